// Command teacher writes the sentences of unlabelled news that a larger model is
// to label, so that the tables can learn from it: JSON lines of words, a line a
// sentence. The larger model is trained by teach.py and does so in label.py. It is
// run in internal/build:
//
//	go run ./teacher > sentences.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/wirecopy-go/wirecopy/internal/build/train/news"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// A line is a sentence. Glued tells of each word whether no space follows.
type line struct {
	Doc   int      `json:"doc"`
	Words []string `json:"words"`
	Glued []bool   `json:"glued"`
}

// Sentences of fewer words are titles and scraps; the teacher can't read longer
// ones.
const fewest, most = 4, 120

func main() {
	data := flag.String("data", "../../../shared/data", "folder of the training data")
	flag.Parse()
	if err := run(*data); err != nil {
		fmt.Fprintln(os.Stderr, "teacher:", err)
		os.Exit(1)
	}
}

func run(data string) error {
	texts, err := news.Texts(data)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	seen := map[string]bool{}
	for i, text := range texts {
		d := doc.Get(text)
		token.Split(d)
		for _, s := range d.Sentences {
			raw := text[d.Start[s.Start]:d.End[s.End-1]]
			if s.Len() < fewest || s.Len() > most || seen[raw] {
				continue
			}
			seen[raw] = true
			if err := enc.Encode(words(d, s, i)); err != nil {
				return err
			}
		}
		d.Release()
	}
	return out.Flush()
}

func words(d *doc.Document, s doc.Span, number int) line {
	l := line{Doc: number}
	for i := s.Start; i < s.End; i++ {
		l.Words = append(l.Words, d.Word(i))
		l.Glued = append(l.Glued, i+1 < s.End && d.End[i] == d.Start[i+1])
	}
	return l
}
