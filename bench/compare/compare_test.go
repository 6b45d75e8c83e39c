package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSample(t *testing.T) {
	t.Chdir("..") // where the command is run
	s, err := newSample("no-data", 60_000)
	if err != nil {
		t.Fatal(err)
	}
	if s.from != "../testdata/articles/*.txtar" || s.bytes < 60_000 || s.bytes > 70_000 {
		t.Errorf("%d bytes of %s, want a little over 60,000 of ../testdata/articles/*.txtar", s.bytes, s.from)
	}
	size, words := 0, 0
	for _, text := range s.texts {
		size += len(text)
		words += len(strings.Fields(text))
	}
	if size != s.bytes || words != s.words {
		t.Errorf("%d bytes and %d words, but the texts have %d and %d", s.bytes, s.words, size, words)
	}
}

// TestAbsent runs rivals that are not there: each must say what is absent.
func TestAbsent(t *testing.T) {
	*python, *node, *corenlp = "no-python", "no-node", ""
	b := &builder{dir: t.TempDir(), built: map[string]error{}}
	for _, tt := range []struct {
		kind kind
		want string
	}{
		{inPython, "the program no-python is absent"},
		{inNode, "the program no-node is absent"},
		{inJava, "-corenlp does not say where the jars of CoreNLP are"},
	} {
		_, err := measure(b, &rival{kind: tt.kind, program: "x"}, "", "")
		if err == nil || err.Error() != tt.want {
			t.Errorf("error %v, want %q", err, tt.want)
		}
	}
}

// TestExecute runs a stand-in for a rival in each way that one can end.
func TestExecute(t *testing.T) {
	shell := "/bin/sh"
	if _, err := os.Stat(shell); err != nil {
		t.Skip(err)
	}
	tests := []struct {
		name, script string
		rounds       int
		err          string
	}{
		{"well", `echo loading; echo '{"rounds": [0.5, 0.25]}'`, 2, ""},
		{"absent", `echo "the package x is absent"; exit 3`, 0, "the package x is absent"},
		{"broken", `echo one >&2; echo two >&2; exit 1`, 0, "exit status 1: two"},
		{"silent", `true`, 0, `it printed "", not its rounds`},
		{"its files", `test "$0 $1 $2" = "a 1.5 b" && echo '{"rounds": [1]}'`, 1, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rounds, _, _, err := execute([]string{shell, "-c", tt.script}, 1.5, "a", "b")
			message := ""
			if err != nil {
				message = err.Error()
			}
			if len(rounds) != tt.rounds || message != tt.err {
				t.Errorf("rounds %v, error %q, want %d and %q", rounds, message, tt.rounds, tt.err)
			}
		})
	}
}

// TestPrograms checks that each rival has its program.
func TestPrograms(t *testing.T) {
	list := rivals
	for _, j := range judgedRivals {
		for _, r := range j.sets {
			list = append(list, *r)
		}
	}
	for _, r := range list {
		if _, err := os.Stat(filepath.Join("..", "rivals", r.program)); err != nil {
			t.Error(err)
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, tt := range []struct {
		got, want string
	}{
		{thousands(0), "0"},
		{thousands(999), "999"},
		{thousands(1000), "1,000"},
		{thousands(1234567), "1,234,567"},
		{digits(1738.2), "1738"},
		{digits(22.24), "22.2"},
		{digits(0.525), "0.53"},
		{digits(0.0028), "0.0028"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %s, want %s", tt.got, tt.want)
		}
	}
}
