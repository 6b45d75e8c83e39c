package wirecopy_test

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf16"

	"github.com/wirecopy-go/wirecopy"
)

// The article of these examples, written for them:
//
//	VALLETTA, Malta, June 27 (AP) — Two patrol boats of the Maltese navy seized a
//	tanker on Wednesday that was carrying arms to Libya, Defense Minister Carla
//	Borg said.
//
//	“We asked the captain three times to turn around,” Borg told reporters …
//
//go:embed testdata/articles/tanker.txt
var article string

var published = time.Date(2024, time.June, 28, 0, 0, 0, 0, time.UTC)

// Who said what.
func Example() {
	a := wirecopy.Parse(article)
	for _, q := range a.Quotes {
		if q.Kind == wirecopy.Direct {
			fmt.Printf("%s: %s\n", q.Speaker.Name, q.Words())
		}
	}
	// Output:
	// Carla Borg: We asked the captain three times to turn around, He switched off his lights.
	// Halcyon Shipping: Our ships carry grain,
}

// A feed reader parses each item as it comes and keeps what people said, as JSON
// lines. One Parser a day of publication is all that it needs.
func Example_feed() {
	type item struct{ link, published, text string }
	feed := []item{
		{"/1", "Tue, 02 Jan 2024 09:00:00 GMT", "ACCRA — “The port is open,” Mayor Ama Owusu said on Monday."},
		{"/2", "Wed, 03 Jan 2024 11:30:00 GMT", "LOME — Nothing was said."},
		{"/3", "Thu, 04 Jan 2024 18:15:00 GMT", "ABUJA — “We pay tomorrow,” said Finance Minister Bola Ade."},
	}
	type line struct{ Link, Place, Who, Said string }
	enc := json.NewEncoder(os.Stdout)
	for _, it := range feed {
		when, err := time.Parse(time.RFC1123, it.published)
		if err != nil {
			continue // an item without a date could be parsed too, but its Fridays not resolved
		}
		p := wirecopy.Parser{Published: when, Skip: wirecopy.Events | wirecopy.Times}
		a := p.Parse(it.text)
		for _, q := range a.Quotes {
			enc.Encode(line{it.link, a.Dateline.Places[0].Text, q.Speaker.Name, q.Words()})
		}
	}
	// Output:
	// {"Link":"/1","Place":"ACCRA","Who":"Ama Owusu","Said":"The port is open,"}
	// {"Link":"/3","Place":"ABUJA","Who":"Bola Ade","Said":"We pay tomorrow,"}
}

// Highlighting: since every finding has its offsets, a page is the article with
// marks between its bytes. Quotes that overlap would need nesting; direct quotes
// do not.
func Example_highlight() {
	a := wirecopy.Parse(article)
	var page strings.Builder
	at := a.Paragraphs[1].Start
	for n := range a.In(a.Paragraphs[1]) {
		q, ok := n.(*wirecopy.Quote)
		if !ok {
			continue
		}
		for _, part := range q.Parts {
			page.WriteString(html.EscapeString(a.Text[at:part.Start]))
			fmt.Fprintf(&page, "<q title=%q>%s</q>", q.Speaker.Name, html.EscapeString(part.Text))
			at = part.End
		}
	}
	page.WriteString(html.EscapeString(a.Text[at:a.Paragraphs[1].End]))
	fmt.Println(page.String())
	// Output:
	// “<q title="Carla Borg">We asked the captain three times to turn around,</q>” Borg told reporters in Valletta. “<q title="Carla Borg">He switched off his lights.</q>”
}

