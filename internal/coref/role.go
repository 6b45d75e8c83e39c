package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A role is the part of a mention in its sentence.
type role uint8

// The roles.
const (
	other role = iota
	subject
	passive // subject of a passive
	object
	oblique
	possessor
	modifier // of a noun
	apposed
	predicate
	roleCount
)

// isSubject reports whether r is that of a subject.
func isSubject(r role) bool { return r == subject || r == passive }

// headOf returns the token of s that the others depend on: the one that depends
// on a token outside.
func (l *linker) headOf(s doc.Span) int32 {
	if !l.HasSyntax() {
		return s.End - 1
	}
	for i := s.Start; i < min(s.End, s.Start+maxPhrase); i++ {
		if h := l.Head[i]; !s.Has(h) {
			return l.titled(i)
		}
	}
	return s.End - 1
}

// titled returns the noun that a name with head i stands beside: "father" of "her
// father, Kofi Owusu". Otherwise it returns i.
func (l *linker) titled(i int32) int32 {
	for range 3 {
		h := l.Head[i]
		if h < 0 || h > i || l.Rel[i] != doc.Flat && l.Rel[i] != doc.Appos {
			break
		}
		i = h
	}
	return i
}

// maxPhrase bounds the phrases whose tokens are gone through.
const maxPhrase = 64

// roleOf returns the role of the phrase with a head. What is coordinated has the
// role of the first conjunct.
func (l *linker) roleOf(head int32) role {
	if !l.HasSyntax() {
		return other
	}
	for range 3 {
		if l.Rel[head] != doc.Conj || l.Head[head] < 0 {
			break
		}
		head = l.Head[head]
	}
	switch l.Rel[head] {
	case doc.Nsubj, doc.Csubj:
		return subject
	case doc.NsubjPass, doc.CsubjPass:
		return passive
	case doc.Obj, doc.Iobj:
		return object
	case doc.Obl, doc.OblAgent, doc.OblUnmarked:
		return oblique
	case doc.NmodPoss:
		return possessor
	case doc.Nmod, doc.NmodUnmarked, doc.Compound, doc.Amod:
		return modifier
	case doc.Appos:
		return apposed
	case doc.Root, doc.Ccomp, doc.Parataxis, doc.Advcl:
		if l.Child(head, doc.Cop) >= 0 {
			return predicate
		}
	}
	return other
}

// maxClimb bounds the way up a tree.
const maxClimb = 8

// governor returns the verb or predicate whose clause holds token i: the nearest
// token above that has a subject or is a verb.
func (l *linker) governor(i int32) int32 {
	for range maxClimb {
		up := l.Head[i]
		if up < 0 {
			return -1
		}
		i = up
		if l.POS[i] == doc.VERB || l.Child(i, doc.Nsubj) >= 0 || l.Child(i, doc.NsubjPass) >= 0 {
			return i
		}
	}
	return -1
}

// sharer returns the verb whose subject is that of the verb at token i too: "met"
// of "she met the king and thanked him".
func (l *linker) sharer(i int32) int32 {
	for range 3 {
		if l.Rel[i] != doc.Conj || l.Head[i] < 0 || l.Child(i, doc.Nsubj) >= 0 || l.Child(i, doc.NsubjPass) >= 0 {
			break
		}
		i = l.Head[i]
	}
	return i
}

// A command is how the clause of a candidate lies above that of an anaphor.
type command uint8

// The commands.
const (
	noCommand  command = iota
	coargument         // both depend on one verb
	matrix             // it is the subject of the clause above
	matrixFar          // it is the subject of a clause further above
	commandCount
)

// commands returns how the phrase with head c commands token i.
func (l *linker) commands(c, i int32) command {
	if !l.HasSyntax() {
		return noCommand
	}
	verb := l.Head[c]
	if verb < 0 {
		return noCommand
	}
	r := l.Rel[c]
	if r != doc.Nsubj && r != doc.NsubjPass && r != doc.Obj {
		return noCommand
	}
	if (l.Rel[i] == doc.Obj || l.Rel[i] == doc.Iobj) && r != doc.Obj && l.sharer(l.Head[i]) == verb {
		return coargument
	}
	if r == doc.Obj {
		return noCommand
	}
	g := l.governor(i)
	for n := range maxClimb {
		if g < 0 {
			return noCommand
		}
		if g == verb {
			if n <= 1 {
				return matrix
			}
			return matrixFar
		}
		g = l.Head[g]
	}
	return noCommand
}
