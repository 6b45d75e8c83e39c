package toponym

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// facilities gives facilities, and organizations that are known by their building,
// the place in their name: that of a location of the article, or a large town that
// the facility says it serves. Others have that of a town that is named close by,
// or only the country where the article speaks of one more than of all others.
func (r *resolver) facilities() {
	home := r.home()
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Entity < 1 || int(m.Entity) > len(r.Entities) || m.Empty() {
			continue
		}
		e := &r.Entities[m.Entity-1]
		if e.Kind == doc.Location && m.Form == doc.Named && e.Place == (doc.Place{}) {
			e.Place = r.unknown(i, home)
			continue
		}
		if e.Place != (doc.Place{}) || e.Kind != doc.Facility && (e.Kind != doc.Organization || !isSite(e.Name)) {
			continue
		}
		if r.custom != nil {
			if own := r.custom(e.Name); len(own) > 0 {
				e.Place = own[0]
				continue
			}
		}
		if m := gazetteer.Lookup(e.Name); m.Len() > 0 && e.Kind == doc.Facility {
			c := fromGazetteer(m.At(0))
			e.Place = r.place(&c)
			continue
		}
		if r.serve(e); e.Place != (doc.Place{}) {
			continue
		}
		if p := r.owner(e.Name); p != nil {
			e.Place = *p
		} else if p := r.townBy(i, home); p != nil {
			e.Place = *p
		} else if home != "" {
			e.Place = doc.Place{Name: e.Name, Country: home}
		}
	}
}

// unknown returns what is known of a place that the gazetteer lacks, named in
// mention i: what it is said to lie in, or the town beside it, or only the country
// where the article speaks of one more than of all others.
func (r *resolver) unknown(i int, home string) doc.Place {
	m := &r.Mentions[i]
	p := doc.Place{Name: r.Entities[m.Entity-1].Name}
	q := r.after(m.Span)
	if q.Len() == 0 {
		q = r.beside(m.Span)
	}
	if q.Len() > 0 {
		in := q.At(0)
		p.Country, p.Region, p.Lat, p.Lon = in.Country, in.Region, in.Lat, in.Lon
		return p
	}
	if town := r.townBy(i, home); town != nil {
		p.Country, p.Region, p.Lat, p.Lon = town.Country, town.Region, town.Lat, town.Lon
		return p
	}
	if home == "" {
		return doc.Place{}
	}
	p.Country = home
	return p
}

// maxAside is how many mentions before and after a facility a town is looked for.
const maxAside = 8

// maxSentence is longer than a sentence.
const maxSentence = 1 << 20

// townBy returns the place of the town named closest to mention i in its sentence,
// or last in the one before it; nil if there is none, or none in the country
// home, where that is known.
func (r *resolver) townBy(i int, home string) *doc.Place {
	m := &r.Mentions[i]
	best, found := int32(1<<30), (*doc.Place)(nil)
	for j := max(0, i-maxAside); j < min(len(r.Mentions), i+maxAside+1); j++ {
		x := &r.Mentions[j]
		t := r.toponym(x)
		if t == nil || t.group || x.Empty() || !r.candidates[t.best].kind.Settled() || home != "" && r.candidates[t.best].Country != home {
			continue
		}
		d := max(x.Start-m.End, m.Start-x.End)
		switch r.Sentence[m.Start] - r.Sentence[x.Start] {
		case 0:
		case 1:
			d += maxSentence
		default:
			continue
		}
		if d < best {
			best, found = d, &r.Entities[t.entity].Place
		}
	}
	return found
}

// home returns the country that more than half of the votes of places are for; ""
// if there is none.
func (r *resolver) home() string {
	for i := range r.toponyms {
		c := r.candidates[r.toponyms[i].best].Country
		if k := slot(c); k >= 0 && r.votes.countries[k] > r.votes.total/2 {
			return c
		}
	}
	return ""
}

// isSite reports whether the name of an organization is that of a building.
func isSite(name string) bool {
	for word := range strings.FieldsSeq(name) {
		switch word {
		case "University", "College", "Hospital", "School", "Museum", "Mosque", "Church", "Cathedral", "Synagogue", "Temple",
			"Hotel", "Stadium", "Airport", "Prison", "Clinic", "Library", "Theatre", "Theater", "Zoo":
			return true
		}
	}
	return false
}

// maxWords is the number of words that are left out at most, and maxNamed that of
// the towns of the article that are looked at.
const (
	maxWords = 4
	maxNamed = 200
)

// largeTown is the number of people of a town that a facility may be named for
// though the article does not name the town by itself.
const largeTown = 200000

// serve gives a facility the place that the first words of its name are.
func (r *resolver) serve(e *doc.Entity) {
	end := len(e.Name)
	for range maxWords {
		end = strings.LastIndexByte(e.Name[:end], ' ')
		if end < 0 {
			return
		}
		name := e.Name[:end]
		if p := r.named(name); p != nil {
			e.Place = *p
			return
		}
		if m := gazetteer.Lookup(name); m.Len() > 0 && serves(e.Name[end+1:]) {
			if p := m.At(0); p.Kind.Settled() && p.Population >= largeTown {
				c := fromGazetteer(p)
				e.Place = r.place(&c)
				return
			}
		}
	}
}

// owner returns the place of the article that has a facility: "Accra’s Central
// Market", "the Volta Region airport".
func (r *resolver) owner(name string) *doc.Place {
	end := len(name)
	for range maxWords {
		if end = strings.LastIndexByte(name[:end], ' '); end < 0 {
			return nil
		}
		owner := strings.TrimSuffix(strings.TrimSuffix(name[:end], "’s"), "'s")
		for i := range min(len(r.toponyms), maxNamed) {
			t := &r.toponyms[i]
			if e := &r.Entities[t.entity]; !t.group && e.Name == owner {
				return &e.Place
			}
		}
	}
	return nil
}

// named returns the place of the town of the article that goes by name, or nil.
func (r *resolver) named(name string) *doc.Place {
	for i := range min(len(r.toponyms), maxNamed) {
		t := &r.toponyms[i]
		if e := &r.Entities[t.entity]; !t.group && r.candidates[t.best].kind.Settled() && e.Name == name {
			return &e.Place
		}
	}
	return nil
}

// serves reports whether words after the name of a town make it a facility of
// that town.
func serves(words string) bool {
	switch strings.ToLower(words) {
	case "airport", "international airport", "air base", "airbase", "airfield", "port", "harbor", "harbour", "station",
		"railway station", "train station", "prison", "jail", "zoo", "stadium", "university", "university hospital",
		"general hospital", "hospital", "city hall", "town hall", "stock exchange", "cathedral", "metro", "subway":
		return true
	}
	return false
}
