package main

import (
	"encoding/gob"
	"math/rand/v2"
	"os"

	"github.com/wirecopy-go/wirecopy/internal/build/train/tagging"
	"github.com/wirecopy-go/wirecopy/internal/build/treebank"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A sentence has the right head and relation of each node, from 1 on.
type sentence struct {
	*doc.Document
	span     doc.Span
	head     []int32
	rel      []doc.Relation
	children [][]int32
}

// sentences returns the sentences of tagged documents.
func sentences(docs []treebank.Document, tagged []tagging.Example) []sentence {
	var all []sentence
	for i := range docs {
		for j := range docs[i].Sentences {
			tokens := docs[i].Sentences[j].Tokens
			s := sentence{Document: tagged[i].Document, span: tagged[i].Sentences[j], head: []int32{-1}, rel: []doc.Relation{0}}
			for _, t := range tokens {
				s.head = append(s.head, int32(t.Head))
				s.rel = append(s.rel, treebank.Relation(t.Rel))
			}
			s.projectivize()
			all = append(all, s)
		}
	}
	return all
}

// projectivize lifts arcs that cross others to the heads of their heads, and
// lists the children.
func (s *sentence) projectivize() {
	for s.lift() {
	}
	s.children = make([][]int32, len(s.head))
	for d := 1; d < len(s.head); d++ {
		s.children[s.head[d]] = append(s.children[s.head[d]], int32(d))
	}
}

// lift lifts the shortest arc that is not projective.
func (s *sentence) lift() bool {
	short := 0
	for d := 1; d < len(s.head); d++ {
		if h := int(s.head[d]); h != 0 && !s.projective(h, d) && (short == 0 || abs(h-d) < abs(int(s.head[short])-short)) {
			short = d
		}
	}
	if short != 0 {
		s.head[short] = s.head[s.head[short]]
	}
	return short != 0
}

// projective reports whether all nodes between h and d descend from h.
func (s *sentence) projective(h, d int) bool {
	for k := min(h, d) + 1; k < max(h, d); k++ {
		a := k
		for a != h && a != 0 {
			a = int(s.head[a])
		}
		if a == 0 {
			return false
		}
	}
	return true
}

func abs(x int) int { return max(x, -x) }

// folds is the number of parts of the training data: each is tagged by a tagger
// that was trained on the others.
const folds = 6

// jackknife tags documents, the first of which are gold. The tags are kept in the file cache, if it has a
// name.
func jackknife(docs []treebank.Document, gold int, cache string) ([]tagging.Example, error) {
	es := tagging.Examples(docs)
	if f, err := os.Open(cache); err == nil {
		defer f.Close()
		dec := gob.NewDecoder(f)
		for i := range es {
			if err := dec.Decode(&es[i].POS); err != nil {
				return nil, err
			}
			if err := dec.Decode(&es[i].Morph); err != nil {
				return nil, err
			}
		}
		return es, nil
	}
	order := rand.New(rand.NewPCG(1, 9)).Perm(len(es))
	for k := range folds {
		var train tagging.Corpora
		for i, e := range order {
			switch {
			case i%folds == k:
			case e < gold:
				train.Gold = append(train.Gold, es[e])
			default:
				train.Silver = append(train.Silver, es[e])
			}
		}
		t := tagging.Learn(train, 4, 1, nil)
		for i, e := range order {
			if i%folds == k {
				t.Tag(&es[e])
			}
		}
	}
	return es, keep(es, cache)
}

func keep(es []tagging.Example, cache string) error {
	if cache == "" {
		return nil
	}
	f, err := os.Create(cache)
	if err != nil {
		return err
	}
	enc := gob.NewEncoder(f)
	for i := range es {
		if err := enc.Encode(es[i].POS); err != nil {
			return err
		}
		if err := enc.Encode(es[i].Morph); err != nil {
			return err
		}
	}
	return f.Close()
}
