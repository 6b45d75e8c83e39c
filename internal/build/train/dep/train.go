package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/build/train/perceptron"
	"github.com/wirecopy-go/wirecopy/internal/build/train/tagging"
	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/pos"
)

// A trainer is a parser that learns.
type trainer struct {
	dep.State
	options
	arcs, labels *perceptron.Model
	rng          *rand.Rand
	explores     bool
	fs           [dep.MaxFeatures]uint32
	actions      [dep.Actions]float32
	relations    [doc.RelationCount]float32
	onStack      []bool
}

// learn trains a parser; on the given features alone, if there are any.
func learn(all []sentence, o options, seed uint64, arcs, labels []uint32) *trainer {
	t := &trainer{options: o, arcs: perceptron.New(dep.Actions), labels: perceptron.New(doc.RelationCount), rng: rand.New(rand.NewPCG(seed, 3))}
	if arcs != nil {
		t.arcs.Restrict(arcs)
		t.labels.Restrict(labels)
	}
	order := t.rng.Perm(len(all))
	for epoch := range o.epochs {
		t.explores = epoch > 0
		t.rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, i := range order {
			t.sentence(&all[i])
		}
		fmt.Print(".")
	}
	t.arcs.Average()
	t.labels.Average()
	return t
}

// sentence parses a sentence, and learns unless the models are frozen.
func (t *trainer) sentence(s *sentence) {
	t.Reset(s.Document, s.span)
	t.onStack = append(t.onStack[:0], make([]bool, len(s.head)+1)...)
	t.onStack[0] = true
	for !t.Done() {
		t.act(s)
	}
}

// act does one action.
func (t *trainer) act(s *sentence) {
	n := t.Features(&t.fs)
	t.arcs.Sum(t.actions[:], t.fs[:n])
	best := perceptron.Best(t.actions[:], func(a int) bool { return t.Can(dep.Action(a)) })
	if !t.arcs.Frozen {
		least := 1 << 30
		var cost [dep.Actions]int
		for a := range dep.Action(dep.Actions) {
			if t.Can(a) {
				cost[a] = t.cost(s, a)
				least = min(least, cost[a])
			}
		}
		t.arcs.Tick()
		good := perceptron.Best(t.actions[:], func(a int) bool { return t.Can(dep.Action(a)) && cost[a] == least })
		bad := perceptron.Best(t.actions[:], func(a int) bool { return t.Can(dep.Action(a)) && cost[a] > least })
		if bad >= 0 && float64(t.actions[good]-t.actions[bad]) <= t.margin {
			t.arcs.Update(good, bad)
		}
		if cost[best] > least && (!t.explores || t.rng.Float64() >= t.explore) {
			best = good
		}
	}
	a := dep.Action(best)
	switch a {
	case dep.Shift:
		t.onStack[t.Next(0)] = true
	default:
		t.onStack[t.Top(0)] = false
	}
	if t.Do(a); a != dep.Shift {
		t.label(s, t.Last())
	}
}

// cost is the number of right arcs that an action makes impossible.
func (t *trainer) cost(s *sentence, a dep.Action) int {
	s0, s1, b0 := t.Top(0), t.Top(1), t.Next(0)
	n := 0
	switch a {
	case dep.Left:
		if h := s.head[s0]; h == s1 || h > b0 {
			n++
		}
		n += t.after(s.children[s0], b0)
	case dep.Right:
		if s.head[s0] >= b0 {
			n++
		}
		n += t.after(s.children[s0], b0)
	case dep.Shift:
		if h := s.head[b0]; h != s0 && h < b0 && t.onStack[h] {
			n++
		}
		for _, k := range s.children[b0] {
			if k < b0 && t.onStack[k] {
				n++
			}
		}
	}
	return n
}

// after counts the nodes from b on.
func (t *trainer) after(nodes []int32, b int32) int {
	n := 0
	for _, k := range nodes {
		if k >= b {
			n++
		}
	}
	return n
}

