package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
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
	onStack      []bool
}

// learn trains a parser; on the given features alone, if there are any.
func learn(gold, silver []sentence, o options, seed uint64, arcs, labels []uint32) *trainer {
	t := &trainer{options: o, arcs: perceptron.New(dep.Actions), labels: perceptron.New(doc.RelationCount), rng: rand.New(rand.NewPCG(seed, 3))}
	t.arcs.Sure, t.arcs.Margin = float32(o.sure), float32(o.margin)
	t.labels.Sure, t.labels.Margin = float32(o.sureLabel), float32(o.margin)
	if arcs != nil {
		t.arcs.Restrict(arcs)
		t.labels.Restrict(labels)
	}
	silver = slices.Clone(silver)
	t.rng.Shuffle(len(silver), func(a, b int) { silver[a], silver[b] = silver[b], silver[a] })
	for epoch := range o.epochs {
		t.explores = epoch > 0
		for _, s := range tagging.Round(gold, silver, epoch, t.rng) {
			t.sentence(&s)
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
	t.State.Look()
	t.arcs.Look(dep.Parts, func(part int) []uint32 { return t.fs[:t.Features(&t.fs, part)] })
	best := t.arcs.Choose(func(a int) bool { return t.Can(dep.Action(a)) })
	if !t.arcs.Frozen {
		best = t.teach(s, best)
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

// teach learns from a state, and returns the action to follow.
func (t *trainer) teach(s *sentence, best int) int {
	least := 1 << 30
	var cost [dep.Actions]int
	for a := range dep.Action(dep.Actions) {
		if t.Can(a) {
			cost[a] = t.cost(s, a)
			least = min(least, cost[a])
		}
	}
	good := t.arcs.Teach(
		func(a int) bool { return t.Can(dep.Action(a)) && cost[a] == least },
		func(a int) bool { return t.Can(dep.Action(a)) && cost[a] > least },
	)
	if cost[best] > least && (!t.explores || t.rng.Float64() >= t.explore) {
		best = good
	}
	return best
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
	t.LookAt(d)
	t.labels.Look(dep.LabelParts, func(part int) []uint32 { return t.fs[:t.LabelFeatures(&t.fs, part)] })
	ok := func(r int) bool { return r != 0 && r != int(doc.Root) }
	best := t.labels.Choose(ok)
	if !t.labels.Frozen && s.rel[d] != doc.Root && t.Head(d) == s.head[d] {
		right := int(s.rel[d])
		t.labels.Teach(func(r int) bool { return r == right }, func(r int) bool { return ok(r) && r != right })
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
	corpus, err := tagging.LoadTrain(o.data, o.silver, "manifests/syntax.txt")
	if err != nil {
		return err
	}
	docs := slices.Concat(corpus.Gold, corpus.Silver)
	tagged, err := jackknife(docs, len(corpus.Gold), o.tags)
	if err != nil {
		return err
	}
	n := len(corpus.Gold)
	gold, silver := sentences(docs[:n], tagged[:n]), sentences(docs[n:], tagged[n:])
	dev, err := devSets(o.data)
	if err != nil {
		return err
	}
	first := o
	first.epochs = 2
	t := learn(gold, silver, first, 1, nil, nil)
	t.report(dev, "all")
	arcs, labels := t.arcs.Best(o.arcs), t.labels.Best(o.labels)
	t = learn(gold, silver, o, 2, arcs, labels)
	t.report(dev, "chosen")
	for seed := range uint64(o.orders - 1) {
		other := learn(gold, silver, o, seed+3, arcs, labels)
		t.arcs.Blend(other.arcs)
		t.labels.Blend(other.labels)
		t.report(dev, "chosen")
	}
	return t.save(arcs, labels, corpus.Source())
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
		fmt.Println(t.arcs.Used, t.labels.Used)
		fmt.Printf("%s %s: UAS %.2f LAS %.2f (with subtypes %.2f), %d+%d features\n", what, name, uas, las, full, t.arcs.Len(), t.labels.Len())
	}
}

// save writes the models.
func (t *trainer) save(arcs, labels []uint32, source string) error {
	w := make([][2]int, len(arcs))
	rows, scale := tagging.Integers(t.arcs, arcs, dep.MaxWeight)
	for i, x := range rows {
		w[i] = [2]int{x[dep.Left] - x[dep.Shift], x[dep.Right] - x[dep.Shift]}
	}
	b, lost := dep.AppendWeights(nil, arcs, w, t.arcsSize/128*2, int(float64(t.arcs.Sure)*scale))
	fmt.Println("features of arcs without a place:", lost)
	if err := os.WriteFile(filepath.Join(t.out, "arcs.bin"), model.Append(b, "parser", source), 0o644); err != nil {
		return err
	}
	return tagging.SaveRows(filepath.Join(t.out, "labels.bin"), "names of relations", source, t.labels, labels, t.size, 1)
}
