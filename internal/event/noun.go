package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// nounTrigger adds the event that noun i tells of, if any.
func (f *finder) nounTrigger(i int32) {
	head := i
	if h := f.head(i); f.d.Rel[i] == doc.Compound || f.d.Rel[i] == doc.Amod {
		if h < i || f.word(h).class&vessel == 0 {
			return // "an attack helicopter"
		}
		if s, ok := f.nounSense(h); ok && s.asks() {
			return // "a suicide attack"
		}
		head = h
	} else if f.word(i).class&vessel != 0 && f.carries(i) {
		return // its compound is the trigger
	}
	s, ok := f.nounSense(i)
	if !ok {
		return
	}
	t := trigger{
		at: i, span: doc.Span{Start: i, End: i + 1}, sense: s, typ: s.typ, noun: true,
		subj: none, obj: none, head: head, light: none, mood: f.nounMood(head),
	}
	if !f.happens(&t) {
		return
	}
	if t.typ == "take-power" && f.business(head) {
		t.typ = "deal"
	}
	f.add(t)
}

// business reports whether the takeover that noun i names without more words is
// that of a company, since a deal was the last thing of the kind told.
func (f *finder) business(i int32) bool {
	if f.owner(i) >= 0 || f.oblique(i, " of by in ") >= 0 {
		return false
	}
	events := f.d.Events
	for n := len(events) - 1; n >= max(0, len(events)-window); n-- {
		switch events[n].Type {
		case "deal":
			return true
		case "take-power":
			return false
		}
	}
	return false
}

// carries reports whether the noun i stands for the event that its compound
// names: "a mediation effort".
func (f *finder) carries(i int32) bool {
	if s, ok := f.nounSense(i); ok && s.asks() {
		return false
	}
	for c := range f.children(i) {
		if c < i && f.d.Rel[c] == doc.Compound && f.d.POS[c] == doc.NOUN {
			if _, ok := f.nounSense(c); ok {
				return true
			}
		}
	}
	return false
}

// nounSense returns the sense that noun i has here.
func (f *finder) nounSense(i int32) (s sense, ok bool) {
	if f.pos(i) == doc.VERB {
		return s, false
	}
	l := lemmaOf(f.word(i).noun)
	for n := l.first; n < l.first+l.n; n++ {
		s = senseAt(n)
		if f.foreign(&s, f.sport) && !atMatches(s.typ) || f.around(i, s.bar, s.bars, false) {
			continue
		}
		if !s.asks() || f.around(i, s.need, s.needs, true) {
			return s, true
		}
	}
	return s, false
}

// atMatches reports whether events of the type may happen where a match is.
func atMatches(typ string) bool {
	switch typ {
	case "accident", "disaster", "protest", "crime":
		return true
	}
	return false
}

// around reports whether one of the words, or a word of the classes, stands
// with noun i: in its phrase, in the phrase it belongs to, or, if wide, as the
// verb that governs it or as a noun that it is coordinated with.
func (f *finder) around(i int32, words string, classes class, wide bool) bool {
	if words == "" && classes == 0 {
		return false
	}
	for c := range f.children(i) {
		switch f.d.Rel[c] {
		case doc.Amod, doc.Compound, doc.Nmod, doc.NmodPoss, doc.NmodUnmarked, doc.Flat, doc.Nummod, doc.Det, doc.Acl:
			if f.wordIs(c, words, classes) || f.d.Rel[c] == doc.Nmod && listed(words, f.casing(c)) {
				return true
			}
			if (f.d.Rel[c] == doc.Nmod || f.d.Rel[c] == doc.Compound) && f.phraseHas(c, words, classes) {
				return true
			}
			if c == i-2 && f.d.Is(i-1, doc.Punct) && f.wordIs(c, words, classes) {
				return true
			}
		case doc.Conj:
			if wide && f.wordIs(c, words, classes) {
				return true
			}
		}
	}
	h := f.head(i)
	if h < 0 {
		return false
	}
	switch f.d.Rel[i] {
	case doc.Compound, doc.Amod, doc.NmodPoss:
		return f.wordIs(h, words, classes)
	case doc.Nmod:
		return wide && f.wordIs(h, words, classes)
	case doc.Obj, doc.Nsubj, doc.NsubjPass, doc.Obl:
		return wide && f.wordIs(h, words, classes) && (f.d.Rel[i] != doc.Obl || f.word(h).verb != 0)
	case doc.Conj:
		return wide && (f.wordIs(h, words, classes) || f.phraseHas(h, words, classes))
	}
	return false
}

// happens reports whether the text says that the event of the noun of t took
// place, or may: not every mention of a meeting is one. It sets what the verb
// around it tells.
func (f *finder) happens(t *trigger) bool {
	outer := f.outer(t.head)
	g := f.head(outer)
	if t.typ == "disaster" && f.oblique(t.head, " of ") >= 0 && !f.named(f.oblique(t.head, " of ")) {
		return false // "a flood of complaints"
	}
	if g >= 0 && f.verbal(g) && f.staged(f.subject1(g), t.typ) {
		return false
	}
	if g >= 0 && f.word(g).verb != 0 {
		switch f.d.Rel[outer] {
		case doc.Obj, doc.Iobj:
			return f.underVerb(g, outer, t)
		case doc.Obl:
			if f.word(g).lemma.class&suffers != 0 {
				return f.underVerb(g, outer, t)
			}
		case doc.Nsubj, doc.NsubjPass:
			if f.underSubject(g, outer, t) {
				return true
			}
		}
	}
	if t.typ == "consult" && f.encounter(t) || t.sense.mode == "investigate" && f.oblique(t.head, " into ") >= 0 {
		return true
	}
	return factual(t.typ) && !f.vague(t)
}

