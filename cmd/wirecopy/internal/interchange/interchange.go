// Package interchange writes articles in formats that other programs read.
//
// Each file holds one format and names the standard it keeps to. All formats
// count positions in Unicode code points, as those standards do, where the
// library counts bytes. They hold what the format can say, which is less than
// an Article: docs/formats.md tells what is left out. Nothing is read back.
package interchange

import (
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
)

// A Document is an article to write.
type Document struct {
	Name    string // what its user calls it: a file name
	URL     string // where it is published; may be empty
	Article *wirecopy.Article
}

// A Writer writes documents in a format, one after the other.
type Writer func(Document) error

// A Format is a format to write.
type Format struct {
	Name  string // as in -format
	About string
	Many  bool // a file can hold several documents
	New   func(io.Writer) Writer
}

// Formats are the formats, by name.
var Formats = []Format{
	{"brat", "brat standoff annotation (.ann)", false, newBrat},
	{"conllu", "CoNLL-U: tokens, with entities as in CorefUD", true, newCoNLLU},
	{"csv-events", "events as CSV", true, newEventsCSV},
	{"csv-quotes", "quotes as CSV", true, newQuotesCSV},
	{"jsonld", "schema.org NewsArticle as JSON-LD", true, newJSONLD},
	{"ninjs", "IPTC News in JSON 2.1", true, newNinjs},
	{"webannotation", "W3C Web Annotation", true, newWebAnnotation},
}

// Named returns the format with a name.
func Named(name string) (Format, error) {
	var names []string
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("no format %q; there are %s", name, strings.Join(names, ", "))
}

// writeJSON writes values as indented JSON.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// iri returns what identifies an article: its URL, or else the hash of its text
// (RFC 6920, section 3).
func (d *Document) iri() string {
	if d.URL != "" {
		return d.URL
	}
	sum := sha256.Sum256([]byte(d.Article.Text))
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum[:])
}

// uuid returns a name for a part of an article that is the same on every run
// (RFC 9562, section 5.5).
func uuid(iri, part string) string {
	namespace := [...]byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8} // of URLs
	h := sha1.New()
	h.Write(namespace[:])
	io.WriteString(h, iri+"#"+part)
	sum := h.Sum(nil)
	sum[6] = sum[6]&0x0f | 0x50
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// points turns byte offsets of a text into offsets in code points. A byte that
// is no UTF-8 counts as one, as it becomes one U+FFFD in what is written.
type points struct {
	text  string
	known []struct{ at, points int } // for the first rune from every step-th byte on
}

const step = 512

func newPoints(text string) *points {
	p := &points{text: text}
	n := 0
	for i := range text {
		for len(p.known)*step <= i {
			p.known = append(p.known, struct{ at, points int }{i, n})
		}
		n++
	}
	return p
}

// before returns the number of code points before byte offset b, where a rune
// starts or the text ends.
func (p *points) before(b int) int {
	k := min(b/step, len(p.known)-1)
	for ; k >= 0; k-- {
		if from := p.known[k]; from.at <= b {
			return from.points + utf8.RuneCountInString(p.text[from.at:b])
		}
	}
	return 0
}

// span returns the code points of a span.
func (p *points) span(s wirecopy.Span) (start, end int) {
	return p.before(s.Start), p.before(s.End)
}

// line returns s with white space as single spaces, and without control
// characters.
func line(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return utf8.RuneError
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
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

// name returns the name of a mention as its entity has it, or its words.
func name(m wirecopy.Mention) string { return line(or(m.Name, m.Text)) }

// names returns the names of the arguments of an event that play a role.
func names(e *wirecopy.Event, roles ...wirecopy.Role) []string {
	var list []string
	for _, arg := range e.Args {
		if n := name(arg.Mention); slices.Contains(roles, arg.Role) && !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

// said returns the words of a quote, those in quotation marks in them.
func said(q *wirecopy.Quote) string {
	words := make([]string, len(q.Parts))
	for i, p := range q.Parts {
		words[i] = line(p.Text)
		if p.Verbatim {
			words[i] = "“" + words[i] + "”"
		}
	}
	return strings.Join(words, " … ")
}

// date formats a time without its time of day where it has none.
func date(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())):
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
