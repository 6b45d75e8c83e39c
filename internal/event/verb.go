package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// verbTrigger adds the event that verb v tells of, if any.
func (f *finder) verbTrigger(v int32) {
	s, ok := f.pick(v)
	if !ok {
		f.duty(v, nil)
		return
	}
	fr := f.frameOf(v)
	if f.word(v).lemma.name == "oppose" && f.d.Low(v+1) == "to" {
		fr.passive, fr.obj = false, f.rightPhrase(v+1) // "is opposed to" is a state of the subject
	}
	if fr.passive && !s.transitive && !f.overt(v) {
		fr.passive = false // "ministers agreed to …" has no passive
		fr.obj = f.object(v)
	}
	end, _ := f.follows(v, s.follow)
	t := trigger{
		at: v, span: doc.Span{Start: v, End: end}, sense: s, typ: s.typ, mood: f.moodOf(v), passive: fr.passive,
		subj: fr.subj, obj: fr.obj, head: v, light: none, casualties: f.word(v).lemma.class,
	}
	if prt := v + 1; f.rel(prt) == doc.CompoundPrt && f.upTo(v) < 0 && t.span.End == prt && f.span.Has(prt) {
		t.span.End++
	}
	if s := f.mainSubject(&t); s >= 0 {
		t.subj = s
	}
	if t.span.Has(t.obj) {
		t.obj = none // "tested positive"
	}
	if s.transitive && !t.passive && t.obj == none && s.follow == "" && f.needsObject(v, &t) {
		return
	}
	if t.subj >= 0 {
		t.mood |= f.quantifier(t.subj)
	}
	if f.staged(t.subj, t.typ) || f.imperative(v, &t) || f.describes(v, &t) {
		return
	}
	if f.duty(v, &t) || f.covered(&t) || f.habit(v) || f.yields(&t) {
		return
	}
	if t.typ == "threaten" && f.word(v).lemma.class&endures != 0 {
		if !f.menace(&t) {
			return
		}
	} else {
		f.retype(&t)
	}
	f.add(t)
}

// mainSubject returns the subject of the sentence if the verb of t is what that
// did by words, set off by a comma, in the -ing form: "…, warning that"; none
// if it is not. The parser often hangs it on the nearest verb.
func (f *finder) mainSubject(t *trigger) int32 {
	w := f.word(t.at)
	if !speech(t.typ) || w.shape&ing == 0 || w.shape&base != 0 || f.d.Low(t.at-1) != "," {
		return none
	}
	v := t.at
	for range 2 * depth {
		h := f.head(v)
		if h < 0 {
			break
		}
		v = h
	}
	if v < t.at && f.pos(v) == doc.VERB && !f.passive(v) {
		return f.subject(v)
	}
	return none
}

// menace makes t a threat of whoever is quoted: "they will pay the price". It
// reports whether it is one.
func (f *finder) menace(t *trigger) bool {
	t.speaker = f.source(t.at)
	if t.mood&future == 0 || t.mood&negated != 0 || t.speaker.Empty() {
		return false
	}
	t.obj, t.subj, t.mood = t.subj, none, 0
	return true
}

// adjectiveTrigger adds the demand or the threat of whoever is quoted that the
// adjective i makes: "it is necessary for them to leave", "they will be
// responsible for the consequences".
func (f *finder) adjectiveTrigger(i int32) {
	t := trigger{
		at: i, span: doc.Span{Start: i, End: i + 1}, head: i, light: none, subj: none, obj: none,
		mood: f.ownMood(i), speaker: f.source(i),
	}
	if t.speaker.Empty() || t.mood&(negated|unreal) != 0 {
		return
	}
	if g := f.head(i); g >= 0 && f.d.Rel[i] == doc.Ccomp {
		if s, ok := f.pick(g); ok && speech(s.typ) {
			return // "warned that they would be responsible" is a threat already
		}
	}
	switch f.d.Low(i) {
	case "necessary", "essential", "imperative", "vital", "crucial", "important":
		t.sense, t.obj = sense{typ: "request", cameo: "100"}, f.bound(i)
	case "responsible":
		c := f.oblique(i, " for ")
		if c < 0 || t.mood&future == 0 || f.d.Low(c) != "consequences" {
			return
		}
		t.sense, t.obj = sense{typ: "threaten", cameo: "130"}, f.ownSubject(i)
	default:
		return
	}
	if t.obj < 0 && t.sense.typ == "request" {
		return
	}
	t.typ, t.mood = t.sense.typ, 0
	f.add(t)
}

// bound returns the head of whoever must do what is necessary: "for them to
// leave"; or none.
func (f *finder) bound(i int32) int32 {
	if c := f.oblique(i, " for "); c >= 0 && f.partyIn(c) >= 0 {
		return c
	}
	for c := range f.children(i) {
		if s := f.ownSubject(c); s >= 0 && c > i && f.infinitive(c) && f.partyIn(s) >= 0 {
			return s
		}
	}
	return none
}

