package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/wirecopy-go/wirecopy/bench/news"
)

// A sample is the articles that all rivals read.
type sample struct {
	from         string
	texts        []string
	bytes, words int
}

// newSample takes articles from all over the news in a data folder, or else those
// of testdata, until there are enough bytes.
func newSample(data string, bytes int) (*sample, error) {
	texts, from, err := news.Read(filepath.Join(data, "text", "news.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	s := &sample{from: from}
	all := 0
	for _, t := range texts {
		all += len(t)
	}
	for taken, seen := 0, 0; taken < bytes; seen = 0 { // again and again, if there are too few
		before := taken
		for _, t := range texts {
			if share := float64(bytes) / float64(max(all, bytes)); taken < bytes && float64(taken-before) <= share*float64(seen) {
				s.texts = append(s.texts, t)
				s.words += len(strings.Fields(t))
				taken += len(t)
			}
			seen += len(t)
		}
		s.bytes = taken
	}
	return s, nil
}

// writeArticles writes articles as JSON, one a line.
func writeArticles(name string, texts []string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(f)
	for i, t := range texts {
		if err := enc.Encode(map[string]string{"id": fmt.Sprint(i), "text": t}); err != nil {
			return errors.Join(err, f.Close())
		}
	}
	return f.Close()
}
