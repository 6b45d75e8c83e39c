package tagging

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/build/train/perceptron"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/pos"
)

const (
	margin = 3  // by how much the right class must win
	sure   = 60 // by how much a class must win to be taken at once
	orders = 3  // orders of the sentences, whose weights are averaged
)

// A Trainer is a tagger that learns.
type Trainer struct {
	*perceptron.Model
}

// Corpora are the examples of a corpus.
type Corpora struct{ Gold, Silver []Example }

// silverParts is the number of parts of the silver sentences: a round of training
// goes through all gold sentences and one of the parts.
const silverParts = 4

// Learn trains a tagger.
func Learn(c Corpora, epochs int, seed uint64, only []uint32) *Trainer {
	t := &Trainer{Model: perceptron.New(pos.Classes)}
	t.Sure, t.Margin = sure, margin
	if only != nil {
		t.Restrict(only)
	}
	rng := rand.New(rand.NewPCG(seed, 1))
	gold, silver := sentences(c.Gold), sentences(c.Silver)
	rng.Shuffle(len(silver), func(a, b int) { silver[a], silver[b] = silver[b], silver[a] })
	for epoch := range epochs {
		for _, s := range Round(gold, silver, epoch, rng) {
			t.sentence(s.e, s.span, nil)
		}
	}
	t.Average()
	return t
}

// Round returns the sentences of a round of training, in a new order.
func Round[S any](gold, silver []S, epoch int, rng *rand.Rand) []S {
	round := slices.Clone(gold)
	for i := epoch % silverParts; i < len(silver); i += silverParts {
		round = append(round, silver[i])
	}
	rng.Shuffle(len(round), func(a, b int) { round[a], round[b] = round[b], round[a] })
	return round
}

type sentence struct {
	e    *Example
	span doc.Span
}

func sentences(es []Example) []sentence {
	var all []sentence
	for i := range es {
		for _, s := range es[i].Sentences {
			all = append(all, sentence{&es[i], s})
		}
	}
	return all
}

// sentence tags a sentence, and learns unless the model is frozen.
func (t *Trainer) sentence(e *Example, span doc.Span, each func(pos.Class)) {
	var fs [pos.MaxFeatures]uint32
	t1, t2 := pos.None, pos.None
	for i := span.Start; i < span.End; i++ {
		c, ok := e.seq.Sole(i)
		if !ok {
			e.seq.Look(i, span, t1, t2)
			t.Look(pos.Parts, func(part int) []uint32 { return fs[:e.seq.Features(&fs, part)] })
			c = pos.Class(t.Choose(func(int) bool { return true }))
			if !t.Frozen {
				t.Teach(func(c int) bool { return c == int(e.right[i]) }, func(c int) bool { return c != int(e.right[i]) })
			}
		}
		if each != nil {
			each(c)
		}
		t2, t1 = t1, c
	}
}

// Tag fills in the tags of an example.
func (t *Trainer) Tag(e *Example) {
	e.POS, e.Morph = e.POS[:0], e.Morph[:0]
	for _, s := range e.Sentences {
		t.sentence(e, s, e.seq.Note)
	}
}

// Eval returns the share of right parts of speech, and of right classes.
func (t *Trainer) Eval(es []Example) (upos, classes float64) {
	var n, p, c int
	for i := range es {
		e := &es[i]
		t.Tag(e)
		for j, right := range e.right {
			n++
			if right.POS() == e.POS[j] {
				p++
			}
			if right == pos.ClassOf(e.POS[j], e.Morph[j]) {
				c++
			}
		}
	}
	return 100 * float64(p) / float64(n), 100 * float64(c) / float64(n)
}

// WriteTagger trains the tagger and writes it.
func WriteTagger(data, silver, path string, features, size int) error {
	train, err := LoadTrain(data, silver, "manifests/syntax.txt")
	if err != nil {
		return err
	}
	es := Corpora{Examples(train.Gold), Examples(train.Silver)}
	report := func(t *Trainer, what string) error {
		for _, name := range Dev {
			docs, err := Load(data, name)
			if err != nil {
				return err
			}
			upos, classes := t.Eval(Examples(docs))
			fmt.Println(t.Used)
			fmt.Printf("%s %s: UPOS %.2f, classes %.2f, %d features\n", what, name, upos, classes, t.Len())
		}
		return nil
	}
	t := Learn(es, 4, 1, nil)
	if err := report(t, "all"); err != nil {
		return err
	}
	for seed := range uint64(orders - 1) {
		t.Blend(Learn(es, 4, seed+2, nil).Model)
		if err := report(t, "all"); err != nil {
			return err
		}
	}
	best := t.Best(features)
	t.Keep(best)
	if err := report(t, "chosen"); err != nil {
		return err
	}
	return SaveRows(path, "part-of-speech tagger", train.Source(), t.Model, best, size, 0)
}

// least is the smallest weight that is worth its place in a table.
const least = 10

// SaveRows writes a table of size bytes with the features of a model, the most
// important of which come first. The first classes are left out.
func SaveRows(path, name, source string, m *perceptron.Model, features []uint32, size, skip int) error {
	weights, scale := Integers(m, features, model.MaxWeight)
	for i := range weights {
		weights[i] = weights[i][skip:]
		for c, w := range weights[i] {
			if max(w, -w) < least {
				weights[i][c] = 0
			}
		}
	}
	b, lost := model.AppendRows(nil, features, weights, size, int(float64(m.Sure)*scale))
	fmt.Println("weights without a place:", lost)
	return os.WriteFile(path, model.Append(b, name, source), 0o644)
}

// Integers returns the weights of features, the largest being most. The few
// that are very large are cut, for the sake of the others.
func Integers(m *perceptron.Model, fs []uint32, most float64) (weights [][]int, scale float64) {
	var sum float64
	var n int
	for _, f := range fs {
		for _, w := range m.Weights(f) {
			if w != 0 {
				sum += math.Abs(float64(w))
				n++
			}
		}
	}
	scale = most / (sum / float64(n)) / 40
	rows := make([][]int, len(fs))
	for i, f := range fs {
		for _, w := range m.Weights(f) {
			rows[i] = append(rows[i], int(math.Round(math.Max(-most, math.Min(most, float64(w)*scale)))))
		}
	}
	return rows, scale
}
