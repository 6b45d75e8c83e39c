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
	f.links = f.links[:0]
	for n := range f.found {
		t := &f.found[n]
		f.cause(t)
		if m := f.resultOf(n); m != none {
			t.into = m
			continue
		}
		f.adjunct(n)
		f.emit(t)
		t.event = len(f.d.Events) - 1
	}
	for n := range f.found {
		if t := &f.found[n]; t.into != none {
			f.merge(t)
		}
	}
	events := f.d.Events[first:]
	slices.SortStableFunc(events, func(a, b doc.Event) int {
		if c := doc.Compare(a.Span, b.Span); c != 0 {
			return c
		}
		return doc.Compare(a.Trigger, b.Trigger)
	})
	f.join(first)
}

// casualty reports whether a verb says only that people were killed or hurt.
func casualty(lemma string) bool {
	switch lemma {
	case "kill", "wound", "injure", "hurt", "die", "maim", "hospitalise", "hospitalize":
		return true
	}
	return false
}

// resultOf returns the trigger that the casualty verb of trigger n belongs to,
// or none.
func (f *finder) resultOf(n int) int {
	t := &f.found[n]
	c := &f.chunks[t.chunk]
	if c.kind != group || !casualty(t.lemma) {
		return none
	}
	for m := n - 1; m >= max(0, n-6); m-- {
		p := &f.found[m]
		q := &f.chunks[p.chunk]
		if q.kind != group || p.into != none {
			continue
		}
		switch {
		case c.participle && !c.passive && f.kindAt(t.chunk-1) != phrase && harmful(p.typ) && t.chunk-p.chunk < reach:
			return m
		case casualty(p.lemma) && f.kindAt(t.chunk-1) == conjunction && t.subject == p.subject && t.passive == p.passive:
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
	main := &f.d.Events[f.found[t.into].event]
	e := doc.Event{Type: t.typ}
	f.verbArgs(t, &e)
	f.quantities(t, &e)
	for _, a := range e.Args {
		if a.Role == doc.Target {
			f.addArg(main, doc.Target, a.Mention)
		}
	}
	main.Quantities = append(main.Quantities, e.Quantities...)
	main.Span.End = max(main.Span.End, f.clause(t).End)
}

// cause gives a casualty verb the type of what killed: an accident, a
// disaster, a disease.
func (f *finder) cause(t *trigger) {
	if t.typ != "assault" && t.typ != "die" || !casualty(t.lemma) && t.lemma != "crush" && t.lemma != "trample" {
		return
	}
	if s := t.subject; s != none && !t.passive {
		f.causedBy(t, s)
	}
	if r := f.complement(t.chunk, " in by from during after when "); r != none {
		f.causedBy(t, r)
	}
	for j := t.chunk + 1; j < min(t.chunk+reach, len(f.chunks)); j++ {
		if f.chunks[j].kind == opening {
			if low := f.first(j); low != "when" && low != "after" && low != "as" {
				return
			}
			for ; j < min(t.chunk+reach, len(f.chunks)); j++ {
				if s, ok := f.pick(j); f.chunks[j].kind == group && ok && natural(s.typ) {
					f.retypeCasualty(t, s)
				}
			}
		}
	}
}

// causedBy sets the type of t if the phrase k names an accident or the like.
func (f *finder) causedBy(t *trigger, k int) {
	at := f.eventNoun(k)
	if f.tokens[at].noun == 0 {
		return
	}
	if s := f.nounSense(k, at); s != nil && natural(s.typ) {
		f.retypeCasualty(t, s)
	}
}

func (f *finder) retypeCasualty(t *trigger, s *sense) { t.typ = s.typ }

// natural reports whether events of the type are nobody's will.
func natural(typ string) bool {
	switch typ {
	case "accident", "disaster", "outbreak":
		return true
	}
	return false
}

// adjunct links the noun of trigger n to the verb whose means it is, as in
// "killed seven in a bombing", and to the verb it is the subject of.
func (f *finder) adjunct(n int) {
	t := &f.found[n]
	if f.chunks[t.chunk].kind == group {
		for m := n - 1; m >= max(0, n-4); m-- {
			if p := &f.found[m]; p.typ == t.typ && f.chunks[p.chunk].kind == phrase && p.chunk == t.subject && p.event != none {
				f.links = append(f.links, tie{f.span(p.start, p.end), f.span(t.start, t.end)})
			}
		}
		return
	}
	head := f.firstOfList(t.chunk)
	if f.kindAt(head-1) != preposition {
		return
	}
	switch f.first(head - 1) {
	case "in", "via", "with", "by", "through", "during":
	default:
		return
	}
	for m := n - 1; m >= max(0, n-4); m-- {
		p := &f.found[m]
		if p.typ != t.typ || f.chunks[p.chunk].kind != group || f.governorOf(head) != p.chunk {
			continue
		}
		if t.subject == none && !p.passive && p.subject != none && f.nounComplement(t.chunk, byWord) == none {
			t.subject = p.subject
		}
		t.mood |= p.mood
		f.links = append(f.links, tie{f.span(p.start, p.end), f.span(t.start, t.end)})
		return
	}
}

// A tie links the triggers of two events that are one.
type tie struct{ a, b doc.Span }

// join sets SameAs for the ties of the sentence, whose events begin at first.
func (f *finder) join(first int) {
	events := f.d.Events
	for _, l := range f.links {
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
		root := int32(a + 1)
		if events[a].SameAs != 0 {
			root = events[a].SameAs
		}
		events[b].SameAs = root
	}
}
