package token

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// maxTorn is the longest line, in bytes, that can be a heading or an item before
// one in lower case.
const maxTorn = 60

// maxWrap is the longest line, in bytes, of text that is broken to a width.
const maxWrap = 160

// A layout is how a text uses its line breaks.
type layout struct {
	longest int  // bytes of its longest line
	wrapped bool // its lines are broken to a width, so a break is a space
}

// paragraphs divides the tokens into paragraphs. A blank line always divides.
// A single line break does, too, unless the text is wrapped: then only an
// indent, or a line that could have taken the next word, does.
func paragraphs(d *doc.Document) {
	l := layoutOf(d)
	n, start, line := d.Tokens().End, int32(0), int32(0)
	for i := int32(1); i < n; i++ {
		if d.Class[i]&doc.Line == 0 {
			continue
		}
		if l.divides(d, line, i) {
			d.Paragraphs = append(d.Paragraphs, doc.Span{Start: start, End: i})
			start = i
		}
		line = i
	}
	if n > start {
		d.Paragraphs = append(d.Paragraphs, doc.Span{Start: start, End: n})
	}
}

// layoutOf looks at every single line break: in wrapped text many of them stand
// in the middle of a sentence.
func layoutOf(d *doc.Document) layout {
	var l layout
	line, breaks, inside := int32(0), 0, 0
	for i := int32(1); i < d.Tokens().End; i++ {
		if d.Class[i]&doc.Line == 0 {
			continue
		}
		l.longest = max(l.longest, int(d.End[i-1]-d.Start[line]))
		line = i
		if !blankBefore(d, i) {
			breaks++
			if !final(d, i-1) && !d.Is(i, doc.Capital|doc.Punct) {
				inside++
			}
		}
	}
	if n := d.Tokens().End; n > line {
		l.longest = max(l.longest, int(d.End[n-1]-d.Start[line]))
	}
	l.wrapped = breaks > 1 && 4*inside >= breaks && l.longest <= maxWrap
	return l
}

// divides reports whether a paragraph ends before token i, the first of a line;
// the line before it begins with token line.
func (l layout) divides(d *doc.Document, line, i int32) bool {
	if blankBefore(d, i) {
		return true
	}
	if length := d.End[i-1] - d.Start[line]; length > maxTorn && !final(d, i-1) && d.Is(i, doc.Word) && !d.Is(i, doc.Capital) {
		return false // a line that was torn, whatever the layout
	}
	if !l.wrapped || indent(d, i) > indent(d, line)+1 {
		return true
	}
	full := int(d.End[i-1]-d.Start[line])+1+int(d.End[i]-d.Start[i]) > l.longest*4/5
	return !full && (final(d, i-1) || d.Is(i, doc.Capital))
}

// gap returns the white space before token i, which is not the first.
func gap(d *doc.Document, i int32) string { return d.Text[d.End[i-1]:d.Start[i]] }

// blankBefore reports whether a blank line stands before token i.
func blankBefore(d *doc.Document, i int32) bool {
	g := gap(d, i)
	return strings.Count(g, "\n") > 1 || strings.Count(g, "\r") > 1 || strings.Contains(g, "\u2029")
}

// indent returns by how many bytes of white space the line of token i begins.
func indent(d *doc.Document, i int32) int {
	if i == 0 {
		return 0
	}
	g := gap(d, i)
	return len(g) - 1 - strings.LastIndexAny(g, "\r\n")
}

// final reports whether token i can end a sentence.
func final(d *doc.Document, i int32) bool {
	switch d.Low(i) {
	case ".", "?", "!", "”", "\"", "''", "’", "'", ")", ":", "…", "...":
		return true
	}
	return false
}
