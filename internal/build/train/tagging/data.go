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
	"github.com/wirecopy-go/wirecopy/internal/build/train/news"
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

// A Corpus is what is learnt from.
type Corpus struct {
	Gold   []treebank.Document // by hand
	Silver []treebank.Document // sentences of news, by the teacher; may be empty
}

// LoadTrain reads the treebanks for training, without the documents that share
// passages with an evaluation set of any layer, and the sentences that the teacher
// labelled, if there are any. It writes the manifest of what was read.
func LoadTrain(data, silver, manifest string) (c Corpus, err error) {
	held, err := heldout.Load(data)
	if err != nil {
		return c, err
	}
	if c.Gold, err = Load(data, Train...); err != nil {
		return c, err
	}
	c.Gold = slices.DeleteFunc(c.Gold, func(d treebank.Document) bool { return held.Has(d.Text()) })
	texts := make([]string, len(c.Gold))
	for i := range c.Gold {
		texts[i] = c.Gold[i].Text()
	}
	comment := strings.Join(Train, ", ")
	if silver != "" {
		if c.Silver, err = treebank.Load(silver); err != nil {
			return c, err
		}
		unlabelled, err := news.Texts(data)
		if err != nil {
			return c, err
		}
		texts = append(texts, unlabelled...)
		comment += "; sentences of the texts of package train/news, by a teacher of the same treebanks"
	}
	if manifest == "" {
		return c, nil
	}
	return c, os.WriteFile(manifest, manifests.Format(comment, texts), 0o644)
}

// Source says what a table is made from.
func (c *Corpus) Source() string {
	if len(c.Silver) == 0 {
		return Source
	}
	return Source + "; sentences labelled by a model made of all-MiniLM-L6-v2 and these, from " + news.Source
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
