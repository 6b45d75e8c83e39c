package wirecopy

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

// The most that the embedded tables may have: one, and all.
const (
	maxTable  = 4 << 20
	maxTables = 16 << 20
)

// TestTables checks every embedded table: its checksum, its size, that MODELS.md
// says how to make it, and that THIRD_PARTY.md names all data it was made from.
func TestTables(t *testing.T) {
	models, third := read(t, "internal/build/MODELS.md"), read(t, "THIRD_PARTY.md")
	total := 0
	err := filepath.WalkDir("internal", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".bin" {
			return err
		}
		b := read(t, path)
		total += len(b)
		if len(b) > maxTable {
			t.Errorf("%s has %d bytes, want at most %d", path, len(b), maxTable)
		}
		f, err := model.Open(b)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return nil
		}
		if err := f.Check(); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if !strings.Contains(models, "`"+filepath.ToSlash(path)+"`") {
			t.Errorf("internal/build/MODELS.md does not say how to make %s", path)
		}
		checkSources(t, filepath.ToSlash(path), f.Data, third)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if total > maxTables {
		t.Errorf("the tables have %d bytes together, want at most %d", total, maxTables)
	}
}

// checkSources checks that the section of a table in THIRD_PARTY.md repeats what
// its trailer says it was made from, so that no source is added unseen.
func checkSources(t *testing.T, path, data, third string) {
	t.Helper()
	_, section, ok := strings.Cut(third, "\n## "+path+"\n")
	section, _, _ = strings.Cut(section, "\n## ")
	if !ok || !strings.Contains(section, "Trailer: `"+data+"`") {
		t.Errorf("THIRD_PARTY.md: want a section \"## %s\" with the line\nTrailer: `%s`\nand under it the licence of each source", path, data)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
