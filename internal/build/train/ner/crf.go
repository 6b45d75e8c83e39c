package main

import (
	"math"

	"github.com/wirecopy-go/wirecopy/internal/ner"
)

// classes are the tags, with room to spare for alignment.
const classes = ner.Tags

// A chunk is a stretch of tokens that may be in names, as numbers of features.
type chunk struct {
	ids    []int32  // of all tokens
	ends   []int32  // where the features of each token end in ids
	base   []scores // what their scores are beforehand
	gold   []answer // the tags that are right
	weight float32
}

// A crf is a conditional random field: its weights are those of features for
// each tag, and of links from tag to tag.
type crf struct {
	rows  []row
	links [ner.Links]float32
	slope [ner.Links]float32 // sums of squared gradients
}

// A row holds the weights of a feature. Only those of the tags in kept are learnt.
type row struct {
	w, slope [classes]float32
	kept     answer
	worth    float64 // how much it matters
}

// follows lists the steps from tag to tag that are allowed.
var follows = func() (steps []step) {
	for a := range ner.Tag(ner.Tags) {
		for b := range ner.Tag(ner.Tags) {
			if b.Follows(a) {
				steps = append(steps, step{a, b, ner.Link(a, b)})
			}
		}
	}
	return steps
}()

type step struct {
	from, to ner.Tag
	link     int
}

// A scratch is the memory for one chunk.
type scratch struct {
	score, p [][classes]float64 // of each token
	alpha    [][classes]float64
	exps     [ner.Links]float64
	links    [ner.Links]float64 // expected: gold less model
	grads    [][classes]float64
	kept     []int32
	keptEnds []int32
}

func (s *scratch) size(n int) {
	for len(s.score) < n {
		s.score, s.p = append(s.score, [classes]float64{}), append(s.p, [classes]float64{})
		s.alpha, s.grads = append(s.alpha, [classes]float64{}), append(s.grads, [classes]float64{})
	}
}

// scores adds up the weights of the features of each token.
func (m *crf) score(s *scratch, c *chunk, ids, ends []int32) {
	s.size(len(ends))
	from := int32(0)
	for i, end := range ends {
		sc := &s.score[i]
		*sc = [classes]float64{}
		if c.base != nil {
			for t := range sc {
				sc[t] = float64(c.base[i][t])
			}
		}
		for _, id := range ids[from:end] {
			for t, w := range &m.rows[id].w {
				sc[t] += float64(w)
			}
		}
		from = end
	}
}

// expect adds sign times the expected tags and links of a chunk, given that the
// tag of each token is among those allowed, to s.grads and s.links. It returns
// the logarithm of their weight.
func (s *scratch) expect(n int, allowed func(int) answer, sign float64) float64 {
	log := 0.0
	for i := range n {
		p, top := &s.p[i], math.Inf(-1)
		a := allowed(i)
		for t := range p {
			if a.has(ner.Tag(t)) {
				top = max(top, s.score[i][t])
			}
		}
		for t := range p {
			p[t] = 0
			if a.has(ner.Tag(t)) {
				p[t] = math.Exp(s.score[i][t] - top)
			}
		}
		log += top
		now := &s.alpha[i]
		*now = [classes]float64{}
		if i == 0 {
			for _, f := range follows {
				if f.from == ner.Outside {
					now[f.to] = s.exps[f.link] * p[f.to]
				}
			}
		} else {
			was := &s.alpha[i-1]
			for _, f := range follows {
				now[f.to] += was[f.from] * s.exps[f.link]
			}
			for t := range now {
				now[t] *= p[t]
			}
		}
		sum := 0.0
		for _, v := range now {
			sum += v
		}
		if sum == 0 {
			return math.Inf(-1)
		}
		for t := range now {
			now[t] /= sum
		}
		log += math.Log(sum)
	}
	// Backwards; beta[t] is the weight of what follows tag t.
	var beta [classes]float64
	z := 0.0
	for t := range beta {
		if last := ner.Tag(t); !last.Open() {
			beta[t] = s.exps[ner.Link(last, ner.Outside)]
			z += s.alpha[n-1][t] * beta[t]
		}
	}
	if z == 0 {
		return math.Inf(-1)
	}
	log += math.Log(z)
	for t := range beta {
		if last := ner.Tag(t); !last.Open() {
			s.links[ner.Link(last, ner.Outside)] += sign * s.alpha[n-1][t] * beta[t] / z
		}
	}
	for i := n - 1; i >= 0; i-- {
		z := 0.0
		for t := range beta {
			z += s.alpha[i][t] * beta[t]
		}
		for t := range beta {
			s.grads[i][t] += sign * s.alpha[i][t] * beta[t] / z
		}
		var next [classes]float64
		sum := 0.0
		if i == 0 {
			for _, f := range follows {
				if f.from == ner.Outside {
					s.links[f.link] += sign * s.alpha[0][f.to] * beta[f.to] / z
				}
			}
			break
		}
		was := &s.alpha[i-1]
		for t := range beta {
			beta[t] *= s.p[i][t]
		}
		z = 0
		for _, f := range follows {
			v := s.exps[f.link] * beta[f.to]
			next[f.from] += v
			z += was[f.from] * v
		}
		for _, f := range follows {
			s.links[f.link] += sign * was[f.from] * s.exps[f.link] * beta[f.to] / z
		}
		for _, v := range next {
			sum += v
		}
		for t := range next {
			next[t] /= sum
		}
		beta = next
	}
	return log
}

// viterbi returns the best tags of n tokens.
func (m *crf) viterbi(s *scratch, n int) []ner.Tag {
	back := make([][classes]ner.Tag, n)
	var was [classes]float64
	for t := range was {
		was[t] = math.Inf(-1)
	}
	was[ner.Outside] = 0
	for i := range n {
		var now [classes]float64
		for t := range now {
			now[t] = math.Inf(-1)
		}
		for _, f := range follows {
			if v := was[f.from] + float64(m.links[f.link]) + s.score[i][f.to]; v > now[f.to] {
				now[f.to], back[i][f.to] = v, f.from
			}
		}
		was = now
	}
	best, top := ner.Outside, math.Inf(-1)
	for t := range was {
		if last := ner.Tag(t); !last.Open() {
			if v := was[t] + float64(m.links[ner.Link(last, ner.Outside)]); v > top {
				best, top = last, v
			}
		}
	}
	tags := make([]ner.Tag, n)
	for i := n - 1; i >= 0; i-- {
		tags[i] = best
		best = back[i][best]
	}
	return tags
}
