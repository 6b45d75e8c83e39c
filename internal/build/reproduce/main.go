// Reproduce makes the embedded tables anew and compares them, byte for byte, with
// those that are shipped. The commands are those of MODELS.md; they run in a copy
// of the repository, so that nothing is overwritten.
//
//	go run ./reproduce                                # all, in a quarter of an hour
//	go run ./reproduce -only gazetteer,event
//	go run ./reproduce -only pos/tagger -twice        # compares two runs with each other, too
//
// It is run in internal/build, with the data folder shared beside the repository.
package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

var (
	only  = flag.String("only", "", "`parts` of the names of the tables to make, with commas")
	twice = flag.Bool("twice", false, "make each twice")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "reproduce:", err)
		os.Exit(1)
	}
}

func run() error {
	models, err := os.ReadFile("MODELS.md")
	if err != nil {
		return err
	}
	temp, err := os.MkdirTemp("", "reproduce")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	shared, err := filepath.Abs("../../../shared")
	if err != nil {
		return err
	}
	copied := filepath.Join(temp, "repository")
	if err := errors.Join(copyTree("../..", copied), os.Symlink(shared, filepath.Join(temp, "shared"))); err != nil {
		return err
	}
	bad := 0
	for _, t := range tables(string(models)) {
		same, err := t.make(copied)
		if err != nil {
			return err
		}
		if !same {
			bad++
		}
	}
	if bad > 0 {
		return fmt.Errorf("%d commands gave other bytes", bad)
	}
	return nil
}

// A table is one or more files that a command makes.
type table struct {
	files   []string // from the root of the repository
	command []string
}

// tables reads the table of MODELS.md: | `file`, … | `command` … | time |
func tables(models string) []table {
	var list []table
	for line := range strings.Lines(models) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 || !strings.Contains(cells[1], ".bin`") || !wanted(cells[1]) {
			continue
		}
		var t table
		for i, s := range strings.Split(cells[1], "`") {
			if i%2 == 1 {
				t.files = append(t.files, s)
			}
		}
		t.command = strings.Fields(strings.Split(cells[2], "`")[1])
		list = append(list, t)
	}
	return list
}

func wanted(name string) bool {
	for part := range strings.SplitSeq(*only, ",") {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}

// make runs the command in a copy of the repository and says whether the files
// are as they were.
func (t *table) make(root string) (same bool, err error) {
	shipped, err := t.sum(root)
	if err != nil {
		return false, err
	}
	sums := []string{shipped}
	start := time.Now()
	for range runs() {
		cmd := exec.Command(t.command[0], t.command[1:]...)
		cmd.Dir = filepath.Join(root, "internal/build")
		if out, err := cmd.CombinedOutput(); err != nil {
			return false, fmt.Errorf("%s: %w: %s", strings.Join(t.command, " "), err, out)
		}
		sum, err := t.sum(root)
		if err != nil {
			return false, err
		}
		sums = append(sums, sum)
	}
	took := time.Since(start).Round(time.Second)
	for i, sum := range sums[1:] {
		verdict := "as shipped"
		switch {
		case sum == shipped:
		case i > 0 && sum == sums[i]:
			verdict = "not as shipped, but as in the run before"
		default:
			verdict = "not as shipped"
		}
		fmt.Printf("%s: %s: %s (%v)\n", strings.Join(t.files, ", "), sum[:12], verdict, took)
	}
	return sums[len(sums)-1] == shipped, nil
}

func runs() int {
	if *twice {
		return 2
	}
	return 1
}

// sum is the checksum of the files.
func (t *table) sum(root string) (string, error) {
	h := sha256.New()
	for _, name := range t.files {
		b, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return "", err
		}
		h.Write(b)
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}

// copyTree copies the repository without what git keeps.
func copyTree(from, to string) error {
	return filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		target := filepath.Join(to, strings.TrimPrefix(path, from))
		switch {
		case e.Name() == ".git" && path != from, e.Name() == "node_modules":
			if e.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case e.IsDir():
			return os.MkdirAll(target, 0o755)
		case !e.Type().IsRegular():
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(target, b, 0o644)
	})
}
