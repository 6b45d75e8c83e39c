package wirecopy

import (
	"iter"
	"slices"
	"sort"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/coref"
	"github.com/wirecopy-go/wirecopy/internal/dateline"
	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/event"
	"github.com/wirecopy-go/wirecopy/internal/ner"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/timex"
	"github.com/wirecopy-go/wirecopy/internal/token"
	"github.com/wirecopy-go/wirecopy/internal/toponym"
)

// ModelVersion names the models and gazetteer this package was built with.
// It changes whenever Parse may find something different in the same text.
const ModelVersion = "2026.1"

// Parse finds what a news article says. It is short for new(Parser).Parse(text).
func Parse(text string) *Article {
	return new(Parser).Parse(text)
}

// A Parser is a set of choices about how to read an article.
// The zero Parser makes the usual ones and is ready to use.
//
// A Parser is cheap: keep one, or make one for each article.
// It is safe for concurrent use by multiple goroutines.
type Parser struct {
	// Published is when the article was published, in its own time zone.
	// It is what "Friday" or "last month" are counted from. If it is zero,
	// the date of the dateline is used, and without one the times that need
	// it stay unresolved.
	Published time.Time

	// Country is where the outlet is, as an ISO 3166-1 alpha-2 code ("CA"). A place
	// whose name several countries have lies rather there: it counts as much as
	// two towns of that country that the article names. "" and what is no such code say
	// nothing.
	Country string

	// Skip names layers to leave out, which saves their time. A layer that
	// another one needs is still computed, but not returned; without Entities
	// no finding has an EntityID. The zero Skip leaves nothing out.
	Skip Layer

	// Gazetteer, if not nil, is asked about place names before the built-in one.
	Gazetteer Gazetteer
}

// A Layer is a kind of finding. Layers can be combined with |.
type Layer uint8

// The layers of an Article.
const (
	Entities Layer = 1 << iota // Article.Entities and Article.Mentions
	Quotes                     // Article.Quotes
	Times                      // Article.Times
	Events                     // Article.Events
)

// Parse finds what a news article says.
//
// Text is the article, its paragraphs divided by line breaks; a headline and a
// byline may stand before it. Of a text over 2 GiB the rest is not read. The
// result shares memory with the text.
func (p *Parser) Parse(text string) *Article {
	return p.parse(text)
}

// parse runs the stages. Each adds its findings to the document; none knows
// another, so this is the place that says what depends on what.
func (p *Parser) parse(text string) *Article {
	d := doc.Get(text)
	defer d.Release()
	d.Published, d.Country = p.Published, p.Country

	token.Split(d)
	dateline.Find(d)
	timex.Dateline(d)
	if p.wants(Times | Events) {
		timex.Find(d)
	}
	if p.wants(Entities | Quotes | Events) {
		pos.Tag(d)
		dep.Parse(d)
		ner.Find(d)
	}
	if p.wants(Quotes | Events) { // an event's source is the speaker of its quote
		attribution.Find(d)
	}
	if p.wants(Entities | Quotes | Events) {
		coref.Resolve(d)
		toponym.Resolve(d, p.lookup())
	}
	if p.wants(Events) {
		event.Find(d)
	}
	return p.article(d, text)
}

// wants reports whether one of the layers is not skipped.
func (p *Parser) wants(layers Layer) bool { return layers&^p.Skip != 0 }

// article copies what was found out of the document.
func (p *Parser) article(d *doc.Document, text string) *Article {
	c := copier{Document: d, linked: p.wants(Entities)}
	a := &Article{
		Text:       text,
		Published:  p.Published,
		Headline:   c.span(d.Headline),
		Byline:     c.byline(d.Byline),
		Dateline:   c.dateline(d.Dateline),
		Paragraphs: copied(d.Paragraphs, c.span),
		Sentences:  copied(d.Sentences, c.span),
	}
	if p.wants(Entities) {
		a.Entities = c.entities()
		a.Mentions = copied(d.Mentions, c.mention)
	}
	if p.wants(Quotes) {
		c.parts = make([]Part, 0, 2*len(d.Quotes))
		a.Quotes = copied(d.Quotes, c.quote)
	}
	if p.wants(Times) {
		a.Times = copied(d.Times, c.time)
	}
	if p.wants(Events) {
		c.args = make([]Argument, 0, 2*len(d.Events))
		a.Events = copied(d.Events, c.event)
	}
	return a
}

// A copier turns findings of the document into those of the API.
type copier struct {
	*doc.Document
	linked bool // whether the article lists its entities, so that IDs mean something

	// What quotes and events have several of lies in one slice each.
	parts []Part
	args  []Argument
}

// copied returns from, each copied by f; nil if there is nothing.
func copied[S, T any](from []S, f func(S) T) []T {
	if len(from) == 0 {
		return nil
	}
	to := make([]T, len(from))
	for i := range from {
		to[i] = f(from[i])
	}
	return to
}

