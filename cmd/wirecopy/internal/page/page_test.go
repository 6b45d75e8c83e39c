package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
)

// evil is text that would break out of a page that trusted it.
const evil = "</script><script>alert('1')</script>\"'><img src=x onerror=alert(2)>\x00\xff&amp;\u202e\r\n{{.}}"

func written(t *testing.T, a *wirecopy.Article) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, a, "/"); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// articles returns the articles of testdata, as they are parsed.
func articles(t testing.TB) map[string]*wirecopy.Article {
	t.Helper()
	names, err := filepath.Glob("../../../../testdata/articles/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles in testdata", err)
	}
	p := wirecopy.Parser{Published: time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC)}
	found := map[string]*wirecopy.Article{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(b), "-- article --\n")
		text, _, _ = strings.Cut(text, "\n-- ")
		found[filepath.Base(name)] = p.Parse(text)
	}
	return found
}

// evilArticle has evil text wherever an Article can have text.
func evilArticle() *wirecopy.Article {
	s := wirecopy.Span{Start: 0, End: len(evil), Text: evil}
	m := wirecopy.Mention{Span: s, Entity: 1, Name: evil, Form: evil}
	when := wirecopy.Time{Span: s, Type: evil, Value: evil}
	return &wirecopy.Article{
		Text: evil, Headline: s,
		Byline:     wirecopy.Byline{Span: s, Authors: []string{evil}, Agency: evil},
		Dateline:   wirecopy.Dateline{Span: s, Places: []wirecopy.Mention{m}, When: when, Agencies: []string{evil}},
		Paragraphs: []wirecopy.Span{s},
		Entities: []wirecopy.Entity{{
			ID: 1, Name: evil, Kind: wirecopy.Location, Aliases: []string{evil}, Titles: []wirecopy.Title{{Span: s}}, PartOf: 1,
			Place: &wirecopy.Place{Name: evil, Country: evil, Region: evil, Lat: 1, Lon: 1, ID: evil},
		}, {ID: 2, Name: evil, Kind: evil}},
		Mentions: []wirecopy.Mention{m},
		Quotes:   []wirecopy.Quote{{Span: s, Kind: evil, Speaker: m, Cue: s, To: m, Parts: []wirecopy.Part{{Span: s, Verbatim: true}}}},
		Times:    []wirecopy.Time{when},
		Events: []wirecopy.Event{{
			Span: s, Type: evil, Mode: evil, Trigger: s, Args: []wirecopy.Argument{{Role: evil, Mention: m}}, Where: m, When: when,
			Quantities: []wirecopy.Quantity{{Span: s, Kind: evil}}, Status: evil, Source: m, DeniedBy: m,
		}},
	}
}

func TestEscapes(t *testing.T) {
	pages := map[string]string{
		"every field": written(t, evilArticle()),
		"parsed":      written(t, wirecopy.Parse("LAGOS, Nigeria (AP) — “"+evil+"” said Mayor Ama <b>Owusu</b>.\n"+evil)),
	}
	var form bytes.Buffer
	if err := WriteForm(&form, Form{Action: "/", Text: evil, Published: evil, Error: evil}); err != nil {
		t.Fatal(err)
	}
	pages["form"] = form.String()
	for name, page := range pages {
		body := strings.Replace(page, script, "", 1)
		for _, bad := range []string{"<script>alert", "<img", "<b>Owusu", "\x00", "\r", "'1'"} {
			if strings.Contains(body, bad) {
				t.Errorf("%s: the page has %q", name, bad)
			}
		}
		if !utf8.ValidString(page) {
			t.Errorf("%s: the page is not UTF-8", name)
		}
	}
	checkPage(t, pages["every field"])
	checkPage(t, pages["parsed"])
}

// TestArticles checks the pages of real articles.
func TestArticles(t *testing.T) {
	for name, a := range articles(t) {
		t.Run(name, func(t *testing.T) {
			checkPage(t, written(t, a))
			checkText(t, a)
		})
	}
	for _, text := range []string{"", " ", "\n\n", "Hello.", "“", strings.Repeat("“He said ", 300)} {
		checkPage(t, written(t, wirecopy.Parse(text)))
	}
}

