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
	views []view
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

// Features puts the features of token i of a sentence into fs, given the
// classes of the two tokens before it, and returns how many there are.
func (s *Sequence) Features(fs *[model.MaxFeatures]uint32, i int32, sentence doc.Span, last, secondLast Class) int {
	l2, l, c, r, r2 := s.view(i-2, sentence), s.view(i-1, sentence), s.view(i, sentence), s.view(i+1, sentence), s.view(i+2, sentence)
	t1, t2 := uint32(last), uint32(last)<<8|uint32(secondLast)
	start := uint32(0)
	if i == sentence.Start {
		start = 1
	}
	f := [...]uint32{
		// The word itself.
		mix(1, c.word, 0), mix(2, c.form, start), mix(3, c.suffix, c.shape), mix(4, c.suffix2, 0), mix(5, c.suffix3, 0), mix(6, c.suffix4, c.shape),
		mix(7, c.prefix3, 0), mix(8, c.shape, start), mix(9, c.narrow, c.shape), mix(10, c.choice, c.shape),
		// The classes before it.
		mix(11, t1, 0), mix(12, t2, 0), mix(13, t1, c.word), mix(14, t2, c.choice), mix(15, t1, c.suffix3), mix(16, t2, c.suffix2), mix(17, t1, c.shape),
		mix(18, t1, c.narrow),
		// The words beside it.
		mix(20, l.word, 0), mix(21, r.word, 0), mix(22, l2.word, 0), mix(23, r2.word, 0), mix(24, l.word, c.word), mix(25, c.word, r.word),
		mix(26, l.form, c.shape), mix(27, r.form, c.shape), mix(28, l.suffix3, c.suffix2), mix(29, r.suffix3, c.suffix2), mix(30, l.word, r.word),
		// What they can be.
		mix(31, r.choice, c.choice), mix(32, r.choice, t1), mix(33, r.choice, c.word), mix3(34, r.choice, r2.choice, c.choice),
		mix3(35, t1, c.choice, r.choice), mix(36, r2.choice, c.choice), mix3(37, t1, r.choice, r2.choice), mix(38, t1, c.choice),
		// Words with the same neighbours.
		mix(40, l.narrow, c.narrow), mix(41, c.narrow, r.narrow), mix3(42, l.broad, c.choice, r.broad), mix(43, r.narrow, c.choice), mix3(44, t1, c.broad, r.broad),
		mix(45, l.word, c.choice), mix(46, r.word, c.choice), mix3(47, l2.broad, l.broad, c.choice),
	}
	return copy(fs[:], f[:])
}

func mix(template, a, b uint32) uint32     { return model.Mix(template, a, b, 0) }
func mix3(template, a, b, c uint32) uint32 { return model.Mix(template, a, b, c) }
