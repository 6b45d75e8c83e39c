package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// mood is what the words around a trigger say of it.
type mood uint16

const (
	negated   mood = 1 << iota // not, never, no
	possible                   // may, could
	unreal                     // if, unless
	future                     // will, is to
	necessary                  // must, should
	aim                        // a purpose: "sent troops to attack"
	governed                   // a governing word says some of this
)

// status returns what m amounts to.
func (m mood) status() doc.Status {
	switch {
	case m&negated != 0:
		return doc.Negated
	case m&(possible|unreal) != 0:
		return doc.Possible
	case m&(future|necessary|aim) != 0:
		return doc.Planned
	}
	return doc.Actual
}

// moodOf returns the mood of verb v: what stands beside it, and what the words
// that it depends on say.
func (f *finder) moodOf(v int32) mood {
	m := f.ownMood(v)
	for range depth {
		h := f.head(v)
		if h < 0 {
			break
		}
		switch f.d.Rel[v] {
		case doc.Conj:
			if f.d.Morph[v]&doc.Finite != 0 && f.d.Morph[h]&doc.Finite == 0 {
				h = f.finiteAbove(h) // "formed a committee to investigate it and ordered …"
				if h < 0 {
					return m
				}
				break
			}
			if f.ownSubject(v) < 0 && f.child(v, doc.Aux) < 0 && f.sameForm(v, h) {
				m |= f.ownMood(h) &^ unreal
			}
			m |= f.ownMood(h) & unreal
		case doc.Xcomp:
			m |= f.governs(h, v) | f.ownMood(h)&^necessary
		case doc.Ccomp, doc.Csubj, doc.CsubjPass:
			return m | f.governs(h, v)&^aim | f.ownMood(h)&possible&f.weak(h)
		case doc.Advcl:
			switch {
			case f.d.Morph[v]&doc.Finite != 0 && !f.infinitive(v):
				return m
			case f.nonfinite(v):
				m |= f.governs(h, v)
			}
			m |= f.ownMood(h) &^ unreal
		case doc.Acl:
			if f.pos(h) == doc.VERB {
				return m | f.governs(h, v)
			}
			if !f.nonfinite(v) {
				return m
			}
			if g := f.head(h); g >= 0 && f.party(h) && (f.d.Rel[h] == doc.Obj || f.d.Rel[h] == doc.NsubjPass) {
				return m | f.governs(g, v) // "blamed the government for hiding it"
			}
			return m | f.nounGoverns(h, v)
		default:
			return m
		}
		v = h
	}
	return m
}

// finiteAbove returns the first finite verb up the tree from v, or none.
func (f *finder) finiteAbove(v int32) int32 {
	for range depth {
		if v = f.head(v); v < 0 || f.d.Morph[v]&doc.Finite != 0 {
			return v
		}
	}
	return none
}

// sameForm reports whether verbs v and h are in the same form, so that they
// share an auxiliary: "may attack and kill", but not "may attack and killed".
func (f *finder) sameForm(v, h int32) bool {
	const forms = doc.Finite | doc.Infinitive | doc.Gerund | doc.Participle
	return f.d.Morph[v]&forms == f.d.Morph[h]&forms
}

// weak lets only what a verb of thinking says through.
func (f *finder) weak(v int32) mood {
	if f.word(v).lemma.class&(doubts|plans) != 0 {
		return possible
	}
	return 0
}

// ownMood returns what stands beside verb v: auxiliaries, negation, the word
// that opens its clause.
func (f *finder) ownMood(v int32) (m mood) {
	for c := range f.children(v) {
		low := f.d.Low(c)
		switch f.d.Rel[c] {
		case doc.Aux, doc.Cop:
			m |= modal(low)
		case doc.Advmod:
			m |= adverb(low)
		case doc.Mark:
			switch low {
			case "if", "unless", "whether", "lest", "until":
				m |= unreal
			case "without":
				m |= negated
			}
		case doc.Det, doc.Cc:
			if low == "no" || low == "nor" {
				m |= negated
			}
		}
	}
	return m
}

func modal(low string) mood {
	switch low {
	case "will", "shall", "'ll", "’ll", "wo", "would", "'d", "’d":
		return future
	case "must", "should":
		return necessary
	case "may", "might", "can", "could", "ca":
		return possible
	case "not", "n't", "n’t":
		return negated
	}
	return 0
}

