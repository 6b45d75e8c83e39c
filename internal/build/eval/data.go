package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/wirecopy-go/wirecopy"
)

// workers is how many documents are parsed at a time.
const workers = 2

// A document is what every line of gold has: a text, and under one name or
// another when it was published. The annotation of a layer embeds it.
type document struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	DCT     string `json:"dct"`
	PubDate string `json:"pub_date"`
	Date    string `json:"date"`
}

func (d *document) source() *document { return d }

// An annotated is a pointer to a line of gold of some layer.
type annotated[G any] interface {
	*G
	source() *document
}

// dateLayouts are the forms of a date that are read, those of cmd/wirecopy.
var dateLayouts = [...]string{
	time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, time.RFC1123, time.RFC1123Z,
	"Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "2-Jan-2006 15:04:05",
}

// published returns when the document was published. It is the zero time if
// the gold does not say so in a form that the command reads.
func (d *document) published() time.Time {
	for _, s := range [...]string{d.DCT, d.PubDate, d.Date} {
		if s == "" {
			continue
		}
		for _, layout := range dateLayouts {
			if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil {
				return t
			}
		}
		return time.Time{}
	}
	return time.Time{}
}

// load reads a file of JSON lines.
func load[G any](name string) ([]G, error) {
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	var list []G
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var g G
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		list = append(list, g)
	}
	return list, lines.Err()
}

// readFile reads a file, which is gzipped if its name ends in ".gz".
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if !strings.HasSuffix(name, ".gz") {
		return io.ReadAll(f)
	}
	r, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data, nil
}

// sources returns the documents of annotated lines.
func sources[G any, P annotated[G]](gold []G) []*document {
	docs := make([]*document, len(gold))
	for i := range gold {
		docs[i] = P(&gold[i]).source()
	}
	return docs
}

// parse returns what Parse finds in each document, in their order.
func parse(docs []*document) []*wirecopy.Article {
	found := make([]*wirecopy.Article, len(docs))
	next := make(chan int)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := range next {
				p := wirecopy.Parser{Published: docs[i].published()}
				found[i] = p.Parse(docs[i].Text)
			}
		})
	}
	for i := range docs {
		next <- i
	}
	close(next)
	wg.Wait()
	return found
}

// writePredictions writes what was found as the command would with -jsonl, for
// those who want to score it with other tools.
func writePredictions(name string, docs []*document, found []*wirecopy.Article) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for i, a := range found {
		if a == nil { // nothing was predicted
			continue
		}
		line := struct {
			ID string `json:"id"`
			*wirecopy.Article
		}{docs[i].ID, a}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

// readPredictions reads what another program found in the documents, a line
// each, in any order and in the form that writePredictions writes. A document
// that is not there counts as read without a finding.
func readPredictions(name string, docs []*document) ([]*wirecopy.Article, error) {
	type prediction struct {
		ID string `json:"id"`
		wirecopy.Article
	}
	list, err := load[prediction](name)
	if err != nil {
		return nil, err
	}
	byID := map[string]*wirecopy.Article{}
	for i := range list {
		byID[list[i].ID] = &list[i].Article
	}
	found := make([]*wirecopy.Article, len(docs))
	for i, d := range docs {
		if found[i] = byID[d.ID]; found[i] == nil {
			found[i] = new(wirecopy.Article)
		}
		if err := fits(found[i], d); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return found, nil
}

// fits returns an error if a finding does not stand in the text of d.
func fits(a *wirecopy.Article, d *document) error {
	spans := slices.Clone(a.Sentences)
	for _, m := range a.Mentions {
		spans = append(spans, m.Span)
	}
	for _, q := range a.Quotes {
		spans = append(spans, q.Span, q.Speaker.Span, q.Cue)
		for _, p := range q.Parts {
			spans = append(spans, p.Span)
		}
	}
	for _, t := range a.Times {
		spans = append(spans, t.Span)
	}
	for _, e := range a.Events {
		spans = append(spans, e.Span, e.Trigger)
	}
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(d.Text) || d.Text[s.Start:s.End] != s.Text {
			return fmt.Errorf("%s: %q does not stand at %d:%d", d.ID, s.Text, s.Start, s.End)
		}
	}
	a.Text = d.Text
	return nil
}
