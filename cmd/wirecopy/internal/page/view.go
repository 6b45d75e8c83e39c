package page

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy"
)

// A view is an article as its page shows it.
type view struct {
	article  *wirecopy.Article
	speakers *speakers

	Title     string
	Untitled  bool // no headline is in the text
	Published string
	Filed     string
	Blocks    []block
	Speakers  []*speaker
	Kinds     []kind
	Days      []day
	Map       *atlas
	Nothing   bool
}

// A block is a paragraph of the text.
type block struct {
	Headline bool
	Tokens   []token
}

func newView(a *wirecopy.Article) *view {
	v := &view{article: a}
	v.speakers = newSpeakers(a)
	v.Speakers = v.speakers.list
	v.Title, v.Untitled = title(a)
	if !a.Published.IsZero() {
		v.Published = a.Published.Format(longDate)
	}
	v.Filed = v.filed()
	v.Blocks = v.blocks()
	v.Kinds = v.kinds()
	v.Days = v.days()
	v.Map = newAtlas(a)
	v.Nothing = len(a.Quotes)+len(a.Entities)+len(a.Events)+len(a.Times)+a.Dateline.Len() == 0
	return v
}

// title returns what the page is called: the headline, or where the article
// was filed.
func title(a *wirecopy.Article) (s string, untitled bool) {
	if a.Headline.Len() > 0 {
		return line(a.Headline.Text), false
	}
	var places []string
	for _, p := range a.Dateline.Places {
		name := p.Text
		if e := a.Entity(p.Entity); e != nil && e.Place != nil && strings.EqualFold(letters(e.Place.Name), letters(name)) {
			name = e.Place.Name // not in capitals
		}
		places = append(places, line(name))
	}
	if len(places) > 0 {
		return "From " + strings.Join(places, " and "), true
	}
	return "An article", true
}

// letters returns the letters of a name: apostrophes and hyphens come in many
// forms.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, name)
}

// filed tells where, when and by whom the article was filed.
func (v *view) filed() string {
	var parts []string
	for _, p := range v.article.Dateline.Places {
		name := line(p.Text)
		if e := v.article.Entity(p.Entity); e != nil && e.Place != nil && e.Place.Country != "" {
			name += " (" + clean(e.Place.Country) + ")"
		}
		parts = append(parts, name)
	}
	if t := &v.article.Dateline.When; t.Len() > 0 {
		parts = append(parts, whenLabel(t))
	}
	for _, agency := range v.article.Dateline.Agencies {
		parts = append(parts, line(agency))
	}
	return strings.Join(parts, " · ")
}

// blocks returns the paragraphs with what was found in them.
func (v *view) blocks() []block {
	a := v.article
	m := newMarker(a, v.marks())
	var blocks []block
	for _, p := range a.Paragraphs {
		blocks = append(blocks, block{
			Headline: a.Headline.Len() > 0 && a.Headline.Contains(p) && p.Start == a.Headline.Start,
			Tokens:   m.paragraph(p.Start, p.End),
		})
	}
	return blocks
}

// The kinds of entity, as their list is divided.
var kindNames = []struct {
	class, title string
	kinds        []wirecopy.Kind
}{
	{"person", "People", []wirecopy.Kind{wirecopy.Person}},
	{"organization", "Organizations", []wirecopy.Kind{wirecopy.Organization}},
	{"group", "Groups and peoples", []wirecopy.Kind{wirecopy.Group}},
	{"location", "Places", []wirecopy.Kind{wirecopy.Location, wirecopy.Facility}},
	{"other", "Other names", nil},
}

// kindClass returns the class under which a kind is shown.
func kindClass(k wirecopy.Kind) string {
	for _, n := range kindNames {
		for _, known := range n.kinds {
			if known == k {
				return n.class
			}
		}
	}
	return "other"
}

// A kind is a part of the list of entities.
type kind struct {
	Class, Title string
	Entities     []entity
}

// An entity is an entry of that list.
type entity struct {
	ID       int
	Key      string
	Name     string
	Titles   string
	Aliases  string
	Of       string
	Place    string
	Mentions int
	Say      string
	Linked   bool // it has a mention in the text
}

// kinds returns the entities, divided by kind.
func (v *view) kinds() []kind {
	a := v.article
	count := make([]int, len(a.Entities)+1)
	linked := make([]bool, len(a.Entities)+1)
	for _, m := range a.Mentions {
		if a.Entity(m.Entity) != nil {
			count[m.Entity]++
			linked[m.Entity] = linked[m.Entity] || m.Len() > 0
		}
	}
	byClass := map[string][]entity{}
	for i := range a.Entities {
		e := v.entity(&a.Entities[i])
		e.Mentions, e.Linked = count[e.ID], linked[e.ID]
		class := kindClass(a.Entities[i].Kind)
		byClass[class] = append(byClass[class], e)
	}
	var kinds []kind
	for _, n := range kindNames {
		if len(byClass[n.class]) > 0 {
			kinds = append(kinds, kind{n.class, n.title, byClass[n.class]})
		}
	}
	return kinds
}

func (v *view) entity(e *wirecopy.Entity) entity {
	to := entity{ID: int(e.ID), Key: key("e", int(e.ID)), Name: line(e.Name), Place: where(e.Place)}
	var titles []string
	for _, t := range e.Titles {
		titles = appendNew(titles, line(t.Text))
	}
	to.Titles = strings.Join(titles, "; ")
	aliases := make([]string, len(e.Aliases))
	for i, alias := range e.Aliases {
		aliases[i] = line(alias)
	}
	to.Aliases = strings.Join(aliases, ", ")
	if owner := v.article.Entity(e.PartOf); owner != nil {
		to.Of = line(owner.Name)
	}
	to.Say = strings.Join(nonEmpty(to.Name, or(line(string(e.Kind)), "of unknown kind"), to.Titles), " · ")
	return to
}

// where tells the country and the position of a place.
func where(p *wirecopy.Place) string {
	if p == nil {
		return ""
	}
	var position string
	if p.Lat != 0 || p.Lon != 0 {
		position = degrees(p.Lat, "N", "S") + " " + degrees(p.Lon, "E", "W")
	}
	return strings.Join(nonEmpty(clean(or(p.Region, p.Country)), position), ", ")
}

func degrees(d float64, plus, minus string) string {
	if d < 0 {
		d, plus = -d, minus
	}
	return fmt.Sprintf("%.1f°\u00a0%s", d, plus)
}

// or returns the first string that is not empty.
func or(s ...string) string {
	for _, s := range s {
		if s != "" {
			return s
		}
	}
	return ""
}

// nonEmpty returns the strings that are not empty.
func nonEmpty(s ...string) []string {
	var kept []string
	for _, s := range s {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
