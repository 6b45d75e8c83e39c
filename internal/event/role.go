package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// verbArgs adds the arguments of a verb.
func (f *finder) verbArgs(t *trigger, e *doc.Event) {
	v := t.at
	switch {
	case t.passive:
		f.addList(e, doc.Agent, f.oblique(v, " by "))
		f.addList(e, doc.Target, t.subj)
		if t.typ == "aid" {
			f.addList(e, doc.Recipient, f.oblique(v, " to for "))
		}
		return
	case f.word(v).lemma.class&suffers != 0 && f.d.Low(v+1) == "under": // "came under fire"
		f.addList(e, doc.Target, t.subj)
		f.addList(e, doc.Agent, f.oblique(v, " by from "))
		return
	case befalls(t.typ) && (t.obj < 0 || t.typ == "die"):
		if t.subj < 0 || !f.happening(t.subj) {
			f.addList(e, doc.Target, t.subj)
		}
		return
	case befalls(t.typ):
		f.addList(e, doc.Target, t.obj)
		return
	}
	if !t.speaker.Empty() {
		f.addArg(e, doc.Agent, t.speaker)
		f.addList(e, doc.Target, t.obj)
		return
	}
	f.addList(e, doc.Agent, f.speakerOf(t.subj, v))
	if !reciprocal(t) {
		f.target(t, e)
		return
	}
	if t.obj >= 0 && f.partyIn(t.obj) == t.obj {
		f.addList(e, doc.Agent, t.obj)
	} else if t.obj >= 0 && !t.sense.asks() {
		f.addList(e, doc.Topic, t.obj)
	}
	f.addList(e, doc.Agent, f.oblique(v, " with between "))
	if t.obj >= 0 {
		f.addList(e, doc.Agent, f.oblique(t.obj, " with between "))
	}
}

// happening reports whether noun i names an event that is nobody's will: a storm
// that hits is no victim.
func (f *finder) happening(i int32) bool {
	if f.word(i).noun == 0 {
		return false
	}
	s, ok := f.nounSense(i)
	return ok && natural(s.typ)
}

// reciprocal reports whether all parties of t do the same.
func reciprocal(t *trigger) bool {
	switch t.typ {
	case "consult":
		return t.sense.mode != "visit" && t.sense.cameo != "045"
	case "cooperate", "marry":
		return true
	}
	return false
}

// target adds whom the active verb of t concerns.
func (f *finder) target(t *trigger, e *doc.Event) {
	v := t.at
	switch t.typ {
	case "market", "earnings":
		return
	case "aid", "agree":
		role := doc.Recipient
		if t.typ == "agree" {
			role = doc.Target
		}
		if r := f.child(v, doc.Iobj); r >= 0 {
			f.addList(e, role, r)
			return
		}
		if r := f.near(t, " to for with "); f.partyIn(r) >= 0 {
			f.addList(e, role, f.partyIn(r))
			return
		}
	case "mobilize", "retreat":
		if t.typ == "retreat" && (t.obj < 0 || f.word(t.obj).class&(forces|weapon) == 0) {
			break
		}
		if r := f.near(t, " against to into from on in near "); f.named(r) {
			f.addList(e, doc.Target, r)
			return
		}
		if r := f.concerned(t); r >= 0 && listed(" against to into from on ", f.casing(r)) {
			f.addList(e, doc.Target, r)
			return
		}
	case "coerce":
		if t.obj >= 0 && !f.party(t.obj) {
			if r := f.near(t, " from "); f.partyIn(r) >= 0 {
				f.addList(e, doc.Target, f.partyIn(r)) // whom it was taken from
				f.addList(e, doc.Target, t.obj)
				return
			}
		}
	}
	arms := t.obj >= 0 && f.word(f.whole(t.obj)).class&weapon != 0 && t.typ == "assault"
	if arms {
		f.addList(e, doc.Instrument, t.obj)
	} else if p := f.partyIn(t.obj); p >= 0 && (speech(t.typ) || p == t.obj || t.typ == "coerce" && f.idiom(t)) {
		f.addList(e, doc.Target, p)
		return
	}
	if r := f.near(t, prepositionsOf(t.typ)); r >= 0 && (t.obj < 0 || arms || f.partyIn(r) >= 0 && (speech(t.typ) || f.idiom(t))) {
		if p := f.partyIn(r); p >= 0 {
			r = p
		}
		f.addList(e, doc.Target, r)
		return
	}
	if t.obj >= 0 && !arms && !f.idiom(t) {
		f.addList(e, doc.Target, t.obj)
		return
	}
	n := len(f.targets)
	f.contentTarget(t, e)
	if len(f.targets) == n {
		f.addList(e, doc.Target, f.concerned(t))
	}
}

