package main

import (
	"math"
	"math/rand/v2"

	"github.com/wirecopy-go/wirecopy/internal/ner"
)

// options are the settings of learning.
type options struct {
	epochs int
	rate   float64
	decay  float64 // of weights, at each use
	drop   float64 // share of features that are left out
	seed   uint64
	ease   float64 // what slows the first steps
}

// learn adapts m to the chunks by gradient steps, each weight at its own pace.
func (m *crf) learn(chunks []chunk, o options) {
	rng := rand.New(rand.NewPCG(o.seed, 2))
	order := make([]int, len(chunks))
	for i := range order {
		order[i] = i
	}
	var s scratch
	for range o.epochs {
		rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, i := range order {
			m.step(&s, &chunks[i], o, rng)
		}
	}
}

// step learns from one chunk.
func (m *crf) step(s *scratch, c *chunk, o options, rng *rand.Rand) {
	n := len(c.ends)
	s.kept, s.keptEnds = s.kept[:0], s.keptEnds[:0]
	from := int32(0)
	for _, end := range c.ends {
		for _, id := range c.ids[from:end] {
			if o.drop == 0 || rng.Float64() >= o.drop {
				s.kept = append(s.kept, id)
			}
		}
		s.keptEnds = append(s.keptEnds, int32(len(s.kept)))
		from = end
	}
	m.score(s, c, s.kept, s.keptEnds)
	for i := range s.links {
		s.links[i] = 0
		s.exps[i] = math.Exp(float64(m.links[i]))
	}
	for i := range n {
		s.grads[i] = [classes]float64{}
	}
	if math.IsInf(s.expect(n, func(i int) answer { return c.gold[i] }, 1), -1) {
		return // the answers contradict each other
	}
	s.expect(n, func(int) answer { return everything }, -1)
	for i, g := range s.links {
		if g != 0 {
			m.links[i] = adapt(m.links[i], &m.slope[i], float32(g)*c.weight, o)
		}
	}
	from = 0
	for i, end := range s.keptEnds {
		var tags [classes]int
		k := 0
		for t, g := range &s.grads[i] {
			if g > 1e-3 || g < -1e-3 {
				tags[k] = t
				k++
			}
		}
		for _, id := range s.kept[from:end] {
			r := &m.rows[id]
			for _, t := range tags[:k] {
				if !r.kept.has(ner.Tag(t)) {
					continue
				}
				r.w[t] = adapt(r.w[t], &r.slope[t], float32(s.grads[i][t])*c.weight, o)
			}
		}
		from = end
	}
}

// adapt moves a weight along its gradient: the less, the more it was moved.
func adapt(w float32, slope *float32, g float32, o options) float32 {
	g -= float32(o.decay) * w
	*slope += g * g
	return w + float32(o.rate)*g/float32(math.Sqrt(float64(*slope)+o.ease))
}
