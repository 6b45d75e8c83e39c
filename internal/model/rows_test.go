package model

import (
	"math/rand/v2"
	"testing"
)

func TestRows(t *testing.T) {
	const classes = mostRow
	rng := rand.New(rand.NewPCG(1, 1))
	var features []uint32
	var weights [][]int
	for i := range 1000 {
		features = append(features, rng.Uint32())
		w := make([]int, classes)
		for c := range w {
			if rng.IntN(8) < i%6 {
				w[c] = rng.IntN(2*MaxWeight+1) - MaxWeight
			}
		}
		weights = append(weights, w)
	}
	table, lost := AppendRows(nil, features, weights, 1<<22, 99)
	if lost > 0 {
		t.Fatalf("%d weights find no place in a table of four megabytes", lost)
	}
	rows := NewRows(string(table))
	if rows.Sure != 99 {
		t.Errorf("Sure is %d, want 99", rows.Sure)
	}
	for i := 0; i+3 < len(features); i += 3 {
		var s Sums
		rows.Add(&s, features[i:i+1])
		rows.Add(&s, append(features[i+1:i+3:i+3], rng.Uint32()))
		for c := range classes {
			if want := weights[i][c] + weights[i+1][c] + weights[i+2][c]; s.Of(c) != int32(want) {
				t.Fatalf("sum of features %d to %d for class %d is %d, want %d", i, i+2, c, s.Of(c), want)
			}
		}
	}
}

func TestRowsLarge(t *testing.T) {
	table, _ := AppendRows(nil, []uint32{7}, [][]int{{508, -508, 3, 1000, -1000}}, 2*BucketSize, 0)
	rows := NewRows(string(table))
	var s Sums
	rows.Add(&s, []uint32{7, 8})
	for c, want := range []int32{508, -508, 3, MaxWeight, -MaxWeight, 0} {
		if s.Of(c) != want {
			t.Errorf("sum for class %d is %d, want %d: large weights are cut at %d", c, s.Of(c), want, MaxWeight)
		}
	}
}

// TestRowsFull checks that what comes first finds a place, and that what finds none
// counts nothing.
func TestRowsFull(t *testing.T) {
	var features []uint32
	var weights [][]int
	for i := range uint32(2*perBucket + 2) {
		features = append(features, i+1) // all at home in the first bucket
		weights = append(weights, []int{1})
	}
	table, lost := AppendRows(nil, features, weights, 2*BucketSize, 0)
	if lost != 2 {
		t.Errorf("%d weights are lost, want 2: two buckets hold %d features", lost, 2*perBucket)
	}
	rows := NewRows(string(table))
	for i, f := range features {
		var s Sums
		if rows.Add(&s, []uint32{f}); s.Of(0) == 1 != (i < 2*perBucket) {
			t.Errorf("feature %d weighs %d: the first find a place, and no other", i, s.Of(0))
		}
	}
}

// TestRowsTight checks that the largest weights of a feature find a place when not all do.
func TestRowsTight(t *testing.T) {
	some := make([]int, mostRow-2)
	for i := range some {
		some[i] = 9
	}
	table, lost := AppendRows(nil, []uint32{1, 2, 3}, [][]int{some, some, {1, 5, 2, -7}}, 2*BucketSize, 0)
	if lost != 2 {
		t.Errorf("%d weights are lost, want 2", lost)
	}
	rows := NewRows(string(table))
	var s Sums
	rows.Add(&s, []uint32{3})
	for c, want := range []int32{0, 5, 0, -7} {
		if s.Of(c) != want {
			t.Errorf("sum for class %d is %d, want %d: the smallest weights are left out", c, s.Of(c), want)
		}
	}
}

func TestBest(t *testing.T) {
	tests := []struct {
		name          string
		sums          []int32
		skip          int
		class, margin int
		reason        string
	}{
		{"first", []int32{5, 3, 1}, -1, 0, 2, "the best comes first"},
		{"last", []int32{1, 3, 5}, -1, 2, 2, "the best comes last"},
		{"between", []int32{4, 9, 8}, -1, 1, 1, "the next comes after it"},
		{"equal", []int32{7, 7}, -1, 0, 0, "the first of equals is taken"},
		{"negative", []int32{-7, -3}, -1, 1, 4, "sums may be below 0"},
		{"skip", []int32{4, 9, 1}, 1, 0, 3, "the best is not looked at"},
	}
	for _, tt := range tests {
		var s Sums
		copy(s.of[:], tt.sums)
		if class, margin := s.Best(len(tt.sums), tt.skip); class != tt.class || int(margin) != tt.margin {
			t.Errorf("%s: class %d by %d, want %d by %d: %s", tt.name, class, margin, tt.class, tt.margin, tt.reason)
		}
	}
}

// BenchmarkRows measures the look-up of a feature, of which the table has every other one.
func BenchmarkRows(b *testing.B) {
	const atOnce, sets = 12, 1 << 12
	rng := rand.New(rand.NewPCG(1, 1))
	var known, asked []uint32
	var weights [][]int
	for range 100_000 {
		w := make([]int, 40)
		for range 1 + rng.IntN(6) {
			w[rng.IntN(len(w))] = rng.IntN(200) - 100
		}
		known, weights = append(known, rng.Uint32()), append(weights, w)
	}
	table, _ := AppendRows(nil, known, weights, 2_000_000, 0)
	rows := NewRows(string(table))
	for i := range atOnce * sets {
		f := rng.Uint32()
		if i%2 == 0 {
			f = known[rng.IntN(len(known))]
		}
		asked = append(asked, f)
	}
	for i := 0; b.Loop(); i++ {
		var s Sums
		rows.Add(&s, asked[i%sets*atOnce:][:atOnce])
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*atOnce), "ns/feature")
}
