// Command teacher writes what a larger model is to learn from, and the sentences
// of unlabelled news that it is then to label, so that the tables can learn from it:
// a treebank, and JSON lines of words, a line a sentence. The larger model is trained
// by teach.py and labels in label.py. It is run in internal/build:
//
//	go run ./teacher -gold > gold.conllu
//	go run ./teacher > sentences.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/wirecopy-go/wirecopy/internal/build/train/news"
	"github.com/wirecopy-go/wirecopy/internal/build/train/tagging"
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
	gold := flag.Bool("gold", false, "write the treebank to learn from")
	flag.Parse()
	run := sentences
	if *gold {
		run = treebanks
	}
	if err := run(*data); err != nil {
		fmt.Fprintln(os.Stderr, "teacher:", err)
		os.Exit(1)
	}
}

// treebanks writes the treebanks for training, without the documents that share
// passages with an evaluation set.
func treebanks(data string) error {
	corpus, err := tagging.LoadTrain(data, "", "")
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	for _, d := range corpus.Gold {
		for _, s := range d.Sentences {
			for i, t := range s.Tokens {
				fmt.Fprintf(out, "%d\t%s\t_\t%s\t_\t%s\t%d\t%s\t_\t_\n", i+1, t.Form, t.UPOS, t.Feats, t.Head, t.Rel)
			}
			fmt.Fprintln(out)
		}
	}
	return out.Flush()
}

// sentences writes the sentences to label.
func sentences(data string) error {
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
