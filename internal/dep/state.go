package dep

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// An Action is what the parser does next, in the arc-hybrid system (Kuhlmann,
// Gómez-Rodríguez and Satta 2011).
type Action int

// The actions.
const (
	Shift Action = iota // move the next token to the stack
	Left                // the top of the stack depends on the next token, and is done
	Right               // the top of the stack depends on the one below it, and is done

	Actions = iota
)

// A node is a token of a sentence and what is known of its part of the tree.
type node struct {
	word, tag, pos uint32 // its letters; its part of speech with its form, and without
	wordTag        uint32 // word and tag
	narrow, broad  uint32 // its classes by its neighbours
	suffix         uint32
	gist           uint32 // wordTag of a word of a closed class, and else tag

	head           int32
	l1, l2, r1, r2 int32 // its outermost children on the left and right, and the next ones
	left, right    uint32
	rel            doc.Relation
	lefts, rights  uint64 // the set of relations of its children
}

// A State is a sentence that is being parsed. Node 0 is the root, node i the
// token i of the sentence, counted from 1, and the last node stands for what is
// not there. State is exported, as are its methods, for the program that trains
// the model.
type State struct {
	nodes []node
	stack []int32
	done  []int32 // nodes with a head, in the order in which they got it
	next  int32   // the next token
	n     int32   // the number of tokens
	spare int32   // how many more parts of features may be looked at, besides the first
	view  view    // what the features of the state are made of
	arc   arcView // what those of the last arc are made of

	// See is told of each choice, if it is there: see Observe.
	see func(context uint32, class int)
}

// Reset prepares for parsing a sentence of d.
func (s *State) Reset(d *doc.Document, sentence doc.Span) {
	s.n = int32(sentence.Len())
	s.spare = 16 + min(2*s.n, (d.End[sentence.End-1]-d.Start[sentence.Start])/2)
	s.nodes = append(s.nodes[:0], node{word: 3, tag: 3, pos: 3, wordTag: 3})
	for i := sentence.Start; i < sentence.End; i++ {
		s.nodes = append(s.nodes, newNode(d, i))
	}
	s.nodes = append(s.nodes, node{word: 4, tag: 4, pos: 4, wordTag: 4})
	none := s.n + 1
	for i := range s.nodes {
		x := &s.nodes[i]
		x.head, x.l1, x.l2, x.r1, x.r2 = -1, none, none, none, none
	}
	s.stack = append(s.stack[:0], 0)
	s.done = s.done[:0]
	s.next = 1
}

// base is what parts of speech are numbered from: smaller numbers are those of the root
// and of what is not there.
const base = 16

// is reports whether x has a part of speech.
func (x *node) is(p doc.POS) bool { return x.pos == uint32(p)+base }

func newNode(d *doc.Document, i int32) node {
	low := d.Plain(i)
	x := node{word: wordHash(low), pos: uint32(d.POS[i]) + base, suffix: suffix(low)}
	x.tag = uint32(d.POS[i]) + base + uint32(d.Morph[i])<<8
	x.wordTag = model.Mix(0, x.word, x.tag, 0)
	x.gist = x.tag
	if closed[d.POS[i]] {
		x.gist = x.wordTag
	}
	x.narrow, x.broad = uint32(d.WordClass[i].Narrow), uint32(d.WordClass[i].Broad)
	if x.narrow == 0 {
		x.narrow, x.broad = x.tag, x.pos
	}
	return x
}

// closed are the parts of speech that have few words.
var closed = [doc.POSCount]bool{
	doc.ADP: true, doc.AUX: true, doc.CCONJ: true, doc.SCONJ: true, doc.PUNCT: true, doc.PART: true, doc.DET: true, doc.PRON: true,
}

// wordHash numbers a word; all digits count as one.
func wordHash(low string) uint32 {
	h := uint32(2166136261)
	for i := range len(low) {
		c := low[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

// suffix is the last three bytes of a word.
func suffix(low string) uint32 {
	x := uint32(0)
	for i := max(0, len(low)-3); i < len(low); i++ {
		x = x<<8 | uint32(low[i])
	}
	return x
}

// Done reports whether all tokens have a head.
func (s *State) Done() bool { return s.next > s.n && len(s.stack) == 1 }

// Top returns the node k below the top of the stack.
func (s *State) Top(k int) int32 {
	if k >= len(s.stack) {
		return s.n + 1
	}
	return s.stack[len(s.stack)-1-k]
}

// Next returns the k-th node from the next token.
func (s *State) Next(k int32) int32 { return min(s.next+k, s.n+1) }

// Head returns the head of node i, -1 if it has none yet.
func (s *State) Head(i int32) int32 { return s.nodes[i].head }

// Can reports whether an action is possible. The root takes one token, at the
// end.
func (s *State) Can(a Action) bool {
	switch a {
	case Shift:
		return s.next <= s.n
	case Left:
		return s.next <= s.n && len(s.stack) > 1
	}
	return len(s.stack) > 2 || len(s.stack) == 2 && s.next > s.n
}

// Do does an action.
func (s *State) Do(a Action) {
	switch a {
	case Shift:
		s.stack = append(s.stack, s.next)
		s.next++
	case Left:
		s.attach(s.next, s.Top(0))
	case Right:
		s.attach(s.Top(1), s.Top(0))
	}
}

// attach makes node d, the top of the stack, depend on node h.
func (s *State) attach(h, d int32) {
	s.stack = s.stack[:len(s.stack)-1]
	s.done = append(s.done, d)
	s.nodes[d].head = h
	x := &s.nodes[h]
	if d < h {
		x.l1, x.l2 = d, x.l1
		x.left++
	} else {
		x.r1, x.r2 = d, x.r1
		x.right++
	}
}

// Rel returns the relation of node i.
func (s *State) Rel(i int32) doc.Relation { return s.nodes[i].rel }
