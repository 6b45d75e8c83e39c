package dep

import (
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

func TestWeights(t *testing.T) {
	features := []uint32{1, 1<<20 | 2, 3 << 28, 5<<28 | 1}
	weights := [][2]int{{1, -1}, {MaxWeight, -MaxWeight}, {5000, -5000}, {-7, 900}}
	table, lost := AppendWeights(nil, features, weights, 16, 77)
	if lost > 0 {
		t.Fatalf("%d of %d features find no place", lost, len(features))
	}
	w := NewWeights(string(table))
	if w.sure != 77 {
		t.Errorf("sure is %d, want 77", w.sure)
	}
	tests := []struct {
		name        string
		features    []uint32
		left, right int32
		reason      string
	}{
		{"none", nil, 0, 0, "nothing to add"},
		{"small", features[:1], 1, -1, ""},
		{"largest", features[1:2], MaxWeight, -MaxWeight, ""},
		{"too large", features[2:3], MaxWeight, -MaxWeight, "it is cut"},
		{"sum", []uint32{1, 1<<20 | 2, 5<<28 | 1}, MaxWeight - 6, 899 - MaxWeight, ""},
		{"absent", []uint32{9, 1}, 1, -1, "a feature that is not there counts nothing"},
	}
	for _, tt := range tests {
		var p preference
		if w.add(&p, tt.features); p.left != tt.left || p.right != tt.right {
			t.Errorf("%s: %d, %d; want %d, %d: %s", tt.name, p.left, p.right, tt.left, tt.right, tt.reason)
		}
	}
}

// TestWeightsFull checks that what comes first finds a place, and no other.
func TestWeightsFull(t *testing.T) {
	var features []uint32
	var weights [][2]int
	for i := range uint32(2*perBucket + 4) {
		features = append(features, i+1) // all at home in the first bucket
		weights = append(weights, [2]int{1, 2})
	}
	table, lost := AppendWeights(nil, features, weights, 2, 0)
	if lost != 4 || len(table) != 2*model.BucketSize+4 {
		t.Errorf("%d features are lost in %d bytes, want 4 in %d: two buckets hold %d", lost, len(table), 2*model.BucketSize+4, 2*perBucket)
	}
	w := NewWeights(string(table))
	for i, f := range features {
		var p preference
		if w.add(&p, []uint32{f}); p.left == 1 != (i < 2*perBucket) || p.right != 2*p.left {
			t.Errorf("feature %d weighs %d and %d: the first find a place, and no other", i, p.left, p.right)
		}
	}
}
