package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A word while it is scanned.
type word struct {
	end     int // where it ends so far
	segment int // where the part behind the last full stop begins
	letters int // how many runes are letters
	dotted  bool
	class   doc.Class
	lower   bool
}

// word scans a run of letters and digits, with the marks that may stand inside
// it, and the clitic behind it.
func (s *scanner) word() {
	if s.plain() || s.web() {
		return
	}
	w := word{end: s.at, segment: s.at}
	for s.extend(&w) {
	}
	if w.end == s.at { // cannot be, but a scanner must move on
		w.end++
	}
	if w.letters > 0 {
		w.class |= doc.Word
		if !w.lower {
			w.class |= doc.Upper
		}
	}
	switch {
	case s.isMail(&w):
		s.emit(w.end, doc.Web)
	case s.endsWithStop(&w):
		s.emit(w.end+1, w.class|doc.Abbrev)
	default:
		s.emitWord(&w)
	}
}

// plain scans a word of ASCII letters with a space behind it, which most are.
func (s *scanner) plain() bool {
	c := doc.Word
	i := s.at
	if kinds[s.text[i]] == upper {
		c |= doc.Capital
		i++
	}
	for i < len(s.text) && kinds[s.text[i]] == lower {
		i++
	}
	if i < len(s.text) && kinds[s.text[i]] != blank || kinds[s.text[i-1]] != lower {
		return false
	}
	s.emit(i, c)
	return true
}

// extend lets the next rune into the word, and reports whether it could.
func (s *scanner) extend(w *word) bool {
	if w.end >= len(s.text) {
		return false
	}
	switch c := s.text[w.end]; kinds[c] {
	case lower:
		w.letters++
		w.lower = true
		w.end++
	case upper:
		if w.letters == 0 {
			w.class |= doc.Capital
		}
		w.letters++
		w.end++
	case digit:
		if w.end == s.at {
			w.class |= doc.Number
		}
		w.end++
	case mark:
		return s.joins(w, c)
	case high:
		return s.extendRune(w)
	default:
		return false
	}
	return true
}

// extendRune is extend for a rune beyond ASCII.
func (s *scanner) extendRune(w *word) bool {
	r, n := utf8.DecodeRuneInString(s.text[w.end:])
	switch {
	case r == '’':
		if w.end == s.at || !s.letterAt(w.end+n) || s.clitic(w.end) > 0 {
			return false
		}
	case !isWord(r):
		return false
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		if w.letters == 0 {
			w.class |= doc.Capital
		}
		w.letters++
	case unicode.IsLetter(r):
		w.letters++
		w.lower = true
	case unicode.IsDigit(r) && w.end == s.at:
		w.class |= doc.Number
	}
	w.end += n
	return true
}

// joins lets the mark c into the word if it joins what stands on its sides.
func (s *scanner) joins(w *word, c byte) bool {
	if w.end == s.at || w.end+1 >= len(s.text) {
		return false
	}
	before, after := kinds[s.text[w.end-1]], kinds[s.text[w.end+1]]
	ok := false
	switch c {
	case '.':
		ok = s.joinsStop(w, before, after)
		w.dotted = w.dotted || ok && after != digit
	case ',', ':', '/':
		ok = before == digit && after == digit
	case '\'':
		ok = s.letterAt(w.end+1) && s.clitic(w.end) == 0
	case '&':
		ok = before == upper && after == upper && w.end-s.at <= 2
	case '_':
		ok = after != blank && after != newline && after != mark
	case '-':
		ok = after == lower && isPrefix(s.d.Lower[s.at:w.end])
	}
	if !ok {
		return false
	}
	w.end++
	if c == '.' {
		w.segment = w.end
	}
	return true
}

// joinsStop reports whether the full stop at the end of w stands inside a word:
// "3.5", "U.S", "Ph.D", "example.com".
func (s *scanner) joinsStop(w *word, before, after uint8) bool {
	length := w.end - w.segment
	switch {
	case before == digit && after == digit:
		return w.letters == 0
	case after == digit || after == mark || after == blank || after == newline:
		return false
	case length == 1 && before != digit:
		// A letter, then a letter that again stands alone: "U.S.", "a.m", "J.Smith".
		return w.segment > s.at || s.letterAt(w.end+1)
	case length == 2 && w.letters == 2 && before == lower && after == upper:
		return s.text[s.at:w.end] == "Ph" || s.text[s.at:w.end] == "Sc"
	}
	return isDomain(s.tail(w.end + 1))
}

