package token

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A treebank document: its text, and where its tokens and sentences end, in
// bytes that are not white space.
type gold struct {
	text              strings.Builder
	size              int
	tokens, sentences map[[2]int]bool
}

// TestAccuracy measures tokens and sentences from raw text against treebanks:
// F1 of spans, counted in bytes without white space. Sentences of a document
// are joined with a space, its paragraphs with a blank line.
func TestAccuracy(t *testing.T) {
	tests := []struct {
		set               string
		tokens, sentences float64 // floors
	}{
		{"gumnews-dev", 99, 99},
		{"ewt-dev", 97, 84},
	}
	for _, tt := range tests {
		var tokens, sentences score
		for _, g := range treebank(t, tt.set) {
			d := doc.Get(g.text.String())
			Split(d)
			all := make([]doc.Span, d.Len())
			for i := range all {
				all[i] = doc.Span{Start: int32(i), End: int32(i + 1)}
			}
			tokens.add(g.tokens, dense(d, all))
			sentences.add(g.sentences, dense(d, d.Sentences))
		}
		t.Logf("%s: tokens F1 %.2f, sentences F1 %.2f", tt.set, tokens.f1(), sentences.f1())
		if tokens.f1() < tt.tokens || sentences.f1() < tt.sentences {
			t.Errorf("%s: below the floors of %.2f for tokens, %.2f for sentences", tt.set, tt.tokens, tt.sentences)
		}
	}
}

// treebank reads a CoNLL-U file.
func treebank(t *testing.T, set string) []*gold {
	t.Helper()
	f, err := os.Open(filepath.Join("../../../shared/data/syntax", set+".conllu.gz"))
	if err != nil {
		t.Skipf("needs the treebanks: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var all []*gold
	var g *gold
	join := ""
	for lines := bufio.NewScanner(z); lines.Scan(); {
		line := lines.Text()
		text, isText := strings.CutPrefix(line, "# text = ")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			g = &gold{tokens: map[[2]int]bool{}, sentences: map[[2]int]bool{}}
			all = append(all, g)
			join = ""
		case strings.HasPrefix(line, "# newpar") && join != "":
			join = "\n\n"
		case isText:
			g.text.WriteString(join + text)
			join = " "
			g.sentences[[2]int{g.size, g.size + black(text)}] = true
		case line != "" && line[0] != '#':
			fields := strings.Split(line, "\t")
			if strings.ContainsAny(fields[0], "-.") {
				continue
			}
			n := black(fields[1])
			g.tokens[[2]int{g.size, g.size + n}] = true
			g.size += n
		}
	}
	return all
}

// black returns how many bytes of s are not white space.
func black(s string) int {
	n := len(s)
	for _, r := range s {
		if unicode.IsSpace(r) {
			n -= len(string(r))
		}
	}
	return n
}

// dense returns spans counted in bytes without white space.
func dense(d *doc.Document, spans []doc.Span) map[[2]int]bool {
	m := make(map[[2]int]bool)
	size := 0
	for _, s := range spans {
		start := size
		for i := s.Start; i < s.End; i++ {
			size += len(d.Word(i))
		}
		m[[2]int{start, size}] = true
	}
	return m
}

type score struct{ hits, got, want int }

func (s *score) add(want, got map[[2]int]bool) {
	s.want += len(want)
	s.got += len(got)
	for k := range got {
		if want[k] {
			s.hits++
		}
	}
}

func (s *score) f1() float64 { return 200 * float64(s.hits) / float64(s.got+s.want) }
