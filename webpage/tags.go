package webpage

import (
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tags are what the elements of a head say, by name, property or itemprop in
// lower case. The first of a name counts.
type tags struct {
	meta                       map[string]string
	title, canonical, language string
}

// readTags reads the head of a page, and microdata wherever it stands.
func readTags(root *html.Node) tags {
	t := tags{meta: map[string]string{}}
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Html:
			t.language = attr(n, "lang")
		case atom.Title:
			if t.title == "" {
				t.title = textOf(n)
			}
		case atom.Link:
			if t.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
				t.canonical = attr(n, "href")
			}
		case atom.Meta:
			t.add(attr(n, "property"), attr(n, "content"))
			t.add(attr(n, "name"), attr(n, "content"))
		}
		if p := attr(n, "itemprop"); strings.HasPrefix(p, "date") {
			t.add(p, attr(n, "content"))
			t.add(p, attr(n, "datetime"))
		}
	}
	return t
}

func (t *tags) add(name, value string) {
	name, value = strings.ToLower(strings.TrimSpace(name)), strings.Join(strings.Fields(value), " ")
	if name != "" && value != "" && t.meta[name] == "" {
		t.meta[name] = value
	}
}

// first returns the first of the named values that is there.
func (t *tags) first(names ...string) string {
	for _, n := range names {
		if v := t.meta[n]; v != "" {
			return v
		}
	}
	return ""
}

// date returns the first of the named values that is a date.
func (t *tags) date(names ...string) time.Time {
	for _, n := range names {
		if d := parseDate(t.meta[n]); !d.IsZero() {
			return d
		}
	}
	return time.Time{}
}

// attr returns the value of an attribute, "" if n has none of that name.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf returns the text below n, with single spaces.
func textOf(n *html.Node) string {
	var words []string
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			words = append(words, strings.Fields(d.Data)...)
		}
	}
	return strings.Join(words, " ")
}
