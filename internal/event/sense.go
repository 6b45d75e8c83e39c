package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// pick returns the sense that verb v has here.
func (f *finder) pick(v int32) (s sense, ok bool) {
	w := f.word(v)
	if w.verb == 0 || w.sense == none || f.pos(v) == doc.NOUN {
		return s, false
	}
	if w.sense == 0 {
		w.sense = f.choose(v, w.lemma)
	}
	if w.sense == none {
		return s, false
	}
	return senseAt(uint16(w.sense - 1)), true
}

// choose returns 1 + the number of the first sense of the lemma that fits, or
// none.
func (f *finder) choose(v int32, l lemma) int32 {
	for n := l.first; n < l.first+l.n; n++ {
		s := senseAt(n)
		if s.typ == "sport-result" && !s.asks() && !f.sport || f.foreign(&s, f.sport) {
			continue
		}
		if _, ok := f.follows(v, s.follow); ok && f.fits(v, &s) {
			return int32(n) + 1
		}
	}
	return none
}

// foreign reports whether a sense has no place in a sentence about a match.
func (f *finder) foreign(s *sense, match bool) bool {
	if !match {
		return false
	}
	switch s.typ {
	case "assault", "threaten", "protest", "crime", "retreat", "support", "coerce", "mobilize", "concede", "accident", "disaster":
		return true
	}
	return false
}

// follows reports whether the words stand behind verb v, and where the trigger
// ends: behind them, or behind the verb if they are further on, as in "handed
// the suspect over" and "called on Friday for talks".
func (f *finder) follows(v int32, words string) (end int32, ok bool) {
	end = v + 1
	for rest := words; rest != ""; end++ {
		word, more := cut(rest)
		if f.d.Low(end) != word {
			if more == "" && end == v+1 {
				return end, f.particle(v, word) || f.preposition(v, word)
			}
			return v + 1, false
		}
		rest = more
	}
	return end, end <= f.span.End && (words == "" || f.governing(end))
}

// governing reports whether the preposition before token end, if it is one, has
// something to govern: not in "stood by silently".
func (f *finder) governing(end int32) bool {
	switch f.d.Low(end - 1) {
	case "by", "with", "on", "for", "of", "against", "behind", "upon", "into", "at":
	default:
		return true
	}
	if !f.span.Has(end) || f.timed(end) {
		return false // "agreed on Sunday"
	}
	switch f.d.POS[end] {
	case doc.PUNCT, doc.CCONJ, doc.SCONJ:
		return f.d.Is(end, doc.Open)
	case doc.ADV:
		return f.d.Head[end] > end
	}
	return true
}

// cut returns the first word of words and the rest.
func cut(words string) (word, rest string) {
	for n := range len(words) {
		if words[n] == ' ' {
			return words[:n], words[n+1:]
		}
	}
	return words, ""
}

func (f *finder) particle(v int32, word string) bool {
	for c := range f.children(v) {
		switch f.d.Rel[c] {
		case doc.CompoundPrt, doc.Advmod:
			if c > v && f.d.Low(c) == word {
				return true
			}
		}
	}
	return false
}

func (f *finder) preposition(v int32, word string) bool {
	for c := range f.children(v) {
		switch f.d.Rel[c] {
		case doc.Obl, doc.OblAgent:
			if c > v && f.casing(c) == word {
				return f.child(v, doc.Obj) < 0
			}
		case doc.Advcl, doc.Ccomp:
			if c > v && word != "to" && f.marker(c) == word {
				return f.child(v, doc.Obj) < 0
			}
		}
	}
	return false
}

// fits reports whether the conditions of s hold for verb v.
func (f *finder) fits(v int32, s *sense) bool {
	if !s.asks() && s.bar == "" && s.bars == 0 {
		return true
	}
	needed := !s.asks()
	subj := f.subject1(v)
	if f.passive(v) {
		if f.phraseHas(subj, s.bar, s.bars) {
			return false
		}
		needed = needed || f.personalObject(subj, s) || f.phraseHas(subj, s.need, s.needs)
		subj = none
	}
	for c := range f.children(v) {
		rel := f.d.Rel[c]
		if c < v && rel != doc.Obj && rel != doc.Advmod && rel != doc.CompoundPrt {
			continue
		}
		switch rel {
		case doc.Obj, doc.Iobj, doc.Obl, doc.OblAgent, doc.OblUnmarked, doc.CompoundPrt, doc.Advmod, doc.Xcomp, doc.Nmod, doc.Advcl:
		case doc.Ccomp, doc.Mark:
			if listed(s.bar, f.d.Low(f.d.First[c])) && c > v {
				return false
			}
			continue
		default:
			continue
		}
		obj := rel == doc.Obj || rel == doc.Xcomp
		if f.barredBy(v, c, obj, s) {
			return false
		}
		needed = needed || rel == doc.Obj && f.personalObject(c, s) || f.phraseHas(f.antecedent(c), s.need, s.needs)
	}
	if o := f.object(v); o >= 0 && f.d.Rel[o] != doc.Obj { // of a relative clause, or shared
		if f.phraseHas(o, s.bar, s.bars) {
			return false
		}
		needed = needed || f.personalObject(o, s) || f.phraseHas(o, s.need, s.needs)
	}
	if subj >= 0 && (befalls(s.typ) || s.typ == "market") {
		if f.phraseHas(subj, s.bar, s.bars) {
			return false
		}
		needed = needed || f.phraseHas(subj, s.need, s.needs)
	}
	return needed
}

