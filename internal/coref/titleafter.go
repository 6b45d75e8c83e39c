package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// titleAfter returns the description that follows a name between commas: ", the
// party’s leader in Lagos,", ", 34, a spokesman for the group".
func (l *linker) titleAfter(s doc.Span) doc.Span {
	if l.Low(s.End) != "," {
		return doc.Span{}
	}
	start := s.End + 1
	if l.Is(start, doc.Number) && l.Low(start+1) == "," {
		start += 2
	}
	switch l.Low(start) {
	case "the", "a", "an", "his", "her", "their", "its":
		start++
	case "and", "or", "but", "as":
		return doc.Span{}
	}
	if l.Is(start, doc.Open) || !l.beginsNoun(start) {
		return doc.Span{}
	}
	t := doc.Span{Start: start, End: start}
	head := false
	for ; t.Len() < maxApposition; t.End++ {
		low := l.Low(t.End)
		if t.Len() < 6 && l.office(t.End) {
			head = true
		}
		if l.HasSyntax() && l.Is(t.End, doc.Word) && l.Morph[t.End]&doc.Finite != 0 && !relative(low) {
			return doc.Span{} // a clause: "Ama Owusu, the mayor swept the streets"
		}
		if m := l.mentionAt(t.End); m != nil && m.Kind == doc.Person && m.Start == t.End && !l.governs(m.Start, t) {
			return doc.Span{} // the title of somebody else: "Ama Owusu, Mayor Kofi Boateng"
		}
		if ends := !l.Is(t.End, doc.Word|doc.Number) && low != "-"; ends || relative(low) {
			if !head || t.Empty() {
				return doc.Span{}
			}
			return t
		}
	}
	return doc.Span{}
}

// beginsNoun reports whether a noun phrase can begin with token i, without its
// article.
func (l *linker) beginsNoun(i int32) bool {
	if !l.HasSyntax() || int(i) >= l.Len() {
		return true
	}
	switch l.POS[i] {
	case doc.NOUN, doc.PROPN, doc.ADJ, doc.NUM, doc.DET:
		return true
	case doc.PRON:
		return l.Rel[i] == doc.NmodPoss
	}
	return false
}

// governs reports whether, in the title t, a preposition or possessive stands before
// the name that starts at a token and its titles: "a spokesman for Mayor Kofi
// Boateng".
func (l *linker) governs(start int32, t doc.Span) bool {
	if !l.office(start-1) && l.heldTitle(start).Start == t.Start {
		return false // "Ama Owusu, head of the Green Dawn Kofi Boateng and"
	}
	i := start - 1
	for i > start-maxTitle && (isTitle(l.Low(i)) || l.modifiesTitle(i)) {
		i--
	}
	switch l.Low(i) {
	case "of", "for", "to", "at", "in", "with", "under", "by", "former", "the":
		return true
	}
	return l.Is(i, doc.Clitic)
}

// predicated returns the title in what a name is the subject of: "Ama Owusu is the
// mayor of Tema".
func (l *linker) predicated(s doc.Span) doc.Span {
	if !l.HasSyntax() {
		return doc.Span{}
	}
	name := l.headOf(s)
	head := l.Head[name]
	if l.quoteAt(name) != 0 { // somebody thinks so
		return doc.Span{}
	}
	if l.Rel[name] != doc.Nsubj || head < s.End || !l.office(head) || l.POS[head] != doc.NOUN {
		return doc.Span{}
	}
	switch c := l.Child(head, doc.Cop); {
	case c < 0, l.Child(head, doc.Aux) >= 0:
		return doc.Span{}
	default:
		if w := l.Low(c); w != "is" && w != "was" {
			return doc.Span{}
		}
	}
	t := l.phrase(head)
	for t.Start < head && (l.POS[t.Start] == doc.ADV || l.withoutArticle(t) != t) {
		t.Start++ // "still a member"
	}
	for i := s.End; i < t.End && i < s.End+maxApposition; i++ {
		switch l.Low(i) {
		case "not", "n't", "n’t", "no", "never":
			return doc.Span{}
		}
	}
	for c := l.FirstChild[head]; c >= 0; c = l.NextSibling[c] {
		if l.Rel[c] == doc.Nmod && l.First[c] == t.End && l.holds(t.End) && l.Last[c]-head <= maxTitle {
			t.End = l.Last[c] + 1
			break
		}
	}
	if t.Len() > maxApposition {
		return doc.Span{}
	}
	return t
}
