package pos

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// A Sequence is a document prepared for tagging. It is exported, as are its
// methods, for the program that trains the model.
type Sequence struct {
	*doc.Document
	views  []view
	glance glance
	spare  int // how many more parts of features may be looked at in the sentence, besides the first

	// See is told of each choice, if it is there: see Observe.
	see func(context uint32, class int)
}

// Prepare reads the words of d.
func (s *Sequence) Prepare(d *doc.Document) {
	s.Document = d
	s.views = slices.Grow(s.views[:0], d.Len())
	for i := range d.Tokens().End {
		v, class := newView(d, i)
		s.views = append(s.views, v)
		d.WordClass = append(d.WordClass, class)
	}
}

// view returns the view of token i, which may lie outside the sentence.
func (s *Sequence) view(i int32, sentence doc.Span) *view {
	switch {
	case i < sentence.Start:
		return &edges[0]
	case i >= sentence.End:
		return &edges[1]
	}
	return &s.views[i]
}

// Sole returns the only class that token i can have, if that is known.
func (s *Sequence) Sole(i int32) (Class, bool) {
	c := s.views[i].sole
	return Class(c), c >= 0
}

// None stands for the class of what is not there.
const None Class = Classes

// MaxFeatures is the most features that a part has.
const MaxFeatures = 32

// Parts is the number of parts that the features of a token come in.
const Parts = 3

// A glance is what the features of a token are made of.
type glance struct {
	l2, l, c, r, r2 *view  // the token and those around it
	t1, t2          uint32 // the class before it, and the two before it
	start           uint32 // 1 at the start of a sentence
}

// Look prepares for Features: for token i of a sentence, given the classes of the
// two tokens before it.
func (s *Sequence) Look(i int32, sentence doc.Span, last, secondLast Class) {
	s.glance = glance{
		l2: s.view(i-2, sentence), l: s.view(i-1, sentence), c: s.view(i, sentence), r: s.view(i+1, sentence), r2: s.view(i+2, sentence),
		t1: uint32(last), t2: uint32(last)<<8 | uint32(secondLast),
	}
	if i == sentence.Start {
		s.glance.start = 1
	}
}

// Features puts a part of the features of a token into fs and returns how many
// there are. The most telling are in the first part: where they leave no doubt,
// the others are not asked for.
func (s *Sequence) Features(fs *[MaxFeatures]uint32, part int) int {
	switch part {
	case 0:
		return s.glance.first(fs)
	case 1:
		return s.glance.second(fs)
	}
	return s.glance.third(fs)
}

// context is that of a token: the class before it, the classes that it and the next can
// have, and its shape.
func (g *glance) context() uint32 {
	return mix3(60, g.t1<<16|g.c.shape, g.c.choice, g.r.choice)
}

func (g *glance) first(fs *[MaxFeatures]uint32) int {
	f := [...]uint32{
		mix(38, g.t1, g.c.choice), mix(33, g.r.choice, g.c.word), mix(24, g.l.word, g.c.word), mix(10, g.c.choice, g.c.shape), mix(14, g.t2, g.c.choice),
		mix(43, g.r.narrow, g.c.choice), mix(40, g.l.narrow, g.c.narrow), mix3(35, g.t1, g.c.choice, g.r.choice), mix(29, g.r.suffix3, g.c.suffix2),
		mix3(44, g.t1, g.c.broad, g.r.broad), mix(36, g.r2.choice, g.c.choice), mix(18, g.t1, g.c.narrow),
	}
	return copy(fs[:], f[:])
}

func (g *glance) second(fs *[MaxFeatures]uint32) int {
	f := [...]uint32{
		mix(13, g.t1, g.c.word), mix(16, g.t2, g.c.suffix2), mix(26, g.l.form, g.c.shape), mix(15, g.t1, g.c.suffix3),
		mix3(42, g.l.broad, g.c.choice, g.r.broad), mix(9, g.c.narrow, g.c.shape), mix(41, g.c.narrow, g.r.narrow), mix(28, g.l.suffix3, g.c.suffix2),
		mix(31, g.r.choice, g.c.choice), mix(2, g.c.form, g.start), mix(25, g.c.word, g.r.word), mix(1, g.c.word, 0), mix(6, g.c.suffix4, g.c.shape),
	}
	return copy(fs[:], f[:])
}

func (g *glance) third(fs *[MaxFeatures]uint32) int {
	f := [...]uint32{
		mix(3, g.c.suffix, g.c.shape), mix(4, g.c.suffix2, 0), mix(5, g.c.suffix3, 0), mix(7, g.c.prefix3, 0), mix(8, g.c.shape, g.start), mix(11, g.t1, 0),
		mix(12, g.t2, 0), mix(17, g.t1, g.c.shape), mix(20, g.l.word, 0), mix(21, g.r.word, 0), mix(22, g.l2.word, 0), mix(23, g.r2.word, 0),
		mix(27, g.r.form, g.c.shape), mix(30, g.l.word, g.r.word), mix(32, g.r.choice, g.t1), mix3(34, g.r.choice, g.r2.choice, g.c.choice),
		mix3(37, g.t1, g.r.choice, g.r2.choice), mix(45, g.l.word, g.c.choice), mix(46, g.r.word, g.c.choice), mix3(47, g.l2.broad, g.l.broad, g.c.choice),
	}
	return copy(fs[:], f[:])
}

func mix(template, a, b uint32) uint32     { return model.Mix(template, a, b, 0) }
func mix3(template, a, b, c uint32) uint32 { return model.Mix(template, a, b, c) }
