package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy/internal/build/heldout"
	"github.com/wirecopy-go/wirecopy/internal/build/train/cluster"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// texts calls f with the texts that words are counted in.
func texts(shared string, f func(*doc.Document)) {
	held, err := heldout.Load(filepath.Join(shared, "data"))
	check(err)
	for _, name := range []string{"text/news", "ner/worldwide-train", "quotes/polnear.train"} {
		for line := range lines(filepath.Join(shared, "data", name+".jsonl.gz")) {
			var t struct{ Text string }
			check(json.Unmarshal([]byte(line), &t))
			if held.Has(t.Text) {
				continue
			}
			d := doc.Get(t.Text)
			token.Split(d)
			f(d)
			d.Release()
		}
	}
}

// form is the form of a token that is clustered.
func form(d *doc.Document, i int32) string {
	if d.Is(i, doc.Number) {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '0'
			}
			return r
		}, d.Low(i))
	}
	return d.Low(i)
}

// newClustering counts the words that occur at least least times.
func newClustering(shared string, least int) *cluster.Clustering {
	return cluster.New(func(yield func(sentence []string)) {
		texts(shared, func(d *doc.Document) {
			for _, s := range d.Sentences {
				words := make([]string, 0, s.Len())
				for i := s.Start; i < s.End; i++ {
					words = append(words, form(d, i))
				}
				yield(words)
			}
		})
	}, least)
}