// concerned returns the head of the first name behind the verb of t, in what
// depends on it, that is no place where it happens: "mobilized reservists for a
// war against Iraq"; or none.
func (f *finder) concerned(t *trigger) int32 {
	switch t.typ {
	case "assault", "coerce", "protest", "take-power", "deal", "launch", "policy", "appoint", "resign", "discovery":
		return none
	}
	end, clause := f.d.Last[t.at], f.clause(t.at)
	for n := f.mention; n < len(f.d.Mentions) && f.d.Mentions[n].Start <= min(end, t.at+24); n++ {
		m := &f.d.Mentions[n]
		if m.Start <= t.at || m.Form != doc.Named || m.Entity == 0 {
			continue
		}
		i := f.headOf(m.Span)
		if f.d.Rel[i] == doc.Nsubj || f.d.Rel[i] == doc.NsubjPass || !f.reaches(i, clause) {
			continue
		}
		switch prep := f.casing(i); {
		case m.Kind == doc.Product || m.Kind == doc.Work || m.Kind == doc.Occasion:
		case f.locates(i, m) || prep == "by" || prep == "after" || prep == "during":
		default:
			return i
		}
	}
	return none
}

// near returns the phrase with one of the prepositions that depends on the
// verb of t, or on its object, or none.
func (f *finder) near(t *trigger, prepositions string) int32 {
	if r := f.oblique(t.at, prepositions); r >= 0 {
		return r
	}
	if t.obj < 0 {
		return none
	}
	if r := f.oblique(t.obj, prepositions); r >= 0 {
		return r
	}
	for c := range f.children(t.obj) {
		if f.d.Rel[c] == doc.Conj {
			if r := f.oblique(c, prepositions); r >= 0 {
				return r
			}
		}
	}
	return none
}

// idiom reports whether the object of the verb of t is what makes up its sense,
// as power does in "seized power": it is no target.
func (f *finder) idiom(t *trigger) bool {
	if t.obj < 0 {
		return false
	}
	const made = pact | talks | offer | demand | curb | ties | power | price
	w := f.word(t.obj)
	if w.class&t.sense.needs&made != 0 {
		return true
	}
	return w.class&(people|forces) == 0 && f.wordIs(t.obj, t.sense.need, 0) && idiomatic(t.typ)
}

// idiomatic reports whether the objects that a sense of the type asks for say
// what is done, and not to whom or to what.
func idiomatic(typ string) bool {
	switch typ {
	case "take-power", "resign", "claim-responsibility", "appoint", "marry", "birth", "agree", "concede", "retreat", "support", "cooperate", "consult",
		"sanction", "threaten", "accuse", "protest", "coerce":
		return true
	}
	return false
}

// prepositionsOf returns those that mark the target of an event of the type.
func prepositionsOf(typ string) string {
	switch typ {
	case "request":
		return " on upon to from by with of "
	case "agree":
		return " to with for from "
	case "consult":
		return " to with between in "
	case "support":
		return " to with of for in behind by "
	case "accuse":
		return " of against at on into over "
	case "reject":
		return " to from by with against "
	case "concede", "retreat":
		return " to from of in for "
	case "sanction":
		return " with to against on from out of "
	case "threaten":
		return " against to on with at into "
	case "protest":
		return " against at over from in "
	case "coerce":
		return " from against on of in "
	case "take-power":
		return " of "
	}
	return " on against at into of to in "
}

