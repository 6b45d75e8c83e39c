package ner_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/dateline"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/ner"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

var (
	split  = flag.String("split", "dev", "which part of worldwide to measure: dev or train")
	errors = flag.Int("errors", 0, "how many errors to print")
	skip   = flag.Int("skip", 0, "how many texts to skip before printing errors")
)

// A span is a named span of bytes, with one of the kinds that are compared.
type span struct {
	start, end int
	kind       string
}

// kinds maps the classes of the corpus and ours to those that are compared.
var kinds = map[string]string{
	"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC", "NORP": "NORP",
	"person": "PER", "organization": "ORG", "location": "LOC", "facility": "LOC", "group": "NORP",
}

// TestWorldwide measures exact-span F1 on newspaper articles from all
// continents, the way the independent scorer does.
func TestWorldwide(t *testing.T) {
	texts := worldwide(t, *split)
	count := map[string]*[3]int{} // right, found, wanted
	for _, k := range []string{"PER", "ORG", "LOC", "NORP", "3class", "4class"} {
		count[k] = new([3]int)
	}
	add := func(kind string, n int) {
		for _, k := range []string{kind, "3class", "4class"} {
			if k != "3class" || kind != "NORP" {
				count[k][n]++
			}
		}
	}
	shown := 0
	for n, text := range texts {
		want, got := text.want(), map[span]bool{}
		for _, s := range find(text.Text, false) {
			got[s] = true
		}
		for s := range got {
			add(s.kind, 1)
			if want[s] {
				add(s.kind, 0)
			}
		}
		for s := range want {
			add(s.kind, 2)
		}
		if n >= *skip && shown < *errors {
			shown += show(t, text.Text, want, got)
		}
	}
	for _, k := range []string{"PER", "ORG", "LOC", "NORP", "3class", "4class"} {
		c := count[k]
		t.Logf("%-6s P %.2f R %.2f F1 %.2f (%d)", k, pct(c[0], c[1]), pct(c[0], c[2]), pct(2*c[0], c[1]+c[2]), c[2])
	}
	const floor = 80
	if c := count["3class"]; pct(2*c[0], c[1]+c[2]) < floor {
		t.Errorf("F1 %.2f of persons, organisations and places, want at least %d", pct(2*c[0], c[1]+c[2]), floor)
	}
}

// find returns the names of a text: of all kinds, or of those compared.
func find(text string, all bool) []span {
	d := doc.Get(text)
	defer d.Release()
	token.Split(d)
	dateline.Find(d)
	ner.Find(d)
	var got []span
	for _, m := range d.Mentions {
		if k := kinds[string(m.Kind)]; k != "" || all {
			start, end := d.Bytes(m.Span)
			got = append(got, trim(text, start, end, k))
		}
	}
	return got
}

// show prints the errors of one text and returns how many there are.
func show(t *testing.T, text string, want, got map[span]bool) int {
	var wrong []span
	for s := range want {
		if !got[s] {
			wrong = append(wrong, s)
		}
	}
	for s := range got {
		if !want[s] {
			wrong = append(wrong, s)
		}
	}
	slices.SortFunc(wrong, func(a, b span) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return strings.Compare(fmt.Sprint(a.end, a.kind), fmt.Sprint(b.end, b.kind))
	})
	for _, s := range wrong {
		mark := "spurious"
		if want[s] {
			mark = "missed"
		}
		before, after := text[max(0, s.start-40):s.start], text[s.end:min(len(text), s.end+30)]
		t.Logf("%-8s %-4s %s", mark, s.kind, strings.ReplaceAll(before+"["+text[s.start:s.end]+"]"+after, "\n", "⏎"))
	}
	return len(wrong)
}

type article struct {
	Text     string
	Entities []struct {
		Start, End int
		Type       string
	}
}

func (a article) want() map[span]bool {
	want := map[span]bool{}
	for _, e := range a.Entities {
		if k := kinds[e.Type]; k != "" {
			want[trim(a.Text, e.Start, e.End, k)] = true
		}
	}
	return want
}

// trim cuts what corpora disagree about: punctuation, articles, possessives.
func trim(text string, start, end int, kind string) span {
	const edge = " \t\r\n\"'“”‘’,.;:()[]"
	for {
		s := text[start:end]
		was := s
		s = strings.TrimLeft(s, edge)
		start = end - len(s)
		s = strings.TrimRight(s, edge)
		s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
		for _, article := range []string{"the ", "The ", "a ", "A "} {
			if rest, ok := strings.CutPrefix(s, article); ok {
				start += len(article)
				s = rest
				break
			}
		}
		end = start + len(s)
		if s == was || s == "" {
			return span{start, end, kind}
		}
	}
}

// worldwide reads a part of the corpus.
func worldwide(t testing.TB, part string) []article {
	f, err := os.Open("../../../shared/data/ner/worldwide-" + part + ".jsonl.gz")
	if err != nil {
		t.Skip("the corpus is not here: ", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var articles []article
	s := bufio.NewScanner(z)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var a article
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	return articles
}

func pct(a, b int) float64 { return 100 * float64(a) / float64(max(1, b)) }
