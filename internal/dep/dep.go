// Package dep finds the dependency tree of each sentence, as Universal
// Dependencies has them.
//
// A linear model of the state of an arc-hybrid parser chooses one action after
// another; it was trained with a dynamic oracle (Goldberg and Nivre 2013), so
// that it copes with its own mistakes. A second model names the relation of each
// arc. Trees are projective: of the arcs of a sentence none crosses another, though
// some should. The parser is greedy, so that it takes a time in proportion to the text,
// and an early mistake is not mended.
package dep

import (
	_ "embed"
	"sync"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed arcs.bin
var arcsFile string

//go:embed labels.bin
var labelsFile string

//go:embed shortcuts.bin
var shortcutsFile string

var (
	arcs   = NewWeights(model.MustOpen(arcsFile))
	labels = model.NewRows(model.MustOpen(labelsFile))

	shortcuts = model.NewShortcuts(model.MustOpen(shortcutsFile))
)

var pool = sync.Pool{New: func() any { return new(State) }}

// maxKept is the number of nodes beyond which memory is given back.
const maxKept = 1 << 12

// Parse fills in the tree of d, whose tokens must have been tagged. It takes
// time in proportion to the text.
func Parse(d *doc.Document) { parse(d, nil) }

// Observe is like [Parse], but takes no shortcuts, and calls see for each choice, with
// each of the contexts in which it is made. It is there to make the shortcuts.
func Observe(d *doc.Document, see func(context uint32, class int)) { parse(d, see) }

func parse(d *doc.Document, see func(context uint32, class int)) {
	s := pool.Get().(*State)
	s.see = see
	for sentence := range d.Trees {
		s.Reset(d, sentence)
		s.parse()
		s.repair()
		s.write(d, sentence)
	}
	if cap(s.nodes) <= maxKept {
		pool.Put(s)
	}
}

// parse gives every node its head and relation.
func (s *State) parse() {
	var fs [MaxFeatures]uint32
	for !s.Done() {
		a, ok := s.forced()
		if !ok {
			a = s.choose(&fs)
		}
		if s.Do(a); a != Shift {
			s.name(s.Last(), &fs)
		}
	}
}

// forced returns the only action that is possible, if that is so.
func (s *State) forced() (Action, bool) {
	switch {
	case len(s.stack) == 1:
		return Shift, true
	case s.next > s.n:
		return Right, true
	}
	return 0, false
}

// choose returns the action that the model prefers.
func (s *State) choose(fs *[MaxFeatures]uint32) Action {
	s.Look()
	a := Action(s.decide(s.contexts(), func() int { return int(s.action(fs)) }))
	if a >= Actions || !s.Can(a) {
		return s.action(fs) // once in a while two contexts have the same number
	}
	return a
}

// decide returns the class that belongs to the first of the contexts that has one, or
// else the one that a model chooses.
func (s *State) decide(contexts [2]uint32, choose func() int) int {
	if s.see != nil {
		class := choose()
		for _, c := range contexts {
			s.see(c, class)
		}
		return class
	}
	for _, c := range contexts {
		if class, ok := shortcuts.Find(c); ok {
			return class
		}
	}
	return choose()
}

// action returns the action that the model prefers. It goes by as many parts of the
// features as it takes to be sure.
func (s *State) action(fs *[MaxFeatures]uint32) (a Action) {
	var p preference
	for part := range Parts {
		n := s.Features(fs, part)
		arcs.add(&p, fs[:n])
		var margin int32
		if a, margin = s.best(&p); margin >= arcs.sure || !s.spend() {
			break
		}
	}
	return a
}

// spend reports whether one more part of features may be looked at. Of sentences of news
// few ask for as many as there are; it is odd texts that leave doubts everywhere, and
// they must not cost many times what news do. Since a byte of them may not, tokens that
// are shorter than words have less.
func (s *State) spend() bool {
	if s.spare == 0 {
		return false
	}
	s.spare--
	return true
}

// best returns the best possible action, and by how much it is the best.
func (s *State) best(p *preference) (Action, int32) {
	a, top, second := Shift, int32(0), p.left
	if p.left > 0 {
		a, top, second = Left, p.left, 0
	}
	if s.Can(Right) {
		if p.right > top {
			return Right, p.right - top
		}
		second = max(second, p.right)
	}
	return a, top - second
}

// name gives node d, which has its head, its relation.
func (s *State) name(d int32, fs *[MaxFeatures]uint32) {
	r := doc.Root
	if s.nodes[d].head != 0 {
		r = s.relation(d, fs)
	}
	s.Label(d, r)
}

// relation returns the best relation of node d. The root's is taken.
func (s *State) relation(d int32, fs *[MaxFeatures]uint32) doc.Relation {
	s.LookAt(d)
	return doc.Acl + doc.Relation(s.decide(s.arcContexts(), func() int { return s.label(fs) }))
}

// label returns the number of the relation that the model prefers.
func (s *State) label(fs *[MaxFeatures]uint32) (class int) {
	var sums model.Sums
	for part := range LabelParts {
		n := s.LabelFeatures(fs, part)
		labels.Add(&sums, fs[:n])
		var margin int32
		if class, margin = sums.Best(int(doc.RelationCount)-1, int(doc.Root)-1); margin >= labels.Sure || !s.spend() {
			break
		}
	}
	return class
}

// Label gives node d its relation.
func (s *State) Label(d int32, r doc.Relation) {
	x := &s.nodes[d]
	x.rel = r
	h := &s.nodes[x.head]
	if d < x.head {
		h.lefts |= 1 << r
	} else {
		h.rights |= 1 << r
	}
}

// Last returns the node that got its head last.
func (s *State) Last() int32 { return s.done[len(s.done)-1] }

// write adds the tree to the document.
func (s *State) write(d *doc.Document, sentence doc.Span) {
	base := sentence.Start - 1
	for i := sentence.Start; i < sentence.End; i++ {
		x := &s.nodes[i-base]
		d.Head = append(d.Head, base+x.head)
		if x.head == 0 {
			d.Head[i] = -1
		}
		d.Rel = append(d.Rel, x.rel)
		d.FirstChild, d.NextSibling = append(d.FirstChild, -1), append(d.NextSibling, -1)
		d.First, d.Last = append(d.First, i), append(d.Last, i)
	}
	for i := sentence.End - 1; i >= sentence.Start; i-- {
		if h := d.Head[i]; h >= 0 {
			d.NextSibling[i] = d.FirstChild[h]
			d.FirstChild[h] = i
		}
	}
	for _, x := range s.done {
		i := base + x
		if h := d.Head[i]; h >= 0 {
			d.First[h], d.Last[h] = min(d.First[h], d.First[i]), max(d.Last[h], d.Last[i])
		}
	}
}
