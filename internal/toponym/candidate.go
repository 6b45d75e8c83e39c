package toponym

import (
	"math"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// A candidate is a place that a name may mean.
type candidate struct {
	doc.Place
	kind     gazetteer.Kind
	division int     // see gazetteer.Place
	number   int     // in GeoNames; 0 if it is from elsewhere
	prior    float64 // how likely it is by its name alone, as a logarithm to base 10
	score    float64
}

// maxCandidates is the number of candidates a name has at most.
const maxCandidates = 24

// propose appends the candidates for an entity: by its name, by its name without
// what says what it is, by its aliases.
func (r *resolver) propose(e *doc.Entity) {
	if e.Kind == doc.Group {
		r.people(e)
		return
	}
	if r.own(e) {
		return
	}
	if p, ok := gazetteer.Demonym(e.Name); ok && p.Kind == gazetteer.Country {
		r.add(fromGazetteer(p)) // "Afghan", taken for a place by the words around it
	}
	if strings.HasSuffix(e.Name, ".") && r.matches(gazetteer.Abbreviation(e.Name), nil) {
		return // "Alta." is no town of that name
	}
	if r.lookup(e.Name, nil) {
		return
	}
	if name, qualifier, ok := strings.Cut(e.Name, ","); ok && r.lookup(name, nil) {
		r.inside(qualifier)
		return
	}
	if name, kinds := bare(e.Name); name != e.Name && r.lookup(name, kinds) {
		return
	}
	if r.matches(gazetteer.Abbreviation(e.Name), nil) {
		return
	}
	for _, alias := range e.Aliases {
		if r.lookup(alias, nil) {
			return
		}
	}
	r.parted(e.Name)
}

// parted appends the candidates for the last part of a name that has another
// before it: "Accra’s Osu", "the Boatengs of Tema".
func (r *resolver) parted(name string) {
	for _, link := range [...]string{"’s ", "'s ", " in ", " of "} {
		first, last, ok := strings.Cut(name, link)
		if !ok {
			continue
		}
		if r.lookup(last, nil) {
			r.inside(first)
			return
		}
		if name, kinds := bare(last); name != last && r.lookup(name, kinds) {
			return
		}
		if link[0] != ' ' && r.lookup(first, nil) {
			return // what it has lies in it
		}
	}
}

// own appends what the caller's gazetteer has, the likeliest first.
func (r *resolver) own(e *doc.Entity) bool {
	if r.custom == nil {
		return false
	}
	places := r.custom(e.Name)
	for i, p := range places {
		if i == maxCandidates {
			break
		}
		r.add(candidate{Place: p, kind: gazetteer.City, prior: 7 - float64(i)/2})
	}
	return len(places) > 0
}

// people appends the country or region of a group of people.
func (r *resolver) people(e *doc.Entity) {
	p, ok := gazetteer.Demonym(e.Name)
	for i := 0; !ok && i < len(e.Aliases); i++ {
		p, ok = gazetteer.Demonym(e.Aliases[i])
	}
	if ok {
		r.add(fromGazetteer(p))
	}
}

// add appends a candidate.
func (r *resolver) add(c candidate) { r.candidates = append(r.candidates, c) }

// lookup appends the places that go by name, those of the given kinds with more
// weight.
func (r *resolver) lookup(name string, kinds func(gazetteer.Kind) bool) bool {
	return r.matches(gazetteer.Lookup(name), kinds)
}

// matches appends places of the gazetteer.
func (r *resolver) matches(m gazetteer.Matches, kinds func(gazetteer.Kind) bool) bool {
	for i := range min(m.Len(), maxCandidates) {
		c := fromGazetteer(m.At(i))
		if kinds != nil && kinds(c.kind) {
			c.prior += sameKind
		}
		r.add(c)
	}
	return m.Len() > 0
}

// fromGazetteer makes a candidate of a place.
func fromGazetteer(p gazetteer.Place) candidate {
	return candidate{
		Place: doc.Place{Name: p.Name, Country: p.Country, Region: p.Region, Lat: p.Lat, Lon: p.Lon},
		kind:  p.Kind, division: p.Division, number: p.GeoNames, prior: prior(p),
	}
}

// place returns what is said of c. Its ID is written only here, for the few
// candidates that are chosen; they share one piece of memory.
func (r *resolver) place(c *candidate) doc.Place {
	p := c.Place
	if c.number != 0 {
		var b [32]byte
		first := r.ids.Len()
		r.ids.Write(strconv.AppendInt(append(b[:0], "geonames:"...), int64(c.number), 10))
		p.ID = r.ids.String()[first:]
	}
	return p
}

// prior is how likely a place is by its name alone.
func prior(p gazetteer.Place) float64 {
	people := math.Log10(float64(p.Population + 100))
	if p.Alternate && p.Kind.Settled() {
		people--
	}
	switch p.Kind {
	case gazetteer.Continent, gazetteer.Area, gazetteer.Water, gazetteer.Site:
		return 7.5
	case gazetteer.Country:
		return max(people, 5) + 2
	case gazetteer.Capital:
		return people + 1
	case gazetteer.Seat:
		return people + 0.3
	case gazetteer.District:
		return people - 1.5
	case gazetteer.Section:
		return people - 0.7
	}
	return people
}
