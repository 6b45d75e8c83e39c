package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// features returns what is so of the entity of s as the antecedent of a. Rank is
// how many possible antecedents were mentioned after it.
func (l *linker) features(a *anaphor, s *salient, rank int) (f features) {
	e := l.at(s.entity)
	class := int(a.class)
	distance := min(int(l.Sentence[a.head]-l.Sentence[s.head]), 6)
	near := min(distance, 2)
	five := min(class, 4) // all descriptions as one
	f.add(0, class)
	f.add(1, 8*distance+class)
	f.add(2, 8*min(rank, 6)+class)
	f.add(3, 3*int(s.role)+min(distance, 1)+30*b(!a.class.pronoun()))
	f.add(4, int(roleGroup(a.role))*int(roleCount)+int(s.role))
	f.add(5, 5*l.sameForm(a, s)+five)
	f.add(6, 6*class+kindNumber(e.kind))
	f.add(7, 12*b(class > 1)+3*l.genderMatch(a, e)+near)
	f.add(8, 5*l.quoteRelation(a, s)+five)
	f.add(9, 5*l.speechRelation(a, s)+five)
	f.add(10, 8*logarithm(e.mentions)+class)
	f.add(11, 2*class+b(e.first <= 1))
	if a.class.pronoun() {
		f.add(12, 8*int(l.commands(s.head, a.head))+class+4*b(a.bound))
	}
	f.add(13, 5*min(l.paragraphs(s.head, a.head), 3)+five)
	f.add(14, 6*b(isSubject(s.role))+3*b(isSubject(a.role))+near)
	f.add(15, 4*b(e.described)+b(e.plural)+2*b(a.plural))
	f.add(16, 8*b(a.head-s.head < 5)+class)
	if e.members != 0 {
		f.add(29, 8*near+class)
	}
	if distance == 1 && l.paragraphs(s.head, a.head) == 0 && isSubject(s.role) && isSubject(a.role) {
		f.add(27, 4*class+min(l.sameForm(a, s), 2))
	}
	if !a.class.pronoun() {
		f.add(26, 8*int(l.commands(s.head, a.head))+class)
		match := l.headMatch(a, e)
		f.add(17, 8*match+class)
		f.add(18, 8*match+int(a.det))
		f.add(19, 4*match+min(distance, 3))
		f.add(20, 8*match+2*min(rank, 3)+b(a.quote != 0))
		f.add(21, 8*int(a.det)+class)
		f.add(22, 16*int(a.place)+4*placeMatch(a, e)+min(distance, 3))
		f.add(23, 8*l.modifiers(a, e)+match)
		f.add(25, 8*l.modifiers(a, e)+class)
		f.add(24, 8*kindNumber(e.kind)+match)
		f.add(28, 8*l.kinship(a, e)+int(a.det))
	}
	return f
}

// noneFeatures returns what speaks for a having no antecedent among n possible
// ones.
func (l *linker) noneFeatures(a *anaphor, n int) (f features) {
	class := int(a.class)
	f.add(30, class)
	f.add(31, 8*int(roleGroup(a.role))+class)
	f.add(32, 8*min(n, 6)+class)
	f.add(33, 8*b(a.quote != 0)+class)
	f.add(34, 8*b(a.speech != 0)+class)
	switch {
	case a.class == it:
		f.add(35, b(l.pleonastic(a.head)))
	case !a.class.pronoun():
		f.add(36, 8*int(a.det)+class)
		f.add(37, 8*int(l.postmodifier(a))+class)
		f.add(38, 8*int(min(a.span.Len(), 6))+class)
		f.add(39, 8*b(l.modified(a))+int(a.det))
	}
	return f
}

// b returns 1 if something is so.
func b(so bool) int {
	if so {
		return 1
	}
	return 0
}

// logarithm returns the number of bits of n, 4 at most.
func logarithm(n int32) int {
	bits := 0
	for n > 0 && bits < 4 {
		bits++
		n >>= 1
	}
	return bits
}

// roleGroup puts roles together that pronouns seldom have.
func roleGroup(r role) role {
	switch r {
	case passive:
		return subject
	case apposed, predicate:
		return other
	}
	return min(r, possessor)
}

// kindNumber numbers the kinds.
func kindNumber(k doc.Kind) int {
	switch k {
	case doc.Person:
		return 0
	case doc.Organization:
		return 1
	case doc.Group:
		return 2
	case doc.Location:
		return 3
	case doc.Facility:
		return 4
	}
	return 5
}

// sameForm tells how a candidate was mentioned: by name, by a description, by the
// same pronoun or another one.
func (l *linker) sameForm(a *anaphor, s *salient) int {
	switch s.form {
	case doc.Named:
		return 0
	case doc.Described:
		return 1
	}
	if l.classOf(s.head) == a.class {
		return 2
	}
	return 3
}

// genderMatch tells whether the gender of an entity is known to agree.
func (l *linker) genderMatch(a *anaphor, e *entity) int {
	switch {
	case e.gender == unknown:
		return 0
	case a.gender == unknown:
		return 1
	}
	return 2
}

