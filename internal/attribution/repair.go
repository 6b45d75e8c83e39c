package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// repair mends what the model, which has seen the news of one field, gets wrong
// in that of others, where the tree leaves no doubt. It reports whether a can be
// an attribution.
func (r *Reader) repair(a *Attribution) bool {
	r.split(a)
	r.resume(a)
	r.complete(a)
	r.widen(a)
	r.share(a)
	r.narrow(a)
	r.oneSide(a)
	r.grow(a)
	return a.Source.Empty() || r.Low(a.Source.Start) != "whose"
}

// widen gives a the whole subject of its cue for source in place of a part of it
// that cannot stand alone, as "them" of "two of them", or of words before or
// behind it: "the mayor, in a letter to the press, said".
func (r *Reader) widen(a *Attribution) {
	s := a.Source
	if s.Empty() || !r.HasSyntax() || !r.partial(s) {
		return
	}
	whole := r.subjectOf(a.Head)
	if whole.Empty() || r.partial(whole) {
		whole = r.phraseBefore(s.Start)
	}
	if whole.Empty() || whole.Overlaps(a.Cue) {
		return
	}
	for _, c := range a.Content {
		if whole.Overlaps(c) {
			return
		}
	}
	a.Source = whole
}

// phraseBefore returns the phrase before the comma or bracket that stands before
// token i.
func (r *Reader) phraseBefore(i int32) doc.Span {
	if i < 2 || r.Sentence[i] != r.Sentence[i-2] {
		return doc.Span{}
	}
	switch r.Low(i - 1) {
	case ",", "(":
	default:
		return doc.Span{}
	}
	k := i - 2
	for range climb {
		if h := r.Head[k]; h < 0 || h >= i-1 || r.POS[h] != doc.NOUN && r.POS[h] != doc.PROPN {
			break
		}
		k = r.Head[k]
	}
	return doc.Span{Start: r.First[k], End: i - 1}
}

// narrow takes who is told from the content: "told a clerk of the court that".
func (r *Reader) narrow(a *Attribution) {
	if !r.HasSyntax() {
		return
	}
	k := r.Child(a.Head, doc.Ccomp)
	if k < 0 || r.Low(r.First[k]) != "that" || r.pos(r.First[k]) != doc.SCONJ {
		return
	}
	if c := &a.Content[0]; c.Start == a.Cue.End && c.Start < r.First[k] && r.First[k] < c.End && r.Units[r.unit[c.Start]].Quoted == 0 {
		c.Start = r.First[k]
	}
}

// oneSide takes what stands before the cue from the content, if the cue has a
// clause behind it: "It rained, although he said it was dry".
func (r *Reader) oneSide(a *Attribution) {
	if len(a.Content) < 2 || !r.HasSyntax() {
		return
	}
	first := a.Content[0]
	if first.End > a.Head || a.Content[1].Start < a.Head || !r.sideClause(a, first.End) {
		return
	}
	for i := first.Start; i < first.End; i++ {
		if r.Units[r.unit[i]].Quoted != 0 {
			return
		}
	}
	a.Content = a.Content[1:]
}

// sideClause reports whether the cue of a, which stands behind token i, has a
// clause of its own behind it, or is itself in a clause that begins behind i.
func (r *Reader) sideClause(a *Attribution, i int32) bool {
	if k := r.Child(a.Head, doc.Ccomp); k > a.Head && a.Content[1].Has(k) && r.subject(k) >= 0 {
		return true
	}
	for ; i < a.Source.Start; i++ {
		if p := r.POS[i]; p == doc.SCONJ || p == doc.CCONJ {
			return true
		}
	}
	return false
}

// share gives a the subject that its cue has in common with another verb.
func (r *Reader) share(a *Attribution) {
	if !a.Source.Empty() || !r.HasSyntax() || r.Rel[a.Head] != doc.Conj || r.Morph[a.Head]&doc.Finite == 0 {
		return
	}
	s := r.subjectOf(a.Head)
	if s.Empty() || s.End > a.Cue.Start {
		return
	}
	for _, c := range a.Content {
		if s.Overlaps(c) {
			return
		}
	}
	a.Source = s
}

// partial reports whether the words of s are only part of a phrase: they begin
// with a preposition, or have one bracket of two.
func (r *Reader) partial(s doc.Span) bool {
	if w := r.Low(s.Start); rules.IsPreposition(w) && r.pos(s.Start) == doc.ADP {
		return true
	}
	depth := 0
	for i := s.Start; i < s.End; i++ {
		switch r.Low(i) {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
		}
	}
	return depth != 0
}

// split takes from the content of a what another cue with the same source
// reports: "said the bridge was gone and added that nobody was hurt".
func (r *Reader) split(a *Attribution) {
	for k := range a.Content {
		s := &a.Content[k]
		for i := s.Start + 2; i+2 < s.End; i++ {
			if rules.VerbOf(r.Low(i))&rules.That != 0 && (r.Low(i-1) == "and" || r.Low(i-1) == "but") && r.Low(i+1) == "that" && r.pos(i) == doc.VERB {
				s.End = i - 1
			}
		}
	}
}

// resume gives a the subject of its cue for source in place of a relative
// pronoun that belongs to another verb: "an aide, who asked not to be named, said".
func (r *Reader) resume(a *Attribution) {
	if a.Source.Len() != 1 || !r.HasSyntax() {
		return
	}
	switch r.Low(a.Source.Start) {
	case "who", "which", "that":
		if c := r.Child(a.Head, doc.Nsubj); c >= 0 && c < a.Source.Start && r.Subtree(c).End <= a.Cue.Start {
			a.Source = r.Subtree(c)
		}
	}
}

// complete gives the source the capitalised words before it, up to a comma, where
// they would be the end of what is said: "…, Minister Ana Ruiz said".
func (r *Reader) complete(a *Attribution) {
	const longest = 6
	if a.Source.Empty() || !r.Is(a.Source.Start, doc.Capital) {
		return
	}
	i := a.Source.Start
	for i > a.Source.Start-longest && r.Is(i-1, doc.Capital) && r.Is(i-1, doc.Word) {
		i--
	}
	if i == a.Source.Start || r.Low(i-1) != "," {
		return
	}
	for k := range a.Content {
		if t := &a.Content[k]; t.End == a.Source.Start && t.Start < i-1 {
			t.End, a.Source.Start = i-1, i
		}
	}
}
