package tagging

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/build/train/cluster"
	"github.com/wirecopy-go/wirecopy/internal/build/train/news"
	"github.com/wirecopy-go/wirecopy/internal/build/treebank"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// WriteWords makes the lexicon of words and writes it.
func WriteWords(data, silver, path string) error {
	train, err := LoadTrain(data, silver, "")
	if err != nil {
		return err
	}
	count := map[string]*[pos.Classes]int{}
	for _, e := range Examples(slices.Concat(train.Gold, train.Silver)) {
		for i, c := range e.right {
			w := pos.Key(e.Document, int32(i))
			if len(w) > model.MaxKey {
				continue
			}
			if count[w] == nil {
				count[strings.Clone(w)] = new([pos.Classes]int)
			}
			count[w][c]++
		}
	}
	facts := map[string]uint32{}
	choices(facts, count)
	soles(facts, count)
	if err := classes(facts, data, train.Gold); err != nil {
		return err
	}
	keys := slices.Sorted(maps.Keys(facts))
	values := make([]uint32, len(keys))
	for i, k := range keys {
		values[i] = facts[k]
	}
	fmt.Println(len(keys), "words")
	b := model.AppendLexicon(nil, keys, values)
	return os.WriteFile(path, model.Append(b, "words of the tagger", train.Source()+"; words with the same neighbours: "+news.Source), 0o644)
}

// choices adds the number of the set of classes that a word has more than
// seldom, if it was seen often enough.
func choices(facts map[string]uint32, count map[string]*[pos.Classes]int) {
	sets := map[string]uint32{}
	often := map[uint32]int{}
	for w, n := range count {
		total, set := 0, uint32(0)
		for _, k := range n {
			total += k
		}
		if total < 4 {
			continue
		}
		for c, k := range n {
			if k*10 >= total {
				set |= 1 << c
			}
		}
		sets[w] = set
		often[set] += total
	}
	order := slices.SortedFunc(maps.Keys(often), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(often[b], often[a]), cmp.Compare(a, b))
	})
	for w, set := range sets {
		if n := slices.Index(order, set); n < 255 {
			facts[w] |= uint32(n+1) << pos.ChoiceField
		}
	}
}

// soles adds the class of frequent words that have no other.
func soles(facts map[string]uint32, count map[string]*[pos.Classes]int) {
	for w, n := range count {
		total := 0
		for _, k := range n {
			total += k
		}
		for c, k := range n {
			if total >= 20 && k*1000 >= total*997 {
				facts[w] |= uint32(c+1) << pos.SoleField
			}
		}
	}
}

// classes adds the classes of words that have the same neighbours in news and in
// the treebanks.
func classes(facts map[string]uint32, data string, train []treebank.Document) error {
	texts, err := news.Texts(data)
	if err != nil {
		return err
	}
	c := cluster.New(func(yield func([]string)) {
		for _, text := range texts {
			d := doc.Get(text)
			token.Split(d)
			plain(d, yield)
			d.Release()
		}
		for i := range train {
			plain(train[i].Tokens(), yield)
		}
	}, 4)
	for _, f := range []struct{ field, classes int }{{pos.NarrowField, 256}, {pos.BroadField, 64}} {
		for i, class := range c.Run(f.classes, 12) {
			if w := c.Words[i]; len(w) <= model.MaxKey {
				facts[w] |= uint32(class+1) << f.field
			}
		}
	}
	return nil
}

// plain yields the words of each sentence, with all digits alike.
func plain(d *doc.Document, yield func([]string)) {
	for _, s := range d.Sentences {
		words := make([]string, 0, s.Len())
		for i := s.Start; i < s.End; i++ {
			words = append(words, pos.Key(d, i))
		}
		yield(words)
	}
}
