package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// The bounds of a title, in tokens.
const (
	maxTitle      = 7  // before a name
	maxApposition = 14 // after a name
	maxTitles     = 8  // of one entity
)

// readTitles collects the titles that stand before or after persons' names.
func (l *linker) readTitles() {
	for i := range l.Mentions {
		m := &l.Mentions[i]
		if m.Kind != doc.Person {
			continue
		}
		if t := l.titleBefore(m.Span); !t.Empty() {
			l.addTitle(m.Entity, t, i)
		}
		if t := l.apposed(m.Span); !t.Empty() {
			l.addTitle(m.Entity, t, i)
		}
		if t := l.titleAfter(m.Span); !t.Empty() {
			l.addTitle(m.Entity, t, i)
		}
	}
}

// addTitle gives entity n a title, which stands near mention i.
func (l *linker) addTitle(n int32, t doc.Span, i int) {
	e := l.at(l.root(n))
	if len(e.titles) >= maxTitles {
		return
	}
	for _, old := range e.titles {
		if l.LowWords(old.Span) == l.LowWords(t) {
			return
		}
	}
	e.titles = append(e.titles, doc.Title{Span: t, Of: l.heldAt(t, i)})
	if g := titleGender(l.Low(t.End - 1)); g != unknown {
		e.gender = g
	}
}

// heldAt returns the entity where the title t, near mention i, is held: a place
// or organization that is named in it or owns it.
func (l *linker) heldAt(t doc.Span, i int) int32 {
	near := t
	if l.Is(t.Start-1, doc.Clitic) {
		near.Start -= 2
	}
	for j := max(0, i-4); j < min(len(l.Mentions), i+5); j++ {
		m := &l.Mentions[j]
		if m.Kind != doc.Person && near.Overlaps(m.Span) {
			return l.countryFor(m.Entity)
		}
	}
	return 0
}

// countryFor returns the country of a people, if it is an entity too; any other
// entity it returns as it is.
func (l *linker) countryFor(n int32) int32 {
	e := l.at(n)
	if e.kind == doc.Group && e.code != "" {
		if c := l.names[key{'l', e.code}]; c != 0 {
			return c
		}
	}
	return n
}

// titleBefore returns the title in front of a name: "Pakistani Defense
// Minister", "the U.S. secretary of state,".
func (l *linker) titleBefore(s doc.Span) doc.Span {
	if !isTitle(l.Low(s.Start - 1)) {
		return doc.Span{}
	}
	t := doc.Span{Start: s.Start - 1, End: s.Start}
	for t.Len() < maxTitle && t.Start > 0 && l.modifiesTitle(t.Start-1) && l.Sentence[t.Start-1] == l.Sentence[s.Start] {
		t.Start--
	}
	if t.Len() == 1 && honorific(l.Low(t.Start)) {
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
	case "the", "a", "an", "of", "in", "and", "to", "by", "with", "on", "from", "for", "as", "when", "after", "said", "while":
		return false
	}
	return l.Is(i, doc.Capital) && !l.Is(i, doc.Clitic) && !l.Is(i+1, doc.Clitic)
}

// apposed returns the title in the description that a name between commas
// follows: "Her lawyer, Ama Owusu, said".
func (l *linker) apposed(s doc.Span) doc.Span {
	head := s.Start - 2
	if l.Low(s.Start-1) != "," || !isTitle(l.Low(head)) || l.Low(s.End) != "," {
		return doc.Span{}
	}
	for i := head - 1; i > head-maxTitle && i >= 0 && l.Sentence[i] == l.Sentence[s.Start]; i-- {
		switch l.Low(i) {
		case "his", "her", "their", "its", "our", "my", "the", "a", "an", "’s", "'s":
			return doc.Span{Start: i + 1, End: head + 1}
		}
		if !l.modifiesTitle(i) {
			break
		}
	}
	return doc.Span{}
}

// titleAfter returns the description that follows a name between commas: ", the
// party’s leader in Lagos,", ", a spokesman for the group".
func (l *linker) titleAfter(s doc.Span) doc.Span {
	if l.Low(s.End) != "," || l.Is(s.End+1, doc.Open) {
		return doc.Span{}
	}
	t := doc.Span{Start: s.End + 1, End: s.End + 1}
	switch l.Low(t.Start) {
	case "the", "a", "an":
		t.Start++
	}
	head := false
	for t.End = t.Start; t.Len() < maxApposition; t.End++ {
		low := l.Low(t.End)
		if isTitle(low) && t.Len() < 6 {
			head = true
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

// relative reports whether a word begins a clause, not a description.
func relative(word string) bool {
	switch word {
	case "who", "which", "whose", "whom", "said", "says", "told", "was", "is", "were", "has", "had", "will", "would":
		return true
	}
	return false
}

// honorific reports whether a title is mere courtesy.
func honorific(word string) bool {
	switch word {
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "madam", "dr", "dr.":
		return true
	}
	return false
}

// isTitle reports whether a word is the head of an office, rank or occupation.
func isTitle(word string) bool {
	switch word {
	case "president", "minister", "premier", "chancellor", "secretary", "governor", "mayor", "senator", "sen.", "gov.",
		"rep.", "representative", "congressman", "congresswoman", "lawmaker", "mp", "chairman", "chairwoman", "chair",
		"chairperson", "chief", "head", "director", "commissioner", "commander", "general", "gen.", "colonel", "col.",
		"major", "maj.", "captain", "capt.", "lieutenant", "lt.", "sergeant", "sgt.", "admiral", "adm.", "marshal",
		"king", "queen", "prince", "princess", "emperor", "sultan", "emir", "sheikh", "pope", "archbishop", "bishop",
		"cardinal", "rabbi", "imam", "ayatollah", "reverend", "rev.", "pastor", "judge", "justice", "prosecutor",
		"lawyer", "attorney", "ambassador", "envoy", "spokesman", "spokeswoman", "spokesperson", "leader", "deputy",
		"doctor", "professor", "prof.", "dr.", "dr", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "lord",
		"lady", "dame", "coach", "manager", "striker", "goalkeeper", "defender", "midfielder", "champion", "seed",
		"ceo", "cfo", "officer", "analyst", "economist", "scientist", "researcher", "journalist", "reporter", "editor",
		"author", "actor", "actress", "singer", "founder", "owner", "executive", "adviser", "advisor", "coordinator",
		"candidate", "nominee", "activist", "official", "inspector", "superintendent", "sheriff", "detective",
		"undersecretary", "vice-president", "whip", "speaker", "treasurer", "councillor", "councilman", "councilwoman",
		"principal", "dean", "chancellors", "member", "delegate", "negotiator", "diplomat", "mufti", "cleric", "priest",
		"engineer", "architect", "surgeon", "nurse", "teacher", "farmer", "resident", "witness", "nobel", "pilot":
		return true
	}
	return false
}