// overt reports whether an auxiliary or an agent shows that verb v is passive.
func (f *finder) overt(v int32) bool {
	voice, ok := f.voice(v)
	return voice && ok || f.oblique(v, " by ") >= 0
}

func (f *finder) add(t trigger) {
	t.into, t.event = none, none
	f.found = append(f.found, t)
}

// needsObject reports whether an active verb without an object tells nothing:
// "charged" with a clause is "said", and "smoking kills" is no killing.
func (f *finder) needsObject(v int32, t *trigger) bool {
	if !material(t.typ) && t.typ != "crime" || befalls(t.typ) {
		return false
	}
	return f.child(v, doc.Obl) < 0 && f.child(v, doc.Xcomp) < 0 || t.typ == "coerce"
}

// imperative reports whether verb v tells nobody what happened but somebody
// what to do.
func (f *finder) imperative(v int32, t *trigger) bool {
	if t.subj >= 0 || t.passive || f.word(v).shape&base == 0 || f.d.Morph[v]&(doc.Past|doc.Participle|doc.Gerund) != 0 {
		return false
	}
	return f.d.Rel[v] != doc.Xcomp && !f.infinitive(v) && f.child(v, doc.Aux) < 0
}

// describes reports whether verb v only tells what kind of thing a noun is, or
// what it is for: "people seeking asylum", "methods to save lives". Of harm that
// is an event all the same.
func (f *finder) describes(v int32, t *trigger) bool {
	found := t.typ == "rescue" || t.typ == "discovery"
	if found && t.mood&(aim|governed) != 0 {
		return true
	}
	if !found && (material(t.typ) || !speech(t.typ) && !cooperative(t.typ) && t.typ != "award") {
		return false
	}
	if f.d.Rel[v] != doc.Acl || f.marker(v) != "" || f.timed(f.head(v)) {
		return false
	}
	_, ok := f.finite(v)
	return !ok && (found || f.d.Morph[v]&doc.Gerund != 0 && f.party(f.head(v)))
}

// quantifier returns what the phrase i says of its verb.
func (f *finder) quantifier(i int32) mood {
	switch f.d.Low(f.d.First[i]) {
	case "no", "nobody", "none", "neither", "nothing":
		return negated
	case "anyone", "whoever", "anybody", "any":
		return possible
	}
	return 0
}

// habit reports whether verb v tells what happens again and again.
func (f *finder) habit(v int32) bool {
	for c := range f.children(v) {
		if f.d.Rel[c] != doc.Advmod {
			continue
		}
		switch f.d.Low(c) {
		case "often", "usually", "always", "sometimes", "regularly", "frequently", "routinely", "typically", "generally":
			return f.d.Morph[v]&(doc.Past|doc.Participle) == 0
		}
	}
	return false
}

// yields reports whether the event of t is told by its object, or is none:
// "launched a drive", "did not allow".
func (f *finder) yields(t *trigger) bool {
	v := t.at
	switch f.word(v).lemma.name {
	case "allow", "permit", "let", "enable":
		present := f.d.Morph[v]&(doc.Past|doc.Participle) == 0 && t.mood == 0
		return present || t.mood&negated != 0 && t.mood&future == 0 || t.subj >= 0 && !f.party(t.subj) && !t.passive
	case "travel", "fly", "head", "journey":
		return t.subj < 0 || !f.named(t.subj) && f.word(t.subj).class&office == 0
	case "want":
		return t.obj < 0 && f.child(v, doc.Xcomp) < 0 || t.mood != 0 || t.subj < 0 || f.d.POS[t.subj] == doc.PRON
	case "elect":
		return f.child(v, doc.Xcomp) >= 0 && !t.passive
	case "rule":
		return t.obj >= 0
	case "fight", "battle":
		return t.obj >= 0 && f.partyIn(t.obj) != t.obj
	case "pull", "leave":
		return t.typ == "retreat" && t.passive && (t.subj < 0 || f.word(t.subj).class&forces == 0)
	}
	if t.subj >= 0 && !t.passive && (t.typ == "agree" || t.typ == "concede" || t.typ == "aid") &&
		f.word(t.subj).class&(abstract|price|film|pact|relief) != 0 && !f.named(t.subj) {
		return true // "the deal offers savings"
	}
	if speech(t.typ) || t.obj < 0 || f.word(v).lemma.class&light == 0 || t.sense.asks() {
		return false
	}
	_, ok := f.nounSense(f.whole(t.obj))
	return ok
}

// duty adds the request of "Russia said Sudan must return the ship", and
// reports whether it stands for the event t of the verb itself.
func (f *finder) duty(v int32, t *trigger) bool {
	if f.d.Rel[v] != doc.Ccomp {
		return false
	}
	must := int32(none)
	for c := range f.children(v) {
		if f.d.Rel[c] == doc.Aux && f.d.Low(c) == "must" {
			must = c
		}
	}
	g, subj := f.head(v), f.ownSubject(v)
	if must < 0 || subj < 0 || g < 0 || f.word(g).lemma.class&reports == 0 {
		return false
	}
	says := f.subject(g)
	if says < 0 || f.sameEntity(says, subj) {
		return false
	}
	f.add(trigger{
		at: v, span: doc.Span{Start: must, End: v + 1}, sense: sense{typ: "request", cameo: "100"}, typ: "request",
		subj: says, obj: subj, head: v, light: none,
	})
	return t != nil && !material(t.typ)
}

