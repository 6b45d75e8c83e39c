package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// The parser takes some verbs for what they are not: in "a general threatened
// to leave" the verb for a noun, in "an official offered talks" for a
// participle. The rules here mend what the lexicon and the order of the words
// show to be wrong.

// pos returns the part of speech of token i. What the tagger takes for a verb
// but has an article or an owner is a noun; what is only the past of a verb is
// no noun.
func (f *finder) pos(i int32) doc.POS {
	p, w := f.d.POS[i], f.word(i)
	switch {
	case p == doc.VERB && (w.noun != 0 || w.shape&ing != 0):
		for c := range f.children(i) {
			switch f.d.Rel[c] {
			case doc.Det, doc.NmodPoss, doc.Amod, doc.Compound:
				if c < i {
					return doc.NOUN
				}
			}
		}
	case p == doc.NOUN && w.shape&ing != 0 && (f.child(i, doc.Obj) >= 0 || f.adds(i)):
		return doc.VERB
	case p == doc.NOUN && w.noun == 0 && w.class == 0 && w.shape&past != 0 && w.shape&base == 0:
		return doc.VERB
	}
	return p
}

// adds reports whether token i is a verb in the -ing form, set off by a comma,
// that the parser takes for part of the name behind it: "…, warning Niger that".
func (f *finder) adds(i int32) bool {
	if f.d.Low(i-1) != "," || f.word(i).shape&ing == 0 || f.d.Head[i] != i+1 || f.d.POS[i+1] != doc.PROPN {
		return false
	}
	return f.d.Rel[i] == doc.Amod || f.d.Rel[i] == doc.Compound
}

// finite reports whether v, which the parser hangs on a noun as a participle,
// is the verb of the sentence, since nothing else is; and its subject.
func (f *finder) finite(v int32) (subj int32, ok bool) {
	h := f.head(v)
	if aux := f.auxiliary(v); aux >= 0 { // "thousands were gathering"
		if f.d.Rel[v] != doc.Acl || h < 0 || f.verbless(h) < 0 || f.d.Low(aux) == "being" || f.d.Low(aux) == "been" {
			return none, false
		}
		return f.verbless(h), true
	}
	if f.word(v).shape&past == 0 {
		return none, false
	}
	if h < 0 {
		return f.leftPhrase(v), f.pos(v) != f.d.POS[v]
	}
	switch f.d.Rel[v] {
	case doc.Acl:
		if top := f.verbless(h); top >= 0 && (f.d.Low(v-1) != "," || f.d.Rel[h] == doc.Appos) && (top == h || f.rightPhrase(v) >= 0 || f.d.Rel[h] == doc.Appos) {
			return top, true
		}
	case doc.Amod:
		if s := f.leftPhrase(v); h > v && s >= 0 && (f.verbless(h) >= 0 || f.timed(v-1)) {
			return s, true
		}
	case doc.Conj:
		if f.nominal(h) && f.pos(h) != doc.VERB && f.child(h, doc.Cop) < 0 && f.d.POS[v] == doc.VERB {
			return h, true
		}
	}
	return none, false
}

// auxiliary returns the first auxiliary of verb v, or none.
func (f *finder) auxiliary(v int32) int32 {
	for c := range f.children(v) {
		if r := f.d.Rel[c]; r == doc.Aux || r == doc.AuxPass {
			return c
		}
	}
	return none
}

// verbless returns the root of the sentence if it is a noun without a copula,
// and no finite verb stands between it and noun i; else none. Of a time, as in
// "on Tuesday the army killed …", it returns what depends on it.
func (f *finder) verbless(i int32) int32 {
	top := i
	for range depth {
		if !f.timed(i) {
			top = i
		}
		if f.pos(i) == doc.VERB && f.d.Morph[i]&doc.Finite != 0 || f.child(i, doc.Cop) >= 0 || f.child(i, doc.Aux) >= 0 {
			return none
		}
		h := f.head(i)
		if h < 0 {
			if f.nominal(i) && f.pos(i) != doc.VERB {
				return top
			}
			return none
		}
		i = h
	}
	return none
}

// hyphened returns the noun that token i belongs to in "cross-border attacks",
// if the parser has taken that apart at the hyphen; else i.
func (f *finder) hyphened(i int32) int32 {
	n := i + 3
	if !f.span.Has(i) || !f.span.Has(n) || f.d.Low(i+1) != "-" || f.d.Head[i+2] != n || f.d.Rel[i+2] != doc.Compound || f.casing(n) != "" {
		return i
	}
	if h := f.d.Head[n]; h == i || h == f.d.Head[i] && h >= 0 && f.d.Rel[i] == doc.Obj {
		return n
	}
	return i
}

// leftPhrase returns the head of the phrase that ends before verb v, with
// nothing but auxiliaries, adverbs and a time between; or none.
func (f *finder) leftPhrase(v int32) int32 {
	j := v - 1
	for ; j > v-8 && f.span.Has(j); j-- {
		switch {
		case f.timed(j):
		case f.d.POS[j] == doc.ADP && f.timed(j+1):
		case f.d.POS[j] == doc.AUX || f.d.POS[j] == doc.ADV || f.d.POS[j] == doc.PART:
		case f.nominal(j) && f.d.POS[j] != doc.DET:
			return f.topPhrase(j)
		default:
			return none
		}
	}
	return none
}

