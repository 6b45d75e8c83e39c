package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A frame is the grammar around a verb.
type frame struct {
	subj, obj int32 // heads of phrases, or none; of a passive, obj is none
	passive   bool
}

// frameOf returns the frame of verb v.
func (f *finder) frameOf(v int32) frame {
	fr := frame{subj: f.subject(v), passive: f.passive(v), obj: none}
	if !fr.passive {
		fr.obj = f.object(v)
	}
	return fr
}

// passive reports whether verb v is in the passive voice.
func (f *finder) passive(v int32) bool {
	for range depth {
		if f.word(v).shape&part == 0 && f.d.Morph[v]&(doc.Passive|doc.Participle) == 0 || f.d.Morph[v]&doc.Gerund != 0 {
			return false
		}
		if voice, ok := f.voice(v); ok {
			return voice
		}
		if _, ok := f.finite(v); ok || f.word(v).shape&past != 0 && f.d.Rel[v] != doc.Amod && f.rightPhrase(v) >= 0 {
			return false
		}
		switch f.d.Rel[v] {
		case doc.Acl, doc.Amod:
			return true
		case doc.Advcl:
			return f.marker(v) == "" && f.d.Morph[v]&doc.Finite == 0 || f.d.Morph[v]&doc.Passive != 0
		case doc.Conj: // as that of the verb before "and"
			h := f.head(v)
			if h < 0 || f.word(h).verb == 0 || f.d.Morph[v]&doc.Finite != 0 {
				return false
			}
			v = h
		case doc.Xcomp: // not of "have", taken for a verb of its own
			h := f.head(v)
			return f.d.Morph[v]&doc.Passive != 0 && h >= 0 && (!perfect(f.d.Low(h)) || f.child(h, doc.Obj) >= 0)
		default:
			return false // without an auxiliary it is the past tense, whatever the tagger says
		}
	}
	return false
}

// perfect reports whether a word is the auxiliary of the perfect.
func perfect(low string) bool {
	switch low {
	case "have", "has", "had", "having", "'ve", "’ve":
		return true
	}
	return false
}

// voice reports whether verb v is in the passive voice, if its auxiliaries and
// arguments tell.
func (f *finder) voice(v int32) (passive, ok bool) {
	var aux, subj, active, by bool
	for c := range f.children(v) {
		switch f.d.Rel[c] {
		case doc.AuxPass:
			return true, true
		case doc.Cop:
			return true, true // "were wounded", taken for an adjective
		case doc.OblAgent:
			by = by || f.casing(c) == "by"
		case doc.Aux:
			aux = true
		case doc.Obj, doc.Nsubj:
			active = true
		case doc.NsubjPass, doc.CsubjPass:
			subj = true
		}
	}
	if active || by {
		return !active, true
	}
	if subj && (aux || f.d.Rel[v] == doc.Root && f.child(v, doc.Xcomp) < 0 && f.child(v, doc.Ccomp) < 0) { // as in headlines: "Three killed in crash"
		return f.rightPhrase(v) < 0, true
	}
	return false, subj || aux
}

// object returns the direct object of verb v; that of the verb coordinated
// with it, in "arrested and sentenced two men"; or none. The object of a
// relative clause is what the clause is about.
func (f *finder) object(v int32) int32 {
	if o := f.beneficiary(v); o >= 0 && f.d.POS[o] != doc.SCONJ {
		return f.antecedent(f.hyphened(o))
	}
	if o := f.upTo(v); o >= 0 {
		return o
	}
	if _, ok := f.finite(v); ok || f.child(v, doc.Xcomp) < 0 && f.child(v, doc.Ccomp) < 0 {
		if o := f.rightPhrase(v); o >= 0 {
			return o
		}
	}
	next := v + 2
	if f.rel(v+1) == doc.Cc && f.span.Has(next) && f.d.Rel[next] == doc.Conj && f.d.Head[next] == v && f.word(next).verb != 0 {
		return f.child(next, doc.Obj)
	}
	if h := f.head(v); f.d.Rel[v] == doc.Conj && h == v-2 && f.word(h).verb != 0 && f.d.POS[h] == f.d.POS[v] {
		if o := f.child(h, doc.Obj); o > v {
			return o
		}
	}
	if h := f.head(v); (f.d.Rel[v] == doc.AclRelcl || f.d.Rel[v] == doc.Acl) && h >= 0 && f.relativeSubject(v) >= 0 && f.wanting(v) {
		return h // "the man they arrested"
	}
	return none
}

// upTo returns the object of verb v in "kidnapped up to 16 advisers", or none.
func (f *finder) upTo(v int32) int32 {
	if f.d.Low(v+1) != "up" || f.d.Low(v+2) != "to" {
		return none
	}
	for c := range f.children(v) {
		if c > v+2 && (f.d.Rel[c] == doc.Obl || f.d.Rel[c] == doc.Obj) && (f.d.POS[c] == doc.NUM || f.child(c, doc.Nummod) >= 0) {
			return c
		}
	}
	return none
}

