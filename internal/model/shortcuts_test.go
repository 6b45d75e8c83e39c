package model

import (
	"math/rand/v2"
	"testing"
)

func TestShortcuts(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var contexts []uint32
	var classes []int
	for range 1000 {
		contexts, classes = append(contexts, rng.Uint32()), append(classes, rng.IntN(MaxClasses-1))
	}
	table, lost := AppendShortcuts(nil, contexts, classes, 1<<16)
	if lost > 0 {
		t.Fatalf("%d contexts find no place in a table with room for sixteen times as many", lost)
	}
	s := NewShortcuts(string(table))
	for i, c := range contexts {
		if class, ok := s.Find(c); class != classes[i] || !ok {
			t.Errorf("Find(%#x) = %d, %v; want %d, true", c, class, ok, classes[i])
		}
		if class, ok := s.Find(c ^ 1<<7); ok {
			t.Errorf("Find(%#x) = %d, which no context has", c^1<<7, class)
		}
	}
}

// TestShortcutsFull checks that what comes first finds a place.
func TestShortcutsFull(t *testing.T) {
	contexts := []uint32{1, 2, 3, 4, 5, 6}
	table, lost := AppendShortcuts(nil, contexts, []int{5, 4, 3, 2, 1, 0}, shortcutBucket)
	if lost != 2 {
		t.Errorf("%d contexts are lost, want 2: a bucket holds four", lost)
	}
	s := NewShortcuts(string(table))
	for i, c := range contexts {
		if class, ok := s.Find(c); ok != (i < 4) || ok && class != 5-i {
			t.Errorf("Find(%d) = %d, %v; want %d, %v", c, class, ok, 5-i, i < 4)
		}
	}
}
