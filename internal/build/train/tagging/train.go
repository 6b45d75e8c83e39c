package tagging

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"github.com/wirecopy-go/wirecopy/internal/build/train/perceptron"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/pos"
)

// margin is by how much the right class must win.
const margin = 3

// A Trainer is a tagger that learns.
type Trainer struct {
	*perceptron.Model
	scores [pos.Classes]float32
}

// Learn trains a tagger.
func Learn(es []Example, epochs int, seed uint64, only []uint32) *Trainer {
	t := &Trainer{Model: perceptron.New(pos.Classes)}
	if only != nil {
		t.Restrict(only)
	}
	type sentence struct {
		e    *Example
		span doc.Span
	}
	var all []sentence
	for i := range es {
		for _, s := range es[i].Sentences {
			all = append(all, sentence{&es[i], s})
		}
	}
	rng := rand.New(rand.NewPCG(seed, 1))
	for range epochs {
		rng.Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
		for _, s := range all {
			t.sentence(s.e, s.span, nil)
		}
	}
	t.Average()
	return t
}

// sentence tags a sentence, and learns unless the model is frozen.
func (t *Trainer) sentence(e *Example, span doc.Span, each func(pos.Class)) {
	var fs [model.MaxFeatures]uint32
	t1, t2 := pos.None, pos.None
	for i := span.Start; i < span.End; i++ {
		c, ok := e.seq.Sole(i)
		if !ok {
			n := e.seq.Features(&fs, i, span, t1, t2)
			t.Sum(t.scores[:], fs[:n])
			c = pos.Class(perceptron.Best(t.scores[:], func(int) bool { return true }))
			if !t.Frozen {
				t.learn(e.right[i])
			}
		}
		if each != nil {
			each(c)
		}
		t2, t1 = t1, c
	}
}

// learn compares the right class with the best of the others.
func (t *Trainer) learn(right pos.Class) {
	t.Tick()
	bad := perceptron.Best(t.scores[:], func(c int) bool { return c != int(right) })
	if t.scores[right]-t.scores[bad] <= margin {
		t.Update(int(right), bad)
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
func WriteTagger(data, path string, rows int) error {
	train, err := LoadTrain(data, "manifests/pos.txt")
	if err != nil {
		return err
	}
	es := Examples(train)
	report := func(t *Trainer, what string) error {
		for _, name := range Dev {
			docs, err := Load(data, name)
			if err != nil {
				return err
			}
			upos, classes := t.Eval(Examples(docs))
			fmt.Printf("%s %s: UPOS %.2f, classes %.2f, %d features\n", what, name, upos, classes, t.Len())
		}
		return nil
	}
	t := Learn(es, 4, 1, nil)
	if err := report(t, "all"); err != nil {
		return err
	}
	best := t.Best(rows)
	var blend *Trainer
	for seed := range uint64(3) {
		t := Learn(es, 6, seed, best)
		if blend == nil {
			blend = t
		} else {
			blend.Add(t.Model)
		}
		if err := report(blend, "chosen"); err != nil {
			return err
		}
	}
	b, lost := model.AppendRows(nil, best, Integers(blend.Model, best, 508), len(best)*5/4, pos.RowSize)
	fmt.Println("features without a place:", lost)
	return os.WriteFile(path, model.Append(b, "part-of-speech tagger", Source), 0o644)
}

// Integers returns the weights of features, the largest being most. The few
// that are very large are cut, for the sake of the others.
func Integers(m *perceptron.Model, fs []uint32, most float64) [][]int {
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
	scale := most / (sum / float64(n)) / 40
	rows := make([][]int, len(fs))
	for i, f := range fs {
		for _, w := range m.Weights(f) {
			rows[i] = append(rows[i], int(math.Round(math.Max(-most, math.Min(most, float64(w)*scale)))))
		}
	}
	return rows
}
