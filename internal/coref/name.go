package coref

import (
	"cmp"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// maxSame bounds how many entities of one surname or name are looked at.
const maxSame = 8

// linkNames gives every named mention its entity.
func (l *linker) linkNames() {
	for i := range l.Mentions {
		m := &l.Mentions[i]
		switch {
		case m.Kind != doc.Person && l.isPerson(m):
			m.Kind = doc.Person
		case m.Kind == doc.Person && l.isPlace(m):
			m.Kind = doc.Location
		}
		m.Entity = l.linkName(m)
		e := l.at(m.Entity)
		if m.Kind == doc.Person && e.nation == "" {
			e.nation = l.nationOf(m.Span)
		}
		if l.fuller(l.withOwner(m.Span, e), e.name) {
			e.name = l.withOwner(m.Span, e)
		}
		l.linkAlias(i)
	}
	for i := range l.entities {
		if e := &l.entities[i]; e.kind == doc.Person && e.gender == unknown && e.name.Len() == 1 {
			e.gender = givenName(l.Low(e.name.Start)) // it is all that the article calls her
		}
	}
}

// linkName returns the entity of a named mention, a new one if need be.
func (l *linker) linkName(m *doc.Mention) int32 {
	switch m.Kind {
	case doc.Person:
		return l.linkPerson(m)
	case doc.Location, doc.Group:
		return l.linkPlace(m)
	default:
		return l.linkOrganization(m)
	}
}

// linkPerson finds a person by the whole name, or by a part of it.
func (l *linker) linkPerson(m *doc.Mention) int32 {
	name, last := l.LowWords(m.Span), l.surname(m.Span)
	k := key{'p', name}
	g := l.genderOf(m.Span)
	if m.Len() == 1 {
		if n := l.person(l.parts[key{'p', name}], m.Span, g); n != 0 {
			return n
		}
	} else {
		if n := l.names[k]; n != 0 {
			return n
		}
		if n := l.person(l.parts[key{'p', l.Low(last)}], m.Span, g); n != 0 {
			l.names[k] = n
			l.setGender(n, g)
			l.nameParts(n, m.Span)
			return n
		}
	}
	n := l.add(entity{kind: doc.Person, name: m.Span, gender: g})
	l.names[k] = n
	l.nameParts(n, m.Span)
	return n
}

// nameParts makes person n known by surname and given name.
func (l *linker) nameParts(n int32, s doc.Span) {
	for _, i := range [...]int32{s.Start, l.surname(s)} {
		if len(l.Low(i)) < 3 { // an initial
			continue
		}
		k := key{'p', l.Low(i)}
		if before := l.parts[k]; before != n && l.at(n).same == 0 && before < n {
			l.at(n).same = before
		}
		l.parts[k] = n
	}
}

// person goes through the persons who share a part of a name, the last one
// first, and returns the one that s can be.
func (l *linker) person(n int32, s doc.Span, g gender) int32 {
	for range maxSame {
		if n == 0 {
			return 0
		}
		if e := l.at(n); l.compatible(s, e.name) && (g == unknown || e.gender == unknown || g == e.gender) {
			return n
		}
		n = l.at(n).same
	}
	return 0
}

// compatible reports whether two names can be those of one person: the words of
// the shorter stand in the longer in their order, initials for words.
func (l *linker) compatible(s, t doc.Span) bool {
	if s.Len() > t.Len() {
		s, t = t, s
	}
	for i := s.Start; i < s.End; i++ {
		for t.Start < t.End && !l.sameName(i, t.Start) {
			t.Start++
		}
		if t.Empty() {
			return false
		}
		t.Start++
	}
	return true
}

func (l *linker) sameName(i, j int32) bool {
	a, b := strings.TrimSuffix(l.Low(i), "."), strings.TrimSuffix(l.Low(j), ".")
	if a == b || formal(a) == formal(b) {
		return true
	}
	return (len(a) == 1 && strings.HasPrefix(b, a)) || (len(b) == 1 && strings.HasPrefix(a, b))
}

// surname returns the token of a person's last name.
func (l *linker) surname(s doc.Span) int32 {
	for i := s.End - 1; i > s.Start; i-- {
		switch l.Low(i) {
		case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", ",":
		default:
			return i
		}
	}
	return s.Start
}

// linkPlace finds a place or a people, a country by any of its names.
func (l *linker) linkPlace(m *doc.Mention) int32 {
	name := l.LowWords(m.Span)
	code := ""
	if m.Kind == doc.Location {
		code = countryOf(l.Words(m.Span))
		name = strings.TrimSuffix(name, " city")
	} else {
		code = demonymOf(l.Words(m.Span))
		name = strings.TrimSuffix(name, "s")
	}
	k := key{class(m.Kind), name}
	if code != "" {
		k.name = code // in capitals, so no name is like it
	}
	n := l.names[k]
	if n == 0 {
		n = l.add(entity{kind: m.Kind, name: m.Span, code: code, plural: m.Kind == doc.Group, place: placeOf(l.Words(m.Span))})
		l.names[k] = n
	}
	return n
}

// linkOrganization finds an organization, or anything else that has a name.
func (l *linker) linkOrganization(m *doc.Mention) int32 {
	name, short := l.LowWords(m.Span), l.LowWords(l.withoutForm(m.Span))
	owner := cmp.Or(l.ownerOf(m.Span), l.nationInside(m.Span))
	k := key{'o', short}
	if bare := l.withoutOwner(m.Span); bare != m.Span {
		k.name = l.LowWords(bare)
		if !institution(l.Low(m.End - 1)) {
			k.name += " of " + owner // the same group by "Afghan" and by "Afghanistan"
		}
	}
	n := l.owned(l.names[k], owner)
	if n == 0 && m.Len() == 1 && l.Is(m.Start, doc.Upper) {
		n = l.acronyms[letters(l.Word(m.Start))]
	}
	initials := l.initials(m.Span)
	if n == 0 && initials != "" {
		if a := l.names[key{'o', strings.ToLower(initials)}]; a != 0 && l.at(a).name.Len() == 1 && l.Is(l.at(a).name.Start, doc.Upper) {
			n = a
		}
	}
	if n == 0 {
		n = l.add(entity{kind: m.Kind, name: m.Span, owner: owner, same: l.names[k]})
	} else if e := l.at(n); e.owner == "" {
		e.owner = owner
	}
	l.names[k] = n
	l.names[key{'o', name}] = n
	if initials != "" {
		l.acronyms[initials] = n
	}
	return n
}

// owned goes through the organizations of one name, the last one first, and
// returns the one that can be owner's: there is more than one defense ministry.
func (l *linker) owned(n int32, owner string) int32 {
	for range maxSame {
		if n == 0 {
			return 0
		}
		if e := l.at(n); owner == "" || e.owner == "" || e.owner == owner {
			return n
		}
		n = l.at(n).same
	}
	return 0
}

// withoutOwner returns the name of an organization without the country or
// people that it begins with.
func (l *linker) withoutOwner(s doc.Span) doc.Span {
	if first := l.Word(s.Start); s.Len() > 1 && (demonymOf(first) != "" || countryOf(first) != "") {
		s.Start++
	}
	return s
}

// withoutForm returns a company's name without its legal form: "Sony" of
// "Sony Corp", "Berjaya" of "Berjaya Group Bhd".
func (l *linker) withoutForm(s doc.Span) doc.Span {
	for s.Len() > 1 {
		switch strings.TrimSuffix(l.Low(s.End-1), ".") {
		case "inc", "corp", "co", "ltd", "llc", "plc", "corporation", "limited", "ag", "sa", "gmbh", "nv", "ab", "asa", "oyj",
			"spa", "bv", "bhd", "sdn", "pte", "pty", "pvt", "group", "holdings", ",", "&":
			s.End--
		default:
			return s
		}
	}
	return s
}

// ownerOf returns the country whose institution is named by s: "Afghanistan’s
// Defense Ministry", "the Russian Foreign Ministry".
func (l *linker) ownerOf(s doc.Span) string {
	if first := l.Word(s.Start); s.Len() > 1 {
		if code := cmp.Or(demonymOf(first), countryOf(first)); code != "" {
			return code
		}
	}
	at := s.Start - 1
	if l.Is(at, doc.Clitic) {
		at--
	}
	if at < 0 || !l.Is(at, doc.Capital) {
		return ""
	}
	// The longest country name that ends here: "the Ivory Coast’s parliament".
	for from := max(at-2, 0); from <= at; from++ {
		if code := countryOf(l.Words(doc.Span{Start: from, End: at + 1})); code != "" {
			return code
		}
	}
	return demonymOf(l.Word(at))
}

// withOwner returns the name of an institution together with its owner's:
// "Afghanistan’s defense ministry". Other names it returns as they are.
func (l *linker) withOwner(s doc.Span, e *entity) doc.Span {
	if e.owner == "" || !institution(l.Low(s.End-1)) || l.ownerOf(s) == "" || demonymOf(l.Word(s.Start)) != "" {
		return s
	}
	s.Start--
	if l.Is(s.Start, doc.Clitic) {
		s.Start--
	}
	return s
}

// institution reports whether organizations with this head noun are many, so
// that it takes the owner to tell them apart.
func institution(head string) bool {
	switch head {
	case "ministry", "parliament", "senate", "congress", "department", "army", "navy", "police", "court", "embassy",
		"assembly", "commission", "council", "cabinet", "treasury":
		return true
	}
	return false
}

// initials returns the initials of the words of a name, in capitals: "MTA" for
// "Metropolitan Transportation Authority". It returns "" for single words.
func (l *linker) initials(s doc.Span) string {
	if s.Len() < 2 || s.Len() > 12 {
		return ""
	}
	var b [12]byte
	n := 0
	for i := s.Start; i < s.End; i++ {
		switch l.Low(i) {
		case "of", "the", "and", "for", "in", "on", "de", "e", "-", "&":
			continue
		}
		if c := l.Lower[l.Start[i]]; 'a' <= c && c <= 'z' {
			b[n] = c - 'a' + 'A'
			n++
		}
	}
	if n < 2 {
		return ""
	}
	return string(b[:n])
}

// letters returns an acronym without its full stops.
func letters(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return strings.ReplaceAll(s, ".", "")
}

// linkAlias joins mention i with the one before it, if the text says that they
// are two names of one thing.
func (l *linker) linkAlias(i int) {
	if i == 0 {
		return
	}
	a, b := &l.Mentions[i-1], &l.Mentions[i]
	if b.Start-a.End > 5 || l.Sentence[a.Start] != l.Sentence[b.Start] {
		return
	}
	switch {
	case l.bracketed(b.Span) && b.Start-a.End <= 2 && l.abbreviates(b.Span, a.Span):
	case l.saysAlias(a.End, b.Start):
	default:
		return
	}
	a.Entity = l.merge(a.Entity, b.Entity)
	b.Entity = a.Entity
	if e := l.at(a.Entity); a.Kind != b.Kind {
		e.kind = a.Kind // the acronym alone says little about what it is
		b.Kind = a.Kind
	}
	l.linkOr(i - 1)
	l.learn(b)
}

// learn makes the name of m lead to its entity.
func (l *linker) learn(m *doc.Mention) {
	for _, c := range [...]byte{class(m.Kind), 'o'} {
		l.names[key{c, l.LowWords(m.Span)}] = m.Entity
	}
	if m.Len() == 1 && l.Is(m.Start, doc.Upper) {
		l.acronyms[letters(l.Word(m.Start))] = m.Entity
	}
}

// linkOr joins mention i, which was just given an acronym in brackets, with a
// mention before it that is another name: "X or Y (Z)".
func (l *linker) linkOr(i int) {
	if i == 0 {
		return
	}
	a, b := &l.Mentions[i-1], &l.Mentions[i]
	if b.Start-a.End != 1 || l.Low(a.End) != "or" || !isBody(a.Kind) || !isBody(b.Kind) {
		return
	}
	b.Entity = l.merge(a.Entity, b.Entity)
	a.Entity = b.Entity
	l.at(b.Entity).kind = b.Kind
}

// isBody reports whether things of a kind are organizations or peoples.
func isBody(k doc.Kind) bool { return k == doc.Organization || k == doc.Group }

// bracketed reports whether s stands in brackets.
func (l *linker) bracketed(s doc.Span) bool {
	open := l.Low(s.Start - 1)
	if open == "the" || isQuote(open) {
		open = l.Low(s.Start - 2)
	}
	closing := l.Low(s.End)
	if isQuote(closing) {
		closing = l.Low(s.End + 1)
	}
	return open == "(" && (closing == ")" || closing == ",") || open == "[" && closing == "]"
}

func isQuote(s string) bool {
	switch s {
	case "“", "”", "‘", "’", "\"", "'", "«", "»":
		return true
	}
	return false
}

// abbreviates reports whether the name a can stand for the name b: it is one
// word in capitals that begins like b, or like one of the words of b.
func (l *linker) abbreviates(a, b doc.Span) bool {
	if a.Len() != 1 || !l.Is(a.Start, doc.Upper) || b.Len() < 2 {
		return false
	}
	first := l.Lower[l.Start[a.Start]]
	for i := b.Start; i < b.End; i++ {
		if l.Lower[l.Start[i]] == first {
			return true
		}
	}
	return false
}

// saysAlias reports whether the tokens from i to j say that a second name
// follows.
func (l *linker) saysAlias(i, j int32) bool {
	switch strings.Trim(l.LowWords(doc.Span{Start: i, End: j}), "(,“‘\" ") {
	case "also known as", "known as", "better known as", "or simply", "aka", "a.k.a.", "formerly known as", "formerly",
		"also known as the", "known as the", "also called", "also called the":
		return true
	}
	return false
}
