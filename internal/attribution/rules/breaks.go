package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// another reports whether another attribution, with a source of its own and a
// clause behind it, begins at p: "and one in four said they …".
func (f *Reader) another(p int32) bool {
	for v := p + 1; v < min(f.host.End, p+9) && f.in[v] == 0; v++ {
		w := f.Low(v)
		if f.Is(v, doc.Punct) || isSubordinator(w) {
			return false
		}
		if VerbOf(w)&Bare == 0 || isNoun(w) || f.Is(v, doc.Capital) {
			continue
		}
		if s, start := f.subject(v); start != p || s.Empty() {
			return false
		}
		a := attribution{Span: doc.Span{Start: p, End: v + 1}, cue: doc.Span{Start: v, End: v + 1}, verb: VerbOf(w)}
		_, ok := f.contentAt(f.afterAdverbials(v+1), &a)
		return ok
	}
	return false
}

// breaks reports whether the words behind a comma, from p, are not part of a
// reported clause before it.
func (f *Reader) breaks(p int32) bool {
	if f.in[min(p, int32(f.Len())-1)] != 0 {
		return false
	}
	switch w := f.Low(p); w {
	case "while", "according", "citing", "referring", "echoing", "prompting", "drawing", "speaking":
		return true
	case "and", "but":
		return f.reports(p+1) || f.another(p+1)
	default:
		return VerbOf(w)&(That|Labels) != 0 && isParticiple(w)
	}
}

func isParticiple(w string) bool { return len(w) > 5 && w[len(w)-3:] == "ing" || w == "saying" }

// reports reports whether another report with the same source begins at p,
// behind a conjunction: "and added that …".
func (f *Reader) reports(p int32) bool {
	p = f.skipAdverbs(p)
	if isPerfect(f.Low(p)) {
		p = f.skipAdverbs(p + 1)
	}
	if p >= f.host.End || f.in[p] != 0 {
		return false
	}
	w := f.Low(p)
	v := VerbOf(w)
	if v == 0 || isNoun(w) && f.POS[p] != doc.VERB || f.Is(p, doc.Capital) || !isThird(w) && !f.finite(p) && !f.past(p) {
		return false
	}
	a := attribution{cue: doc.Span{Start: p, End: p + 1}, verb: v}
	q := f.skipAdverbs(p + 1)
	if v&Tells != 0 {
		q = f.addressee(&a, q)
	}
	if v&Labels != 0 && f.label(p) >= 0 {
		return true
	}
	if commits(w) && f.Low(q) == "to" {
		return true
	}
	q = f.afterAdverbials(q)
	_, ok := f.contentAt(q, &a)
	return ok
}

// commits reports whether w is a verb that reports an act of speech when "to"
// follows it: "and promised to".
func commits(w string) bool {
	switch w {
	case "promised", "vowed", "pledged", "threatened", "promises", "vows", "pledges", "offered", "swore":
		return true
	}
	return false
}

func isThird(w string) bool { return len(w) > 3 && w[len(w)-1] == 's' }

// trailing reports whether an attribution and nothing else stands between the
// comma at q and the end of the sentence: ", officials said."
func (f *Reader) trailing(q int32) bool {
	for v := q + 2; v < min(f.host.End, q+12) && f.in[v] == 0; v++ {
		w := f.Low(v)
		if w == "," {
			return false
		}
		if VerbOf(w)&That == 0 || isNoun(w) || f.Is(v, doc.Capital) {
			continue
		}
		end := f.afterAdverbials(v + 1)
		if end >= f.host.End || IsFinal(f.Low(end)) {
			_, start := f.subject(v)
			return start == q+1
		}
		return false
	}
	return false
}
