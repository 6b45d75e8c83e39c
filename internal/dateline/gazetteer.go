package dateline

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// large is the population from which a town is known far from home.
const large = 100_000

// isKnown reports whether there is a place of this name.
func (f *finder) isKnown(s doc.Span) bool {
	return gazetteer.IsPlaceName(f.Words(s)) || f.Low(s.Start) == "aboard"
}

// isRegion reports whether s names a state, a country or the like, or
// abbreviates one: what stands behind the name of a town.
func (f *finder) isRegion(s doc.Span) bool {
	if gazetteer.Abbreviation(f.Words(s)).Len() > 0 {
		return true
	}
	for p := range gazetteer.Lookup(f.Words(s)).All() {
		if !p.Kind.Settled() {
			return true
		}
	}
	last := doc.Span{Start: s.End - 1, End: s.End} // "DC, United States"
	switch f.Low(last.Start) {
	case "prefecture", "province", "county", "state", "district", "region":
		return true
	}
	return s.Len() > 1 && s != last && f.Low(s.End-2) == "," && f.isRegion(last)
}

// prominent reports whether a place is known widely enough to stand without
// capitals or a qualifier.
func (f *finder) prominent(p doc.DatelinePlace) bool {
	for m := range gazetteer.Lookup(f.Words(p.Name)).All() {
		switch {
		case m.Kind == gazetteer.Capital, m.Kind == gazetteer.Seat && !m.Alternate, m.Kind == gazetteer.Country:
			return true
		case m.Population >= large && !m.Alternate, m.Kind == gazetteer.Region && !m.Alternate:
			return true
		}
	}
	return false
}

// isTownOf reports whether name is first of all that of a town in a country.
func isTownOf(name, country string) bool {
	c, ok := gazetteer.CountryOf(country)
	m := gazetteer.Lookup(name)
	return ok && m.Len() > 0 && m.At(0).Kind.Settled() && m.At(0).Country == c.Country && name != country
}
