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

// RowSize is the size of the rows of labels.bin.
const RowSize = 48

var (
	arcs   = NewWeights(model.MustOpen(arcsFile))
	labels = model.NewRows(model.MustOpen(labelsFile), RowSize)
)

var pool = sync.Pool{New: func() any { return new(State) }}

// maxKept is the number of nodes beyond which memory is given back.
const maxKept = 1 << 12

// Parse fills in the tree of d, whose tokens must have been tagged. It takes
// time in proportion to the text.
func Parse(d *doc.Document) {
	s := pool.Get().(*State)
	for sentence := range d.Trees {
		s.Reset(d, sentence)
		s.parse()
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
			n := s.Features(&fs)
			a = s.best(arcs.sum(fs[:n]))
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

// best returns the best possible action.
func (s *State) best(p preference) Action {
	best, top := Shift, int32(0)
	if p.left > top {
		best, top = Left, p.left
	}
	if p.right > top && s.Can(Right) {
		best = Right
	}
	return best
}

// name gives node d, which has its head, its relation.
func (s *State) name(d int32, fs *[MaxFeatures]uint32) {
	r := doc.Root
	if s.nodes[d].head != 0 {
		var sums model.Sums
		n := s.LabelFeatures(fs, d)
		labels.Sum(&sums, fs[:n])
		r = bestRelation(&sums)
	}
	s.Label(d, r)
}

// bestRelation returns the relation with the highest sum. The root's is taken.
func bestRelation(s *model.Sums) doc.Relation {
	best, top := doc.Acl, s.Of(int(doc.Acl)-1)
	for r := doc.Acl + 1; r < doc.RelationCount; r++ {
		if x := s.Of(int(r) - 1); x > top && r != doc.Root {
			best, top = r, x
		}
	}
	return best
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
