package wirecopy

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// pure are the packages of others that Parse may use: none of them opens a file,
// a connection or a log, reads the environment, or converts without types.
var pure = []string{
	"bytes", "cmp", "embed", "encoding/binary", "errors", "fmt", "hash/crc64", "iter", "maps", "math", "math/bits", "slices", "sort",
	"strconv", "strings", "sync", "sync/atomic", "time", "unicode", "unicode/utf16", "unicode/utf8",
}

// clock are the functions of package time that look at the clock or wait.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer"}

// TestPure checks law 7 in the source: what Parse is made of imports nothing
// that reaches the machine, does not look at the clock, starts no goroutine and
// has no init.
func TestPure(t *testing.T) {
	for _, file := range sources(t) {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, imp := range f.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			if !slices.Contains(pure, path) && !strings.HasPrefix(path, "golang.org/x/text/") && !strings.HasPrefix(path, "github.com/wirecopy-go/wirecopy/internal/") {
				t.Errorf("%s imports %s", file, path)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(clock, n.Sel.Name) {
					t.Errorf("%s looks at the clock: time.%s", file, n.Sel.Name)
				}
			case *ast.GoStmt:
				t.Errorf("%s starts a goroutine", file)
			case *ast.FuncDecl:
				if n.Recv == nil && n.Name.Name == "init" {
					t.Errorf("%s has an init", file)
				}
			}
			return true
		})
	}
}

// ground are the packages that stages may import.
var ground = []string{"doc", "token", "model", "gazetteer"}

// TestFloors checks that no stage imports another: they meet in the document. A
// stage may be divided into packages.
func TestFloors(t *testing.T) {
	for _, file := range sources(t) {
		stage := filepath.Base(filepath.Dir(file))
		if stage == "." {
			continue // the root shows the stages one after the other
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, imp := range f.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			other, ours := strings.CutPrefix(path, "github.com/wirecopy-go/wirecopy/internal/")
			if ours && !slices.Contains(ground, other) && !strings.HasPrefix(other, stage+"/") {
				t.Errorf("%s imports %s", file, path)
			}
		}
	}
}

// sources returns the files that Parse is compiled from.
func sources(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch path {
			case ".", "internal":
				return nil
			case "internal/build":
				return fs.SkipDir
			}
			if !strings.HasPrefix(path, "internal/") {
				return fs.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			files = append(files, path)
		}
		return nil
	})
	if err != nil || len(files) < 20 {
		t.Fatal(files, err)
	}
	return files
}