// relativeSubject returns the subject of v that is no relative pronoun, or
// none.
func (f *finder) relativeSubject(v int32) int32 {
	if s := f.ownSubject(v); s >= 0 && f.antecedent(s) == s {
		return s
	}
	return none
}

// wanting reports whether the relative clause of v has a gap for an object:
// it has no word like "where" and ends without a preposition of its own.
func (f *finder) wanting(v int32) bool {
	for c := range f.children(v) {
		switch f.d.Rel[c] {
		case doc.Advmod, doc.Mark, doc.Obl:
			switch f.d.Low(f.d.First[c]) {
			case "where", "when", "why", "how", "in", "at", "to", "for", "with", "on", "by", "from", "whose":
				if c < v {
					return false
				}
			}
		case doc.Ccomp, doc.Xcomp, doc.CompoundPrt:
			return f.d.Rel[c] == doc.CompoundPrt
		}
	}
	return true
}

// antecedent returns what a relative pronoun stands for, or i itself.
func (f *finder) antecedent(i int32) int32 {
	if f.d.POS[i] != doc.PRON && f.d.POS[i] != doc.DET && f.d.POS[i] != doc.SCONJ {
		return i
	}
	switch f.d.Low(i) {
	case "who", "which", "that", "whom":
	default:
		return i
	}
	v := f.head(i)
	for n := 0; n < depth && v >= 0; n++ {
		if f.d.Rel[v] == doc.AclRelcl || f.d.Rel[v] == doc.Acl {
			if h := f.head(v); h >= 0 && h < i {
				return f.nearer(h, i)
			}
			break
		}
		v = f.head(v)
	}
	return f.before(i)
}

// before returns the head of the name that ends right before the relative
// pronoun i, for want of a better antecedent; or i.
func (f *finder) before(i int32) int32 {
	j := i - 1
	if f.d.Low(j) == "," {
		j--
	}
	if f.d.Low(i) == "that" || !f.span.Has(j) || !f.nominal(j) {
		return i
	}
	if m, ok := f.mentionAt(j); ok {
		return f.headOf(m.Span)
	}
	return j
}

// nearer returns the head of the name right before the relative pronoun i, if
// it belongs to the phrase h, which the parser takes for the antecedent: after
// "allies of the rebels, who …" it is the rebels.
func (f *finder) nearer(h, i int32) int32 {
	if f.d.Low(i) != "who" {
		return h
	}
	j := i - 1
	if f.d.Low(j) == "," {
		j--
	}
	if f.d.POS[h] == doc.PROPN || j <= h || !f.under(j, h) {
		return h
	}
	if m, ok := f.mentionAt(j); ok && m.Form == doc.Named && m.Kind != doc.Location && m.Entity != 0 {
		return f.headOf(m.Span)
	}
	return h
}

// subject returns the head of the grammatical subject of verb v, wherever it
// stands, or none.
func (f *finder) subject(v int32) int32 {
	if s, ok := f.finite(v); ok && s >= 0 {
		return s
	}
	if f.ownSubject(v) < 0 && (f.auxiliary(v) >= 0 || f.d.Rel[v] == doc.Conj && f.d.Morph[v]&doc.Past != 0) && !f.infinitive(v) {
		if s := f.leftPhrase(v); s >= 0 {
			return s // "after 44 people were killed"
		}
	}
	if f.d.Rel[v] == doc.Xcomp && f.d.Morph[v]&doc.Finite != 0 && !f.infinitive(v) {
		return f.leftSubject(v) // no finite verb is a complement without a subject
	}
	if f.d.Rel[v] == doc.Advcl && f.ownSubject(v) < 0 && f.d.Morph[v]&doc.Gerund == 0 && opens(f.marker(v)) {
		return f.leftSubject(v)
	}
	s, top := f.treeSubject(v)
	if s < 0 && top >= 0 && !f.infinitive(top) && f.d.Morph[top]&doc.Gerund == 0 {
		return f.leftSubject(top)
	}
	if s > v && f.d.Rel[v] == doc.Advcl && f.marker(v) == "" && f.d.Morph[v]&doc.Finite != 0 {
		return f.leftSubject(v)
	}
	return s
}

// opens reports whether a word opens a clause that has a subject of its own.
func opens(low string) bool {
	switch low {
	case "after", "when", "as", "before", "since", "because", "while", "until", "if", "unless", "though", "although", "whether":
		return true
	}
	return false
}

