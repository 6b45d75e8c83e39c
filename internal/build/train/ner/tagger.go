package main

import (
	"fmt"
	"strings"
	"time"
)

// Settings are those of making the tagger.
type settings struct {
	first, second options
	rows, folds   int
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
	all := append(train[:len(train):len(train)], more...)
	counts := count(all, first)
	a := newReader(frequent(counts, 2))
	a.learn(a.chunksOfAll(all, first), s.first)
	report(dev, "full", a.reads)
	a = newReader(a.choose(s.rows, counts))
	a.learn(a.chunksOfAll(all, first), s.first)
	report(dev, "chosen", a.reads)
	fmt.Println(time.Since(start))
	b := s.again(a, train, more)
	report(dev, "again", func(e *example) []tag { return b.again(e, a.vote(e)) })
	fmt.Println(time.Since(start))
	if !s.held {
		write("../ner/tagger.bin", strings.Join(append([]string{"worldwide-train"}, s.others...), ", "), a, b, 5)
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
		part := more[:len(more):len(more)]
		for i := range train {
			if i%s.folds != k {
				part = append(part, train[i])
			}
		}
		f := newReader(a.index)
		f.learn(f.chunksOfAll(part, first), s.first)
		for i := k; i < len(train); i += s.folds {
			bases[i] = f.vote(&train[i])
		}
	}
	b := newReader(frequent(count(train, second), 5))
	b.links = a.links
	var cs []chunk
	for i := range train {
		cs = append(cs, b.withBase(&train[i], bases[i])...)
	}
	b.learn(cs, s.second)
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
	var more []example
	for i, name := range s.others {
		for _, e := range columns(shared, name) {
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
	for i, e := range worldwide(shared, "train") {
		if s.held && i%6 == 3 || i%6 != 0 && i%6 != 1 {
			continue
		}
		more = append(more, e.recase(i%6 == 1))
	}
	return more
}
