package coref

import (
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// linkAnaphora goes through the text once, keeps in mind which entities are
// salient, and links descriptions and third-person pronouns to them.
func (l *linker) linkAnaphora() {
	next := 0
	for i := int32(0); i < int32(l.Len()); i++ {
		if next < len(l.Mentions) && l.Mentions[next].Start == i {
			m := &l.Mentions[next]
			next++
			m.Entity = l.root(m.Entity)
			l.recent.mention(salient{m.Entity, l.Sentence[m.Start], m.End, l.isSubject(m.Span)})
			i = m.End - 1
			continue
		}
		if !l.Is(i, doc.Word) {
			continue
		}
		limit := int32(l.Len())
		if next < len(l.Mentions) {
			limit = l.Mentions[next].Start
		}
		m, ok := l.anaphor(i, limit)
		if !ok {
			l.describedSpeaker(i)
		}
		if ok {
			l.recent.mention(salient{m.Entity, l.Sentence[m.Start], m.End, l.isSubject(m.Span)})
			l.found = append(l.found, m)
			i = m.End - 1
		}
	}
}

// anaphor returns the pronoun or description at token i, if it points back to
// an entity. It ends before limit, where the next name begins.
func (l *linker) anaphor(i, limit int32) (doc.Mention, bool) {
	m := doc.Mention{Span: doc.Span{Start: i, End: i + 1}, Form: doc.Pronoun}
	switch l.Low(i) {
	case "he", "him", "his", "himself":
		m.Entity = l.person3(i, male)
	case "she", "her", "herself":
		m.Entity = l.person3(i, female)
	case "it", "its", "itself":
		if l.pleonastic(i) {
			return m, false
		}
		m.Entity = l.thing(i)
	case "they":
		if l.quoteSpokenAt(i) == nil { // of who they are, the text says little
			return m, false
		}
		m.Entity = l.thing(i)
	case "the", "this", "that":
		m.Form = doc.Described
		m.End, m.Entity = l.description(i, limit)
	default:
		return m, false
	}
	if m.Entity == 0 {
		return m, false
	}
	m.Kind = l.at(m.Entity).kind
	return m, true
}

// person3 resolves a third-person pronoun, and learns the gender.
func (l *linker) person3(i int32, g gender) int32 {
	if n := l.lastSpeaker(i, doc.Person); n != 0 && l.agrees(n, g) {
		l.setGender(n, g)
		return n
	}
	bound := l.coargument(i)
	n := l.recent.find(l.Sentence[i], func(n int32) bool { return n != bound && l.agrees(n, g) })
	if n != 0 {
		l.setGender(n, g)
	}
	return n
}

// coargument returns the person who is the subject of the verb that the pronoun
// at token i is the object of: "Tsend congratulated him" is not about himself
// (principle B of Chomsky, 1981). It returns 0 if there is none.
func (l *linker) coargument(i int32) int32 {
	switch l.Low(i) {
	case "him":
	case "her":
		if l.Is(i+1, doc.Word) && !closesPhrase(l.Low(i+1)) {
			return 0 // a possessive
		}
	default:
		return 0
	}
	s, ok := l.recent.newest()
	if !ok || s.sentence != l.Sentence[i] || i-s.end > 4 {
		return 0
	}
	for j := s.end; j < i; j++ {
		switch l.Low(j) {
		case ",", "and", "that", "who", "but", "said", "says":
			return 0
		}
	}
	return s.entity
}

// closesPhrase reports whether a word cannot follow "her" in one noun phrase.
func closesPhrase(word string) bool {
	switch word {
	case "to", "in", "on", "at", "for", "and", "but", "that", "as", "with", "from", "by", "of", "when", "after", "before", "a",
		"an", "the", "if", "because", "while", "about", "into":
		return true
	}
	return false
}

// agrees reports whether entity n can be a person of gender g.
func (l *linker) agrees(n int32, g gender) bool {
	e := l.at(n)
	return e.kind == doc.Person && (e.gender == unknown || e.gender == g)
}

// thing resolves "it" and "its".
func (l *linker) thing(i int32) int32 {
	if n := l.lastSpeaker(i, doc.Organization); n != 0 {
		return n
	}
	return l.recent.find(l.Sentence[i], func(n int32) bool {
		switch e := l.at(n); e.kind {
		case doc.Person, doc.Group:
			return false
		default:
			return !e.plural
		}
	})
}

// pleonastic reports whether "it" at token i stands for a clause or for
// nothing: "it is clear that", "it’s necessary for", "it seems", "it was him who".
func (l *linker) pleonastic(i int32) bool {
	switch l.Low(i + 1) {
	case "seems", "seemed", "appears", "appeared", "turns", "turned", "rained", "rains", "remains", "takes", "took":
		return true
	case "is", "was", "’s", "'s", "would", "will", "has", "may", "could", "became", "becomes":
		for j := i + 2; j < i+12 && j < int32(l.Len()) && l.Sentence[j] == l.Sentence[i]; j++ {
			switch l.Low(j) {
			case "that", "who", "whether":
				return true
			case "to", "for":
				return j <= i+5 && !l.Is(j-1, doc.Capital)
			case ",", "which":
				return false
			}
		}
	}
	return false
}

// description resolves the definite noun phrase that begins at token i, and
// returns where it ends. It must end before limit.
func (l *linker) description(i, limit int32) (end, entity int32) {
	for j := i + 1; j < min(i+5, limit, int32(l.Len())); j++ {
		if !l.Is(j, doc.Word|doc.Number) && l.Low(j) != "-" || l.Sentence[j] != l.Sentence[i] {
			return i, 0
		}
		if l.Low(j) == "-" {
			continue
		}
		if n := l.described(j); n != 0 && !l.goesOn(j+1) {
			return j + 1, n
		}
		if !l.modifier(j) {
			return i, 0
		}
	}
	return i, 0
}

// goesOn reports whether the noun phrase does not end before token i: "the
// company car", "the ministry of health".
func (l *linker) goesOn(i int32) bool {
	switch low := l.Low(i); low {
	case "of", "-", "spokesman", "spokeswoman", "spokesperson", "official", "officials":
		return true
	default:
		return isTitle(low)
	}
}

// modifier reports whether token i can stand between an article and the head
// of a description.
func (l *linker) modifier(i int32) bool {
	switch low := l.Low(i); low {
	case "prime", "foreign", "defense", "defence", "interior", "finance", "former", "deputy", "vice", "acting", "ruling",
		"militant", "armed", "rebel", "state", "local", "federal", "central", "national", "government", "year", "old",
		"young", "same", "new", "health", "news", "space", "tech", "oil", "energy", "human", "rights", "police", "city",
		"chief", "senior", "executive", "opposition", "political", "islamist", "extremist", "nonprofit", "world":
		return true
	}
	return l.Is(i, doc.Number)
}

// described returns the entity that a definite description with token i as its
// head points back to.
func (l *linker) described(i int32) int32 {
	head := l.Low(i)
	switch headKind(head) {
	case doc.Person:
		return l.describedPerson(i, head)
	case doc.Organization:
		return l.describedOrganization(i, head)
	}
	return 0
}

// describedPerson resolves "the minister", "the woman", "the 34-year-old".
func (l *linker) describedPerson(i int32, head string) int32 {
	g := titleGender(head)
	if isTitle(head) {
		return l.recent.last(l.Sentence[i], 12, func(n int32) bool { return l.agreesTitle(n, head) })
	}
	if head == "old" && l.Low(i-1) != "-" {
		return 0
	}
	return l.recent.find(l.Sentence[i], func(n int32) bool {
		e := l.at(n)
		return e.kind == doc.Person && (g == unknown || e.gender == unknown || e.gender == g)
	})
}

// agreesTitle reports whether entity n is a person with a title of that head.
func (l *linker) agreesTitle(n int32, head string) bool {
	e := l.at(n)
	if e.kind != doc.Person {
		return false
	}
	return slices.ContainsFunc(e.titles, func(t doc.Title) bool {
		for i := t.Start; i < t.End; i++ {
			if l.Low(i) == head {
				return true
			}
		}
		return false
	})
}

// describedOrganization resolves "the ministry" by the head of a name, and "the
// agency" as the organization that was named last.
func (l *linker) describedOrganization(i int32, head string) int32 {
	if n := l.recent.last(l.Sentence[i], 20, func(n int32) bool { return l.agreesName(n, head) }); n != 0 {
		return n
	}
	if !generic(head) {
		return 0
	}
	return l.recent.find(l.Sentence[i], func(n int32) bool { return l.at(n).kind == doc.Organization })
}

// agreesName reports whether entity n is an organization whose name has head.
func (l *linker) agreesName(n int32, head string) bool {
	e := l.at(n)
	if class(e.kind) != 'o' {
		return false
	}
	for i := e.name.Start; i < e.name.End; i++ {
		if l.Low(i) == head {
			return true
		}
	}
	return false
}

// generic reports whether a head noun can describe an organization whose name
// does not have it.
func generic(head string) bool {
	switch head {
	case "agency", "company", "firm", "group", "organization", "organisation", "body", "watchdog", "automaker", "airline",
		"bank", "retailer", "publisher", "broadcaster", "newspaper", "outlet", "union", "club", "team", "party", "militia",
		"militants", "insurgents", "rebels", "movement", "bloc", "alliance", "giant", "maker", "operator", "utility":
		return true
	}
	return false
}

// headKind returns the kind of thing a head noun describes, "" if it is none
// that is looked for.
func headKind(head string) doc.Kind {
	switch head {
	case "man", "woman", "boy", "girl", "teenager", "suspect", "victim", "old", "actor", "actress", "singer", "player",
		"politician", "republican", "democrat", "incumbent", "billionaire", "businessman", "businesswoman", "candidate",
		"nominee", "defendant", "gunman", "driver", "author", "veteran":
		return doc.Person
	case "ministry", "department", "authority", "commission", "committee", "council", "court", "senate", "parliament",
		"university", "institute", "foundation", "association", "federation", "campaign", "army", "navy", "force", "office",
		"network", "school", "hospital", "centre", "center", "service", "bureau", "board", "league", "fund", "tribunal":
		return doc.Organization
	}
	if generic(head) {
		return doc.Organization
	}
	if isTitle(head) && !honorific(head) && !strings.HasSuffix(head, ".") {
		return doc.Person
	}
	return ""
}
