package ner

import (
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

func TestNames(t *testing.T) {
	f, err := model.Open(namesFile)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	if len(namesFile) > 3<<19 {
		t.Errorf("names.bin has %d bytes, want at most 1.5 MiB", len(namesFile))
	}
	for word, want := range map[string]Phrase{"norwegian": Nation, "norway": Country, "gulf of aden": Region, "christmas": Affair} {
		v, _ := names.Find(word)
		if got := Fact(v).Phrase(); got != want {
			t.Errorf("%q is a phrase of type %d, want %d", word, got, want)
		}
	}
}
