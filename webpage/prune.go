package webpage

import (
	"strings"

	"golang.org/x/net/html"
)

// prune takes out of the extracted article what is not its running text:
// figures, captions, forms and boxes. What holds a third of the
// text stays, whatever its class says.
func prune(article *html.Node) {
	var drop []*html.Node
	all := size(article)
	for n := range article.Descendants() {
		if n.Type == html.ElementNode && !isText(n) && 3*size(n) < all {
			drop = append(drop, n)
		}
	}
	for _, n := range drop { // those inside a dropped one are gone already, which is fine
		n.Parent.RemoveChild(n)
	}
}

// isText reports whether an element can be part of the running text.
func isText(n *html.Node) bool {
	switch n.Data {
	case "figure", "figcaption", "aside", "form", "nav", "footer", "button", "script", "style", "noscript", "iframe", "svg",
		"video", "audio":
		return false
	case "ul", "ol", "div", "p", "section", "article", "h2", "h3", "h4", "table", "td", "font":
		return !hasBoxClass(n)
	}
	return true
}

// boxWords are parts of the class or id of what stands beside the running text,
// as publishing systems name it.
var boxWords = [...]string{
	"caption", "gallery", "newsletter", "signup", "sign-up", "subscribe", "related", "read-more", "readmore", "recirc",
	"promo", "advert", "ad-slot", "sponsor", "share", "social", "topics", "tags", "comment", "byline", "dateline-updated",
	"author-bio", "pullquote", "pull-quote", "trending", "most-read", "copyright", "credit",
}

// hasBoxClass reports whether the class or id of n says that it is no text.
func hasBoxClass(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		value := strings.ToLower(a.Val)
		for _, w := range boxWords {
			if strings.Contains(value, w) {
				return true
			}
		}
	}
	return false
}

// size returns how many bytes of text n has.
func size(n *html.Node) int {
	sum := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			sum += len(strings.TrimSpace(d.Data))
		}
	}
	return sum
}
