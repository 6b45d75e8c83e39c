// Package token finds the words of a text, its sentences and paragraphs, and
// the stretches in quotation marks.
//
// The conventions are those of Universal Dependencies for English, so that the
// treebanks can be used as they are: clitics are tokens ("do|n't", "minister|’s"),
// hyphens between words are tokens ("cross|-|border"), an abbreviation keeps its
// full stop ("Gen.", "U.S."), and every mark of punctuation is a token, but a run
// of the same mark ("...", "--") is one.
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

// Split finds the tokens, sentences, paragraphs and quotation marks of d.
func Split(d *doc.Document) {
	tokens(d)
	paragraphs(d)
	sentences(d)
	quotations(d)
}

// tokens fills the token table.
func tokens(d *doc.Document) {
	s := scanner{d: d, text: d.Text, class: doc.Space | doc.Line}
	for s.at < len(s.text) {
		s.next()
	}
}

// A scanner splits a text into tokens.
type scanner struct {
	d     *doc.Document
	text  string
	at    int
	class doc.Class // Space and Line for the token that comes next
}

func (s *scanner) next() {
	r, n := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b':
		s.class |= doc.Space
		if r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' {
			s.class |= doc.Line
		}
		s.at += n
	case isWord(r):
		s.word()
	default:
		s.punct(r, n)
	}
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
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

// word scans a run of letters and digits, with what may stand inside.
func (s *scanner) word() {
	i := s.at
	for i < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if isWord(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s.text[i+n:])
		digits := isDigit(s.text[i-1]) && unicode.IsDigit(next)
		if r == '.' && unicode.IsLetter(next) && i-s.at == 1 || (r == '.' || r == ',' || r == ':') && digits {
			i += n
			continue
		}
		break
	}
	word := s.text[s.at:i]
	if i < len(s.text) && s.text[i] == '.' && isAbbreviation(word) {
		s.emit(i+1, classOf(word)|doc.Abbrev)
		return
	}
	s.emit(i, classOf(word))
	s.clitic()
}

// clitic scans 's and the like behind a word.
func (s *scanner) clitic() {
	for _, c := range [...]string{"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"} {
		rest := s.text[s.at:]
		if len(rest) >= len(c) && rest[:len(c)] == c {
			if r, _ := utf8.DecodeRuneInString(rest[len(c):]); !isWord(r) || len(rest) == len(c) {
				s.emit(s.at+len(c), doc.Word|doc.Clitic)
				return
			}
		}
	}
}

// punct scans a mark, or a run of the same mark.
func (s *scanner) punct(r rune, n int) {
	end := s.at + n
	if r == '.' || r == '-' || r == '_' || r == '*' || r == '=' {
		for end < len(s.text) && s.text[end] == byte(r) {
			end++
		}
	}
	s.emit(end, doc.Punct)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// classOf returns what a word is made of.
func classOf(word string) doc.Class {
	c := doc.Class(0)
	upper, lower := false, false
	for i, r := range word {
		switch {
		case unicode.IsUpper(r):
			if !upper && !lower {
				c |= doc.Capital
			}
			upper = true
		case unicode.IsLetter(r):
			lower = true
		case i == 0 && unicode.IsDigit(r):
			c |= doc.Number
		}
	}
	if upper || lower {
		c |= doc.Word
	}
	if upper && !lower {
		c |= doc.Upper
	}
	return c
}

// isAbbreviation reports whether a full stop after word belongs to it.
func isAbbreviation(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Rep", "Gov", "Col", "Lt", "Sgt", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Inc", "Corp", "Co", "Ltd", "St":
		return true
	}
	return len(word) == 1 && unicode.IsUpper(rune(word[0])) || len(word) > 2 && word[1] == '.'
}

// paragraphs divides the tokens at line breaks.
func paragraphs(d *doc.Document) {
	start := int32(0)
	for i := range d.Tokens().End {
		if i > start && d.Is(i, doc.Line) {
			d.Paragraphs = append(d.Paragraphs, doc.Span{Start: start, End: i})
			start = i
		}
	}
	if n := d.Tokens().End; n > start {
		d.Paragraphs = append(d.Paragraphs, doc.Span{Start: start, End: n})
	}
}

// sentences divides the paragraphs at final punctuation.
func sentences(d *doc.Document) {
	for _, p := range d.Paragraphs {
		start := p.Start
		for i := p.Start; i < p.End; i++ {
			d.Sentence = append(d.Sentence, int32(len(d.Sentences)))
			if i+1 == p.End || ends(d, i) {
				d.Sentences = append(d.Sentences, doc.Span{Start: start, End: i + 1})
				start = i + 1
			}
		}
	}
}

// ends reports whether a sentence ends with token i.
func ends(d *doc.Document, i int32) bool {
	if d.Is(i+1, doc.Close) {
		return false
	}
	switch d.Low(i) {
	case ".", "?", "!", "...":
		return d.Is(i+1, doc.Space) && (d.Is(i+1, doc.Capital|doc.Number) || d.Is(i+1, doc.Punct))
	case "”", "\"":
		switch d.Low(i - 1) {
		case ".", "?", "!":
			return d.Is(i+1, doc.Capital|doc.Punct)
		}
	}
	return false
}

// quotations pairs the quotation marks of each paragraph.
func quotations(d *doc.Document) {
	for _, p := range d.Paragraphs {
		open := int32(-1)
		for i := p.Start; i < p.End; i++ {
			switch d.Word(i) {
			case "“":
				open = i
			case "”":
				if open >= 0 {
					quote(d, open, i)
				}
				open = -1
			case "\"":
				if open >= 0 {
					quote(d, open, i)
					open = -1
				} else {
					open = i
				}
			}
		}
	}
}

func quote(d *doc.Document, open, closing int32) {
	d.Class[open] |= doc.Open
	d.Class[closing] |= doc.Close
	d.Quoted = append(d.Quoted, doc.Quoted{
		Span:  doc.Span{Start: open, End: closing + 1},
		Inner: doc.Span{Start: open + 1, End: closing},
	})
}
