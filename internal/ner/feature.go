package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A view is what the features of a token are made of.
type view struct {
	*word
	shape  uint32
	phrase uint32
}

// edges are the views before and behind a sentence.
var edges = [2]word{{letters: letterHashes{word: 1}}, {letters: letterHashes{word: 2}}}

// view returns the view of token i, which may lie outside the sentence.
func (s *Sequence) view(i int32, sentence doc.Span) view {
	switch {
	case i < sentence.Start:
		return view{&edges[0], uint32(beforeText), 0}
	case i >= sentence.End:
		return view{&edges[1], uint32(afterText), 0}
	}
	return view{s.word(i), uint32(s.shapes[i]), uint32(s.phrases[i])}
}

// mix makes the number of a feature.
func mix(template, a, b, c uint32) uint32 {
	h := template*0x9E3779B1 + a
	h = (h ^ h>>15) * 0x85EBCA77
	h += b
	h = (h ^ h>>13) * 0xC2B2AE3D
	h += c
	h = (h ^ h>>16) * 0x27D4EB2F
	return h ^ h>>15
}

// MaxFeatures is the most features that a token has.
const MaxFeatures = 48

// Features puts the features of token i of a sentence into fs, given the tags
// of the two tokens before it, and returns how many there are.
func (s *Sequence) Features(fs *[MaxFeatures]uint32, i int32, sentence doc.Span, last, secondLast Tag) int {
	l2, l, c, r, r2 := s.view(i-2, sentence), s.view(i-1, sentence), s.view(i, sentence), s.view(i+1, sentence), s.view(i+2, sentence)
	t1, t2 := uint32(last), uint32(secondLast)
	start := s.opening(i, sentence)
	seen := uint32(min(c.lower, 2)*4 + min(c.mid, 2))
	hist, person, usage := uint32(c.history), c.person(), uint32(c.fact.Lower())
	shapes := c.shape<<5 | r.shape
	here := mix(0, c.letters.word, c.shape, 0)
	f := [...]uint32{
		// The word itself.
		mix(1, t1, 0, 0), mix(2, here, 0, 0), mix(3, c.letters.word, 0, 0), mix(4, here, t1, 0), mix(5, t1, t2, c.shape),
		mix(6, c.letters.suffix2, c.shape, 0), mix(7, c.letters.suffix3, c.shape, 0),
		mix(8, c.letters.prefix3, c.shape, 0), mix(9, c.shape, start, 0),
		// The words beside it.
		mix(10, l.letters.word, 0, 0), mix(11, r.letters.word, 0, 0), mix(12, l2.letters.word, 0, 0), mix(13, r2.letters.word, 0, 0),
		mix(14, l.letters.word, c.letters.word, 0), mix(15, c.letters.word, r.letters.word, 0),
		mix(16, l.letters.word, c.shape, t1), mix(17, r.letters.word, c.shape, t1),
		mix(18, r.letters.word, r2.letters.word, c.shape),
		mix(19, l.letters.word, r.letters.word, c.shape),
		// Their shapes.
		mix(20, l.shape, shapes, 0), mix(21, l.shape, c.shape, t1), mix(22, shapes, t1, 0), mix(23, shapes, r2.shape, 0),
		// What the document says elsewhere.
		mix(24, seen, start, c.shape), mix(25, hist, t1, 0), mix(26, uint32(r.history), c.shape, hist),
		// What the lexicon says.
		mix(27, person, usage, c.shape), mix(28, person, r.person(), shapes),
		mix(29, usage, start, c.shape), mix(30, uint32(r.fact.Lower()), usage, shapes),
		mix(31, c.phrase, t1, 0), mix(32, c.phrase, r.phrase, 0), mix(33, c.phrase, l.letters.word, 0), mix(34, c.phrase, r.letters.word, 0),
		mix(35, uint32(c.role), t1, c.shape), mix(36, uint32(r.role), c.shape, uint32(c.role)), mix(37, uint32(l.role), c.shape, t1),
		mix(38, uint32(r2.role), shapes, 0),
		// Words with the same neighbours.
		mix(39, c.class, c.shape, 0), mix(40, l.class, c.shape, 0), mix(41, r.class, c.shape, 0),
		mix(42, l.class, c.class, 0), mix(43, c.class, r.class, 0), mix(44, l2.class, l.class, c.shape), mix(45, r.class, r2.class, c.shape),
		mix(46, l.broad, r.broad, c.shape), mix(47, c.broad, c.shape, t1), mix(48, l.broad, c.broad, r.broad),
	}
	return copy(fs[:], f[:])
}

// opening tells what stands at token i apart from itself: 1 if a sentence
// begins, 2 if a quotation or a line does.
func (s *Sequence) opening(i int32, sentence doc.Span) uint32 {
	switch {
	case i == sentence.Start:
		return 1
	case s.Class[i]&doc.Line != 0 || s.Class[i-1]&doc.Open != 0:
		return 2
	}
	return 0
}
