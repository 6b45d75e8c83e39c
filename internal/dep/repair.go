package dep

import "github.com/wirecopy-go/wirecopy/internal/doc"

// repair mends what a greedy parser gets wrong, and what is known to be wrong since no
// tree has it.
func (s *State) repair() {
	s.hearers()
	s.objects()
	s.conjuncts()
}

// conjuncts names the relation of what a conjunction introduces, if it was taken for
// something that has none: "arrested Yaw Mensah and Kofi Boateng".
func (s *State) conjuncts() {
	for i := int32(1); i <= s.n; i++ {
		x := &s.nodes[i]
		if x.head <= 0 || x.head > i || x.rel != doc.List && x.rel != doc.Appos && x.rel != doc.Flat {
			continue
		}
		if c := s.leftmost(i); c > 0 && c < i && s.nodes[c].rel == doc.Cc {
			x.rel = doc.Conj
			s.nodes[c].head = i
		}
	}
}

// clausal is the set of the relations of which a noun has one if it is a clause.
const clausal = 1<<doc.Nsubj | 1<<doc.NsubjPass | 1<<doc.Csubj | 1<<doc.Cop | 1<<doc.Aux | 1<<doc.Mark | 1<<doc.Expl

// objects names the relation of nouns that were taken for a clause but have nothing of
// one.
func (s *State) objects() {
	for i := int32(1); i <= s.n; i++ {
		x := &s.nodes[i]
		if x.rel == doc.Ccomp && (x.is(doc.NOUN) || x.is(doc.PROPN)) && (x.lefts|x.rights)&clausal == 0 {
			x.rel = doc.Obj
		}
	}
}

// hearers mends what a greedy parser gets wrong where a clause without "that" follows
// who was told: "Police told the BBC the road was closed". A clause has one subject; if
// it has got two, and the first stands right behind the verb that the clause depends on,
// that one is the verb's indirect object.
func (s *State) hearers() {
	for i := int32(1); i <= s.n; i++ {
		x := &s.nodes[i]
		if !s.subject(i) {
			continue
		}
		v := s.nodes[x.head].head
		if v > 0 && v < i && s.leftmost(i) == v+1 && s.another(i) && s.nodes[v].is(doc.VERB) {
			x.head, x.rel = v, doc.Iobj
		}
	}
}

// subject reports whether node i is the subject of what follows.
func (s *State) subject(i int32) bool {
	x := &s.nodes[i]
	return x.head > i && (x.rel == doc.Nsubj || x.rel == doc.NsubjPass)
}

// maxSteps bounds how far nodes are looked for.
const maxSteps = 32

// another reports whether the head of node i has a further subject soon behind it.
func (s *State) another(i int32) bool {
	h := s.nodes[i].head
	for j := i + 1; j < h && j < i+maxSteps; j++ {
		if s.nodes[j].head == h && s.subject(j) {
			return true
		}
	}
	return false
}

// leftmost returns the first node of the tree below node i, 0 if it is far away.
func (s *State) leftmost(i int32) int32 {
	for range maxSteps {
		l := s.nodes[i].l1
		if l > i {
			return i
		}
		i = l
	}
	return 0
}
