package event

import (
	"sort"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// context sets where, when and by whose word the event of t is.
func (f *finder) context(t *trigger, e *doc.Event) {
	if m := f.where(t); !m.Empty() {
		e.Where = m
	}
	e.When = f.whenOf(t)
	if !f.performs(t) {
		e.Source = f.source(e.Trigger.Start)
	}
}

// performs reports whether saying the words of t is doing it: "We urge …". It
// needs no other source than that it was said.
func (f *finder) performs(t *trigger) bool {
	if t.mood != 0 || t.passive || !speech(t.typ) && t.typ != "support" {
		return false
	}
	low := f.low(f.chunks[t.chunk].start - 1)
	return (low == "we" || low == "i") && f.tokens[t.start].is&base != 0
}

// where returns the place of "in X" and the like near t.
func (f *finder) where(t *trigger) doc.Mention {
	for j := t.chunk + 1; j < min(t.chunk+reach, len(f.chunks)); j++ {
		c := &f.chunks[j]
		if c.kind == boundary || c.kind == opening || c.kind == group && !c.participle {
			break
		}
		if m, ok := f.place(j); ok {
			return m
		}
	}
	if t.subject != none {
		for j := t.subject - 1; j >= max(0, t.subject-4); j-- { // "In Kabul, gunmen …"
			if m, ok := f.place(j); ok {
				return m
			}
		}
	}
	return doc.Mention{}
}

// place returns the place that the preposition at chunk j locates things in.
func (f *finder) place(j int) (doc.Mention, bool) {
	if f.chunks[j].kind != preposition || f.kindAt(j+1) != phrase {
		return doc.Mention{}, false
	}
	switch f.first(j) {
	case "in", "at", "near", "outside", "inside", "across", "around", "throughout", "into", "of", "on":
	default:
		return doc.Mention{}, false
	}
	m := f.mention(j + 1)
	if m.Kind == doc.Location || m.Kind == doc.Facility {
		return m, f.first(j) != "of" && (f.first(j) != "on" || m.Kind == doc.Facility)
	}
	if m.Kind == "" && m.Form == doc.Named && f.first(j) == "in" {
		if n, ok := f.nameIn(f.chunks[j+1].start, f.chunks[j+1].end); ok && n.Kind == "" {
			n.Kind = doc.Location
			return n, true
		}
	}
	return doc.Mention{}, false
}

// whenOf returns 1 + the index of the time expression nearest to t in its
// clause, or 0.
func (f *finder) whenOf(t *trigger) int32 {
	best, distance := int32(0), int32(40)
	at := f.base + int32(t.start)
	for n := f.time; n < len(f.d.Times) && f.d.Times[n].Start < f.end && n < f.time+32; n++ {
		x := &f.d.Times[n]
		if x.Type == doc.Duration || x.Type == doc.Set || !f.sameClause(t.start, int(x.Start-f.base)) {
			continue
		}
		gap := max(x.Start-at, at-x.End)
		if gap < distance {
			best, distance = int32(n+1), gap
		}
	}
	return best
}

// sameClause reports whether no clause begins between tokens i and j.
func (f *finder) sameClause(i, j int) bool {
	if i > j {
		i, j = j, i
	}
	for n := max(i, 0); n < min(j, len(f.tokens)); n++ {
		switch f.tokens[n].tag {
		case stop, that, rel, sub:
			return false
		}
	}
	return true
}

// source returns the speaker of the innermost quote that token i is in.
func (f *finder) source(i int32) doc.Mention {
	quotes := f.d.Quotes
	for f.quote < len(quotes) && quotes[f.quote].End <= f.base {
		f.quote++
	}
	var m doc.Mention
	for n := f.quote; n < min(f.quote+32, len(quotes)) && quotes[n].Start <= i; n++ {
		parts := quotes[n].Parts
		p := sort.Search(len(parts), func(p int) bool { return parts[p].End > i })
		if p < len(parts) && parts[p].Has(i) {
			m = quotes[n].Speaker
		}
	}
	return m
}
