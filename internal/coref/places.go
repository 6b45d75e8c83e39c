package coref

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// countryOf returns the ISO 3166-1 code of the country that goes by name.
func countryOf(name string) string {
	p, _ := gazetteer.CountryOf(name)
	return p.Country
}

// demonymOf returns the code of the country whose people a word tells.
func demonymOf(word string) string {
	p, ok := gazetteer.Demonym(word)
	if !ok || p.Kind != gazetteer.Country {
		return ""
	}
	return p.Country
}

// capitalOf returns the code of the country whose capital goes by name.
func capitalOf(name string) string {
	p, _ := gazetteer.CapitalOf(name)
	return p.Country
}

// placeOf returns what sort of place goes by name.
func placeOf(name string) placeClass {
	m := gazetteer.Lookup(name)
	if m.Len() == 0 {
		return noPlace
	}
	switch k := m.At(0).Kind; {
	case k == gazetteer.Country:
		return countryPlace
	case k == gazetteer.Region || k == gazetteer.District:
		return regionPlace
	case k.Settled():
		return cityPlace
	}
	return anyPlace
}

// nationIn returns the country of the first people named among the words of s.
func (l *linker) nationIn(s doc.Span) string {
	for i := s.Start; i < min(s.End, s.Start+maxPhrase); i++ {
		if l.Is(i, doc.Capital) {
			if code := demonymOf(l.Word(i)); code != "" {
				return code
			}
		}
	}
	return ""
}

// nationOf returns the country that a person with name s is said to be of:
// "Ghanaian striker Kofi Owusu", "Ghana’s Kofi Owusu", "Kofi Owusu of Ghana".
func (l *linker) nationOf(s doc.Span) string {
	at := s.Start - 1
	for at >= s.Start-maxTitle && (isTitle(l.Low(at)) || l.modifiesTitle(at)) && l.Sentence[at] == l.Sentence[s.Start] {
		at--
	}
	if code := l.nationIn(doc.Span{Start: at + 1, End: s.Start}); code != "" {
		return code
	}
	if l.Is(at, doc.Clitic) {
		return countryOf(l.Word(at - 1))
	}
	if l.Low(s.End) == "of" {
		if m := l.mentionAt(s.End + 1); m != nil && m.Kind == doc.Location {
			return countryOf(l.Words(m.Span))
		}
	}
	return ""
}

// isSite reports whether a name is that of a building, street or square.
func isSite(name string) bool {
	m := gazetteer.Lookup(name)
	return m.Len() > 0 && m.At(0).Kind == gazetteer.Site
}
