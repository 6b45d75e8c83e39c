package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// window is how many events back a repeated mention or a denial looks.
const window = 24

// link connects events that tell of the same happening, and denials with what
// they deny.
func link(d *doc.Document) {
	for n := range d.Events {
		e := &d.Events[n]
		if e.Type == "reject" && denies(d.Low(e.Trigger.Start)) {
			deny(d, n)
		}
		if e.SameAs != 0 || !repeats(d, e) {
			continue
		}
		for m := n - 1; m >= max(0, n-window); m-- {
			if same(d, &d.Events[m], e) {
				e.SameAs = int32(m + 1)
				if first := d.Events[m].SameAs; first != 0 {
					e.SameAs = first
				}
				break
			}
		}
	}
}

// repeats reports whether the trigger of e is a definite noun: "the attack".
func repeats(d *doc.Document, e *doc.Event) bool {
	if k := known(d.Low(e.Trigger.Start)); k == nil || k.noun == 0 {
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

// same reports whether e may tell of what first does.
func same(d *doc.Document, first, e *doc.Event) bool {
	if !alike(d, first, e) {
		return false
	}
	if first.Type != e.Type || first.Status != doc.Actual && first.Status != e.Status {
		return false
	}
	return compatible(first, e, doc.Agent) && compatible(first, e, doc.Target) &&
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
func compatible(a, b *doc.Event, role doc.Role) bool {
	known := false
	for _, x := range b.Args {
		for _, y := range a.Args {
			if x.Role != role || y.Role != role || x.Entity == 0 || y.Entity == 0 {
				continue
			}
			if x.Entity == y.Entity {
				return true
			}
			known = true
		}
	}
	return !known
}

func denies(low string) bool {
	switch low {
	case "deny", "denies", "denied", "denying", "reject", "rejects", "rejected", "dismiss", "dismissed", "denial", "refute", "refuted":
		return true
	}
	return false
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
