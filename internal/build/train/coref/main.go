// Command coref trains the ranker of package coref, which finds the antecedents
// of pronouns and descriptions. It is run in internal/build:
//
//	go run ./train/coref
//
// It learns from the coreference of GUM, without the documents that share
// passages with an evaluation set: the news among them, and more.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/build/gum"
	"github.com/wirecopy-go/wirecopy/internal/build/heldout"
	"github.com/wirecopy-go/wirecopy/internal/build/manifests"
)

// options are the settings of a training.
type options struct {
	data, out string
	epochs    int
	rate      float64 // of learning, at first
	decay     float64 // of weights, for each example
	folds     int
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", "../../../shared/data", "folder of the training data")
	flag.StringVar(&o.out, "out", "../coref/ranker.bin", "file to write")
	flag.IntVar(&o.epochs, "epochs", 12, "rounds of training")
	flag.Float64Var(&o.rate, "rate", 0.05, "first learning rate")
	flag.Float64Var(&o.decay, "decay", 2e-4, "weight decay for each example")
	flag.IntVar(&o.folds, "folds", 0, "measure by cross-validation instead of writing")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "coref:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	docs, err := load(o.data)
	if err != nil {
		return err
	}
	var texts []string
	var all [][]example
	for i := range docs {
		texts = append(texts, docs[i].Text)
		all = append(all, examplesOf(&docs[i]))
	}
	if o.folds > 0 {
		validate(all, o)
		return nil
	}
	if err := os.WriteFile(o.out, encode(train(all, o)), 0o644); err != nil {
		return err
	}
	return os.WriteFile("manifests/coref.txt", manifests.Format("internal/coref/ranker.bin: gumfree-train", texts), 0o644)
}

// load reads the documents to learn from.
func load(data string) ([]gum.Document, error) {
	held, err := heldout.Load(data)
	if err != nil {
		return nil, err
	}
	docs, err := gum.Read(filepath.Join(data, "syntax", "gumfree-train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(docs, func(d gum.Document) bool { return held.Has(d.Text) }), nil
}