// tail returns the letters that begin at byte i, in lower case.
func (s *scanner) tail(i int) string {
	end := i
	for end < len(s.text) && end < i+8 && (kinds[s.text[end]] == lower || kinds[s.text[end]] == upper) {
		end++
	}
	return s.d.Lower[i:end]
}

// letterAt reports whether a letter or digit begins at byte i.
func (s *scanner) letterAt(i int) bool {
	if i >= len(s.text) {
		return false
	}
	if k := kinds[s.text[i]]; k != high {
		return k >= lower
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return isWord(r)
}

// endsWithStop reports whether a full stop follows that belongs to the word.
func (s *scanner) endsWithStop(w *word) bool {
	if w.end >= len(s.text) || s.text[w.end] != '.' || w.letters == 0 {
		return false
	}
	if w.end+1 < len(s.text) && s.text[w.end+1] == '.' { // an ellipsis
		return false
	}
	low := s.d.Lower[s.at:w.end]
	switch {
	case w.dotted:
		return w.end-w.segment <= 2
	case w.letters == 1 && w.class&doc.Upper != 0 && w.end-s.at <= 4:
		return s.nameBefore() || low != "i" && !s.lineEnds(w.end+1) && !starter(s.tail(w.end+2))
	case w.class&doc.Capital != 0 && isAbbreviation(low):
		return true
	case low == "no" || low == "nos" || low == "pp" || low == "p":
		return w.end+2 < len(s.text) && kinds[s.text[w.end+2]] == digit
	}
	return isLowAbbreviation(low)
}

// lineEnds reports whether the line ends at byte i.
func (s *scanner) lineEnds(i int) bool {
	return i >= len(s.text) || kinds[s.text[i]] == newline
}

// nameBefore reports whether the token before begins with a capital, so that a
// single "I." is an initial.
func (s *scanner) nameBefore() bool {
	n := len(s.d.Class)
	return n > 0 && s.d.Class[n-1]&doc.Capital != 0 && s.class&doc.Line == 0
}

// emitWord emits a word, a contracted "not" at its end, and the clitic behind it.
func (s *scanner) emitWord(w *word) {
	if n := s.contraction(w); n > 0 {
		if w.end-1 > s.at {
			s.emit(w.end-1, w.class)
			s.emit(w.end+n, doc.Word|doc.Clitic)
			return
		}
	}
	s.emit(w.end, w.class)
	if n := s.clitic(s.at); n > 0 {
		s.emit(s.at+n, doc.Word|doc.Clitic)
	}
}

// contraction returns the length of "'t" behind a word that ends with n.
func (s *scanner) contraction(w *word) int {
	if s.d.Lower[w.end-1] != 'n' {
		return 0
	}
	if n := s.clitic(w.end); n > 0 && s.d.Lower[w.end+n-1] == 't' {
		return n
	}
	return 0
}

// clitic returns the length of the clitic that begins with the apostrophe at
// byte i, 0 if there is none.
func (s *scanner) clitic(i int) int {
	if i >= len(s.text) || kinds[s.text[i]] != high && s.text[i] != '\'' {
		return 0
	}
	rest := s.d.Lower[i:]
	n := 1
	if strings.HasPrefix(rest, "’") {
		n = len("’")
	} else if rest[0] != '\'' {
		return 0
	}
	switch s.tail(i + n) {
	case "s", "d", "m", "t":
		n++
	case "re", "ve", "ll":
		n += 2
	default:
		return 0
	}
	if s.letterAt(i + n) {
		return 0
	}
	if rest[n-1] == 't' && (i == 0 || s.d.Lower[i-1] != 'n') {
		return 0
	}
	return n
}

// isPrefix reports whether a hyphen behind a word does not end it.
func isPrefix(low string) bool {
	switch low {
	case "e", "re", "co", "de", "pre", "non", "un", "semi", "multi", "sub", "ultra", "inter", "anti", "mid", "intra", "bi":
		return true
	}
	return false
}
