// Package event finds what happened: who did what to whom, where and when.
//
// A verb or noun of the lexicon is the trigger of an event if the words it is
// in construction with fit one of its senses (sense.go). Arguments are read off
// the dependency tree (frame.go, role.go): subjects are found through passives,
// relative clauses, control, coordination and participles, and roles depend on
// the type of event. Auxiliaries, conjunctions and governing words give the
// status (status.go), the quotes of the document the source, its mentions and
// times where and when (context.go). A verb that only counts casualties adds
// them to the event they came of (casualty.go), and a definite noun that
// repeats an event is linked to it (same.go).
//
// What it does not do yet: no arguments across sentences, apart from what the
// coreference of mentions gives; no gapping ("… and Germany France"); nouns of
// speech ("the accusation") count only with a verb that carries them out; words
// that the lexicon does not know never trigger an event.
package event

import (
	"strings"
	"sync"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Find appends the events of d to d.Events in text order. It needs sentences
// and their syntax, without which it finds nothing, and uses Dateline, Times,
// Mentions, Quotes and Entities as far as they are there.
func Find(d *doc.Document) {
	if !d.HasSyntax() {
		return
	}
	f := pool.Get().(*finder)
	f.d = d
	for _, s := range d.Sentences {
		s.Start = max(s.Start, d.Dateline.End)
		for s.Start < s.End {
			piece := doc.Span{Start: s.Start, End: min(s.End, s.Start+maxPiece)}
			f.sentence(piece)
			s.Start = piece.End
		}
	}
	link(d)
	*f = finder{words: f.words[:0], found: f.found[:0], ties: f.ties[:0], targets: f.targets[:0]}
	pool.Put(f)
}

var pool = sync.Pool{New: func() any { return new(finder) }}

// maxPiece is the number of tokens of a sentence that are read at a time.
const maxPiece = 256

// none stands for a token or trigger that is not there.
const none = -1

// A finder reads a document sentence by sentence. Its slices are reused.
type finder struct {
	d     *doc.Document
	span  doc.Span // the tokens being read
	words []word   // of them
	found []trigger
	ties  []tie
	// The heads of the targets of the event that is being made.
	targets []int32
	args    []doc.Argument // memory that arguments are kept in

	time, quote, mention int  // cursors in d.Times, d.Quotes and d.Mentions
	sport                bool // the sentence, or the article, is about a match
	matches              int  // sentences about matches
}

// A word is what the lexicon knows of a token.
type word struct {
	form
	lemma lemma // of the verb
	sense int32 // of the verb here: 1 + its number, none, or 0 if not asked yet
}

// A trigger is a word that tells of an event, and what was found around it.
type trigger struct {
	at         int32    // the verb or noun
	span       doc.Span // with its particles
	sense      sense
	typ        string // the type of sense, or what its mood makes of it
	mood       mood
	noun       bool
	passive    bool
	subj, obj  int32       // heads of phrases, or none
	head       int32       // of the phrase a noun stands for: "effort" in "mediation effort"
	speaker    doc.Mention // who does it by saying so, if no word before the verb names them
	light      int32       // of a noun: the verb that carries it out, or none
	suffered   bool        // the subject of that verb is whom it befalls
	casualties class       // of the verb
	into       int         // the trigger that it adds casualties to, or none
	event      int         // its index in the document, or none
}

// sentence finds the events of a sentence, or of a piece of a very long one.
func (f *finder) sentence(s doc.Span) {
	f.read(s)
	f.found = f.found[:0]
	for i := s.Start; i < s.End; i++ {
		if f.timed(i) || f.people(i) {
			continue // "March" is no protest
		}
		switch w := f.word(i); f.pos(i) {
		case doc.VERB, doc.AUX:
			if w.verb != 0 && !f.modifies(i) {
				f.verbTrigger(i)
			}
		case doc.NOUN, doc.PROPN:
			if w.noun != 0 {
				f.nounTrigger(i)
			}
		case doc.ADJ:
			f.adjectiveTrigger(i)
			if w.verb != 0 && w.shape&part != 0 && !f.modifies(i) {
				f.verbTrigger(i)
			}
		}
	}
	f.emitAll()
}

// people reports whether participle i stands for people: "the accused", "the injured".
func (f *finder) people(i int32) bool {
	if f.word(i).shape&part == 0 || f.d.Low(i-1) != "the" || strings.HasSuffix(f.d.Low(i), "ing") {
		return false
	}
	if i+1 < f.span.End {
		switch f.d.POS[i+1] {
		case doc.NOUN, doc.PROPN, doc.ADJ, doc.NUM:
			return false // "the injured man"
		}
	}
	return true
}

// modifies reports whether verb i only describes a noun: "the alleged fraud".
func (f *finder) modifies(i int32) bool {
	if f.d.Rel[i] != doc.Amod || f.d.Head[i] < i || f.adds(i) {
		return false
	}
	_, ok := f.finite(i)
	return !ok
}

// read looks the words of s up and moves the cursors to it.
func (f *finder) read(s doc.Span) {
	f.span = s
	f.words = f.words[:0]
	match := 0
	for i := s.Start; i < s.End; i++ {
		w := word{}
		switch f.d.POS[i] {
		case doc.NOUN, doc.PROPN, doc.VERB, doc.ADJ, doc.AUX, doc.ADV, doc.NUM:
			w.form = known(f.d.Low(i))
			w.lemma = lemmaOf(w.verb)
		}
		if w.class&sport != 0 || f.d.Is(i, doc.Number) && f.score(i) {
			match++
		}
		f.words = append(f.words, w)
	}
	if f.sport = match > 1; f.sport {
		f.matches++
	}
	f.sport = f.sport || f.matches > 1
	for f.mention < len(f.d.Mentions) && f.d.Mentions[f.mention].Start < s.Start {
		f.mention++
	}
	for f.time < len(f.d.Times) && f.d.Times[f.time].End <= s.Start {
		f.time++
	}
	for f.quote < len(f.d.Quotes) && f.d.Quotes[f.quote].End <= s.Start {
		f.quote++
	}
}

// score reports whether token i is the result of a match: "6-3".
func (f *finder) score(i int32) bool {
	low := f.d.Low(i)
	dash := 0
	for n := range len(low) {
		switch c := low[n]; {
		case c == '-' && n > 0 && n < len(low)-1:
			dash++
		case c < '0' || c > '9':
			return false
		}
	}
	return dash == 1 && len(low) <= 7
}

// word returns what is known of token i; nothing if it is not being read.
func (f *finder) word(i int32) *word {
	if !f.span.Has(i) {
		return &word{}
	}
	return &f.words[i-f.span.Start]
}
