package main

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/model"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/ner"
)

const classes = 32

// A weights table holds a row for each feature.
type row struct {
	w, sum [classes]float32
	last   int32
	seen   int32
}

type trainer struct {
	rows     index
	table    []row
	now      int32
	fs       []uint32
	ids      []int32
	features [ner.MaxFeatures]uint32
	only     map[uint32]bool
	train    bool
	margin   float32
	drop     float32
	adapt    bool
	without  [100]bool
	domain   uint32
	rng      *rand.Rand
}

func (t *trainer) id(f uint32) int32 {
	at := t.rows.find(f)
	if t.rows[at].id == 0 {
		if !t.train || t.only != nil && !t.only[f] {
			return -1
		}
		t.table = append(t.table, row{})
		t.rows[at] = slot{f, int32(len(t.table))}
	}
	return t.rows[at].id - 1
}

// An index is a hash table from features to rows.
type index []slot

type slot struct {
	feature uint32
	id      int32 // 1 + row
}

func newIndex() index { return make(index, 1<<23) }

// find returns the slot of f, or the free one where it belongs.
func (x index) find(f uint32) int {
	at := int(f) & (len(x) - 1)
	for x[at].id != 0 && x[at].feature != f {
		at = (at + 1) & (len(x) - 1)
	}
	return at
}

func (t *trainer) score(sc *[classes]float32) {
	*sc = [classes]float32{}
	t.ids = t.ids[:0]
	n := len(t.fs)
	if t.adapt {
		for _, f := range t.fs[:n] {
			t.fs = append(t.fs, f*0x9E3779B1+t.domain+77)
		}
	}
	for j, f := range t.fs {
		if t.train && t.drop > 0 && j < n && t.rng.Float32() < t.drop {
			continue
		}
		id := t.id(f)
		if id < 0 {
			continue
		}
		t.ids = append(t.ids, id)
		w := &t.table[id].w
		for k := range sc {
			sc[k] += w[k]
		}
	}
}

func (t *trainer) update(good, bad ner.Tag, by float32) {
	for _, id := range t.ids {
		r := &t.table[id]
		d := float32(t.now - r.last)
		if d > 0 {
			for k := range r.w {
				r.sum[k] += d * r.w[k]
			}
			r.last = t.now
		}
		r.w[good] += by
		r.w[bad] -= by
		r.seen++
	}
}

func (t *trainer) average() {
	for i := range t.table {
		r := &t.table[i]
		d := float32(t.now - r.last)
		for k := range r.w {
			r.w[k] = (r.sum[k] + d*r.w[k]) / float32(t.now)
		}
	}
}

// run tags a document, and learns if t.train.
func (t *trainer) run(e example) []ner.Tag {
	e.Forget()
	t.domain = e.domain
	tags := make([]ner.Tag, e.Len())
	var sc [classes]float32
	for _, s := range e.Sentences {
		p1, p2 := ner.Outside, ner.Outside
		for i := s.Start; i < s.End; i++ {
			if e.Skips(i, p1) {
				p2, p1 = p1, ner.Outside
				continue
			}
			n := e.Features(&t.features, i, s, p1, p2)
			t.fs = t.fs[:0]
			for j, f := range t.features[:n] {
				if !t.without[j+1] {
					t.fs = append(t.fs, f)
				}
			}
			t.score(&sc)
			best := pick(&sc, p1, i+1 == s.End, everything)
			if t.train {
				t.now++
				good := pickAny(&sc, e.gold[i])
				bad := pickAny(&sc, everything&^e.gold[i])
				if sc[good]-sc[bad] <= t.margin && e.gold[i] != everything {
					t.update(good, bad, 1)
				}
			}
			tags[i] = best
			e.Note(i, best)
			p2, p1 = p1, best
		}
	}
	return tags
}

func pickAny(sc *[classes]float32, among answer) ner.Tag {
	best := ner.Tag(255)
	for k := range ner.Tag(ner.Tags) {
		if among.has(k) && (best == 255 || sc[k] > sc[best]) {
			best = k
		}
	}
	if best == 255 {
		return 0
	}
	return best
}

func pick(sc *[classes]float32, last ner.Tag, end bool, among answer) ner.Tag {
	best := ner.Tag(255)
	for k := range ner.Tag(ner.Tags) {
		if !k.Follows(last) || end && k != 0 && k.Part() <= ner.Inside {
			continue
		}
		if best == 255 || sc[k] > sc[best] {
			best = k
		}
	}
	return best
}