// quoteRelation tells how a and a candidate stand to the quotes.
func (l *linker) quoteRelation(a *anaphor, s *salient) int {
	if a.quote != 0 {
		q := &l.Quotes[a.quote-1]
		speaks := q.Speaker.Has(s.head) || q.Speaker.Entity != 0 && l.root(q.Speaker.Entity) == s.entity
		switch verbatim := l.verbatim(q, a.head); {
		case speaks && verbatim:
			return 1
		case speaks:
			return 2
		case q.Has(s.head):
			return 3
		case verbatim:
			return 4
		default:
			return 5
		}
	}
	if l.quoteAt(s.head) != 0 {
		return 6
	}
	return 0
}

// speechRelation tells whether a candidate is who spoke last, where a speaks.
func (l *linker) speechRelation(a *anaphor, s *salient) int {
	if a.speech == 0 {
		return 0
	}
	for i := int(a.speech) - 2; i >= max(0, int(a.speech)-5); i-- {
		q := &l.Quotes[i]
		if q.Speaker.Empty() || q.Speaker.Start >= a.span.Start {
			continue
		}
		far := 2 * b(a.head-q.End > 150)
		if q.Speaker.Has(s.head) || q.Speaker.Entity != 0 && l.root(q.Speaker.Entity) == s.entity {
			return 1 + far
		}
		return 2 + far
	}
	return 5
}

// paragraphs returns how many paragraphs lie between tokens i and j, counting to 3.
func (l *linker) paragraphs(i, j int32) int {
	n := 0
	for p := l.paragraph; p > 0 && n < 3 && i < l.Paragraphs[p].Start; p-- {
		n++
	}
	return n
}

// headMatch tells how the head of a description stands to what is known of an
// entity: nothing in common, a word of its name, of a title, the head of an
// earlier description, that and all other words, the nationality, the same
// place in a family.
func (l *linker) headMatch(a *anaphor, e *entity) int {
	word := l.Low(a.head)
	if e.noun != noToken {
		if l.LowWords(l.withoutArticle(a.span)) == l.LowWords(l.withoutArticle(e.lastNP)) {
			return 4
		}
		if l.Low(e.noun) == word {
			return 3
		}
	}
	for _, t := range e.titles {
		if l.titleFits(t.Span, a) {
			return 2
		}
	}
	if !e.described && l.says(e.name, word) {
		return 1
	}
	if e.noun != noToken && kin(word) != 0 && kin(word) == kin(l.Low(e.noun)) {
		return 6
	}
	if l.sameNationality(a, e) {
		return 5
	}
	return 0
}

// kinship tells how the place in a family that a tells stands to that of an entity:
// 0 it tells none, 1 none is known of the entity, 2 they are the same, 3 they are not.
func (l *linker) kinship(a *anaphor, e *entity) int {
	k := kin(l.Low(a.head))
	switch {
	case k == 0:
		return 0
	case e.noun == noToken || kin(l.Low(e.noun)) == 0:
		return 1
	case kin(l.Low(e.noun)) == k:
		return 2
	}
	return 3
}

// sameNationality reports whether both a and e are said to be of one country.
func (l *linker) sameNationality(a *anaphor, e *entity) bool {
	if a.nation == "" {
		return false
	}
	return a.nation == e.nation || a.nation == e.owner
}

// placeMatch tells whether a place is of the sort that the noun of a says.
func placeMatch(a *anaphor, e *entity) int {
	switch {
	case a.place == noPlace || a.place == anyPlace:
		return 0
	case a.place == e.place:
		return 1
	case e.place == noPlace:
		return 2
	}
	return 3
}

// modified reports whether words stand before the head of a description besides
// its determiner.
func (l *linker) modified(a *anaphor) bool {
	n := a.head - a.span.Start
	return n > 1 || n == 1 && a.det == bare
}

// modifiers tells whether the words before the head of a description are known
// of an entity: 0 there are none, 1 all stand in its name or in an earlier
// description, 2 some do, 3 none does.
func (l *linker) modifiers(a *anaphor, e *entity) int {
	n, known := 0, 0
	for c := l.FirstChild[a.head]; c >= 0 && c < a.head; c = l.NextSibling[c] {
		switch l.Rel[c] {
		case doc.Amod, doc.Compound, doc.Nummod, doc.NmodPoss:
			n++
			known += b(l.says(e.name, l.Low(c)) || e.noun != noToken && l.says(e.lastNP, l.Low(c)))
		}
	}
	switch {
	case n == 0:
		return 0
	case known == n:
		return 1
	case known > 0:
		return 2
	}
	return 3
}

// says reports whether a word is one of those at s.
func (l *linker) says(s doc.Span, word string) bool {
	for i := s.Start; i < min(s.End, s.Start+maxPhrase); i++ {
		if l.Low(i) == word {
			return true
		}
	}
	return false
}

// postmodifier tells what follows the head of a description: 0 nothing, 1 "of", 2
// another preposition, 3 a relative clause or participle, 4 an apposition.
func (l *linker) postmodifier(a *anaphor) int32 {
	for c := l.FirstChild[a.head]; c >= 0; c = l.NextSibling[c] {
		if c < a.head {
			continue
		}
		switch l.Rel[c] {
		case doc.Nmod:
			if k := l.Child(c, doc.Case); k >= 0 && l.Low(k) == "of" {
				return 1
			}
			return 2
		case doc.Acl, doc.AclRelcl:
			return 3
		case doc.Appos:
			return 4
		}
	}
	return 0
}
