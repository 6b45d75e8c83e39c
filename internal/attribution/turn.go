package attribution

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// cutOff gives quotations that end with a comma to the attribution that follows
// at once: “I came,” he said, “and I saw.”
func (f *finder) cutOff() {
	for u := 0; u+1 < len(f.Units); u++ {
		q := f.Units[u].Quoted
		n := f.owner[u+1]
		if q == 0 || f.taken[u] || f.owner[u] != 0 || n == 0 || f.Low(f.Quoted[q-1].Inner.End-1) != "," {
			continue
		}
		quote := &f.Quotes[n-1]
		if start := f.Units[u].Start; !f.stands(u) && f.POS[f.sentenceStart(start)] == doc.ADP {
			continue // In her book, “Tides,” she said …
		}
		if s := f.Units[u+1].Start; quote.Cue.Start != s && quote.Speaker.Start != s || f.Quoted[q-1].Inner.Empty() {
			continue
		}
		f.prepend(int(n-1), u)
	}
}

// chains gives the paragraphs of a long speech, each of which opens with a mark
// that only the last closes, to the quote that has the last of them.
func (f *finder) chains() {
	for u := len(f.Units) - 1; u > 0; u-- {
		n := f.owner[u]
		if n == 0 || f.Units[u].Quoted == 0 || !f.taken[u] || !f.Quoted[f.Units[u].Quoted-1].Continues {
			continue
		}
		k := u - 1
		q := f.Units[k].Quoted
		if q == 0 || f.taken[k] || f.owner[k] != 0 || f.Quoted[q-1].Inner.Empty() {
			continue
		}
		f.prepend(int(n-1), k)
	}
}

// prepend adds the quotation u before the parts of quote n.
func (f *finder) prepend(n, u int) {
	quote := &f.Quotes[n]
	f.taken[u], f.owner[u] = true, int32(n+1)
	quote.Parts = append(quote.Parts, doc.Part{Span: f.Quoted[f.Units[u].Quoted-1].Inner, Verbatim: true})
	slices.SortFunc(quote.Parts, func(a, b doc.Part) int { return doc.Compare(a.Span, b.Span) })
	f.settle(quote)
}

// turns deals with the quotations that no attribution took: they go on with the
// turn before, in the same paragraph or the next.
func (f *finder) turns() {
	for u := range f.Units {
		q := &f.Units[u]
		if q.Quoted == 0 || f.taken[u] || !f.stands(u) || !f.speech(&f.Quoted[q.Quoted-1]) {
			continue
		}
		if n := f.before(u); n >= 0 {
			f.goOn(n, u)
		} else if s := &f.Quoted[q.Quoted-1]; !s.Unclosed && f.sentence(s.Inner) {
			f.imply(u, alone)
		}
	}
}

// stands reports whether unit u begins its sentence.
func (f *finder) stands(u int) bool {
	return f.Units[u].Breaks || u > 0 && f.Units[u-1].Breaks && f.Is(f.Units[u-1].Start, doc.Punct)
}

// speech reports whether what s quotes reads like a sentence or more.
func (f *finder) speech(s *doc.Quoted) bool {
	last := f.Low(s.Inner.End - 1)
	return s.Continues || s.Unclosed || f.Is(s.Inner.Start, doc.Capital) && s.Inner.Len() > 3 || s.Inner.Len() > 1 && (rules.IsFinal(last) || last == ",")
}

// turnReach is how many units back the turn before is looked for.
const turnReach = 80

// before returns the quote of the sentence before unit u, or -1.
func (f *finder) before(u int) int {
	breaks := 0
	for k := u - 1; k >= max(0, u-turnReach); k-- {
		if n := f.owner[k]; n > 0 {
			return int(n - 1)
		}
		if f.Units[k].Breaks {
			if breaks++; breaks > 1 || f.Units[k].Quoted == 0 {
				break
			}
		}
	}
	return -1
}

// goOn adds the quotation u to quote n, or, if that does not end with quoted
// words, as a quote with the same speaker implied.
func (f *finder) goOn(n, u int) {
	part := doc.Part{Span: f.Quoted[f.Units[u].Quoted-1].Inner, Verbatim: true}
	if part.Empty() {
		return
	}
	f.taken[u] = true
	last := &f.Quotes[n]
	if end := last.Parts[len(last.Parts)-1]; end.Verbatim && end.End <= part.Start && !f.between(end.End, part.Start, n) {
		last.Parts = append(last.Parts, part)
		last.End = f.Units[u].End
		f.owner[u] = int32(n + 1)
		return
	}
	f.imply(u, min(last.Confidence, alone))
}

// imply adds the quotation u as a quote whose speaker the text implies.
func (f *finder) imply(u int, confidence float64) {
	part := doc.Part{Span: f.Quoted[f.Units[u].Quoted-1].Inner, Verbatim: true}
	q := doc.Quote{Speaker: doc.Mention{Form: doc.Implied}, Parts: []doc.Part{part}, Confidence: confidence}
	f.settle(&q)
	f.Quotes = append(f.Quotes, q)
	f.taken[u], f.owner[u] = true, int32(len(f.Quotes))
}

// sentence reports whether s is a whole sentence or more, so that somebody says it
// though nobody is named.
func (f *finder) sentence(s doc.Span) bool {
	const least = 5
	if s.Len() < least || !rules.IsFinal(f.Low(s.End-1)) || !f.Is(s.Start, doc.Capital) {
		return false
	}
	for i := s.Start; i < s.End; i++ {
		if f.Morph[i]&doc.Finite != 0 {
			return true
		}
	}
	return false
}

// between reports whether another quote than n lies between two tokens.
func (f *finder) between(from, to int32, n int) bool {
	for k := f.unit[from]; k < f.unit[to]; k++ {
		if o := f.owner[k]; o > 0 && int(o-1) != n {
			return true
		}
	}
	return false
}
