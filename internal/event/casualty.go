package event

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// emitAll appends the events of the sentence, in order. A casualty verb that
// only tells what came of another event adds its numbers to that one:
// "attacked a bus, killing seven", "killed three and wounded two".
func (f *finder) emitAll() {
	first := len(f.d.Events)
	f.ties = f.ties[:0]
	for n := range f.found {
		f.cause(&f.found[n])
		f.found[n].into = f.resultOf(n)
		f.adjunct(n)
	}
	for n := range f.found {
		if t := &f.found[n]; t.into == none {
			f.emit(t)
		}
	}
	for n := range f.found {
		if t := &f.found[n]; t.into != none {
			f.merge(t)
		}
	}
	slices.SortStableFunc(f.d.Events[first:], func(a, b doc.Event) int {
		if c := doc.Compare(a.Span, b.Span); c != 0 {
			return c
		}
		return doc.Compare(a.Trigger, b.Trigger)
	})
	f.join(first)
}

// triggerAt returns the index of the trigger at token i, or none.
func (f *finder) triggerAt(i int32) int {
	for n := range f.found {
		if f.found[n].at == i || f.found[n].head == i {
			return n
		}
	}
	return none
}

// resultOf returns the trigger that the casualty verb of trigger n belongs to,
// or none.
func (f *finder) resultOf(n int) int {
	t := &f.found[n]
	if t.noun || t.casualties&casualty == 0 {
		return none
	}
	h := f.head(t.at)
	if h < 0 {
		return none
	}
	m := f.triggerAt(h)
	if m == none || f.found[m].noun {
		return none
	}
	p := &f.found[m]
	if p.into != none {
		if f.d.Rel[t.at] == doc.Conj && p.casualties&casualty != 0 {
			return p.into // "killing six and wounding nine"
		}
		return none
	}
	switch f.d.Rel[t.at] {
	case doc.Advcl, doc.Xcomp, doc.Acl:
		if harmful(p.typ) && f.d.Morph[t.at]&doc.Gerund != 0 && !t.passive {
			return m
		}
	case doc.Conj:
		if p.casualties&casualty != 0 && (t.subj == p.subj || t.passive) && t.passive == p.passive {
			return m
		}
	}
	return none
}

// harmful reports whether events of the type can kill.
func harmful(typ string) bool {
	switch typ {
	case "assault", "accident", "disaster":
		return true
	}
	return false
}

// merge adds the targets and numbers of t to the event it belongs to.
func (f *finder) merge(t *trigger) {
	into := &f.found[t.into]
	if into.event == none {
		return
	}
	main := &f.d.Events[into.event]
	e := doc.Event{Type: t.typ}
	f.targets = f.targets[:0]
	f.verbArgs(t, &e)
	f.quantities(t, &e)
	for _, a := range e.Args {
		if a.Role == doc.Target {
			f.addArg(main, doc.Target, a.Mention)
		}
	}
	main.Quantities = append(main.Quantities, e.Quantities...)
	main.Span.End = max(main.Span.End, f.extent(t).End)
}

// cause gives a casualty verb the type of what killed: an accident, a
// disaster, a disease.
func (f *finder) cause(t *trigger) {
	if !t.noun && t.typ == "assault" && t.sense.mode != "explosives" && f.struckByVehicle(t) {
		t.typ = "accident"
		return
	}
	if t.noun || t.typ != "assault" && t.typ != "die" {
		return
	}
	by := t.subj
	if t.passive {
		by = f.oblique(t.at, " by in ")
	}
	if by >= 0 && f.causedBy(t, by) {
		return
	}
	if by >= 0 && f.word(by).class&nature != 0 && f.d.POS[by] != doc.PROPN {
		t.typ = "disaster"
		return
	}
	if t.casualties&casualty == 0 {
		return
	}
	if by < 0 && !t.passive {
		f.causedBefore(t)
	}
	for c := range f.children(t.at) {
		switch f.d.Rel[c] {
		case doc.Obl, doc.OblAgent, doc.Nmod:
			if listed(" in by from during after when with ", f.casing(c)) && f.causedBy(t, c) {
				return
			}
		case doc.Advcl:
			if s, ok := f.pick(c); ok && natural(s.typ) && listed(" when after as ", f.marker(c)) {
				t.typ = s.typ
				return
			}
		}
	}
	if t.obj >= 0 {
		if c := f.oblique(t.obj, " in by from during after "); c >= 0 {
			f.causedBy(t, c)
		}
	}
	if h := f.head(t.at); h >= 0 && f.d.Rel[t.at] == doc.Advcl && f.d.Morph[t.at]&doc.Gerund != 0 {
		if s, ok := f.pick(h); ok && natural(s.typ) {
			t.typ = s.typ // "collapsed, killing three"
		}
	}
}

