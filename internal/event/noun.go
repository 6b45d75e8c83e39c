package event

// nounTrigger adds the event that the head of the noun phrase k tells of.
func (f *finder) nounTrigger(k int) {
	at := f.eventNoun(k)
	h := &f.tokens[at]
	if h.noun == 0 || h.tag != open {
		return
	}
	s := f.nounSense(k, at)
	if s == nil {
		return
	}
	t := trigger{
		chunk: k, start: at, end: at + 1, sense: s, typ: s.typ, subject: none, object: none, light: none,
		lemma: lemmas[h.noun-1].name,
	}
	if !f.happens(k, &t) {
		return
	}
	t.into, t.event = none, none
	f.found = append(f.found, t)
}

// eventNoun returns the token of the phrase k that may name an event: its
// head, or what stands before a head that adds little: "mediation effort".
func (f *finder) eventNoun(k int) int {
	c := &f.chunks[k]
	switch f.low(c.head) {
	case "effort", "efforts", "mission", "attempt", "attempts", "process", "bid", "campaign", "operation", "operations", "incident", "incidents", "spree",
		"case", "cases", "threat", "threats":
		if p := c.head - 1; p >= c.start && f.tokens[p].noun != 0 && f.tokens[p].tag == open {
			return p
		}
	}
	return c.head
}

// nounSense returns the sense that the noun at token head of phrase k has
// here, or nil.
func (f *finder) nounSense(k, head int) *sense {
	c := &f.chunks[k]
	list := sensesOf(f.tokens[head].noun)
	for n := range list {
		s := &list[n]
		if f.barred(s) && !material(s.typ) || f.sport && s.typ == "assault" {
			continue
		}
		if !s.noun {
			continue
		}
		if f.around(max(c.start, head-6), min(head+3, len(f.tokens)), head, s.bar, s.bars) {
			continue
		}
		if s.need == "" && s.needs == 0 || f.around(max(c.start-4, 0), min(head+5, len(f.tokens)), head, s.need, s.needs) {
			return s
		}
	}
	return nil
}

// around is like near for the words around a noun, which it leaves out.
func (f *finder) around(i, end, head int, words string, classes class) bool {
	if words == "" && classes == 0 {
		return false
	}
	for ; i < end; i++ {
		t := &f.tokens[i]
		if i == head {
			continue
		}
		if i > head && (t.tag == comma || t.tag == stop || t.tag == mark) {
			return false
		}
		low := f.low(i)
		if t.class&classes != 0 || listed(words, low) {
			return true
		}
		if v := t.verb; v != 0 && t.tag == verb && listed(words, lemmas[v-1].name) {
			return true
		}
		if len(low) > 3 && low[len(low)-1] == 's' && listed(words, low[:len(low)-1]) {
			return true
		}
	}
	return false
}

// happens reports whether the text says that the event of the noun phrase k
// took place, or may: not every mention of a meeting is one. It sets what the
// verb around it tells.
func (f *finder) happens(k int, t *trigger) bool {
	outer := f.outer(k)
	if g := f.governing(outer); g != none {
		return f.underVerb(k, g, t)
	}
	if g := f.rightGroup(k + 1); g != none && f.chunks[g].subject == outer {
		c := &f.chunks[g]
		v := f.tokens[c.head].verb
		if v != 0 {
			l := &lemmas[v-1]
			if l.class&classHappen != 0 || c.passive && l.class&classLight != 0 {
				t.mood |= c.mood
				if c.passive {
					t.light = g
				}
				return true
			}
		}
	}
	if t.typ == "consult" && f.encounter(k, t) || t.sense.mode == "investigate" && f.first(k+1) == "into" {
		return true
	}
	return factual(t.typ) && !f.vague(k, t)
}

// encounter reports whether phrase k is the talk in "in an interview with …",
// and finds who takes part.
func (f *finder) encounter(k int, t *trigger) bool {
	if f.kindAt(k-1) != preposition || f.kindAt(k+1) != preposition || f.first(k+1) != "with" {
		return false
	}
	switch f.first(k - 1) {
	case "in", "at", "during", "after", "following":
	default:
		return false
	}
	if g := f.governorOf(k); g != none && !f.chunks[g].infinitive {
		t.subject = f.chunks[g].subject
		return true
	}
	for j := k + 1; j < min(k+reach, len(f.chunks)); j++ {
		if c := &f.chunks[j]; c.kind == group && !c.participle {
			t.subject = c.subject
			break
		}
	}
	return true
}

