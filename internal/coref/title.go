package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// The bounds of a title, in tokens.
const (
	maxTitle      = 7  // before a name
	maxOffice     = 12 // with what it is held at: "minister of trade and industry"
	maxApposition = 14 // after a name
	maxTitles     = 8  // of one entity
)

// A holder is the person whom the head of a title stands beside.
type holder struct {
	entity   int32
	attached bool // no comma stands between, so that the title is no mention
}

// readTitles collects the titles that stand before or after persons' names.
func (l *linker) readTitles() {
	for i := range l.Mentions {
		m := &l.Mentions[i]
		if m.Kind != doc.Person {
			continue
		}
		l.addTitle(m, l.titleBefore(m.Span), true)
		l.addTitle(m, l.apposed(m.Span), false)
		l.addTitle(m, l.titleAfter(m.Span), false)
		l.addTitle(m, l.predicated(m.Span), false)
	}
}

// addTitle gives the person whom m names a title, which stands near.
func (l *linker) addTitle(m *doc.Mention, t doc.Span, attached bool) {
	if t.Empty() {
		return
	}
	head := l.titleHead(t)
	l.holders[head] = holder{m.Entity, attached}
	e := l.at(l.root(m.Entity))
	if len(e.titles) >= maxTitles {
		return
	}
	for _, old := range e.titles {
		if l.LowWords(old.Span) == l.LowWords(t) {
			return
		}
	}
	e.titles = append(e.titles, doc.Title{Span: t, Of: l.heldAt(t, head)})
	if g := titleGender(l.Low(head)); g != unknown {
		e.gender = g
	}
}

// titleHead returns the head of a title: the last word before what it is held at.
func (l *linker) titleHead(t doc.Span) int32 {
	for i := t.Start + 1; i < min(t.End, t.Start+maxApposition); i++ {
		if l.holds(i) && l.office(i-1) {
			return i - 1
		}
	}
	for i := t.End - 1; i > t.Start; i-- {
		if l.office(i) {
			return i
		}
	}
	return t.Start
}

// holds reports whether token i is a preposition that tells where an office is held.
func (l *linker) holds(i int32) bool {
	switch l.Low(i) {
	case "of", "for", "to", "at", "in", "with":
		return true
	}
	return false
}

// office reports whether token i is a noun that tells what somebody does or is,
// besides the place in a family.
func (l *linker) office(i int32) bool {
	word := l.Low(i)
	if isTitle(word) {
		return true
	}
	if !l.HasSyntax() || i < 0 || int(i) >= l.Len() || l.POS[i] != doc.NOUN || kin(word) != 0 {
		return false
	}
	switch word {
	case "man", "woman", "boy", "girl", "person", "old", "one", "other", "member", "victim", "relative", "couple", "figure", "character":
		return false
	}
	n := nounOf(word)
	return n.kind == doc.Person && !n.plural
}

// titleBefore returns the title in front of a name: "Pakistani Defense Minister",
// "Minister of Trade and Industry".
func (l *linker) titleBefore(s doc.Span) doc.Span {
	if !l.office(s.Start-1) || l.Sentence[s.Start-1] != l.Sentence[s.Start] {
		return l.heldTitle(s.Start)
	}
	t := l.widened(doc.Span{Start: s.Start - 1, End: s.Start})
	for honorific(l.Low(t.End - 1)) {
		if t.End--; t.Empty() {
			return doc.Span{}
		}
	}
	return t
}

// widened returns a title together with what stands before its head.
func (l *linker) widened(t doc.Span) doc.Span {
	first := l.SentenceOf(t.Start).Start
	for start := t.Start - maxTitle; t.Start > max(first, start); {
		switch i := t.Start - 1; {
		case l.modifiesTitle(i) || l.modifiesIn(i, t):
			t.Start--
		case l.Low(i) == "and" && l.office(i-1) && i-1 > start: // "actor and activist"
			t.Start -= 2
		default:
			return t
		}
	}
	return t
}

// modifiesIn reports whether the noun or adjective at token i belongs to a word of
// the title t behind it: "fund manager".
func (l *linker) modifiesIn(i int32, t doc.Span) bool {
	if !l.HasSyntax() || !t.Has(l.Head[i]) {
		return false
	}
	r := l.Rel[i]
	return (r == doc.Compound || r == doc.Amod) && (l.POS[i] == doc.NOUN || l.POS[i] == doc.ADJ)
}

