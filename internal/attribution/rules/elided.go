package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// sourceless completes an attribution whose source is not on the left of the
// cue: it is on the right (said Jones), or that of the sentence (and added).
func (f *Reader) sourceless(a attribution) (attribution, bool) {
	i := a.cue.Start
	w := f.Low(i)
	prev := f.Low(i - 1)
	if k := f.beforePerfect(i); k > f.host.Start {
		prev = f.Low(k)
	}
	left := i > f.host.Start && (f.closes(i-1) != nil || isComma(prev) || IsFinal(prev))
	if i == f.host.Start && i > 0 && f.closes(i-1) != nil {
		left = true
	}
	if (left || i == f.host.Start) && !isParticiple(w) && (isThird(w) || f.finite(i) || f.past(i)) && a.verb&Quotes != 0 {
		end := f.behind(i)
		next := f.Low(end)
		if end > i+1 && !IsObject(f.Low(i+1)) && !(next == "to" && f.closes(i-1) == nil) && !(isAuxiliary(next) || f.finite(end)) {
			a.source = doc.Span{Start: i + 1, End: end}
			if name := f.nameBehind(end); !name.Empty() && !f.Is(end-1, doc.Capital) {
				a.source = name
			}
			a.Start, a.End, a.inverted = i, a.source.End, true
			return a, f.plausible(a.source)
		}
	}
	switch {
	case isParticiple(w) && !isNoun(w) || w == "saying" || w == "writing" || w == "warning":
		if i == f.host.Start || IsDeterminer(prev) {
			return a, false
		}
	case isConjunction(prev) || isComma(prev) || prev == "then" || isAdverb(prev):
		if isNoun(w) || !isThird(w) && !f.finite(i) && !f.past(i) || i <= f.host.Start+1 {
			return a, false
		}
	case prev == "to" && f.Low(i-2) == "on" && w == "say":
	default:
		return a, false
	}
	a.elided, a.Start = true, i
	a.source = f.mainSource(i)
	return a, true
}

// behind returns the end of the source behind the cue at i: "says the president and
// head of the port".
func (f *Reader) behind(i int32) int32 {
	const longest = 20
	if isTime(f.Low(i+1)) && !f.Is(i+2, doc.Capital) {
		return i + 1 // “…, R-Ky., said Tuesday.”
	}
	end := f.nounPhrase(i+1, true)
	if w := f.Low(end); w != "and" && w != "," {
		return end
	}
	k := f.Child(i, doc.Nsubj)
	if k < i {
		k = f.Child(i, doc.Obj)
	}
	if k < i || f.Last[k] >= i+longest || f.Last[k] < end || f.First[k] != i+1 {
		return end
	}
	for t := end; t <= f.Last[k]; t++ {
		if f.in[t] != 0 || f.Is(t, doc.Punct) || f.finite(t) {
			return end
		}
	}
	return f.Last[k] + 1
}

// beforePerfect returns the token before the auxiliary of a verb at i in the
// perfect: "but has denied", "and had already warned".
func (f *Reader) beforePerfect(i int32) int32 {
	k := i - 1
	for k > f.host.Start && isAdverb(f.Low(k)) {
		k--
	}
	if !isPerfect(f.Low(k)) {
		return i - 1
	}
	return k - 1
}

func isPerfect(w string) bool { return w == "has" || w == "have" || w == "had" }

// followsClause reports whether the verb at i, behind a comma, has its source
// on the right and nothing else: ", said the minister."
func (f *Reader) followsClause(i int32) bool {
	if f.Low(i-1) != "," || i <= f.host.Start+3 {
		return false
	}
	switch f.Low(i) {
	case "said", "says", "wrote", "writes", "added", "argued", "warned", "explained", "recalled", "reported":
	default:
		return false
	}
	end := f.behind(i)
	return end > i+1 && (end >= f.host.End || f.in[end] == 0 && f.Is(end, doc.Punct) && !IsDash(f.Low(end)) || f.Low(end) == "who")
}

// nameBehind returns the name in the apposition that the comma at i opens.
func (f *Reader) nameBehind(i int32) doc.Span {
	if f.Low(i) != "," {
		return doc.Span{}
	}
	k := i + 1
	for k < min(f.host.End, i+6) && f.in[k] == 0 && f.Is(k, doc.Word) && (f.Is(k, doc.Capital) || isParticle(f.Low(k))) {
		k++
	}
	if name := (doc.Span{Start: i + 1, End: k}); f.isName(name) {
		return name
	}
	return doc.Span{}
}

// mainSource returns the source of the attribution before, or else the first
// noun phrase of the sentence, before token i.
func (f *Reader) mainSource(i int32) doc.Span {
	if !f.last.source.Empty() {
		return f.last.source
	}
	p := f.host.Start
	for range 3 {
		for p < i && (isConjunction(f.Low(p)) || isAdverb(f.Low(p)) || f.Low(p) == "," || IsDash(f.Low(p))) {
			p++
		}
		if w := f.Low(p); !IsPreposition(w) && !isSubordinator(w) && !isParticiple(w) && !isTime(w) && !f.Is(p, doc.Number) && !(isRecent(w) && isTime(f.Low(p+1))) {
			break
		}
		k := p
		for k < min(i, p+30) && f.Low(k) != "," {
			k++
		}
		if k >= i || f.Low(k) != "," {
			break
		}
		p = k + 1
	}
	end := f.nounPhrase(p, true)
	if end > i || end == p {
		return doc.Span{}
	}
	s := doc.Span{Start: p, End: end}
	if name := f.nameBehind(end); !name.Empty() && !f.Is(end-1, doc.Capital) && name.End < i {
		return name
	}
	return s
}
