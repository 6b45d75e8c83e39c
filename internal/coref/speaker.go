package coref

import (
	"cmp"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// quoteSpokenAt returns the index of the quote whose speaker's words hold token i,
// or -1. Speakers stand near their quotes, so only quotes that begin close by are
// looked at.
func (l *linker) quoteSpokenAt(i int32) int {
	at, _ := slices.BinarySearchFunc(l.Quotes, i, func(q doc.Quote, i int32) int { return int(q.Start) - int(i) })
	for j := max(0, at-4); j < min(len(l.Quotes), at+4); j++ {
		if l.Quotes[j].Speaker.Has(i) {
			return j
		}
	}
	return -1
}

// speakerReach is how many tokens may lie between a speaker and a pronoun that
// speaks again: "…,” the ministry wrote. “…,” it added."
const speakerReach = 150

// spokeLast returns who spoke last before the pronoun a, if that speaks again and
// agrees.
func (l *linker) spokeLast(a *anaphor) int32 {
	if a.speech == 0 || !a.class.pronoun() {
		return 0
	}
	for j := int(a.speech) - 2; j >= max(0, int(a.speech)-4); j-- {
		q := &l.Quotes[j]
		if a.head-q.End > speakerReach {
			break
		}
		if q.Speaker.Empty() || q.Speaker.Start >= a.span.Start {
			continue
		}
		if n := l.speakerOf(q.Speaker.Span); n != 0 && agrees(a, l.at(n)) && (a.class != it || l.at(n).kind == doc.Organization) {
			return n
		}
		return 0
	}
	return 0
}

// spokenOf reports whether the words that a speaks, as they were spoken, name
// entity n: “He said, ‘Andy Warhol was a genius’”.
func (l *linker) spokenOf(a *anaphor, n int32) bool {
	const most = 12 // names looked at
	if a.speech == 0 || a.class != he && a.class != she {
		return false
	}
	for _, p := range l.Quotes[a.speech-1].Parts {
		if !p.Verbatim {
			continue
		}
		at, _ := slices.BinarySearchFunc(l.Mentions, p.Start, func(m doc.Mention, i int32) int { return int(m.Start) - int(i) })
		for j := at; j < min(len(l.Mentions), at+most) && l.Mentions[j].Start < p.End; j++ {
			if m := &l.Mentions[j]; m.Entity != 0 && l.root(m.Entity) == n {
				return true
			}
		}
	}
	return false
}

// quoteAt returns 1 + the index of the innermost quote that token i is in, 0 if
// there is none.
func (l *linker) quoteAt(i int32) int32 {
	at, _ := slices.BinarySearchFunc(l.Quotes, i, func(q doc.Quote, i int32) int {
		if q.Start <= i {
			return -1
		}
		return 1
	})
	for j := at - 1; j >= max(0, at-4); j-- {
		for _, p := range l.Quotes[j].Parts {
			if p.Has(i) {
				return int32(j) + 1
			}
		}
	}
	return 0
}

// verbatim reports whether token i is in words of q that are given as spoken.
func (l *linker) verbatim(q *doc.Quote, i int32) bool {
	for _, p := range q.Parts {
		if p.Has(i) {
			return p.Verbatim
		}
	}
	return false
}

// speakerOf returns the entity that speaks in a span of words: the one its head
// names or describes, or a person named in it.
func (l *linker) speakerOf(s doc.Span) int32 {
	if n := l.personLast(s); n != 0 {
		return n
	}
	head := l.sourceHead(s)
	for _, mentions := range [...][]doc.Mention{l.Mentions, l.found} {
		for j := l.firstIn(mentions, s); j < len(mentions) && mentions[j].Start < s.End; j++ {
			m := &mentions[j]
			if m.Has(head) || m.Kind == doc.Person && m.Form == doc.Named && !l.possessor(m.Span) && m.Start > head {
				return l.root(m.Entity)
			}
		}
	}
	return 0
}

// firstIn returns the index of the first mention that may end in s.
func (l *linker) firstIn(mentions []doc.Mention, s doc.Span) int {
	at, _ := slices.BinarySearchFunc(mentions, s.Start, func(m doc.Mention, i int32) int { return int(m.Start) - int(i) })
	return at
}

// personIn returns the person named within s, who is not only the owner of what
// speaks; 0 if there is none.
func (l *linker) personIn(s doc.Span) int32 {
	for j := l.firstIn(l.Mentions, s); j < len(l.Mentions) && l.Mentions[j].Start < s.End; j++ {
		if m := &l.Mentions[j]; m.Kind == doc.Person && m.End <= s.End && !l.possessor(m.Span) && m.Start > l.sourceHead(s) {
			return l.root(m.Entity)
		}
	}
	return 0
}

// personLast returns the person whose name ends s, after any titles: "Accra
// University president Ama Owusu". It returns 0 if there is none.
func (l *linker) personLast(s doc.Span) int32 {
	m := l.mentionAt(s.End - 1)
	if m == nil || m.Kind != doc.Person || m.Start <= s.Start || m.End != s.End {
		return 0
	}
	switch before := m.Start - 1; {
	case l.Is(before, doc.Clitic) || l.Is(before, doc.Punct) && l.Low(before) != ",":
		return 0
	case l.HasSyntax() && l.POS[before] != doc.NOUN && l.POS[before] != doc.PROPN && l.POS[before] != doc.PUNCT:
		return 0
	}
	return l.root(m.Entity)
}

// represented returns the organization that an unnamed official speaks for: the
// first one that is named or described in the words s.
func (l *linker) represented(s doc.Span) int32 {
	if !speaksFor(l.Low(l.sourceHead(s))) {
		return 0
	}
	for _, mentions := range [...][]doc.Mention{l.Mentions, l.found} {
		for j := l.firstIn(mentions, s); j < len(mentions) && mentions[j].Start < s.End; j++ {
			if m := &mentions[j]; m.Kind == doc.Organization && m.End <= s.End {
				return l.root(m.Entity)
			}
		}
	}
	return 0
}

func (l *linker) possessor(s doc.Span) bool { return l.Is(s.End, doc.Clitic) }

// sourceHead returns the token of the head of the words that name a speaker: that
// of the tree, or else the last word before a preposition or comma.
func (l *linker) sourceHead(s doc.Span) int32 {
	if l.HasSyntax() {
		return l.headOf(s)
	}
	for i := s.Start + 1; i < s.End; i++ {
		switch l.Low(i) {
		case "of", "for", "in", "at", "with", "from", "on", "to", ",", "who", "(":
			return i - 1
		}
	}
	return s.End - 1
}

// speaksFor reports whether a noun names somebody who speaks for the
// organization that is named with it.
func speaksFor(noun string) bool {
	switch noun {
	case "official", "officials", "spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "statement",
		"representative", "representatives", "source", "sources", "aide", "aides", "report", "announcement", "post",
		"release", "executives", "executive", "lawyers", "attorneys", "prosecutors", "employees", "commanders":
		return true
	}
	return false
}

// nameSpeakers gives the speakers who are named their entities, so that it is known
// whose words a pronoun stands in, wherever the name stands.
func (l *linker) nameSpeakers() {
	for i := range l.Quotes {
		if s := &l.Quotes[i].Speaker; !s.Empty() && s.Entity == 0 {
			s.Entity = l.speakerOf(s.Span)
		}
	}
}

// spokenBy reports whether a stands in words that entity n speaks, as they were
// spoken.
func (l *linker) spokenBy(a *anaphor, n int32) bool {
	if a.quote == 0 {
		return false
	}
	q := &l.Quotes[a.quote-1]
	return q.Speaker.Entity != 0 && l.root(q.Speaker.Entity) == n && l.verbatim(q, a.head)
}

// linkSpeakers gives the speakers and addressees of quotes their entities.
func (l *linker) linkSpeakers() {
	for i := range l.Quotes {
		q := &l.Quotes[i]
		if q.Speaker.Empty() {
			if i > 0 && q.Speaker.Form == doc.Implied {
				q.Speaker.Entity = l.Quotes[i-1].Speaker.Entity
			}
		} else {
			l.linkSource(&q.Speaker)
		}
		if !q.To.Empty() {
			q.To.Entity = l.speakerOf(q.To.Span)
		}
		for _, m := range [...]*doc.Mention{&q.Speaker, &q.To} {
			if m.Entity != 0 {
				e := l.at(l.root(m.Entity))
				m.Kind = e.kind
				e.speaks = true
			}
		}
	}
}

// linkSource gives a speaker its entity. One that is only described becomes an
// entity of its own, so that what it says can be found.
func (l *linker) linkSource(m *doc.Mention) {
	if isRelative(l.Word(m.Start)) && m.Len() == 1 {
		m.Entity = l.relativeOf(m.Start)
		return
	}
	if m.Entity = l.root(m.Entity); m.Entity == 0 {
		m.Entity = l.speakerOf(m.Span)
	}
	if n := cmp.Or(l.personIn(m.Span), l.personLast(m.Span)); n != 0 && m.Entity != 0 && l.at(m.Entity).described && l.at(m.Entity).kind == doc.Person {
		m.Entity = l.merge(n, m.Entity)
	}
	if n := l.represented(m.Span); n != 0 && (m.Entity == 0 || l.at(m.Entity).described && l.at(m.Entity).mentions <= 1) {
		m.Entity = n
	}
	if n := m.Entity; n != 0 && l.at(n).described && l.at(n).mentions <= 1 && vague(l.Low(l.sourceHead(m.Span))) {
		m.Entity = 0
		return
	}
	if m.Entity != 0 || m.Form == doc.Pronoun {
		return
	}
	head := l.sourceHead(m.Span)
	if vague(l.Low(head)) && !l.Is(head, doc.Upper) || l.Is(head, doc.Clitic) || none(l.Low(m.Start)) || !l.nominal(head) {
		return
	}
	s := l.withoutArticle(m.Span)
	k := key{'d', l.LowWords(s)}
	n := l.names[k]
	if n == 0 {
		n = l.add(entity{kind: l.sourceKind(head), name: s, speaks: true})
		l.names[k] = n
	}
	m.Entity = n
	l.sources = append(l.sources, doc.Mention{Span: m.Span, Entity: n, Kind: l.at(n).kind, Form: doc.Described})
}

// isRelative reports whether a word is a relative pronoun. In capitals it is the
// health organization.
func isRelative(word string) bool { return word == "who" || word == "which" || word == "that" }

// relativeOf returns the entity named right before the relative pronoun at
// token i: "Ama Owusu, who said".
func (l *linker) relativeOf(i int32) int32 {
	if l.Low(i-1) == "," {
		i--
	}
	at, _ := slices.BinarySearchFunc(l.Mentions, i, func(m doc.Mention, i int32) int { return int(m.Start) - int(i) })
	if at == 0 || l.Mentions[at-1].End != i {
		return 0
	}
	return l.root(l.Mentions[at-1].Entity)
}

// withoutArticle returns a noun phrase without its article.
func (l *linker) withoutArticle(s doc.Span) doc.Span {
	switch l.Low(s.Start) {
	case "the", "a", "an", "this", "one":
		if s.Len() > 1 {
			s.Start++
		}
	}
	return s
}

// nominal reports whether token i can be the head of words that name a speaker.
func (l *linker) nominal(i int32) bool {
	if !l.HasSyntax() {
		return true
	}
	switch l.POS[i] {
	case doc.NOUN, doc.PROPN, doc.ADJ, doc.NUM:
		return true
	}
	return false
}

// vague reports whether a noun names nobody in particular.
func vague(noun string) bool {
	switch noun {
	case "analysts", "experts", "critics", "some", "many", "people", "sources", "media", "others", "observers", "reports",
		"outlets", "authorities", "supporters", "opponents", "who", "which", "they", "we", "i", "you", "those", "all":
		return true
	}
	return false
}

// sourceKind guesses the kind of a speaker that is only described by words with a
// head; what no person is known to be, as "estimates", is of none.
func (l *linker) sourceKind(i int32) doc.Kind {
	head := l.Low(i)
	if k := nounOf(head).kind; k != "" && k != doc.Location {
		return k
	}
	switch head {
	case "police", "military", "government", "officials", "prosecutors", "investigators", "organizers", "organisers",
		"rescuers", "firefighters", "troops", "lawmakers", "residents", "witnesses", "doctors", "statement", "report":
		return doc.Organization
	}
	if l.HasSyntax() && l.POS[i] == doc.NOUN {
		return ""
	}
	return doc.Person
}

// linkPersons links the first and second person within quotation marks to the
// speaker and the addressee.
func (l *linker) linkPersons() {
	for qi := range l.Quotes {
		q := &l.Quotes[qi]
		for _, p := range q.Parts {
			if !p.Verbatim {
				continue
			}
			for i := p.Start; i < p.End; i++ {
				n := l.firstOrSecond(q, i)
				if n == 0 {
					continue
				}
				l.sources = append(l.sources, doc.Mention{
					Span: doc.Span{Start: i, End: i + 1}, Entity: n, Kind: l.at(n).kind, Form: doc.Pronoun,
				})
			}
		}
	}
}

// firstOrSecond returns whom the pronoun at token i of q means, 0 if it is none.
func (l *linker) firstOrSecond(q *doc.Quote, i int32) int32 {
	switch l.Low(i) {
	case "i", "me", "my", "myself", "mine", "we", "us", "our", "ourselves", "ours":
		if l.Low(i) == "us" && l.Is(i, doc.Upper) { // the country
			return 0
		}
		return q.Speaker.Entity
	case "you", "your", "yourself", "yours":
		if q.To.Kind == doc.Person {
			return q.To.Entity
		}
	}
	return 0
}
