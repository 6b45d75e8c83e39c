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

//go:embed shortcuts.bin
var shortcutsFile string

var (
	tagger    = model.NewRows(model.MustOpen(taggerFile))
	shortcuts = model.NewShortcuts(model.MustOpen(shortcutsFile))
)

var pool = sync.Pool{New: func() any { return new(Sequence) }}

// maxKept is the number of tokens beyond which memory is given back.
const maxKept = 1 << 16

// Tag fills in POS, Morph and WordClass of d. It takes time in proportion to
// the text.
func Tag(d *doc.Document) { tag(d, nil) }

// Observe is like [Tag], but takes no shortcuts, and calls see for each choice, with the
// context in which it is made. It is there to make the shortcuts.
func Observe(d *doc.Document, see func(context uint32, class int)) { tag(d, see) }

func tag(d *doc.Document, see func(context uint32, class int)) {
	d.RoomForSyntax()
	s := pool.Get().(*Sequence)
	s.see = see
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
	t1, t2 := None, None
	s.spare = 16 + min(sentence.Len()/2, int(s.End[sentence.End-1]-s.Start[sentence.Start])/8)
	for i := sentence.Start; i < sentence.End; i++ {
		c, ok := s.Sole(i)
		switch {
		case s.agency(i, sentence):
			c = propn
		case !ok:
			s.Look(i, sentence, t1, t2)
			c = s.choose()
		}
		s.Note(c)
		t2, t1 = t1, c
	}
}

// agency reports whether token i is the World Health Organization, in capitals beside
// words that are not: the treebanks know who as a pronoun alone.
func (s *Sequence) agency(i int32, sentence doc.Span) bool {
	return s.Is(i, doc.Upper) && s.Low(i) == "who" &&
		(i == sentence.Start || !s.Is(i-1, doc.Upper)) && (i+1 == sentence.End || !s.Is(i+1, doc.Upper))
}

// choose returns the class of the token that was looked at last.
func (s *Sequence) choose() Class {
	context := s.glance.context()
	if s.see != nil {
		c := s.best()
		s.see(context, int(c))
		return c
	}
	if c, ok := shortcuts.Find(context); ok {
		return Class(c)
	}
	return s.best()
}

// best returns the class that the model prefers. It goes by as many parts of
// the features as it takes to be sure, but in all no more than news ask for: odd texts
// that leave doubts everywhere must not cost many times as much, nor must those whose
// tokens are shorter than words.
func (s *Sequence) best() Class {
	var fs [MaxFeatures]uint32
	var sums model.Sums
	class := 0
	for part := range Parts {
		n := s.Features(&fs, part)
		tagger.Add(&sums, fs[:n])
		var margin int32
		if class, margin = sums.Best(Classes, -1); margin >= tagger.Sure || s.spare == 0 {
			break
		}
		s.spare--
	}
	return Class(class)
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
