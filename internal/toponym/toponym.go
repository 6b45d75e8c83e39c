// Package toponym finds where in the world the places of an article are.
//
// Each location among the entities has candidates: the places that go by its
// name in the gazetteer. They are judged by
//
//   - fame: a country before its towns, a large town before a small one, a usual
//     name before another one;
//   - qualifiers: "Paris, Texas", "Hyderabad in Pakistan", "the Ohio town of
//     Lebanon", in the dateline too;
//   - the other places of the article: their countries and regions vote, those
//     of the dateline with more weight, and what lies near them is likelier; a country
//     that is named itself counts more, and where the scene would be alone in its
//     country, much more; the country of the outlet votes too;
//   - what the name says it is: "province", "river".
//
// A group of people ("Afghans") has the place of its country; a facility has that
// of the town in its name ("Kabul airport"), if the name tells one.
//
// Of a village that the gazetteer lacks it tells what the article does: that it is
// in a region, or near a town, whose position it is given; or only the country.
//
// It does not know streets and buildings, nor does it tell by the surrounding words whether "Washington" stands for the
// state. The weights were set by hand.
package toponym

import (
	"strings"
	"sync"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// Resolve gives the locations, facilities and peoples among the entities of d
// their place. If custom is not nil, it is asked about a name before the
// built-in gazetteer; what it returns is passed on as it is.
func Resolve(d *doc.Document, custom func(name string) []doc.Place) {
	r := resolvers.Get().(*resolver)
	defer r.release()
	r.Document, r.custom = d, custom
	r.gather()
	r.qualify()
	for i := range r.toponyms {
		t := &r.toponyms[i]
		for j := range r.all(t) {
			r.all(t)[j].score = r.all(t)[j].prior
		}
		r.settle(t)
	}
	for range rounds {
		r.vote()
		r.judge()
	}
	r.ids.Grow(len(r.toponyms) * len("geonames:12345678"))
	for i := range r.toponyms {
		t := &r.toponyms[i]
		d.Entities[t.entity].Place = r.place(&r.candidates[t.best])
	}
	r.facilities()
}

var resolvers = sync.Pool{New: func() any { return new(resolver) }}

// maxKept is the number of candidates beyond which a resolver is not kept.
const maxKept = 1 << 13

// release empties r and keeps its memory for the next document.
func (r *resolver) release() {
	if cap(r.candidates) > maxKept {
		return
	}
	clear(r.candidates)
	*r = resolver{
		toponyms: r.toponyms[:0], candidates: r.candidates[:0], of: r.of[:0], neighbours: r.neighbours[:0],
		votes: ballot{divisions: r.votes.divisions[:0]},
	}
	resolvers.Put(r)
}

// rounds is how often the votes are counted: each round judges by the judgement
// of the one before.
const rounds = 3

// A resolver resolves the places of one document.
type resolver struct {
	*doc.Document
	custom     func(name string) []doc.Place
	toponyms   []toponym
	candidates []candidate // of all toponyms
	of         []int32     // for each entity, 1 + its index in toponyms
	votes      ballot
	neighbours []neighbour
	ids        strings.Builder // of the places chosen
}

// A toponym is an entity that is a place.
type toponym struct {
	entity     int32
	from, to   int32   // its candidates
	best       int32   // the likeliest of them
	sure       float64 // how likely it is, of 1
	weight     float64 // of its vote: it grows with its mentions
	qualifiers int     // found
	group      bool
	preferred  bool // its towns were judged likelier, as it stands in the dateline
}

// all returns the candidates of t.
func (r *resolver) all(t *toponym) []candidate { return r.candidates[t.from:t.to] }

// maxToponyms bounds the entities whose places are looked at together. An article
// has a hundred at most; a gazette of thousands is resolved as far as that.
const maxToponyms = 4096

// gather makes toponyms of the entities, with their candidates and weights.
func (r *resolver) gather() {
	r.of = append(r.of, make([]int32, len(r.Entities))...)
	for i := range r.Entities {
		if len(r.toponyms) == maxToponyms {
			break
		}
		e := &r.Entities[i]
		if e.Kind != doc.Location && e.Kind != doc.Group {
			continue
		}
		from := int32(len(r.candidates))
		r.propose(e)
		if to := int32(len(r.candidates)); to > from {
			r.toponyms = append(r.toponyms, toponym{entity: int32(i), from: from, to: to, best: from, group: e.Kind == doc.Group})
			r.of[i] = int32(len(r.toponyms))
		}
	}
	for i := range r.Mentions {
		if t := r.toponym(&r.Mentions[i]); t != nil {
			t.weight++
		}
	}
	for i := range r.toponyms {
		t := &r.toponyms[i]
		t.weight = min(1+t.weight/2, 4)
	}
	for i := range r.Dateline.Places {
		if m := r.MentionAt(r.Dateline.Places[i].Name); m != nil {
			if t := r.toponym(m); t != nil {
				t.weight += 3
				r.preferTowns(t)
			}
		}
	}
}

// countryInDateline is what is held against a country where a town is expected.
const countryInDateline = 3.0

// preferTowns judges the candidates of a place in a dateline: articles are filed
// from towns.
func (r *resolver) preferTowns(t *toponym) {
	if t.preferred {
		return
	}
	t.preferred = true
	for i := range r.all(t) {
		if c := &r.all(t)[i]; c.kind == gazetteer.Country && c.number != 0 {
			c.prior -= countryInDateline
		}
	}
}

// toponym returns the toponym that m mentions, or nil.
func (r *resolver) toponym(m *doc.Mention) *toponym {
	if m.Entity < 1 || int(m.Entity) > len(r.of) || r.of[m.Entity-1] == 0 {
		return nil
	}
	return &r.toponyms[r.of[m.Entity-1]-1]
}
