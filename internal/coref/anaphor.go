package coref

import (
	"cmp"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// linkAnaphora goes through the text once, keeps in mind which entities were
// mentioned, and links pronouns and descriptions to them. A description of
// somebody new makes an entity without a name.
func (l *linker) linkAnaphora() {
	l.paragraph = 0
	next := 0
	for i := int32(0); i < int32(l.Len()); i++ {
		for int(l.paragraph)+1 < len(l.Paragraphs) && l.Paragraphs[l.paragraph].End <= i {
			l.paragraph++
		}
		if next < len(l.Mentions) && l.Mentions[next].Start == i {
			m := &l.Mentions[next]
			next++
			m.Entity = l.root(m.Entity)
			l.named(m)
			i = m.End - 1
			continue
		}
		if !l.Is(i, doc.Word) {
			continue
		}
		if a, ok := l.pronoun(i); ok {
			l.link(&a)
		} else if a, ok := l.description(i); ok {
			l.link(&a)
		}
	}
}

// named takes note of a mention by name; with it, "the American" is a description
// of a person.
func (l *linker) named(m *doc.Mention) {
	head := l.headOf(m.Span)
	if m.Kind == doc.Group && l.describesPerson(m.Span) {
		a := anaphor{
			span: doc.Span{Start: m.Start - 1, End: m.End}, head: head, class: personNP, noun: noun{kind: doc.Person},
			role: l.roleOf(head), det: definite, nation: l.nationIn(m.Span), sure: true,
		}
		l.locate(&a)
		if n := l.antecedent(&a); n != 0 {
			l.record(&a, n)
			return
		}
	}
	if n := l.introduced(m, head); n != 0 {
		m.Entity = l.merge(m.Entity, n)
	}
	if kin(l.Low(m.Start-1)) != 0 && m.Kind == doc.Person { // "his wife Ama Owusu"
		e := l.at(m.Entity)
		e.noun, e.lastNP = m.Start-1, doc.Span{Start: m.Start - 1, End: m.Start}
	}
	l.notice(m, head)
	l.join(head)
}

// describesPerson reports whether the name of a people stands for one person of
// it: "the American".
func (l *linker) describesPerson(s doc.Span) bool {
	if l.Low(s.Start-1) != "the" || s.Len() != 1 || !l.HasSyntax() || demonymOf(l.Word(s.Start)) == "" {
		return false
	}
	switch word := l.Low(s.Start); {
	case len(word) < 4, word[len(word)-1] == 's', word[len(word)-2:] == "sh", word[len(word)-2:] == "ch", word[len(word)-3:] == "ese":
		return false // the plural, or the people as a whole
	}
	if l.quoteSpokenAt(s.Start) >= 0 && !l.Is(s.End, doc.Word) {
		return true
	}
	switch l.roleOf(s.Start) {
	case subject, object, possessor, oblique, passive:
		return !l.Is(s.End, doc.Word) || l.Is(s.End, doc.Clitic) || l.POS[s.End] != doc.NOUN && l.POS[s.End] != doc.PROPN && l.POS[s.End] != doc.ADJ
	}
	return false
}

// locate notes where in its sentence and in the quotes a stands.
func (l *linker) locate(a *anaphor) {
	a.quote = l.quoteAt(a.head)
	if q := l.quoteSpokenAt(a.head); q >= 0 && l.sourceHead(l.Quotes[q].Speaker.Span) == a.head {
		a.speech = int32(q) + 1
	}
}

// mentionAt returns the mention by name that holds token i, or nil.
func (l *linker) mentionAt(i int32) *doc.Mention {
	at, _ := slices.BinarySearchFunc(l.Mentions, i, func(m doc.Mention, i int32) int {
		if m.End <= i {
			return -1
		}
		return 1
	})
	if at == len(l.Mentions) || !l.Mentions[at].Has(i) {
		return nil
	}
	return &l.Mentions[at]
}

// link finds what a points to and records it. A description that points to
// nothing makes an entity of its own.
func (l *linker) link(a *anaphor) {
	n := cmp.Or(l.spokeLast(a), l.cataphor(a), l.center(a), l.owner(a), l.both(a))
	if l.spokenOf(a, n) {
		n = 0
	}
	if n == 0 {
		n = l.apposition(a)
	}
	if n == 0 {
		n = l.modifiedByName(a)
	}
	if n == 0 {
		n = cmp.Or(l.together(a), l.exact(a))
	}
	if n == 0 {
		n = l.antecedent(a)
	}
	if n == 0 {
		if a.class.pronoun() || a.class == placeNP {
			return
		}
		n = l.add(entity{
			kind: a.noun.kind, name: l.withoutArticle(a.span), described: true, plural: a.plural, gender: a.gender,
			isNew: a.det == indefinite || a.det == bare,
		})
		e := l.at(n)
		if a.speech != 0 { // "the mayor of the town"
			e.name = l.withoutArticle(l.Quotes[a.speech-1].Speaker.Span)
		}
		if e.kind == doc.Organization {
			e.part = l.wholeIn(a)
			e.owner = a.nation
		} else {
			e.nation = a.nation
		}
	}
	l.record(a, n)
}

// record makes a a mention of entity n, and learns from it.
func (l *linker) record(a *anaphor, n int32) {
	m := doc.Mention{Span: a.span, Entity: n, Kind: l.at(n).kind, Form: doc.Described}
	if a.class.pronoun() {
		m.Form = doc.Pronoun
	} else {
		m.End = l.complemented(a.head)
	}
	l.found = append(l.found, m)
	e := l.at(n)
	if e.kind == doc.Person {
		if e.gender == unknown {
			e.gender = a.gender
		}
		e.nation = cmp.Or(e.nation, a.nation)
	}
	if !a.class.pronoun() {
		e.noun, e.lastNP = a.head, a.span
		if full := l.withoutArticle(a.span); e.described && l.Headline.Contains(e.name) && full.Len() > e.name.Len() {
			e.name = full
		}
	}
	if a.speech != 0 {
		l.Quotes[a.speech-1].Speaker.Entity = n
		e.speaks = true
	}
	l.notice(&m, a.head)
	if !a.class.pronoun() {
		l.join(a.head)
	}
}