// checkText reports whether the marked text is the text of the article.
func checkText(t *testing.T, a *wirecopy.Article) {
	t.Helper()
	for i, b := range newView(a).blocks() {
		var text strings.Builder
		for _, k := range b.Tokens {
			text.WriteString(k.Text)
		}
		if want := clean(a.Paragraphs[i].Text); text.String() != want {
			t.Errorf("paragraph %d reads\n%q, want\n%q", i, text.String(), want)
		}
	}
}

var (
	voidElements = regexp.MustCompile(`(<(?:meta|link)[^>]*)>`)
	embedded     = regexp.MustCompile(`(?s)<(style|script)>.*?</(style|script)>`)
)

// checkPage checks that a page is well-formed as XML too, that its links lead
// to elements in it, that IDs are unique, and that links do not contain links.
func checkPage(t *testing.T, page string) {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(voidElements.ReplaceAllString(embedded.ReplaceAllString(page, ""), "$1/>")))
	ids, links := map[string]bool{}, []string{}
	inLink := 0
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		switch k := token.(type) {
		case xml.StartElement:
			if k.Name.Local == "a" {
				inLink++
			}
			if inLink > 1 {
				t.Error("a link in a link")
			}
			for _, attr := range k.Attr {
				switch attr.Name.Local {
				case "id":
					if ids[attr.Value] {
						t.Errorf("two elements with id %q", attr.Value)
					}
					ids[attr.Value] = true
				case "href":
					links = append(links, attr.Value)
				case "style":
					t.Error("a style attribute, which the policy forbids")
				}
			}
		case xml.EndElement:
			if k.Name.Local == "a" {
				inLink--
			}
		}
	}
	for _, link := range links {
		if id, ok := strings.CutPrefix(link, "#"); ok && !ids[id] {
			t.Errorf("a link to %q, which is nowhere", link)
		}
	}
}

// TestSelfContained checks that a page asks for nothing else, and that its
// policy allows what is in it.
func TestSelfContained(t *testing.T) {
	page := written(t, wirecopy.Parse("LAGOS, Nigeria (AP) — Mayor Ama Owusu met traders."))
	for _, bad := range []string{"http:", "https:", "src=", "url(", "@import", "//cdn"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	for _, m := range embedded.FindAllString(page, -1) {
		inner := m[strings.IndexByte(m, '>')+1 : strings.LastIndexByte(m, '<')]
		sum := sha256.Sum256([]byte(inner))
		if !strings.Contains(Policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy does not know this: %.60s", m)
		}
	}
}

func TestMarks(t *testing.T) {
	type span struct {
		start, end int
		class      string
	}
	tests := []struct {
		name   string
		marks  []span
		want   string
		reason string
	}{
		{"none", nil, "abcdef", ""},
		{"nested", []span{{1, 3, "y"}, {0, 6, "x"}}, "[x a[y bc]def]", "the longer goes around the shorter"},
		{"crossing", []span{{0, 4, "x"}, {2, 6, "y"}}, "[x ab[y cd]][y ef]", "what would be cut goes on"},
		{"same words", []span{{0, 6, "x"}, {0, 6, "y"}}, "[x [y abcdef]]", "the first is around the second"},
		{"side by side", []span{{0, 3, "x"}, {3, 6, "y"}}, "[x abc][y def]", ""},
		{"three crossing", []span{{0, 3, "x"}, {1, 5, "y"}, {2, 6, "z"}}, "[x a[y b[z c]]][y [z de]][z f]", "order is kept when elements open again"},
		{"empty", []span{{2, 2, "x"}}, "abcdef", "there are no words to mark"},
		{"beyond", []span{{4, 9, "x"}}, "abcd[x ef]", "a mark ends with its paragraph"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var marks []*mark
			for _, s := range tt.marks {
				marks = append(marks, &mark{start: s.start, end: s.end, class: s.class, keys: "q1"})
			}
			m := newMarker(&wirecopy.Article{Text: "abcdef..."}, marks)
			if got := plain(m.paragraph(0, 6)); got != tt.want {
				t.Errorf("got %s, want %s: %s", got, tt.want, tt.reason)
			}
		})
	}
	m := newMarker(&wirecopy.Article{Text: "ab\ncd"}, []*mark{{start: 1, end: 4, class: "x", id: "x1"}})
	if got := plain(m.paragraph(0, 2)) + plain(m.paragraph(3, 5)); got != "a[x b][x c]d" {
		t.Errorf("a mark over two paragraphs: %s", got)
	}
}

