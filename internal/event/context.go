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
	if t.speaker.Empty() && !f.performs(t) {
		e.Source = f.source(e.Trigger.Start)
		if e.Source.Empty() || e.Source.Entity == 0 && e.Source.Form == "" {
			if by := f.accuser(t); by >= 0 {
				e.Source = f.mentionOf(by)
			}
		}
	}
}

// accuser returns the head of whoever accuses somebody of the event of t:
// "Pakistan blames the government for harboring militants"; or none.
func (f *finder) accuser(t *trigger) int32 {
	v := t.at
	if t.noun {
		v = t.head
	}
	for range depth {
		h := f.head(v)
		if h < 0 {
			return none
		}
		switch f.d.Rel[v] {
		case doc.Advcl, doc.Acl, doc.Obl, doc.Nmod, doc.Obj, doc.Xcomp, doc.Ccomp:
			s, ok := f.pick(h)
			if !ok || s.typ != "accuse" || s.mode != "allege" {
				break
			}
			if f.passive(h) {
				return f.oblique(h, " by ")
			}
			return f.subject(h)
		case doc.Conj:
		default:
			return none
		}
		v = h
	}
	return none
}

// performs reports whether saying the words of t is doing it: "We urge …". It
// needs no other source than that it was said.
func (f *finder) performs(t *trigger) bool {
	if t.noun || t.mood != 0 || t.passive || !speech(t.typ) && t.typ != "support" {
		return false
	}
	s := f.ownSubject(t.at)
	if s < 0 || f.d.Morph[t.at]&doc.Past != 0 {
		return false
	}
	low := f.d.Low(s)
	return low == "we" || low == "i"
}

// where returns the place that the clause of t says it is in. Of several it is
// the one that belongs to the trigger, then the nearest.
func (f *finder) where(t *trigger) doc.Mention {
	clause := f.clause(t.at)
	var best doc.Mention
	distance := int32(60)
	for n := f.mention; n < len(f.d.Mentions) && f.d.Mentions[n].Start < f.span.End && n < f.mention+64; n++ {
		m := &f.d.Mentions[n]
		if m.Form != doc.Named || m.Kind != doc.Location && m.Kind != doc.Facility {
			continue
		}
		i := f.headOf(m.Span)
		if !f.locates(i, m) {
			continue
		}
		gap := max(m.Start-t.at, t.at-m.End)
		switch f.d.Rel[i] {
		case doc.NmodPoss, doc.Compound, doc.Amod:
			gap += 5 // "in Iraq's northern city of Kirkuk" is in Kirkuk
		}
		if m.End <= t.at {
			gap += 8
		}
		if !f.reaches(i, clause) {
			continue
		}
		if !f.under(i, t.head) {
			gap += 6
		}
		if gap < distance {
			best, distance = *m, gap
		}
	}
	if best.Empty() && (t.typ == "assault" || t.typ == "coerce" || t.typ == "disaster") {
		return f.placeOfTarget()
	}
	return best
}

// reaches reports whether token i is in the clause whose head is given, or in a
// participle or infinitive that depends on it.
func (f *finder) reaches(i, clause int32) bool {
	for range 3 {
		c := f.clause(i)
		if c == clause {
			return true
		}
		h := f.head(c)
		if h < 0 {
			return false
		}
		if f.triggerAt(c) != none {
			return false // where something else happened
		}
		switch f.d.Rel[c] {
		case doc.Acl, doc.Xcomp:
		case doc.Advcl:
			if f.d.Morph[c]&doc.Finite != 0 {
				return false
			}
		case doc.Conj:
			if f.ownSubject(c) >= 0 {
				return false
			}
		default:
			return false
		}
		i = h
	}
	return false
}

// placeOfTarget returns the place that is, or has, the target: what befell
// "the town of X" was there.
func (f *finder) placeOfTarget() doc.Mention {
	for _, i := range f.targets {
		if m, ok := f.mentionAt(i); ok {
			if m.Kind == doc.Location && m.Form == doc.Named {
				return m
			}
			continue
		}
		for c := range f.children(i) {
			if m, ok := f.mentionAt(c); ok && m.Kind == doc.Location && m.Form == doc.Named && c > i && f.d.Rel[c] == doc.Nmod && f.casing(c) == "of" {
				return m
			}
		}
	}
	return doc.Mention{}
}

// locates reports whether m, whose head is i, is what a preposition of place
// governs, or names the thing it governs: "in the northern city of X".
func (f *finder) locates(i int32, m *doc.Mention) bool {
	prep := f.casing(i)
	for range 3 {
		switch prep {
		case "in", "at", "near", "outside", "inside", "across", "around", "throughout", "through", "within", "off", "along":
			return true
		case "on", "over", "into":
			return m.Kind == doc.Facility || prep == "into"
		}
		h := f.head(i)
		if h < 0 || prep != "" && prep != "of" || f.d.Rel[i] == doc.Nsubj || f.d.Rel[i] == doc.Obj || f.word(h).verb != 0 && f.d.POS[h] == doc.VERB {
			return false
		}
		if f.word(h).class&(people|body|office) != 0 && f.d.POS[h] != doc.PROPN {
			return false
		}
		i, prep = h, f.casing(h)
	}
	return false
}

// whenOf returns 1 + the index of the time expression of t, or 0: one in its
// clause, or in that of the verb it is an argument of. Of several it is the
// nearest.
func (f *finder) whenOf(t *trigger) int32 {
	clause := f.clause(t.at)
	if n := f.timeIn(clause, t); n != 0 {
		return n
	}
	if h := f.head(clause); h >= 0 && f.d.Rel[clause] == doc.Advcl && f.opener(clause) == "when" {
		return f.timeIn(f.clause(h), t) // "fell in March when rebels took the town"
	}
	return 0
}

// opener returns the first word of the clause whose head is i.
func (f *finder) opener(i int32) string { return f.d.Low(f.d.First[i]) }

// timeIn returns 1 + the index of the time expression of a clause, or 0: the
// one nearest to t.
func (f *finder) timeIn(clause int32, t *trigger) int32 {
	best, distance := int32(0), int32(40)
	for n := f.time; n < len(f.d.Times) && f.d.Times[n].Start < f.span.End && n < f.time+16; n++ {
		x := &f.d.Times[n]
		if x.Type == doc.Duration || x.Type == doc.Set || !f.span.Has(x.Start) {
			continue
		}
		gap := max(x.Start-t.at, t.at-x.End)
		at := f.headOf(x.Span)
		if f.clause(at) != clause || f.relative(at) {
			continue
		}
		if !f.under(at, t.head) {
			gap += 4
		}
		if gap < distance {
			best, distance = int32(n+1), gap
		}
	}
	return best
}

// relative reports whether a time is only where one counts from: "two days
// after Friday's vote".
func (f *finder) relative(at int32) bool {
	c := f.casing(at)
	return c == "since" || c == "until" || c == "before"
}

// headOf returns the token of s that all others depend on.
func (f *finder) headOf(s doc.Span) int32 {
	i := s.Start
	for range depth {
		h := f.d.Head[i]
		if !s.Has(h) {
			break
		}
		i = h
	}
	return i
}

// source returns the speaker of the innermost quote that token i is in.
func (f *finder) source(i int32) doc.Mention {
	quotes := f.d.Quotes
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
