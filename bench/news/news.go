// Package news reads the articles that programs are measured on.
package news

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

// Read returns the articles of a gzipped file, {"text":…} a line. Without the
// file it returns those of ../testdata. It says where they are from.
func Read(name string) (texts []string, from string, err error) {
	texts, err = readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		const pattern = "../testdata/articles/*.txtar"
		texts, err = readArchives(pattern)
		return texts, pattern, err
	}
	return texts, name, err
}

func readFile(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var texts []string
	for dec := json.NewDecoder(bufio.NewReader(z)); ; {
		var a struct{ Text string }
		if err := dec.Decode(&a); errors.Is(err, io.EOF) {
			return texts, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		texts = append(texts, a.Text)
	}
}

// readArchives reads the articles that were written for the project.
func readArchives(pattern string) ([]string, error) {
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no articles in %s; run this in bench", pattern)
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
