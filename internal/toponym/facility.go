package toponym

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// facilities gives facilities the place in their name: that of a location of the
// article, or a large town that the facility says it serves.
func (r *resolver) facilities() {
	for i := range r.Entities {
		e := &r.Entities[i]
		if e.Kind != doc.Facility {
			continue
		}
		if r.custom != nil {
			if own := r.custom(e.Name); len(own) > 0 {
				e.Place = own[0]
				continue
			}
		}
		if m := gazetteer.Lookup(e.Name); m.Len() > 0 {
			c := fromGazetteer(m.At(0))
			e.Place = c.place()
			continue
		}
		r.serve(e)
	}
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