// barredBy reports whether c, which depends on verb v, has a word that s must
// not have. A preposition must stand right behind the verb; what it governs
// counts only if there is no object.
func (f *finder) barredBy(v, c int32, obj bool, s *sense) bool {
	if s.bar == "" && s.bars == 0 {
		return false
	}
	if obj {
		return f.phraseHas(f.antecedent(c), s.bar, s.bars)
	}
	switch f.d.Rel[c] {
	case doc.CompoundPrt, doc.Advmod:
		return listed(s.bar, f.d.Low(c))
	}
	first := f.d.First[c]
	if first == v+1 && listed(s.bar, f.d.Low(first)) {
		return true
	}
	return f.child(v, doc.Obj) < 0 && f.d.Rel[c] != doc.Advcl && f.phraseHas(c, s.bar, s.bars)
}

// personalObject reports whether the phrase i stands for people, as some
// senses ask: a pronoun, a name, or a number of them.
func (f *finder) personalObject(i int32, s *sense) bool {
	if i < 0 || s.needs&people == 0 {
		return false
	}
	switch f.d.POS[i] {
	case doc.PRON:
		return f.d.Low(i) != "it" && f.personal(i)
	case doc.PROPN:
		return true
	case doc.NUM, doc.ADJ, doc.DET:
		return f.d.Low(i-1) != "$" && f.d.Low(i+1) != "%" && f.d.Low(i+1) != "percent"
	}
	m, ok := f.mentionAt(i)
	return ok && (m.Kind == doc.Person || m.Kind == doc.Group)
}

// phraseHas reports whether the phrase whose head is i has one of the words or
// classes, in its head or in what modifies it.
func (f *finder) phraseHas(i int32, words string, classes class) bool {
	if i < 0 || words == "" && classes == 0 {
		return false
	}
	if f.wordIs(i, words, classes) {
		return true
	}
	for c := range f.children(i) {
		switch f.d.Rel[c] {
		case doc.Amod, doc.Compound, doc.Nmod, doc.NmodPoss, doc.NmodUnmarked, doc.Flat, doc.Conj, doc.Nummod:
			if f.wordIs(c, words, classes) {
				return true
			}
			if f.d.Rel[c] != doc.Nmod && f.d.Rel[c] != doc.Amod && f.d.Rel[c] != doc.Conj {
				continue
			}
			for k := range f.children(c) {
				switch f.d.Rel[k] {
				case doc.Amod, doc.Compound, doc.Conj:
					if f.wordIs(k, words, classes) {
						return true
					}
				}
			}
		}
	}
	return false
}

// wordIs reports whether token i is one of the words, or their plural, or has
// one of the classes. In a name words mostly have none: "Power" may be a
// surname.
func (f *finder) wordIs(i int32, words string, classes class) bool {
	w := f.word(i)
	if f.d.POS[i] == doc.PROPN {
		classes &= building | road | office | forces | people | pact | body | talks
	}
	if w.class&classes != 0 {
		return true
	}
	if words == "" {
		return false
	}
	low := f.d.Low(i)
	if listed(words, low) || w.noun != 0 && w.shape&plural != 0 && listed(words, lemmaOf(w.noun).name) || w.verb != 0 && listed(words, w.lemma.name) {
		return true
	}
	n := len(low)
	return n > 3 && low[n-1] == 's' && listed(words, low[:n-1])
}

// befalls reports whether the subject of an active verb of the type is whom it
// befalls.
func befalls(typ string) bool {
	switch typ {
	case "die", "accident", "disaster", "outbreak":
		return true
	}
	return false
}
