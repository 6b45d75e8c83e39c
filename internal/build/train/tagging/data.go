// Package tagging trains the model of package pos. It is a package apart since
// the parser must be trained on tags like those that it will be given: tags of
// sentences that their tagger has not seen.
package tagging

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/build/heldout"
	"github.com/wirecopy-go/wirecopy/internal/build/manifests"
	"github.com/wirecopy-go/wirecopy/internal/build/treebank"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/pos"
)

// Train are the treebanks for training; Dev those for measuring.
var (
	Train = []string{"ewt-train", "gumfree-train"}
	Dev   = []string{"ewt-dev", "gumnews-dev", "gumfree-dev"}
)

// Source says what the treebanks for training are.
const Source = "UD English EWT train; UD English GUM train without non-commercial genres"

// LoadTrain reads the treebanks for training, without the documents that share
// passages with an evaluation set of any layer, and writes the manifest of what
// is left.
func LoadTrain(data, manifest string) ([]treebank.Document, error) {
	held, err := heldout.Load(data)
	if err != nil {
		return nil, err
	}
	docs, err := Load(data, Train...)
	if err != nil {
		return nil, err
	}
	docs = slices.DeleteFunc(docs, func(d treebank.Document) bool { return held.Has(d.Text()) })
	if manifest == "" {
		return docs, nil
	}
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Text()
	}
	return docs, os.WriteFile(manifest, manifests.Format(strings.Join(Train, ", "), texts), 0o644)
}

// Load reads treebanks of the folder data.
func Load(data string, names ...string) ([]treebank.Document, error) {
	var all []treebank.Document
	for _, name := range names {
		docs, err := treebank.Load(filepath.Join(data, "syntax", name+".conllu.gz"))
		if err != nil {
			return nil, err
		}
		all = append(all, docs...)
	}
	return all, nil
}

// An Example is a document with the right class of each token.
type Example struct {
	*doc.Document
	seq   *pos.Sequence
	right []pos.Class
}

// NewExample makes an example of a document.
func NewExample(d *treebank.Document) Example {
	e := Example{Document: d.Tokens(), seq: new(pos.Sequence)}
	for _, s := range d.Sentences {
		for _, t := range s.Tokens {
			e.right = append(e.right, pos.ClassOf(treebank.POS(t.UPOS), treebank.Morph(t.Feats)))
		}
	}
	e.seq.Prepare(e.Document)
	return e
}

// Examples makes examples of documents.
func Examples(docs []treebank.Document) []Example {
	es := make([]Example, len(docs))
	for i := range docs {
		es[i] = NewExample(&docs[i])
	}
	return es
}
