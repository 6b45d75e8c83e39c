// Package news reads the unlabelled news that models may learn from: all texts
// that share no passage with an evaluation set.
package news

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/wirecopy-go/wirecopy/internal/build/heldout"
)

// Source says what the texts are.
const Source = "a collection of news texts; en-worldwide-newswire train; PolNeAR train"

// files are the files, in the data folder. The most recent news come first.
var files = []string{"ner/worldwide-train", "quotes/polnear.train", "text/news"}

// Texts returns the texts, each once.
func Texts(data string) ([]string, error) {
	held, err := heldout.Load(data)
	if err != nil {
		return nil, err
	}
	var all []string
	seen := map[string]bool{}
	for _, name := range files {
		path := filepath.Join(data, name+".jsonl.gz")
		err := each(path, func(text string) {
			if !seen[text] && !held.Has(text) {
				seen[text] = true
				all = append(all, text)
			}
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return all, nil
}

// each calls f with every text of a file.
func each(path string, f func(string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewReader(bufio.NewReader(file))
	if err != nil {
		return err
	}
	for dec := json.NewDecoder(z); ; {
		var line struct{ Text string }
		if err := dec.Decode(&line); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		f(line.Text)
	}
}
