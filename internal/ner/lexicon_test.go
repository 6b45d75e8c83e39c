package ner

import (
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

func TestTables(t *testing.T) {
	for _, tt := range []struct {
		file string
		most int
	}{
		{namesFile, 3 << 19},
		{taggerFile, 4 << 20},
	} {
		f, err := model.Open(tt.file)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Check(); err != nil {
			t.Error(err)
		}
		if len(tt.file) > tt.most {
			t.Errorf("%s has %d bytes, want at most %d", f.Name, len(tt.file), tt.most)
		}
	}
}

func TestNames(t *testing.T) {
	for word, want := range map[string]Phrase{"norwegian": Nation, "norway": Country, "gulf of aden": Region, "christmas": Affair} {
		v, _ := names.Find(word)
		if got := Fact(v).Phrase(); got != want {
			t.Errorf("%q is a phrase of type %d, want %d", word, got, want)
		}
	}
}
