// Package gazetteer knows places by name.
//
// It holds the countries and territories, their first-level regions, about
// ninety thousand cities and towns, districts, and a few hundred regions, seas,
// rivers and mountains, each with its position, its country and, for the larger
// countries, the ISO 3166-2 code of its region. [Lookup] finds them by their
// name, whatever its case, accents and hyphens; [Demonym] finds the country or
// region of "Afghan" and "Scots"; [Abbreviation] what "Ky." and "NSW" stand for.
//
// The position of a city is that of its centre; that of a country, a region or
// an area is about its middle.
//
// The table is made by internal/build/gazetteer from GeoNames and from lists
// written for this project. It is read in place: nothing is decoded or kept. It
// stores 40 bits of the hash of each name instead of the name, so that one
// unknown name in some five million is taken for another.
//
// It does not know streets, buildings, small villages, or which of two places
// of one name is meant: that is the work of package toponym.
package gazetteer

import (
	"iter"
	"sort"
	"strconv"
	"strings"
)

// A Place is a place in the world.
type Place struct {
	Name       string  // its usual name in English, or its own
	Country    string  // ISO 3166-1 alpha-2; "" for seas and what spans countries
	Region     string  // ISO 3166-2; "" if it has none or none is known here
	Lat, Lon   float64 // degrees
	Population int     // to about 5 %; 0 if unknown; of a region, that of its cities
	Kind       Kind
	GeoNames   int  // its number in GeoNames; 0 for what is not from there
	Division   int  // number in GeoNames of the first-level region it is or lies in; 0 if none
	Alternate  bool // it was found by another name than its usual one
}

// ID returns the number of p in GeoNames, in the form "geonames:1176615", or "".
func (p Place) ID() string {
	if p.GeoNames == 0 {
		return ""
	}
	return "geonames:" + strconv.Itoa(p.GeoNames)
}

// A Kind says what a place is.
type Kind uint8

// The kinds of place.
const (
	None      Kind = iota
	Continent      // a continent, or a region of many countries: "Middle East"
	Country        // a country or territory
	Region         // its first-level division: a state, a province
	District       // its second-level division: a county
	Capital        // the capital of a country
	Seat           // the capital of a region
	City           // any other town
	Section        // a part of a town
	Area           // a region of another sort, a mountain, an island
	Water          // a sea, lake, river or strait
	Site           // a building, an airport, a square, a camp
)

// Settled reports whether k is a town or a part of one.
func (k Kind) Settled() bool { return Capital <= k && k <= Section }

// Matches are the places that go by one name, the likeliest first: that is a
// country before its cities, a place's usual name before another's former one,
// the larger before the smaller. The zero Matches is empty.
type Matches struct{ first, end uint32 }

// Len returns the number of places.
func (m Matches) Len() int { return int(m.end - m.first) }

// At returns the place of rank i, 0 for the likeliest. It panics if i is out of
// range.
func (m Matches) At(i int) Place {
	if uint(i) >= uint(m.Len()) {
		panic("gazetteer: index out of range")
	}
	ref := reference(m.first + uint32(i))
	p := place(ref >> numberShift)
	p.Alternate = ref&alternate != 0
	return p
}

// All returns an iterator over the places, the likeliest first.
func (m Matches) All() iter.Seq[Place] {
	return func(yield func(Place) bool) {
		for i := range m.Len() {
			if !yield(m.At(i)) {
				return
			}
		}
	}
}

// Lookup returns the places that go by name. Abbreviations of countries ("US",
// "U.A.E.") match only in capitals; for everything else case does not matter.
// "The" is left out before a name that has none. Lookup allocates nothing.
func Lookup(name string) Matches {
	m := lookup(name)
	if m.Len() == 0 && len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		m = lookup(name[4:])
	}
	return m
}

// lookup is Lookup for a name with its article.
func lookup(name string) Matches {
	k := foldName(name)
	if k.n == 0 {
		return Matches{}
	}
	if k.caps {
		if m := find(k.text[:k.n], roleCaps); m.Len() > 0 {
			return m
		}
	}
	return find(k.text[:k.n], roleName)
}

// IsPlaceName reports whether there is a place that goes by name.
func IsPlaceName(name string) bool { return Lookup(name).Len() > 0 }

// CountryOf returns the country or territory that goes by name.
func CountryOf(name string) (Place, bool) {
	return first(Lookup(name), Country)
}

// CapitalOf returns the capital of a country that goes by name, if that is what
// the name means first.
func CapitalOf(name string) (Place, bool) {
	return first(Lookup(name), Capital)
}

// first returns the likeliest place of m, if it is of the given kind.
func first(m Matches, k Kind) (Place, bool) {
	if m.Len() == 0 {
		return Place{}, false
	}
	p := m.At(0)
	if p.Kind != k {
		return Place{}, false
	}
	return p, true
}

// Demonym returns the country or region that a word for its people tells:
// "Pakistani", "Afghans", "Scottish", "Frenchwoman". Words for the people of
// more than a country ("European", "Arab") tell none.
func Demonym(word string) (Place, bool) {
	k := foldName(word)
	for _, ending := range [...]string{"", "s", "men", "man", "women", "woman"} {
		n := k.n - len(ending)
		if n < 3 || string(k.text[n:k.n]) != ending {
			continue
		}
		if k.text[n-1] == ' ' { // "Kuwaiti women" is not one word
			continue
		}
		if m := find(k.text[:n], roleDemonym); m.Len() > 0 {
			return m.At(0), true
		}
	}
	return Place{}, false
}

// Abbreviation returns the states, provinces and countries that word stands for
// after the name of a town: "Ky.", "Calif.", "N.S.W.", and in capitals "KY".
func Abbreviation(word string) Matches {
	k := foldName(word)
	if k.n == 0 || k.n > 6 || k.n == 2 && !k.caps && !strings.HasSuffix(word, ".") {
		return Matches{}
	}
	if m := find(k.text[:k.n], roleAbbreviation); m.Len() > 0 {
		return m
	}
	if k.caps {
		return find(k.text[:k.n], roleCaps)
	}
	return Matches{}
}

// ByCode returns the country or territory with an ISO 3166-1 code.
func ByCode(code string) (Place, bool) {
	if len(code) != 2 {
		return Place{}, false
	}
	n := int(u32(headCountries))
	i := sort.Search(n, func(i int) bool { return codeAt(i) >= code })
	if i == n || codeAt(i) != code {
		return Place{}, false
	}
	return place(uint32(i)), true
}
