package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// source returns the words that name the source of q, which the rules found, with
// what the tree and the names tell of where it begins and ends.
func (f *finder) source(q *doc.Quote) doc.Span {
	s := f.described(f.whole(q), q.Cue)
	for s.Len() > 1 && (f.POS[s.End-1] == doc.ADV || f.POS[s.End-1] == doc.CCONJ) && f.named[s.End-1] == 0 {
		s.End--
	}
	return s
}

// whole returns the subject of the cue of q in place of a source that is only the
// end of it, as in “the unions of nurses, cooks and drivers said”, or that runs
// over what is before it, as in “a claim the union says is false”.
func (f *finder) whole(q *doc.Quote) doc.Span {
	s := q.Speaker.Span
	if s.Empty() || q.Cue.Empty() || s.Start > q.Cue.Start || f.Low(q.Cue.Start-1) == "as" {
		return s
	}
	k := f.subject(q.Cue.Start)
	if k < 0 {
		return s
	}
	t := f.Subtree(k)
	for t.Start < k && (f.POS[t.Start] == doc.CCONJ || f.Is(t.Start, doc.Punct)) && f.Units[f.unit[t.Start]].Quoted == 0 {
		t.Start++
	}
	switch {
	case t.End < s.End || t.End > q.Cue.Start:
		return s
	case t.Start > s.Start:
		if p := f.POS[t.Start-1]; (f.POS[t.Start] == doc.DET || f.POS[t.Start] == doc.PRON) && (p == doc.NOUN || p == doc.PROPN) {
			return t
		}
		return s
	case t.Start == s.Start, f.POS[t.Start] == doc.ADP, f.POS[t.Start] == doc.SCONJ, f.POS[t.Start] == doc.ADV,
		f.Low(s.Start-1) == "," && (f.named[s.End-1] == person || f.isName(s) && s.End == q.Cue.Start), rules.IsDash(f.Low(s.Start - 1)):
		return s
	}
	for _, p := range q.Parts {
		if t.Overlaps(p.Span) {
			return s
		}
	}
	if t = f.speaker(t); t.Has(s.End-1) || f.named[s.End-1] != person && (f.named[s.Start] == 0 || f.named[s.Start-1] == 0) {
		return t
	}
	return s // “on board the Aurora Ruiz said”
}

// isName reports whether s is one name and nothing else.
func (f *finder) isName(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if f.named[i] == 0 || f.continues[i] != (i > s.Start) {
			return false
		}
	}
	return true
}

// described returns, for a description and a cue, the name between the commas
// behind it: “the head of the museum, Ana Ruiz, said”; or the name that it is
// itself between commas behind: “Ana Ruiz, curator of the museum, said”.
func (f *finder) described(s, cue doc.Span) doc.Span {
	const longest, segments, far = 15, 3, 20
	if s.Empty() || f.Low(s.End) != "," || cue.Start < s.End || f.named[s.End-1] == person {
		return s
	}
	name := doc.Span{Start: s.End + 1, End: s.End + 1}
	for f.namedAt(name.End) == person && name.End < cue.Start && (name.Empty() || f.continues[name.End]) {
		name.End++
	}
	if !name.Empty() && f.Low(name.End) == "," && cue.Start == name.End+1 {
		return name
	}
	if cue.Start > s.End+far || f.Low(cue.Start-1) != "," && cue.Start > s.End+3 || f.verbBetween(s.End, cue.Start) {
		return s
	}
	p := s.Start
	for range segments {
		for p > 1 && (f.Low(p-1) == "," || f.Low(p-1) == "and") {
			p--
		}
		if p == s.Start || f.Sentence[p-1] != f.Sentence[s.Start] {
			return s
		}
		if f.named[p-1] == person {
			name := doc.Span{Start: p - 1, End: p}
			for f.continues[name.Start] && name.Start > 0 {
				name.Start--
			}
			return name
		}
		low := max(1, p-longest)
		for p > low && f.Low(p-1) != "," && f.Morph[p-1]&doc.Finite == 0 {
			p--
		}
		if f.Low(p-1) != "," {
			return s
		}
	}
	return s
}

// verbBetween reports whether a finite verb stands between two tokens.
func (f *finder) verbBetween(from, to int32) bool {
	for i := from; i < to; i++ {
		if f.Morph[i]&doc.Finite != 0 && f.POS[i] == doc.VERB {
			return true
		}
	}
	return false
}

// mention returns the mention of the source s.
func (f *finder) mention(s doc.Span) doc.Mention {
	s = f.upToName(s)
	if t := f.speaker(s); !t.Empty() {
		s = t
	}
	return doc.Mention{Span: s, Form: f.form(s)}
}

// upToName returns the source s with the name that the rules cut off: within a
// name, or between a description and the name behind it, as in “curator of the
// museum Ana Ruiz”.
func (f *finder) upToName(s doc.Span) doc.Span {
	const longest = 10
	if s.Empty() || s.Len() == 1 && rules.IsSource(f.Low(s.Start)) {
		return s
	}
	if k := f.named[s.End-1]; k != 0 {
		for int(s.End) < f.Len() && f.continues[s.End] && f.Is(s.End, doc.Word) {
			s.End++
		}
		if k == person {
			return s
		}
	}
	for i := s.End; i < min(int32(f.Len()), s.End+longest) && !f.Is(i, doc.Line); i++ {
		switch f.POS[i] {
		case doc.NOUN, doc.ADP, doc.DET, doc.ADJ:
		case doc.PROPN:
			if f.named[i] != person || f.POS[i-1] == doc.ADP {
				continue
			}
			s.End = i + 1
			for int(s.End) < f.Len() && f.continues[s.End] {
				s.End++
			}
			return s
		default:
			return s
		}
	}
	return s
}
