package ner

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// TestBest compares the search with a look at every sequence of tags.
func TestBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var s Sequence
	for range 200 {
		sums := make([]scores, 1+rng.IntN(3))
		for i := range sums {
			for t := range sums[i] {
				sums[i][t] = 16 * rng.Int32N(64) // few different values, so that ties are seen
			}
		}
		want, top := every(sums, nil, 0, Outside)
		got := s.best(sums, 0)
		score, last := int32(0), Outside
		for i, tag := range got {
			if !tag.Follows(last) {
				t.Fatalf("%v: tag %d does not follow %d", got, tag, last)
			}
			score += tagger.link(0, Link(last, tag)) + sums[i][tag]
			last = tag
		}
		if score += tagger.link(0, Link(last, Outside)); score != top {
			t.Errorf("best gives %v with score %d, %v has %d", got, score, want, top)
		}
	}
}

// every returns the best continuation of a sequence of tags.
func every(sums []scores, path []Tag, score int32, last Tag) ([]Tag, int32) {
	if len(path) == len(sums) {
		if last.Open() {
			return nil, never
		}
		return append([]Tag(nil), path...), score + tagger.link(0, Link(last, Outside))
	}
	var best []Tag
	top := int32(never)
	for t := range Tag(Tags) {
		if !t.Follows(last) {
			continue
		}
		p, v := every(sums, append(path, t), score+tagger.link(0, Link(last, t))+sums[len(path)][t], t)
		if v > top {
			best, top = p, v
		}
	}
	return best, top
}

func TestLinks(t *testing.T) {
	used := map[int]int{}
	for a := range Tag(Tags) {
		for b := range Tag(Tags) {
			if b.Follows(a) {
				used[Link(a, b)]++
			}
		}
	}
	if len(used) != Links {
		t.Errorf("%d links are used, want %d", len(used), Links)
	}
	for n := range used {
		if n < 0 || n >= Links {
			t.Errorf("link %d is out of range", n)
		}
	}
	for _, k := range []int{personKind, productKind} { // the last token of a name and its only one are alike to what follows
		if diff := cmp.Diff(Link(TagOf(k, Last), Outside), Link(TagOf(k, Unit), Outside)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestVerdict(t *testing.T) {
	tests := []struct {
		name   string
		votes  [Kinds + 1]uint8
		want   uint8
		reason string
	}{
		{"none", [Kinds + 1]uint8{}, 0, "nothing was seen"},
		{"once", [Kinds + 1]uint8{personKind: 1}, (personKind+1)<<4 | 3<<2, "all, but only one"},
		{"all", [Kinds + 1]uint8{locationKind: 9}, (locationKind+1)<<4 | 3<<2 | 3, "all of many"},
		{"most", [Kinds + 1]uint8{organizationKind: 4, locationKind: 2}, (organizationKind+1)<<4 | 2<<2 | 3, "two of three"},
		{"even", [Kinds + 1]uint8{organizationKind: 1, Kinds: 1}, (organizationKind+1)<<4 | 1<<2 | 1, "the first kind wins a tie, unsure"},
		{"outside", [Kinds + 1]uint8{Kinds: 3}, (Kinds+1)<<4 | 3<<2 | 2, "a capital, but never a name"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(&tt.votes); got != tt.want {
				t.Errorf("verdict = %b, want %b: %s", got, tt.want, tt.reason)
			}
		})
	}
}

// TestLight counts the tokens that are looked at, which is where time goes.
func TestLight(t *testing.T) {
	tests := []struct{ name, text, want, reason string }{
		{"prose", "The farmers sold their wheat to Anna Berg in autumn.", "The Anna Berg", "words in lower case are passed over"},
		{"bridge", "They have seen the Ministry of the Interior.", "They Ministry of the Interior", "what stands between may belong to the name"},
		{"state", "The ministry said nothing.", "The ministry", "some words are parts of names in any case"},
		{"small", "anna berg wins the seat", "anna berg wins the seat", "a line without capitals hides its names"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := split(tt.text)
			defer d.Release()
			s := NewSequence(d)
			got := ""
			for i := range d.Tokens().End {
				if s.on[i] {
					got += " " + d.Word(i)
				}
			}
			if diff := cmp.Diff(" "+tt.want, got); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s", tt.reason, diff)
			}
		})
	}
}

func split(text string) *doc.Document {
	d := doc.Get(text)
	token.Split(d)
	return d
}
