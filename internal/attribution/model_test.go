package attribution

import (
	"math/rand/v2"
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

func TestModel(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var features []uint32
	var weights [][Columns]float32
	for range 1000 {
		var w [Columns]float32
		for c := range w {
			w[c] = float32(rng.IntN(255)-127) / One
		}
		features, weights = append(features, rng.Uint32()), append(weights, w)
	}
	table, lost := AppendModel(nil, features, weights, 1<<16)
	if lost > 0 {
		t.Fatalf("%d features find no place in a table with room for eight times as many", lost)
	}
	m := NewModel(string(table))
	for i := 0; i+MaxFeatures <= len(features); i += MaxFeatures {
		var f Features
		var want [Columns]int32
		for k := i; k < i+MaxFeatures; k++ {
			if k%3 == 0 { // one that is not there counts nothing
				f.add(rng.Uint32())
				continue
			}
			f.add(features[k])
			for c, w := range weights[k] {
				want[c] += int32(w * One)
			}
		}
		if got := m.sum(&f); got != want {
			t.Errorf("the sum of features %d to %d is %d, want %d", i, i+MaxFeatures, got, want)
		}
	}
}

// TestModelFull checks that what comes first finds a place, and no other.
func TestModelFull(t *testing.T) {
	var features []uint32
	var weights [][Columns]float32
	for i := range uint32(2*perBucket + 3) {
		features = append(features, i+1) // all at home in the first bucket
		weights = append(weights, [Columns]float32{1, -1, 100, -100})
	}
	table, lost := AppendModel(nil, features, weights, 2*model.BucketSize)
	if lost != 3 {
		t.Errorf("%d features are lost, want 3: two buckets hold %d", lost, 2*perBucket)
	}
	m := NewModel(string(table))
	for i, h := range features {
		want := [Columns]int32{}
		if i < 2*perBucket {
			want = [Columns]int32{One, -One, 127, -127}
		}
		if got := m.sum(&Features{List: [MaxFeatures]uint32{h}, Len: 1}); got != want {
			t.Errorf("feature %d weighs %d, want %d: the first find a place, and large weights are cut", i, got, want)
		}
	}
}
