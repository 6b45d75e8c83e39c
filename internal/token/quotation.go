package token

import (
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// The styles of quotation mark. Marks of one style pair with each other.
const (
	double  = iota + 1 // " “ ” „ ‟ ″, and two of the single ones
	single             // ' ‘ ’ ‚ ‛
	angular            // « »
	angle              // ‹ ›
)

// The directions in which a mark points by its form.
const (
	either = iota
	opening
	closing
)

// maxDepth is how deep quotations nest. Marks beyond are not paired.
const maxDepth = 4

// maxSingle is how many tokens ahead the end of a stretch in single quotation
// marks is looked for: they look like apostrophes.
const maxSingle = 400

// quotations pairs the quotation marks of each paragraph.
func quotations(d *doc.Document) {
	p := pairer{Document: d}
	for _, par := range d.Paragraphs {
		p.paragraph(par)
	}
	d.Quoted = slices.DeleteFunc(d.Quoted, func(q doc.Quoted) bool { return q.End == 0 })
	continued(d)
}

// A pairer pairs the marks of a paragraph.
type pairer struct {
	*doc.Document
	par   doc.Span
	stack [maxDepth]pending
	depth int
	// No single mark opens before this token, for none could close it.
	noSingle int32
}

// A pending mark waits to be closed.
type pending struct {
	style int
	quote int // its place in Quoted
}

func (p *pairer) paragraph(par doc.Span) {
	p.par, p.depth, p.noSingle = par, 0, par.Start
	for i := par.Start; i < par.End; i++ {
		if !p.Is(i, doc.Punct) || p.End[i]-p.Start[i] > 6 {
			continue
		}
		if style, direction := markOf(p.Word(i)); style != 0 {
			p.mark(i, style, direction)
		}
	}
	for p.depth > 0 {
		p.abandon(par.End)
	}
}

// markOf returns the style and direction of a quotation mark, 0 for others.
func markOf(w string) (style, direction int) {
	switch w {
	case "\"", "\"\"", "″", "〃":
		return double, either
	case "“", "““", "‟", "„", "``":
		return double, opening
	case "”", "””", "''":
		return double, closing
	case "'":
		return single, either
	case "‘", "‚", "‛", "`":
		return single, opening
	case "’":
		return single, closing
	case "«":
		return angular, opening
	case "»":
		return angular, closing
	case "‹":
		return angle, opening
	case "›":
		return angle, closing
	}
	return 0, 0
}

// mark opens or closes a stretch with the mark at token i, or passes it over.
func (p *pairer) mark(i int32, style, direction int) {
	if style == single {
		p.singleMark(i, direction)
		return
	}
	canOpen, canClose := p.canOpen(i), p.canClose(i)
	pending := p.find(style)
	switch {
	case pending && direction == closing && (canClose || !canOpen):
		p.close(i, style)
	case pending && canClose && (direction == either || !canOpen): // “text“, too
		p.close(i, style)
	case pending && !canOpen && p.parity(i, style):
		p.close(i, style)
	case !pending && p.measures(i):
	case canOpen && (direction != closing || !canClose):
		for p.find(style) { // the one before was never closed
			p.abandon(i)
		}
		p.open(i, style)
	case !pending && direction == either && !canClose:
		p.open(i, style) // " text " with spaces on both sides
	}
}

// canOpen reports whether mark i stands before a word and not behind one.
func (p *pairer) canOpen(i int32) bool {
	if i+1 >= p.par.End || p.Is(i+1, doc.Space) {
		return false
	}
	if p.Is(i+1, doc.Punct) {
		switch p.Low(i + 1) {
		case ",", ".", ";", ":", "?", "!", ")", "]":
			return false
		}
	}
	return p.Is(i, doc.Space) || i == p.par.Start || !p.Is(i-1, doc.Word|doc.Number)
}

// canClose reports whether mark i stands right behind something.
func (p *pairer) canClose(i int32) bool {
	if i == p.par.Start || p.Is(i, doc.Space) || p.Is(i-1, doc.Open) {
		return false
	}
	switch p.Low(i - 1) {
	case "(", "[", "—", "–":
		return i+1 >= p.par.End || p.Is(i+1, doc.Space|doc.Punct)
	}
	return true
}

// parity reports whether a mark with spaces on both sides closes the pending
// one: it does if that one is as lonely.
func (p *pairer) parity(i int32, _ int) bool {
	return i+1 >= p.par.End || p.Is(i+1, doc.Space)
}

// measures reports whether mark i means inches or feet, or minutes of arc.
func (p *pairer) measures(i int32) bool {
	return i > p.par.Start && !p.Is(i, doc.Space) && p.Is(i-1, doc.Number) && p.Word(i) != "”"
}

// singleMark tells single quotation marks from apostrophes.
func (p *pairer) singleMark(i int32, direction int) {
	pending := p.find(single)
	switch {
	case direction != opening && pending && p.canClose(i) && p.endsSingle(i):
		p.close(i, single)
	case direction != closing && !pending && p.canOpen(i) && i >= p.noSingle && !p.elides(i):
		if direction == either && !p.closesLater(i) {
			return
		}
		p.open(i, single)
	case direction == closing && !p.Is(i, doc.Space) || direction == either && p.canClose(i):
		if p.pluralBefore(i) {
			p.Class[i] = p.Class[i]&^doc.Punct | doc.Word | doc.Clitic
		}
	}
}

// elides reports whether mark i stands for letters left out: ’em, ’til, ’cause.
func (p *pairer) elides(i int32) bool {
	switch p.Low(i + 1) {
	case "em", "til", "cause", "tis", "twas", "n", "bout", "round":
		return true
	}
	return false
}

// pluralBefore reports whether a word that ends with s stands right before i.
func (p *pairer) pluralBefore(i int32) bool {
	return i > p.par.Start && p.Is(i-1, doc.Word) && strings.HasSuffix(p.Low(i-1), "s")
}

// endsSingle reports whether mark i closes the pending single mark and is no
// possessive of a plural: behind "s", before a word, it is one if a better end
// comes later.
func (p *pairer) endsSingle(i int32) bool {
	if i+1 < p.par.End && !p.Is(i+1, doc.Space|doc.Punct) {
		return false
	}
	if !p.pluralBefore(i) || i+1 >= p.par.End || !p.Is(i+1, doc.Word) || p.Is(i+1, doc.Capital) {
		return true
	}
	for j := i + 1; j < min(p.par.End, i+60); j++ {
		switch style, direction := markOf(p.Word(j)); {
		case style != single:
		case direction == opening || direction == either && p.canOpen(j):
			return true
		case p.canClose(j) && p.Is(j-1, doc.Punct):
			return false
		}
	}
	return true
}

// closesLater reports whether a straight single mark could close the one at i.
// If none can, none in the paragraph opens before where the search ended.
func (p *pairer) closesLater(i int32) bool {
	limit := min(p.par.End, i+maxSingle)
	for j := i + 2; j < limit; j++ {
		if p.Is(j, doc.Punct) && p.Word(j) == "'" && p.canClose(j) && (j+1 >= p.par.End || p.Is(j+1, doc.Space|doc.Punct)) {
			return true
		}
	}
	p.noSingle = limit
	return false
}

// find reports whether a mark of a style is pending.
func (p *pairer) find(style int) bool {
	for k := range p.depth {
		if p.stack[k].style == style {
			return true
		}
	}
	return false
}

// open begins a stretch at token i.
func (p *pairer) open(i int32, style int) {
	if p.depth == maxDepth {
		return
	}
	p.stack[p.depth] = pending{style: style, quote: len(p.Quoted)}
	p.Quoted = append(p.Quoted, doc.Quoted{Span: doc.Span{Start: i}, Depth: int8(p.depth)})
	p.Class[i] |= doc.Open
	p.depth++
}

// close ends the stretch of a style with token i. Marks within it that were
// never closed come to nothing.
func (p *pairer) close(i int32, style int) {
	for p.stack[p.depth-1].style != style {
		p.drop()
	}
	p.depth--
	q := &p.Quoted[p.stack[p.depth].quote]
	q.End = i + 1
	q.Inner = doc.Span{Start: q.Start + 1, End: i}
	p.Class[i] |= doc.Close
	if q.Inner.Empty() {
		p.Class[i] &^= doc.Close
		p.Class[q.Start] &^= doc.Open
		q.End = 0
	}
}

// drop forgets the innermost pending mark.
func (p *pairer) drop() {
	p.depth--
	q := &p.Quoted[p.stack[p.depth].quote]
	p.Class[q.Start] &^= doc.Open
	q.End = 0
}

// abandon ends the innermost stretch before token end, for want of a mark.
func (p *pairer) abandon(end int32) {
	top := p.stack[p.depth-1]
	q := &p.Quoted[top.quote]
	if top.style == single || q.Start+1 >= end {
		p.drop()
		return
	}
	p.depth--
	q.End, q.Unclosed = end, true
	q.Inner = doc.Span{Start: q.Start + 1, End: end}
}

// continued finds the stretches that go on from the paragraph before: it ended
// without a closing mark, and this one begins with an opening mark.
func continued(d *doc.Document) {
	last := -1 // the last outer stretch
	par := 0
	for i := range d.Quoted {
		q := &d.Quoted[i]
		if q.Depth > 0 {
			continue
		}
		for d.Paragraphs[par].End <= q.Start {
			par++
		}
		if last >= 0 && d.Quoted[last].Unclosed && d.Quoted[last].End == q.Start && q.Start == d.Paragraphs[par].Start {
			q.Continues = true
		}
		last = i
	}
}
