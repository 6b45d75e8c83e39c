package webpage

import (
	"cmp"
	nurl "net/url"
	"slices"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/wirecopy-go/wirecopy"
)

// Meta is what a page says about its article. Each field is empty if the page
// does not say; what is said twice is taken from JSON-LD first, then from the
// meta elements, then from the visible page.
type Meta struct {
	URL         string    `json:"url,omitempty"` // the canonical one, or that which the page was asked for by
	Title       string    `json:"title,omitempty"`
	Authors     []string  `json:"authors,omitempty"` // people, and organizations named as the author
	Site        string    `json:"site,omitempty"`    // "Andes Courier"; the host, if no name is found
	Published   time.Time `json:"published,omitzero"`
	Modified    time.Time `json:"modified,omitzero"`
	Section     string    `json:"section,omitempty"`
	Language    string    `json:"language,omitempty"` // "en-GB"
	Description string    `json:"description,omitempty"`
}

// readMeta reads what the head of a page says, and its JSON-LD.
func readMeta(root *html.Node, u *nurl.URL) Meta {
	ld := readLD(root)
	tags := readTags(root)
	m := Meta{
		URL:         canonical(tags, u),
		Title:       cmp.Or(ld.title, tags.first("og:title", "twitter:title", "dc.title", "title")),
		Site:        cmp.Or(tags.first("og:site_name"), ld.site, tags.first("application-name", "dc.publisher")),
		Section:     cmp.Or(tags.first("article:section"), ld.section),
		Language:    cmp.Or(tags.language, ld.language),
		Description: tags.first("og:description", "description", "twitter:description", "dc.description"),
		Authors:     ld.authors,
		Published:   ld.published,
		Modified:    ld.modified,
	}
	if m.Published.IsZero() {
		m.Published = tags.date("article:published_time", "datepublished", "parsely-pub-date", "pubdate", "publishdate", "publish-date",
			"publish_date", "publication_date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "date", "og:published_time")
	}
	if m.Modified.IsZero() {
		m.Modified = tags.date("article:modified_time", "datemodified", "og:updated_time", "last-modified")
	}
	if m.Authors == nil && !ld.byOrganization {
		m.Authors = splitNames(tags.first("parsely-author", "author", "dc.creator", "sailthru.author"))
	}
	m.shortenTitle(root, tags)
	if m.Published.IsZero() {
		m.Published = visibleDate(root)
	}
	if m.Published.IsZero() {
		m.Published = pathDate(u.Path)
	}
	return m
}

// canonical returns the address that a page gives itself, or else u.
func canonical(t tags, u *nurl.URL) string {
	for _, s := range [...]string{t.canonical, t.first("og:url")} {
		if c, err := u.Parse(s); s != "" && err == nil {
			return c.String()
		}
	}
	return u.String()
}

// shortenTitle takes the name of the site off a title, if a heading of the page
// does without it, and takes it for the name of the site, if there is no other.
func (m *Meta) shortenTitle(root *html.Node, t tags) {
	full := cmp.Or(m.Title, t.title)
	for n := range root.Descendants() {
		if n.DataAtom != atom.H1 && n.DataAtom != atom.H2 && n.DataAtom != atom.B {
			continue
		}
		heading := textOf(n)
		if len(heading) > 20 && strings.Contains(full, heading) {
			m.Title = heading
			if rest := strings.Trim(strings.Replace(t.title, heading, "", 1), " -–—|:·»"); m.Site == "" && rest != t.title && len(rest) < 40 {
				m.Site = rest
			}
			return
		}
	}
}

// complete takes from the extraction what m lacks.
func (m *Meta) complete(found *readability.Article, u *nurl.URL) {
	m.Title = cmp.Or(m.Title, found.Title())
	m.Site = cmp.Or(m.Site, found.SiteName(), strings.TrimPrefix(u.Hostname(), "www."))
	m.Language = cmp.Or(m.Language, found.Language())
	if m.Authors == nil {
		m.Authors = splitNames(found.Byline())
	}
	m.Authors = slices.DeleteFunc(m.Authors, func(name string) bool { return strings.EqualFold(name, m.Site) })
	if len(m.Authors) == 0 {
		m.Authors = nil
	}
	if published, err := found.PublishedTime(); err == nil && m.Published.IsZero() {
		m.Published = published
	}
}

// head returns the headline and the byline as they stand in the text.
func (m *Meta) head() []string {
	var list []string
	if m.Title != "" {
		list = append(list, m.Title)
	}
	if by := m.byline(); by != "" {
		list = append(list, by)
	}
	return list
}

// byline returns "By Julia Ferro and Marcos Ibáñez".
func (m *Meta) byline() string {
	switch n := len(m.Authors); n {
	case 0:
		return ""
	case 1:
		return "By " + m.Authors[0]
	default:
		return "By " + strings.Join(m.Authors[:n-1], ", ") + " and " + m.Authors[n-1]
	}
}

// withoutHead returns the paragraphs without the lines of headline, byline and
// date that they begin with.
func (m *Meta) withoutHead(body []string) []string {
	for len(body) > 0 {
		line, rest, _ := strings.Cut(body[0], "\n")
		if !strings.EqualFold(line, m.Title) && !m.isByline(line) && parseDate(line).IsZero() {
			break
		}
		if body[0] = rest; rest == "" {
			body = body[1:]
		}
	}
	return body
}

// isByline reports whether a line names the authors and nothing else.
func (m *Meta) isByline(p string) bool {
	by := m.byline()
	return by != "" && (strings.EqualFold(p, by) || strings.EqualFold("By "+p, by))
}

// mark sets the headline and byline of an article whose text begins with those
// of m. What Parse found of them by itself is replaced: the page knows.
func (m *Meta) mark(a *wirecopy.Article) {
	at := 0
	if m.Title != "" {
		a.Headline = wirecopy.Span{End: len(m.Title), Text: a.Text[:len(m.Title)]}
		at = len(m.Title) + len("\n\n")
	}
	if by := m.byline(); by != "" {
		a.Byline.Span = wirecopy.Span{Start: at, End: at + len(by), Text: a.Text[at : at+len(by)]}
		a.Byline.Authors = slices.Clone(m.Authors)
	}
}

// splitNames divides "By Julia Ferro, Marcos Ibáñez and Ana Ruiz". What has a
// digit is a date that stands beside them, or a link.
func splitNames(s string) []string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = s[3:]
	}
	s = strings.NewReplacer(" and ", ",", " & ", ",", ";", ",", " | ", ",").Replace(s)
	var names []string
	for name := range strings.SplitSeq(s, ",") {
		if name = strings.TrimSpace(name); name != "" && !strings.ContainsAny(name, "0123456789/@") && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