// A timeline: events in the order in which they happened, with what has not
// happened told apart.
func Example_timeline() {
	p := wirecopy.Parser{Published: published}
	a := p.Parse("Rebels shelled the town of Tessala on Monday. On Tuesday the army killed nine rebels. " +
		"The army will withdraw from the town next week.")
	events := slices.DeleteFunc(slices.Clone(a.Events), func(e wirecopy.Event) bool { return e.When.From.IsZero() })
	slices.SortStableFunc(events, func(x, y wirecopy.Event) int { return x.When.From.Compare(y.When.From) })
	for _, e := range events {
		fmt.Println(e.When.From.Format("2 Jan"), e.Who().Text, e.Trigger.Text, e.Status)
	}
	// Output:
	// 24 Jun Rebels shelled actual
	// 25 Jun the army killed actual
	// 1 Jul The army withdraw planned
}

// Streaming: a Parser may be used by many goroutines. Here they share the work,
// and the results come out in the order in which the articles went in.
func Example_stream() {
	texts := []string{
		"LAGOS — “One,” said Ada Obi.",
		"PARIS — “Two,” said Luc Morel.",
		"QUITO — “Three,” said Inés Paz.",
	}
	p := &wirecopy.Parser{Published: published, Skip: wirecopy.Events}
	parsed := make([]*wirecopy.Article, len(texts))
	next := make(chan int)
	var wg sync.WaitGroup
	for range 2 { // runtime.GOMAXPROCS(0), in a program
		wg.Go(func() {
			for i := range next {
				parsed[i] = p.Parse(texts[i])
			}
		})
	}
	for i := range texts {
		next <- i
	}
	close(next)
	wg.Wait()
	for _, a := range parsed {
		fmt.Println(a.Dateline.Places[0].Text, a.Quotes[0].Speaker.Name)
	}
	// Output:
	// LAGOS Ada Obi
	// PARIS Luc Morel
	// QUITO Inés Paz
}

// JavaScript counts UTF-16 units. A span is converted by counting those before
// it, and within it.
func Example_utf16() {
	a := wirecopy.Parse(article)
	units := func(s string) int { return len(utf16.Encode([]rune(s))) }
	q := a.Quotes[1]
	start := units(a.Text[:q.Start])
	fmt.Println("bytes", q.Start, "to", q.End)
	fmt.Println("UTF-16", start, "to", start+units(q.Text))
	// Output:
	// bytes 168 to 289
	// UTF-16 166 to 279
}

// What Parse returns is plain data.
func ExampleParse() {
	a := wirecopy.Parse(article)
	fmt.Println(a.Dateline.Text)
	fmt.Println(len(a.Paragraphs), "paragraphs,", len(a.Sentences), "sentences,", len(a.Quotes), "quotes")
	fmt.Println(a.Text[a.Quotes[1].Start:a.Quotes[1].End] == a.Quotes[1].Text)
	// Output:
	// VALLETTA, Malta, June 27 (AP) —
	// 4 paragraphs, 7 sentences, 3 quotes
	// true
}

// Times that lean on the day of publication.
func ExampleParser() {
	p := wirecopy.Parser{
		Published: published,
		Skip:      wirecopy.Events,
	}
	a := p.Parse(article)
	for _, t := range a.Times {
		fmt.Println(t.Text, "=", t.Value)
	}
	// Output:
	// June 27 = 2024-06-27
	// Wednesday = 2024-06-26
	// Thursday = 2024-06-27
	// next week = 2024-W27
}

// Skipped layers cost nothing, unless another layer needs them: who said
// something can only be told by those who know who is there.
func ExampleLayer() {
	p := wirecopy.Parser{Skip: wirecopy.Entities | wirecopy.Times | wirecopy.Events}
	a := p.Parse(article)
	fmt.Println(len(a.Entities), len(a.Times), len(a.Events))
	fmt.Println(a.Quotes[2].Speaker.Text, "is", a.Quotes[2].Speaker.Name)
	// Output:
	// 0 0 0
	// it is Halcyon Shipping
}

// villages is a gazetteer of places that are too small for the built-in one.
type villages map[string][]wirecopy.Place

func (v villages) Lookup(name string) []wirecopy.Place { return v[name] }

