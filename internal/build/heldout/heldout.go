// Package heldout knows the texts that figures are measured on, so that no
// model is trained on them, nor on a text that shares a passage with one: the
// unlabelled news holds many articles that stand in an evaluation set too.
package heldout

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// files are the evaluation sets, in the data folder.
var files = []string{
	"articles/dev.jsonl",
	"dateline/openings-dev.jsonl",
	"dateline/reuters-dev.jsonl.gz",
	"events/plover-gsr-dev.jsonl",
	"geo/geovirus.jsonl.gz",
	"geo/tr-news.jsonl.gz",
	"ner/worldwide-dev.jsonl.gz",
	"quotes/gum_news.jsonl.gz",
	"quotes/polnear.dev.jsonl.gz",
	"syntax/ewt-dev.conllu.gz",
	"syntax/gumfree-dev.conllu.gz",
	"syntax/gumnews-dev.conllu.gz",
	"time/aquaint.jsonl.gz",
	"time/timebank.jsonl.gz",
}

// Passages are compared by hashes of this many letters, of which one in
// sampled is kept, wherever it stands. Texts that share at least enough of them
// share about 160 letters, which set phrases do not reach.
const (
	letters = 40
	sampled = 8
	enough  = 15
)

// A Set is a set of passages.
type Set map[uint64]struct{}

// Load reads the evaluation sets in the data folder.
func Load(data string) (Set, error) {
	s := Set{}
	for _, name := range files {
		b, err := read(filepath.Join(data, name))
		if err != nil {
			return nil, err
		}
		if strings.Contains(name, ".conllu") {
			s.Add(conllu(b))
			continue
		}
		if err := s.addLines(b); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return s, nil
}

// read returns the contents of a file, unpacked.
func read(name string) ([]byte, error) {
	b, err := os.ReadFile(name)
	if err != nil || !strings.HasSuffix(name, ".gz") {
		return b, err
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return io.ReadAll(z)
}

// addLines adds the texts of JSON lines.
func (s Set) addLines(b []byte) error {
	for dec := json.NewDecoder(bytes.NewReader(b)); ; {
		var d struct{ Text string }
		if err := dec.Decode(&d); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		s.Add(d.Text)
	}
}

// conllu returns the words of a treebank.
func conllu(b []byte) string {
	var text strings.Builder
	for lines := bufio.NewScanner(bytes.NewReader(b)); lines.Scan(); {
		if id, rest, ok := strings.Cut(lines.Text(), "\t"); ok && !strings.ContainsAny(id, "-.") {
			form, _, _ := strings.Cut(rest, "\t")
			text.WriteString(form)
		}
	}
	return text.String()
}

// Add adds the passages of a text.
func (s Set) Add(text string) {
	passages(text, func(h uint64) bool {
		s[h] = struct{}{}
		return true
	})
}

// Has reports whether the text shares passages with those that were added, or,
// if it is short, is one. White space, punctuation and case make no difference.
func (s Set) Has(text string) bool {
	shared, all := 0, 0
	passages(text, func(h uint64) bool {
		all++
		if _, ok := s[h]; ok {
			shared++
		}
		return shared < enough
	})
	return shared >= enough || shared > 0 && shared == all
}

// passages calls f with the hashes of the sampled passages of a text, until it
// returns false. The hashes are those of Rabin and Karp: sums of the letters
// times powers of a multiplier.
func passages(text string, f func(uint64) bool) {
	const multiplier = 0x9E3779B97F4A7C15
	top := uint64(1) // the multiplier's power for a letter that leaves
	for range letters {
		top *= multiplier
	}
	var window [letters]uint64
	h, n := uint64(0), 0
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			continue
		}
		c := uint64(unicode.ToLower(r)) + 1
		h = h*multiplier + c - window[n%letters]*top
		window[n%letters] = c
		n++
		if mixed := (h ^ h>>29) * multiplier >> 32; n >= letters && mixed%sampled == 0 && !f(h) {
			return
		}
	}
}
