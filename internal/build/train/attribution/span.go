package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A windowCase is a window around a cue whose labels are known.
type windowCase struct {
	units, gaps [][]int32
	final       []int32
	labels      []attribution.Label
	at          int32
}

// learnSpans learns to label the windows of cues (a conditional random field).
func learnSpans(l *learner, es []example, o *options) {
	var cases []windowCase
	for _, e := range es {
		for _, g := range e.gold {
			if c, ok := windowOf(l, &e, &g); ok {
				cases = append(cases, c)
			}
		}
	}
	filter(l, cases, func(r *row) bool { return r.seen >= o.least })
	fmt.Println("windows", len(cases), "features", len(l.rows), counts)
	trainSpans(l, cases, o.first, 1, o)
	l.choose(o.spanRows)
	filter(l, cases, func(r *row) bool { return r.worth > 0 })
	l.reset()
	trainSpans(l, cases, o.last, o.orders, o)
}

// filter drops features from cases.
func filter(l *learner, cases []windowCase, want func(*row) bool) {
	for i := range cases {
		c := &cases[i]
		for k := range c.units {
			c.units[k] = l.keep(c.units[k], want)
		}
		for k := range c.gaps {
			c.gaps[k] = l.keep(c.gaps[k], want)
		}
		c.final = l.keep(c.final, want)
	}
}

func trainSpans(l *learner, cases []windowCase, epochs, orders int, o *options) {
	var lat lattice
	for order := range uint64(orders) {
		rng := rand.New(rand.NewPCG(1+order, 3))
		l.restart()
		for n := range epochs {
			rng.Shuffle(len(cases), func(a, b int) { cases[a], cases[b] = cases[b], cases[a] })
			loss := 0.0
			for i := range cases {
				loss += lat.learn(l, &cases[i], o)
			}
			l.settle()
			if n == epochs-1 {
				fmt.Printf("loss %.3f\n", loss/float64(len(cases)))
			}
		}
	}
	l.average(epochs * orders)
}

// windowOf returns the window of g with its labels.
func windowOf(l *learner, e *example, g *attribution.Attribution) (windowCase, bool) {
	w := e.Window(g.Head)
	s := w.Span()
	c := windowCase{at: w.At() - s.Start, labels: make([]attribution.Label, s.Len())}
	mark := func(t doc.Span, y attribution.Label) {
		for k := s.Start; k < s.End; k++ {
			if u := e.Units[k]; u.Overlaps(t) && (y != attribution.Content || c.labels[k-s.Start] == attribution.Outside) {
				c.labels[k-s.Start] = y
			}
		}
	}
	mark(g.Source, attribution.Source)
	mark(g.Cue, attribution.Cue)
	c.labels[c.at] = attribution.Cue
	for _, t := range g.Content {
		mark(t, attribution.Content)
	}
	if !possible(c.labels, c.at) {
		count("impossible")
		return c, false
	}
	var f attribution.Features
	for k := s.Start; k < s.End; k++ {
		w.UnitFeatures(&f, k)
		c.units = append(c.units, l.ids(&f))
	}
	for k := s.Start; k <= s.End; k++ {
		w.GapFeatures(&f, k)
		c.gaps = append(c.gaps, l.ids(&f))
	}
	w.FinalFeatures(&f)
	c.final = l.ids(&f)
	return c, true
}

func possible(labels []attribution.Label, at int32) bool {
	s := 0
	for k, y := range labels {
		if s = attribution.Step(s, y, int32(k), at); s < 0 {
			return false
		}
	}
	return attribution.Final(s)
}

const impossible = -1e30

// A lattice is the memory for the sums over all labels of a window.
type lattice struct {
	forward, backward [][attribution.States]float64
	unit, gap         [][attribution.Columns]float64
}

