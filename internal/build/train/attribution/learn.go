package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
)

// A learner holds the weights of features while they are learned, by gradient
// descent with a step for each weight (AdaGrad).
type learner struct {
	slots []slot // hash table
	rows  []row
}

type slot struct {
	feature uint32
	id      int32 // 1 + row
}

type row struct {
	feature uint32
	seen    int32
	worth   float32                      // how much it matters, if it was chosen
	w, g, s [attribution.Columns]float32 // s is the sum of w over the epochs
}

func newLearner() *learner { return &learner{slots: make([]slot, 1<<24)} }

// id returns the row of feature f.
func (l *learner) id(f uint32) int32 {
	at := int(f*0x9E3779B1) & (len(l.slots) - 1)
	for l.slots[at].id != 0 && l.slots[at].feature != f {
		at = (at + 1) & (len(l.slots) - 1)
	}
	if l.slots[at].id == 0 {
		l.rows = append(l.rows, row{feature: f})
		l.slots[at] = slot{f, int32(len(l.rows))}
	}
	return l.slots[at].id - 1
}

// ids returns the rows of features.
func (l *learner) ids(f *attribution.Features) []int32 {
	list := make([]int32, f.Len)
	for i, h := range f.List[:f.Len] {
		list[i] = l.id(h)
		l.rows[list[i]].seen++
	}
	return list
}

// keep drops from ids the rows that are not wanted.
func (l *learner) keep(ids []int32, want func(*row) bool) []int32 {
	out := ids[:0]
	for _, id := range ids {
		if want(&l.rows[id]) {
			out = append(out, id)
		}
	}
	return out
}

// reset forgets the weights.
func (l *learner) reset() {
	for i := range l.rows {
		r := &l.rows[i]
		*r = row{feature: r.feature, seen: r.seen, worth: r.worth}
	}
}

// restart forgets the weights, but not what was settled.
func (l *learner) restart() {
	for i := range l.rows {
		r := &l.rows[i]
		r.w, r.g = [attribution.Columns]float32{}, [attribution.Columns]float32{}
	}
}

// sum adds up the weights of ids.
func (l *learner) sum(ids []int32) (s [attribution.Columns]float64) {
	for _, id := range ids {
		for c, w := range l.rows[id].w {
			s[c] += float64(w)
		}
	}
	return s
}

// step moves the weights of ids against the gradient.
func (l *learner) step(ids []int32, grad *[attribution.Columns]float64, rate, decay float32) {
	any := false
	for _, g := range grad {
		any = any || math.Abs(g) > 1e-4
	}
	if !any {
		return
	}
	for _, id := range ids {
		r := &l.rows[id]
		for c, g := range grad {
			if math.Abs(g) <= 1e-4 {
				continue
			}
			x := float32(g) + decay*r.w[c]
			r.g[c] += x * x
			r.w[c] -= rate * x / float32(math.Sqrt(float64(r.g[c]))+1e-3)
		}
	}
}

// settle ends an epoch: its weights count in the average.
func (l *learner) settle() {
	for i := range l.rows {
		for c, w := range l.rows[i].w {
			l.rows[i].s[c] += w
		}
	}
}

// average replaces the weights by their average over n epochs.
func (l *learner) average(n int) {
	for i := range l.rows {
		for c := range l.rows[i].w {
			l.rows[i].w[c] = l.rows[i].s[c] / float32(n)
		}
	}
}

// choose chooses the n features that matter most.
func (l *learner) choose(n int) {
	type ranked struct {
		id    int32
		worth float32
	}
	var list []ranked
	for i := range l.rows {
		most := float32(0)
		for _, w := range l.rows[i].w {
			most += w * w
		}
		if most > 0 {
			list = append(list, ranked{int32(i), most * float32(math.Sqrt(float64(l.rows[i].seen)))})
		}
	}
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(l.rows[a.id].feature, l.rows[b.id].feature))
	})
	for _, x := range list[:min(n, len(list))] {
		l.rows[x.id].worth = x.worth
	}
}

// table returns the features of learners as the table of a model, of size bytes.
func table(size int, ls ...*learner) []byte {
	var rows []row
	for _, l := range ls {
		for _, r := range l.rows {
			if r.worth > 0 {
				rows = append(rows, r)
			}
		}
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.feature, b.feature))
	})
	fs := make([]uint32, len(rows))
	ws := make([][attribution.Columns]float32, len(rows))
	for i, r := range rows {
		fs[i], ws[i] = r.feature, r.w
	}
	b, lost := attribution.AppendModel(nil, fs, ws, size)
	fmt.Println("features", len(rows), "without a place", lost)
	return b
}
