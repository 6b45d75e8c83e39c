package main

import (
	"math"
	"math/rand/v2"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
)

// A cueCase is a token that is the head of a cue, or not.
type cueCase struct {
	ids    []int32
	cue    bool
	speech bool
}

// learnCues learns which tokens are cues, and which of those of speech.
func learnCues(l *learner, es []example, o *options) {
	var cases []cueCase
	var f attribution.Features
	for _, e := range es {
		for i := range int32(e.Len()) {
			if !e.MayCue(i) {
				continue
			}
			e.CueFeatures(&f, i)
			c := cueCase{ids: l.ids(&f)}
			if g := e.cued[i]; g > 0 {
				c.cue, c.speech = true, e.gold[g-1].Speech
			}
			cases = append(cases, c)
		}
	}
	for i := range cases {
		cases[i].ids = l.keep(cases[i].ids, func(r *row) bool { return r.seen >= o.least })
	}
	trainCues(l, cases, min(3, o.rounds), 1, o)
	l.choose(o.cueRows)
	for i := range cases {
		cases[i].ids = l.keep(cases[i].ids, func(r *row) bool { return r.worth > 0 })
	}
	l.reset()
	trainCues(l, cases, o.rounds, o.orders, o)
}

func trainCues(l *learner, cases []cueCase, epochs, orders int, o *options) {
	for n := range epochs * orders {
		rng := rand.New(rand.NewPCG(1+uint64(n), 2))
		if n%epochs == 0 {
			l.restart()
		}
		rng.Shuffle(len(cases), func(a, b int) { cases[a], cases[b] = cases[b], cases[a] })
		for i := range cases {
			c := &cases[i]
			s := l.sum(c.ids)
			var g [attribution.Columns]float64
			g[attribution.IsCue] = logistic(s[attribution.IsCue]) - number(c.cue)
			if c.cue {
				g[attribution.IsSpeech] = logistic(s[attribution.IsSpeech]) - number(c.speech)
			}
			l.step(c.ids, &g, o.rate, o.decay)
		}
		l.settle()
	}
	l.average(epochs * orders)
}

// folds is how many parts the articles are divided in to rate the cues of each
// by what is learned from the others, as those of an unknown text are.
const folds = 3

// cueSize is the bytes of a table of the features of cues alone, with room to spare.
const cueSize = 1 << 20

// rate rates the tokens of all articles as cues.
func rate(es []example, o *options) {
	quick := *o
	quick.rounds = 2
	for n := range folds {
		var rest, part []example
		for i, e := range es {
			if i%folds == n {
				part = append(part, e)
			} else {
				rest = append(rest, e)
			}
		}
		l := newLearner()
		learnCues(l, rest, &quick)
		m := attribution.NewModel(string(table(cueSize, l)))
		for _, e := range part {
			e.RateAll(m)
		}
	}
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

func number(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
