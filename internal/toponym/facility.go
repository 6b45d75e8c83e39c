package toponym

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// facilities gives facilities, and organizations that have a site, the place in
// their name: that of a location of the article, or a large town that the
// facility says it serves. Of other facilities only the country is told, where the
// article speaks of one more than of all others.
func (r *resolver) facilities() {
	home := r.home()
	for i := range r.Entities {
		e := &r.Entities[i]
		if e.Kind != doc.Facility && (e.Kind != doc.Organization || !isSite(e.Name)) {
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
			e.Place = c.place()
			continue
		}
		if r.serve(e); e.Place == (doc.Place{}) && home != "" {
			e.Place = doc.Place{Name: e.Name, Country: home}
		}
	}
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

// isSite reports whether the name of an organization is that of a place where it
// is: a university, not a ministry.
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
				e.Place = c.place()
				return
			}
		}
	}
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
