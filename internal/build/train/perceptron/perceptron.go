// Package perceptron trains averaged perceptrons over hashed features.
package perceptron

import (
	"cmp"
	"math"
	"slices"
)

// A Model is a linear model with a row of weights for each feature.
type Model struct {
	classes int
	index   []slot // a hash table from features to rows
	rows    []row
	w       []float32 // of row r and class c: [r*classes+c]
	sum     []float64 // of w over time
	now     int32

	closed bool // no features are to be added

	// Frozen is set when nothing is to be learnt any more.
	Frozen bool

	// Sure is by how much a class must be ahead for the parts of the features that
	// are left not to be looked at; Margin by how much it must be in the end. Both
	// are in updates of a feature.
	Sure, Margin float32

	// Used counts how often the features of each part were looked at.
	Used [4]int

	// The decision that is being made: the parts of its features, the rows of those
	// that were summed, where each part ends, and the scores up to it.
	parts    int
	features func(part int) []uint32
	ids      []int32
	ends     []int
	scores   []float32
	zero     []float32
}

type slot struct {
	feature uint32
	id      int32 // 1 + row
}

type row struct {
	feature uint32
	last    int32 // when it was updated last
	updates int32 // how many there were
}

// New returns a model.
func New(classes int) *Model {
	return &Model{classes: classes, index: make([]slot, 1<<16), zero: make([]float32, classes)}
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

// Look prepares for a decision. Its features come in parts, the most telling
// first, which are asked for as they are needed.
func (m *Model) Look(parts int, features func(part int) []uint32) {
	m.ids, m.ends, m.scores = m.ids[:0], m.ends[:0], m.scores[:0]
	m.parts, m.features = parts, features
}

// extend adds the weights of the next part of the features.
func (m *Model) extend() {
	at := len(m.scores)
	if at == 0 {
		m.scores = append(m.scores, m.zero...)
	} else {
		m.scores = append(m.scores, m.scores[at-m.classes:]...)
	}
	scores := m.scores[at:]
	for _, f := range m.features(len(m.ends)) {
		id := m.id(f)
		if id < 0 {
			continue
		}
		m.ids = append(m.ids, id)
		for c, w := range m.w[int(id)*m.classes:][:m.classes] {
			scores[c] += w
		}
	}
	m.ends = append(m.ends, len(m.ids))
}

// best returns the best of some classes by the features up to a part; -1 if
// there is none.
func (m *Model) best(part int, ok func(int) bool) (class int, score float32) {
	if part == len(m.ends) {
		m.extend()
	}
	class = -1
	for c, x := range m.scores[part*m.classes:][:m.classes] {
		if (class < 0 || x > score) && ok(c) {
			class, score = c, x
		}
	}
	return class, score
}

// Choose returns the best of some classes, as it is chosen with the finished
// tables: by the first parts of the features that are sure.
func (m *Model) Choose(ok func(int) bool) int {
	best := -1
	for part := range m.parts {
		var top float32
		best, top = m.best(part, ok)
		m.Used[part]++
		if second, x := m.best(part, func(c int) bool { return c != best && ok(c) }); second < 0 || top-x >= m.Sure {
			break
		}
	}
	return best
}

// Teach makes the features prefer a right class to a wrong one, and returns it.
// Those of each part learn until those up to it are sure.
func (m *Model) Teach(right, wrong func(int) bool) int {
	m.now++
	good := -1
	for part := range m.parts {
		margin := m.Sure
		if part == m.parts-1 {
			margin = m.Margin
		}
		var top float32
		good, top = m.best(part, right)
		bad, x := m.best(part, wrong)
		if bad < 0 || top-x > margin {
			break
		}
		m.update(m.ids[:m.ends[part]], good, bad)
	}
	return good
}

// update makes features prefer one class to another.
func (m *Model) update(ids []int32, good, bad int) {
	for _, id := range ids {
		r := &m.rows[id]
		w, sum := m.w[int(id)*m.classes:][:m.classes], m.sum[int(id)*m.classes:][:m.classes]
		if d := float64(m.now - r.last); d > 0 {
			for c := range w {
				sum[c] += d * float64(w[c])
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
		d := float64(m.now - m.rows[i].last)
		for c := i * m.classes; c < (i+1)*m.classes; c++ {
			m.w[c] = float32((m.sum[c] + d*float64(m.w[c])) / float64(m.now))
		}
	}
	m.sum = nil
	m.Frozen, m.closed = true, true
}

// Best returns the n features that matter most, those first: by the range of
// their averaged weights, times the root of how often they were updated.
func (m *Model) Best(n int) []uint32 {
	type rated struct {
		feature uint32
		worth   float64
	}
	all := make([]rated, len(m.rows))
	for i, r := range m.rows {
		w := m.w[i*m.classes:][:m.classes]
		all[i] = rated{r.feature, float64(slices.Max(w)-slices.Min(w)) * math.Sqrt(float64(r.updates))}
	}
	slices.SortFunc(all, func(a, b rated) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.feature, b.feature))
	})
	fs := make([]uint32, min(n, len(all)))
	for i := range fs {
		fs[i] = all[i].feature
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

// Blend adds the weights of another model of the same features.
func (m *Model) Blend(o *Model) {
	m.Sure += o.Sure
	for i := range m.rows {
		w := o.Weights(m.rows[i].feature)
		for c := range w {
			m.w[i*m.classes+c] += w[c]
		}
	}
}

// Keep forgets all features but these.
func (m *Model) Keep(fs []uint32) {
	kept := make(map[uint32]bool, len(fs))
	for _, f := range fs {
		kept[f] = true
	}
	for i, r := range m.rows {
		if !kept[r.feature] {
			clear(m.w[i*m.classes:][:m.classes])
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