func adverb(low string) mood {
	switch low {
	case "not", "n't", "n’t", "never", "nowhere", "nor", "neither", "hardly":
		return negated
	case "allegedly", "purportedly", "possibly", "perhaps", "maybe", "supposedly", "probably", "likely", "reportedly-not":
		return possible
	case "if", "whether":
		return unreal
	}
	return 0
}

// governs returns what verb or adjective g says of verb v, which depends on it.
func (f *finder) governs(g, v int32) mood {
	nonfinite := f.nonfinite(v) || f.d.Rel[v] == doc.Xcomp
	if !nonfinite {
		if f.word(g).lemma.class&unsure != 0 {
			return possible | governed
		}
		return 0 // "denied that": DeniedBy says it
	}
	if m, ok := f.attitude(g); ok {
		if f.d.Rel[v] == doc.Advcl && f.infinitive(v) && m != future && f.word(g).lemma.class&makes == 0 {
			return aim | governed
		}
		return m | governed
	}
	s, ok := f.pick(g)
	switch {
	case !ok:
	case s.typ == "agree":
		return future | governed
	case s.typ == "threaten" || s.typ == "request":
		return possible | governed
	case s.typ == "reject":
		return negated | governed
	case s.typ == "accuse" && !f.infinitive(v):
		return possible | governed
	}
	if f.word(g).verb == 0 {
		return disposition(f.d.Low(g))
	}
	if f.infinitive(v) && f.word(g).lemma.class&(realises|reports) == 0 {
		return aim | governed
	}
	return 0
}

// attitude returns what the class of verb g says of the verb after it.
func (f *finder) attitude(g int32) (m mood, ok bool) {
	switch c := f.word(g).lemma.class; {
	case c&averts != 0:
		return negated, true
	case c&doubts != 0:
		return possible, true
	case c&plans != 0:
		return future, true
	}
	return 0, false
}

// disposition returns what an adjective says of the infinitive after it.
func disposition(low string) mood {
	switch low {
	case "ready", "willing", "prepared", "set", "due", "scheduled", "poised", "about", "going", "planning", "expected", "determined", "slated", "eager":
		return future | governed
	case "likely", "able", "free", "supposed", "believed", "thought", "said", "feared", "reported", "alleged", "possible", "keen":
		return possible | governed
	case "unable", "unwilling", "reluctant", "unlikely", "impossible":
		return possible | governed
	}
	return 0
}

// nounGoverns returns what noun n says of verb v, an infinitive or gerund that
// depends on it: "a plan to attack", "accusations of killing".
func (f *finder) nounGoverns(n, v int32) mood {
	switch c := f.word(n).class; {
	case c&doubtful != 0:
		return possible | governed
	case c&planned != 0:
		return future | governed
	}
	if f.infinitive(v) {
		if f.party(n) || f.ranked(n) {
			return 0 // "the first man to walk"
		}
		return aim | governed
	}
	return 0
}

// ranked reports whether noun n is the first, the last or the only one.
func (f *finder) ranked(n int32) bool {
	for c := range f.children(n) {
		if c > n {
			break
		}
		switch f.d.Low(c) {
		case "first", "second", "third", "fourth", "fifth", "last", "latest", "only", "next", "sixth", "seventh", "eighth", "ninth", "tenth":
			return true
		}
	}
	return false
}

// nounMood returns what the words before noun n, and the noun that it depends
// on, say of it: "alleged attacks", "fears of an attack".
func (f *finder) nounMood(n int32) (m mood) {
	for c := range f.children(n) {
		if c > n {
			break
		}
		switch low := f.d.Low(c); low {
		case "alleged", "suspected", "possible", "potential", "threatened", "feared", "hypothetical", "any":
			m |= possible
		case "planned", "upcoming", "forthcoming", "scheduled", "impending", "imminent", "proposed", "future", "next":
			m |= future
		case "no":
			m |= negated
		}
	}
	for range 3 {
		h := f.head(n)
		if h < 0 || f.d.Rel[n] != doc.Nmod && f.d.Rel[n] != doc.Conj && f.d.Rel[n] != doc.Compound {
			break
		}
		if f.d.Rel[n] != doc.Conj && (f.d.Rel[n] == doc.Compound || listed(" of to for ", f.casing(n))) {
			switch c := f.word(h).class; {
			case c&doubtful != 0:
				m |= possible
			case c&planned != 0:
				m |= future
			}
		}
		n = h
	}
	return m
}
