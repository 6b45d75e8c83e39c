package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is a half-open range of bytes of a text.
type span [2]int

// overlap reports whether two spans share a byte.
func overlap(a, b span) bool {
	return min(a[1], b[1]) > max(a[0], b[0])
}

// words returns the words of s. What lies outside of the text is left out.
func words(text string, s span) string {
	start, end := max(0, min(s[0], len(text))), max(0, min(s[1], len(text)))
	if start >= end {
		return ""
	}
	return text[start:end]
}

// edge are the characters that corpora disagree about at the edges of a span.
const edge = " \t\r\n\"'“”‘’,.;:()[]"

// trim takes punctuation off the edges of a span, and a possessive ending; if
// article is set, the article at its start as well. Corpora differ in what they
// include, and a measure should not tell them apart.
func trim(text string, s span, article bool) span {
	for {
		was := s
		t := words(text, s)
		u := strings.TrimLeft(t, edge)
		s[0] += len(t) - len(u)
		t = strings.TrimRight(u, edge)
		s[1] -= len(u) - len(t)
		u = cutPossessive(t)
		s[1] -= len(t) - len(u)
		if article {
			s[0] += articleLen(u)
		}
		if s == was || s[0] >= s[1] {
			return s
		}
	}
}

func cutPossessive(t string) string {
	if u, ok := strings.CutSuffix(t, "'s"); ok {
		return u
	}
	return strings.TrimSuffix(t, "’s")
}

// articleLen returns the length of the article that t starts with.
func articleLen(t string) int {
	for _, a := range [...]string{"the ", "The ", "a ", "A "} {
		if strings.HasPrefix(t, a) {
			return len(a)
		}
	}
	return 0
}

// isSpace reports whether a character is white space, as Unicode has it
// together with the four separators of ASCII.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f
}

// isSpaceByte reports whether a byte is ASCII white space.
func isSpaceByte(b byte) bool {
	return b == ' ' || '\t' <= b && b <= '\r'
}

// isWordRune reports whether a character belongs to a word.
func isWordRune(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r)
}

// wordSpans returns the words of a text: runs of letters and digits, and an
// apostrophe between two such runs, once a word.
func wordSpans(text string) []span {
	var list []span
	for at := 0; at < len(text); {
		end := wordEnd(text, at)
		if end == at {
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
			continue
		}
		if n := apostrophe(text[end:]); n > 0 {
			if tail := wordEnd(text, end+n); tail > end+n {
				end = tail
			}
		}
		list = append(list, span{at, end})
		at = end
	}
	return list
}

// wordEnd returns where the letters and digits that start at a place end.
func wordEnd(text string, at int) int {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !isWordRune(r) {
			break
		}
		at += n
	}
	return at
}

// apostrophe returns the length of the apostrophe that t starts with, or 0.
func apostrophe(t string) int {
	switch {
	case strings.HasPrefix(t, "'"):
		return 1
	case strings.HasPrefix(t, "’"):
		return len("’")
	}
	return 0
}
