package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// apposition returns the entity whose name a description stands beside: "Ama
// Owusu, a nurse," and "her lawyer, Ama Owusu,".
func (l *linker) apposition(a *anaphor) int32 {
	if a.class.pronoun() || !l.HasSyntax() {
		return 0
	}
	if t := l.holders[a.head]; t.entity != 0 && agrees(a, l.at(l.root(t.entity))) {
		return l.root(t.entity)
	}
	name := int32(-1)
	if l.Rel[a.head] == doc.Appos {
		name = l.Head[a.head]
	} else if c := l.Child(a.head, doc.Appos); c > a.head {
		name = c
	} else if c := l.Child(a.head, doc.Flat); c > a.head { // "the ambassador to Togo Ama Owusu"
		name = c
	}
	m := l.nameBehind(a)
	if name >= 0 {
		m = l.mentionAt(name)
	} else if m == nil {
		m = l.nameAfterComma(a)
	}
	if m == nil {
		return 0
	}
	n := l.root(m.Entity)
	if !agrees(a, l.at(n)) {
		return 0
	}
	return n
}

// nameAfterComma returns the name that somebody's relative or helper has: "their
// child, Ama,"; or an official: "the mayor, Ama Owusu,". Parsers often take it for
// the next of a list.
func (l *linker) nameAfterComma(a *anaphor) *doc.Mention {
	if a.class != personNP || l.Low(a.head+1) != "," {
		return nil
	}
	m := l.mentionAt(a.head + 2)
	if m == nil || m.Kind != doc.Person || m.Start != a.head+2 || !l.Is(m.End, doc.Punct) {
		return nil
	}
	switch a.det {
	case possessed, possessedByName:
		return m
	case definite:
		if isTitle(l.Low(a.head)) && l.Low(m.End) == "," {
			return m
		}
	}
	return nil
}

// nameBehind returns the name of the person that a description is the title of,
// where other words stand between: "a student at Accra University Ama Owusu".
func (l *linker) nameBehind(a *anaphor) *doc.Mention {
	last := l.Last[a.head]
	if a.class != personNP || a.det == definite || last-a.head > maxDescription {
		return nil
	}
	m := l.mentionAt(last)
	if m == nil || m.Start <= a.head || m.End != last+1 || m.Kind != doc.Person {
		m = l.mentionAt(last + 1)
	}
	if m == nil || m.Start <= a.head || m.Kind != doc.Person || l.Sentence[m.Start] != l.Sentence[a.head] {
		return nil
	}
	for i := a.head + 1; i < m.Start; i++ {
		if l.Is(i, doc.Punct|doc.Clitic) || l.POS[i] == doc.VERB || l.POS[i] == doc.AUX {
			return nil
		}
	}
	if p := l.POS[m.Start-1]; p != doc.NOUN && p != doc.PROPN {
		return nil
	}
	return m
}

// modifiedByName returns the organization whose name stands right before the head
// of a description, if that only says what it is ("the Green Dawn group") or who
// acts for it ("Green Dawn officials").
func (l *linker) modifiedByName(a *anaphor) int32 {
	if a.class.pronoun() || a.head == a.span.Start {
		return 0
	}
	word := l.Low(a.head)
	m := l.mentionAt(a.head - 1)
	if m == nil || !a.span.Contains(m.Span) {
		if d := l.lastFound(); d != nil && d.End == a.head && d.Kind == doc.Organization && speaksFor(word) {
			return l.root(d.Entity)
		}
		return 0
	}
	e := l.at(l.root(m.Entity))
	body := e.kind == doc.Organization || e.kind == doc.Group && e.code == ""
	if body && (speaksFor(word) || generic(word) || word == "government" || word == "leadership" || word == "regime") {
		return l.root(m.Entity)
	}
	return 0
}

// lastFound returns the description or pronoun that was linked last, or nil.
func (l *linker) lastFound() *doc.Mention {
	if len(l.found) == 0 {
		return nil
	}
	return &l.found[len(l.found)-1]
}