// label names the relation of node d.
func (t *trainer) label(s *sentence, d int32) {
	if t.Head(d) == 0 {
		t.Label(d, doc.Root)
		return
	}
	n := t.LabelFeatures(&t.fs, d)
	t.labels.Sum(t.relations[:], t.fs[:n])
	ok := func(r int) bool { return r != 0 && r != int(doc.Root) }
	best := perceptron.Best(t.relations[:], ok)
	if !t.labels.Frozen && s.rel[d] != doc.Root && t.Head(d) == s.head[d] {
		right := int(s.rel[d])
		t.labels.Tick()
		bad := perceptron.Best(t.relations[:], func(r int) bool { return ok(r) && r != right })
		if float64(t.relations[right]-t.relations[bad]) <= t.margin {
			t.labels.Update(right, bad)
		}
	}
	if !t.explores && !t.labels.Frozen && t.Head(d) == s.head[d] && s.rel[d] != doc.Root {
		best = int(s.rel[d])
	}
	t.Label(d, doc.Relation(best))
}

// eval returns the attachment scores: without and with relations, of which the
// type counts, and with subtypes.
func (t *trainer) eval(all []sentence) (uas, las, full float64) {
	var n, u, l, f int
	for i := range all {
		s := &all[i]
		t.sentence(s)
		for d := 1; d < len(s.head); d++ {
			n++
			if t.Head(int32(d)) != s.head[d] {
				continue
			}
			u++
			if base(t.Rel(int32(d))) == base(s.rel[d]) {
				l++
			}
			if t.Rel(int32(d)) == s.rel[d] {
				f++
			}
		}
	}
	pct := 100 / float64(n)
	return float64(u) * pct, float64(l) * pct, float64(f) * pct
}

func base(r doc.Relation) string {
	b, _, _ := strings.Cut(r.String(), ":")
	return b
}

// run trains and writes the models.
func run(o options) error {
	docs, err := tagging.LoadTrain(o.data, "manifests/dep.txt")
	if err != nil {
		return err
	}
	tagged, err := jackknife(docs, o.tags)
	if err != nil {
		return err
	}
	train := sentences(docs, tagged)
	for i := range train {
		train[i].projectivize()
	}
	dev, err := devSets(o.data)
	if err != nil {
		return err
	}
	first := o
	first.epochs = 2
	t := learn(train, first, 1, nil, nil)
	t.report(dev, "all")
	arcs, labels := t.arcs.Best(o.arcs), t.labels.Best(o.labels)
	t = learn(train, o, 2, arcs, labels)
	t.report(dev, "chosen")
	return t.save(arcs, labels)
}

// devSets returns the sets that are measured, tagged as the library does.
func devSets(data string) (map[string][]sentence, error) {
	sets := map[string][]sentence{}
	for _, name := range tagging.Dev {
		docs, err := tagging.Load(data, name)
		if err != nil {
			return nil, err
		}
		es := tagging.Examples(docs)
		for i := range es {
			es[i].WordClass = es[i].WordClass[:0]
			pos.Tag(es[i].Document)
		}
		sets[name] = sentences(docs, es)
	}
	return sets, nil
}

func (t *trainer) report(dev map[string][]sentence, what string) {
	for _, name := range tagging.Dev {
		uas, las, full := t.eval(dev[name])
		fmt.Printf("%s %s: UAS %.2f LAS %.2f (with subtypes %.2f), %d+%d features\n", what, name, uas, las, full, t.arcs.Len(), t.labels.Len())
	}
}

// save writes the models.
func (t *trainer) save(arcs, labels []uint32) error {
	w := make([][2]int, len(arcs))
	for i, x := range tagging.Integers(t.arcs, arcs, dep.MaxWeight) {
		w[i] = [2]int{x[dep.Left] - x[dep.Shift], x[dep.Right] - x[dep.Shift]}
	}
	b, lost := dep.AppendWeights(nil, arcs, w, len(arcs)*9/64)
	fmt.Println("features of arcs without a place:", lost)
	if err := os.WriteFile(filepath.Join(t.out, "arcs.bin"), model.Append(b, "parser", tagging.Source), 0o644); err != nil {
		return err
	}
	rows := tagging.Integers(t.labels, labels, 508)
	for i := range rows {
		rows[i] = rows[i][1:]
	}
	b, lost = model.AppendRows(nil, labels, rows, len(labels)*5/4, dep.RowSize)
	fmt.Println("features of labels without a place:", lost)
	return os.WriteFile(filepath.Join(t.out, "labels.bin"), model.Append(b, "names of relations", tagging.Source), 0o644)
}
