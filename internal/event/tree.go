package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// fan is how many children of a token are looked at, so that no tree costs more
// than its tokens.
const fan = 40

// depth is how many steps up or down a tree are taken.
const depth = 6

// children calls yield with the tokens that depend on token i, from the left,
// until it returns false; not with those that are not being read.
func (f *finder) children(i int32) func(yield func(c int32) bool) {
	return func(yield func(c int32) bool) {
		n := 0
		for c := f.d.FirstChild[i]; c >= 0 && n < fan; c = f.d.NextSibling[c] {
			if n++; f.span.Has(c) && !yield(c) {
				return
			}
		}
	}
}

// child returns the first child of token i by relation r, or none.
func (f *finder) child(i int32, r doc.Relation) int32 {
	for c := range f.children(i) {
		if f.d.Rel[c] == r {
			return c
		}
	}
	return none
}

// head returns the token that i depends on within what is being read, or none.
func (f *finder) head(i int32) int32 {
	if h := f.d.Head[i]; f.span.Has(h) {
		return h
	}
	return none
}

// rel returns the relation of token i, NoRelation if it is not being read.
func (f *finder) rel(i int32) doc.Relation {
	if !f.span.Has(i) {
		return doc.NoRelation
	}
	return f.d.Rel[i]
}

// casing returns the preposition of the phrase whose head is i, "" if none.
func (f *finder) casing(i int32) string {
	c := f.child(i, doc.Case)
	if n := f.child(i, doc.Nummod); c < 0 && n >= 0 && n < i {
		c = f.child(n, doc.Case) // "to 67 people"
	}
	if first := f.d.First[i]; c < 0 && first < i && f.d.POS[first] == doc.ADP && f.pastQualifier(first) == first {
		c = first // hung on a word within the phrase
	}
	if c < 0 || c > i {
		return ""
	}
	if f.d.Low(c-1) == "according" {
		return "according"
	}
	return f.d.Low(c)
}

// marker returns the word that opens the clause of verb i: "if", "of", "to".
func (f *finder) marker(i int32) string {
	for c := range f.children(i) {
		switch f.d.Rel[c] {
		case doc.Mark, doc.Case:
			return f.d.Low(c)
		}
	}
	return ""
}

// infinitive reports whether verb i has "to".
func (f *finder) infinitive(i int32) bool {
	if f.d.Morph[i]&doc.Gerund != 0 {
		return false
	}
	for c := range f.children(i) {
		if c < i && f.d.Rel[c] == doc.Mark && f.d.Low(c) == "to" {
			return true
		}
	}
	return false
}

// nominal reports whether token i is the head of a phrase that can be an
// argument.
func (f *finder) nominal(i int32) bool {
	if i < 0 {
		return false
	}
	switch f.d.POS[i] {
	case doc.NOUN, doc.PROPN, doc.PRON, doc.NUM, doc.DET, doc.SYM, doc.X, doc.ADJ:
		return true
	}
	return false
}

// verbal reports whether token i is the head of a clause.
func (f *finder) verbal(i int32) bool {
	return i >= 0 && (f.d.POS[i] == doc.VERB || f.d.POS[i] == doc.AUX || f.child(i, doc.Cop) >= 0)
}

// oblique returns the phrase that depends on i with one of the prepositions,
// or none.
func (f *finder) oblique(i int32, prepositions string) int32 {
	for c := range f.children(i) {
		switch f.d.Rel[c] {
		case doc.Obl, doc.OblAgent, doc.Nmod:
			if listed(prepositions, f.casing(c)) && !f.timed(c) {
				return c
			}
		}
	}
	return none
}

// timed reports whether token i belongs to a time expression.
func (f *finder) timed(i int32) bool {
	for n := f.time; n < len(f.d.Times) && f.d.Times[n].Start <= i && n < f.time+32; n++ {
		if f.d.Times[n].Has(i) {
			return true
		}
	}
	return false
}

// clause returns the head of the clause that token i is in: the first token up
// the tree from i that a clause hangs on.
func (f *finder) clause(i int32) int32 {
	for range 2 * depth {
		switch f.d.Rel[i] {
		case doc.Acl, doc.Amod:
			if _, ok := f.finite(i); !ok && f.d.Rel[i] == doc.Acl {
				return i
			}
		case doc.Root, doc.Ccomp, doc.Xcomp, doc.Advcl, doc.AclRelcl, doc.Csubj, doc.CsubjPass, doc.Parataxis, doc.NoRelation:
			return i
		case doc.Conj:
			if f.verbal(i) {
				return i
			}
		}
		h := f.head(i)
		if h < 0 {
			return i
		}
		i = h
	}
	return i
}

// under reports whether token i depends on token top, directly or not.
func (f *finder) under(i, top int32) bool {
	return f.d.Subtree(top).Has(i)
}
