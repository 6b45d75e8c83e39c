// Package attribution finds what was said, the cue that says so, and the words
// that name the source: who said what to whom.
//
// It works in three steps. Rules find what is plain (package rules). A linear
// model rates each token outside those quotes as the head of a cue, by its word,
// its place in the tree of the sentence and the quotations beside it; around each
// cue, a conditional random field labels the words, and what is in quotation
// marks as a whole, as content, source, cue or none of them, and what is speech
// makes a quote too. Last, quotations that have no cue of their own join the turn
// they go on with.
//
// The model knows attributions of every sort, also of beliefs, wishes and acts:
// All returns them, but they are no quotes. Quoted words that nobody is reported
// to have said are left out: titles, nicknames and scare quotes.
//
// What the rules find is checked by tags and trees (plausible), its source taken
// whole (source) and its content cut where the words of the cue's clause go on
// (trim). Of reports within reports those are kept of which the outer follows what
// it reports: “police said two men were hurt, the agency reported”. Attributions
// within quoted words are not looked for. Who an implied speaker is, package coref
// says.
package attribution

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed attribution.bin
var table string

// attributions is the model.
var attributions = NewModel(model.MustOpen(table))

// Find appends the quotes of d to d.Quotes, in text order. Without syntax it
// finds nothing.
func Find(d *doc.Document) {
	if !d.HasSyntax() {
		return
	}
	f := finders.Get().(*finder)
	f.prepare(d)
	f.taken, f.owner = sized(f.taken, len(f.Units)), sized(f.owner, len(f.Units))
	first := len(d.Quotes)
	f.pieces = make([]doc.Part, 0, len(f.reports))
	f.adopt(attributions)
	for _, a := range f.others(attributions) {
		if f.said(&a) && f.published(&a) && f.sound(&a) && !f.held(&a) {
			f.add(&a)
		}
	}
	f.cutOff()
	f.chains()
	f.signatures()
	f.transcript()
	f.turns()
	if f.Document, f.pieces = nil, nil; cap(f.word) <= maxKept {
		finders.Put(f)
	}
	slices.SortStableFunc(d.Quotes[first:], func(a, b doc.Quote) int { return doc.Compare(a.Span, b.Span) })
}

// All returns the attributions of d that the model finds, of every sort, in the
// order of their cues.
func All(d *doc.Document) []Attribution {
	return NewReader(d).Attributions(attributions)
}

// maxKept is the number of tokens beyond which memory is given back.
const maxKept = 1 << 18

// finders keeps memory for the next document.
var finders = sync.Pool{New: func() any { return new(finder) }}

// A finder makes quotes of attributions.
type finder struct {
	Reader
	taken []bool  // for each unit, whether it is a quotation that a quote has
	owner []int32 // for each unit, 1 + the quote that it is content, cue or source of

	// The parts of the quotes, which share one piece of memory.
	pieces []doc.Part
}
