package main

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"
)

// A candidate is a finding that may be what a gold annotation asks for.
type candidate struct {
	score      float64
	gold, pred int // indices
}

// bestPairs matches gold to predictions one to one, the best score first; of
// equal ones, those that come first. It returns the prediction of each gold
// index that has one.
func bestPairs(list []candidate) map[int]int {
	pairs := map[int]int{}
	for _, c := range greedy(list) {
		pairs[c.gold] = c.pred
	}
	return pairs
}

// greedy returns the candidates that bestPairs takes, the best first.
func greedy(list []candidate) []candidate {
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.gold, b.gold), cmp.Compare(a.pred, b.pred))
	})
	gold, pred := map[int]bool{}, map[int]bool{}
	var taken []candidate
	for _, c := range list {
		if !gold[c.gold] && !pred[c.pred] {
			gold[c.gold], pred[c.pred] = true, true
			taken = append(taken, c)
		}
	}
	return taken
}

// spanPairs matches spans that overlap: equal ones first, then the longest
// overlap.
func spanPairs(gold, pred []span) map[int]int {
	var list []candidate
	for i, g := range gold {
		for j, p := range pred {
			if !overlap(g, p) {
				continue
			}
			score := float64(min(g[1], p[1]) - max(g[0], p[0]))
			if g == p {
				score += 1000
			}
			list = append(list, candidate{score, i, j})
		}
	}
	return bestPairs(list)
}

// round rounds to a number of decimals, half to even on the exact value.
func round(x float64, decimals int) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', decimals, 64), 64)
	return y
}

// ratio returns a/b, or 0 if b is.
func ratio[T int | float64](a, b T) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// pct returns a of b in per cent.
func pct(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return round(100*float64(a)/float64(b), 2)
}

// harmonic returns the harmonic mean of precision and recall.
func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// A prf is precision, recall and their harmonic mean in per cent.
type prf struct{ p, r, f float64 }

// newPRF rates right findings among those predicted and those in the gold.
func newPRF(right, pred, gold int) prf {
	return prfOf(ratio(right, pred), ratio(right, gold), 2)
}

// prfOf rounds precision and recall, given as fractions, to per cent.
func prfOf(p, r float64, decimals int) prf {
	return prf{round(100*p, decimals), round(100*r, decimals), round(100*harmonic(p, r), decimals)}
}

// A bitset is a set of small numbers.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (b bitset) add(i int)      { b[i/64] |= 1 << (i % 64) }
func (b bitset) has(i int) bool { return b[i/64]>>(i%64)&1 != 0 }

// addAll adds what is in c, which has the same size.
func (b bitset) addAll(c bitset) {
	for i := range c {
		b[i] |= c[i]
	}
}

// count returns how many numbers are in b.
func (b bitset) count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// common returns how many numbers are in both b and c.
func (b bitset) common(c bitset) int {
	n := 0
	for i := range b {
		n += bits.OnesCount64(b[i] & c[i])
	}
	return n
}

// jaccard returns the share of common numbers among all of b and c.
func (b bitset) jaccard(c bitset) float64 {
	n := b.common(c)
	return ratio(n, b.count()+c.count()-n)
}

// compareSpans orders spans by their start, then by their end.
func compareSpans(a, b span) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
}

// count returns 1 if something is so, and 0 if not.
func count(so bool) int {
	if so {
		return 1
	}
	return 0
}
