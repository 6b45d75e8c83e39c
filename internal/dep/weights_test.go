package dep

import "testing"

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

func TestWeightsFull(t *testing.T) {
	var features []uint32
	for i := range uint32(16) {
		features = append(features, i+1)
	}
	table, lost := AppendWeights(nil, features, make([][2]int, 16), 1, 0)
	if lost != 4 || len(table) != bucketSize+4 {
		t.Errorf("%d of 16 features are lost in %d bytes, want 4 in %d: a bucket holds twelve", lost, len(table), bucketSize+4)
	}
}