// treeSubject returns the subject that the tree gives verb v, or none, and the
// verb at which the search ended.
func (f *finder) treeSubject(v int32) (subj, top int32) {
	for range depth {
		if s := f.ownSubject(v); s >= 0 {
			return f.antecedent(s), v
		}
		h := f.head(v)
		if h < 0 {
			return none, v
		}
		switch f.d.Rel[v] {
		case doc.Conj:
			if f.word(h).verb == 0 && !f.verbal(h) {
				return none, v
			}
		case doc.Xcomp, doc.Ccomp:
			if f.d.Rel[v] == doc.Ccomp && f.d.Morph[v]&doc.Finite != 0 && !f.infinitive(v) {
				return none, v
			}
			if o := f.beneficiary(h); o >= 0 && o < v && f.controls(h) {
				return f.antecedent(o), v
			}
		case doc.Advcl:
			return f.adjunctSubject(v, h), none
		case doc.Acl, doc.AclRelcl, doc.Amod:
			return f.modifierSubject(v, h), none
		default:
			return none, v
		}
		v = h
	}
	return none, none
}

// ownSubject returns the subject that the parser hangs on verb v, or none. Of
// several it is one that can act, and the nearest to the verb that is no
// apposition.
func (f *finder) ownSubject(v int32) int32 {
	best := int32(none)
	for c := range f.children(v) {
		if r := f.d.Rel[c]; r != doc.Nsubj && r != doc.NsubjPass || f.timed(c) || f.d.Low(c) == "whom" {
			continue
		}
		if best < 0 || f.casing(best) != "" || c < v && f.casing(c) == "" && (f.party(c) || !f.party(best)) && !f.explains(c, best) {
			best = c
		}
	}
	if best >= 0 {
		return best
	}
	for c := range f.children(v) {
		if r := f.d.Rel[c]; c < v && v-c < 5 && (r == doc.Aux || r == doc.AuxPass || r == doc.Cop) {
			if s := f.child(c, doc.Nsubj); s >= 0 && !f.timed(s) {
				return s // hung on the auxiliary
			}
		}
	}
	return none
}

// explains reports whether the phrase c is set off by a comma right behind the
// phrase s: "Niger, a neighbour of Chad, …".
func (f *finder) explains(c, s int32) bool {
	start := f.core(c).Start
	return f.d.Low(start-1) == "," && f.core(s).End >= start-1
}

// controls reports whether the object of verb v does what the infinitive
// after it says: "urged them to leave".
func (f *finder) controls(v int32) bool {
	if f.word(v).lemma.class&makes != 0 {
		return true
	}
	s, ok := f.pick(v)
	return ok && s.typ != "agree" && s.typ != "threaten" && s.typ != "reject"
}

// adjunctSubject returns the subject of v, which has none of its own, in a
// clause that depends on verb h: "accused them of killing", "attacked it,
// killing seven".
func (f *finder) adjunctSubject(v, h int32) int32 {
	switch m := f.marker(v); m {
	case "of", "for", "from", "into", "to":
		if o := f.beneficiary(h); o >= 0 && o < v && f.party(o) && (m != "to" || f.controls(h)) {
			return f.antecedent(o)
		}
	}
	if f.d.Morph[v]&doc.Gerund != 0 && v > h && f.passive(h) {
		if m := f.marker(v); m == "" {
			return f.oblique(h, " by ")
		}
	}
	return f.subject1(h)
}

// beneficiary returns the object of verb v, direct or indirect, or none.
func (f *finder) beneficiary(v int32) int32 {
	if o := f.child(v, doc.Obj); o >= 0 {
		return o
	}
	return f.child(v, doc.Iobj)
}

// subject1 is subject without the steps that could lead back here.
func (f *finder) subject1(v int32) int32 {
	for range depth {
		if s := f.ownSubject(v); s >= 0 {
			return f.antecedent(s)
		}
		switch f.d.Rel[v] {
		case doc.Conj, doc.Xcomp, doc.Advcl:
		case doc.Acl, doc.AclRelcl:
			if f.infinitive(v) {
				return none
			}
			return f.head(v)
		default:
			return none
		}
		if v = f.head(v); v < 0 {
			return none
		}
	}
	return none
}

// modifierSubject returns the subject of v, a clause on the noun n: the noun,
// or for an infinitive whoever has what the noun names: "their plan to attack".
func (f *finder) modifierSubject(v, n int32) int32 {
	if f.pos(n) == doc.VERB {
		return f.subject1(n)
	}
	m := f.marker(v)
	if m == "" || f.d.Rel[v] == doc.AclRelcl || m != "to" && m != "of" && m != "for" && m != "from" {
		return n
	}
	if p := f.child(n, doc.NmodPoss); p >= 0 && !f.party(n) {
		return p
	}
	if f.party(n) {
		return n // "blamed the government for hiding it", "the first man to walk"
	}
	g := f.head(n)
	switch f.rel(n) {
	case doc.Obj, doc.Obl, doc.Xcomp:
		if g >= 0 && f.word(g).verb != 0 {
			if f.passive(g) && f.rel(n) == doc.Obl {
				return f.ownSubject(g)
			}
			return f.subject1(g)
		}
	}
	if by := f.oblique(n, " by "); by >= 0 {
		return by
	}
	return none
}
