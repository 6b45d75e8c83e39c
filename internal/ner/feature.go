package ner

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

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
		model.Mix(2, c.letters.word, c.shape, 0), model.Mix(3, c.letters.word, 0, 0),
		model.Mix(6, c.letters.suffix2, c.shape, 0), model.Mix(7, c.letters.suffix3, c.shape, 0), model.Mix(4, c.letters.suffix4, c.shape, 0),
		model.Mix(8, c.letters.prefix3, c.shape, 0), model.Mix(9, c.shape, start, 0),
		// The words beside it.
		model.Mix(10, l.letters.word, 0, 0), model.Mix(11, r.letters.word, 0, 0), model.Mix(12, l2.letters.word, 0, 0), model.Mix(13, r2.letters.word, 0, 0),
		model.Mix(14, l.letters.word, c.letters.word, 0), model.Mix(15, c.letters.word, r.letters.word, 0),
		model.Mix(16, l.letters.word, c.shape, 0), model.Mix(17, r.letters.word, c.shape, 0),
		model.Mix(18, r.letters.word, r2.letters.word, c.shape),
		model.Mix(5, l2.letters.word, l.letters.word, c.shape),
		model.Mix(19, l.letters.word, r.letters.word, c.shape),
		// Their shapes.
		model.Mix(20, l.shape, shapes, 0), model.Mix(23, shapes, r2.shape, 0), model.Mix(22, l2.shape, l.shape, c.shape),
		// The run of capitals that it is in.
		model.Mix(50, run.before, part, 0), model.Mix(51, run.after, part, 0), model.Mix(52, run.last, part, 0), model.Mix(53, run.before, run.last, part),
		model.Mix(54, uint32(run.Len()), part, uint32(i-run.Start)),
		// What the document says elsewhere.
		model.Mix(24, seen, start, c.shape), model.Mix(25, about, c.phrase, c.shape), model.Mix(26, about, c.letters.word, 0), model.Mix(1, about, r.letters.word, c.shape),
		// What the lexicon says.
		model.Mix(27, person, usage, c.shape), model.Mix(28, person, r.person(), shapes), model.Mix(21, l.person(), person, c.shape),
		model.Mix(29, usage, start, c.shape), model.Mix(30, uint32(r.fact.Lower()), usage, shapes),
		model.Mix(31, c.phrase, c.shape, 0), model.Mix(32, c.phrase, r.phrase, l.phrase), model.Mix(33, c.phrase, l.letters.word, 0), model.Mix(34, c.phrase, r.letters.word, 0),
		model.Mix(35, uint32(c.role), c.shape, 0), model.Mix(36, uint32(r.role), c.shape, uint32(c.role)), model.Mix(37, uint32(l.role), c.shape, uint32(c.role)),
		model.Mix(38, uint32(r2.role), shapes, 0),
		// Words with the same neighbours.
		model.Mix(39, c.class, c.shape, 0), model.Mix(40, l.class, c.shape, 0), model.Mix(41, r.class, c.shape, 0),
		model.Mix(42, l.class, c.class, 0), model.Mix(43, c.class, r.class, 0), model.Mix(44, l2.class, l.class, c.shape), model.Mix(45, r.class, r2.class, c.shape),
		model.Mix(46, l.broad, r.broad, c.shape), model.Mix(47, c.broad, c.shape, about), model.Mix(48, l.broad, c.broad, r.broad),
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
		model.Mix(60, said, c.tag, 0), model.Mix(61, full, c.tag, 0), model.Mix(62, kind, full>>4, c.tag),
		model.Mix(63, uint32(l.said), kind, c.tag), model.Mix(64, uint32(r.said), kind, c.tag),
		model.Mix(65, uint32(l.said)>>4, kind, uint32(r.said)>>4),
		model.Mix(66, l.tag, c.tag, r.tag), model.Mix(67, c.tag, r.tag, r2.tag), model.Mix(68, l2.tag, l.tag, c.tag),
		model.Mix(69, c.phrase, said, uint32(s.topic)), model.Mix(70, c.person(), said, full>>4),
		model.Mix(72, uint32(c.role), said, c.tag), model.Mix(74, uint32(s.topic), kind, c.tag),
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
