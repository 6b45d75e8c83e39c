package ner

import (
	_ "embed"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed shortcuts.bin
var shortcutsFile string

// shortcuts are the contexts in which a token is in no name. Half of the tokens that may
// be in one, by their looks, are not.
var shortcuts = model.NewShortcuts(model.MustOpen(shortcutsFile))

// contexts are those of token i: the word and the shapes around it; and its part in names,
// how often it is in lower case, whether a sentence begins with it and the shapes.
func (s *Sequence) contexts(i int32, sentence doc.Span) [2]uint32 {
	l, c, r := s.view(i-1, sentence), s.view(i, sentence), s.view(i+1, sentence)
	shapes := l.shape<<16 | c.shape<<8 | r.shape
	return [2]uint32{
		model.Mix(80, c.letters.word, shapes, 0),
		model.Mix(81, uint32(c.role)<<8|uint32(c.fact.Lower()), s.opening(i, sentence), shapes),
	}
}

// dim passes over the tokens of a sentence that are in no name.
func (s *Sequence) dim(sentence doc.Span) {
	for i := sentence.Start; i < sentence.End; i++ {
		if s.on[i] {
			s.on[i] = !s.plain(i, sentence)
		}
	}
}

// plain reports whether one of the contexts of token i has no names.
func (s *Sequence) plain(i int32, sentence doc.Span) bool {
	for _, c := range s.contexts(i, sentence) {
		if _, ok := shortcuts.Find(c); ok {
			return true
		}
	}
	return false
}

// tell tells of token i, which has tag t.
func (s *Sequence) tell(i int32, sentence doc.Span, t Tag) {
	class := 0
	if t != Outside {
		class = 1
	}
	for _, c := range s.contexts(i, sentence) {
		s.see(c, class)
	}
}
