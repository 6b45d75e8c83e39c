package ner_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

// TestArticles measures span F1, whatever the kind, of the named mentions of
// the articles that were annotated for this project.
func TestArticles(t *testing.T) {
	f, err := os.Open("../../../shared/data/articles/dev.jsonl")
	if err != nil {
		t.Skip("the articles are not here: ", err)
	}
	defer f.Close()
	right, found, wanted := 0, 0, 0
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var a struct {
			Text     string
			Entities []struct {
				Type     string
				Mentions [][2]int
			}
		}
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		want := map[span]bool{}
		for _, e := range a.Entities {
			for _, m := range e.Mentions {
				want[trim(a.Text, m[0], m[1], "")] = true
			}
		}
		got := map[span]bool{}
		for _, m := range find(a.Text, true) {
			m.kind = ""
			got[m] = true
		}
		for m := range got {
			if want[m] {
				right++
			}
		}
		found, wanted = found+len(got), wanted+len(want)
		if *errors > 0 {
			show(t, a.Text, want, got)
		}
	}
	t.Logf("P %.2f R %.2f F1 %.2f (%d)", pct(right, found), pct(right, wanted), pct(2*right, found+wanted), wanted)
}
