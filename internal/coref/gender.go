package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A gender of a person, as evidence for what a pronoun points to. It is never
// published.
type gender int8

const (
	unknown gender = iota
	male
	female
)

// genderOf returns the gender that a person's title or given name tells.
func (l *linker) genderOf(s doc.Span) gender {
	if g := titleGender(l.Low(s.Start - 1)); g != unknown {
		return g
	}
	if s.Len() < 2 {
		return unknown
	}
	return givenName(l.Low(s.Start))
}

// setGender notes what was learned of entity n.
func (l *linker) setGender(n int32, g gender) {
	if e := l.at(n); e.gender == unknown {
		e.gender = g
	}
}

// titleGender returns the gender that a title tells.
func titleGender(word string) gender {
	switch word {
	case "mr", "mr.", "sir", "lord", "king", "prince", "emperor", "sultan", "emir", "sheikh", "pope", "congressman",
		"chairman", "spokesman", "councilman", "businessman", "actor", "imam", "ayatollah", "brother", "father", "husband",
		"son", "man", "boy", "uncle", "grandfather":
		return male
	case "mrs", "mrs.", "ms", "ms.", "miss", "madam", "lady", "dame", "queen", "princess", "congresswoman", "chairwoman",
		"spokeswoman", "councilwoman", "businesswoman", "actress", "sister", "mother", "wife", "daughter", "woman", "girl",
		"aunt", "grandmother":
		return female
	}
	return unknown
}