// A gazetteer of one's own is asked first.
func ExampleGazetteer() {
	p := wirecopy.Parser{Gazetteer: villages{
		"Springfield": {{Name: "Springfield", Country: "NZ", Region: "NZ-CAN", Lat: -43.34, Lon: 171.93, ID: "ours:17"}},
	}}
	a := p.Parse("SPRINGFIELD — The bridge in Springfield is open again, the council said.")
	place := a.Find("Springfield").Place
	fmt.Println(place.Country, place.Region, place.ID)
	// Output:
	// NZ NZ-CAN ours:17
}

// Everything in the order of the text, whatever its kind.
func ExampleArticle_All() {
	a := wirecopy.Parse("PARIS — “I met Lea Roux on Friday,” Mayor Jean Petit said.")
	for n := range a.All() {
		switch n := n.(type) {
		case *wirecopy.Mention:
			fmt.Printf("mention %q of %s\n", n.Text, n.Name)
		case *wirecopy.Quote:
			fmt.Printf("quote by %s\n", n.Speaker.Name)
		case *wirecopy.Time:
			fmt.Printf("time %q\n", n.Text)
		case *wirecopy.Event:
			fmt.Printf("event %q\n", n.Trigger.Text)
		}
	}
	// Output:
	// mention "PARIS" of PARIS
	// quote by Jean Petit
	// event "met"
	// mention "I" of Jean Petit
	// mention "Lea Roux" of Lea Roux
	// time "Friday"
	// mention "Jean Petit" of Jean Petit
}

// The mentions of one sentence.
func ExampleArticle_In() {
	a := wirecopy.Parse(article)
	for n := range a.In(a.Sentences[4]) {
		if m, ok := n.(*wirecopy.Mention); ok {
			fmt.Printf("%q is %s\n", m.Text, m.Name)
		}
	}
	// Output:
	// "Our" is Halcyon Shipping
	// "it" is Halcyon Shipping
}

// An entity by any of its names.
func ExampleArticle_Find() {
	a := wirecopy.Parse(article)
	e := a.Find("HSL")
	fmt.Println(e.Name, "is an", e.Kind)
	fmt.Println(a.Find("Nobody") == nil)
	// Output:
	// Halcyon Shipping is an organization
	// true
}

// Findings refer to entities by ID, so that a speaker leads to her office.
func ExampleArticle_Entity() {
	a := wirecopy.Parse(article)
	q := a.Quotes[0]
	for _, title := range a.Entity(q.Speaker.Entity).Titles {
		fmt.Println(q.Speaker.Name, "is", title.Text)
	}
	// Output:
	// Carla Borg is Defense Minister
}

// Everything one person is reported to have said, whatever the article calls her.
func ExampleArticle_QuotesBy() {
	a := wirecopy.Parse(article)
	minister := a.Find("Carla Borg")
	for q := range a.QuotesBy(minister.ID) {
		fmt.Printf("%s, %q %s\n", q.Kind, q.Speaker.Text, q.Cue.Text)
	}
	// Output:
	// indirect, "Defense Minister Carla Borg" said
	// direct, "Borg" told
}

// How often, and how, an entity is mentioned.
func ExampleArticle_MentionsOf() {
	a := wirecopy.Parse(article)
	for m := range a.MentionsOf(a.Find("Halcyon Shipping").ID) {
		fmt.Println(m.Form, m.Text)
	}
	// Output:
	// named Halcyon Shipping
	// named HSL
	// pronoun Our
	// pronoun it
}

// What an entity did, and what was done to it.
func ExampleArticle_EventsWith() {
	a := wirecopy.Parse("Ghana condemned Togo on Monday. Togo accused Ghana of spying.")
	for role, e := range a.EventsWith(a.Find("Ghana").ID) {
		fmt.Println(role, "of", e.Trigger.Text)
	}
	// Output:
	// agent of condemned
	// target of accused
}

