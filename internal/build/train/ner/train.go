package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/bits"
	"os"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/ner"
)

// Scores are those of the tags of a token.
type scores [classes]float32

type tag = ner.Tag

// An index numbers the features of a model.
type index struct {
	ids   map[uint32]int32
	fixed bool // no feature is added any more
}

func (x *index) id(f uint32) int32 {
	id, ok := x.ids[f]
	switch {
	case ok:
		return id
	case x.fixed:
		return -1
	}
	id = int32(len(x.ids))
	x.ids[f] = id
	return id
}

// featuresOf returns the features of token i of a sentence.
type featuresOf func(e *example, fs *[ner.MaxFeatures]uint32, i int32, sentence doc.Span) int

func first(e *example, fs *[ner.MaxFeatures]uint32, i int32, sentence doc.Span) int {
	return e.Features(fs, i, sentence)
}

func second(e *example, fs *[ner.MaxFeatures]uint32, i int32, sentence doc.Span) int {
	return e.Second(fs, i, sentence)
}

// own makes the number of a feature that only one domain has.
func own(f, domain uint32) uint32 { return f*0x9E3779B1 + domain*77 }

// count counts the features of the examples.
func count(es []example, of featuresOf) map[uint32]int32 {
	counts := map[uint32]int32{}
	var fs [ner.MaxFeatures]uint32
	for k := range es {
		e := &es[k]
		for _, sentence := range e.Sentences {
			for c := range e.Chunks(sentence) {
				for i := c.Start; i < c.End; i++ {
					for _, f := range fs[:of(e, &fs, i, sentence)] {
						counts[f]++
						if e.domain > 0 {
							counts[own(f, e.domain)]++
						}
					}
				}
			}
		}
	}
	return counts
}

// frequent returns an index of the features that occur at least least times.
func frequent(counts map[uint32]int32, least int32) *index {
	x := &index{map[uint32]int32{}, true}
	var fs []uint32
	for f, n := range counts {
		if n >= least {
			fs = append(fs, f)
		}
	}
	slices.Sort(fs)
	for i, f := range fs {
		x.ids[f] = int32(i)
	}
	return x
}

// chunksOf prepares the chunks of an example.
func (x *index) chunksOf(e *example, of featuresOf) []chunk {
	var fs [ner.MaxFeatures]uint32
	var cs []chunk
	for _, sentence := range e.Sentences {
		for span := range e.Chunks(sentence) {
			c := chunk{weight: e.weight}
			for i := span.Start; i < span.End; i++ {
				for _, f := range fs[:of(e, &fs, i, sentence)] {
					if id := x.id(f); id >= 0 {
						c.ids = append(c.ids, id)
					}
					if e.domain > 0 {
						if id := x.id(own(f, e.domain)); id >= 0 {
							c.ids = append(c.ids, id)
						}
					}
				}
				c.ends = append(c.ends, int32(len(c.ids)))
			}
			c.gold = closed(e.gold, span)
			cs = append(cs, c)
		}
	}
	return cs
}

// closed returns the answers of a span. What reaches beyond it could not be
// found: of that anything is right.
func closed(gold []answer, span doc.Span) []answer {
	return slices.Clone(gold[span.Start:span.End])
}

// chunksOfAll prepares the chunks of several examples.
func (x *index) chunksOfAll(es []example, of featuresOf) []chunk {
	var cs []chunk
	for i := range es {
		cs = append(cs, x.chunksOf(&es[i], of)...)
	}
	return cs
}

// A reader is a model of one reading.
type reader struct {
	*crf
	*index
}

func newReader(x *index) reader {
	r := reader{&crf{rows: make([]row, len(x.ids))}, x}
	for i := range r.rows {
		r.rows[i].kept = everything
	}
	return r
}

// vote reads an example for the first time, and returns the scores of its
// tokens for the second.
func (r reader) vote(e *example) []scores {
	_, base := r.read(e)
	return base
}

// reads returns the tags of the first reading.
func (r reader) reads(e *example) []tag {
	tags, _ := r.read(e)
	return tags
}

