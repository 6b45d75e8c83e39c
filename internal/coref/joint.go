package coref

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// maxJoint is the number of conjuncts, and maxJointSpan that of tokens, of names that
// are joined at most; maxJoints is how many groups back one is looked for.
const (
	maxJoint     = 6
	maxJointSpan = 24
	maxJoints    = 8
)

// A joint is the entities that were named together: "Ama Owusu and Kofi Boateng", who
// may be meant by "they" and "the two".
type joint struct {
	entity  int32 // the group
	members [maxJoint]int32
	n       int // members
}

// join makes a group of the persons, organizations or countries that are coordinated,
// once the last of them, whose head is token i, has its entity.
func (l *linker) join(i int32) {
	if !l.HasSyntax() || l.Rel[i] != doc.Conj || l.Head[i] < 0 || l.Head[i] > i {
		return
	}
	first := l.Head[i]
	j, span, ok := l.joined(first, i)
	if !ok {
		return
	}
	for k := len(l.joints) - 1; k >= max(0, len(l.joints)-maxJoints); k-- {
		if old := &l.joints[k]; old.members == j.members {
			j.entity = old.entity
			break
		}
	}
	if j.entity == 0 {
		j.entity = l.add(entity{kind: doc.Group, name: span, described: true, plural: true, members: int32(j.n)})
		l.joints = append(l.joints, j)
	}
	m := doc.Mention{Span: span, Entity: j.entity, Kind: doc.Group, Form: doc.Described}
	l.found = append(l.found, m)
	l.notice(&m, first)
}

// joined returns the conjuncts from that with head first to that with head last, if
// each is an entity, and all are persons, organizations or countries.
func (l *linker) joined(first, last int32) (j joint, span doc.Span, ok bool) {
	m := l.mentionWith(first)
	if m == nil || l.Child(last, doc.Appos) >= 0 { // "her neighbor and Togo’s envoy, Ama Owusu" is one
		return j, span, false
	}
	j.members[0], j.n = l.root(m.Entity), 1
	kind := m.Kind
	span = m.Span
	for c := l.FirstChild[first]; c >= 0; c = l.NextSibling[c] {
		if l.Rel[c] != doc.Conj {
			continue
		}
		m := l.mentionWith(c)
		if m == nil || c > last || m.Kind != kind || j.n == maxJoint || slices.Contains(j.members[:j.n], l.root(m.Entity)) {
			return j, span, false
		}
		j.members[j.n] = l.root(m.Entity)
		j.n++
		span.End = m.End
	}
	for _, n := range j.members[:j.n] {
		if e := l.at(n); e.plural || kind != doc.Person && kind != doc.Organization && e.code == "" {
			return j, span, false
		}
	}
	slices.Sort(j.members[:j.n])
	or := l.Low(l.firstWord(last)) == "or"
	return j, span, !or && j.n > 1 && span.Len() <= maxJointSpan
}

// firstWord returns the conjunction of the conjunct with a head, or its head.
func (l *linker) firstWord(head int32) int32 {
	if c := l.Child(head, doc.Cc); c >= 0 {
		return c
	}
	return head
}

// mentionWith returns the mention by name or description of which token i is the
// head, or nil.
func (l *linker) mentionWith(i int32) *doc.Mention {
	for k := len(l.found) - 1; k >= max(0, len(l.found)-maxJoints); k-- {
		if m := &l.found[k]; m.Form == doc.Described && m.End == i+1 && l.at(l.root(m.Entity)).members == 0 {
			return m
		}
	}
	m := l.mentionAt(i)
	if m == nil && l.HasSyntax() { // "Mayor Ama Owusu"
		for _, r := range [...]doc.Relation{doc.Flat, doc.Appos} {
			if c := l.Child(i, r); c >= 0 && m == nil {
				m = l.mentionAt(c)
			}
		}
	}
	if m == nil || m.Entity == 0 {
		return nil
	}
	return m
}

// countIn returns how many the description a is said to be of: 2 in "the two men",
// "both", "the couple"; 0 if it does not say.
func (l *linker) countIn(s doc.Span) int32 {
	for i := s.Start; i < min(s.End, s.Start+maxPhrase); i++ {
		switch l.Low(i) {
		case "two", "both", "couple", "pair", "duo":
			return 2
		case "three", "trio":
			return 3
		case "four", "quartet":
			return 4
		}
	}
	return 0
}

// together returns the group of as many as a says that was named shortly before.
func (l *linker) together(a *anaphor) int32 {
	if a.count == 0 || a.class != groupNP || a.det != definite && l.Low(a.span.Start) != "both" || l.postmodifier(a) != 0 {
		return 0
	}
	for i := 0; ; i++ {
		s, ok := l.recent.entity(i)
		if !ok || l.Sentence[a.head]-l.Sentence[s.head] > maxDistance {
			return 0
		}
		if n := l.root(s.entity); l.at(n).members == a.count && l.sortOf(a, s) {
			return n
		}
	}
}

// both returns the group that is the subject of this sentence or of the one before,
// for the subject "they", unless another group was mentioned since.
func (l *linker) both(a *anaphor) int32 {
	if a.class != they || a.quote != 0 && l.verbatim(&l.Quotes[a.quote-1], a.head) || !isSubject(a.role) {
		return 0
	}
	for i := 0; ; i++ {
		s, ok := l.recent.back(i)
		if !ok || l.Sentence[a.head]-l.Sentence[s.head] > 1 {
			return 0
		}
		switch e := l.at(l.root(s.entity)); {
		case e.members > 0 && isSubject(s.role):
			return l.root(s.entity)
		case e.plural:
			return 0
		}
	}
}

// sortOf reports whether the noun of a can be that of the members of the group at s:
// men are persons, and countries are none.
func (l *linker) sortOf(a *anaphor, s *salient) bool {
	m := l.mentionWith(s.head)
	if m == nil {
		return true
	}
	switch singular := l.singular(a.head); {
	case l.Is(a.head, doc.Number) || l.POS[a.head] == doc.NUM || singular == "both" || singular == "side" || singular == "pair" || singular == "duo" || singular == "trio":
		return true
	case placeNoun(singular) != noPlace:
		return m.Kind == doc.Location
	case bodyNoun(singular) || generic(singular):
		return m.Kind == doc.Organization
	}
	return m.Kind == doc.Person
}

// singular returns the noun at token i without the ending of the plural.
func (l *linker) singular(i int32) string {
	w := l.Low(i)
	switch n := len(w); {
	case n > 4 && w[n-3:] == "ies":
		switch w {
		case "countries":
			return "country"
		case "companies":
			return "company"
		case "cities":
			return "city"
		case "parties":
			return "party"
		}
	case n > 3 && w[n-1] == 's':
		return w[:n-1]
	}
	return w
}