// causedBefore gives t, whose subject is not known, the type of the accident
// that the sentence names before it: "two crashes in five months that killed …".
func (f *finder) causedBefore(t *trigger) {
	for n := range f.found {
		if p := &f.found[n]; p.noun && natural(p.typ) && p.at < t.at {
			t.typ = p.typ
			f.ties = append(f.ties, tie{p.span, t.span})
		}
	}
}

// struckByVehicle reports whether a vehicle does what the verb of t says: "hit
// by a car".
func (f *finder) struckByVehicle(t *trigger) bool {
	by := t.subj
	if t.passive {
		by = f.oblique(t.at, " by ")
	}
	return by >= 0 && f.d.POS[by] != doc.PROPN && f.word(by).class&vehicle != 0
}

// causedBy gives t the type of the accident or the like that phrase i names.
func (f *finder) causedBy(t *trigger, i int32) bool {
	if f.word(i).class&vessel != 0 && f.carries(i) {
		for c := range f.children(i) {
			if f.d.Rel[c] == doc.Compound && f.word(c).noun != 0 {
				i = c
			}
		}
	}
	if p := f.pos(i); p != doc.NOUN && p != doc.PROPN {
		return false
	}
	s, ok := f.nounSense(i)
	if ok && natural(s.typ) {
		t.typ = s.typ
		return true
	}
	return false
}

// natural reports whether events of the type are nobody's will.
func natural(typ string) bool {
	switch typ {
	case "accident", "disaster", "outbreak":
		return true
	}
	return false
}

// A tie links the triggers of two events that are one.
type tie struct{ a, b doc.Span }

// adjunct links the noun of a trigger to the verb whose means it is, as in
// "killed seven in a bombing", and to the verb it is the subject of.
func (f *finder) adjunct(n int) {
	t := &f.found[n]
	if !t.noun {
		if t.subj < 0 || t.passive {
			return
		}
		if m := f.triggerAt(t.subj); m != none && f.found[m].noun && f.found[m].typ == t.typ {
			f.ties = append(f.ties, tie{f.found[m].span, t.span})
		}
		return
	}
	o := f.outer(t.head)
	h := f.head(o)
	if h < 0 || !listed(" in via with by through during ", f.casing(o)) {
		return
	}
	m := f.triggerAt(h)
	if m == none && f.d.Rel[h] == doc.Obj && f.head(h) >= 0 {
		m = f.triggerAt(f.head(h)) // the parser hangs the means on the object
	}
	if m == none {
		return
	}
	p := &f.found[m]
	if p.noun || p.typ != t.typ {
		return
	}
	if t.subj < 0 && !p.passive && p.subj >= 0 && f.oblique(t.head, " by ") < 0 {
		t.subj = p.subj
	}
	t.mood |= p.mood &^ negated
	f.ties = append(f.ties, tie{p.span, t.span})
}

// join sets SameAs for the ties of the sentence, whose events begin at first.
func (f *finder) join(first int) {
	events := f.d.Events
	for _, l := range f.ties {
		a, b := none, none
		for n := first; n < len(events); n++ {
			switch events[n].Trigger {
			case l.a:
				a = n
			case l.b:
				b = n
			}
		}
		if a == none || b == none || a == b {
			continue
		}
		a, b = min(a, b), max(a, b)
		if events[b].SameAs == 0 {
			events[b].SameAs = root(events, a)
		}
	}
}

// root returns 1 + the index of the first event that tells of what event n
// tells.
func root(events []doc.Event, n int) int32 {
	if events[n].SameAs != 0 {
		return events[n].SameAs
	}
	return int32(n + 1)
}