func plain(tokens []token) string {
	var b strings.Builder
	for _, k := range tokens {
		switch {
		case k.Open:
			b.WriteString("[" + k.Class + " ")
		case k.Close:
			b.WriteString("]")
		default:
			b.WriteString(k.Text)
		}
	}
	return b.String()
}

func TestTimes(t *testing.T) {
	day := time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC)
	tests := []struct {
		value, text     string
		from            time.Time
		label, datetime string
	}{
		{"2024-06-28", "Friday", day, "Friday, June 28, 2024", "2024-06-28"},
		{"2024-06", "this month", day, "June 2024", "2024-06"},
		{"2024", "this year", day, "2024", "2024"},
		{"2024-W26", "this week", day, "Week of June 28, 2024", "2024-W26"},
		{"2024-06-28TEV", "Friday evening", day, "Friday, June 28, 2024, Friday evening", ""},
		{"2024-06-28T09:30", "9:30", day, "Friday, June 28, 2024, 9:30", "2024-06-28T09:30"},
		{"199", "the 1990s", day, "the 1990s", ""},
		{"XXXX-WXX-5", "on Friday", time.Time{}, "On Friday", ""},
		{"P2D", "two days", time.Time{}, "Two days", ""},
		{"2024-02-31", "a bad day", time.Time{}, "A bad day", ""},
		{"", "", time.Time{}, "No time given", ""},
	}
	for _, tt := range tests {
		when := wirecopy.Time{Span: wirecopy.Span{End: len(tt.text), Text: tt.text}, Value: tt.value, From: tt.from}
		if got := whenLabel(&when); got != tt.label {
			t.Errorf("%s: label %q, want %q", tt.value, got, tt.label)
		}
		if got := datetime(tt.value); got != tt.datetime {
			t.Errorf("%s: datetime %q, want %q", tt.value, got, tt.datetime)
		}
	}
}

func TestTimeline(t *testing.T) {
	at := func(day int) wirecopy.Time {
		from := time.Date(2024, 6, day, 0, 0, 0, 0, time.UTC)
		return wirecopy.Time{Value: from.Format(time.DateOnly), From: from, To: from.AddDate(0, 0, 1)}
	}
	a := &wirecopy.Article{Events: []wirecopy.Event{{}, {When: at(20)}, {When: at(3)}, {SameAs: 2}, {When: at(20)}}}
	var got []string
	for _, d := range newView(a).Days {
		for _, e := range d.Events {
			got = append(got, d.Datetime+" "+e.Key)
		}
	}
	want := []string{"2024-06-03 v3", "2024-06-20 v2", "2024-06-20 v5", " v1"}
	if !slices.Equal(got, want) {
		t.Errorf("the timeline is %q, want %q: by date, the undated last, one for each happening", got, want)
	}
}

func TestWithMarks(t *testing.T) {
	text := "He said: “Go ‘home’ now” and left."
	a := &wirecopy.Article{Text: text}
	v := &view{article: a, speakers: newSpeakers(a)}
	at := func(words string) wirecopy.Span {
		i := strings.Index(text, words)
		return wirecopy.Span{Start: i, End: i + len(words), Text: words}
	}
	q := wirecopy.Quote{Span: at("“Go ‘home’ now”"), Parts: []wirecopy.Part{{Span: at("Go"), Verbatim: true}, {Span: at("home’ now"), Verbatim: true}}}
	runs := v.runs(&q)
	if len(runs) != 1 || text[runs[0].Start:runs[0].End] != q.Text {
		t.Errorf("runs %v: parts that only marks divide are one, with the marks around them", runs)
	}
}

func FuzzWrite(f *testing.F) {
	for _, a := range articles(f) {
		f.Add(a.Text)
	}
	f.Add(evil)
	f.Fuzz(func(t *testing.T, text string) {
		a := wirecopy.Parse(text)
		checkPage(t, written(t, a))
		checkText(t, a)
	})
}
