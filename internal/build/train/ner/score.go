package main

import (
	"fmt"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/ner"
)

type key struct {
	doc.Span
	kind int
}

// names returns the names that tags describe. Facilities count as places.
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
			if k == kinds.fac {
				k = kinds.loc
			}
			out[key{doc.Span{Start: start, End: int32(i) + 1}, k}] = true
		}
	}
	return out
}

// A tally counts names of each kind that are right, found, and wanted.
type tally [ner.Kinds][3]int

func (n *tally) add(e *example, tags []ner.Tag) {
	gold := make([]ner.Tag, e.Len())
	for i := range gold {
		for t := range ner.Tag(ner.Tags) {
			if e.gold[i].has(t) {
				gold[i] = t
				break
			}
		}
	}
	got, want := names(tags), names(gold)
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

// rate returns precision, recall and F1 over some kinds.
func (n *tally) rate(ks ...int) (p, r, f float64) {
	var s [3]int
	for _, k := range ks {
		for i := range s {
			s[i] += n[k][i]
		}
	}
	return 100 * float64(s[0]) / float64(s[1]), 100 * float64(s[0]) / float64(s[2]), 200 * float64(s[0]) / float64(s[1]+s[2])
}

func (n *tally) print(name string) {
	p, r, f := n.rate(0, 1, 2)
	fmt.Printf("%-8s P %.2f R %.2f F %.2f ", name, p, r, f)
	for _, k := range []struct {
		name string
		kind int
	}{{"person", 0}, {"organization", 1}, {"location", 2}, {"group", 4}, {"other", 5}, {"product", 6}} {
		_, _, f := n.rate(k.kind)
		fmt.Printf(" %s %.1f", k.name, f)
	}
	fmt.Println()
}

// report prints how well the examples are read.
func report(es []example, name string, read func(*example) []tag) {
	var n tally
	for i := range es {
		n.add(&es[i], read(&es[i]))
	}
	n.print(name)
}