// read reads an example for the first time.
func (r reader) read(e *example) (tags []tag, base []scores) {
	e.Forget()
	domain := e.domain
	e.domain = 0
	defer func() { e.domain = domain }()
	var s scratch
	k := 0
	cs := r.chunksOf(e, first)
	tags = make([]tag, e.Len())
	for _, sentence := range e.Sentences {
		for span := range e.Chunks(sentence) {
			c := &cs[k]
			k++
			r.score(&s, c, c.ids, c.ends)
			best := r.viterbi(&s, len(c.ends))
			e.Vote(span, best)
			copy(tags[span.Start:], best)
			for i := range c.ends {
				var b scores
				for t := range b {
					b[t] = float32(s.score[i][t])
				}
				base = append(base, b)
			}
		}
	}
	e.Count()
	return tags, base
}

// again reads an example that was read for the first time.
func (r reader) again(e *example, base []scores) []tag {
	var s scratch
	cs := r.withBase(e, base)
	tags := make([]tag, e.Len())
	k := 0
	for _, sentence := range e.Sentences {
		for span := range e.Chunks(sentence) {
			c := &cs[k]
			k++
			r.score(&s, c, c.ids, c.ends)
			copy(tags[span.Start:], r.viterbi(&s, len(c.ends)))
		}
	}
	return tags
}

// withBase prepares the chunks for the second reading.
func (r reader) withBase(e *example, base []scores) []chunk {
	cs := r.chunksOf(e, second)
	for i := range cs {
		n := len(cs[i].ends)
		cs[i].base, base = base[:n], base[n:]
	}
	return cs
}

// choose returns a new model, of the n weights that matter most: those that are
// the largest for the frequency of their features.
func (r reader) choose(n int, counts map[uint32]int32) reader {
	type weight struct {
		f uint32
		t tag
		v float64
	}
	var all []weight
	for f, id := range r.ids {
		for t, w := range r.rows[id].w {
			if w != 0 {
				all = append(all, weight{f, tag(t), float64(w*w) * math.Pow(float64(counts[f]), power)})
			}
		}
	}
	slices.SortFunc(all, func(a, b weight) int {
		return cmp.Or(cmp.Compare(b.v, a.v), cmp.Compare(a.f*0x9E3779B1, b.f*0x9E3779B1), cmp.Compare(a.t, b.t))
	})
	kept, worth := map[uint32]answer{}, map[uint32]float64{}
	for _, w := range all[:min(n, len(all))] {
		kept[w.f] |= 1 << w.t
		worth[w.f] += w.v
	}
	x := &index{map[uint32]int32{}, true}
	for _, f := range slices.Sorted(maps.Keys(kept)) {
		x.ids[f] = int32(len(x.ids))
	}
	c := newReader(x)
	for f, id := range x.ids {
		c.rows[id].kept, c.rows[id].worth = kept[f], worth[f]
	}
	return c
}

// fresh returns a model of the same weights that has learnt nothing.
func (r reader) fresh() reader {
	f := newReader(r.index)
	for i := range f.rows {
		f.rows[i].kept = r.rows[i].kept
	}
	return f
}

// size returns the number of features of a model, and of weights.
func (r reader) size() (features, weights int) {
	for i := range r.rows {
		weights += bits.OnesCount32(uint32(r.rows[i].kept))
	}
	return len(r.rows), weights
}

// power is that of the frequency of a feature in the worth of its weights.
const power = 0.5

// write writes the model of both readings, with size bytes of features. Those that
// matter most come first, and find a place first.
func write(path, data string, a, b reader, size int) {
	type one struct {
		f     uint32
		worth float64
		w     []int
	}
	var all []one
	for _, r := range []reader{a, b} {
		for f, id := range r.ids {
			o := one{f: f, worth: r.rows[id].worth}
			for _, w := range r.rows[id].w {
				o.w = append(o.w, integer(w))
			}
			all = append(all, o)
		}
	}
	slices.SortFunc(all, func(a, b one) int { return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.f, b.f)) })
	fs, ws := make([]uint32, len(all)), make([][]int, len(all))
	for i, o := range all {
		fs[i], ws[i] = o.f, o.w
	}
	var links [2][ner.Links]int
	for k, r := range []reader{a, b} {
		for i, w := range r.links {
			links[k][i] = integer(w)
		}
	}
	table, lost := ner.AppendWeights(nil, links, fs, ws, size)
	check(os.WriteFile(path, model.Append(table, "names tagger", data), 0o644))
	fmt.Println(len(fs), "features,", lost, "weights without a place")
}

// clip is the largest weight that a table can hold.
const clip = 5

// integer returns a weight as the table has it.
func integer(w float32) int {
	return max(-model.MaxWeight, min(model.MaxWeight, int(math.Round(float64(w)*model.MaxWeight/clip))))
}
