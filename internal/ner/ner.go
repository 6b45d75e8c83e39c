// Package ner finds the names in an article: of persons, organisations,
// groups, places, facilities, occasions, products and works.
//
// A trained tagger reads each sentence from left to right and gives every token
// a BILOU tag. Its features are the words, what their letters look like, what a
// lexicon of names says about them, the class of words they behave like, the
// tags before, and what the document has said: whether a word is also written
// in lower case, and what it was the last time. Tokens that are plainly in no
// name are passed over. Rules then bring the names to the conventions of the
// library: the dateline is believed, ministries are names in any case, and what
// has a name but is of no kind that is asked for is dropped.
//
// What it does not do yet: look ahead in the document (a surname before the full
// name is judged alone), weigh several readings of a sentence, or know kinds of
// occasions, works and products beyond a few words that give them away.
package ner

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Find finds the names in an article, and adds a mention for each. Mentions do
// not overlap, and are sorted by [doc.Compare].
func Find(d *doc.Document) {
	if d.Len() == 0 {
		return
	}
	first := len(d.Mentions)
	s := NewSequence(d)
	s.head()
	for _, sentence := range d.Sentences {
		s.sentence(sentence)
	}
	slices.SortStableFunc(d.Mentions[first:], func(a, b doc.Mention) int { return doc.Compare(a.Span, b.Span) })
}

// sentence tags a sentence and adds its names.
func (s *Sequence) sentence(sentence doc.Span) {
	var features [MaxFeatures]uint32
	last, secondLast, start := Outside, Outside, sentence.Start
	for i := sentence.Start; i < sentence.End; i++ {
		t := Outside
		if !s.settled(i) && !s.Skips(i, last) {
			n := s.Features(&features, i, sentence, last, secondLast)
			sum := tagger.sum(features[:n])
			t = sum.best(last, i+1 == sentence.End || s.settled(i+1))
			s.Note(i, t)
		}
		switch {
		case t == Outside:
			s.office(i, sentence)
		case t.Part() == First:
			start = i
		case t.Part() == Unit:
			start = i
			fallthrough
		case t.Part() == Last:
			s.name(doc.Span{Start: start, End: i + 1}, t.Kind())
		}
		secondLast, last = last, t
	}
}

// add adds a mention.
func (s *Sequence) add(span doc.Span, kind doc.Kind) {
	s.Mentions = append(s.Mentions, doc.Mention{Span: span, Kind: kind, Form: doc.Named})
}
