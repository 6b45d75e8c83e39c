// Package token finds the words of a text, its paragraphs and sentences, and
// the stretches in quotation marks.
//
// The conventions are those of Universal Dependencies for English, so that the
// treebanks can be used as they are: clitics are tokens ("do|n't", "minister|’s"),
// hyphens between words are tokens ("cross|-|border") but not behind a mere
// prefix ("re-elected"), an abbreviation keeps its full stop ("Gen.", "U.S."),
// and every mark of punctuation is a token, but a run of the same mark ("...",
// "--") is one.
//
// The text is never rewritten: offsets are those of the input, and every byte
// that is not white space belongs to exactly one token, also where the input is
// not valid UTF-8.
package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Split finds the tokens, paragraphs, quotation marks and sentences of d. It
// takes time in proportion to the text.
func Split(d *doc.Document) {
	d.RoomForTokens()
	s := scanner{d: d, text: d.Text, class: doc.Space | doc.Line}
	for s.at < len(s.text) {
		s.next()
	}
	paragraphs(d)
	quotations(d)
	sentences(d)
}

// A scanner splits a text into tokens.
type scanner struct {
	d     *doc.Document
	text  string
	at    int       // where the next token begins
	class doc.Class // Space and Line, for the token that comes next
}

// next scans one token, or one rune of white space.
func (s *scanner) next() {
	switch c := s.text[s.at]; kinds[c] {
	case blank:
		s.class |= doc.Space
		s.at++
	case newline:
		s.class |= doc.Space | doc.Line
		s.at++
	case lower, upper, digit:
		s.word()
	case mark:
		s.mark(c)
	case high:
		s.rune()
	}
}

// emit adds the token that ends at byte end.
func (s *scanner) emit(end int, c doc.Class) {
	d := s.d
	d.Start = append(d.Start, int32(s.at))
	d.End = append(d.End, int32(end))
	d.Class = append(d.Class, c|s.class)
	s.class = 0
	s.at = end
}

// rune scans a token, or white space, that begins with a byte beyond ASCII.
func (s *scanner) rune() {
	r, n := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		s.class |= doc.Space | doc.Line
		s.at += n
	case unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == '\u2060':
		s.class |= doc.Space
		s.at += n
	case isWord(r):
		s.word()
	case r == utf8.RuneError && n == 1:
		s.invalid()
	case isPictograph(r):
		s.emoji(n)
	case r == '’' && s.decade(s.at+n):
	case r == '“' || r == '”':
		s.doubled(n)
	case r == '—' || r == '–' || r == '…':
		s.emit(s.run(n), doc.Punct)
	default:
		s.emit(s.at+n, doc.Punct)
	}
}

// isWord reports whether r is part of words.
func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// invalid scans a run of bytes that are no UTF-8.
func (s *scanner) invalid() {
	end := s.at
	for end < len(s.text) {
		if r, n := utf8.DecodeRuneInString(s.text[end:]); r != utf8.RuneError || n != 1 {
			break
		}
		end++
	}
	s.emit(end, doc.Punct)
}

// isPictograph reports whether r is an emoji or like one.
func isPictograph(r rune) bool {
	return 0x1f000 <= r && r <= 0x1faff || 0x2600 <= r && r <= 0x27bf || 0x2190 <= r && r <= 0x21ff
}

// emoji scans a pictograph and what modifies or is joined to it (UTS #51).
func (s *scanner) emoji(n int) {
	const joiner, variation, keycap = '\u200d', '\ufe0f', '\u20e3'
	end := s.at + n
	first, _ := utf8.DecodeRuneInString(s.text[s.at:])
	flag := isRegional(first)
	for end < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[end:])
		switch {
		case r == variation || r == keycap || 0x1f3fb <= r && r <= 0x1f3ff:
		case flag && isRegional(r):
			flag = false
		case r == joiner:
			_, joined := utf8.DecodeRuneInString(s.text[end+n:])
			n += joined
		default:
			s.emit(end, doc.Punct)
			return
		}
		end += n
	}
	s.emit(end, doc.Punct)
}

func isRegional(r rune) bool { return 0x1f1e6 <= r && r <= 0x1f1ff }

// run returns the end of the run of the rune of n bytes at s.at.
func (s *scanner) run(n int) int {
	first, end := s.text[s.at:s.at+n], s.at+n
	for end+n <= len(s.text) && s.text[end:end+n] == first {
		end += n
	}
	return end
}

// mark scans a mark of ASCII punctuation, or what such a mark begins.
func (s *scanner) mark(c byte) {
	switch c {
	case '.', '-', '_', '*', '=', '~', '+', '!', '?', '|', 0:
		s.emit(s.run(1), doc.Punct)
		return
	case '"', '`':
		s.doubled(1)
		return
	case '\'':
		if !s.decade(s.at + 1) {
			s.doubled(1)
		}
		return
	case '@', '#':
		if end := s.handle(); end > s.at+1 {
			s.emit(end, doc.Web)
			return
		}
	}
	s.emit(s.at+1, doc.Punct)
}

// doubled scans a quotation mark of n bytes. Two of them are one mark; more are
// an ornament, and stay one token too.
func (s *scanner) doubled(n int) {
	end := s.run(n)
	if end == s.at+2*n && s.text[s.at] == '"' && s.besideSpace(end) {
		end = s.at + n // an empty pair
	}
	s.emit(end, doc.Punct)
}

// besideSpace reports whether white space, or an end of the text, stands on
// both sides of the token that ends at end.
func (s *scanner) besideSpace(end int) bool {
	return s.class&doc.Space != 0 && (end == len(s.text) || kinds[s.text[end]] == blank || kinds[s.text[end]] == newline)
}

// decade scans the rest of "’90s" if that is what follows at byte i.
func (s *scanner) decade(i int) bool {
	if i+1 >= len(s.text) || kinds[s.text[i]] != digit || kinds[s.text[i+1]] != digit {
		return false
	}
	i += 2
	if i < len(s.text) && s.text[i] == 's' {
		i++
	}
	if i < len(s.text) && kinds[s.text[i]] <= digit && kinds[s.text[i]] >= lower {
		return false
	}
	s.emit(i, doc.Number)
	return true
}
