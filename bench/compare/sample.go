package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
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
	texts, err := readNews(filepath.Join(data, "text", "news.jsonl.gz"))
	s := &sample{from: "text/news.jsonl.gz"}
	if errors.Is(err, fs.ErrNotExist) {
		s.from = "testdata/articles"
		texts, err = readTestdata()
	}
	if err != nil {
		return nil, err
	}
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

// readNews reads a gzipped file of articles, one a line.
func readNews(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var texts []string
	for dec := json.NewDecoder(bufio.NewReader(r)); ; {
		var a struct{ Text string }
		if err := dec.Decode(&a); errors.Is(err, io.EOF) {
			return texts, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		texts = append(texts, a.Text)
	}
}

// readTestdata reads the articles that were written for the project.
func readTestdata() ([]string, error) {
	names, err := filepath.Glob("../testdata/articles/*.txtar")
	if err != nil || len(names) == 0 {
		return nil, errors.New("no articles in ../testdata/articles; run this in bench")
	}
	var texts []string
	for _, name := range names {
		archive, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		_, text, _ := strings.Cut(string(archive), "-- article --\n")
		text, _, _ = strings.Cut(text, "\n-- ")
		texts = append(texts, text)
	}
	return texts, nil
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
