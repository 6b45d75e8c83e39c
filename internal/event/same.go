package event

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// window is how many events back a repeated mention or a denial looks.
const window = 24

// link connects events that tell of the same happening, and denials with what
// they deny.
func link(d *doc.Document) {
	for n := range d.Events {
		e := &d.Events[n]
		if e.SameAs != 0 {
			e.SameAs = root(d.Events, int(e.SameAs)-1) // what it is tied to may have been linked since
		}
		if e.Type == "reject" && lemmaOf(known(d.Low(e.Trigger.Start)).verb).class&denies != 0 {
			deny(d, n)
		}
		if e.SameAs != 0 || !repeats(d, e) && !resumes(d, n) {
			continue
		}
		for m := n - 1; m >= max(0, n-window); m-- {
			if same(d, &d.Events[m], e) {
				e.SameAs = root(d.Events, m)
				break
			}
		}
	}
}

// repeats reports whether the trigger of e is a definite noun: "the attack".
func repeats(d *doc.Document, e *doc.Event) bool {
	if known(d.Low(e.Trigger.Start)).noun == 0 {
		return false
	}
	for i := e.Trigger.Start - 1; i >= max(0, e.Trigger.Start-4); i-- {
		switch d.Low(i) {
		case "the", "this", "these", "those":
			return true
		case "a", "an", ",", ".", "of", "in":
			return false
		}
	}
	return false
}

// resumes reports whether event n tells on of the deed of an agent that was
// told of a sentence or two before, at a target that is known from there: "struck
// the targets".
func resumes(d *doc.Document, n int) bool {
	e := &d.Events[n]
	if e.Status != doc.Actual || !harmful(e.Type) {
		return false
	}
	known := false
	for _, a := range e.Args {
		if a.Role == doc.Target {
			low := d.Low(a.Start)
			known = a.Form == doc.Described && (low == "the" || low == "these" || low == "those")
		}
	}
	for m := n - 1; known && m >= max(0, n-window); m-- {
		p := &d.Events[m]
		if d.Sentence[e.Trigger.Start]-d.Sentence[p.Trigger.Start] > 2 {
			return false
		}
		if p.Type == e.Type && p.Status == doc.Actual && d.Sentence[p.Trigger.Start] != d.Sentence[e.Trigger.Start] {
			return together(p, e)
		}
	}
	return false
}

// together reports whether an agent of a is one of b.
func together(a, b *doc.Event) bool {
	for _, x := range a.Args {
		for _, y := range b.Args {
			if x.Role == doc.Agent && y.Role == doc.Agent && x.Entity != 0 && x.Entity == y.Entity {
				return true
			}
		}
	}
	return false
}

// same reports whether e may tell of what first does.
func same(d *doc.Document, first, e *doc.Event) bool {
	if !alike(d, first, e) {
		return false
	}
	if first.Type != e.Type || first.Status != doc.Actual && first.Status != e.Status {
		return false
	}
	return compatible(d, first, e, doc.Agent) && compatible(d, first, e, doc.Target) &&
		(e.Where.Entity == 0 || first.Where.Entity == 0 || e.Where.Entity == first.Where.Entity)
}

// alike reports whether the trigger of e can name what first names: it is the
// same word or a noun for everything of the type.
func alike(d *doc.Document, first, e *doc.Event) bool {
	switch e.Type {
	case "assault", "accident", "disaster", "protest", "take-power", "sport-result", "election", "outbreak", "discovery":
		return true
	}
	a, b := d.Low(first.Trigger.Start), d.Low(e.Trigger.Start)
	return len(a) > 3 && len(b) > 3 && a[:4] == b[:4]
}

// compatible reports whether the entities in a role do not differ.
func compatible(d *doc.Document, a, b *doc.Event, role doc.Role) bool {
	known := false
	for _, x := range b.Args {
		for _, y := range a.Args {
			if x.Role != role || y.Role != role || x.Entity == 0 || y.Entity == 0 {
				continue
			}
			if x.Entity == y.Entity || strings.HasSuffix(d.Words(x.Span), d.Words(y.Span)) || strings.HasSuffix(d.Words(y.Span), d.Words(x.Span)) {
				return true
			}
			known = true
		}
	}
	return !known
}

// deny sets DeniedBy on the claims before event n that its agent denies.
func deny(d *doc.Document, n int) {
	var by doc.Mention
	for _, a := range d.Events[n].Args {
		if a.Role == doc.Agent {
			by = a.Mention
			break
		}
	}
	if by.Empty() {
		return
	}
	at := d.Sentence[d.Events[n].Trigger.Start]
	for m := n - 1; m >= max(0, n-8); m-- {
		e := &d.Events[m]
		if at-d.Sentence[e.Trigger.Start] > 2 {
			return
		}
		claimed := !e.Source.Empty() || e.Status == doc.Possible
		if claimed && e.DeniedBy.Empty() && (by.Entity == 0 || e.Source.Entity != by.Entity) && !speech(e.Type) {
			e.DeniedBy = by
		}
	}
}
