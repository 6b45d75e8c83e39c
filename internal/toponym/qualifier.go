package toponym

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// maxQualified is the number of mentions of a toponym that are looked at for a
// qualifier.
const maxQualified = 6

// qualify raises the candidates that lie in a place named beside a mention.
func (r *resolver) qualify() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		t := r.toponym(m)
		if t == nil || t.group || m.Form != doc.Named || m.Empty() || t.qualifiers == maxQualified {
			continue
		}
		t.qualifiers++
		q := r.after(m.Span)
		if !r.raise(t, q, stated) && !r.raise(t, r.beside(m.Span), implied) {
			r.unlisted(t, q)
		}
	}
}

// smallTown is how likely, by its name alone, a town of 50,000 people is.
const smallTown = 4.7

// unlisted makes a village out of the least likely candidate of t, if it is said
// to be in a region where the gazetteer has none of that name, and no large town
// is called so: "Holliday, Mo."
func (r *resolver) unlisted(t *toponym, q gazetteer.Matches) {
	if q.Len() == 0 || q.At(0).Kind != gazetteer.Region {
		return
	}
	for _, c := range r.all(t) {
		if c.prior > smallTown {
			return
		}
	}
	in := q.At(0)
	r.candidates[t.to-1] = candidate{
		Place: doc.Place{Name: r.Entities[t.entity].Name, Country: in.Country, Region: in.Region, Lat: in.Lat, Lon: in.Lon},
		kind:  gazetteer.City, division: in.Division, prior: stated,
	}
}

// The raises of candidates.
const (
	stated   = 10.0 // in the place that is named after it: "Paris, Texas"
	implied  = 4.0  // in the place that is named before it: "the Texas town of Paris"
	sameKind = 3.0  // of the kind the name says
)

// raise adds to the prior of the candidates of t that lie in one of the places of
// q, and reports whether there are any.
func (r *resolver) raise(t *toponym, q gazetteer.Matches, by float64) bool {
	found := false
	for i := range min(q.Len(), 4) {
		p := q.At(i)
		if p.Kind == gazetteer.Country && r.candidates[t.from].kind == gazetteer.Country {
			continue // a list of countries
		}
		for j := t.from; j < t.to; j++ {
			if c := &r.candidates[j]; c.in(p) {
				c.prior = min(c.prior+by, 25)
				found = true
			}
		}
		if found {
			break // the likeliest place that makes sense
		}
	}
	return found
}

// in reports whether c lies in p. Lists of countries are no qualifiers, so
// nothing that is a country does.
func (c *candidate) in(p gazetteer.Place) bool {
	if c.kind == gazetteer.Country || c.kind == gazetteer.Continent {
		return false
	}
	switch p.Kind {
	case gazetteer.Country:
		return c.Country == p.Country
	case gazetteer.Region:
		if c.kind == gazetteer.Region {
			return false
		}
		return c.division != 0 && c.division == p.Division || c.division == 0 && p.Region != "" && c.Region == p.Region
	case gazetteer.District, gazetteer.Area, gazetteer.Seat, gazetteer.City, gazetteer.Capital:
		return c.kind != gazetteer.Region && (c.Country == p.Country || p.Country == "") && c.number != p.GeoNames &&
			distance(c.Lat, c.Lon, p.Lat, p.Lon) < 120
	}
	return false
}

// inside raises the candidates just proposed that lie in the place named by the
// rest of their own name: "Paris, Texas" as one mention.
func (r *resolver) inside(qualifier string) {
	q := places(strings.TrimSpace(qualifier))
	t := toponym{to: int32(len(r.candidates))}
	r.raise(&t, q, stated)
}

// places returns what a qualifier may mean.
func places(name string) gazetteer.Matches {
	if q := gazetteer.Abbreviation(name); q.Len() > 0 {
		return q
	}
	return gazetteer.Lookup(name)
}

// maxQualifier is the number of tokens of a qualifier at most.
const maxQualifier = 4

// after returns the place named right after s: ", Texas", "(Texas)", "in Texas",
// "in southern Texas".
func (r *resolver) after(s doc.Span) gazetteer.Matches {
	i := s.End
	switch r.Low(i) {
	case ",", "(":
		i++
	case "in":
		i++
		for range 3 {
			if position(r.Low(i)) {
				i++
			}
		}
	default:
		return gazetteer.Matches{}
	}
	for n := int32(maxQualifier); n > 0; n-- {
		end := min(i+n, int32(r.Len()))
		if i >= end || !r.Is(i, doc.Capital) {
			break
		}
		if q := places(r.Words(doc.Span{Start: i, End: end})); q.Len() > 0 {
			return q
		}
	}
	return gazetteer.Matches{}
}

// beside returns the place named before s: "Texas' Paris", "the Pakistani city of
// Hyderabad", "the Ohio town of Lebanon".
func (r *resolver) beside(s doc.Span) gazetteer.Matches {
	i := s.Start - 1
	if !r.Is(i, doc.Clitic) && r.Low(i) != "of" && r.Low(i) != "’" && r.Low(i) != "'" {
		return gazetteer.Matches{}
	}
	first := r.SentenceOf(s.Start).Start
	for range 4 { // "northern port city of"
		i--
		if i < first || r.Is(i, doc.Punct) {
			return gazetteer.Matches{}
		}
		if !r.Is(i, doc.Capital) || r.Is(i, doc.Clitic) {
			continue
		}
		if p, ok := gazetteer.Demonym(r.Word(i)); ok {
			return gazetteer.Lookup(p.Name)
		}
		for n := int32(3); n > 0; n-- {
			if from := i + 1 - n; from >= first && r.Is(from, doc.Capital) {
				if q := gazetteer.Lookup(r.Words(doc.Span{Start: from, End: i + 1})); q.Len() > 0 {
					return q
				}
			}
		}
		return gazetteer.Matches{}
	}
	return gazetteer.Matches{}
}
