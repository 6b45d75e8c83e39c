package attribution

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// An Attribution is the words that tie something to its source.
type Attribution struct {
	Head    int32 // the token that is the head of the cue
	Cue     doc.Span
	Source  doc.Span // empty if there is none
	Content []doc.Span
	Speech  bool
	Score   int32 // of the cue
}

// A candidate is a possible cue.
type candidate struct {
	head   int32
	score  int32
	speech int32
}

// exactly is the score of set phrases.
const exactly = 3 * One

// Threshold is the score that a token must have to be read as a cue.
const Threshold = -One / 4

// A text is decoded for perToken units a token and atLeast units besides, the
// likeliest cues first. Of 8,300 news texts none needed more than two a token, half
// of them less than 0.7; a text of nothing but cues would need seventy.
const (
	perToken = 2
	atLeast  = 2000
)

// Attributions returns all attributions of the document, in the order of their
// cues.
func (r *Reader) Attributions(m *Model) []Attribution {
	r.RateAll(m)
	return r.decodeAll(m, false)
}

// RateAll rates all tokens as cues.
func (r *Reader) RateAll(m *Model) {
	r.list = r.list[:0]
	for i := range int32(r.Len()) {
		r.rate(m, i)
	}
}

// rate rates token i as a cue and lists it if it may be one.
func (r *Reader) rate(m *Model, i int32) {
	r.likely[i] = 0
	if !r.MayCue(i) || !r.promising(m, i) {
		return
	}
	r.CueFeatures(&r.features, i)
	s := m.sum(&r.features)
	if r.sure(i) {
		s[IsCue], s[IsSpeech] = max(s[IsCue], Threshold+1), max(s[IsSpeech], 1)
	}
	r.Rate(i, s[IsCue])
	if s[IsCue] > Threshold {
		r.list = append(r.list, candidate{i, s[IsCue], s[IsSpeech]})
	}
}

// promising reports whether token i is worth a closer look: a verb, a mark, or
// another word that speaks for a cue by itself.
func (r *Reader) promising(m *Model, i int32) bool {
	if r.Class[i]&doc.Word == 0 || r.pos(i) == doc.VERB || rules.VerbOf(r.Low(i)) != 0 {
		return true
	}
	f := &r.features
	f.Len = 0
	f.add(model.Mix(1, r.word[i], 0, 0))
	f.add(model.Mix(2, r.stem[i], 0, 0))
	return m.sum(f)[IsCue] > 0
}

// decodeAll returns the attributions of the listed cues, of those of speech
// alone if speech is set, in the order of their cues.
func (r *Reader) decodeAll(m *Model, speech bool) []Attribution {
	list := r.list
	slices.SortStableFunc(list, func(a, b candidate) int { return int(b.score) - int(a.score) })
	r.said = sized(r.said, r.Len())
	found := r.found[:0]
	for i := range int32(r.Len()) {
		if a, ok := r.exact(i); ok && !r.clashes(&a) {
			a.Score = exactly
			found = r.keep(found, &a)
		}
	}
	r.spans = make([]doc.Span, 0, 2*len(list))
	left := perToken*r.Len() + atLeast
	for _, c := range list {
		if r.said[c.head] || speech && c.speech <= 0 && rules.VerbOf(r.Low(c.head))&rules.That == 0 {
			continue
		}
		w := r.Window(c.head)
		if left -= w.units.Len(); left < 0 {
			break
		}
		labels := r.decode(m, &w)
		if labels == nil {
			continue
		}
		a := r.read(&w, labels)
		if !r.repair(&a) {
			continue
		}
		a.Score, a.Speech = c.score, c.speech > 0
		if !r.clashes(&a) {
			found = r.keep(found, &a)
		}
	}
	r.found = found
	slices.SortFunc(found, func(a, b Attribution) int { return int(a.Head) - int(b.Head) })
	return found
}

// sure reports whether token i is a cue by its form, however rare: "according
// to", a colon before a quotation or in a headline.
func (r *Reader) sure(i int32) bool {
	switch r.Low(i) {
	case "according":
		return r.Low(i+1) == "to"
	case ":":
		if int(i)+1 == r.Len() {
			return false
		}
		if q := r.Units[r.unit[i+1]].Quoted; q != 0 {
			return r.Is(r.Quoted[q-1].Inner.Start, doc.Capital)
		}
		return r.headline(i)
	}
	return false
}

// headline reports whether token i stands within the first words of a line that
// reads like a headline: it has no final punctuation.
func (r *Reader) headline(i int32) bool {
	const first, longest = 6, 40
	u := r.unit[i]
	k := u
	for k > max(0, u-first) && !r.Units[k].Para {
		k--
	}
	if !r.Units[k].Para || k == u {
		return false
	}
	end := u + 1
	for end < min(u+longest, int32(len(r.Units))) && !r.Units[end].Para {
		end++
	}
	return (int(end) == len(r.Units) || r.Units[end].Para) && !rules.IsFinal(r.Low(r.Units[end-1].Start)) && r.Units[k].Start == 0
}

// keep adds a to found and takes its tokens.
func (r *Reader) keep(found []Attribution, a *Attribution) []Attribution {
	take := func(s doc.Span) {
		for i := s.Start; i < s.End; i++ {
			r.said[i] = true
		}
	}
	take(a.Cue)
	for _, s := range a.Content {
		take(s)
	}
	return append(found, *a)
}

// clashes reports whether another attribution has part of the content of a.
func (r *Reader) clashes(a *Attribution) bool {
	for _, s := range a.Content {
		for i := s.Start; i < s.End; i++ {
			if r.said[i] {
				return true
			}
		}
	}
	return false
}

// Given returns the attribution whose cue is known to be at token i.
func (r *Reader) Given(m *Model, i int32) (Attribution, bool) {
	w := r.Window(i)
	labels := r.decode(m, &w)
	if labels == nil {
		return Attribution{}, false
	}
	return r.read(&w, labels), true
}

// Reports reports whether a word is known as a reporting verb.
func Reports(w string) bool { return rules.VerbOf(w) != 0 }
