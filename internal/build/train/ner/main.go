// Command ner makes the tables of package ner.
//
//	go run ./train/ner lexicon    writes internal/ner/names.bin
//	go run ./train/ner tagger     writes internal/ner/tagger.bin
//
// It is run in internal/build, and reads ../../../shared.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"os"

	"github.com/wirecopy-go/wirecopy/internal/build/manifests"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

//go:embed groups.txt
var groupsList string

const shared = "../../../shared"

func main() {
	command := ""
	if len(os.Args) > 1 {
		command = os.Args[1]
	}
	switch command {
	case "lexicon":
		l, counts := makeLexicon(shared)
		check(l.write("../ner/names.bin", counts))
		fmt.Println(len(l), "entries")
		var counted []string
		texts(shared, func(d *doc.Document) { counted = append(counted, d.Text) })
		manifest("names-lexicon", "internal/ner/names.bin: words are counted in these", counted)
	case "tagger":
		flags := flag.NewFlagSet("tagger", flag.ExitOnError)
		s := settings{first: options{rate: 0.05, decay: 1e-4, drop: 0.1, ease: 0.01, seed: 1}}
		s.second = s.first
		flags.IntVar(&s.first.epochs, "epochs", 8, "how often the first reading sees each text")
		flags.IntVar(&s.second.epochs, "epochs2", 4, "how often the second does")
		flags.Float64Var(&s.second.rate, "rate2", 0.03, "how fast the second learns")
		flags.Float64Var(&s.second.decay, "decay2", 1e-4, "how fast the second forgets")
		flags.IntVar(&s.weights, "weights", 450000, "the weights of the first reading that are kept")
		flags.IntVar(&s.folds, "folds", 5, "the parts of the data that are read by models of the others")
		flags.IntVar(&s.weights2, "weights2", 25000, "the weights of the second reading that are kept")
		flags.IntVar(&s.size, "size", 1800000, "the bytes of the table of weights")
		flags.BoolVar(&s.held, "held", false, "only try: a sixth of the training data is held back and measured")
		flags.StringVar(&s.silver, "silver", "", "a file of names found by stronger models")
		flags.Float64Var(&s.trust, "trust", 0.5, "the weight of the silver names")
		check(flags.Parse(os.Args[2:]))
		s.others = flags.Args()
		s.run()
	default:
		fmt.Fprintln(os.Stderr, "usage: ner lexicon | tagger")
		os.Exit(2)
	}
}

// manifest writes down which texts a table was made from.
func manifest(name, comment string, texts []string) {
	check(os.WriteFile("manifests/"+name+".txt", manifests.Format(comment, texts), 0o644))
}
