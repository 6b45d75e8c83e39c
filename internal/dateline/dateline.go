// Package dateline finds the headline, the byline and the dateline with which
// an article begins.
//
// A dateline is read by a small grammar (places, date, agencies, separator)
// wherever one may begin: at the start of the first paragraphs, behind a
// headline, a byline or a caption on the same line. What was read is then
// judged by its evidence: capitals, an agency, a date, a separator, a known
// place, and the paragraph that follows. Forms differ between agencies, decades
// and websites; the tests list them.
//
// What it does not do: datelines of languages other than English, and of weekday
// and place alone ("Kabul, Monday").
package dateline

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// The bounds of the search, so that it takes constant time.
const (
	maxParagraphs = 14  // from the start of the text
	maxInto       = 160 // tokens from the start of a paragraph
	maxBodies     = 2   // paragraphs of running text without a dateline
)

// Find finds the headline, byline and dateline of d.
func Find(d *doc.Document) {
	f := finder{Document: d}
	f.dateline()
	f.head()
}

// A finder looks through the beginning of a document.
type finder struct {
	*doc.Document
	at int // the paragraph of the dateline, -1 if there is none
}

// dateline finds the first dateline.
func (f *finder) dateline() {
	f.at = -1
	bodies := 0
	for n, par := range f.Paragraphs {
		if n == maxParagraphs || bodies == maxBodies {
			return
		}
		body := f.isBody(par)
		for i := par.Start; i < min(par.End, par.Start+maxInto); i++ {
			place, ok := f.mayBegin(par, i)
			if !ok {
				continue
			}
			if l, ok := f.read(par, i); ok && f.accept(&l, place, body) {
				f.Document.Dateline = l.Dateline
				f.at = n
				return
			}
		}
		if body {
			bodies++
		}
	}
}

// isBody reports whether a paragraph is running text, not a heading or label.
func (f *finder) isBody(par doc.Span) bool {
	end := min(par.End, par.Start+60)
	low := 0
	for i := par.Start; i < end; i++ {
		if f.Is(i, doc.Word) && !f.Is(i, doc.Capital|doc.Clitic) {
			low++
		}
	}
	return par.Len() > 18 && low*2 > int(end-par.Start)/2
}

// A position is where in its paragraph a dateline begins.
type position int

const (
	first  position = iota // the paragraph begins with it
	behind                 // a sentence, byline or caption ends before it
	within                 // a headline without a full stop may end before it
)

// mayBegin reports whether a dateline may begin with token i.
func (f *finder) mayBegin(par doc.Span, i int32) (position, bool) {
	if i == par.Start || i == par.Start+1 && f.Is(par.Start, doc.Punct) && f.Low(par.Start) != "(" {
		return first, true
	}
	if !f.Is(i, doc.Space) {
		return 0, false
	}
	switch f.Low(i - 1) {
	case ".", "?", "!", "”", "\"", ")", "photo", "by", "file", "…", "...", ";", "|":
		return behind, f.Is(i, doc.Upper) || f.Low(i) == "("
	}
	if f.Is(i-1, doc.Abbrev) {
		return behind, f.Is(i, doc.Upper)
	}
	if f.Is(i, doc.Upper) && f.Is(i-1, doc.Capital|doc.Number) && !f.Is(i-1, doc.Upper) {
		return within, true
	}
	return 0, false
}

// A line is a dateline that was read, and the evidence for it.
type line struct {
	doc.Dateline
	letters   letters
	separator string // what sets it off; "" if nothing does
	spaced    bool   // white space stands before the separator
	qualified bool   // a place has a qualifier
	paren     bool   // the agency stands in brackets or slashes
	next      int32  // the token behind it
}

// letters is the case of the place names.
type letters int

const (
	capitals letters = iota
	title
	small
)

// read reads a dateline that begins with token i.
func (f *finder) read(par doc.Span, i int32) (line, bool) {
	r := reader{finder: f, at: i, end: par.End}
	r.line.Dateline.Start = i
	r.leadingDate()
	r.places()
	r.date()
	r.agency()
	if r.line.Date.Empty() {
		r.lateDate()
	}
	r.separator()
	l := &r.line
	if l.Places == nil && l.Agencies == nil || r.at == i {
		return line{}, false
	}
	l.next = r.at
	return *l, true
}

// A reader goes through the tokens of a dateline.
type reader struct {
	*finder
	line line
	at   int32
	end  int32 // of the paragraph
}

// low returns the token at distance n in lower case, "" beyond the paragraph.
func (r *reader) low(n int32) string {
	if r.at+n >= r.end {
		return ""
	}
	return r.Low(r.at + n)
}

// skip passes over a token if it is s.
func (r *reader) skip(s string) bool {
	if r.low(0) != s {
		return false
	}
	r.at++
	return true
}

// separator reads what sets a dateline off.
func (r *reader) separator() {
	l := &r.line
	l.Dateline.End = r.at
	for n := range int32(3) {
		w := r.low(0)
		if !isSeparator(w) && !(n == 0 && r.Is(r.at, doc.Punct) && r.mangled()) {
			break
		}
		if w == "." && n == 0 && l.Agencies == nil && l.Date.Empty() && r.low(1) != "-" {
			break // the end of a sentence
		}
		before, after := r.Is(r.at, doc.Space), r.Is(r.at+1, doc.Space) || r.at+1 >= r.end
		if (w == "'" || w == "’") && !(before && after) || w == "-" && !before && !after && !r.line.paren {
			break
		}
		if n == 0 {
			l.separator, l.spaced = w, before
		}
		r.at++
		if isDash(w) {
			l.Dateline.End = r.at
		}
	}
}

// isDash reports whether a separator belongs to the dateline: the rest are what
// broken encodings and odd habits left of a dash.
func isDash(w string) bool {
	switch w {
	case "'", "’", "―", "~", ";":
		return false
	}
	return isSeparator(w)
}

// isSeparator reports whether a mark can set off a dateline.
func isSeparator(w string) bool {
	switch w {
	case "-", "--", "---", "—", "–", "―", "_", "__", ":", ".", "'", "|", "——", "––", "~", "’", ";":
		return true
	}
	return false
}

// mangled reports whether the token is what is left of a dash that was encoded
// wrongly: a control character, U+FFFD, or a byte that is no UTF-8.
func (r *reader) mangled() bool {
	w := r.Word(r.at)
	return w == "\u0097" || w == "\u0096" || w == "\ufffd" || w[0] == 0x97 || w[0] == 0x96
}
