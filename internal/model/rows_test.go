package model

import (
	"math/rand/v2"
	"testing"
)

func TestRows(t *testing.T) {
	const classes = 29
	rng := rand.New(rand.NewPCG(1, 1))
	var features []uint32
	var weights [][]int
	for range 1000 {
		features = append(features, rng.Uint32())
		w := make([]int, classes)
		for c := range w {
			w[c] = rng.IntN(255) - 127
		}
		weights = append(weights, w)
	}
	for _, size := range []int{32, 48, 64} {
		table, lost := AppendRows(nil, features, weights, 40000, size)
		if lost > 0 {
			t.Fatalf("%d of 1000 features find no place in a table with 40000 rows", lost)
		}
		rows := NewRows(string(table), size)
		var s Sums
		for i := 0; i+3 < len(features); i += 3 {
			rows.Sum(&s, append(features[i:i+3:i+3], rng.Uint32()))
			for c := range classes {
				if want := weights[i][c] + weights[i+1][c] + weights[i+2][c]; s.Of(c) != int32(want) {
					t.Fatalf("rows of %d bytes: sum of features %d to %d for class %d is %d, want %d", size, i, i+2, c, s.Of(c), want)
				}
			}
		}
	}
}

func TestRowsLarge(t *testing.T) {
	table, _ := AppendRows(nil, []uint32{7}, [][]int{{508, -508, 3, 1000}}, 8, 32)
	rows := NewRows(string(table), 32)
	var s Sums
	rows.Sum(&s, []uint32{7, 8})
	for c, want := range []int32{508, -508, 4, 508} {
		if s.Of(c) != want {
			t.Errorf("sum for class %d is %d, want %d: large weights are in steps of 4, and cut at 508", c, s.Of(c), want)
		}
	}
}

// TestRowsMost checks that no sum overflows.
func TestRowsMost(t *testing.T) {
	var features []uint32
	var weights [][]int
	for i := range uint32(MaxFeatures) {
		features = append(features, i*0x9E3779B1)
		weights = append(weights, []int{508, -508})
	}
	table, lost := AppendRows(nil, features, weights, 1000, 32)
	if lost > 0 {
		t.Fatalf("%d features find no place", lost)
	}
	rows := NewRows(string(table), 32)
	var s Sums
	rows.Sum(&s, features)
	if s.Of(0) != 508*MaxFeatures || s.Of(1) != -508*MaxFeatures {
		t.Errorf("sums are %d and %d, want ±%d", s.Of(0), s.Of(1), 508*MaxFeatures)
	}
}