// leftSubject returns the head of the phrase before verb v that no preposition
// governs, by the order of the words alone, for want of a subject in the tree:
// the "organizers" of "organizers of a rally for people caught in the war
// thanked …"; or none.
func (f *finder) leftSubject(v int32) int32 {
	found := int32(none)
	for j := v - 1; j > v-maxReach && f.span.Has(j); j-- {
		switch {
		case f.timed(j) || f.aside(j) || f.d.POS[j] == doc.ADP || f.d.POS[j] == doc.DET && j == v-1:
		case f.nominal(j):
			start := f.start(j)
			switch before := f.d.POS[max(start-1, 0)]; {
			case opens(f.d.Low(start - 1)):
				return j
			case !f.span.Has(start-1) || before != doc.ADP && before != doc.CCONJ && before != doc.PUNCT:
				return j
			case before == doc.PUNCT && found < 0 || before == doc.CCONJ:
				found = j // perhaps the last of a list
			case before == doc.PUNCT:
				return found
			}
			j = start
		default:
			return found
		}
	}
	return found
}

// pastQualifier returns the token behind what qualifies a number at token j:
// "at least", "more than", "nearly"; or j.
func (f *finder) pastQualifier(j int32) int32 {
	switch next := f.d.Low(j + 1); f.d.Low(j) {
	case "at":
		if next == "least" || next == "most" {
			return j + 2
		}
	case "more", "fewer", "less", "other":
		if next == "than" {
			return j + 2
		}
	case "up":
		if next == "to" {
			return j + 2
		}
	case "nearly", "about", "almost", "around", "over", "roughly", "approximately", "only", "some":
		if f.d.Is(j+1, doc.Number) || f.d.POS[min(j+1, int32(f.d.Len()-1))] == doc.NUM {
			return j + 1
		}
	}
	return j
}

// maxReach is how far to the left of its verb a subject is looked for.
const maxReach = 32

// aside reports whether token j may stand between a subject and its verb.
func (f *finder) aside(j int32) bool {
	switch f.d.POS[j] {
	case doc.AUX, doc.ADV, doc.PART, doc.CCONJ:
		return true
	case doc.NUM: // an age
		return f.d.Low(j-1) == "," && f.d.Low(j+1) == ","
	case doc.PUNCT:
		return f.d.Low(j) == ","
	case doc.VERB: // a participle, or "have"
		w := f.word(j)
		return w.verb == 0 && f.d.Morph[j]&(doc.Participle|doc.Gerund) != 0 || w.shape&part != 0 && w.shape&base == 0 || perfect(f.d.Low(j))
	}
	return false
}

// start returns the first token of the phrase that ends with token j.
func (f *finder) start(j int32) int32 {
	for f.span.Has(j-1) && f.extends(j-1) {
		j--
	}
	return j
}

// extends reports whether token j may stand before the head of a phrase.
func (f *finder) extends(j int32) bool {
	switch f.d.POS[j] {
	case doc.NOUN, doc.PROPN, doc.ADJ, doc.DET, doc.NUM, doc.SYM:
		return !f.timed(j)
	case doc.PART:
		return f.d.Is(j, doc.Clitic)
	case doc.PRON:
		return f.d.Morph[j]&doc.Possessive != 0
	}
	return false
}

// topPhrase returns the head of the phrase that token j ends, none if a
// preposition governs it.
func (f *finder) topPhrase(j int32) int32 {
	for range depth {
		h := f.head(j)
		if h < 0 || h > j || !f.nominal(h) || f.d.POS[h] == doc.DET {
			break
		}
		switch f.d.Rel[j] {
		case doc.Nmod, doc.Flat, doc.Compound, doc.NmodPoss, doc.Conj:
			j = h
			continue
		}
		break
	}
	if f.casing(j) != "" {
		return none
	}
	return f.antecedent(j)
}

// rightPhrase returns the head of the phrase that begins right behind verb v,
// or none.
func (f *finder) rightPhrase(v int32) int32 {
	j := v + 1
	if f.rel(j) == doc.CompoundPrt {
		j++
	}
	j = f.pastQualifier(j)
	if !f.span.Has(j) || f.timed(j) || !f.nominal(j) && f.d.Rel[j] != doc.Amod && f.d.Rel[j] != doc.Det {
		return none
	}
	for range 2 * depth {
		h := f.head(j)
		if h < j || !f.nominal(h) || f.timed(h) {
			break
		}
		j = h
	}
	for f.span.Has(j+1) && f.nominal(j+1) && !f.timed(j+1) && f.timed(f.head(j)) && f.d.Head[j+1] == f.d.Head[j] {
		j++ // "100 protesters", both hung on "Saturday"
	}
	if j > v+12 || !f.nominal(j) || f.casing(j) != "" || f.d.POS[j] == doc.PRON && !f.personal(j) {
		return none
	}
	switch f.d.Rel[j] {
	case doc.Nsubj, doc.NsubjPass, doc.NmodPoss, doc.Det:
		return none
	}
	switch f.d.Low(f.whole(j)) {
	case "times", "time", "years", "months", "weeks", "days", "hours", "minutes", "moments", "percent", "%":
		return none // how long, not what
	}
	return j
}
