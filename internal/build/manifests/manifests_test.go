package manifests

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestSum(t *testing.T) {
	const text = "“Café No. 7 isn’t open,” she said.\nCome back — later."
	tests := []struct {
		name, text string
		same       bool
		reason     string
	}{
		{"tokens", "`` Café No. 7 is n't open , '' she said . Come back -- later .", true, "tokenised text differs only in white space and punctuation"},
		{"upper case", strings.ToUpper(text), true, "recased text tells the same"},
		{"a word less", strings.TrimSuffix(text, " later."), false, "another document"},
		{"another number", strings.Replace(text, "7", "8", 1), false, "digits count"},
	}
	for _, tt := range tests {
		if same := Sum(text) == Sum(tt.text); same != tt.same {
			t.Errorf("%s: the same sum: %t, want %t: %s", tt.name, same, tt.same, tt.reason)
		}
	}
}

func TestReadWhatFormatWrites(t *testing.T) {
	texts := []string{"Rain fell on the town.", "The bridge held.", "The bridge held."}
	file := Format("made-up news\nversion 1", texts)
	if n := strings.Count(string(file), "\n"); n != 4 {
		t.Errorf("%d lines, want two of comment and one for each of two documents:\n%s", n, file)
	}
	seen, err := Read(fstest.MapFS{"bridge.txt": {Data: file}, "notes.md": {Data: []byte("not a manifest")}})
	if err != nil {
		t.Fatal(err)
	}
	if got := seen.In("The bridge held ."); got != "bridge.txt" {
		t.Errorf("In = %q, want bridge.txt", got)
	}
	if got := seen.In("The bridge fell."); got != "" {
		t.Errorf("In = %q, want none: the document was not trained on", got)
	}
}

func TestReadRejects(t *testing.T) {
	_, err := Read(fstest.MapFS{"odd.txt": {Data: []byte("# sums\n0123456789abcdef\n12345\n")}})
	if err == nil || !strings.Contains(err.Error(), "odd.txt:3") {
		t.Errorf("err = %v, want one that names odd.txt:3", err)
	}
}

func TestShipped(t *testing.T) {
	if _, err := Shipped(); err != nil {
		t.Error(err)
	}
}
