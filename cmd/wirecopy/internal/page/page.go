// Package page shows an article and what was found in it as an HTML page.
//
// The page is one file that needs nothing else: its style, its script and its
// map are in it. Without the script it still reads well, since every finding is
// an ordinary link to its entry and back. It shows what was found and judges
// nothing; it does not group what several articles say.
package page

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

//go:embed page.css
var style string

//go:embed page.js
var script string

//go:embed page.html
var source string

//go:embed form.html
var formSource string

var (
	pageTemplate = template.Must(template.New("page").Parse(source))
	formTemplate = template.Must(template.New("form").Parse(formSource))
)

// Policy is the Content-Security-Policy of the pages: nothing is loaded from
// anywhere, and only the style and the script of this package apply. A server
// should send it, with what a document cannot ask for itself, like
// frame-ancestors.
var Policy = "default-src 'none'; img-src data:; style-src " + hash(style) + "; script-src " + hash(script) +
	"; base-uri 'none'; form-action 'self'"

// hash names a text that a page contains as a source of CSP (Level 3, 2.3.1).
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// assets are what every page holds.
type assets struct {
	Policy string
	Style  template.CSS
	Script template.JS
}

func theAssets() assets {
	return assets{Policy: Policy, Style: template.CSS(style), Script: template.JS(script)}
}

// Write writes the page of an article. If home is not empty, the page has a
// link to it, to read another article.
func Write(w io.Writer, a *wirecopy.Article, home string) error {
	return pageTemplate.Execute(w, struct {
		assets
		*view
		Home, Models string
	}{theAssets(), newView(a), home, wirecopy.ModelVersion})
}

// A Form is what stands in the form for pasting an article.
type Form struct {
	Action, Text, Published string
	Error                   string // what was wrong with it
}

// WriteForm writes a page with a form that sends text and published.
func WriteForm(w io.Writer, f Form) error {
	f.Text, f.Published, f.Error = clean(f.Text), clean(f.Published), clean(f.Error)
	return formTemplate.Execute(w, struct {
		assets
		Form
		Models string
	}{theAssets(), f, wirecopy.ModelVersion})
}

// clean makes words of an article fit for a document: bytes that are not UTF-8
// and control characters become U+FFFD, as browsers would show them at best.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r':
			return '\n'
		case r < ' ', 0x7f <= r && r < 0xa0, r == 0xfffe, r == 0xffff:
			return '\uFFFD'
		}
		return r
	}, s) // Map reads a byte that is no UTF-8 as U+FFFD
}

// line is like clean, with white space as one space.
func line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }
