package coref

import (
	_ "embed"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed given.bin
var givenFile string

// given tells the gender of given names, in lower case.
var given = model.NewLexicon(model.MustOpen(givenFile))

// A gender of a person, as evidence for what a pronoun points to. It is never
// published.
type gender int8

// The genders. Their numbers are those of the table of given names.
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

// givenName returns the gender of a given name, in lower case.
func givenName(name string) gender {
	g, _ := given.Find(name)
	return gender(g)
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
