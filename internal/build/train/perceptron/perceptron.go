// Package perceptron trains averaged perceptrons over hashed features.
package perceptron

import (
	"cmp"
	"slices"
)

// A Model is a linear model with a row of weights for each feature.
type Model struct {
	classes int
	index   []slot // a hash table from features to rows
	rows    []row
	w, sum  []float32 // of row r and class c: [r*classes+c]
	now     int32

	closed bool // no features are to be added

	// Frozen is set when nothing is to be learnt any more.
	Frozen bool

	ids []int32 // rows of the features that were summed last
}

type slot struct {
	feature uint32
	id      int32 // 1 + row
}

type row struct {
	feature uint32
	last    int32 // when it was updated last
	updates int32
}

// New returns a model.
func New(classes int) *Model {
	return &Model{classes: classes, index: make([]slot, 1<<16)}
}

// find returns the slot of f, or the free one where it belongs.
func (m *Model) find(f uint32) int {
	at := int(f*0x9E3779B1>>3) & (len(m.index) - 1)
	for m.index[at].id != 0 && m.index[at].feature != f {
		at = (at + 1) & (len(m.index) - 1)
	}
	return at
}

// id returns the row of f, or -1.
func (m *Model) id(f uint32) int32 {
	at := m.find(f)
	if m.index[at].id == 0 {
		if m.closed {
			return -1
		}
		if len(m.rows)*2 > len(m.index) {
			m.grow()
			at = m.find(f)
		}
		m.rows = append(m.rows, row{feature: f})
		for range m.classes {
			m.w, m.sum = append(m.w, 0), append(m.sum, 0)
		}
		m.index[at] = slot{f, int32(len(m.rows))}
	}
	return m.index[at].id - 1
}

func (m *Model) grow() {
	m.index = make([]slot, 2*len(m.index))
	for i, r := range m.rows {
		m.index[m.find(r.feature)] = slot{r.feature, int32(i + 1)}
	}
}

// Sum adds the weights of features.
func (m *Model) Sum(scores []float32, features []uint32) {
	clear(scores)
	m.ids = m.ids[:0]
	for _, f := range features {
		id := m.id(f)
		if id < 0 {
			continue
		}
		m.ids = append(m.ids, id)
		for c, w := range m.w[int(id)*m.classes:][:m.classes] {
			scores[c] += w
		}
	}
}

// Tick counts a decision.
func (m *Model) Tick() { m.now++ }

// Update makes the features that were summed last prefer one class to another.
func (m *Model) Update(good, bad int) {
	for _, id := range m.ids {
		r := &m.rows[id]
		w, sum := m.w[int(id)*m.classes:][:m.classes], m.sum[int(id)*m.classes:][:m.classes]
		if d := float32(m.now - r.last); d > 0 {
			for c := range w {
				sum[c] += d * w[c]
			}
			r.last = m.now
		}
		w[good]++
		w[bad]--
		r.updates++
	}
}

// Average replaces the weights by their averages over time.
func (m *Model) Average() {
	for i := range m.rows {
		d := float32(m.now - m.rows[i].last)
		for c := i * m.classes; c < (i+1)*m.classes; c++ {
			m.w[c] = (m.sum[c] + d*m.w[c]) / float32(m.now)
		}
	}
	m.sum = nil
	m.Frozen, m.closed = true, true
}

// Best returns the n features that were updated most often, those first.
func (m *Model) Best(n int) []uint32 {
	rows := slices.Clone(m.rows)
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.updates, a.updates), cmp.Compare(a.feature*0x9E3779B1, b.feature*0x9E3779B1))
	})
	var fs []uint32
	for _, r := range rows[:min(n, len(rows))] {
		fs = append(fs, r.feature)
	}
	return fs
}

// Len returns the number of features.
func (m *Model) Len() int { return len(m.rows) }

// Weights returns the weights of a feature, which the model has.
func (m *Model) Weights(f uint32) []float32 {
	id := m.index[m.find(f)].id - 1
	if id < 0 {
		return make([]float32, m.classes)
	}
	return m.w[int(id)*m.classes:][:m.classes]
}

// Add adds the weights of another model of the same features.
func (m *Model) Add(o *Model) {
	for i := range m.rows {
		w := o.Weights(m.rows[i].feature)
		for c := range w {
			m.w[i*m.classes+c] += w[c]
		}
	}
}

// Restrict makes the model, which is new, learn no features but these.
func (m *Model) Restrict(fs []uint32) {
	for _, f := range fs {
		m.id(f)
	}
	m.closed = true
}

// Best returns the class with the highest score among those that are allowed;
// -1 if none is.
func Best(scores []float32, allowed func(int) bool) int {
	best := -1
	for c := range scores {
		if allowed(c) && (best < 0 || scores[c] > scores[best]) {
			best = c
		}
	}
	return best
}
