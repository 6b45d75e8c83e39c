package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// News often tells who somebody is before it tells the name.

// maxBefore is how many sentences may lie between a description and the name.
const maxBefore = 3

// introduced returns the person who was described shortly before and is named in m
// for the first time, with an age or the title that was told: "A nurse was hurt on
// Monday. Ama Owusu, 34, …", "the group’s chairman said. … Chairman Ama Owusu". It
// returns 0 if there is none, or more than one of those who may be given an age.
func (l *linker) introduced(m *doc.Mention, head int32) int32 {
	e := l.at(m.Entity)
	if m.Kind != doc.Person || e.mentions > 0 {
		return 0
	}
	aged := m.Len() > 1 && isSubject(l.roleOf(head)) && l.saysAge(m.Span)
	found := int32(0)
	for i := 0; ; i++ {
		s, ok := l.recent.back(i)
		if !ok || l.Sentence[m.Start]-l.Sentence[s.head] > maxBefore {
			return found
		}
		n := l.root(s.entity)
		d := l.at(n)
		if n == found || !d.described || d.kind != doc.Person || d.plural {
			continue
		}
		if d.gender != unknown && e.gender != unknown && d.gender != e.gender {
			continue
		}
		if l.sameOffice(m, d) {
			return n
		}
		if !aged || !d.isNew {
			continue
		}
		if found != 0 {
			return 0
		}
		found = n
	}
}

// sameOffice reports whether d, who has no name yet, was told to have a title of the
// person whom m names, and is one of whom the text goes on to tell: who speaks, is in
// the headline, or is known.
func (l *linker) sameOffice(m *doc.Mention, d *entity) bool {
	if d.noun == noToken || speaksFor(l.Low(d.noun)) || d.isNew && !d.speaks && !l.Headline.Has(d.noun) {
		return false
	}
	return l.hasTitle(m.Entity, &anaphor{head: d.noun, span: d.lastNP})
}

// saysAge reports whether an age in commas follows s.
func (l *linker) saysAge(s doc.Span) bool {
	return l.Low(s.End) == "," && l.Is(s.End+1, doc.Number) && (l.Low(s.End+2) == "," || l.Low(s.End+2) == "-")
}

// cataphor returns the person who is named as the subject of the clause that a
// stands before in another one: "Closing his shop, Kofi Boateng said". It returns
// 0 if there is none.
func (l *linker) cataphor(a *anaphor) int32 {
	if a.class != he && a.class != she || !l.HasSyntax() || a.quote != 0 {
		return 0
	}
	start := l.SentenceOf(a.head).Start
	if s, ok := l.recent.back(0); a.head-start > maxPhrase || ok && s.span.Start >= start {
		return 0
	}
	i := a.head
	for range maxClimb {
		up := l.Head[i]
		if up < 0 {
			return 0
		}
		r := l.Rel[i]
		i = up
		if r != doc.Advcl && r != doc.Obl || up < a.head {
			continue
		}
		c := l.Child(up, doc.Nsubj)
		if c < a.head {
			continue
		}
		if m := l.mentionAt(c); m != nil && agrees(a, l.at(l.root(m.Entity))) {
			return l.root(m.Entity)
		}
	}
	return 0
}
