package ner

import (
	"sync"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A Sequence is a document prepared for tagging. It is exported, as are its
// methods, for the program that trains the model.
type Sequence struct {
	*doc.Document
	vocabulary
	shapes  []shape
	phrases []uint8 // of each token: its part in a phrase of the lexicon, and which
	on      []bool  // whether a token may be in a name
	tags    []Tag   // of each token, by the first reading
	topic   topic

	// See is told of the tokens that may be in a name, if it is there: see Observe.
	see func(context uint32, class int)

	lattice
	memos [2]memo  // of each reading
	sums  []scores // of the tokens that are on, in order, by the first reading
}

// pool keeps the memory of sequences for the next document.
var pool = sync.Pool{New: func() any { return new(Sequence) }}

// NewSequence prepares d.
func NewSequence(d *doc.Document) *Sequence {
	s := new(Sequence)
	s.reset(d)
	return s
}

// reset prepares s for d.
func (s *Sequence) reset(d *doc.Document) {
	s.Document = d
	n := d.Len()
	s.shapes = zeroed(s.shapes, n)
	s.phrases = zeroed(s.phrases, n)
	s.on = zeroed(s.on, n)
	s.tags = zeroed(s.tags, n)
	s.sums = s.sums[:0]
	s.vocabulary.reset(d)
	s.topic = s.topicOf()
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
	for _, sentence := range d.Sentences {
		s.light(sentence)
	}
}

// zeroed returns n zeros, in the memory of b if it is large enough.
func zeroed[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/4)
	}
	b = b[:n]
	clear(b)
	return b
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

// light finds the tokens of a sentence that may be in a name. The others are
// passed over, most of all words in lower case.
func (s *Sequence) light(sentence doc.Span) {
	small := s.small(sentence)
	before := false // whether the last token may be in a name, and its own look says so
	for i := sentence.Start; i < sentence.End; i++ {
		lit := s.striking(i) || small && s.Is(i, doc.Word)
		if !lit && i > sentence.Start && s.on[i-1] && i+1 < sentence.End {
			// Between two names may stand a part of both: "Ministry | of the | Interior".
			s.on[i] = !s.parts(i) && (s.striking(i+1) || before && i+2 < sentence.End && s.striking(i+2))
		}
		if !lit && before && s.word(i).role >= state && s.Is(i, doc.Word) {
			s.on[i] = true // "Sund province"
		}
		s.on[i] = (s.on[i] || lit) && !s.settled(i)
		before = lit
	}
}

// parts reports whether token i is a mark that parts names.
func (s *Sequence) parts(i int32) bool {
	switch s.Low(i) {
	case ":", ";", "?", "!":
		return true
	}
	return false
}

// striking reports whether token i itself looks like a part of a name.
func (s *Sequence) striking(i int32) bool {
	switch {
	case s.settled(i):
		return false
	case s.Class[i]&doc.Capital != 0:
		return true
	case s.Class[i]&(doc.Word|doc.Number) == 0:
		return false
	}
	w := s.word(i)
	if w.role == state || s.phrases[i] != 0 {
		return true
	}
	return s.Is(i+1, doc.Capital) && (w.role != function && w.fact.Lower() < 7) || s.Low(i+1) == "-" && s.Is(i+2, doc.Capital)
}

// small reports whether a sentence of some length at the start of a line has no
// capitals at all, so that its words tell nothing by theirs.
func (s *Sequence) small(sentence doc.Span) bool {
	if sentence.Len() < 4 || !s.Is(sentence.Start, doc.Line) {
		return false
	}
	for i := sentence.Start; i < sentence.End; i++ {
		if s.Is(i, doc.Capital) {
			return false
		}
	}
	return true
}

// Chunks returns the stretches of a sentence whose tokens may be in names.
func (s *Sequence) Chunks(sentence doc.Span) func(func(doc.Span) bool) {
	return func(yield func(doc.Span) bool) {
		for i := sentence.Start; i < sentence.End; i++ {
			if !s.on[i] {
				continue
			}
			start := i
			for i < sentence.End && s.on[i] {
				i++
			}
			if !yield(doc.Span{Start: start, End: i}) {
				return
			}
		}
	}
}
