// Package webpage reads news articles from HTML pages.
//
// [Parse] finds the article in a page, leaves out menus, captions,
// advertisements, related links and comments, and hands its text to
// [wirecopy.Parser.Parse] together with what the page says about itself: the
// headline, the authors, and the day of publication, which "on Friday" is
// counted from.
//
//	resp, err := http.Get(url)
//	…
//	a, meta, err := webpage.Parse(resp.Body, url)
//
// The package fetches nothing: the caller brings the page. It does not follow
// pages that go on behind a "next" link, read text that a script would load, or
// tell an article from other prose.
package webpage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	nurl "net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/wirecopy-go/wirecopy"
)

// What can be wrong with a page. Errors wrap one of these, or the error of the
// reader; ask with [errors.Is].
var (
	ErrEmpty     = errors.New("the page is empty")
	ErrNotHTML   = errors.New("not an HTML page")
	ErrTooLarge  = errors.New("the page is too large")
	ErrMalformed = errors.New("the page is malformed")
	ErrNoArticle = errors.New("there is no article in the page")
)

// The bounds of a page.
const (
	DefaultMaxBytes = 16 << 20 // what a Parser reads unless MaxBytes is set
	maxElements     = 200_000
)

// Parse finds the article in an HTML page and reads it. It is short for
// new(Parser).Parse(r, url).
func Parse(r io.Reader, url string) (*wirecopy.Article, Meta, error) {
	return new(Parser).Parse(r, url)
}

// A Parser is a set of choices about how to read a page. The zero Parser makes
// the usual ones, and a Parser is safe for concurrent use by multiple
// goroutines.
type Parser struct {
	// Article is how to read the article. If its Published is zero, what the
	// page says is used.
	Article wirecopy.Parser

	// MaxBytes is the largest page to read; 0 stands for DefaultMaxBytes.
	MaxBytes int64
}

// Parse finds the article in an HTML page and reads it. The URL is where the
// page is from: relative links are resolved against it, and if the page does not
// name its site, its host does. It may be empty.
//
// The text of the Article is the headline, a line "By …" with the authors, and
// the paragraphs, with blank lines between them. Headline and Byline are set
// from the metadata of the page, if it has them.
func (p *Parser) Parse(r io.Reader, url string) (*wirecopy.Article, Meta, error) {
	text, m, err := p.Extract(r, url)
	if err != nil {
		return nil, m, err
	}
	reader := p.Article
	if reader.Published.IsZero() {
		reader.Published = m.Published
	}
	a := reader.Parse(text)
	m.mark(a)
	return a, m, nil
}

// Extract finds the article in an HTML page and returns its text, as Parse
// would read it.
func (p *Parser) Extract(r io.Reader, url string) (string, Meta, error) {
	u, err := nurl.Parse(url)
	if err != nil {
		return "", Meta{}, fmt.Errorf("webpage: %w", err)
	}
	text, m, err := p.extract(r, u)
	if err != nil {
		if url != "" {
			return "", m, fmt.Errorf("webpage: %s: %w", url, err)
		}
		return "", m, fmt.Errorf("webpage: %w", err)
	}
	return text, m, nil
}

func (p *Parser) extract(r io.Reader, u *nurl.URL) (string, Meta, error) {
	page, err := p.read(r)
	if err != nil {
		return "", Meta{}, err
	}
	root, err := html.Parse(page)
	if err != nil {
		return "", Meta{}, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if n := countElements(root); n > maxElements {
		return "", Meta{}, fmt.Errorf("%w: %d elements, and at most %d are read", ErrTooLarge, n, maxElements)
	}
	m := readMeta(root, u) // before the extraction, which changes the tree
	extractor := readability.NewParser()
	extractor.KeepClasses = true // they tell captions from paragraphs
	found, err := extractor.ParseDocument(root, u)
	if err != nil {
		return "", m, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	m.complete(&found, u)
	if found.Node == nil {
		return "", m, ErrNoArticle
	}
	prune(found.Node)
	body := m.withoutHead(paragraphs(found.Node))
	if len(body) == 0 {
		return "", m, ErrNoArticle
	}
	return strings.Join(append(m.head(), body...), "\n\n"), m, nil
}

// read reads a page and converts it to UTF-8.
func (p *Parser) read(r io.Reader) (io.Reader, error) {
	limit := p.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	page, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading the page: %w", err)
	case int64(len(page)) > limit:
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	case len(bytes.TrimSpace(page)) == 0:
		return nil, ErrEmpty
	}
	text, err := toUTF8(page)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if !isHTML(text) {
		return nil, ErrNotHTML
	}
	return bytes.NewReader(text), nil
}

// toUTF8 converts a page from the encoding that it names. What can be UTF-8 is
// taken for it, whatever the page names: many name none, or the wrong one.
func toUTF8(page []byte) ([]byte, error) {
	encoding, _, _ := charset.DetermineEncoding(page[:min(len(page), 1024)], "text/html")
	if utf8.Valid(page) && slices.ContainsFunc(page, func(b byte) bool { return b >= utf8.RuneSelf }) {
		return page, nil
	}
	return encoding.NewDecoder().Bytes(page)
}

// isHTML reports whether this is a page: it has one of the tags that every article
// needs near its start, and no NUL, which binary files have.
func isHTML(page []byte) bool {
	start := page[:min(len(page), 1<<16)]
	if bytes.IndexByte(start, 0) >= 0 {
		return false
	}
	lower := bytes.ToLower(start)
	for _, prefix := range [...]string{"%pdf-", "{", "[", "<?xml", "<rss", "<svg", "<feed"} {
		if bytes.HasPrefix(bytes.TrimSpace(lower), []byte(prefix)) {
			return bytes.Contains(lower, []byte("<html")) // XHTML, or an odd start
		}
	}
	for _, tag := range [...]string{"<html", "<!doctype html", "<head", "<body", "<article", "<main", "<div", "<p>", "<p ", "<br", "<td"} {
		if bytes.Contains(lower, []byte(tag)) {
			return true
		}
	}
	return false
}

// countElements returns how many elements are below n.
func countElements(n *html.Node) int {
	count := 0
	for d := range n.Descendants() {
		if d.Type == html.ElementNode {
			count++
		}
	}
	return count
}
