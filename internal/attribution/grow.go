package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// grow completes a content that ends within its clause, and takes from it what
// is outside.
func (r *Reader) grow(a *Attribution) {
	if !r.HasSyntax() || r.Class[a.Head]&doc.Word == 0 {
		return
	}
	r.within(a)
	r.fromStart(a)
	r.toEnd(a)
	r.subjectBefore(a)
	r.unasked(a)
}

// free reports whether the tokens of s are not yet part of another attribution,
// nor of the cue or source of a, and in no quotation marks.
func (r *Reader) free(a *Attribution, s doc.Span) bool {
	if s.Overlaps(a.Cue) || s.Overlaps(a.Source) {
		return false
	}
	for i := s.Start; i < s.End; i++ {
		if r.said[i] || r.Units[r.unit[i]].Quoted != 0 {
			return false
		}
	}
	return true
}

// fromStart lets a content that the attribution follows behind a comma, up to the
// end of the sentence, begin with the sentence: "The fire is out, officials say."
func (r *Reader) fromStart(a *Attribution) {
	const longest = 60
	c := &a.Content[0]
	if len(a.Content) > 1 || c.Start > a.Head || !r.upTo(a, c) || !r.closing(max(a.Cue.End, a.Source.End)) {
		return
	}
	start := r.sentenceStart(c.End - 1)
	if start < c.Start && c.Start-start < longest && r.free(a, doc.Span{Start: start, End: c.Start}) {
		c.Start = start
	}
}

// upTo lets the content c end with the comma before the attribution, and reports
// whether there is one.
func (r *Reader) upTo(a *Attribution, c *doc.Span) bool {
	const longest = 30
	end := a.Cue.Start
	if !a.Source.Empty() {
		end = min(end, a.Source.Start)
	}
	if end--; r.Low(end) != "," || end < c.End || end-c.End > longest || !r.free(a, doc.Span{Start: c.End, End: end}) {
		return false
	}
	c.End = end
	return true
}

// closing reports whether no clause begins between token i and the end of its
// sentence: "told reporters in the town of Chala."
func (r *Reader) closing(i int32) bool {
	for k := i; k < i+12 && int(k) < r.Len(); k++ {
		if rules.IsFinal(r.Low(k)) {
			return true
		}
		if r.Is(k, doc.Punct) || r.Morph[k]&doc.Finite != 0 || r.Units[r.unit[k]].Quoted != 0 {
			break
		}
	}
	return false
}

// toEnd lets a content behind the cue that ends in the midst of its clause end
// with it.
func (r *Reader) toEnd(a *Attribution) {
	const longest = 60
	c := &a.Content[len(a.Content)-1]
	k := r.Child(a.Head, doc.Ccomp)
	if k < a.Head || c.Start < a.Head || !r.Subtree(k).Has(c.Start) {
		return
	}
	end := r.Subtree(k).End
	if r.Is(end-1, doc.Punct) {
		end--
	}
	if end <= c.End || end-c.End > longest {
		return
	}
	if c.Has(k) {
		if r.Is(c.End, doc.Punct) || r.pos(c.End) == doc.CCONJ {
			return
		}
		// Up to the next punctuation.
		stop := c.End
		for stop < end && !r.Is(stop, doc.Punct) {
			stop++
		}
		end = stop
	}
	if r.free(a, doc.Span{Start: c.End, End: end}) {
		c.End = end
	}
}

// subjectBefore gives a the subject that stands before the attribution of a
// predicate behind it: "The plan, he said, is dead".
func (r *Reader) subjectBefore(a *Attribution) {
	c := a.Content[0]
	if c.Start < a.Head {
		return
	}
	start := min(a.Cue.Start, c.Start)
	if !a.Source.Empty() {
		start = min(start, a.Source.Start)
	}
	if r.Low(start-1) != "," || r.Low(c.Start-1) != "," {
		return
	}
	k := r.subject(r.topmost(c))
	if k < 0 || k >= start {
		return
	}
	s := doc.Span{Start: r.sentenceStart(k), End: start - 1}
	if s.Len() > 0 && s.Len() < 40 && r.free(a, s) {
		a.Content = append([]doc.Span{s}, a.Content...)
	}
}

// within takes from a content what does not belong to the clause of its cue:
// "Though he says it rains, the sun shines".
func (r *Reader) within(a *Attribution) {
	c := &a.Content[len(a.Content)-1]
	i := a.Head
	if c.Start < i || r.Rel[i] != doc.Advcl && r.Rel[i] != doc.AclRelcl || r.Head[i] < i && r.Rel[i] == doc.Advcl {
		return
	}
	end := r.Subtree(i).End
	for end > c.Start && r.Low(end-1) == "," {
		end--
	}
	if c.Start+2 < end && end < c.End && r.Low(end) == "," && r.Units[r.unit[end]].Quoted == 0 {
		c.End = end
	}
}

// unasked takes from a content the question that it answers.
func (r *Reader) unasked(a *Attribution) {
	c := &a.Content[len(a.Content)-1]
	for i := c.Start + 1; i+1 < c.End; i++ {
		if r.Low(i) == "when" && rules.IsAsked(r.Low(i+1)) && r.Units[r.unit[i]].Quoted == 0 {
			c.End = i
			if r.Low(i-1) == "," {
				c.End--
			}
			return
		}
	}
}

// subject returns the subject that depends on token i, or -1.
func (r *Reader) subject(i int32) int32 {
	for _, rel := range [...]doc.Relation{doc.Nsubj, doc.NsubjPass, doc.Csubj, doc.CsubjPass} {
		if k := r.Child(i, rel); k >= 0 {
			return k
		}
	}
	return -1
}
