package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// emit appends the event of t.
func (f *finder) emit(t *trigger) {
	e := doc.Event{Type: t.typ, Mode: t.sense.mode, CAMEO: t.sense.cameo, Trigger: t.span, Args: f.room()}
	if t.typ != t.sense.typ {
		e.Mode, e.CAMEO = "", codeOf(t.typ)
	}
	f.targets = f.targets[:0]
	if t.noun {
		f.nounArgs(t, &e)
	} else {
		f.verbArgs(t, &e)
	}
	f.instrument(t, &e)
	f.context(t, &e)
	if t.typ == "sport-result" {
		t.mood &^= aim // "rallied to win"
	}
	e.Status = t.mood.status()
	if e.Status == doc.Actual && !t.noun && f.d.Morph[t.at]&doc.Present != 0 && f.ahead(e.When) {
		e.Status = doc.Planned // "retires next year"
	}
	if f.d.Low(f.d.SentenceOf(t.at).End-1) == "?" && e.Status == doc.Actual {
		e.Status = doc.Possible
	}
	f.quantities(t, &e)
	e.Span = f.extent(t)
	f.keep(&e)
	f.d.Events = append(f.d.Events, e)
	t.event = len(f.d.Events) - 1
}

// ahead reports whether time n of the document, counted from 1, is to come.
func (f *finder) ahead(n int32) bool {
	if n == 0 {
		return false
	}
	low := f.d.Low(f.d.Times[n-1].Start)
	return low == "next" || low == "tomorrow"
}

// room returns an empty list for the arguments of an event, in memory that many
// events share.
func (f *finder) room() []doc.Argument {
	if cap(f.args)-len(f.args) < maxArgs+1 {
		f.args = make([]doc.Argument, 0, 8*maxArgs)
	}
	return f.args[len(f.args):len(f.args)]
}

// keep takes the part of that memory that e uses.
func (f *finder) keep(e *doc.Event) {
	n := len(e.Args)
	if n == 0 {
		e.Args = nil
		return
	}
	f.args = f.args[:len(f.args)+n]
	e.Args = e.Args[:n:n]
}

// codeOf returns the CAMEO code of a type that the mood or the cause made.
func codeOf(typ string) string {
	switch typ {
	case "agree":
		return "030"
	case "reject":
		return "120"
	case "threaten":
		return "130"
	case "request":
		return "100"
	}
	return ""
}

// extent returns the clause of t: from its subject to the end of what depends
// on it, without other clauses.
func (f *finder) extent(t *trigger) doc.Span {
	s := t.span
	tops := [...]int32{t.at, t.head, t.light}
	for _, top := range tops {
		if top < 0 {
			continue
		}
		s.Start, s.End = min(s.Start, top), max(s.End, top+1)
		for c := range f.children(top) {
			switch f.d.Rel[c] {
			case doc.Conj, doc.Cc, doc.PunctRel, doc.Parataxis, doc.AclRelcl, doc.Mark, doc.Ccomp, doc.Appos, doc.Discourse:
				continue
			case doc.Advcl:
				if f.d.Morph[c]&doc.Finite != 0 {
					continue
				}
			}
			sub := f.d.Subtree(c)
			s.Start, s.End = min(s.Start, sub.Start), max(s.End, sub.End)
		}
	}
	if t.subj >= 0 && t.subj < s.Start && s.Start-t.subj < 40 && f.span.Has(t.subj) {
		s.Start = min(s.Start, f.phrase(t.subj).Start)
	}
	s.Start, s.End = max(s.Start, f.span.Start), min(s.End, f.span.End)
	for s.End > t.span.End && f.d.Is(s.End-1, doc.Punct) {
		s.End--
	}
	return s
}

// instrument moves an agent that cannot act to where it belongs, and adds what
// the event was done with.
func (f *finder) instrument(t *trigger, e *doc.Event) {
	if t.typ != "assault" && t.typ != "coerce" {
		return
	}
	for n := range e.Args {
		a := &e.Args[n]
		if a.Role != doc.Agent || a.Entity != 0 || a.Form != doc.Described || !f.span.Has(a.End-1) {
			continue
		}
		w := f.word(a.End - 1)
		if w.class&weapon != 0 || w.noun != 0 && w.class&(people|body|forces) == 0 {
			a.Role = doc.Instrument
		}
	}
	if !t.noun {
		if w := f.oblique(t.at, " with using via "); w >= 0 && (f.word(w).class&weapon != 0 || f.word(w).noun != 0) && f.casing(w) != "in" {
			f.addArg(e, doc.Instrument, f.mentionOf(w))
		}
	}
}