// staged reports whether what the subject i does is no real event of the type:
// it is played, or only told.
func (f *finder) staged(i int32, typ string) bool {
	if i < 0 || f.d.POS[i] == doc.PROPN {
		return false
	}
	c := f.word(i).class
	return c&sport != 0 && f.foreign(&sense{typ: typ}, true) || c&film != 0 && material(typ) || c&abstract != 0 && typ == "assault"
}

// underSubject decides on the noun of t, which is the subject of verb g:
// "fighting broke out", "an attack was carried out".
func (f *finder) underSubject(g, outer int32, t *trigger) bool {
	l := f.word(g).lemma
	passive := f.d.Rel[outer] == doc.NsubjPass || f.passive(g)
	switch {
	case passive && l.class&light != 0:
		t.light = g
		t.mood |= f.moodOf(g)
		return true
	case !passive && l.class&happens != 0:
		if !f.definite(outer) {
			t.mood |= f.moodOf(g)
		}
		return true
	case passive && l.class&foils != 0:
		t.mood |= possible
	case passive && l.class&cancels != 0:
		t.mood |= negated
	}
	return false
}

// outer returns the head of the phrase that i is part of in "a series of
// attacks", or i.
func (f *finder) outer(i int32) int32 {
	if f.hyphened(i-3) == i {
		i -= 3
	}
	if f.d.Rel[i] == doc.Conj {
		if h := f.head(i); h >= 0 && f.nominal(h) {
			i = h
		}
	}
	if h := f.head(i); f.d.Rel[i] == doc.Nmod && h >= 0 && f.casing(i) == "of" && f.word(h).class&series != 0 {
		return h
	}
	return i
}

// definite reports whether the phrase i is about something known.
func (f *finder) definite(i int32) bool {
	for c := range f.children(i) {
		if c > i {
			break
		}
		if f.d.Rel[c] == doc.NmodPoss {
			return true
		}
		switch f.d.Low(c) {
		case "the", "this", "these", "those", "that":
			return true
		}
	}
	return false
}

// encounter reports whether the noun of t is the talk in "in an interview with
// …", and finds who takes part.
func (f *finder) encounter(t *trigger) bool {
	if f.oblique(t.head, " with ") < 0 || f.d.Rel[t.head] != doc.Obl {
		return false
	}
	switch f.casing(t.head) {
	case "in", "at", "during", "after", "following":
	default:
		return false
	}
	if g := f.head(t.head); g >= 0 && f.verbal(g) {
		t.subj = f.subject(g)
	}
	return true
}

// vague reports whether the noun of t names no single event: an uncounted noun
// with nothing to tell who or where, or what a talk or a claim is about.
func (f *finder) vague(t *trigger) bool {
	i := t.head
	owned := f.child(i, doc.NmodPoss) >= 0
	casing := f.casing(i)
	if !material(t.typ) && !(owned && casing == "of") && listed(" on over about for against of to ", casing) {
		return true
	}
	if f.word(t.at).class&uncounted != 0 {
		if f.oblique(i, " in between against ") >= 0 {
			return false
		}
		return !owned && f.child(i, doc.Det) < 0
	}
	return false
}

// factual reports whether a noun of the type tells of an event by itself.
func factual(typ string) bool {
	switch typ {
	case "assault", "protest", "accident", "disaster", "outbreak", "take-power", "mobilize", "retreat", "crime", "ruling", "coerce", "sport-result", "rescue":
		return true
	}
	return false
}

// underVerb decides on the noun of t, which is the object of verb g.
func (f *finder) underVerb(g, outer int32, t *trigger) bool {
	l := f.word(g).lemma
	if !f.definite(outer) || l.class&light != 0 {
		t.mood |= f.moodOf(g)
	}
	s, sensed := f.pick(g)
	switch {
	case sensed && speech(s.typ):
		return f.underSpeech(g, &s, t)
	case sensed && s.typ == t.typ: // "exploded bombs", "held a meeting": one event
		return l.class&light == 0 && material(t.typ) && s.need == ""
	case l.class&(light|suffers) != 0:
		return f.carriedOut(g, s, sensed, t)
	}
	switch {
	case l.class&cancels != 0:
		t.mood |= negated
	case l.class&foils != 0:
		t.mood |= possible
	case l.class&(doubts|plans) != 0:
		t.mood |= possible
	}
	if l.class&(doubts|plans) != 0 && t.mood&possible != 0 && f.owner(t.head) < 0 {
		t.subj = f.subject(g) // "would consider an attack"
	}
	return factual(t.typ) && !f.vague(t)
}

// underSpeech decides on the noun of t, which is what the speech act of verb g
// is about: "threatened attacks".
func (f *finder) underSpeech(g int32, s *sense, t *trigger) bool {
	t.mood = possible
	if s.typ == "accuse" || s.typ == "reject" && !material(t.typ) {
		t.mood = 0
	}
	if s.typ == "threaten" || s.typ == "agree" {
		t.subj = f.subject(g)
	}
	return material(t.typ)
}

// carriedOut decides on the noun of t, which verb g says is done or suffered.
func (f *finder) carriedOut(g int32, s sense, sensed bool, t *trigger) bool {
	t.light, t.subj = g, f.subject(g)
	if f.passive(g) {
		t.subj = f.oblique(g, " by ")
	}
	if f.covered(&trigger{at: g, typ: t.typ, mood: t.mood}) {
		return false
	}
	if sensed && s.typ != t.typ && s.asks() {
		return factual(t.typ)
	}
	if t.mood&future != 0 && t.mood&(negated|possible) == 0 && cooperative(t.typ) {
		t.typ = "agree"
	}
	t.suffered = f.word(g).lemma.class&suffers != 0
	return true
}
