package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// paragraphs returns the text of n, a paragraph for each block of it, without
// labels and paragraphs of links. White space is reduced to single spaces.
func paragraphs(n *html.Node) []string {
	var w writer
	w.node(n)
	w.end()
	return w.done
}

// A writer gathers the text of a tree.
type writer struct {
	done   []string
	text   strings.Builder // of the paragraph
	linked int             // bytes of it that are in links
	links  int             // how many links the words are in
	space  bool            // before the next word
	lines  int             // line breaks before the next word
}

// node writes n. The parser of HTML bounds how deep a tree is.
func (w *writer) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.words(n.Data)
	case n.Type == html.ElementNode && n.Data == "br":
		w.lines++
		if w.lines == 2 {
			w.end()
		}
	case n.Type == html.ElementNode || n.Type == html.DocumentNode:
		w.element(n)
	}
}

func (w *writer) element(n *html.Node) {
	block, link := isBlock(n), n.Data == "a"
	if block {
		w.end()
	}
	if link {
		w.links++
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if link {
		w.links--
	}
	if block {
		w.end()
	}
}

// words writes text.
func (w *writer) words(text string) {
	before := w.text.Len()
	for _, r := range text {
		switch {
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff': // soft hyphens and such: for layout
		case unicode.IsSpace(r):
			w.space = true
		default:
			if w.text.Len() > 0 && w.lines > 0 {
				w.text.WriteByte('\n')
			} else if w.text.Len() > 0 && w.space {
				w.text.WriteByte(' ')
			}
			w.space, w.lines = false, 0
			w.text.WriteRune(r)
		}
	}
	if w.links > 0 {
		w.linked += w.text.Len() - before
	}
}

// end ends a paragraph.
func (w *writer) end() {
	if p := w.text.String(); p != "" && !isLabel(p) && !w.isLinks() {
		w.done = append(w.done, p)
	}
	w.text.Reset()
	w.linked, w.space, w.lines = 0, false, 0
}

// isLinks reports whether most of the paragraph is links, or all but a label
// before them: "Read more: The krill that came too late".
func (w *writer) isLinks() bool {
	const label = 24 // bytes
	all := w.text.Len()
	return w.linked > 0 && (all-w.linked <= label && 2*w.linked >= all || 4*w.linked >= 3*all)
}

// isBlock reports whether browsers begin a new line for n.
func isBlock(n *html.Node) bool {
	switch n.Data { // not DataAtom: the extraction renames elements, and leaves that alone
	case "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "h1", "h2", "h3", "h4", "h5", "h6",
		"ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tbody", "thead", "tr", "td", "th", "hr", "figure",
		"figcaption", "center", "address", "details", "summary", "form", "fieldset", "body":
		return true
	}
	return false
}

// labels are paragraphs that tell the reader about the page, not the news.
var labels = [...]string{
	"advertisement", "advertising", "sponsored", "sponsored content", "story continues below advertisement",
	"article continues below", "continue reading", "read more", "related", "related stories", "related articles", "see also",
	"share this", "share", "sign up", "subscribe", "most read", "recommended",
}

// labelStarts are how paragraphs begin that lead elsewhere, with a colon.
var labelStarts = [...]string{
	"read more:", "read also:", "also read:", "see also:", "more:", "related:", "watch:", "listen:", "more on ", "photos:", "tags:", "topics:",
}

// isLabel reports whether a paragraph is a label.
func isLabel(p string) bool {
	const longest = 100
	if len(p) > longest || !utf8.ValidString(p) {
		return false
	}
	low := strings.ToLower(strings.TrimRight(p, " :.…"))
	for _, l := range labels {
		if low == l {
			return true
		}
	}
	low = strings.ToLower(p)
	for _, l := range labelStarts {
		if strings.HasPrefix(low, l) && strings.Contains(low, ":") {
			return true
		}
	}
	return false
}