// vague reports whether the noun phrase k names no single event: an uncounted
// noun with nothing to tell who or where, or what a talk or a claim is about.
func (f *finder) vague(k int, t *trigger) bool {
	c := &f.chunks[k]
	owned := f.tokens[c.start].tag == poss || f.kindAt(k-1) == preposition && f.first(k-1) == "of" && f.named(k)
	if f.kindAt(k-1) == preposition && !material(t.typ) && !(owned && f.first(k-1) == "of") {
		switch f.first(k - 1) {
		case "on", "over", "about", "for", "against", "of", "to":
			return true
		}
	}
	switch t.lemma {
	case "violence", "unrest", "fighting", "hostilities", "bloodshed", "aggression", "warfare", "repression", "harassment", "looting", "corruption",
		"fraud", "torture", "dissent", "smuggling", "trafficking", "bribery", "theft", "laundering", "censorship", "persecution", "genocide", "murder", "terrorism", "insurgency", "rape", "graft":
		if f.kindAt(k+1) == preposition && (f.first(k+1) == "in" || f.first(k+1) == "between" || f.first(k+1) == "against") {
			return false
		}
		return f.tokens[c.start].tag != det && f.tokens[c.start].tag != poss
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

// outer returns the phrase that k is part of in "a series of attacks", or k.
func (f *finder) outer(k int) int {
	if f.kindAt(k-1) == preposition && f.first(k-1) == "of" && f.kindAt(k-2) == phrase {
		switch f.low(f.chunks[k-2].head) {
		case "series", "wave", "spate", "string", "number", "round", "rounds", "hundreds", "dozens", "scores", "thousands", "waves", "campaign",
			"day", "days", "week", "weeks", "month", "months", "hours", "night", "kind", "type", "act", "acts", "spree":
			return k - 2
		}
	}
	return k
}

// governing returns the verb group whose object is the phrase k, or none.
func (f *finder) governing(k int) int {
	j := f.firstOfList(k) - 1
	for j >= 0 && (f.chunks[j].kind == timing || f.chunks[j].kind == preposition && f.chunks[j].start < len(f.tokens) && separable(f.first(j)) && f.kindAt(j-1) == group) {
		j--
	}
	if f.kindAt(j) == group && !(f.chunks[j].passive && !f.chunks[j].participle) {
		return j
	}
	return none
}

// underVerb decides on the noun phrase k that is the object of group g.
func (f *finder) underVerb(k, g int, t *trigger) bool {
	c := &f.chunks[g]
	v := f.tokens[c.head].verb
	if v == 0 {
		return factual(t.typ) && f.tokens[c.head].tag != be
	}
	t.mood = c.mood | f.governed(g)
	s, sensed := f.pick(g)
	switch {
	case sensed && speech(s.typ):
		t.mood = possible
		if s.typ == "accuse" || s.typ == "reject" && !material(t.typ) {
			t.mood = 0
		}
		t.light = none
		if s.typ == "threaten" || s.typ == "agree" {
			t.subject = c.subject
		}
		return material(t.typ)
	case sensed && s.typ == t.typ: // "exploded bombs", "held a meeting": one event
		return lemmas[v-1].class&classLight == 0 && material(t.typ) && s.need == ""
	case lemmas[v-1].class&classLight != 0:
		t.light, t.subject = g, c.subject
		if f.covered(g, t) {
			return false
		}
		if sensed && s.typ != t.typ && (s.need != "" || s.needs != 0) {
			return factual(t.typ)
		}
		f.retypeNoun(t)
		t.suffered = suffers(lemmas[v-1].name)
		return true
	}
	switch lemmas[v-1].name {
	case "tackle", "fight", "combat", "curb", "address", "reduce", "contain":
		return !f.vague(k, t) && factual(t.typ) && t.typ != "crime"
	case "prepare", "threaten", "seek", "want":
		t.mood |= aim
	case "prevent", "avert", "thwart", "foil", "avoid", "forestall", "block", "fear", "expect", "consider", "plan", "plot", "propose", "risk":
		t.mood |= possible
	case "cancel", "postpone":
		t.mood |= negated
	}
	return factual(t.typ)
}

// retypeNoun is retype for a noun that a verb carries out.
func (f *finder) retypeNoun(t *trigger) {
	if t.mood&future != 0 && t.mood&(negated|possible) == 0 && cooperative(t.typ) {
		t.typ = "agree"
	}
}

// suffers reports whether the subject of a verb is whom its object befalls.
func suffers(lemma string) bool {
	switch lemma {
	case "suffer", "sustain", "undergo", "receive", "face", "experience", "endure":
		return true
	}
	return false
}
