package coref

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// speakerReach is how many tokens may lie between a speaker and a pronoun that
// speaks again: "…,” the ministry wrote. “…,” it added."
const speakerReach = 150

// isSpeaker reports whether s lies in the words that name a quote's speaker.
func isSpeaker(l *linker, s doc.Span) bool {
	q := l.quoteSpokenAt(s.Start)
	return q != nil && s.Has(l.head(q.Speaker.Span))
}

// quoteSpokenAt returns the quote whose speaker's words hold token i, or nil.
// Speakers stand near their quotes, so only quotes that begin close by are
// looked at.
func (l *linker) quoteSpokenAt(i int32) *doc.Quote {
	at, _ := slices.BinarySearchFunc(l.Quotes, i, func(q doc.Quote, i int32) int { return int(q.Start) - int(i) })
	for j := max(0, at-4); j < min(len(l.Quotes), at+4); j++ {
		if l.Quotes[j].Speaker.Has(i) {
			return &l.Quotes[j]
		}
	}
	return nil
}

// lastSpeaker returns who spoke last before the pronoun at token i, if that
// pronoun speaks and an entity of the kind spoke shortly before.
func (l *linker) lastSpeaker(i int32, kind doc.Kind) int32 {
	q := l.quoteSpokenAt(i)
	if q == nil {
		return 0
	}
	at, _ := slices.BinarySearchFunc(l.Quotes, q.Span, func(q doc.Quote, s doc.Span) int { return doc.Compare(q.Span, s) })
	for j := at - 1; j >= max(0, at-3); j-- {
		before := l.Quotes[j].Speaker
		if i-l.Quotes[j].End > speakerReach {
			break
		}
		if before.Empty() || before.Start >= i {
			continue
		}
		if n := l.speakerOf(before.Span); n != 0 && l.at(n).kind == kind {
			return n
		}
		return 0
	}
	return 0
}

// speakerOf returns the entity that speaks in a span of words: the one its head
// names, or whom an unnamed official speaks for.
func (l *linker) speakerOf(s doc.Span) int32 {
	head := l.head(s)
	of := int32(0)
	for _, mentions := range [...][]doc.Mention{l.Mentions, l.found} {
		at, _ := slices.BinarySearchFunc(mentions, s.Start, func(m doc.Mention, i int32) int { return int(m.Start) - int(i) })
		for j := at; j < len(mentions) && mentions[j].Start < s.End; j++ {
			m := &mentions[j]
			if m.Has(head) || m.Kind == doc.Person && m.Form == doc.Named && !l.possessor(m.Span) && m.Start > head {
				return l.root(m.Entity)
			}
			if m.Kind == doc.Organization && of == 0 {
				of = l.root(m.Entity)
			}
		}
	}
	if of != 0 && speaksFor(l.Low(head)) {
		return of
	}
	return 0
}

func (l *linker) possessor(s doc.Span) bool { return l.Is(s.End, doc.Clitic) }

// head returns the token of the head of a noun phrase: the last word before a
// preposition or comma.
func (l *linker) head(s doc.Span) int32 {
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
				m.Kind = l.at(m.Entity).kind
			}
		}
	}
}

// describedSpeaker links the speaker that token i begins, if it is only
// described, as soon as it is met, so that pronouns behind can point to it.
func (l *linker) describedSpeaker(i int32) {
	q := l.quoteSpokenAt(i)
	if q == nil || q.Speaker.Start != i || q.Speaker.Form != doc.Described || q.Speaker.Entity != 0 {
		return
	}
	if l.linkSource(&q.Speaker); q.Speaker.Entity != 0 {
		l.recent.mention(salient{q.Speaker.Entity, l.Sentence[i], q.Speaker.End, true})
	}
}

// linkSource gives a speaker its entity. One that is only described becomes an
// entity of its own, so that what it says can be found.
func (l *linker) linkSource(m *doc.Mention) {
	if m.Entity != 0 {
		return
	}
	if m.Entity = l.speakerOf(m.Span); m.Entity != 0 {
		return
	}
	if isRelative(l.Word(m.Start)) && m.Len() == 1 {
		m.Entity = l.antecedent(m.Start)
		return
	}
	if m.Form == doc.Pronoun {
		return
	}
	head := l.head(m.Span)
	if vague(l.Low(head)) && !l.Is(head, doc.Upper) || l.Is(head, doc.Clitic) {
		return
	}
	s := l.withoutArticle(m.Span)
	k := key{'d', l.LowWords(s)}
	n := l.names[k]
	if n == 0 {
		n = l.add(entity{kind: sourceKind(l.Low(head)), name: s})
		l.names[k] = n
	}
	m.Entity = n
	l.sources = append(l.sources, doc.Mention{Span: m.Span, Entity: n, Kind: l.at(n).kind, Form: doc.Described})
}

// isRelative reports whether a word is a relative pronoun. In capitals it is the
// health organization.
func isRelative(word string) bool { return word == "who" || word == "which" || word == "that" }

// antecedent returns the entity named right before the relative pronoun at
// token i: "Ama Owusu, who said".
func (l *linker) antecedent(i int32) int32 {
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

// vague reports whether a noun names nobody in particular.
func vague(noun string) bool {
	switch noun {
	case "analysts", "experts", "critics", "some", "many", "people", "sources", "media", "others", "observers", "reports",
		"outlets", "authorities", "supporters", "opponents", "who", "which", "they", "we", "i", "you", "those", "all":
		return true
	}
	return false
}

// sourceKind guesses the kind of a speaker that is only described.
func sourceKind(head string) doc.Kind {
	if k := headKind(head); k != "" {
		return k
	}
	switch head {
	case "police", "military", "government", "officials", "prosecutors", "investigators", "organizers", "organisers",
		"rescuers", "firefighters", "troops", "lawmakers", "residents", "witnesses", "doctors", "statement", "report":
		return doc.Organization
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
