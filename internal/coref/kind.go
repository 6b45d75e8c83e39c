package coref

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// isPerson reports whether the article says that a name is a person's, though it
// looks like another's: it is said to be a man or a woman, or is the surname of
// somebody named before and does what persons do.
func (l *linker) isPerson(m *doc.Mention) bool {
	if !l.HasSyntax() {
		return false
	}
	if m.Len() > 1 {
		return m.Kind != doc.Group && m.Len() <= maxName && l.saysGender(l.headOf(m.Span), m.Span)
	}
	if m.Kind != doc.Location || countryOf(l.Words(m.Span)) != "" {
		return false
	}
	n := l.parts[key{'p', l.Low(m.Start)}]
	if n == 0 || l.at(n).name.Len() < 2 || l.Low(l.surname(l.at(n).name)) != l.Low(m.Start) {
		return false
	}
	switch l.roleOf(m.Start) {
	case subject, passive, possessor:
		return true
	}
	return false
}

// isPlace reports whether a name that looks like a person's is that of a mountain
// or water, and nobody's that is known: "a telescope atop Mauna Kea".
func (l *linker) isPlace(m *doc.Mention) bool {
	if m.Len() < 2 || givenName(l.Low(m.Start)) != unknown || isTitle(l.Low(m.Start-1)) {
		return false
	}
	k := gazetteer.Lookup(l.Words(m.Span))
	return k.Len() > 0 && (k.At(0).Kind == gazetteer.Area || k.At(0).Kind == gazetteer.Water)
}

// maxName is the number of tokens of a person's name at most.
const maxName = 4

// saysGender reports whether what stands in commas behind the name s, a subject
// with a head, tells the gender of a person: "Ama Owusu, a Ghanaian woman, said".
// Parsers seldom see that it is an apposition, where they do not know the name.
func (l *linker) saysGender(head int32, s doc.Span) bool {
	if r := l.roleOf(head); r != subject && r != passive || l.Low(s.End) != "," {
		return false
	}
	for i := s.Start; i < s.End; i++ {
		if !l.Is(i, doc.Capital) {
			return false
		}
	}
	switch l.Low(s.End + 1) {
	case "a", "an", "the":
	default:
		return false
	}
	told := false
	for i := s.End + 2; i < s.End+maxApposition; i++ {
		switch {
		case l.Low(i) == ",":
			return told
		case !l.Is(i, doc.Word):
			return false
		}
		told = told || nounOf(l.Low(i)).gender != unknown
	}
	return false
}
