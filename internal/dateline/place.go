package dateline

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// maxName is the longest name of a place, in tokens.
const maxName = 6

// places reads the places: names joined by slashes, "&" and "and", each with
// its qualifiers.
func (r *reader) places() {
	for {
		p, ok := r.place()
		if !ok {
			return
		}
		r.line.Places = append(r.line.Places, p)
		back := r.at
		if !r.skip("/") && !r.skip("&") && !r.skip("and") {
			return
		}
		if !r.Is(r.at, doc.Word) || r.isAgencyAhead() {
			r.at = back
			return
		}
	}
}

// isAgencyAhead reports whether "NAME/" follows, as in "Ulaanbaatar/MONTSAME/.".
func (r *reader) isAgencyAhead() bool {
	return r.low(1) == "/" && !r.Is(r.at+2, doc.Word)
}

// place reads one place and its qualifiers.
func (r *reader) place() (doc.DatelinePlace, bool) {
	start := r.at
	name, ok := r.name(len(r.line.Places) == 0)
	if !ok {
		r.at = start
		return doc.DatelinePlace{}, false
	}
	p := doc.DatelinePlace{Span: name, Name: name}
	for range 2 {
		q, ok := r.qualifier()
		if !ok {
			break
		}
		if p.Qualifier.Empty() {
			p.Qualifier = q
		}
		p.Qualifier.End = q.End
		p.Span.End = q.End
		r.line.qualified = true
	}
	if isTownOf(r.Words(p.Qualifier), r.Words(p.Name)) { // "Egypt, Cairo"
		p.Name, p.Qualifier = p.Qualifier, p.Name
	}
	return p, true
}

// name reads the name of a place. That of the first place decides the case.
func (r *reader) name(decides bool) (doc.Span, bool) {
	s := doc.Span{Start: r.at, End: r.at}
	if !r.Is(r.at, doc.Word) || r.isMonth(r.at) && r.Is(r.at+1, doc.Number) {
		return s, false
	}
	switch {
	case !decides:
	case r.Is(r.at, doc.Upper):
		r.line.letters = capitals
	case r.Is(r.at, doc.Capital):
		r.line.letters = title
	default:
		r.line.letters = small
	}
	for s.Len() < maxName && r.at < r.end && r.inName(s) {
		r.at++
		s.End = r.at
	}
	for s.Len() > 0 && !r.Is(s.End-1, doc.Word) { // a hyphen that joins nothing
		s.End--
		r.at--
	}
	return s, s.Len() > 0
}

// inName reports whether the next token goes on with the name s.
func (r *reader) inName(s doc.Span) bool {
	i := r.at
	switch w := r.Low(i); {
	case s.Len() > 0 && r.Is(i, doc.Line):
		return false
	case w == "-" || w == "’" || w == "'":
		return s.Len() > 0 && !r.Is(i, doc.Space) && !r.Is(i+1, doc.Space) && r.Is(i+1, doc.Word) && r.fits(i+1) &&
			(r.line.letters != small || w != "-")
	case r.Is(i, doc.Clitic):
		return s.Len() > 0 && r.line.letters == capitals && r.Word(i)[len(w)-1] == 'S' && r.Low(i+1) == "," // ST. JOHN'S
	case !r.Is(i, doc.Word) || r.Is(i, doc.Web):
		return false
	case s.Len() > 0 && r.isMonth(i) && r.Is(i+1, doc.Number):
		return false
	case s.Len() > 0 && r.line.letters != small && isParticle(w) && r.fits(i+1):
		return true
	}
	return r.fits(i)
}

// fits reports whether the case of token i fits the name.
func (r *reader) fits(i int32) bool {
	if i >= r.end || !r.Is(i, doc.Word) {
		return false
	}
	switch r.line.letters {
	case capitals:
		return r.Is(i, doc.Upper) || r.Is(i, doc.Capital) && strings.HasPrefix(r.Word(i), "Mc")
	case title:
		return r.Is(i, doc.Capital)
	default:
		return !r.Is(i, doc.Capital)
	}
}

// isParticle reports whether a word in lower case can stand inside a name.
func isParticle(w string) bool {
	switch w {
	case "de", "del", "la", "las", "los", "el", "al", "of", "the", "da", "do", "dos", "di", "am", "an", "upon", "sur", "es":
		return true
	}
	return false
}

// qualifier reads a state, region or country: ", Ky.", ", West Bank", "[Syria]".
func (r *reader) qualifier() (doc.Span, bool) {
	back := r.at
	if r.skip("[") {
		q := doc.Span{Start: r.at, End: r.at}
		for r.at < r.end && q.Len() < 4 && r.Is(r.at, doc.Word) {
			r.at++
			q.End = r.at
		}
		if q.Len() > 0 && r.skip("]") {
			return q, true
		}
		r.at = back
		return doc.Span{}, false
	}
	if !r.skip(",") {
		return doc.Span{}, false
	}
	r.skip(",")
	q := doc.Span{Start: r.at, End: r.at}
	for r.at < r.end && q.Len() < 5 && r.inQualifier(q) {
		r.at++
		q.End = r.at
	}
	if q.Len() == 0 || !r.endsPlace() {
		r.at = back
		return doc.Span{}, false
	}
	return q, true
}

// inQualifier reports whether the next token goes on with the qualifier q.
func (r *reader) inQualifier(q doc.Span) bool {
	i := r.at
	if q.Len() > 0 && (r.Is(i, doc.Line) || r.Is(i-1, doc.Abbrev) && r.Is(i, doc.Space) && !r.Is(i, doc.Abbrev)) {
		return false
	}
	if r.isMonth(i) && (r.Is(i+1, doc.Number) || r.low(1) == "") {
		return false
	}
	if w := r.Low(i); q.Len() > 0 && (w == "of" || w == "and" || w == "-" && !r.Is(i, doc.Space) && r.Is(i+1, doc.Word)) {
		return r.Is(i+1, doc.Capital)
	}
	return r.Is(i, doc.Word) && r.Is(i, doc.Capital) && !r.Is(i, doc.Web|doc.Clitic)
}

// endsPlace reports whether what follows can stand behind a place: a dateline
// does not go on with a verb.
func (r *reader) endsPlace() bool {
	w := r.low(0)
	return isSeparator(w) || w == "," || w == "(" || w == "/" || w == "[" || w == "" || w == "and" || w == "&" ||
		r.isMonth(r.at) || r.Is(r.at, doc.Number) || r.Is(r.at-1, doc.Abbrev) || r.Is(r.at, doc.Line) ||
		r.line.letters == capitals && r.Is(r.at, doc.Punct)
}
