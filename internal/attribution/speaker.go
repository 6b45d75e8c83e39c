package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// speaker returns the words of a source that name it: without appositions and
// clauses, and of "her lawyer, Gaby Stern" the name.
func (f *finder) speaker(s doc.Span) doc.Span {
	s = f.stripped(s)
	if s.Empty() {
		return s
	}
	head := f.topmost(s)
	end := s.End
	n := 0
	for c := f.FirstChild[head]; c >= 0 && n < siblings; c = f.NextSibling[c] {
		n++
		if c >= end || c < s.Start {
			continue
		}
		if c < head {
			if r := f.Rel[c]; (r == doc.NmodUnmarked || r == doc.OblUnmarked) && f.First[c] <= s.Start {
				s.Start = f.Last[c] + 1
			}
			continue
		}
		switch f.Rel[c] {
		case doc.Appos:
			if f.POS[head] != doc.PROPN && f.POS[c] == doc.PROPN && f.set(c) {
				name := f.Subtree(c)
				name.End = min(name.End, s.End)
				return f.speaker(name)
			}
			if f.set(c) || f.named[c] != person {
				end = f.First[c]
			}
		case doc.NmodUnmarked, doc.OblUnmarked:
			if f.set(c) || f.named[c] != person {
				end = f.First[c]
			}
		case doc.AclRelcl, doc.Parataxis, doc.Advcl:
			end = f.First[c]
		case doc.Acl, doc.Nmod, doc.Amod, doc.Obl:
			if f.set(c) {
				end = f.First[c]
			}
		}
		end = max(end, head+1)
	}
	return f.stripped(f.untilComma(doc.Span{Start: s.Start, End: end}, head))
}

// untilComma returns the words of s between the commas around its head, unless
// they are those of a list.
func (f *finder) untilComma(s doc.Span, head int32) doc.Span {
	comma := int32(-1)
	for i := s.Start + 1; i < s.End; i++ {
		if f.Low(i) == "," && i < head {
			s.Start = i + 1
		} else if f.Low(i) == "," && comma < 0 {
			comma = i
		}
		if comma >= 0 && f.pos(i) == doc.CCONJ {
			return s
		}
	}
	if comma >= 0 {
		s.End = comma
	}
	return s
}

// set reports whether a comma or bracket sets off the phrase of token c.
func (f *finder) set(c int32) bool {
	for i := f.First[c] - 1; i <= f.First[c]; i++ {
		if w := f.Low(i); w == "," || w == "(" {
			return true
		}
	}
	return false
}

// topmost returns the token of s that depends on none in s.
func (r *Reader) topmost(s doc.Span) int32 {
	for i := s.Start; i < s.End; i++ {
		if r.Class[i]&doc.Punct == 0 && !s.Has(r.Head[i]) && r.Rel[i] != doc.Case {
			return i
		}
	}
	return s.End - 1
}

// stripped returns s without punctuation at its edges.
func (f *finder) stripped(s doc.Span) doc.Span {
	for s.Start < s.End && (f.Is(s.Start, doc.Punct) && f.Low(s.Start) != "@" && f.Low(s.Start) != "#" || f.Low(s.Start) == "by") {
		s.Start++
	}
	for s.Start < s.End && f.Is(s.End-1, doc.Punct) && f.Low(s.End-1) != ")" {
		s.End--
	}
	for s.Len() > 1 && f.Is(s.End-1, doc.Clitic) && rules.IsGenitive(f.Low(s.End-1)) && !f.acts(s.End) {
		s.End--
	}
	return s
}

// acts reports whether a verb stands at token i, so that what is before it is a
// name, as in “Moody's said”, and no possessor.
func (f *finder) acts(i int32) bool {
	return f.pos(i) == doc.AUX || f.pos(i) == doc.VERB && f.Morph[i]&doc.Finite != 0
}

// addressee returns the words that name who is told, if any do.
func (f *finder) addressee(a *Attribution) doc.Span {
	n := 0
	for c := f.FirstChild[a.Head]; c >= 0 && n < siblings; c = f.NextSibling[c] {
		n++
		s := f.Subtree(c)
		to := f.Rel[c] == doc.Iobj ||
			f.Rel[c] == doc.Obj && rules.VerbOf(f.Low(a.Head))&rules.Tells != 0 ||
			f.Rel[c] == doc.Obl && f.Low(s.Start) == "to" && f.POS[c] != doc.VERB
		if !to || c < a.Head {
			continue
		}
		if f.Low(s.Start) == "to" {
			s.Start++
		}
		s = f.speaker(f.near(s))
		clash := s.Empty() || s.Overlaps(a.Source)
		for _, x := range a.Content {
			clash = clash || s.Overlaps(x)
		}
		if !clash {
			return s
		}
	}
	return doc.Span{}
}

// near returns s up to the place or time that stands behind it: "the crowd in
// front of the town hall".
func (f *finder) near(s doc.Span) doc.Span {
	for i := s.Start + 1; i < s.End; i++ {
		switch f.Low(i) {
		case "in", "on", "at", "after", "during", "outside", "before", "by", "near", "over", "last", "this":
			return doc.Span{Start: s.Start, End: i}
		}
	}
	return s
}

// form tells how the source s refers.
func (f *finder) form(s doc.Span) doc.Form {
	if s.Empty() {
		return doc.Implied
	}
	if s.Len() == 1 && f.named[s.Start] == 0 && (rules.IsSource(f.Low(s.Start)) || rules.IsObject(f.Low(s.Start)) || rules.IsPossessive(f.Low(s.Start))) {
		return doc.Pronoun
	}
	if f.endsInPerson(s) {
		return doc.Named
	}
	head := s.Start
	for head < s.End && !rules.IsPreposition(f.Low(head)) {
		head++
	}
	if head-1 > s.Start && rules.IsGenitive(f.Low(head-1)) {
		head--
	}
	if head == s.Start || !f.Is(head-1, doc.Capital) || rules.IsDeterminer(f.Low(head-1)) {
		return doc.Described
	}
	// The first word of a sentence is a capital whatever it is.
	if head-1 == f.SentenceOf(s.Start).Start && (rules.IsPlural(f.Low(head-1)) || isBody(f.Low(head-1))) && !f.endsName(s) {
		return doc.Described
	}
	return doc.Named
}

// isBody reports whether w is a common noun for those who speak together.
func isBody(w string) bool {
	switch w {
	case "police", "government", "people", "parliament", "management", "counsel", "prosecution", "staff", "residents":
		return true
	}
	return false
}

// endsInPerson reports whether s ends with the name of the person that it
// describes: "curator of the museum Ana Ruiz", not "the wife of Ana Ruiz".
func (f *finder) endsInPerson(s doc.Span) bool {
	i := s.End - 1
	if f.named[i] != person || !f.endsName(s) {
		return false
	}
	for i > s.Start && f.continues[i] {
		i--
	}
	return i == s.Start || f.POS[i-1] == doc.NOUN || f.POS[i-1] == doc.PROPN
}

// endsName reports whether a name ends where s ends.
func (f *finder) endsName(s doc.Span) bool {
	return f.named[s.End-1] != 0 && (int(s.End) == f.Len() || !f.continues[s.End])
}
