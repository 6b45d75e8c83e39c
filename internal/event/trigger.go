package event

// A trigger is a word that tells of an event, and what was found around it.
type trigger struct {
	chunk      int // the verb group or noun phrase
	start, end int // the tokens of the trigger
	sense      *sense
	typ        string // the type of sense, or what its mood makes of it
	mood       mood
	passive    bool
	subject    int // chunks, or none
	object     int
	light      int    // of a noun: the verb that carries it out
	suffered   bool   // the subject of that verb is whom it befalls
	lemma      string // "kill"
	into       int    // the trigger that it adds casualties to, or none
	event      int    // its index in the document, or none
}

// sportTypes are those that a match can have.
func (f *finder) barred(s *sense) bool {
	if !f.sport {
		return false
	}
	switch s.typ {
	case "assault", "threaten", "protest", "crime", "retreat", "support", "coerce", "mobilize", "concede", "accident", "disaster":
		return true
	}
	return false
}

// pick returns the sense that the verb of group k has here.
func (f *finder) pick(k int) (s *sense, ok bool) {
	c := &f.chunks[k]
	t := &f.tokens[c.head]
	if t.tag != verb || t.verb == 0 {
		return nil, false
	}
	list := sensesOf(t.verb)
	for n := range list {
		s := &list[n]
		end, ok := f.follows(c.end, s.follow)
		if !ok || f.barred(s) || s.typ == "sport-result" && s.need == "" && s.needs == 0 && !f.sport {
			continue
		}
		if f.fits(k, end, s) {
			return s, true
		}
	}
	return nil, false
}

// follows reports whether the words stand at token i, and where they end. A
// particle may stand behind the object.
func (f *finder) follows(i int, words string) (end int, ok bool) {
	for end = i; words != ""; end++ {
		word := words
		rest := ""
		for n := range len(words) {
			if words[n] == ' ' {
				word, rest = words[:n], words[n+1:]
				break
			}
		}
		if f.low(end) != word {
			if end == i && rest == "" && separable(word) {
				return i, f.particle(i, word)
			}
			return 0, false
		}
		words = rest
	}
	return end, true
}

func separable(word string) bool {
	switch word {
	case "up", "down", "out", "off", "over", "back", "away", "in", "aside":
		return true
	}
	return false
}

// particle reports whether word stands behind the phrase that begins at token
// i: "handed the suspect over".
func (f *finder) particle(i int, word string) bool {
	for j := i; j < min(i+6, len(f.tokens)); j++ {
		switch f.tokens[j].tag {
		case open, name, number, det, poss, pron:
		case prep:
			return f.low(j) == word && j > i && !f.nounish(j+1)
		default:
			return false
		}
	}
	return false
}

// fits reports whether the conditions of s hold for the verb of group k,
// whose particles end at token end.
func (f *finder) fits(k, end int, s *sense) bool {
	c := &f.chunks[k]
	if s.need == "" && s.needs == 0 && s.bar == "" && s.bars == 0 {
		return true
	}
	barTo := min(end+4, len(f.tokens))
	needTo := min(end+10, len(f.tokens))
	if c.passive && c.subject != none {
		sub := &f.chunks[c.subject]
		if f.near(sub.start, sub.end, s.bar, s.bars, false) || f.near(end, min(end+1, barTo), s.bar, s.bars, false) {
			return false
		}
		return s.need == "" && s.needs == 0 || f.near(sub.start, sub.end, s.need, s.needs, true) || f.near(end, min(end+3, needTo), s.need, 0, false)
	}
	if f.bars(end, barTo, s) {
		return false
	}
	if sub := c.subject; sub != none && (intransitive(s.typ) || s.typ == "market") {
		w := &f.chunks[sub]
		if f.near(w.start, w.end, s.bar, s.bars, false) {
			return false
		}
		if f.near(w.start, w.end, s.need, s.needs, false) {
			return true
		}
	}
	return s.need == "" && s.needs == 0 || f.near(end, needTo, s.need, s.needs, true)
}

// bars reports whether a word that s must not have stands among the tokens
// from i to end. A barred "to" or "on" must be the first.
func (f *finder) bars(i, end int, s *sense) bool {
	for j := i; j < end; j++ {
		switch t := &f.tokens[j]; t.tag {
		case prep, to, adv:
			if j > i {
				continue
			}
		case verb, stop, that, rel, sub:
			return f.near(j, j+1, s.bar, s.bars, false)
		}
		if f.near(j, j+1, s.bar, s.bars, false) {
			return true
		}
	}
	return false
}

