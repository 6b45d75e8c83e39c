package tagging

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/pos"
)

// WriteWords makes the lexicon of words and writes it.
func WriteWords(data, path string) error {
	train, err := LoadTrain(data, "")
	if err != nil {
		return err
	}
	count := map[string]*[pos.Classes]int{}
	for _, e := range Examples(train) {
		for i, c := range e.right {
			w := e.Plain(int32(i))
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
	keys := slices.Sorted(maps.Keys(facts))
	values := make([]uint32, len(keys))
	for i, k := range keys {
		values[i] = facts[k]
	}
	fmt.Println(len(keys), "words")
	b := model.AppendLexicon(nil, keys, values)
	return os.WriteFile(path, model.Append(b, "words of the tagger", Source), 0o644)
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
