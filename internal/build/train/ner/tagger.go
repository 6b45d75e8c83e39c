package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/build/heldout"
)

// Settings are those of making the tagger.
type settings struct {
	first, second options
	weights       int // that are kept, of the first reading
	weights2      int // of the second
	size          int // of their table
	folds         int
	held          bool
	silver        string
	trust         float64
	others        []string // further corpora
}

// run makes the tagger: a model of the first reading from all the features,
// another of those that matter most, and one of the second reading from what
// models of the first say about texts that they did not see.
func (s *settings) run() {
	start := time.Now()
	train, dev := worldwide(shared, "train"), worldwide(shared, "dev")
	if s.held {
		train, dev = split(train)
	}
	more := s.more()
	all := slices.Concat(more, besides(train, 1, -1))
	counts := count(all, first)
	a := newReader(frequent(counts, 2))
	a.learn(a.chunksOfAll(all, first), s.first)
	report(dev, "full", a.reads)
	a = a.choose(s.weights, counts)
	a.learn(a.chunksOfAll(all, first), s.first)
	fmt.Println(a.size())
	report(dev, "chosen", a.reads)
	fmt.Println(time.Since(start))
	b := s.again(a, train, more)
	fmt.Println(b.size())
	report(dev, "again", func(e *example) []tag { return b.again(e, a.vote(e)) })
	fmt.Println(time.Since(start))
	if !s.held {
		write("../ner/tagger.bin", strings.Join(append([]string{"worldwide-train"}, s.others...), ", "), a, b, s.size)
		var texts []string
		for _, e := range all {
			texts = append(texts, e.Text)
		}
		manifest("names-tagger", "internal/ner/tagger.bin was trained on these", texts)
	}
}

// again makes the model of the second reading. The features are those of a.
func (s *settings) again(a reader, train, more []example) reader {
	bases := make([][]scores, len(train))
	for k := range s.folds {
		part := slices.Concat(more, besides(train, s.folds, k))
		f := a.fresh()
		f.learn(f.chunksOfAll(part, first), s.first)
		for i := k; i < len(train); i += s.folds {
			bases[i] = f.vote(&train[i])
		}
	}
	counts := count(train, second)
	learn := func(r reader) {
		r.links = a.links
		var cs []chunk
		for i := range train {
			cs = append(cs, r.withBase(&train[i], bases[i])...)
		}
		r.learn(cs, s.second)
	}
	b := newReader(frequent(counts, 5))
	learn(b)
	b = b.choose(s.weights2, counts)
	learn(b)
	return b
}

// split holds back a sixth of the examples.
func split(all []example) (train, held []example) {
	for i, e := range all {
		if i%6 == 3 {
			held = append(held, e)
		} else {
			train = append(train, e)
		}
	}
	return train, held
}

// more reads the further training data.
func (s *settings) more() []example {
	held, err := heldout.Load(filepath.Join(shared, "data"))
	check(err)
	var more []example
	for i, name := range s.others {
		for _, e := range columns(shared, name) {
			if held.Has(e.Text) {
				continue
			}
			e.domain = uint32(i + 1)
			more = append(more, e)
		}
	}
	if s.silver != "" {
		for _, e := range silver(s.silver) {
			e.weight = float32(s.trust)
			more = append(more, e)
		}
	}
	return more
}

// besides returns the examples but those of fold k, and of some of them copies all in
// capitals or in lower case.
func besides(train []example, folds, k int) []example {
	var es []example
	for i, e := range train {
		if i%folds == k {
			continue
		}
		es = append(es, e)
		if i%6 < 2 {
			es = append(es, e.recase(i%6 == 1))
		}
	}
	return es
}
