package doc

import (
	"slices"
	"testing"
)

// words makes a document of words that stand in text one after another.
func words(text string, ends ...int32) *Document {
	d := Get(text)
	start := int32(0)
	for _, end := range ends {
		d.Start, d.End = append(d.Start, start), append(d.End, end)
		d.Class = append(d.Class, Word)
		start = end + 1
	}
	return d
}

func TestLower(t *testing.T) {
	tests := []struct{ text, want, reason string }{
		{"", "", "nothing"},
		{"kabul", "kabul", "nothing to do"},
		{"KABUL, Élysée\xffZ", "kabul, Élysée\xffz", "only A–Z, so that the length stays"},
		{"@[`{AZaz", "@[`{azaz", "the neighbours of the letters stay"},
	}
	for _, tt := range tests {
		if got := lower(tt.text); got != tt.want {
			t.Errorf("lower(%q) = %q, want %q: %s", tt.text, got, tt.want, tt.reason)
		}
	}
}

func TestTokenAt(t *testing.T) {
	d := words("one two  six", 3, 7)
	d.Start, d.End = append(d.Start, 9), append(d.End, 12)
	for at, want := range []int32{0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3} {
		if got := d.TokenAt(at); got != want {
			t.Errorf("TokenAt(%d) = %d, want %d", at, got, want)
		}
	}
}

func TestOutOfRange(t *testing.T) {
	d := words("one", 3)
	if d.Low(-1) != "" || d.Low(1) != "" || d.Is(-1, Word) || d.Is(1, Word) || d.Words(Span{1, 1}) != "" {
		t.Error("tokens outside the document must be empty")
	}
}

func TestCompare(t *testing.T) {
	got := []Span{{2, 3}, {0, 1}, {0, 4}, {1, 2}}
	slices.SortFunc(got, Compare)
	if want := []Span{{0, 4}, {0, 1}, {1, 2}, {2, 3}}; !slices.Equal(got, want) {
		t.Errorf("sorted %v, want %v", got, want)
	}
}

// TestReuse checks that a document from the pool remembers nothing.
func TestReuse(t *testing.T) {
	d := words("ONE two", 3, 7)
	d.Published = d.Published.AddDate(1, 0, 0)
	d.Mentions = append(d.Mentions, Mention{Entity: 1})
	d.Entities = append(d.Entities, Entity{Name: "one"})
	d.Dateline.Agencies = []string{"AP"}
	d.Release()
	d.Reset("three")
	if d.Len() != 0 || len(d.Mentions) != 0 || len(d.Entities) != 0 || d.Dateline.Agencies != nil ||
		!d.Published.IsZero() || d.Text != "three" || d.Lower != "three" {
		t.Errorf("a reset document remembers: %+v", d)
	}
}
