package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// heldAt returns the entity where the title t is held: of the places and
// organizations that are named in it or own it, the one closest before its head, or
// else the first organization behind it, or else the first place.
func (l *linker) heldAt(t doc.Span, head int32) int32 {
	near := t
	if l.Is(t.Start-1, doc.Clitic) {
		near.Start -= 2
	}
	before, after := int32(0), int32(0)
	for j := max(0, l.firstIn(l.Mentions, near)-1); j < len(l.Mentions) && l.Mentions[j].Start < near.End; j++ {
		m := &l.Mentions[j]
		switch {
		case m.Kind == doc.Person || !near.Overlaps(m.Span):
		case m.End <= head:
			before = m.Entity
		case after == 0 || m.Kind == doc.Organization && l.at(l.root(after)).kind != doc.Organization:
			after = m.Entity
		}
	}
	switch {
	case before != 0:
		return l.countryFor(before)
	case after != 0:
		return l.countryFor(after)
	}
	return 0
}

// countryFor returns the country of a people, if it is an entity too; any other
// entity it returns as it is.
func (l *linker) countryFor(n int32) int32 {
	e := l.at(l.root(n))
	if e.kind == doc.Group && e.code != "" {
		if c := l.names[key{'l', e.code}]; c != 0 {
			return c
		}
	}
	return n
}

// hasTitle reports whether entity n has a title with a word as its head, and a is
// not said to be another one of those who have: "the foreign minister" is no prime
// minister, and "the president" no vice president.
func (l *linker) hasTitle(n int32, a *anaphor) bool {
	for _, t := range l.at(n).titles {
		if l.titleFits(t.Span, a) {
			return true
		}
	}
	return false
}

// titleFits reports whether a can mean who has the title t.
func (l *linker) titleFits(t doc.Span, a *anaphor) bool {
	word := l.Low(a.head)
	for i := t.Start; i < min(t.End, t.Start+maxTitle); i++ {
		if l.Low(i) != word || l.Is(i+1, doc.Clitic) || i > t.Start && l.holds(i-1) {
			if l.holds(i) {
				break
			}
			continue
		}
		if i > t.Start && lowers(l.Low(i-1)) && !l.says(a.span, l.Low(i-1)) {
			return false
		}
		for j := l.withoutArticle(a.span).Start; j < a.head; j++ {
			if w := l.Low(j); l.Is(j, doc.Word) && !l.Is(j, doc.Clitic) && !l.Is(j+1, doc.Clitic) && !l.says(t, w) && demonymOf(l.Word(j)) == "" && !generic(w) {
				return false
			}
		}
		return true
	}
	return false
}

// lowers reports whether a word before a title makes another one of it.
func lowers(word string) bool {
	switch word {
	case "vice", "deputy", "assistant", "former", "ex", "acting", "-":
		return true
	}
	return false
}

// heldTitle returns the title that ends at a token with where it is held: "the
// leader of the Green Dawn". It is empty if there is none.
func (l *linker) heldTitle(end int32) doc.Span {
	if end <= 0 || int(end) > l.Len() || !l.Is(end-1, doc.Word) || l.Low(end-1) == "the" {
		return doc.Span{}
	}
	first := l.SentenceOf(end - 1).Start
	for i := end - 1; i > max(first, end-maxOffice); i-- {
		switch {
		case l.holds(i):
			if i < end-1 && l.office(i-1) {
				t := l.widened(doc.Span{Start: i - 1, End: i})
				return doc.Span{Start: t.Start, End: end}
			}
		case l.Low(i) == "," && !(l.Is(i-1, doc.Capital) && l.Is(i+1, doc.Capital)), !l.partOfOffice(i):
			return doc.Span{}
		}
	}
	return doc.Span{}
}

// partOfOffice reports whether token i can stand in the name of what an office is held at.
func (l *linker) partOfOffice(i int32) bool {
	switch l.Low(i) {
	case "and", "the", "&", "-", ",":
		return true
	}
	if m := l.mentionAt(i); m != nil {
		return m.Kind != doc.Person
	}
	if l.Is(i, doc.Capital|doc.Clitic) || !l.HasSyntax() {
		return l.Is(i, doc.Word)
	}
	return (l.POS[i] == doc.NOUN || l.POS[i] == doc.ADJ) && !l.office(i)
}
