package ner

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A Sequence is a document prepared for tagging. It is exported, as are its
// methods, for the program that trains the model.
type Sequence struct {
	*doc.Document
	vocabulary
	shapes  []shape
	phrases []uint8 // of each token: its part in a phrase of the lexicon, and which
}

// NewSequence prepares d.
func NewSequence(d *doc.Document) *Sequence {
	s := &Sequence{Document: d, vocabulary: newVocabulary(d)}
	s.shapes = make([]shape, d.Len())
	s.phrases = make([]uint8, d.Len())
	for _, sentence := range d.Sentences {
		for i := sentence.Start; i < sentence.End; {
			p, kind := phraseAt(d, i, sentence.End, s.word(i).fact)
			if kind != NoPhrase {
				s.mark(p, kind)
			}
			i = p.End
		}
	}
	for i := range s.shapes {
		s.shapes[i] = shapeOf(d, int32(i))
	}
	return s
}

// mark notes that the tokens of p are a phrase.
func (s *Sequence) mark(p doc.Span, kind Phrase) {
	for i := p.Start; i < p.End; i++ {
		s.phrases[i] = uint8(kind)<<2 | uint8(PartOf(i, p))
	}
}

// PartOf returns the part of a name that token i of span s is.
func PartOf(i int32, s doc.Span) int {
	switch {
	case s.Len() == 1:
		return Unit
	case i == s.Start:
		return First
	case i == s.End-1:
		return Last
	}
	return Inside
}

// Skips reports whether token i need not be looked at: it is Outside, since a
// name neither goes on nor is likely to begin with it.
func (s *Sequence) Skips(i int32, last Tag) bool {
	if last.Open() || s.Class[i]&doc.Capital != 0 {
		return false
	}
	if s.Class[i]&(doc.Word|doc.Number) == 0 {
		return true
	}
	w := s.word(i)
	return w.role != state && w.fact.Phrase() == NoPhrase && !s.Is(i+1, doc.Capital) && !(s.Low(i+1) == "-" && s.Is(i+2, doc.Capital))
}

// Note remembers the tag of token i, for later tokens of the same word.
func (s *Sequence) Note(i int32, t Tag) {
	switch {
	case t != Outside:
		s.word(i).history = uint8(t.Kind() + 1)
	case s.Is(i, doc.Capital):
		s.word(i).history = Kinds + 1
	}
}

// Forget forgets what was noted.
func (s *Sequence) Forget() {
	for i := range s.words {
		s.words[i].history = 0
	}
}

// A shape is what the letters of a token look like.
type shape uint8

// The shapes.
const (
	otherShape shape = iota
	mark
	year
	number
	clitic
	web
	initial      // "J."
	upperAbbrev  // "U.S."
	letter       // "X"
	acronym      // "NATO"
	upperWord    // "PESHAWAR"
	abbreviation // "Gen."
	capitalised  // "Kabul"
	camel        // "BioNTech"
	inner        // "iPhone", "eBay"
	lower
	beforeText // there is no token
	afterText
)

// shapeOf returns the shape of token i.
func shapeOf(d *doc.Document, i int32) shape {
	c := d.Class[i]
	n := int(d.End[i] - d.Start[i])
	switch {
	case c&doc.Word != 0 && c&(doc.Clitic|doc.Web|doc.Number) == 0:
		return letters(d.Word(i), c, n)
	case c&doc.Punct != 0:
		return mark
	case c&doc.Number != 0:
		if n == 4 {
			return year
		}
		return number
	case c&doc.Clitic != 0:
		return clitic
	case c&doc.Web != 0:
		return web
	}
	return otherShape
}

// letters returns the shape of a word of n bytes.
func letters(word string, c doc.Class, n int) shape {
	switch {
	case c&doc.Upper != 0 && c&doc.Abbrev != 0:
		if n == 2 {
			return initial
		}
		return upperAbbrev
	case c&doc.Upper != 0:
		switch {
		case n == 1:
			return letter
		case n < 6:
			return acronym
		}
		return upperWord
	case c&doc.Abbrev != 0:
		return abbreviation
	}
	capitals := false
	for j := 1; j < n; j++ {
		capitals = capitals || 'A' <= word[j] && word[j] <= 'Z'
	}
	switch {
	case c&doc.Capital != 0 && capitals:
		return camel
	case c&doc.Capital != 0:
		return capitalised
	case capitals:
		return inner
	}
	return lower
}