// contentTarget adds as target of a speech act whom the infinitive or clause
// that tells its content concerns: "refused to meet the king".
func (f *finder) contentTarget(t *trigger, e *doc.Event) {
	if !speech(t.typ) {
		return
	}
	for c := range f.children(t.at) {
		if c < t.at || f.word(c).verb == 0 && !f.verbal(c) {
			continue
		}
		switch f.d.Rel[c] {
		case doc.Advcl:
			if m := f.marker(c); m == "unless" || m == "if" || m == "until" {
				if s := f.ownSubject(c); t.typ == "threaten" && f.partyIn(s) >= 0 {
					f.addList(e, doc.Target, s) // "threatened to strike unless the government …"
					return
				}
				continue
			}
			f.addContent(c, e)
			return
		case doc.Xcomp:
			if t.typ == "threaten" && f.condition(c) >= 0 {
				f.addList(e, doc.Target, f.condition(c))
				return
			}
			f.addContent(c, e)
			return
		case doc.Ccomp:
			if m := f.marker(c); m == "unless" || m == "if" {
				continue
			}
			if s := f.ownSubject(c); s >= 0 && (t.typ == "request" || t.typ == "accuse" || t.typ == "threaten") && f.antecedent(s) == s {
				f.addList(e, doc.Target, s)
			} else {
				f.addContent(c, e)
			}
			return
		}
	}
}

// condition returns the subject of the condition that depends on verb v or on
// the verb it depends on: "unless the government pays"; or none.
func (f *finder) condition(v int32) int32 {
	for range 2 {
		for c := range f.children(v) {
			if f.d.Rel[c] != doc.Advcl && f.d.Rel[c] != doc.Ccomp {
				continue
			}
			if m := f.marker(c); m == "unless" || m == "if" || m == "until" {
				if s := f.ownSubject(c); s >= 0 && f.partyIn(s) >= 0 {
					return s
				}
			}
		}
		if v = f.head(v); v < 0 {
			break
		}
	}
	return none
}

// addContent adds as target whom verb v concerns.
func (f *finder) addContent(v int32, e *doc.Event) {
	o := f.object(v)
	r := f.oblique(v, " to for with against on into ")
	if r < 0 && o >= 0 {
		r = f.oblique(o, " to for with against on into ")
	}
	if p := f.partyIn(r); p >= 0 && !(o >= 0 && f.party(o) && f.named(o)) {
		f.addList(e, doc.Target, p)
		return
	}
	if p := f.partyIn(o); p >= 0 {
		f.addList(e, doc.Target, p)
		return
	}
	if p := f.partyIn(f.oblique(v, " in of from at ")); p >= 0 {
		f.addList(e, doc.Target, p)
	} else if o >= 0 {
		f.addList(e, doc.Target, o)
	}
}

// nounArgs adds the arguments of a noun.
func (f *finder) nounArgs(t *trigger, e *doc.Event) {
	if t.subj >= 0 && t.suffered {
		f.addList(e, doc.Target, t.subj)
	} else if t.subj >= 0 && f.quantifier(t.subj)&negated == 0 {
		f.addList(e, doc.Agent, f.speakerOf(t.subj, t.light))
	}
	of, by := f.ofNoun(t, " of "), f.ofNoun(t, " by ")
	if by >= 0 {
		f.addList(e, doc.Agent, by)
	}
	if len(e.Args) == 0 || t.suffered && len(e.Args) == 1 {
		f.addOwner(e, t)
	}
	target := f.ofNoun(t, " on against at into upon between with to ")
	if from := f.ofNoun(t, " from "); t.typ == "retreat" && from >= 0 {
		target = from
	}
	switch {
	case reciprocal(t) || t.typ == "agree":
		f.addList(e, doc.Agent, of)
		f.addList(e, doc.Agent, f.ofNoun(t, " with between among "))
	case target >= 0:
		if p := f.partyIn(target); p >= 0 && speech(t.typ) {
			target = p
		}
		f.addList(e, doc.Target, target)
	case of >= 0 && ofIsAgent(t.typ) && len(e.Args) == 0:
		f.addList(e, doc.Agent, of)
	case of >= 0:
		f.addList(e, doc.Target, of)
	default:
		if r := f.ofNoun(t, prepositionsOf(t.typ)); f.named(r) {
			f.addList(e, doc.Target, r)
		}
	}
}

// ofNoun returns the phrase with one of the prepositions that depends on the
// noun of t, on a clause that describes it, or on the verb that carries it out.
func (f *finder) ofNoun(t *trigger, prepositions string) int32 {
	if r := f.oblique(t.head, prepositions); r >= 0 {
		return r
	}
	if a := f.child(t.head, doc.Acl); a >= 0 && f.word(a).lemma.class&light != 0 && f.passive(a) {
		if r := f.oblique(a, prepositions); r >= 0 {
			return r
		}
	}
	if t.light >= 0 {
		return f.oblique(t.light, prepositions)
	}
	if of := f.oblique(t.head, " of "); of >= 0 && prepositions == " by " {
		return f.oblique(of, prepositions) // "the takeover of the city by rebels"
	}
	return none
}

