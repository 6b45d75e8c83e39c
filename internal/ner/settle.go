package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// settle makes the names of a document agree with each other: what was said of
// a word in a sure place holds where the evidence was thin.
func (f *finder) settle() {
	for n := range f.names {
		if m := &f.names[n]; m.acro && n > 0 && f.names[n-1].kind != doc.Group {
			m.kind, m.sure = f.names[n-1].kind, true
		}
	}
	for _, n := range f.names {
		f.learn(n)
	}
	for n := range f.names {
		m := &f.names[n]
		if m.sure || m.Len() != 1 {
			continue
		}
		if w := f.word(m.Start); w.kind != "" {
			m.kind = w.kind
		}
	}
}

// learn notes what a sure name says about its words: all words of a person's
// name, or the one word of another.
func (f *finder) learn(n name) {
	if !n.sure || n.kind != doc.Person && n.Len() != 1 {
		return
	}
	for i := n.Start; i < n.End; i++ {
		if w := f.word(i); w.kind == "" && (n.Len() == 1 || w.role != particle) {
			w.kind = n.kind
		}
	}
}
