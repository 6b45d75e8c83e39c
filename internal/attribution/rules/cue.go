package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// attributionAt reads the attribution whose cue begins at token i, if one
// does.
func (f *Reader) attributionAt(i int32) (attribution, bool) {
	w := f.Low(i)
	switch {
	case w == "according" && f.Low(i+1) == "to" && i+2 < f.host.End:
		end := f.nounPhrase(i+2, true)
		if q := f.opens(i + 2); q != nil && f.titled(q) {
			end = q.End
		}
		return attribution{
			Span:   doc.Span{Start: i, End: max(end, i+2)},
			source: doc.Span{Start: i + 2, End: end},
			cue:    doc.Span{Start: i, End: i + 2},
		}, end > i+2
	case w == ":" && f.opens(i+1) != nil:
		return f.colon(i)
	case IsDash(w) && f.opens(i+1) != nil:
		a, ok := f.colon(i)
		return a, ok && a.cue.End <= i
	}
	v := VerbOf(w)
	end := i + 1
	if v == 0 && particled(w, f.Low(i+1)) {
		v = Quotes | That | Bare | Loose
		end++
	}
	if v == 0 || f.Is(i, doc.Capital) && i > f.host.Start || f.Low(i+1) == "-" && !f.Is(i+1, doc.Space) || f.Low(i-1) == "-" && !f.Is(i, doc.Space) {
		return attribution{}, false
	}
	if isNoun(w) && f.POS[i] != doc.VERB {
		v &^= Bare | Loose
	}
	a := attribution{cue: doc.Span{Start: i, End: end}, verb: v}
	prev := f.Low(i - 1)
	if f.POS[i] == doc.NOUN && (f.finite(i+1) && f.POS[i+1] == doc.VERB || isNoun(w) && !isThird(w) && f.noun(i+1)) {
		return attribution{}, false // figures suggest, state media
	}
	if s := f.quoted(i); !s.Empty() {
		a.source, a.Span = s, doc.Span{Start: s.Start, End: end}
		return a, true
	}
	if i > f.host.Start && (IsDeterminer(prev) && prev != "that" && prev != "those" && !(IsSource(prev) && !isNoun(w)) || f.Is(i-1, doc.Clitic) && isNoun(w)) {
		return attribution{}, false
	}
	if f.passive(i) {
		return attribution{}, false
	}
	if f.followsClause(i) {
		return f.sourceless(a)
	}
	a.source, a.Start = f.subject(i)
	a.End = a.cue.End
	if !a.source.Empty() {
		if isParticiple(w) && !f.progressive(i) {
			return f.participle(a)
		}
		if isNoun(w) && !f.agrees(a.source, w) && !(f.POS[i] == doc.VERB && f.whole(a.source)) || !f.plausible(a.source) {
			return attribution{}, false
		}
		return a, true
	}
	return f.sourceless(a)
}

// particled reports whether w and the word behind it are a reporting verb
// together: "points out".
func particled(w, next string) bool {
	switch w {
	case "point", "points", "pointed", "pointing":
		return next == "out"
	case "fire", "fires", "fired", "firing", "shot", "hit":
		return next == "back"
	case "chimed", "chimes", "chiming":
		return next == "in"
	case "put", "puts", "putting":
		return next == "it"
	}
	return false
}

// agrees reports whether a subject and a form that may be a noun agree as a
// subject and its verb: "officials report", "the army reports".
func (f *Reader) agrees(s doc.Span, w string) bool {
	if s.Len() == 1 && IsSource(f.Low(s.Start)) {
		return true
	}
	last := f.Low(s.End - 1)
	plural := IsPlural(last) || last == "people" || last == "men" || last == "women"
	if isThird(w) {
		return !plural && !IsDeterminer(last) && !isNumeral(last) && (f.Is(s.End-1, doc.Capital) || IsDeterminer(f.Low(s.Start)))
	}
	return plural && !f.Is(s.End-1, doc.Capital)
}

// whole reports whether s looks like a whole noun phrase and nothing else.
func (f *Reader) whole(s doc.Span) bool {
	return (IsDeterminer(f.Low(s.Start)) || f.Is(s.Start, doc.Capital)) && !isConjunction(f.Low(s.End-1)) && !f.asserts(s)
}

func (f *Reader) noun(i int32) bool { return uint(i) < uint(len(f.POS)) && f.POS[i] == doc.NOUN }

// IsPlural reports whether w looks like a plural.
func IsPlural(w string) bool {
	if len(w) < 3 || w[len(w)-1] != 's' {
		return false
	}
	switch w[len(w)-2] {
	case 's', 'u', 'i':
		return false
	}
	return true
}

func isNumeral(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return false
}

// plausible reports whether s can name a source at all.
func (f *Reader) plausible(s doc.Span) bool {
	w := f.Low(s.Start)
	last := f.Low(s.End - 1)
	if s.Len() == 1 && (IsPreposition(w) || isSubordinator(w) && w != "that" && w != "which" || f.Is(s.Start, doc.Punct|doc.Number) || isAdverb(w)) {
		return false
	}
	if w == "been" || s.Len() == 1 && VerbOf(w)&Loose != 0 || IsPreposition(last) || last == "to" || last == "be" || last == "a" || last == "the" || last == "not" {
		return false
	}
	return f.Is(s.End-1, doc.Word|doc.Number|doc.Clitic|doc.Web) || f.Low(s.End-1) == "'" || f.Low(s.End-1) == "’"
}

// passive reports whether the verb at i is passive: "is said to", "was told".
func (f *Reader) passive(i int32) bool {
	w := f.Low(i)
	if isParticiple(w) {
		return false
	}
	k := i - 1
	for k > f.host.Start && isAdverb(f.Low(k)) {
		k--
	}
	b := f.Low(k)
	return isBe(b) && !IsGenitive(b)
}

// progressive reports whether a form of "be" stands before the participle at i.
func (f *Reader) progressive(i int32) bool {
	k := i - 1
	for k > f.host.Start && isAdverb(f.Low(k)) {
		k--
	}
	return isBe(f.Low(k))
}

// shown returns the name behind a verb and before the participle at i: "a video shows
// Ana Ruiz shouting", "footage of Ana Ruiz asking".
func (f *Reader) shown(i int32) doc.Span {
	const longest = 5
	k := i
	for k > max(f.host.Start+1, i-longest) && f.in[k-1] == 0 && f.POS[k-1] == doc.PROPN {
		k--
	}
	if k == i || f.Low(k-1) != "of" && (!f.finite(k-1) || f.POS[k-1] != doc.VERB) {
		return doc.Span{}
	}
	return doc.Span{Start: k, End: i}
}

// participle gives a participle the source of the sentence: "…, saying that".
func (f *Reader) participle(a attribution) (attribution, bool) {
	// "A statement saying that", "an official saying that": what stands before
	// the participle says it, where no comma parts them.
	if f.Is(a.cue.Start-1, doc.Word) && IsDeterminer(f.Low(a.source.Start)) && !isAdverb(f.Low(a.cue.Start-1)) {
		switch f.Low(a.cue.Start - 1) {
		case "statement", "letter", "memo", "email", "tweet", "report", "message", "post", "release", "note", "ad", "affidavit", "op-ed", "article":
		default:
			return a, true
		}
	}
	if f.Low(a.Start-1) == "with" {
		return a, true
	}
	if name := f.shown(a.cue.Start); !name.Empty() {
		a.source, a.Start = name, name.Start
		return a, true
	}
	a.elided = true
	a.Start = a.cue.Start
	a.source = f.mainSource(a.cue.Start)
	return a, true
}
