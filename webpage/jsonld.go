package webpage

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep an article can be in JSON-LD: in a @graph, in a list, as
// the main entity of a page.
const maxDepth = 6

// An ldArticle is what JSON-LD says about an article.
type ldArticle struct {
	title, site, section, language string
	authors                        []string
	byOrganization                 bool // the author is an organization
	published, modified            time.Time
}

// readLD returns the first article in the JSON-LD of a page. Blocks that are no
// JSON are passed over, as browsers do.
func readLD(root *html.Node) ldArticle {
	for n := range root.Descendants() {
		if n.DataAtom != atom.Script || !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") || n.FirstChild == nil {
			continue
		}
		var v any
		if err := json.Unmarshal([]byte(n.FirstChild.Data), &v); err != nil {
			continue
		}
		if o := findArticle(v, 0); o != nil {
			return o.article()
		}
	}
	return ldArticle{}
}

// An object is an object of JSON-LD.
type object map[string]any

// findArticle returns the first object of an article type in v.
func findArticle(v any, depth int) object {
	if depth > maxDepth {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if o := findArticle(e, depth+1); o != nil {
				return o
			}
		}
	case map[string]any:
		o := object(v)
		if o.isArticle() {
			return o
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if o := findArticle(v[key], depth+1); o != nil {
				return o
			}
		}
	}
	return nil
}

// isArticle reports whether o has a type such as NewsArticle or LiveBlogPosting.
func (o object) isArticle() bool {
	for _, t := range o.strings("@type") {
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "Report" {
			return true
		}
	}
	return false
}

func (o object) article() ldArticle {
	a := ldArticle{
		title:     o.first("headline"),
		site:      o.first("publisher"),
		section:   o.first("articleSection"),
		language:  o.first("inLanguage"),
		published: parseDate(o.first("datePublished")),
		modified:  parseDate(o.first("dateModified")),
	}
	for _, author := range list(o["author"]) {
		if p, ok := author.(map[string]any); ok && strings.HasSuffix(object(p).first("@type"), "Organization") {
			a.byOrganization = true
			continue
		}
		for _, name := range stringsOf(author) {
			a.authors = append(a.authors, splitNames(name)...)
		}
	}
	return a
}

// first returns the first string of a property, "" if there is none.
func (o object) first(key string) string {
	if s := o.strings(key); len(s) > 0 {
		return s[0]
	}
	return ""
}

func (o object) strings(key string) []string { return stringsOf(o[key]) }

// stringsOf returns the strings of a value: itself, those of a list, the names of
// objects. Entities in them are read, as publishers often escape twice.
func stringsOf(v any) []string {
	var found []string
	for _, e := range list(v) {
		switch e := e.(type) {
		case string:
			found = append(found, strings.Join(strings.Fields(html.UnescapeString(e)), " "))
		case map[string]any:
			if name, ok := e["name"].(string); ok {
				found = append(found, strings.Join(strings.Fields(html.UnescapeString(name)), " "))
			}
		}
	}
	return found
}

// list returns the elements of a list, or v alone.
func list(v any) []any {
	if l, ok := v.([]any); ok {
		return l
	}
	return []any{v}
}