func ofIsAgent(typ string) bool {
	switch typ {
	case "retreat", "protest", "mobilize", "consult", "resign", "outbreak", "accident", "disaster":
		return true
	}
	return false
}

// addOwner adds as agent the name before the noun of t: "Pakistan's attacks",
// "the Taliban takeover". What happens by itself happens at a place instead.
func (f *finder) addOwner(e *doc.Event, t *trigger) {
	o := f.owner(t.head)
	if o < 0 && t.head != t.at {
		o = f.owner(t.at)
	}
	if o < 0 {
		return
	}
	o = f.binder(o)
	m, _ := f.mentionAt(o)
	switch {
	case m.Kind == doc.Location && (befalls(t.typ) || t.typ == "protest"):
		e.Where = m
	case befalls(t.typ):
		f.addList(e, doc.Target, o)
	default:
		f.addList(e, doc.Agent, o)
	}
}

// binder returns the subject of the clause that the possessive pronoun i is in,
// if it is not known whom it stands for: "the troops were late in their
// retreat"; else i.
func (f *finder) binder(i int32) int32 {
	if m, ok := f.mentionAt(i); f.d.POS[i] != doc.PRON || ok && m.Entity != 0 {
		return i
	}
	v := f.clause(i)
	s := f.ownSubject(v)
	if cop := f.child(v, doc.Cop); s < 0 && cop >= 0 && cop < i {
		s = f.leftSubject(cop)
	}
	if s < 0 {
		s = f.subject(v)
	}
	if s >= 0 && s < i {
		return s
	}
	return i
}

// addList adds the phrase i and those coordinated with it.
func (f *finder) addList(e *doc.Event, role doc.Role, i int32) {
	if i < 0 {
		return
	}
	f.addHead(e, role, i)
	for c := range f.children(i) {
		if c > i && f.d.Rel[c] == doc.Conj && f.nominal(c) && !f.included(c) {
			f.addHead(e, role, c)
		}
	}
}

// included reports whether the phrase i is part of those named before it:
// "12 people, including three children".
func (f *finder) included(i int32) bool {
	first := f.d.First[i]
	return f.casing(i) == "including" || f.d.Low(first) == "including" || f.d.Low(first-1) == "including" || f.d.Low(first) == "among"
}

// addHead adds the phrase i.
func (f *finder) addHead(e *doc.Event, role doc.Role, i int32) {
	if f.timed(i) || f.d.POS[i] != doc.NOUN && !f.personal(i) || f.d.POS[i] == doc.NUM && f.d.Low(i-1) == "-" {
		return
	}
	if role == doc.Target || role == doc.Recipient {
		f.targets = append(f.targets, i)
	}
	f.addArg(e, role, f.mentionOf(i))
}

// maxArgs is the number of arguments of an event that are kept.
const maxArgs = 8

// addArg adds an argument, once.
func (f *finder) addArg(e *doc.Event, role doc.Role, m doc.Mention) {
	for _, a := range e.Args {
		if a.Span == m.Span {
			return
		}
	}
	if len(e.Args) < maxArgs {
		e.Args = append(e.Args, doc.Argument{Role: role, Mention: m})
	}
}

// speakerOf returns the subject of the verb of saying that verb v depends on
// if i, the subject of v, is a pronoun that stands for it: "Nigeria said it
// would …".
func (f *finder) speakerOf(i, v int32) int32 {
	if i < 0 || v < 0 || f.d.POS[i] != doc.PRON {
		return i
	}
	low := f.d.Low(i)
	switch low {
	case "it", "they", "he", "she", "we":
	default:
		return i
	}
	for range 3 {
		if v = f.head(v); v < 0 || v > i {
			return i
		}
		if f.word(v).lemma.class&reports == 0 {
			continue
		}
		s := f.subject1(v)
		if s < 0 || f.d.POS[s] == doc.PRON {
			return i
		}
		if m, ok := f.mentionAt(s); ok && (m.Kind == doc.Person && low == "it" || m.Kind != doc.Person && (low == "he" || low == "she")) {
			return i
		}
		return s
	}
	return i
}
