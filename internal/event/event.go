// Package event finds what happened: who did what to whom, where and when.
//
// A verb or noun of the lexicon (lexicon.txt) is the trigger of an event if
// the words around it fit one of its senses. There is no parse tree yet, so
// everything is decided by position: words are tagged by lists and by their
// neighbours (tag.go), tags are grouped into noun phrases and verb groups
// (chunk.go), each verb group is given its subject (clause.go), and the
// arguments are read off the phrases before and behind the trigger (args.go).
// Auxiliaries and governing verbs give the status (status.go), the quotes of
// the document the source (context.go), and a definite noun that repeats an
// event is linked to it (same.go).
//
// What it does not do yet: no arguments across sentences, apart from what the
// coreference of mentions gives; no gapping ("… and Germany France"); nouns of
// speech ("the accusation") count only with a verb that carries them out;
// words that the lexicon does not know never trigger an event.
package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Find appends the events of d to d.Events in text order. It needs sentences,
// and uses Dateline, Times, Mentions, Quotes and Entities as far as they are
// there.
func Find(d *doc.Document) {
	f := finder{d: d}
	first := int32(0)
	if !d.Dateline.Empty() {
		first = d.Dateline.End
	}
	for _, s := range d.Sentences {
		s.Start = max(s.Start, first)
		for s.Start < s.End {
			piece := doc.Span{Start: s.Start, End: min(s.End, s.Start+maxPiece)}
			f.sentence(piece)
			s.Start = piece.End
		}
	}
	link(d)
}

// maxPiece is the number of tokens of a sentence that are read at a time.
const maxPiece = 200

// A finder reads a document sentence by sentence. Its slices are reused.
type finder struct {
	d         *doc.Document
	base, end int32 // the tokens being read
	tokens    []word
	chunks    []chunk
	found     []trigger
	links     []tie

	time, quote int  // cursors in d.Times and d.Quotes
	sport       bool // the sentence, or the article, is about a match
	matches     int  // sentences about matches
}

// sentence finds the events of a sentence, or of a piece of a very long one.
func (f *finder) sentence(s doc.Span) {
	f.read(s)
	f.chunk()
	f.link()
	if f.sport = f.aboutSport(); f.sport {
		f.matches++
	}
	f.sport = f.sport || f.matches > 1
	f.found = f.found[:0]
	for k := range f.chunks {
		switch f.chunks[k].kind {
		case group:
			f.verbTrigger(k)
		case phrase:
			f.nounTrigger(k)
		}
	}
	f.emitAll()
}

// aboutSport reports whether the sentence has the words or scores of a match,
// where nobody is attacked or shot.
func (f *finder) aboutSport() bool {
	n := 0
	for i := range f.tokens {
		if f.tokens[i].class&classSport != 0 {
			n++
		}
		if f.tokens[i].tag == result {
			n++
		}
	}
	return n > 1
}
