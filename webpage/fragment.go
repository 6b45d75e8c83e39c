package webpage

import (
	"strings"

	"golang.org/x/net/html"
)

// Paragraphs returns the paragraphs of a piece of HTML that is all article, such
// as an item of a feed. Captions, labels and paragraphs of links are left out, as
// in Parse; nothing is searched for. Plain text comes back as it is, a paragraph
// for each of its own.
func Paragraphs(fragment string) []string {
	if !strings.Contains(fragment, "<") {
		return plain(html.UnescapeString(fragment))
	}
	root, err := html.Parse(strings.NewReader(fragment))
	if err != nil { // too deep
		return nil
	}
	prune(root)
	return paragraphs(root)
}

// plain returns the paragraphs of plain text: blank lines divide them.
func plain(text string) []string {
	var list []string
	for p := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			list = append(list, p)
		}
	}
	return list
}
