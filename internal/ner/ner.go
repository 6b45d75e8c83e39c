// Package ner finds the names in an article: of persons, organisations,
// groups, places, facilities, occasions, products and works.
//
// A trained tagger reads the article twice, and finds the best sequence of BILOU
// tags for each stretch of tokens that may be in a name. At first it goes by the
// words, what their letters look like, what a lexicon of names says about them,
// the class of words they behave like, and how else the document writes them.
// The second reading goes also by what the first took the same words for
// everywhere in the article, so that a name known in full helps its short form,
// be it before or behind. Rules then bring the names to the conventions of the
// library: the dateline is believed, ministries are names in any case, and what
// has a name but is of no kind that is asked for is dropped.
//
// What it does not do yet: find names within names, or know kinds of occasions, works and products beyond a few words that give them away.
package ner

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Find finds the names in an article, and adds a mention for each. Mentions do
// not overlap, and are sorted by [doc.Compare].
func Find(d *doc.Document) { find(d, nil) }

// Observe is like [Find], but takes no shortcuts, and calls see for each token that may
// be in a name, with each of its contexts and whether it is in one: 1 or 0. It is there
// to make the shortcuts.
func Observe(d *doc.Document, see func(context uint32, class int)) { find(d, see) }

func find(d *doc.Document, see func(context uint32, class int)) {
	if d.Len() == 0 {
		return
	}
	s := pool.Get().(*Sequence)
	s.see = see
	first := len(d.Mentions)
	s.reset(d)
	s.head()
	for start := 0; start < len(d.Sentences); {
		start = s.block(start)
	}
	slices.SortStableFunc(d.Mentions[first:], func(a, b doc.Mention) int { return doc.Compare(a.Span, b.Span) })
	s.Document = nil
	if cap(s.sums) <= 2*maxBlock { // let go of what an odd text made grow
		pool.Put(s)
	}
}

// maxBlock bounds the tokens that are read twice together, and so the memory
// for what the first reading found. Few articles are longer.
const maxBlock = 1 << 14

// block reads the sentences from number start on twice, and adds the names in
// them. It returns the number of the next sentence.
func (s *Sequence) block(start int) int {
	end := start
	s.sums = s.sums[:0]
	for ; end < len(s.Sentences) && len(s.sums) < maxBlock; end++ {
		s.read(s.Sentences[end])
	}
	s.Count()
	sums := s.sums
	for _, sentence := range s.Sentences[start:end] {
		sums = s.reread(sentence, sums)
	}
	return end
}

// read tags a sentence by itself.
func (s *Sequence) read(sentence doc.Span) {
	if s.see == nil {
		s.dim(sentence)
	}
	var features [MaxFeatures]uint32
	for chunk := range s.Chunks(sentence) {
		first := len(s.sums)
		for i := chunk.Start; i < chunk.End; i++ {
			n := s.Features(&features, i, sentence)
			s.sums = append(s.sums, scores{})
			s.memos[0].add(&s.sums[len(s.sums)-1], &features, n)
		}
		s.Vote(chunk, s.best(s.sums[first:], 0))
	}
}

// reread tags a sentence in the light of the whole block, and adds its names.
// It takes the scores of the first reading from sums, and returns the rest.
func (s *Sequence) reread(sentence doc.Span, sums []scores) []scores {
	var features [MaxFeatures]uint32
	done := sentence.Start
	for chunk := range s.Chunks(sentence) {
		n := chunk.Len()
		for i := chunk.Start; i < chunk.End; i++ {
			k := s.Second(&features, i, sentence)
			s.memos[1].add(&sums[i-chunk.Start], &features, k)
		}
		tags := s.best(sums[:n], 1)
		sums = sums[n:]
		for ; done < chunk.Start; done++ {
			s.office(done, sentence)
		}
		s.names(chunk, tags, sentence)
		done = chunk.End
	}
	for ; done < sentence.End; done++ {
		s.office(done, sentence)
	}
	return sums
}

// names adds the names of a chunk.
func (s *Sequence) names(chunk doc.Span, tags []Tag, sentence doc.Span) {
	start := chunk.Start
	for n, t := range tags {
		i := chunk.Start + int32(n)
		if s.see != nil {
			s.tell(i, sentence, t)
		}
		switch {
		case t == Outside:
			s.acronym(i)
			s.office(i, sentence)
		case t.Part() == First:
			start = i
		case t.Part() == Unit:
			start = i
			fallthrough
		case t.Part() == Last:
			s.name(doc.Span{Start: start, End: i + 1}, t.Kind())
		}
	}
}

// add adds a mention.
func (s *Sequence) add(span doc.Span, kind doc.Kind) {
	s.Mentions = append(s.Mentions, doc.Mention{Span: span, Kind: kind, Form: doc.Named})
}