// choose returns the n features that were updated most often.
func (t *trainer) choose(n int) map[uint32]bool {
	var fs []slot
	for _, s := range t.rows {
		if s.id > 0 {
			fs = append(fs, s)
		}
	}
	score := func(s slot) int32 { return t.table[s.id-1].seen }
	slices.SortFunc(fs, func(a, b slot) int {
		if x, y := score(a), score(b); x != y {
			return int(y) - int(x)
		}
		return cmp.Compare(a.feature*0x9E3779B1, b.feature*0x9E3779B1) // not by the feature, which would crowd the table
	})
	fmt.Println("chosen of", len(fs), "last seen", score(fs[min(n, len(fs)-1)]))
	only := map[uint32]bool{}
	for _, s := range fs[:min(n, len(fs))] {
		only[s.feature] = true
	}
	return only
}

// write writes the model.
func (t *trainer) write(path, data string) {
	most := float32(0)
	var fs []uint32
	for _, s := range t.rows {
		if s.id > 0 {
			fs = append(fs, s.feature)
			for _, w := range t.table[s.id-1].w {
				most = max(most, w, -w)
			}
		}
	}
	slices.Sort(fs)
	scale := 508 / most
	rows := make([][ner.Tags]int, len(fs))
	for i, f := range fs {
		for k := range rows[i] {
			rows[i][k] = int(math.Round(float64(t.table[t.rows[t.rows.find(f)].id-1].w[k] * scale)))
		}
	}
	fmt.Println("largest weight", most)
	b := model.Append(ner.AppendWeights(nil, fs, rows, len(fs)*5/4), "names tagger", data)
	check(os.WriteFile(path, b, 0o644))
}

// blend averages models of the same features.
func blend(ts []*trainer) *trainer {
	t := ts[0]
	for _, s := range t.rows {
		if s.id == 0 {
			continue
		}
		w := &t.table[s.id-1].w
		for _, u := range ts[1:] {
			if id := u.rows[u.rows.find(s.feature)].id; id > 0 {
				for k := range w {
					w[k] += u.table[id-1].w[k]
				}
			}
		}
	}
	return t
}

func learn(es []example, o options) *trainer {
	t := &trainer{rows: newIndex(), train: true, margin: o.margin, drop: o.drop, adapt: o.adapt, only: o.only, without: o.without}
	rng := rand.New(rand.NewPCG(o.seed, 2))
	t.rng = rng
	order := rng.Perm(len(es))
	for range o.epochs {
		rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, i := range order {
			t.run(es[i])
		}
	}
	t.average()
	t.train = false
	return t
}

type options struct {
	margin, drop float32
	adapt        bool
	without      [100]bool
	epochs       int
	seed         uint64
	only         map[uint32]bool
}

type key struct {
	doc.Span
	kind int
}

func names(tags []ner.Tag) map[key]bool {
	out := map[key]bool{}
	start := int32(0)
	for i, g := range tags {
		if g == 0 {
			continue
		}
		if g.Part() == ner.First || g.Part() == ner.Unit {
			start = int32(i)
		}
		if g.Part() == ner.Last || g.Part() == ner.Unit {
			k := g.Kind()
			if k == 3 {
				k = 2
			}
			out[key{doc.Span{Start: start, End: int32(i) + 1}, k}] = true
		}
	}
	return out
}

func (t *trainer) eval(es []example, name string) float64 {
	var n [7][3]int
	for _, e := range es {
		got := names(t.run(e))
		g := make([]ner.Tag, e.Len())
		for i := range g {
			g[i] = pickAny(new([classes]float32), e.gold[i])
		}
		want := names(g)
		for k := range got {
			n[k.kind][1]++
			if want[k] {
				n[k.kind][0]++
			}
		}
		for k := range want {
			n[k.kind][2]++
		}
	}
	f := func(ks ...int) (p, r, f float64) {
		var s [3]int
		for _, k := range ks {
			for i := range s {
				s[i] += n[k][i]
			}
		}
		return 100 * float64(s[0]) / float64(s[1]), 100 * float64(s[0]) / float64(s[2]), 200 * float64(s[0]) / float64(s[1]+s[2])
	}
	p, r, f3 := f(0, 1, 2)
	_, _, pe := f(0)
	_, _, or := f(1)
	_, _, lo := f(2)
	_, _, no := f(4)
	_, _, mi := f(5)
	fmt.Printf("%-10s P %.2f R %.2f F %.2f  PER %.1f ORG %.1f LOC %.1f NORP %.1f MISC %.1f rows %d\n", name, p, r, f3, pe, or, lo, no, mi, len(t.table))
	return f3
}
