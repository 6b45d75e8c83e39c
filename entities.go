package wirecopy

import (
	"iter"
	"math"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// An Entity is someone or something the article is about.
// All its mentions share its ID.
type Entity struct {
	ID      EntityID `json:"id"`
	Name    string   `json:"name"`              // the fullest name the article gives
	Kind    Kind     `json:"kind"`              // what it is
	Aliases []string `json:"aliases,omitempty"` // other names the article gives: "TTP"
	Titles  []Title  `json:"titles,omitempty"`  // offices held: "Defense Minister"
	PartOf  EntityID `json:"partOf,omitempty"`  // a ministry's country, a branch's party
	Place   *Place   `json:"place,omitempty"`   // where in the world; nil if unknown
}

// An EntityID numbers the entities of one article from 1.
// The zero EntityID is no entity.
type EntityID int

// A Kind says what an entity is. The empty Kind is unknown.
type Kind string

// The kinds of entity.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Group        Kind = "group"    // a people, faith or party as such ("Afghan"), or people described ("seven soldiers")
	Location     Kind = "location" // countries, cities, regions, rivers
	Facility     Kind = "facility" // buildings, airports, roads
	Occasion     Kind = "occasion" // named events: "World Cup", "Hurricane Sandy"
	Product      Kind = "product"
	Work         Kind = "work" // books, films, laws
)

// A Title is an office or description of an entity, in the article's words.
type Title struct {
	Span
	Of EntityID `json:"of,omitempty"` // where it is held
}

// A Mention is words that name an entity, describe it or point back to it. The
// zero Mention is nobody: a quote that nobody is said to have said, an event
// without an agent.
type Mention struct {
	Span
	Entity EntityID `json:"entity,omitempty"` // 0 if it is not known which
	Name   string   `json:"name,omitempty"`   // the entity's name
	Form   Form     `json:"form,omitempty"`

	// Metonym is set when a place stands for those who govern it,
	// as in "Kabul has denied the allegations".
	Metonym bool `json:"metonym,omitempty"`
}

// A Form says how a mention refers to its entity.
type Form string

// The forms of mention.
const (
	Named     Form = "named"     // "Khawaja Asif"
	Described Form = "described" // "the ministry"
	Pronoun   Form = "pronoun"   // "it"
	Implied   Form = "implied"   // no words: a quote that goes on in the next paragraph
)

// A Place is a place in the world: a country, a region, a town, or something else
// with a position. Fields that are not known are empty.
type Place struct {
	Name    string  `json:"name"`
	Country string  `json:"country,omitempty"` // ISO 3166-1 alpha-2: "PK"
	Region  string  `json:"region,omitempty"`  // ISO 3166-2 where there is one: "PK-KP"
	Lat     float64 `json:"lat,omitzero"`      // degrees north of the equator, WGS 84
	Lon     float64 `json:"lon,omitzero"`      // degrees east of Greenwich
	ID      string  `json:"id,omitempty"`      // in the gazetteer it came from: "geonames:1176615"
}

// A Gazetteer knows places by name. If its Parser is used by many goroutines, it
// must be safe for that too, and for Parse to give the same Article twice it
// must give the same answer twice.
type Gazetteer interface {
	// Lookup returns the places that go by a name, the likeliest first; none
	// if it knows none, and then the built-in gazetteer is asked.
	Lookup(name string) []Place
}

// Entity returns the entity with the given ID, or nil if there is none.
func (a *Article) Entity(id EntityID) *Entity {
	if id < 1 || int(id) > len(a.Entities) {
		return nil
	}
	return &a.Entities[id-1]
}

// Find returns the first entity that goes by name, or nil.
func (a *Article) Find(name string) *Entity {
	for i := range a.Entities {
		e := &a.Entities[i]
		if e.Name == name {
			return e
		}
		for _, alias := range e.Aliases {
			if alias == name {
				return e
			}
		}
	}
	return nil
}

// MentionsOf returns an iterator over the mentions of an entity.
func (a *Article) MentionsOf(id EntityID) iter.Seq[*Mention] {
	return func(yield func(*Mention) bool) {
		for i := range a.Mentions {
			if m := &a.Mentions[i]; m.Entity == id && !yield(m) {
				return
			}
		}
	}
}

// lookup returns the custom gazetteer as the stages know it, or nil.
func (p *Parser) lookup() func(name string) []doc.Place {
	if p.Gazetteer == nil {
		return nil
	}
	return func(name string) []doc.Place {
		return copied(p.Gazetteer.Lookup(name), sane)
	}
}

// sane returns a place of a custom gazetteer as the stages can take it: without
// coordinates that are not on the Earth, which JSON might not hold, and in UTF-8.
func sane(p Place) doc.Place {
	if !(math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180) {
		p.Lat, p.Lon = 0, 0
	}
	for _, s := range [...]*string{&p.Name, &p.Country, &p.Region, &p.ID} {
		*s = strings.ToValidUTF8(*s, "\uFFFD")
	}
	return doc.Place(p)
}

// entities copies the entities. Their places lie in one slice, and their titles.
func (c *copier) entities() []Entity {
	if len(c.Entities) == 0 {
		return nil
	}
	to := make([]Entity, len(c.Entities))
	nPlaces, nTitles := c.count()
	places := make([]Place, 0, nPlaces) // does not grow, so that pointers into it stay
	titles := make([]Title, 0, nTitles)
	for i := range c.Entities {
		e := &c.Entities[i]
		to[i] = Entity{
			ID:      EntityID(i + 1),
			Name:    e.Name,
			Kind:    Kind(e.Kind),
			Aliases: e.Aliases,
			Titles:  carved(&titles, e.Titles, c.title),
			PartOf:  EntityID(e.PartOf),
		}
		if e.Place != (doc.Place{}) {
			places = append(places, Place(e.Place))
			to[i].Place = &places[len(places)-1]
		}
	}
	return to
}

// count returns how many places and titles the entities have.
func (c *copier) count() (places, titles int) {
	for i := range c.Entities {
		if c.Entities[i].Place != (doc.Place{}) {
			places++
		}
		titles += len(c.Entities[i].Titles)
	}
	return places, titles
}

func (c *copier) title(t doc.Title) Title {
	return Title{Span: c.span(t.Span), Of: EntityID(t.Of)}
}

func (c *copier) mention(m doc.Mention) Mention {
	to := Mention{Span: c.span(m.Span), Form: Form(m.Form), Metonym: m.Metonym}
	if m.Entity > 0 {
		to.Name = c.Entities[m.Entity-1].Name
		if c.linked {
			to.Entity = EntityID(m.Entity)
		}
	}
	return to
}