// An Article is plain data, so encoding/json needs no help.
func ExampleArticle_json() {
	a := wirecopy.Parse(article)
	j, err := json.MarshalIndent(a.Quotes[2].Speaker, "", "  ")
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(string(j))

	var copied wirecopy.Mention
	err = json.Unmarshal(j, &copied)
	fmt.Println(err == nil && copied == a.Quotes[2].Speaker)
	// Output:
	// {
	//   "start": 390,
	//   "end": 392,
	//   "text": "it",
	//   "entity": 9,
	//   "name": "Halcyon Shipping",
	//   "form": "pronoun"
	// }
	// true
}

// Where, when and by whom an article was filed.
func ExampleDateline() {
	p := wirecopy.Parser{Published: published}
	a := p.Parse(article)
	d := a.Dateline
	place := a.Entity(d.Places[0].Entity).Place
	fmt.Println(d.Places[0].Text, place.Country, d.When.Value, d.Agencies)
	// Output:
	// VALLETTA MT 2024-06-27 [AP]
}

// A quote that its attribution interrupts has several parts.
func ExampleQuote_Words() {
	q := wirecopy.Parse("“I came,” Mayor Jean Petit said, “and I saw.”").Quotes[0]
	for _, part := range q.Parts {
		fmt.Printf("%q\n", part.Text)
	}
	fmt.Println(q.Words())
	// Output:
	// "I came,"
	// "and I saw."
	// I came, and I saw.
}

// Who did what to whom, and who says so.
func ExampleEvent_Who() {
	a := wirecopy.Parse("Rebels killed seven soldiers in Kidal on Monday, the army said.")
	e := a.Events[0]
	fmt.Println(e.Who().Text, e.Type, e.Whom().Text)
	fmt.Println(e.Quantities[0].Kind, e.Quantities[0].Min)
	fmt.Println("says", cmp.Or(e.Source.Text, "the article"))
	// Output:
	// Rebels assault seven soldiers
	// killed 7
	// says the army
}

// An event that is said to have happened is not one that did.
func ExampleStatus() {
	a := wirecopy.Parse("Troops shelled Kidal. Troops may shell Gao. Troops did not shell Timbuktu. Troops will shell Mopti.")
	for _, e := range a.Events {
		fmt.Println(e.Trigger.Text, e.Status)
	}
	// Output:
	// shelled actual
	// shell possible
	// shell negated
	// shell planned
}

// How far a time reaches depends on how exactly it was told.
func ExampleTime() {
	p := wirecopy.Parser{Published: published}
	a := p.Parse("He came on Friday, after he had left in March, and was born in 1970.")
	for _, t := range a.Times {
		fmt.Printf("%s: %s, %.0f days\n", t.Text, t.Value, t.To.Sub(t.From).Hours()/24)
	}
	// Output:
	// Friday: 2024-06-28, 1 days
	// March: 2024-03, 31 days
	// 1970: 1970, 365 days
}

// Spans tell what lies in what: the mentions that a quote is about.
func ExampleSpan_Contains() {
	a := wirecopy.Parse("Ana Cruz said that Peru would ask Chile for help.")
	for _, m := range a.Mentions {
		fmt.Println(m.Text, a.Quotes[0].Contains(m.Span))
	}
	// Output:
	// Ana Cruz false
	// Peru true
	// Chile true
}

func ExampleParser_country() {
	const text = "Police in Hamilton closed a bridge."
	for _, country := range []string{"CA", "NZ", "GB"} {
		p := wirecopy.Parser{Country: country}
		for _, e := range p.Parse(text).Entities {
			if e.Place != nil {
				fmt.Printf("an outlet in %s: %s, %s\n", country, e.Name, e.Place.Country)
			}
		}
	}
	// Output:
	// an outlet in CA: Hamilton, CA
	// an outlet in NZ: Hamilton, NZ
	// an outlet in GB: Hamilton, GB
}
