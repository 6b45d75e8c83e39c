package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A view is what the features of a token are made of.
type view struct {
	*word
	shape  uint32
	phrase uint32
	tag    uint32
}

// edges are the views before and behind a sentence.
var edges = [2]word{{letters: letterHashes{word: 1}}, {letters: letterHashes{word: 2}}}

// view returns the view of token i, which may lie outside the sentence.
func (s *Sequence) view(i int32, sentence doc.Span) view {
	switch {
	case i < sentence.Start:
		return view{&edges[0], uint32(beforeText), 0, 0}
	case i >= sentence.End:
		return view{&edges[1], uint32(afterText), 0, 0}
	}
	return view{s.word(i), uint32(s.shapes[i]), uint32(s.phrases[i]), uint32(s.tags[i])}
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

// MaxFeatures is the most features that a token has in one reading.
const MaxFeatures = 56

// A run is a stretch of tokens with capitals, and the words around it.
type run struct {
	doc.Span
	before, after, last uint32
}

// maxRun bounds how far a run is looked for.
const maxRun = 8

// runAt returns the run of token i.
func (s *Sequence) runAt(i int32, sentence doc.Span) run {
	r := run{Span: doc.Span{Start: i, End: i + 1}}
	for r.Start > sentence.Start && i-r.Start < maxRun && s.Is(r.Start-1, doc.Capital) {
		r.Start--
	}
	for r.End < sentence.End && r.End-i < maxRun && s.Is(r.End, doc.Capital) {
		r.End++
	}
	r.before = s.view(r.Start-1, sentence).letters.word
	r.after = s.view(r.End, sentence).letters.word
	r.last = s.word(r.End - 1).letters.word
	return r
}

// Features puts the features of token i of a sentence for the first reading
// into fs, and returns how many there are.
func (s *Sequence) Features(fs *[MaxFeatures]uint32, i int32, sentence doc.Span) int {
	l2, l, c, r, r2 := s.view(i-2, sentence), s.view(i-1, sentence), s.view(i, sentence), s.view(i+1, sentence), s.view(i+2, sentence)
	start := s.opening(i, sentence)
	seen := uint32(min(c.lower, 2)*4 + min(c.mid, 2))
	person, usage, about := c.person(), uint32(c.fact.Lower()), uint32(s.topic)
	shapes := c.shape<<5 | r.shape
	run := s.runAt(i, sentence)
	part := uint32(PartOf(i, run.Span))
	f := [...]uint32{
		// The word itself.
		mix(2, c.letters.word, c.shape, 0), mix(3, c.letters.word, 0, 0),
		mix(6, c.letters.suffix2, c.shape, 0), mix(7, c.letters.suffix3, c.shape, 0), mix(4, c.letters.suffix4, c.shape, 0),
		mix(8, c.letters.prefix3, c.shape, 0), mix(9, c.shape, start, 0),
		// The words beside it.
		mix(10, l.letters.word, 0, 0), mix(11, r.letters.word, 0, 0), mix(12, l2.letters.word, 0, 0), mix(13, r2.letters.word, 0, 0),
		mix(14, l.letters.word, c.letters.word, 0), mix(15, c.letters.word, r.letters.word, 0),
		mix(16, l.letters.word, c.shape, 0), mix(17, r.letters.word, c.shape, 0),
		mix(18, r.letters.word, r2.letters.word, c.shape),
		mix(5, l2.letters.word, l.letters.word, c.shape),
		mix(19, l.letters.word, r.letters.word, c.shape),
		// Their shapes.
		mix(20, l.shape, shapes, 0), mix(23, shapes, r2.shape, 0), mix(22, l2.shape, l.shape, c.shape),
		// The run of capitals that it is in.
		mix(50, run.before, part, 0), mix(51, run.after, part, 0), mix(52, run.last, part, 0), mix(53, run.before, run.last, part),
		mix(54, uint32(run.Len()), part, uint32(i-run.Start)),
		// What the document says elsewhere.
		mix(24, seen, start, c.shape), mix(25, about, c.phrase, c.shape), mix(26, about, c.letters.word, 0), mix(1, about, r.letters.word, c.shape),
		// What the lexicon says.
		mix(27, person, usage, c.shape), mix(28, person, r.person(), shapes), mix(21, l.person(), person, c.shape),
		mix(29, usage, start, c.shape), mix(30, uint32(r.fact.Lower()), usage, shapes),
		mix(31, c.phrase, c.shape, 0), mix(32, c.phrase, r.phrase, l.phrase), mix(33, c.phrase, l.letters.word, 0), mix(34, c.phrase, r.letters.word, 0),
		mix(35, uint32(c.role), c.shape, 0), mix(36, uint32(r.role), c.shape, uint32(c.role)), mix(37, uint32(l.role), c.shape, uint32(c.role)),
		mix(38, uint32(r2.role), shapes, 0),
		// Words with the same neighbours.
		mix(39, c.class, c.shape, 0), mix(40, l.class, c.shape, 0), mix(41, r.class, c.shape, 0),
		mix(42, l.class, c.class, 0), mix(43, c.class, r.class, 0), mix(44, l2.class, l.class, c.shape), mix(45, r.class, r2.class, c.shape),
		mix(46, l.broad, r.broad, c.shape), mix(47, c.broad, c.shape, about), mix(48, l.broad, c.broad, r.broad),
	}
	return copy(fs[:], f[:])
}

// Second puts the further features of token i for the second reading into fs,
// and returns how many there are: what the first reading said here and of the
// same words elsewhere.
func (s *Sequence) Second(fs *[MaxFeatures]uint32, i int32, sentence doc.Span) int {
	l2, l, c, r, r2 := s.view(i-2, sentence), s.view(i-1, sentence), s.view(i, sentence), s.view(i+1, sentence), s.view(i+2, sentence)
	said, full := uint32(c.said), uint32(c.full)
	kind := said >> 4
	f := [...]uint32{
		mix(60, said, c.tag, 0), mix(61, full, c.tag, 0), mix(62, kind, full>>4, c.tag),
		mix(63, uint32(l.said), kind, c.tag), mix(64, uint32(r.said), kind, c.tag),
		mix(65, uint32(l.said)>>4, kind, uint32(r.said)>>4),
		mix(66, l.tag, c.tag, r.tag), mix(67, c.tag, r.tag, r2.tag), mix(68, l2.tag, l.tag, c.tag),
		mix(69, c.phrase, said, uint32(s.topic)), mix(70, c.person(), said, full>>4),
		mix(72, uint32(c.role), said, c.tag), mix(74, uint32(s.topic), kind, c.tag),
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
