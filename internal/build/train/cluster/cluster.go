// Package cluster puts words that have the same neighbours into the same class,
// by exchange (Martin, Liermann and Ney 1998): each word moves to the class that
// best predicts its neighbours from it, until little changes.
package cluster

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A Clustering is a set of words with their neighbours.
type Clustering struct {
	Words  []string // the frequent words, the most frequent first
	Counts []int32  // how often each occurs

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

// New counts words that occur at least least times in sentences, which each
// yields one after another. It is called twice.
func New(each func(yield func(sentence []string)), least int) *Clustering {
	count := map[string]int32{}
	each(func(sentence []string) {
		for _, w := range sentence {
			if n := count[w]; n > 0 {
				count[w] = n + 1
			} else {
				count[strings.Clone(w)] = 1
			}
		}
	})
	c := &Clustering{}
	for w, n := range count {
		if int(n) >= least {
			c.Words = append(c.Words, w)
		}
	}
	slices.SortFunc(c.Words, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	for _, w := range c.Words {
		c.Counts = append(c.Counts, count[w])
	}
	c.neighbours(each)
	c.nlogn = make([]float64, 1<<22)
	for n := 2; n < len(c.nlogn); n++ {
		c.nlogn[n] = float64(n) * math.Log(float64(n))
	}
	return c
}

// neighbours counts what stands beside the words. The ends of sentences and rare
// words are two words more, without a class.
func (c *Clustering) neighbours(each func(func([]string))) {
	ids := map[string]int32{}
	for i, w := range c.Words {
		ids[w] = int32(i)
	}
	edge := int32(len(c.Words))
	bigrams := map[[2]int32]int32{}
	each(func(sentence []string) {
		last := edge
		for _, w := range sentence {
			id, ok := ids[w]
			if !ok {
				id = edge + 1
			}
			bigrams[[2]int32{last, id}]++
			last = id
		}
		bigrams[[2]int32{last, edge}]++
	})
	c.left, c.right = make([][]pair, edge), make([][]pair, edge)
	for b, n := range bigrams {
		if b[1] < edge {
			c.left[b[1]] = append(c.left[b[1]], pair{b[0], n})
		}
		if b[0] < edge {
			c.right[b[0]] = append(c.right[b[0]], pair{b[1], n})
		}
	}
	for i := range c.Words {
		for _, p := range [][]pair{c.left[i], c.right[i]} {
			slices.SortFunc(p, func(a, b pair) int { return cmp.Compare(a.word, b.word) })
		}
	}
}

// Run returns the class of each word.
func (c *Clustering) Run(classes, rounds int) []int32 {
	n := len(c.Words)
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
		for w := range int32(n) {
			old := c.class[w]
			c.move(w, old, -1)
			best := c.best(w, score)
			if best != old {
				moved++
			}
			c.class[w] = best
			c.move(w, best, 1)
		}
		if moved*200 < n {
			break
		}
	}
	return c.class
}

// best returns the best class for word w, which is in none.
func (c *Clustering) best(w int32, score []float64) int32 {
	m := int(c.Counts[w])
	for k := range score {
		t := int(c.total[k])
		score[k] = -2 * (c.log(t+m) - c.log(t))
	}
	c.gain(score, c.left[w], c.before)
	c.gain(score, c.right[w], c.after)
	best := c.class[w]
	for k := range score {
		if score[k] > score[best]+1e-9 {
			best = int32(k)
		}
	}
	return best
}

// log returns n log n.
func (c *Clustering) log(n int) float64 {
	if n < len(c.nlogn) {
		return c.nlogn[n]
	}
	return float64(n) * math.Log(float64(n))
}

func (c *Clustering) gain(score []float64, ps []pair, counts []int32) {
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

// move adds word w to a class, or takes it out.
func (c *Clustering) move(w, class, sign int32) {
	for _, p := range c.left[w] {
		c.before[int(p.word)*c.classes+int(class)] += sign * p.n
	}
	for _, p := range c.right[w] {
		c.after[int(p.word)*c.classes+int(class)] += sign * p.n
	}
	c.total[class] += sign * c.Counts[w]
}
