// Package pos finds the part of speech of each token, and the form of nouns and
// verbs, as Universal Dependencies has them.
//
// A linear model chooses the class of each token from left to right, given the
// words around it and the classes of the two tokens before. Words that have but
// one class are not looked at. Which verbs are singular, and which person they have,
// is not told.
package pos

import (
	_ "embed"
	"sync"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed tagger.bin
var taggerFile string

// RowSize is the size of the rows of tagger.bin.
const RowSize = 32

var tagger = model.NewRows(model.MustOpen(taggerFile), RowSize)

var pool = sync.Pool{New: func() any { return new(Sequence) }}

// maxKept is the number of tokens beyond which memory is given back.
const maxKept = 1 << 16

// Tag fills in POS, Morph and WordClass of d. It takes time in proportion to
// the text.
func Tag(d *doc.Document) {
	d.RoomForSyntax()
	s := pool.Get().(*Sequence)
	s.Prepare(d)
	for sentence := range d.Trees {
		s.tag(sentence)
	}
	s.Document = nil
	if cap(s.views) <= maxKept {
		pool.Put(s)
	}
}

// tag tags a sentence.
func (s *Sequence) tag(sentence doc.Span) {
	var fs [model.MaxFeatures]uint32
	var sums model.Sums
	t1, t2 := None, None
	for i := sentence.Start; i < sentence.End; i++ {
		c, ok := s.Sole(i)
		if !ok {
			n := s.Features(&fs, i, sentence, t1, t2)
			tagger.Sum(&sums, fs[:n])
			c = best(&sums)
		}
		s.Note(c)
		t2, t1 = t1, c
	}
}

// best returns the class with the highest sum.
func best(s *model.Sums) Class {
	best, top := Class(0), s.Of(0)
	for c := Class(1); c < Classes; c++ {
		if x := s.Of(int(c)); x > top {
			best, top = c, x
		}
	}
	return best
}

// Note adds the class of the next token to the document.
func (s *Sequence) Note(c Class) {
	m := meanings[c].morph
	if c == pron || c == det {
		m = lexical(s.Low(int32(len(s.POS))))
	}
	s.POS = append(s.POS, meanings[c].pos)
	s.Morph = append(s.Morph, m)
}
