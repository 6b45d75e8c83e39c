package main

import (
	"encoding/json"
	"math"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy/internal/build/heldout"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// texts calls f with the texts that words are counted in.
func texts(shared string, f func(*doc.Document)) {
	held, err := heldout.Load(filepath.Join(shared, "data"))
	check(err)
	for _, name := range []string{"text/news", "ner/worldwide-train", "quotes/polnear.train"} {
		for line := range lines(filepath.Join(shared, "data", name+".jsonl.gz")) {
			var t struct{ Text string }
			check(json.Unmarshal([]byte(line), &t))
			if held.Has(t.Text) {
				continue
			}
			d := doc.Get(t.Text)
			token.Split(d)
			f(d)
			d.Release()
		}
	}
}

// A clustering puts words that have the same neighbours into the same class,
// by exchange: each word moves to the class that best predicts its neighbours
// from it, until little changes.
type clustering struct {
	words []string
	count []int32
	left  [][]pair // of each word: the words before it
	right [][]pair
	class []int32

	classes int
	before  []int32 // how often word v stands before class c: [v*classes+c]
	after   []int32
	total   []int32 // tokens of each class
	nlogn   []float64
}

type pair struct{ word, n int32 }

// form is the form of a token that is clustered.
func form(d *doc.Document, i int32) string {
	if d.Is(i, doc.Number) {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '0'
			}
			return r
		}, d.Low(i))
	}
	return strings.Clone(d.Low(i))
}

// newClustering counts the words that occur at least least times.
func newClustering(shared string, least int) *clustering {
	count := map[string]int32{}
	texts(shared, func(d *doc.Document) {
		for i := range d.Tokens().End {
			count[form(d, i)]++
		}
	})
	c := &clustering{}
	for w, n := range count {
		if int(n) >= least {
			c.words = append(c.words, w)
		}
	}
	sort.Slice(c.words, func(i, j int) bool {
		a, b := count[c.words[i]], count[c.words[j]]
		return a > b || a == b && c.words[i] < c.words[j]
	})
	ids := map[string]int32{}
	for i, w := range c.words {
		ids[w] = int32(i)
		c.count = append(c.count, count[w])
	}
	bigrams := map[[2]int32]int32{}
	edge := int32(len(c.words)) // the end of a sentence
	texts(shared, func(d *doc.Document) {
		for _, s := range d.Sentences {
			last := edge
			for i := s.Start; i <= s.End; i++ {
				id := edge
				if i < s.End {
					var ok bool
					if id, ok = ids[form(d, i)]; !ok {
						id = edge + 1
					}
				}
				bigrams[[2]int32{last, id}]++
				last = id
			}
		}
	})
	c.left, c.right = make([][]pair, len(c.words)), make([][]pair, len(c.words))
	for b, n := range bigrams {
		if b[1] < edge {
			c.left[b[1]] = append(c.left[b[1]], pair{b[0], n})
		}
		if b[0] < edge {
			c.right[b[0]] = append(c.right[b[0]], pair{b[1], n})
		}
	}
	for i := range c.words {
		for _, p := range [][]pair{c.left[i], c.right[i]} {
			sort.Slice(p, func(a, b int) bool { return p[a].word < p[b].word })
		}
	}
	c.nlogn = make([]float64, 1<<22)
	for n := 2; n < len(c.nlogn); n++ {
		c.nlogn[n] = float64(n) * math.Log(float64(n))
	}
	return c
}

// run clusters the words into classes.
func (c *clustering) run(classes, rounds int) []int32 {
	n := len(c.words)
	c.classes = classes
	c.class = make([]int32, n)
	c.before, c.after = make([]int32, (n+2)*classes), make([]int32, (n+2)*classes)
	c.total = make([]int32, classes)
	for w := range n {
		c.class[w] = int32(w % classes)
		c.move(int32(w), c.class[w], 1)
	}
	score := make([]float64, classes)
	for range rounds {
		moved := 0
		for w := range n {
			old := c.class[w]
			c.move(int32(w), old, -1)
			m := int(c.count[w])
			for k := range classes {
				t := int(c.total[k])
				score[k] = -2 * (c.log(t+m) - c.log(t))
			}
			c.gain(score, c.left[w], c.before)
			c.gain(score, c.right[w], c.after)
			best := old
			for k := range classes {
				if score[k] > score[best]+1e-9 {
					best = int32(k)
				}
			}
			if best != old {
				moved++
			}
			c.class[w] = best
			c.move(int32(w), best, 1)
		}
		if moved*200 < n {
			break
		}
	}
	return c.class
}

func (c *clustering) log(n int) float64 {
	if n < len(c.nlogn) {
		return c.nlogn[n]
	}
	return float64(n) * math.Log(float64(n))
}

func (c *clustering) gain(score []float64, ps []pair, counts []int32) {
	for _, p := range ps {
		row := counts[int(p.word)*c.classes:][:c.classes]
		alone := c.nlogn[p.n]
		for k, have := range row {
			if have == 0 {
				score[k] += alone
			} else {
				score[k] += c.nlogn[have+p.n] - c.nlogn[have]
			}
		}
	}
}

func (c *clustering) move(w, class, sign int32) {
	for _, p := range c.left[w] {
		c.before[int(p.word)*c.classes+int(class)] += sign * p.n
	}
	for _, p := range c.right[w] {
		c.after[int(p.word)*c.classes+int(class)] += sign * p.n
	}
	c.total[class] += sign * c.count[w]
}
