// Command shortcuts makes the tables of the contexts in which the models of packages pos,
// dep and ner leave no doubt. It is run in internal/build, each after the models that it
// is named after are made:
//
//	go run ./train/shortcuts pos     writes internal/pos/shortcuts.bin
//	go run ./train/shortcuts dep     writes internal/dep/shortcuts.bin
//	go run ./train/shortcuts ner     writes internal/ner/shortcuts.bin
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/build/train/news"
	"github.com/wirecopy-go/wirecopy/internal/dateline"
	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/ner"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// share is how often the model must have made the same choice in a context that is sure.
const share = 0.998

// A pkg is a package whose models are observed.
type pkg struct {
	size    int // bytes of its table
	observe func(*doc.Document, func(context uint32, class int))
	any     bool // whether all classes have shortcuts, and not the first alone
}

var packages = map[string]pkg{
	"pos": {32 << 10, pos.Observe, true},
	"dep": {64 << 10, func(d *doc.Document, see func(uint32, int)) {
		pos.Tag(d)
		dep.Observe(d, see)
	}, true},
	"ner": {8 << 10, func(d *doc.Document, see func(uint32, int)) {
		dateline.Find(d)
		ner.Observe(d, see)
	}, false},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "shortcuts:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	fs := flag.NewFlagSet("shortcuts", flag.ExitOnError)
	data := fs.String("data", "../../../shared/data", "folder of the training data")
	least := fs.Int("least", 20, "how often there must have been a choice in a context; with a large number the table is empty, to measure the models alone")
	if len(args) == 0 || packages[args[0]].observe == nil {
		return fmt.Errorf("say of which package to make them: pos, dep or ner")
	}
	if err := fs.Parse(args[1:]); err != nil {
		return err
	}
	name := args[0]
	p := packages[name]
	texts, err := news.Texts(*data)
	if err != nil {
		return err
	}
	c := counts{}
	for _, text := range texts {
		d := doc.Get(text)
		token.Split(d)
		p.observe(d, c.add)
		d.Release()
	}
	contexts, classes := c.sure(int32(*least), p.any)
	table, lost := model.AppendShortcuts(nil, contexts, classes, p.size)
	fmt.Println(len(c), "contexts,", len(contexts), "sure,", lost, "without a place")
	file := model.Append(table, "shortcuts of "+name, "what the models of package "+name+" choose in "+news.Source)
	return os.WriteFile(filepath.Join("..", name, "shortcuts.bin"), file, 0o644)
}

// counts counts the choices in each context.
type counts map[uint32]*count

// A count is how often there was a choice, and how often it was the same as the first.
type count struct{ first, all, same int32 }

func (c counts) add(context uint32, class int) {
	x := c[context]
	if x == nil {
		x = &count{first: int32(class)}
		c[context] = x
	}
	x.all++
	if x.first == int32(class) {
		x.same++
	}
}

// sure returns the contexts that are sure, the most frequent first, and the class that
// belongs to each: any, or the first alone.
func (c counts) sure(least int32, any bool) (contexts []uint32, classes []int) {
	for k, x := range c {
		if (any || x.first == 0) && x.all >= least && float64(x.same) >= share*float64(x.all) {
			contexts = append(contexts, k)
		}
	}
	slices.SortFunc(contexts, func(a, b uint32) int { return cmp.Or(cmp.Compare(c[b].all, c[a].all), cmp.Compare(a, b)) })
	for _, k := range contexts {
		classes = append(classes, int(c[k].first))
	}
	return contexts, classes
}