// near reports whether one of the words, or a word of the classes, stands
// among the tokens from i to end, before the clause ends.
func (f *finder) near(i, end int, words string, classes class, names bool) bool {
	if words == "" && classes == 0 {
		return false
	}
	for from := i; i < end; i++ {
		t := &f.tokens[i]
		if t.tag == prep || t.tag == coord && i == from {
			names = false // who stands further on is somebody else
		}
		if t.tag == coord && i == from && f.tokens[max(i-1, 0)].tag == verb {
			return false
		}
		if f.hasClass(i, classes) || words != "" && listed(words, f.low(i)) {
			return true
		}
		if t.noun != 0 && words != "" && t.is&plural != 0 && listed(words, lemmas[t.noun-1].name) {
			return true
		}
		if low := f.low(i); words != "" && len(low) > 3 && low[len(low)-1] == 's' && listed(words, low[:len(low)-1]) {
			return true
		}
		if names && classes&classPeople != 0 && (t.tag == pron && f.low(i) != "it" || t.tag == name || t.tag == number && f.counts(i)) {
			return true
		}
		if classes&classSport != 0 && t.tag == result {
			return true
		}
		switch t.tag {
		case stop, that, rel, sub:
			return false
		case verb, be, have, modal:
			if t.is&ing == 0 && !(i > 0 && f.tokens[i-1].tag == to) {
				return false
			}
		case comma:
			if f.tokens[max(i-1, 0)].tag != open || f.after(i) != open {
				return false
			}
		}
	}
	return false
}

// counts reports whether the number at token i stands for people: "200 more".
func (f *finder) counts(i int) bool {
	switch low := f.low(i + 1); low {
	case "more", "others", "of", "in", "from", "after", ".", ",":
		return i == 0 || !currency(f.low(i-1))
	}
	return false
}

// hasClass reports whether token i has one of the classes. In a name the
// words mostly have none: "Power" may be a surname.
func (f *finder) hasClass(i int, classes class) bool {
	t := &f.tokens[i]
	if t.tag == name {
		classes &= classBuilding | classRoad | classOffice | classForces | classPeople | classPact
	}
	return t.class&classes != 0
}

// verbTrigger adds the event that the verb of group k tells of, if any.
func (f *finder) verbTrigger(k int) {
	c := &f.chunks[k]
	s, ok := f.pick(k)
	if !ok {
		f.duty(k, nil)
		return
	}
	end, _ := f.follows(c.end, s.follow)
	t := trigger{
		chunk: k, start: c.head, end: max(end, c.end), sense: s, typ: s.typ, mood: c.mood | f.governed(k), passive: c.passive,
		subject: c.subject, object: f.object(k, end), light: none, lemma: lemmas[f.tokens[c.head].verb-1].name,
	}
	if t.object == none && !t.passive {
		t.object = f.shared(k)
	}
	if t.passive && t.lemma == "oppose" && f.low(c.end) == "to" {
		t.passive = false // "is opposed to" is a state of the subject
	}
	if s.typ == "coerce" && s.transitive && !t.passive && !c.participle && t.object == none && s.follow == "" {
		return // "charged" with no object is "said"
	}
	if t.subject != none {
		t.mood |= f.subjectMood(t.subject)
	}
	if f.duty(k, &t) || f.covered(k, &t) || f.habit(k) || f.yields(&t) {
		return
	}
	f.retype(&t)
	t.into, t.event = none, none
	f.found = append(f.found, t)
}

// subjectMood returns what the subject of a verb says of it.
func (f *finder) subjectMood(k int) mood {
	switch f.low(f.chunks[k].start) {
	case "no", "nobody", "none", "neither", "nothing":
		return negated
	case "anyone", "whoever", "anybody", "any":
		return possible
	}
	return 0
}

// nobody reports whether the phrase k says that there is none.
func (f *finder) nobody(k int) bool { return f.subjectMood(k) == negated }

// habit reports whether the verb of group k tells what happens again and again.
func (f *finder) habit(k int) bool {
	c := &f.chunks[k]
	for i := max(0, c.start-1); i < c.end; i++ {
		switch f.low(i) {
		case "often", "usually", "always", "sometimes", "regularly", "frequently", "routinely", "typically", "generally":
			return f.tokens[c.head].is&past == 0
		}
	}
	return false
}

// yields reports whether the event of t is told by its object, or is none:
// "launched a drive", "did not allow".
func (f *finder) yields(t *trigger) bool {
	c := &f.chunks[t.chunk]
	switch t.lemma {
	case "allow", "permit", "let", "enable":
		present := f.tokens[c.head].is&(base|third) != 0 && c.mood == 0 && !c.infinitive
		return present || t.mood&negated != 0 && t.mood&future == 0 || t.subject != none && f.party(t.subject) == none && !t.passive
	case "travel", "fly", "head", "journey":
		return t.subject == none || !f.named(t.subject) && f.tokens[f.chunks[t.subject].head].class&classOffice == 0
	case "pull", "leave":
		return t.typ == "retreat" && t.passive && (t.subject == none || f.tokens[f.chunks[t.subject].head].class&classForces == 0)
	}
	if t.subject != none && !t.passive && (t.typ == "agree" || t.typ == "concede" || t.typ == "aid") &&
		f.tokens[f.chunks[t.subject].head].class&(classAbstract|classPrice|classFilm|classPact|classAid) != 0 && !f.named(t.subject) {
		return true // "the deal offers savings"
	}
	v := f.tokens[f.chunks[t.chunk].head].verb
	if speech(t.typ) || t.object == none || lemmas[v-1].class&classLight == 0 || t.sense.need != "" || t.sense.needs != 0 {
		return false
	}
	o := f.whole(t.object)
	at := f.eventNoun(o)
	return f.tokens[at].noun != 0 && f.tokens[at].tag == open && f.nounSense(o, at) != nil
}

