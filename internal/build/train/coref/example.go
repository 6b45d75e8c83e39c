package main

import (
	"github.com/wirecopy-go/wirecopy/internal/build/gum"
	"github.com/wirecopy-go/wirecopy/internal/build/stages"
	"github.com/wirecopy-go/wirecopy/internal/coref"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// An example is an anaphor: the features of its possible antecedents and, last,
// of there being none; and which of them are right.
type example struct {
	features [][]uint16
	right    []bool
	class    string
}

// examplesOf returns the anaphors that a parse of a document comes upon. The
// parse goes on with the right antecedents.
func examplesOf(g *gum.Document) []example {
	var list []example
	d := doc.Get(g.Text)
	defer d.Release()
	stages.ToQuotes(d)
	entity := func(s doc.Span) string {
		if i := g.Align(trimmed(d, s)); i >= 0 {
			return g.Mentions[i].Entity
		}
		return ""
	}
	coref.Observe(d, func(c *coref.Choice) int {
		want := entity(c.Anaphor)
		x := example{class: class(d, c.Anaphor)}
		first := -1
		for i, k := range c.Candidates {
			right := want != "" && entity(k.Mention) == want
			if right && first < 0 {
				first = i
			}
			x.features = append(x.features, k.Features)
			x.right = append(x.right, right)
		}
		x.features = append(x.features, c.None)
		x.right = append(x.right, first < 0)
		if len(c.Candidates) > 0 {
			list = append(list, x)
		}
		return first
	})
	return list
}

// trimmed returns the bytes of s without the article it begins with.
func trimmed(d *doc.Document, s doc.Span) [2]int {
	switch d.Low(s.Start) {
	case "the", "a", "an":
		if s.Len() > 1 {
			s.Start++
		}
	}
	start, end := d.Bytes(s)
	return [2]int{start, end}
}

// classes are the sorts of anaphor, to tell how good the ranker is at each.
var classes = []string{"he, she", "it", "they", "description"}

// class returns what sort of anaphor s is.
func class(d *doc.Document, s doc.Span) string {
	switch d.Low(s.End - 1) {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		return "he, she"
	case "it", "its", "itself":
		return "it"
	case "they", "them", "their", "theirs", "themselves":
		return "they"
	}
	return "description"
}
