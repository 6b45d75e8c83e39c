package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/wirecopy-go/wirecopy/internal/coref"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// orders is the number of orders of the examples that the weights are averaged
// over, so that they do not hang on one.
const orders = 20

// train returns the weights of a model: the probabilities of the antecedents of
// an anaphor are a softmax of linear scores, and the likelihood of those that
// are right is made as large as it gets, by stochastic gradient ascent.
func train(docs [][]example, o options) []float64 {
	var list []*example
	for _, d := range docs {
		for i := range d {
			list = append(list, &d[i])
		}
	}
	sum := make([]float64, coref.Features)
	for seed := range uint64(orders) {
		w := make([]float64, coref.Features)
		rng := rand.New(rand.NewPCG(1, seed))
		for epoch := range o.epochs {
			rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			rate := o.rate / float64(1+epoch)
			for _, x := range list {
				x.learn(w, rate, o.decay)
			}
			if epoch < o.epochs/2 {
				continue
			}
			for i := range w {
				sum[i] += w[i] / float64(orders*(o.epochs-o.epochs/2))
			}
		}
	}
	return sum
}

// linked is how many times as much an anaphor with an antecedent counts as one without:
// more antecedents are found that way, of he and she as of the others.
const linked = 1.15

// learn makes one step: what is right gets more likely, the rest less. Weights
// fade as time goes by, each when it is used next.
func (x *example) learn(w []float64, rate, decay float64) {
	p := make([]float64, len(x.features))
	total, right := 0.0, 0.0
	for i := range p {
		p[i] = math.Exp(score(x.features[i], w))
		total += p[i]
		if x.right[i] {
			right += p[i]
		}
	}
	if !x.right[len(x.right)-1] {
		rate *= linked
	}
	for i := range p {
		gradient := -p[i] / total
		if x.right[i] {
			gradient += p[i] / right
		}
		for _, f := range x.features[i] {
			w[f] += rate * (gradient - decay*w[f])
		}
	}
}

func score(features []uint16, w []float64) float64 {
	sum := 0.0
	for _, f := range features {
		sum += w[f]
	}
	return sum
}

// A tally counts decisions of a sort.
type tally struct{ all, right, linked, toLink int }

// count decides an example.
func (t *tally) count(x *example, w []float64) {
	none := len(x.features) - 1
	best := none
	for i := range x.features {
		if score(x.features[i], w) > score(x.features[best], w) {
			best = i
		}
	}
	t.all++
	if best != none {
		t.linked++
		if x.right[best] {
			t.right++
		}
	}
	if !x.right[none] {
		t.toLink++
	}
}

// validate trains on all documents but those of a fold, decides those, and
// prints how good the decisions are.
func validate(docs [][]example, o options) {
	tallies := map[string]*tally{}
	for _, c := range classes {
		tallies[c] = new(tally)
	}
	for k := range o.folds {
		var rest, held [][]example
		for i := range docs {
			if i%o.folds == k {
				held = append(held, docs[i])
			} else {
				rest = append(rest, docs[i])
			}
		}
		w := train(rest, o)
		for _, d := range held {
			for i := range d {
				tallies[d[i].class].count(&d[i], w)
			}
		}
	}
	for _, c := range classes {
		t := tallies[c]
		p, r := float64(t.right)/float64(max(1, t.linked)), float64(t.right)/float64(max(1, t.toLink))
		fmt.Printf("%-12s %5d  precision %.1f  recall %.1f  F1 %.1f\n", c, t.all, 100*p, 100*r, 200*p*r/max(p+r, 1e-9))
	}
}

// scale is what a weight of 1 becomes.
const scale = 256

// encode writes the weights as a table.
func encode(w []float64) []byte {
	var b []byte
	for _, x := range w {
		b = binary.LittleEndian.AppendUint16(b, uint16(int16(math.Round(min(max(x*scale, math.MinInt16), math.MaxInt16)))))
	}
	return model.Append(b, "ranker of antecedents", "UD English GUM train without non-commercial genres")
}
