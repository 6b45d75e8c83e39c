package interchange

import (
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
)

// The types of ninjs 2.1 (IPTC, https://iptc.org/std/ninjs/), as far as they
// are written. Names and structure are those of its schema.
type (
	ninjsItem struct {
		Standard           ninjsStandard  `json:"standard"`
		URI                string         `json:"uri"`
		Type               string         `json:"type"`
		RepresentationType string         `json:"representationtype"`
		VersionCreated     string         `json:"versioncreated,omitempty"`
		Language           string         `json:"language"`
		Located            string         `json:"located,omitempty"`
		People             []ninjsConcept `json:"people,omitempty"`
		Organisations      []ninjsConcept `json:"organisations,omitempty"`
		Places             []ninjsConcept `json:"places,omitempty"`
		Subjects           []ninjsConcept `json:"subjects,omitempty"`
		Events             []ninjsConcept `json:"events,omitempty"`
		Objects            []ninjsConcept `json:"objects,omitempty"`
		InfoSources        []ninjsConcept `json:"infosources,omitempty"`
		Headlines          []ninjsText    `json:"headlines,omitempty"`
		Bodies             []ninjsText    `json:"bodies"`
	}
	ninjsStandard struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Schema  string `json:"schema"`
	}
	ninjsConcept struct {
		Name     string    `json:"name"`
		Rel      string    `json:"rel,omitempty"`
		URI      string    `json:"uri,omitempty"`
		Literal  string    `json:"literal,omitempty"`
		Geometry *geoPoint `json:"geometry_geojson,omitempty"`
	}
	ninjsText struct {
		Role        string `json:"role"`
		ContentType string `json:"contenttype"`
		CharCount   int    `json:"charcount,omitempty"`
		WordCount   int    `json:"wordcount,omitempty"`
		Value       string `json:"value"`
	}
	// A geoPoint is a Point of GeoJSON (RFC 7946, 3.1.2): longitude first.
	geoPoint struct {
		Type        string     `json:"type"`
		Coordinates [2]float64 `json:"coordinates"`
	}
)

func newNinjs(w io.Writer) Writer {
	return func(d Document) error { return writeJSON(w, ninjs(&d)) }
}

func ninjs(d *Document) *ninjsItem {
	a := d.Article
	item := &ninjsItem{
		Standard:           ninjsStandard{"ninjs", "2.1", "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"},
		URI:                d.iri(),
		Type:               "text",
		RepresentationType: "complete",
		Language:           "en",
		Bodies: []ninjsText{{
			Role: "main", ContentType: "text/plain", CharCount: utf8.RuneCountInString(a.Text), WordCount: len(strings.Fields(a.Text)), Value: a.Text,
		}},
	}
	if !a.Published.IsZero() {
		item.VersionCreated = a.Published.Format(time.RFC3339)
	}
	if a.Headline.Len() > 0 {
		item.Headlines = []ninjsText{{Role: "main", ContentType: "text/plain", Value: line(a.Headline.Text)}}
	}
	var located []string
	for _, p := range a.Dateline.Places {
		located = append(located, name(p))
	}
	item.Located = strings.Join(located, ", ")
	for _, author := range a.Byline.Authors {
		item.People = append(item.People, ninjsConcept{Name: line(author), Rel: "author"})
	}
	for _, agency := range a.Dateline.Agencies {
		item.InfoSources = append(item.InfoSources, ninjsConcept{Name: line(agency)})
	}
	item.entities(a)
	for i := range a.Events {
		if e := &a.Events[i]; e.SameAs == 0 {
			item.Events = append(item.Events, ninjsConcept{Name: headlineOf(e), Rel: string(e.Status), Literal: literal(e)})
		}
	}
	return item
}

// entities adds what the article mentions.
func (item *ninjsItem) entities(a *wirecopy.Article) {
	for i := range a.Entities {
		e := &a.Entities[i]
		c := ninjsConcept{Name: line(e.Name), Rel: "mentions"}
		switch e.Kind {
		case wirecopy.Location, wirecopy.Facility:
			if p := e.Place; p != nil {
				c.URI = geonames(p.ID)
				if p.Lat != 0 || p.Lon != 0 {
					c.Geometry = &geoPoint{"Point", [2]float64{p.Lon, p.Lat}}
				}
			}
			item.Places = append(item.Places, c)
		case wirecopy.Person:
			item.People = append(item.People, c)
		case wirecopy.Organization:
			item.Organisations = append(item.Organisations, c)
		case wirecopy.Occasion:
			item.Events = append(item.Events, c)
		case wirecopy.Product, wirecopy.Work:
			item.Objects = append(item.Objects, c)
		default:
			item.Subjects = append(item.Subjects, c)
		}
	}
}

// geonames returns the IRI of a place in GeoNames, or "".
func geonames(id string) string {
	if n, ok := strings.CutPrefix(id, "geonames:"); ok {
		return "https://sws.geonames.org/" + n + "/"
	}
	return ""
}

// literal returns the type of an event as a code: of CAMEO, or a name.
func literal(e *wirecopy.Event) string {
	if e.CAMEO != "" {
		return "cameo:" + e.CAMEO
	}
	return string(e.Type)
}

// headlineOf tells an event in a few words: who, what, whom.
func headlineOf(e *wirecopy.Event) string {
	words := append(names(e, wirecopy.Agent), line(e.Trigger.Text))
	return line(strings.Join(append(words, names(e, wirecopy.Target, wirecopy.Recipient)...), " "))
}
