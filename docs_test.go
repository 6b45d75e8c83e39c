package wirecopy

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestOntology checks that docs/ONTOLOGY.md has every type and mode of event.
func TestOntology(t *testing.T) {
	page := read(t, "docs/ONTOLOGY.md")
	f, err := parser.ParseFile(token.NewFileSet(), "events.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	ast.Inspect(f, func(node ast.Node) bool {
		if spec, ok := node.(*ast.ValueSpec); ok {
			for _, value := range spec.Values {
				name, err := strconv.Unquote(value.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				if n++; !strings.Contains(page, "`"+name+"`") && spec.Type.(*ast.Ident).Name != "TimeType" {
					t.Errorf("docs/ONTOLOGY.md lacks %s", name)
				}
			}
		}
		return true
	})
	if n < 40 {
		t.Errorf("only %d types, roles and statuses were read", n)
	}
	sense := regexp.MustCompile(`(?m)^([a-z-]+) ([a-z-]+) (?:[0-9]+|-) (?:verbi?|noun):`)
	for _, m := range sense.FindAllStringSubmatch(read(t, "internal/build/train/event/lexicon.txt"), -1) {
		if mode := m[2]; mode != "-" && !strings.Contains(page, "`"+mode+"`") {
			t.Errorf("docs/ONTOLOGY.md lacks the mode %s of %s", mode, m[1])
		}
	}
}

// TestLawsPage checks that the tests that docs/LAWS.md names exist.
func TestLawsPage(t *testing.T) {
	var tests strings.Builder
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, "_test.go") {
			tests.WriteString(read(t, path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range regexp.MustCompile(`\b(?:Test|Fuzz|Example)[A-Z]\w+`).FindAllString(read(t, "docs/LAWS.md"), -1) {
		if !strings.Contains(tests.String(), "func "+name+"(") {
			t.Errorf("docs/LAWS.md names %s, which does not exist", name)
		}
	}
}

// TestLinks checks that the files that pages link to exist.
func TestLinks(t *testing.T) {
	pages, err := filepath.Glob("docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	link := regexp.MustCompile(`\]\(([^)#:]+)[^):]*\)`)
	for _, page := range append(pages, "README.md", "CONTRIBUTING.md", "THIRD_PARTY.md", "CHANGELOG.md") {
		for _, m := range link.FindAllStringSubmatch(read(t, page), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), m[1])); err != nil {
				t.Errorf("%s links to %s: %v", page, m[1], err)
			}
		}
	}
}