// duty adds the request of "Russia said Sudan must return the ship", and
// reports whether it stands for the event t of the verb itself.
func (f *finder) duty(k int, t *trigger) bool {
	c := &f.chunks[k]
	if c.mood&necessary == 0 || f.low(c.start) != "must" || c.subject == none {
		return false
	}
	g := f.reporter(f.firstOfList(c.subject))
	if g == none || !f.reports(g) || f.chunks[g].subject == none || f.chunks[g].subject == c.subject {
		return false
	}
	f.found = append(f.found, trigger{
		chunk: k, start: c.start, end: c.end, sense: &mustDo, typ: "request", mood: 0, subject: f.chunks[g].subject,
		object: c.subject, light: none, lemma: "must", into: none, event: none,
	})
	return t != nil && !material(t.typ)
}

// mustDo is the sense of "must" in reported speech.
var mustDo = sense{typ: "request", cameo: "100"}

// covered reports whether the event of t is only what another speech act is
// about, or done for: "agreed to meet" is one event, "threatened to attack"
// are two.
func (f *finder) covered(k int, t *trigger) bool {
	if f.opened(k)&possible != 0 && (speech(t.typ) || cooperative(t.typ)) {
		return true // "unless the president agrees"
	}
	g := f.chunks[k].governor
	if g == none && t.subject != none {
		if g = f.reporter(f.firstOfList(t.subject)); g != none && f.reports(g) {
			return false
		}
	}
	if g == none || material(t.typ) {
		return false
	}
	s, ok := f.pick(g)
	return ok && (speech(s.typ) || t.mood&aim != 0 && (speech(t.typ) || cooperative(t.typ)))
}

// speech reports whether events of the type are done by words alone.
func speech(typ string) bool {
	switch typ {
	case "agree", "request", "reject", "threaten", "accuse", "concede":
		return true
	}
	return false
}

// material reports whether events of the type do harm.
func material(typ string) bool {
	switch typ {
	case "assault", "coerce", "protest", "take-power", "crime", "accident", "disaster", "die":
		return true
	}
	return false
}

// cooperative reports whether events of the type help somebody. One that is
// still to come is a promise, of type agree.
func cooperative(typ string) bool {
	switch typ {
	case "consult", "support", "cooperate", "aid", "retreat", "concede":
		return true
	}
	return false
}

// retype makes of an event to come what the ontology makes of it.
func (f *finder) retype(t *trigger) {
	switch {
	case t.mood&(negated|future) == negated|future && (cooperative(t.typ) || t.typ == "agree"):
		t.typ = "reject"
		t.mood &^= negated | future
	case t.mood&future != 0 && t.mood&(negated|possible) == 0 && cooperative(t.typ):
		if f.conditional() && (t.typ == "retreat") {
			t.typ = "threaten"
		} else {
			t.typ = "agree"
		}
	case t.hostile() && f.chunks[t.chunk].mood&(future|possible) != 0 && t.mood&negated == 0 && (f.conditional() || f.announced(t)):
		t.typ = "threaten"
	}
	if t.typ == "agree" && (t.lemma == "vow" || t.lemma == "pledge" || t.lemma == "promise") && t.light == none {
		for j := t.chunk + 1; j < min(t.chunk+3, len(f.chunks)); j++ {
			if f.chunks[j].kind == group && f.chunks[j].infinitive {
				if s, ok := f.pick(j); ok && (s.typ == "assault" || s.typ == "threaten" || s.typ == "protest" || s.typ == "sanction") {
					t.typ = "threaten"
				}
			}
		}
	}
}

// hostile reports whether t is an act that may be threatened with.
func (t *trigger) hostile() bool {
	return t.typ == "protest" || t.typ == "sanction" || t.typ == "coerce"
}

// announced reports whether the subject of t says itself that it will do it.
func (f *finder) announced(t *trigger) bool {
	if t.typ == "sanction" || t.subject == none {
		return false
	}
	for j := t.chunk - 1; j > t.subject && j >= t.chunk-8; j-- {
		if c := &f.chunks[j]; c.kind == group {
			return f.reports(j) && c.subject == t.subject
		}
	}
	return false
}

// conditional reports whether the sentence has a condition.
func (f *finder) conditional() bool {
	for k := range f.chunks {
		if f.chunks[k].kind == opening {
			if low := f.first(k); low == "unless" || low == "if" {
				return true
			}
		}
	}
	return false
}
