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