// carved is like copied, but appends to a slice that others share, and returns
// its part of it.
func carved[S, T any](shared *[]T, from []S, f func(S) T) []T {
	if len(from) == 0 {
		return nil
	}
	start := len(*shared)
	for i := range from {
		*shared = append(*shared, f(from[i]))
	}
	return slices.Clip((*shared)[start:])
}

func (c *copier) span(s doc.Span) Span {
	if s.Empty() {
		return Span{}
	}
	start, end := c.Bytes(s)
	return Span{Start: start, End: end, Text: c.Text[start:end]}
}

func (c *copier) byline(b doc.Byline) Byline {
	return Byline{Span: c.span(b.Span), Authors: copied(b.Authors, c.Words), Agency: c.Words(b.Agency)}
}

func (c *copier) dateline(l doc.Dateline) Dateline {
	return Dateline{
		Span:     c.span(l.Span),
		Places:   copied(l.Places, c.datelinePlace),
		When:     c.time(l.When),
		Agencies: l.Agencies,
	}
}

// datelinePlace returns the mention of the place of a dateline.
func (c *copier) datelinePlace(p doc.DatelinePlace) Mention {
	m := doc.Mention{Span: p.Name, Form: doc.Named}
	if known := c.MentionAt(p.Name); known != nil {
		m.Entity = known.Entity
	}
	return c.mention(m)
}

// An Article is a news article and what was found in it.
type Article struct {
	// Text is the article as it was given to Parse.
	Text string `json:"text"`

	// Published is copied from the Parser.
	Published time.Time `json:"published,omitzero"`

	// Headline and Byline are zero if the text does not begin with them.
	Headline Span   `json:"headline,omitzero"`
	Byline   Byline `json:"byline,omitzero"`

	// Dateline is the zero Dateline if the article has none.
	Dateline Dateline `json:"dateline,omitzero"`

	Paragraphs []Span    `json:"paragraphs,omitempty"`
	Sentences  []Span    `json:"sentences,omitempty"`
	Entities   []Entity  `json:"entities,omitempty"` // by first mention; Entities[i].ID == i+1
	Mentions   []Mention `json:"mentions,omitempty"`
	Quotes     []Quote   `json:"quotes,omitempty"`
	Times      []Time    `json:"times,omitempty"`
	Events     []Event   `json:"events,omitempty"`
}

// A Byline says who wrote an article: "By JANE DOE and JOHN ROE, Associated Press".
type Byline struct {
	Span
	Authors []string `json:"authors,omitempty"`
	Agency  string   `json:"agency,omitempty"`
}

// A Dateline says where, and sometimes when and by whom, an article was filed.
// Its Span ends with the punctuation that sets it off.
type Dateline struct {
	Span               // "ISLAMABAD/KABUL, June 27 (AP) —"
	Places   []Mention `json:"places,omitempty"`   // "ISLAMABAD", "KABUL"
	When     Time      `json:"when,omitzero"`      // "June 27"
	Agencies []string  `json:"agencies,omitempty"` // "AP"
}

// A Span is a stretch of an article: the half-open range of bytes
// [Start, End) of [Article.Text], and the words in it.
//
// The zero Span stands for words that are not there, such as those that would
// name the speaker of a quote that goes on from the paragraph before.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Extent returns s. It makes everything that embeds a Span a [Node].
func (s Span) Extent() Span { return s }

// A Node is a finding of any kind: a *[Mention], *[Quote], *[Time] or *[Event].
type Node interface {
	Extent() Span
}

// All returns an iterator over every mention, quote, time and event in the
// order of the text; of those that start together, the longer comes first.
func (a *Article) All() iter.Seq[Node] {
	return a.in(Span{End: len(a.Text)})
}

// In is like [Article.All], for the findings that lie within s.
func (a *Article) In(s Span) iter.Seq[Node] {
	return a.in(s)
}

// in merges the lists, each of which is in the order of the text.
func (a *Article) in(s Span) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		lists := [...]list{
			listOf(a.Mentions, s), listOf(a.Quotes, s), listOf(a.Times, s), listOf(a.Events, s),
		}
		for {
			first := -1
			for i := range lists {
				if lists[i].left() && (first < 0 || before(lists[i].span(), lists[first].span())) {
					first = i
				}
			}
			if first < 0 {
				return
			}
			n := lists[first].next()
			if s.Contains(n.Extent()) && !yield(n) {
				return
			}
		}
	}
}

// before reports whether s comes before t: by its start, the longer first.
func before(s, t Span) bool {
	return s.Start < t.Start || s.Start == t.Start && s.End > t.End
}

// A list is a cursor over the findings of one kind that start within a span.
type list struct {
	at, end int
	node    func(i int) Node
}

func (l *list) left() bool { return l.at < l.end }
func (l *list) span() Span { return l.node(l.at).Extent() }
func (l *list) next() Node { l.at++; return l.node(l.at - 1) }

func listOf[T any, P interface {
	*T
	Node
}](found []T, s Span,
) list {
	node := func(i int) Node { return P(&found[i]) }
	from := func(start int) int {
		return sort.Search(len(found), func(i int) bool { return node(i).Extent().Start >= start })
	}
	return list{at: from(s.Start), end: from(s.End + 1), node: node}
}
