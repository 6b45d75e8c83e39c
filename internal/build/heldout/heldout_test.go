package heldout

import (
	"os"
	"strings"
	"testing"
)

func TestHas(t *testing.T) {
	const text = `HARBOUR TOWN — The ferry company said on Monday that it would run two more boats a day between the island and the mainland
from June, after a winter in which passengers were left on the quay more than once, and that fares would stay as they are until the autumn.`
	s := Set{}
	s.Add(text)
	tests := []struct {
		name, text string
		want       bool
		reason     string
	}{
		{"the same", text, true, ""},
		{"within another", strings.Repeat("Another story stands before it, of some length. ", 9) + text + " And one behind.", true, "an article in a digest"},
		{"tokens in capitals", strings.ToUpper(strings.Join(strings.Fields(text), "  ")), true, "neither case nor white space counts"},
		{"another", "The ferry company said on Monday that the harbour was closed, and the island waited for the mail.", false, "some words in common are no passage"},
		{"short", "The ferry", false, "shorter than a passage"},
		{"empty", "", false, ""},
	}
	for _, tt := range tests {
		if got := s.Has(tt.text); got != tt.want {
			t.Errorf("%s: Has = %t, want %t: %s", tt.name, got, tt.want, tt.reason)
		}
	}
}

func TestLoad(t *testing.T) {
	const data = "../../../../shared/data"
	if _, err := os.Stat(data); err != nil {
		t.Skip("there is no evaluation data: ", err)
	}
	s, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(s) < 1000 {
		t.Errorf("only %d passages", len(s))
	}
}