// sameEntity reports whether the phrases i and j name one entity.
func (f *finder) sameEntity(i, j int32) bool {
	a, ok := f.mentionAt(i)
	b, known := f.mentionAt(j)
	return ok && known && a.Entity != 0 && a.Entity == b.Entity
}

// covered reports whether the event of t is only what another speech act is
// about, or done for: "agreed to meet" is one event, "threatened to attack"
// are two.
func (f *finder) covered(t *trigger) bool {
	if t.mood&unreal != 0 && (speech(t.typ) || cooperative(t.typ)) {
		return true // "unless the president agrees"
	}
	switch t.typ {
	case "deal", "appoint", "resign", "launch":
		return false // "agreed to buy" is told by what is bought
	}
	if material(t.typ) {
		return false
	}
	v := t.at
	soft := speech(t.typ) || cooperative(t.typ)
	if soft && t.mood&aim != 0 || soft && f.d.Rel[v] == doc.Acl && f.nonfinite(v) && f.head(v) >= 0 && !f.party(f.head(v)) {
		return true // "efforts to forge a settlement"
	}
	for range depth {
		g := f.head(v)
		if g < 0 {
			return false
		}
		switch f.d.Rel[v] {
		case doc.Conj:
			if f.ownSubject(v) >= 0 {
				return false
			}
		case doc.Xcomp, doc.Advcl, doc.Acl:
			if s, ok := f.pick(g); ok {
				return speech(s.typ) && f.nonfinite(v)
			}
			if f.d.Rel[v] != doc.Xcomp {
				return false
			}
		default:
			return false
		}
		v = g
	}
	return false
}

// nonfinite reports whether verb v is an infinitive or gerund that a verb
// before it governs.
func (f *finder) nonfinite(v int32) bool {
	return f.infinitive(v) || f.d.Morph[v]&doc.Gerund != 0 && f.marker(v) != ""
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
	if f.word(t.at).lemma.name == "allow" && t.mood&(negated|future) == negated|future && f.allowsHarm(t.at) {
		t.typ = "agree" // "it will not allow anyone to attack"
		t.mood &^= negated | future
	}
	if f.word(t.at).lemma.name == "order" && t.typ == "mobilize" && f.child(t.at, doc.Xcomp) >= 0 {
		t.typ = "request" // "ordered police to leave"
	}
	hostile := t.typ == "protest" || t.typ == "sanction" || t.typ == "coerce"
	switch {
	case t.mood&(negated|future) == negated|future && (cooperative(t.typ) || t.typ == "agree"):
		t.typ = "reject"
		t.mood &^= negated | future
	case t.mood&future != 0 && t.mood&(negated|possible) == 0 && cooperative(t.typ):
		t.typ = "agree"
		if t.sense.typ == "retreat" && f.conditional(t.at) {
			t.typ = "threaten"
		}
	case hostile && t.mood&(future|possible) != 0 && t.mood&(negated|unreal|governed) == 0 && (f.conditional(t.at) || f.announced(t)):
		t.typ = "threaten"
	case t.typ == "agree" && t.light == none && f.word(t.at).lemma.class&plans != 0:
		if x := f.child(t.at, doc.Xcomp); x >= 0 {
			if s, ok := f.pick(x); ok && (s.typ == "assault" || s.typ == "threaten" || s.typ == "protest" || s.typ == "sanction") {
				t.typ = "threaten"
			}
		}
	}
}

// allowsHarm reports whether what verb v allows is a deed of harm.
func (f *finder) allowsHarm(v int32) bool {
	for c := range f.children(v) {
		switch f.d.Rel[c] {
		case doc.Xcomp, doc.Advcl, doc.Ccomp:
			if s, ok := f.pick(c); ok && material(s.typ) {
				return true
			}
		}
	}
	return false
}

// announced reports whether the subject of t says itself that it will do it.
func (f *finder) announced(t *trigger) bool {
	if t.typ == "sanction" || t.subj < 0 || f.d.Rel[t.at] != doc.Ccomp {
		return false
	}
	g := f.head(t.at)
	return g >= 0 && f.word(g).lemma.class&reports != 0 && (f.subject(g) == t.subj || f.speakerOf(t.subj, t.at) != t.subj)
}

// conditional reports whether a condition depends on verb v.
func (f *finder) conditional(v int32) bool {
	for range 3 {
		for c := range f.children(v) {
			if f.d.Rel[c] == doc.Advcl {
				if m := f.marker(c); m == "unless" || m == "if" {
					return true
				}
			}
		}
		if v = f.head(v); v < 0 {
			return false
		}
	}
	return false
}
