package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// maxDescription is the number of tokens of a description at most.
const maxDescription = 10

// description returns the noun phrase without a name whose head is token i, if it
// describes a person, a group, an organization or a place.
func (l *linker) description(i int32) (a anaphor, ok bool) {
	if !l.HasSyntax() || !l.headsPhrase(i) {
		return a, false
	}
	a = anaphor{head: i, noun: nounOf(l.Low(i)), place: placeNoun(l.Low(i)), role: l.roleOf(i)}
	switch a.noun.kind {
	case doc.Person:
		a.class = personNP
	case doc.Organization:
		a.class = bodyNP
	case doc.Group:
		a.class = groupNP
	case doc.Location:
		a.class = placeNP
	default:
		switch {
		case branch(l.Low(i)) && l.wholeIn(&a) != 0:
			a.class, a.noun.kind = bodyNP, doc.Organization
		case !l.counted(i):
			return a, false
		}
	}
	if l.counted(i) && (a.noun.plural || a.noun.kind == "") {
		a.class, a.noun = groupNP, noun{kind: doc.Group, plural: true, gender: a.noun.gender}
	}
	switch l.Rel[i] {
	case doc.Compound, doc.Flat, doc.Fixed, doc.Amod, doc.Det, doc.Nummod, doc.Cc, doc.Case, doc.Mark:
		if a.class != bodyNP || !l.speaksForIt(i) {
			return a, false
		}
	}
	if a.class == groupNP && l.ofSeveral(i) {
		return a, false
	}
	if a.role == predicate || l.isTitled(i) || l.holders[i].attached {
		return a, false
	}
	a.span = l.phrase(i)
	if none(l.Low(a.span.Start)) {
		return a, false
	}
	a.det = l.determiner(a.span, i)
	if a.det == bare && l.nameBehind(&a) != nil {
		return a, false // a title: "Inspector General of Police Ama Owusu"
	}
	if a.class == placeNP && a.det != definite && a.det != demonstrative && a.det != possessed {
		return a, false
	}
	a.nation = l.nationIn(a.span)
	if a.nation == "" && a.det == possessedByName {
		a.nation = l.ownerOf(a.span)
	}
	a.gender, a.plural = a.noun.gender, a.noun.plural || a.class == groupNP
	a.count = l.countIn(a.span)
	l.locate(&a)
	a.sure = a.class == bodyNP && a.det == definite && a.span.Len() == 2 && generic(l.Low(i)) && l.postmodifier(&a) == 0
	return a, true
}

// headsPhrase reports whether token i can be the noun of a description.
func (l *linker) headsPhrase(i int32) bool {
	switch l.POS[i] {
	case doc.NOUN, doc.PROPN:
		return l.Low(i) != "head" || l.Low(i+1) == "of" // not that on the shoulders
	case doc.NUM, doc.DET, doc.PRON: // "the two", "both"
		return l.counted(i)
	case doc.ADJ: // "the military", "the 34-year-old"
		return l.Rel[i] != doc.Amod && l.Rel[i] != doc.Compound && (bodyNoun(l.Low(i)) || l.Low(i) == "old")
	}
	return false
}

// none reports whether a word makes of a noun nobody, or anybody: "no group".
func none(word string) bool {
	switch word {
	case "no", "any", "each", "every", "neither", "either":
		return true
	}
	return false
}

// ofSeveral reports whether names that are coordinated stand before the noun at token
// i, so that it describes several: "Ghanaian and Togolese troops".
func (l *linker) ofSeveral(i int32) bool {
	for c := l.FirstChild[i]; c >= 0 && c < i; c = l.NextSibling[c] {
		if l.Rel[c] == doc.Compound && l.Child(c, doc.Conj) > c && l.mentionAt(c) != nil {
			return true
		}
	}
	return false
}

// counted reports whether token i is the head of "the two", "both", or of a plural
// with either: "the two countries".
func (l *linker) counted(i int32) bool {
	switch before := l.Low(i - 1); l.Low(i) {
	case "both":
		r := l.roleOf(i)
		return l.Rel[i] != doc.Conj && (isSubject(r) || r == object)
	case "two", "three", "four":
		return before == "the"
	default:
		return l.POS[i] == doc.NOUN && (before == "both" || before == "two" && l.Low(i-2) == "the") && l.singular(i) != l.Low(i)
	}
}

// speaksForIt reports whether the noun at token i says for whom an official
// speaks: "an army spokesman".
func (l *linker) speaksForIt(i int32) bool {
	h := l.Head[i]
	return l.Rel[i] == doc.Compound && h > i && h <= i+2 && speaksFor(l.Low(h))
}

