package interchange

import (
	"io"
	"strconv"

	"github.com/wirecopy-go/wirecopy"
)

// A thing is a node of JSON-LD.
type thing map[string]any

// set sets a property unless the value is empty.
func (t thing) set(property string, value any) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case []string:
		if len(v) == 0 {
			return
		}
		if len(v) == 1 {
			value = v[0]
		}
	case []thing:
		if len(v) == 0 {
			return
		}
		if len(v) == 1 {
			value = v[0]
		}
	case thing:
		if v == nil {
			return
		}
	}
	t[property] = value
}

func typed(name string) thing { return thing{"@type": name} }

func named(kind, name string) thing { return thing{"@type": kind, "name": name} }

// newJSONLD writes articles as NewsArticle of schema.org
// (https://schema.org/NewsArticle) in JSON-LD 1.1.
func newJSONLD(w io.Writer) Writer {
	return func(d Document) error {
		return writeJSON(w, (&linker{d.Article, newPoints(d.Article.Text)}).article(&d))
	}
}

// A linker turns an article into JSON-LD.
type linker struct {
	a *wirecopy.Article
	p *points
}

func (l *linker) article(d *Document) thing {
	a := l.a
	t := thing{"@context": "https://schema.org", "@type": "NewsArticle", "@id": d.iri(), "inLanguage": "en", "articleBody": a.Text}
	t.set("url", d.URL)
	t.set("headline", line(a.Headline.Text))
	t.set("dateline", line(a.Dateline.Text))
	t.set("datePublished", date(a.Published))
	var authors, sources []thing
	for _, name := range a.Byline.Authors {
		authors = append(authors, named("Person", line(name)))
	}
	for _, agency := range a.Dateline.Agencies {
		sources = append(sources, named("Organization", line(agency)))
	}
	t.set("author", authors)
	t.set("sourceOrganization", sources)
	var created, quotes, mentions []thing
	for _, p := range a.Dateline.Places {
		if e := a.Entity(p.Entity); e != nil && isPlace(e) {
			created = append(created, reference(e))
		} else {
			created = append(created, named("Place", name(p)))
		}
	}
	t.set("locationCreated", created)
	for i := range a.Entities {
		mentions = append(mentions, l.entity(&a.Entities[i]))
	}
	for i := range a.Events {
		if e := &a.Events[i]; e.SameAs == 0 && e.Status != wirecopy.Negated {
			mentions = append(mentions, l.action(e))
		}
	}
	for i := range a.Quotes {
		quotes = append(quotes, l.quotation(&a.Quotes[i]))
	}
	t.set("mentions", mentions)
	t.set("hasPart", quotes)
	return t
}

// reference refers to an entity of the article.
func reference(e *wirecopy.Entity) thing { return thing{"@id": "#e" + strconv.Itoa(int(e.ID))} }

func isPlace(e *wirecopy.Entity) bool {
	return e.Kind == wirecopy.Location || e.Kind == wirecopy.Facility
}

// schemaTypes are the types of schema.org for the kinds; a kind that is not in
// them is a Thing.
var schemaTypes = map[wirecopy.Kind]string{
	wirecopy.Person:       "Person",
	wirecopy.Organization: "Organization",
	wirecopy.Location:     "Place",
	wirecopy.Facility:     "Place",
	wirecopy.Occasion:     "Event",
	wirecopy.Product:      "Product",
	wirecopy.Work:         "CreativeWork",
}

func (l *linker) entity(e *wirecopy.Entity) thing {
	t := reference(e)
	t["@type"] = or(schemaTypes[e.Kind], "Thing")
	t["name"] = line(e.Name)
	var aliases, titles []string
	for _, alias := range e.Aliases {
		aliases = append(aliases, line(alias))
	}
	t.set("alternateName", aliases)
	switch {
	case e.Kind == wirecopy.Person:
		for _, title := range e.Titles {
			titles = append(titles, line(title.Text))
		}
		t.set("jobTitle", titles)
	case e.Kind == wirecopy.Organization:
		if owner := l.a.Entity(e.PartOf); owner != nil && owner.Kind == wirecopy.Organization {
			t["parentOrganization"] = reference(owner)
		} else if owner != nil && isPlace(owner) {
			t["areaServed"] = reference(owner)
		}
	case isPlace(e) && e.Place != nil:
		t.place(e.Place)
	}
	return t
}

// place adds where a place is.
func (t thing) place(p *wirecopy.Place) {
	if p.Lat != 0 || p.Lon != 0 {
		t["geo"] = thing{"@type": "GeoCoordinates", "latitude": p.Lat, "longitude": p.Lon}
	}
	address := typed("PostalAddress")
	address.set("addressCountry", p.Country)
	address.set("addressRegion", p.Region)
	if len(address) > 1 {
		t["address"] = address
	}
	t.set("sameAs", geonames(p.ID))
}

// quotation returns a quote as a Quotation of the article.
func (l *linker) quotation(q *wirecopy.Quote) thing {
	t := typed("Quotation")
	t["text"] = said(q)
	t.set("spokenByCharacter", l.party(q.Speaker))
	return t
}

// action returns an event as an Action: schema.org knows Event only for what
// is held, like a concert.
func (l *linker) action(e *wirecopy.Event) thing {
	t := typed("Action")
	t["name"] = string(e.Type)
	t.set("description", line(e.Text))
	t["actionStatus"] = "https://schema.org/CompletedActionStatus"
	if e.Status != wirecopy.Actual {
		t["actionStatus"] = "https://schema.org/PotentialActionStatus"
	}
	byRole := map[wirecopy.Role][]thing{}
	for _, arg := range e.Args {
		to := l.object(arg.Mention)
		if arg.Role == wirecopy.Agent {
			to = l.party(arg.Mention)
		}
		byRole[arg.Role] = append(byRole[arg.Role], to)
	}
	t.set("agent", byRole[wirecopy.Agent])
	t.set("object", append(byRole[wirecopy.Target], byRole[wirecopy.Topic]...))
	t.set("instrument", byRole[wirecopy.Instrument])
	if where := l.a.Entity(e.Where.Entity); where != nil && isPlace(where) {
		t["location"] = reference(where)
	} else if e.Where.Len() > 0 {
		t["location"] = named("Place", name(e.Where))
	}
	t.set("startTime", date(e.When.From))
	t.set("endTime", date(e.When.To))
	return t
}

// party returns someone who acts or speaks, who for schema.org is a person or
// an organization: a country is its government, and people described are one.
func (l *linker) party(m wirecopy.Mention) thing {
	if e := l.a.Entity(m.Entity); e != nil && (e.Kind == wirecopy.Person || e.Kind == wirecopy.Organization) {
		return reference(e)
	}
	if n := name(m); n != "" {
		return named("Organization", n)
	}
	return nil
}

// object returns something that is acted upon.
func (l *linker) object(m wirecopy.Mention) thing {
	if e := l.a.Entity(m.Entity); e != nil {
		return reference(e)
	}
	return named("Thing", name(m))
}
