package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// add adds the quote of a, whose content is in one or two pieces.
func (f *Reader) add(a *attribution, first, second doc.Span) bool {
	q := doc.Quote{Cue: a.cue, Speaker: doc.Mention{Span: a.source}}
	q.Parts = f.parts(f.parts(f.room(), first), second)
	if len(q.Parts) == 0 {
		return false
	}
	if !a.to.Empty() {
		q.To = doc.Mention{Span: a.to}
	}
	f.settle(&q)
	if q.Kind == doc.Mixed && a.verb == Quotes && f.opens(q.Start) != nil && f.titled(f.opens(q.Start)) {
		return false // sang “The Long Road Home” until midnight
	}
	f.Quotes = append(f.Quotes, q)
	if f.open < f.before || q.Kind == doc.Direct || f.Quotes[f.open].Kind != doc.Direct {
		f.open = len(f.Quotes) - 1
	}
	f.free = max(f.free, a.End, second.End)
	if first.Start >= a.cue.End {
		f.free = max(f.free, first.End)
	}
	return true
}

// room returns room for a few parts, in memory that quotes share.
func (f *Reader) room() []doc.Part {
	const few, quotes = 3, 10
	if len(f.spare) < few {
		f.spare = make([]doc.Part, few*quotes)
	}
	parts := f.spare[:0:few]
	f.spare = f.spare[few:]
	return parts
}

// parts appends the pieces of content, which the marks divide.
func (f *Reader) parts(parts []doc.Part, content doc.Span) []doc.Part {
	plain := content.Start
	for i := content.Start; i < content.End; {
		q := f.stretch(i)
		if q == nil {
			i++
			continue
		}
		if IsTerm(f.Document, q) {
			i = q.End
			continue
		}
		parts = f.plain(parts, doc.Span{Start: plain, End: i})
		if !q.Inner.Empty() {
			parts = append(parts, doc.Part{Span: q.Inner, Verbatim: true})
		}
		f.taken[f.in[i]] = true
		i = q.End
		plain = i
	}
	return f.plain(parts, doc.Span{Start: plain, End: content.End})
}

// IsTerm reports whether q only gives a name to what stands before it: (the “Fund”).
func IsTerm(d *doc.Document, q *doc.Quoted) bool {
	const longest = 6
	lead := d.Low(q.Start - 1)
	if IsDeterminer(lead) || lead == "or" {
		lead = d.Low(q.Start - 2)
	}
	return lead == "(" && q.Inner.Len() <= longest && d.Is(q.Inner.Start, doc.Capital) && (d.Low(q.End) == ")" || d.Low(q.End) == "or")
}

// plain appends a piece outside marks, unless it is punctuation alone.
func (f *Reader) plain(parts []doc.Part, s doc.Span) []doc.Part {
	for i := s.Start; i < s.End; i++ {
		if !f.Is(i, doc.Punct) {
			return append(parts, doc.Part{Span: s})
		}
	}
	return parts
}

// settle sets the kind and the extent of q from its parts.
func (f *Reader) settle(q *doc.Quote) {
	q.Kind = doc.KindOf(q.Parts)
	q.Start, q.End = f.extent(q.Parts[0]).Start, f.extent(q.Parts[len(q.Parts)-1]).End
}

// extent returns the span of p with its marks.
func (f *Reader) extent(p doc.Part) doc.Span {
	if p.Verbatim {
		if q := f.stretch(p.Start); q != nil {
			return q.Span
		}
	}
	return p.Span
}

// uncued deals with the quotations of the sentence s that no attribution
// took: they go on with the turn before, or have an implied speaker. Open and
// before are what f.open and the number of quotes were before s.
func (f *Reader) uncued(s doc.Span, open, before int) {
	for i := s.Start; i < s.End; {
		q := f.stretch(i)
		if q == nil {
			if i > s.Start+1 && !f.Is(i, doc.Punct) {
				return
			}
			i++
			continue
		}
		i = q.End
		if k := f.in[q.Start]; f.taken[k] {
			continue
		}
		if !f.stands(q, s) {
			continue
		}
		if f.ahead.verb != 0 && q.Start == s.Start && len(f.Quotes) == before {
			f.add(&f.ahead, doc.Span{Start: q.Start, End: f.stretchesFrom(q)}, doc.Span{})
			open, before = f.open, len(f.Quotes)
			continue
		}
		if open >= 0 && open < len(f.Quotes) && len(f.Quotes) == before {
			f.goOn(open, q)
			f.open = open
			continue
		}
		if f.goesOnWith(q) && before > 0 && len(f.Quotes) == before {
			f.goOn(before-1, q)
		}
	}
}

// stands reports whether the stretch q begins the sentence s and is speech.
func (f *Reader) stands(q *doc.Quoted, s doc.Span) bool {
	return q.Start <= s.Start+1 && (f.speech(q) || q.Unclosed || q.Continues)
}

func (f *Reader) goesOnWith(q *doc.Quoted) bool { return q.Continues }

// goOn adds the stretch q to quote n, or, if that has no quoted words, as a
// quote with the same speaker implied.
func (f *Reader) goOn(n int, q *doc.Quoted) {
	f.taken[f.in[q.Start]] = true
	part := doc.Part{Span: q.Inner, Verbatim: true}
	if part.Empty() {
		return
	}
	if last := &f.Quotes[n]; last.Parts[len(last.Parts)-1].Verbatim && last.Parts[len(last.Parts)-1].End <= q.Start {
		last.Parts = append(last.Parts, part)
		last.End = q.End
		return
	}
	next := doc.Quote{Speaker: doc.Mention{Form: doc.Implied}, Parts: []doc.Part{part}}
	f.settle(&next)
	f.Quotes = append(f.Quotes, next)
}
