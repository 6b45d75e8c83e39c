package coref

import (
	_ "embed"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed nouns.bin
var nounsFile string

// nouns tells what nouns are for, in lower case: see internal/build/nouns.
var nouns = model.NewLexicon(model.MustOpen(nounsFile))

// A noun is what the head of a description tells of the thing described.
type noun struct {
	kind   doc.Kind // "" if it is nothing that is looked for
	plural bool
	gender gender
}

// The values of the table.
const (
	nounClass        = 7
	nounPerson       = 1
	nounOrganization = 2
	nounPlural       = 1 << 3
	nounMale         = 1 << 4
	nounFemale       = 1 << 5
)

// nounOf returns what a word tells as the head of a description.
func nounOf(word string) noun {
	n := noun{gender: titleGender(word)}
	v, _ := nouns.Find(word)
	n.plural = v&nounPlural != 0
	switch {
	case n.gender == unknown && v&nounMale != 0:
		n.gender = male
	case n.gender == unknown && v&nounFemale != 0:
		n.gender = female
	}
	switch {
	case placeNoun(word) != noPlace:
		n.kind = doc.Location
	case bodyNoun(word) || generic(word):
		n.kind = doc.Organization
	case groupNoun(word):
		n.kind, n.plural = doc.Group, true
	case personNoun(word) || isTitle(word) && !honorific(word):
		n.kind = doc.Person
	case v&nounClass == nounPerson:
		n.kind = doc.Person
	case v&nounClass == nounOrganization:
		n.kind = doc.Organization
	case pluralPerson(word):
		n.kind, n.plural = doc.Person, true
	}
	if n.kind == doc.Person && n.plural {
		n.kind = doc.Group
	}
	return n
}

// pluralPerson reports whether a noun is the plural of that of a person, though the
// table does not have it, as the singular means other things as well: "drivers".
func pluralPerson(word string) bool {
	switch word {
	case "heads", "figures", "subjects", "characters", "stars", "sources", "blacks", "majors", "seconds", "leads":
		return false
	}
	one, ok := strings.CutSuffix(word, "s")
	return ok && (personNoun(one) || isTitle(one) && !honorific(one))
}

// bodyNoun reports whether a noun is that of an organization, though it means
// other things as well.
func bodyNoun(word string) bool {
	switch word {
	case "ministry", "authority", "court", "senate", "parliament", "congress", "institute", "foundation", "association",
		"federation", "campaign", "force", "forces", "office", "network", "school", "hospital", "centre", "center", "service",
		"bureau", "board", "league", "fund", "tribunal", "group", "body", "watchdog", "automaker", "airline", "bank",
		"retailer", "publisher", "broadcaster", "newspaper", "outlet", "party", "movement", "bloc", "alliance", "giant",
		"operator", "utility", "military", "police", "government", "administration", "embassy", "consulate", "cabinet",
		"regulator", "lender", "carrier", "manufacturer", "church", "magazine", "studio", "startup", "start-up", "nonprofit",
		"charity", "think-tank", "programme", "organizer", "organizers", "organisers", "authorities", "maker", "chain",
		"ally", "coalition", "insurgency", "caliphate", "monarchy", "supplier", "producer", "exchange", "station":
		return true
	}
	return false
}

// personNoun reports whether a noun is that of a person, though it means other
// things as well.
func personNoun(word string) bool {
	switch word {
	case "driver", "star", "source", "host", "head", "mother", "old", "republican", "democrat", "ally", "gunman", "incumbent",
		"nominee", "goalkeeper", "queen", "black", "runner", "leader", "patient", "captain", "keeper", "native", "senior",
		"teen", "youth", "baby", "kid", "couple", "man", "woman", "legend", "character", "subject", "professional", "figure":
		return true
	}
	return false
}

// groupNoun reports whether a noun is a plural without its mark.
func groupNoun(word string) bool {
	switch word {
	case "people", "officials", "militants", "insurgents", "rebels", "troops", "men", "women", "personnel", "couple", "staff",
		"crew", "family", "public", "pair", "duo", "trio":
		return true
	}
	return false
}

// A placeClass is what sort of place a noun describes.
type placeClass uint8

// The sorts of place.
const (
	noPlace placeClass = iota
	countryPlace
	regionPlace
	cityPlace
	anyPlace
)

// placeNoun returns the sort of place that a noun describes.
func placeNoun(word string) placeClass {
	switch word {
	case "country", "nation", "kingdom", "republic":
		return countryPlace
	case "state", "province", "region", "territory", "county", "district", "peninsula":
		return regionPlace
	case "city", "town", "village", "capital", "municipality", "suburb", "metropolis":
		return cityPlace
	case "island", "area", "enclave":
		return anyPlace
	}
	return noPlace
}

// generic reports whether a noun can describe an organization whose name does not
// have it, so that "the agency" is one that was named before.
func generic(noun string) bool {
	switch noun {
	case "agency", "company", "firm", "group", "organization", "organisation", "body", "watchdog", "automaker", "airline",
		"bank", "retailer", "publisher", "broadcaster", "newspaper", "outlet", "union", "club", "party", "militia", "movement",
		"bloc", "alliance", "carrier", "manufacturer", "lender", "regulator", "charity", "nonprofit", "network", "league",
		"ministry", "department", "university", "institute", "foundation", "association", "federation", "magazine", "startup":
		return true
	}
	return false
}

// kin returns the place in a family that a noun tells, 0 if it tells none.
func kin(noun string) int {
	switch noun {
	case "child", "daughter", "son", "baby", "infant", "toddler", "girl", "boy", "kid", "newborn":
		return 1
	case "mother", "father", "parent", "mum", "mom", "dad":
		return 2
	case "wife", "husband", "partner", "spouse", "fiancé", "fiancée", "girlfriend", "boyfriend", "widow":
		return 3
	case "sister", "brother", "sibling", "twin":
		return 4
	}
	return 0
}
