// Package ner finds the names in an article: of persons, organisations,
// groups, places, facilities, events, products and works.
//
// It works in four steps, by rules and a lexicon:
//
//   - candidates: runs of capitalised words, with the small words that may stand
//     in names ("Ministry of the Interior", "Osama bin Laden"), cut where titles,
//     possessives and nationalities show that one name ends and another begins;
//   - evidence: what the words of a candidate are known for, what its last word
//     says ("… Council", "… River"), and the words beside it;
//   - decision: the first rule that applies, with a note of how sure it is;
//   - consistency: what a document says surely in one place ("Khawaja Asif",
//     "Tehreek-e-Taliban Pakistan (TTP)") decides what it says briefly in others.
//
// What it does not do yet: weigh evidence (the first rule wins), find names in
// lower case other than ministries and the like, tell a metaphorical "West" from
// a point of the compass, or read headlines in which every word is capitalised
// with more than the lexicon's help. Works and products are found only beside a
// word that says what they are.
package ner

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Find finds the names in an article, and adds a mention for each. Mentions do
// not overlap.
func Find(d *doc.Document) {
	if d.Len() == 0 {
		return
	}
	f := finder{Document: d}
	f.vocabulary = newVocabulary(d)
	first := len(d.Mentions)
	f.dateline()
	for _, s := range d.Sentences {
		f.sentence(s)
	}
	f.settle()
	for _, n := range f.names {
		if n.kind != "" {
			d.Mentions = append(d.Mentions, doc.Mention{Span: n.Span, Kind: n.kind, Form: doc.Named})
		}
	}
	slices.SortStableFunc(d.Mentions[first:], func(a, b doc.Mention) int { return doc.Compare(a.Span, b.Span) })
}

// A finder finds the names of one document.
type finder struct {
	*doc.Document
	vocabulary
	names []name // in order, without overlaps
}

// A name is a candidate with the decision about it.
type name struct {
	doc.Span
	kind doc.Kind // empty if it was rejected, or is left for later
	sure bool     // whether other mentions may be judged by this one
	acro bool     // an acronym in brackets, whose kind is that of the name before
}

// add adds a name.
func (f *finder) add(s doc.Span, kind doc.Kind, sure bool) {
	if n := len(f.names); n > 0 && f.names[n-1].End > s.Start || s.Empty() {
		return
	}
	f.names = append(f.names, name{Span: s, kind: kind, sure: sure})
}

// dateline adds the places and the agency of the dateline.
func (f *finder) dateline() {
	line := f.Dateline.Span
	for i := line.Start; i < line.End; {
		switch s := f.datelinePlace(i); {
		case !s.Empty():
			f.add(s, doc.Location, true)
			i = s.End
		case f.Is(i, doc.Capital) && f.Low(i-1) == "(":
			s := doc.Span{Start: i, End: i + 1}
			for s.End < line.End && f.Is(s.End, doc.Capital) {
				s.End++
			}
			f.add(s, doc.Organization, true)
			i = s.End
		default:
			i++
		}
	}
}

// datelinePlace returns the name or qualifier of a place of the dateline that
// begins with token i.
func (f *finder) datelinePlace(i int32) doc.Span {
	for _, p := range f.Dateline.Places {
		for _, s := range [...]doc.Span{p.Name, p.Qualifier} {
			if s.Start == i && !s.Empty() {
				return s
			}
		}
	}
	return doc.Span{}
}
