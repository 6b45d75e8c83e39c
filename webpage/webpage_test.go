package webpage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy"
)

// A wanted is what stands beside a page: its metadata, and the text of its
// article.
type wanted struct {
	url, text string
	meta      Meta
}

func readWanted(t *testing.T, name string) wanted {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, text, _ := strings.Cut(string(data), "\n\n")
	w := wanted{text: strings.TrimSuffix(text, "\n")}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch key {
		case "url":
			w.url = value
		case "title":
			w.meta.Title = value
		case "site":
			w.meta.Site = value
		case "authors":
			if value != "" {
				w.meta.Authors = strings.Split(value, "; ")
			}
		case "published":
			w.meta.Published = date(t, value)
		case "modified":
			if value != "" {
				w.meta.Modified = date(t, value)
			}
		}
	}
	return w
}

func date(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPages(t *testing.T) {
	names, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(names) == 0 {
		t.Fatal("no pages", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".html"), func(t *testing.T) {
			want := readWanted(t, strings.TrimSuffix(name, ".html")+".txt")
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			a, got, err := Parse(f, want.url)
			if err != nil {
				t.Fatal(err)
			}
			full := strings.Join(append(want.meta.head(), want.text), "\n\n")
			if diff := cmp.Diff(full, a.Text); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
			got.URL, got.Section, got.Language, got.Description = "", "", "", "" // TestMeta has them
			if diff := cmp.Diff(want.meta, got); diff != "" {
				t.Errorf("meta (-want +got):\n%s", diff)
			}
			if !a.Published.Equal(want.meta.Published) {
				t.Errorf("Published = %v, want %v", a.Published, want.meta.Published)
			}
			if a.Headline.Text != want.meta.Title || a.Text[a.Headline.Start:a.Headline.End] != a.Headline.Text {
				t.Errorf("Headline = %+v, want %q", a.Headline, want.meta.Title)
			}
			if diff := cmp.Diff(want.meta.Authors, a.Byline.Authors); diff != "" {
				t.Errorf("authors (-want +got):\n%s", diff)
			}
			if a.Text[a.Byline.Start:a.Byline.End] != a.Byline.Text {
				t.Errorf("Byline = %+v does not stand there", a.Byline)
			}
			if len(a.Dateline.Places) == 0 {
				t.Errorf("no dateline found in %.200q", a.Text)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	broken := errors.New("connection reset")
	text := strings.Repeat("<p>The mayor said on Monday that the bridge would be closed for repairs until spring.</p>", 20)
	tests := []struct {
		name   string
		reader io.Reader
		url    string
		limit  int64
		want   error
		text   string
		reason string
	}{
		{name: "empty", reader: strings.NewReader(""), want: ErrEmpty, text: "webpage: the page is empty"},
		{name: "blank", reader: strings.NewReader(" \r\n\t"), want: ErrEmpty, text: "webpage: the page is empty"},
		{
			name: "pdf", reader: strings.NewReader("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>"), url: "https://a.example/report.pdf",
			want: ErrNotHTML, text: "webpage: https://a.example/report.pdf: not an HTML page", reason: "the address tells which page of thousands it was",
		},
		{name: "image", reader: strings.NewReader("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR<p>"), want: ErrNotHTML, text: "webpage: not an HTML page", reason: "NULs"},
		{name: "json", reader: strings.NewReader(`{"html": "<p>Hello</p>"}`), want: ErrNotHTML, text: "webpage: not an HTML page"},
		{name: "feed", reader: strings.NewReader(`<?xml version="1.0"?><rss><channel><description>&lt;p> A feed</description></channel></rss>`), want: ErrNotHTML, text: "webpage: not an HTML page"},
		{name: "plain text", reader: strings.NewReader("KABUL — Two people were killed."), want: ErrNotHTML, text: "webpage: not an HTML page", reason: "wirecopy.Parse reads that"},
		{name: "too large", reader: strings.NewReader("<html>" + text), limit: 100, want: ErrTooLarge, text: "webpage: the page is too large: more than 100 bytes"},
		{
			name: "endless", reader: io.MultiReader(strings.NewReader("<p>"), zeros{}), limit: 1 << 20, want: ErrTooLarge,
			text: "webpage: the page is too large: more than 1048576 bytes", reason: "the limit holds before all is read",
		},
		{
			name: "too many elements", reader: strings.NewReader("<p>" + strings.Repeat("<b></b>", maxElements)), want: ErrTooLarge,
			text: "webpage: the page is too large: 200004 elements, and at most 200000 are read",
		},
		{name: "too deep", reader: strings.NewReader(strings.Repeat("<div>", 10_000) + text), want: ErrMalformed},
		{name: "no article", reader: strings.NewReader("<html><body><div id=app></div><script>start()</script></body></html>"), want: ErrNoArticle, text: "webpage: there is no article in the page"},
		{name: "links only", reader: strings.NewReader(`<body><ul><li><a href="/a">Ice leaves the harbour</a><li><a href="/b">Rail link closed</a></ul>`), want: ErrNoArticle, text: "webpage: there is no article in the page"},
		{
			name: "reader fails", reader: io.MultiReader(strings.NewReader("<html><p>Half a page"), iotest.ErrReader(broken)), want: broken,
			text: "webpage: reading the page: connection reset",
		},
		{name: "bad address", reader: strings.NewReader(text), url: "http://[::1", text: `webpage: parse "http://[::1": missing ']' in host`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Parser{MaxBytes: tt.limit}
			a, _, err := p.Parse(tt.reader, tt.url)
			if err == nil || a != nil {
				t.Fatalf("got %v, %v, want an error", a, err)
			}
			if tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("error %v is not %v (%s)", err, tt.want, tt.reason)
			}
			if tt.text != "" && err.Error() != tt.text {
				t.Errorf("error %q, want %q (%s)", err, tt.text, tt.reason)
			}
		})
	}
}

// zeros is an endless reader.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}

func TestEncodings(t *testing.T) {
	body := func(s string) string {
		return "<p>" + s + strings.Repeat(" The port of the town was closed for a day after the storm.", 10) + "</p>"
	}
	tests := []struct{ name, page, want, reason string }{
		{"utf-8 without a word", body("“No,” said Zoë."), "“No,” said Zoë.", "no declaration"},
		{"utf-8 that begins late", "<html><!--" + strings.Repeat("-", 2000) + "-->" + body("“No,” said Zoë."), "“No,” said Zoë.", "the first kilobyte is ASCII"},
		{"utf-8 that says latin-1", `<meta charset="iso-8859-1">` + body("“No,” said Zoë."), "“No,” said Zoë.", "text in latin-1 would hardly ever be valid UTF-8"},
		{"windows-1252", `<meta charset="windows-1252">` + body("\x93No,\x94 said Zo\xeb."), "“No,” said Zoë.", ""},
		{"latin-1 with its neighbour's quotes", `<meta charset="iso-8859-1">` + body("\x93No,\x94 said Zo\xeb."), "“No,” said Zoë.", "as browsers do"},
		{"windows-1252 without a word", body("\x93No,\x94 said Zo\xeb."), "“No,” said Zoë.", "no declaration"},
		{"utf-8 mark", "\xef\xbb\xbf" + body("“No,” said Zoë."), "“No,” said Zoë.", ""},
		{"utf-16", "\xff\xfe" + utf16le(body("“No,” said Zoë.")), "“No,” said Zoë.", "told by its mark"},
		{"entities", body("&ldquo;No,&rdquo; said Zo&euml;&nbsp;K&#246;nig&shy;.”"), "“No,” said Zoë König.", "a no-break space is a space, a soft hyphen is nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, _, err := new(Parser).Extract(strings.NewReader(tt.page), "")
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(text, tt.want) {
				t.Errorf("got %.60q, want %q (%s)", text, tt.want, tt.reason)
			}
		})
	}
}

func utf16le(s string) string {
	var b strings.Builder
	for _, r := range s { // none of them needs a pair
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func TestParser(t *testing.T) {
	page := `<title>Bridge closed - The Ferryman</title><meta property="article:published_time" content="2024-03-15T08:00:00Z">
<h1>Bridge closed until further notice</h1><p>LIMA, Peru — The mayor, Rosa Quispe, said on Monday that the bridge would stay closed.</p>` +
		strings.Repeat("<p>Engineers found cracks in two of the pillars, and traffic was sent over the old dam.</p>", 6)
	p := Parser{Article: wirecopy.Parser{Published: time.Date(2024, 1, 10, 0, 0, 0, 0, time.UTC), Skip: wirecopy.Events | wirecopy.Times}}
	a, m, err := p.Parse(strings.NewReader(page), "https://ferryman.example/n/1")
	if err != nil {
		t.Fatal(err)
	}
	if !a.Published.Equal(p.Article.Published) {
		t.Errorf("Published = %v, want that of the Parser", a.Published)
	}
	if m.Published.Day() != 15 {
		t.Errorf("Meta.Published = %v, want that of the page", m.Published)
	}
	if a.Events != nil || a.Times != nil {
		t.Error("skipped layers are there")
	}
}

func FuzzExtract(f *testing.F) {
	names, _ := filepath.Glob("testdata/pages/*.html")
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		p := Parser{MaxBytes: 1 << 16}
		a, m, err := p.Parse(strings.NewReader(string(page)), "https://a.example/2024/03/15/x")
		if err != nil {
			return
		}
		for _, s := range [...]wirecopy.Span{a.Headline, a.Byline.Span} {
			if a.Text[s.Start:s.End] != s.Text {
				t.Errorf("%+v does not stand there", s)
			}
		}
		if m.Title != "" && a.Headline.Text != m.Title {
			t.Errorf("headline %q, title %q", a.Headline.Text, m.Title)
		}
	})
}