// learn makes a step for one window and returns its loss.
func (t *lattice) learn(l *learner, c *windowCase, o *options) float64 {
	n := len(c.units)
	t.unit, t.gap = t.unit[:0], t.gap[:0]
	for k := range c.units {
		t.unit = append(t.unit, l.sum(c.units[k]))
	}
	for k := range c.gaps {
		t.gap = append(t.gap, l.sum(c.gaps[k]))
	}
	lacks := l.sum(c.final)[attribution.NoSource]
	for len(t.forward) <= n {
		t.forward = append(t.forward, [attribution.States]float64{})
		t.backward = append(t.backward, [attribution.States]float64{})
	}
	for k := range n + 1 {
		for s := range t.forward[k] {
			t.forward[k][s], t.backward[k][s] = impossible, impossible
		}
	}
	t.forward[0][0] = 0
	for k := range n {
		for s, sc := range t.forward[k] {
			if sc == impossible {
				continue
			}
			for y := range attribution.Label(attribution.Labels) {
				if to := attribution.Step(s, y, int32(k), c.at); to >= 0 {
					t.forward[k+1][to] = plus(t.forward[k+1][to], sc+t.score(k, attribution.Label(s>>2), y))
				}
			}
		}
	}
	end := func(s int) float64 {
		sc := turn(&t.gap[n], attribution.Label(s>>2), attribution.Outside)
		if attribution.Lacks(s) {
			sc += lacks
		}
		return sc
	}
	total := impossible
	pLacks := impossible
	for s, sc := range t.forward[n] {
		if sc == impossible || !attribution.Final(s) {
			continue
		}
		t.backward[n][s] = end(s)
		total = plus(total, sc+end(s))
		if attribution.Lacks(s) {
			pLacks = plus(pLacks, sc+end(s))
		}
	}
	for k := n - 1; k >= 0; k-- {
		for s := range t.forward[k] {
			if t.forward[k][s] == impossible {
				continue
			}
			for y := range attribution.Label(attribution.Labels) {
				if to := attribution.Step(s, y, int32(k), c.at); to >= 0 && t.backward[k+1][to] != impossible {
					t.backward[k][s] = plus(t.backward[k][s], t.backward[k+1][to]+t.score(k, attribution.Label(s>>2), y))
				}
			}
		}
	}
	// The gradients are what is expected less what is so.
	gold := 0.0
	s := 0
	last := attribution.Outside
	for k, y := range c.labels {
		var gu, gg [attribution.Columns]float64
		for from, sc := range t.forward[k] {
			if sc == impossible {
				continue
			}
			for z := range attribution.Label(attribution.Labels) {
				to := attribution.Step(from, z, int32(k), c.at)
				if to < 0 || t.backward[k+1][to] == impossible {
					continue
				}
				p := math.Exp(sc + t.score(k, attribution.Label(from>>2), z) + t.backward[k+1][to] - total)
				add(&gu, &gg, attribution.Label(from>>2), z, p)
			}
		}
		gold += t.score(k, last, y)
		add(&gu, &gg, last, y, -1)
		l.step(c.units[k], &gu, o.rate, o.decay)
		l.step(c.gaps[k], &gg, o.rate, o.decay)
		s = attribution.Step(s, y, int32(k), c.at)
		last = y
	}
	gold += end(s)
	var gu, gg, gf [attribution.Columns]float64
	for from, sc := range t.forward[n] {
		if sc != impossible && t.backward[n][from] != impossible {
			add(&gu, &gg, attribution.Label(from>>2), attribution.Outside, math.Exp(sc+t.backward[n][from]-total))
		}
	}
	add(&gu, &gg, last, attribution.Outside, -1)
	l.step(c.gaps[n], &gg, o.rate, o.decay)
	gf[attribution.NoSource] = math.Exp(pLacks-total) - number(attribution.Lacks(s))
	l.step(c.final, &gf, o.rate, o.decay)
	return total - gold
}

// score returns the score of label y at unit k behind label last.
func (t *lattice) score(k int, last, y attribution.Label) float64 {
	sc := 0.0
	if y != attribution.Outside {
		sc = t.unit[k][y-1]
	}
	if y != last {
		sc += turn(&t.gap[k], last, y)
	}
	return sc
}

func turn(gap *[attribution.Columns]float64, a, b attribution.Label) float64 {
	t := 0.0
	if a == b {
		return 0
	}
	if b != attribution.Outside {
		t += gap[b-1]
	}
	if a != attribution.Outside {
		t += gap[2+a]
	}
	return t
}

// add adds p to the gradients of a step from label a to label b.
func add(unit, gap *[attribution.Columns]float64, a, b attribution.Label, p float64) {
	if b != attribution.Outside {
		unit[b-1] += p
	}
	if a == b {
		return
	}
	if b != attribution.Outside {
		gap[b-1] += p
	}
	if a != attribution.Outside {
		gap[2+a] += p
	}
}

// plus returns log(exp(a) + exp(b)).
func plus(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if b-a < -40 {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
