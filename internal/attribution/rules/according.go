package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// accordingTo adds the quote of "according to", before, behind or in the
// middle of what is said.
func (f *Reader) accordingTo(a *attribution) bool {
	if a.Start == f.host.Start || a.Start == f.host.Start+1 && (isConjunction(f.Low(f.host.Start)) || f.Is(f.host.Start, doc.Punct)) {
		p := a.End
		if f.in[min(p, int32(f.Len())-1)] == 0 && f.Is(p, doc.Word|doc.Number) && !f.past(p) && (!IsPreposition(f.Low(p)) || f.Is(p+1, doc.Number)) && f.clauseAt(p, false, a) {
			content, ok := f.clause(p)
			return ok && f.add(a, content, doc.Span{})
		}
		for p < min(f.host.End, a.End+40) && (f.in[p] != 0 || f.Low(p) != ",") {
			p++
		}
		if p+2 >= f.host.End || f.Low(p) != "," {
			return false
		}
		// No comma behind the source: "According to police over 40 people died, …".
		if f.hasFinite(doc.Span{Start: a.End, End: p}) && a.End < p && f.Is(a.End-1, doc.Capital) {
			content, ok := f.clause(a.End)
			return ok && f.add(a, content, doc.Span{})
		}
		p = f.overDescription(p)
		content, ok := f.clause(p + 1)
		return ok && (content.Len() > 3 || f.hasFinite(content)) && f.add(a, content, doc.Span{})
	}
	p := a.Start
	for p > f.host.Start && f.in[p-1] == 0 && (isComma(f.Low(p-1)) || isAdverb(f.Low(p-1))) {
		p--
	}
	start := f.host.Start
	if f.free > start && f.free < p {
		start = f.free
	}
	for start < p && f.in[start] == 0 && (f.Is(start, doc.Punct) || start > f.host.Start && isConjunction(f.Low(start))) {
		start++
	}
	if s := f.closes(p - 1); s != nil && (s.Start == start || f.speech(s) && f.free > f.host.Start) {
		start = s.Start
	}
	for k := p - 5; k > start && k > p-40; k-- {
		if f.in[k] == 0 && f.Low(k) == ":" && f.hasFinite(doc.Span{Start: k, End: p}) {
			start = k + 1
		}
	}
	if p-start < 2 || p-start > reach && f.stretch(start) == nil {
		return false
	}
	switch f.Low(p - 1) {
	case "which", "who", "that", "but", "and":
		if f.Low(a.End) == "," {
			content, ok := f.clause(a.End + 1)
			return ok && f.add(a, content, doc.Span{})
		}
	}
	more := doc.Span{}
	if f.Low(a.End) == "," && a.Start > f.host.Start && p-start < 8 {
		more = f.goesOn(a.End+1, doc.Span{Start: start, End: p})
	}
	return f.add(a, doc.Span{Start: start, End: p}, more)
}

// overDescription returns the comma behind the description of a source, which the
// comma at p opens, or else p: "according to Bill Smith, a lawyer, the …";
// "according to the study, published in May, the …".
func (f *Reader) overDescription(p int32) int32 {
	const longest = 25
	next := p + 1
	for next < min(f.host.End, p+longest) && (f.in[next] != 0 || f.Low(next) != ",") {
		next++
	}
	if next+1 >= f.host.End || f.Low(next) != "," {
		return p
	}
	switch w := f.Low(p + 1); {
	case w == "a", w == "an", w == "who", w == "which", f.Is(p+1, doc.Number) && next == p+2:
		return next
	case f.Is(p-1, doc.Capital) && f.noun(p+1) && !f.Is(p+1, doc.Capital) && !f.asserts(doc.Span{Start: p + 1, End: next}) && !f.trailing(next):
	case w != "the" && !(f.POS[p+1] == doc.VERB && f.Morph[p+1]&doc.Participle != 0), f.asserts(doc.Span{Start: p + 1, End: next}):
		return p
	}
	end := next + 1
	for end < min(f.host.End, next+longest) && f.in[end] == 0 && f.Low(end) != "," {
		end++
	}
	if w := f.Low(next + 1); w == "who" || w == "which" || isConjunction(w) || !f.asserts(doc.Span{Start: next + 1, End: end}) {
		return p
	}
	return next
}

// asserts reports whether s has a finite verb, as the tags tell it.
func (f *Reader) asserts(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if f.Morph[i]&doc.Finite != 0 {
			return true
		}
	}
	return false
}