// isTitled reports whether token i belongs to the name that follows, as a title
// does or as "newspaper" in "the newspaper Ghana Today".
func (l *linker) isTitled(i int32) bool {
	m := l.mentionAt(i + 1)
	return m != nil && m.Start == i+1 && (m.Kind == doc.Person || l.Rel[i] == doc.Compound || l.headOf(m.Span) == i)
}

// phrase returns the noun phrase with a head, without what follows the head.
func (l *linker) phrase(head int32) doc.Span {
	s := doc.Span{Start: head, End: head + 1}
	for c := l.FirstChild[head]; c >= 0 && c < head; c = l.NextSibling[c] {
		switch l.Rel[c] {
		case doc.Det, doc.Amod, doc.Compound, doc.Nummod, doc.NmodPoss, doc.Nmod, doc.NmodUnmarked:
			if head-l.First[c] <= maxDescription {
				s.Start = min(s.Start, l.First[c])
			}
		}
	}
	for s.Start < head && (l.POS[s.Start] == doc.SCONJ || l.Low(s.Start) == "as") {
		s.Start++
	}
	for i := head - 1; i > s.Start; i-- {
		if l.Is(i, doc.Punct) && l.Low(i) != "-" {
			s.Start = i + 1
			break
		}
	}
	return s
}

// complemented returns where the phrase with a head ends, with the name that tells
// which of many institutions is meant: "the government in Togo".
func (l *linker) complemented(head int32) int32 {
	end := head + 1
	if word := l.Low(head); word != "government" && !institution(word) {
		return end
	}
	for c := l.FirstChild[head]; c >= 0; c = l.NextSibling[c] {
		if l.Rel[c] == doc.Nmod && l.First[c] == end && l.First[c] == c-1 && l.Last[c]-head <= maxDescription && l.mentionAt(c) != nil {
			return l.Last[c] + 1
		}
	}
	return end
}

// determiner returns how the phrase s with a head begins.
func (l *linker) determiner(s doc.Span, head int32) determiner {
	switch l.Low(s.Start) {
	case "the":
		return definite
	case "this", "that", "these", "those":
		return demonstrative
	case "a", "an", "another", "some", "any", "one", "two", "three", "several", "many", "no", "every", "each", "other":
		return indefinite
	case "his", "her", "its", "their", "my", "our", "your":
		return possessed
	}
	if l.Child(head, doc.NmodPoss) >= 0 {
		return possessedByName
	}
	if l.Is(s.Start, doc.Number) {
		return quantified
	}
	return bare
}

// exact returns the entity that a definite description points to by the head of
// its name ("the ministry"), its title ("the prime minister"), or the same words.
// From those the ranker learns too.
func (l *linker) exact(a *anaphor) int32 {
	if n := l.inHeadline(a); n != 0 {
		return n
	}
	if a.class.pronoun() || a.det != definite && a.det != demonstrative && a.det != bare || l.postmodifier(a) != 0 {
		return 0
	}
	head, words := l.Low(a.head), a.head-l.withoutArticle(a.span).Start
	if a.det == bare && words == 0 {
		return 0
	}
	for i := 0; ; i++ {
		s, ok := l.recent.entity(i)
		if !ok || l.Sentence[a.head]-l.Sentence[s.head] > 2*maxDistance {
			return 0
		}
		n := l.root(s.entity)
		switch {
		case !l.possible(a, s):
		case a.class == personNP && l.hasTitle(n, a),
			a.class == bodyNP && !l.at(n).described && l.says(l.at(n).name, head) && (a.det != bare || l.modifiers(a, l.at(n)) == 1):
			return n
		case a.det != bare && l.choose == nil && l.at(n).described && l.at(n).noun != noToken && l.sameWords(a.span, l.at(n).lastNP):
			return n
		}
	}
}

// sameWords reports whether two phrases are the same but for their articles.
func (l *linker) sameWords(s, t doc.Span) bool {
	return l.LowWords(l.withoutArticle(s)) == l.LowWords(l.withoutArticle(t))
}

// inHeadline returns whom the headline describes with the noun of a, which the
// article begins with: "Nurse wins prize. … A nurse from Tema".
func (l *linker) inHeadline(a *anaphor) int32 {
	if a.class.pronoun() || l.Headline.Empty() || l.Headline.Has(a.head) || l.Sentence[a.head]-l.Sentence[l.Headline.Start] > maxBefore {
		return 0
	}
	for i := 0; ; i++ {
		s, ok := l.recent.entity(i)
		if !ok {
			return 0
		}
		n := l.root(s.entity)
		if e := l.at(n); e.described && e.noun != noToken && l.Headline.Has(e.noun) && l.Low(e.noun) == l.Low(a.head) && agrees(a, e) {
			return n
		}
	}
}
