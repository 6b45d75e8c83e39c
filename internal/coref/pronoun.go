package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// classOf returns which pronoun token i is.
func (l *linker) classOf(i int32) anaphorClass {
	switch l.Low(i) {
	case "he", "him", "his", "himself":
		return he
	case "she", "her", "hers", "herself":
		return she
	case "it", "its", "itself":
		return it
	case "they", "them", "their", "theirs", "themselves":
		return they
	}
	return personNP
}

// pronoun returns the pronoun of the third person at token i.
func (l *linker) pronoun(i int32) (a anaphor, ok bool) {
	c := l.classOf(i)
	if !c.pronoun() {
		return a, false
	}
	a = anaphor{span: doc.Span{Start: i, End: i + 1}, head: i, class: c, plural: c == they, role: l.roleOf(i)}
	l.locate(&a)
	switch {
	case c == he:
		a.gender = male
	case c == she:
		a.gender = female
	case a.speech != 0: // whoever speaks is somebody
	case l.HasSyntax() && l.Rel[i] == doc.Expl, c == it && l.pleonastic(i):
		return a, false
	}
	switch l.Low(i) {
	case "himself", "herself", "itself", "themselves", "his", "its", "their":
		a.bound = true
	case "her":
		a.bound = a.role == possessor || !l.HasSyntax()
	}
	a.sure = a.speech != 0 && c != they || c == he || c == she
	return a, true
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

// owner returns the person who is the subject of the sentence, if the possessive a has
// nobody else in it that it can mean: "Kofi Boateng, in Togo with his wife, slept". It
// returns 0 if there is none. From those the ranker learns too.
func (l *linker) owner(a *anaphor) int32 {
	if l.choose != nil || a.class != he && a.class != she || a.quote != 0 || a.role != possessor {
		return 0
	}
	found := int32(0)
	for i := 0; ; i++ {
		s, ok := l.recent.back(i)
		if !ok || l.Sentence[s.head] != l.Sentence[a.head] {
			return found
		}
		n := l.root(s.entity)
		switch {
		case n == found || !agrees(a, l.at(n)):
		case found != 0 || !isSubject(s.role):
			return 0
		default:
			found = n
		}
	}
}

// center returns the person whose name is the subject of the sentence before, if a
// is the first to be mentioned in its own and they are of one paragraph: "Kofi
// Boateng flew to Togo. He met the king." It returns 0 if there is none.
func (l *linker) center(a *anaphor) int32 {
	if a.class != he && a.class != she || a.quote != 0 || !isSubject(a.role) {
		return 0
	}
	sentence, found := l.Sentence[a.head], int32(0)
	for i := 0; ; i++ {
		s, ok := l.recent.back(i)
		if !ok || sentence-l.Sentence[s.head] > 1 || l.paragraphs(s.head, a.head) > 0 {
			return found
		}
		n := l.root(s.entity)
		switch {
		case !agrees(a, l.at(n)):
		case l.Sentence[s.head] == sentence:
			return 0
		case s.form == doc.Named && isSubject(s.role):
			found = n // the first subject, which is that of the main clause
		}
	}
}