// heldTitle returns the title that ends at a token with where it is held: "the
// leader of the Green Dawn". It is empty if there is none.
func (l *linker) heldTitle(end int32) doc.Span {
	if end <= 0 || int(end) > l.Len() || !l.Is(end-1, doc.Word) || l.Low(end-1) == "the" {
		return doc.Span{}
	}
	first := l.SentenceOf(end - 1).Start
	for i := end - 1; i > max(first, end-maxOffice); i-- {
		switch {
		case l.holds(i):
			if i < end-1 && l.office(i-1) {
				t := l.widened(doc.Span{Start: i - 1, End: i})
				return doc.Span{Start: t.Start, End: end}
			}
		case l.Low(i) == "," && !(l.Is(i-1, doc.Capital) && l.Is(i+1, doc.Capital)), !l.partOfOffice(i):
			return doc.Span{}
		}
	}
	return doc.Span{}
}

// partOfOffice reports whether token i can stand in the name of what an office is held at.
func (l *linker) partOfOffice(i int32) bool {
	switch l.Low(i) {
	case "and", "the", "&", "-", ",":
		return true
	}
	if m := l.mentionAt(i); m != nil {
		return m.Kind != doc.Person
	}
	if l.Is(i, doc.Capital|doc.Clitic) || !l.HasSyntax() {
		return l.Is(i, doc.Word)
	}
	return (l.POS[i] == doc.NOUN || l.POS[i] == doc.ADJ) && !l.office(i)
}

// apposed returns the title in the description that a name follows: "Her lawyer,
// Ama Owusu, said", "The leader of the Green Dawn, Ama Owusu said".
func (l *linker) apposed(s doc.Span) doc.Span {
	end := s.Start - 1
	if honorific(l.Low(end)) {
		end--
	}
	if l.Low(end) != "," || !l.closes(s.End) {
		return doc.Span{}
	}
	t := l.heldTitle(end)
	if t.Empty() {
		if !l.office(end - 1) {
			return t
		}
		t = l.widened(doc.Span{Start: end - 1, End: end})
	}
	switch before := t.Start - 1; l.Low(before) {
	case "his", "her", "their", "its", "our", "my", "the", "a", "an":
		if !l.Is(s.End, doc.Punct) && l.SentenceOf(before).Start != before && !l.Is(before-1, doc.Punct) {
			return doc.Span{} // "through a spokeswoman, Ama Owusu declined"
		}
		return t
	default:
		if l.Is(before, doc.Clitic) || t.Start == l.SentenceOf(t.Start).Start || l.Is(before, doc.Punct) && l.Low(before) != "," && l.Low(before) != "-" {
			return t
		}
	}
	return doc.Span{}
}

// closes reports whether token i ends an apposition: a comma, the end of the
// sentence, or the verb of which it is the subject.
func (l *linker) closes(i int32) bool {
	switch l.Low(i) {
	case ",", ".", ";", ":", ")", "-", "–", "—":
		return true
	}
	return l.HasSyntax() && int(i) < l.Len() && (l.POS[i] == doc.VERB || l.POS[i] == doc.AUX)
}

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

// modifiesTitle reports whether token i can stand before the head of a title.
func (l *linker) modifiesTitle(i int32) bool {
	switch low := l.Low(i); low {
	case "deputy", "vice", "former", "acting", "interim", "chief", "senior", "foreign", "defense", "defence", "finance",
		"interior", "prime", "police", "army", "assistant", "general", "state", "party", "opposition", "government",
		"executive", "lead", "top", "-", "managing", "associate", "national", "security", "then", "ex", "mayoral",
		"presidential", "retired", "lieutenant", "major", "first", "second", "health", "trade", "justice", "research":
		return true
	case "the", "a", "an", "of", "in", "and", "to", "by", "with", "on", "from", "for", "as", "when", "after", "said", "while",
		"his", "her", "their", "its", "our", "my", "your", "this", "that", "one":
		return false
	}
	return l.Is(i, doc.Capital) && !l.Is(i, doc.Clitic) && !l.Is(i+1, doc.Clitic)
}

// relative reports whether a word begins a clause, not a description.
func relative(word string) bool {
	switch word {
	case "who", "which", "whose", "whom", "said", "says", "told", "was", "is", "were", "has", "had", "will", "would":
		return true
	}
	return false
}
