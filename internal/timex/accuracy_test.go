package timex_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"
)

var showErrors = flag.Bool("errors", false, "print the errors on the development part")

// A goldDoc is an article of TimeBank or AQUAINT.
type goldDoc struct {
	ID, Text, DCT string
	Timexes       []struct {
		Span  [2]int
		Value string
	}
}

// held reports whether g belongs to the third that rules are not written for.
func (g goldDoc) held() bool {
	h := fnv.New32a()
	h.Write([]byte(g.ID))
	return h.Sum32()%3 == 0
}

// load reads a corpus, or skips the test where it is absent.
func load(t *testing.T, name string) []goldDoc {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "time", name))
	if err != nil {
		t.Skipf("the corpus is not here: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var docs []goldDoc
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var g goldDoc
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, g)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}

// A found is an expression as bytes.
type found struct {
	start, end int
	value      string
}

// parse returns the expressions that the package finds in text.
func parse(text string, published time.Time) []found {
	d := read(text, published)
	defer d.Release()
	var list []found
	for _, x := range d.Times {
		start, end := d.Bytes(x.Span)
		list = append(list, found{start, end, x.Value})
	}
	return list
}

// trim cuts punctuation and a possessive ending off the span of a finding.
func trim(text string, x found) found {
	const edge = " \t\r\n\"'“”‘’,.;:()[]"
	for {
		was := x
		s := text[x.start:x.end]
		x.start += len(s) - len(strings.TrimLeft(s, edge))
		s = strings.TrimLeft(s, edge)
		x.end -= len(s) - len(strings.TrimRight(s, edge))
		s = strings.TrimRight(s, edge)
		for _, ending := range []string{"'s", "’s"} {
			if strings.HasSuffix(s, ending) {
				x.end -= len(ending)
				break
			}
		}
		if x == was || x.start >= x.end {
			return x
		}
	}
}

// A score counts as TempEval-3 does: relaxed asks for an overlap, strict for
// equal spans, value for an overlap with the right value.
type score struct{ gold, found, relaxed, strict, value int }

func (s score) f1(n int) float64 {
	if n == 0 {
		return 0
	}
	return 200 * float64(n) / float64(s.gold+s.found)
}

func (s score) String() string {
	return fmt.Sprintf("gold %d found %d: relaxed F1 %.2f, strict F1 %.2f, value F1 %.2f (value accuracy %.2f)",
		s.gold, s.found, s.f1(s.relaxed), s.f1(s.strict), s.f1(s.value), 100*float64(s.value)/float64(max(1, s.relaxed)))
}

// judge adds the figures of one article.
func (s *score) judge(g goldDoc, log func(format string, args ...any)) {
	var gold, pred []found
	for _, x := range g.Timexes {
		if x.Span[1] > x.Span[0] {
			gold = append(gold, trim(g.Text, found{x.Span[0], x.Span[1], x.Value}))
		}
	}
	day, err := time.Parse(time.DateOnly, g.DCT[:10])
	if err != nil {
		day = time.Time{}
	}
	for _, x := range parse(g.Text, day) {
		pred = append(pred, trim(g.Text, x))
	}
	s.gold += len(gold)
	s.found += len(pred)

	type pair struct{ score, i, j int }
	var pairs []pair
	for i, x := range gold {
		for j, y := range pred {
			if n := min(x.end, y.end) - max(x.start, y.start); n > 0 {
				if x.start == y.start && x.end == y.end {
					n += 1000
				}
				pairs = append(pairs, pair{n, i, j})
			}
		}
	}
	sort.SliceStable(pairs, func(a, b int) bool { return pairs[a].score > pairs[b].score })
	usedGold, usedPred := make([]bool, len(gold)), make([]bool, len(pred))
	around := func(x found) string {
		return bytesToLine(g.Text[max(0, x.start-50):x.start]) + " [[" + bytesToLine(g.Text[x.start:x.end]) + "]] " + bytesToLine(g.Text[x.end:min(len(g.Text), x.end+40)])
	}
	for _, p := range pairs {
		if usedGold[p.i] || usedPred[p.j] {
			continue
		}
		usedGold[p.i], usedPred[p.j] = true, true
		x, y := gold[p.i], pred[p.j]
		s.relaxed++
		if x.start == y.start && x.end == y.end {
			s.strict++
		} else {
			log("span   %s | got %q", around(x), bytesToLine(g.Text[y.start:y.end]))
		}
		if x.value == y.value {
			s.value++
		} else {
			log("value  %s -> %s dct %s | %s", x.value, y.value, g.DCT[:10], around(x))
		}
	}
	for i, x := range gold {
		if !usedGold[i] {
			log("missed %s dct %s | %s", x.value, g.DCT[:10], around(x))
		}
	}
	for j, y := range pred {
		if !usedPred[j] {
			log("extra  %s | %s", y.value, around(y))
		}
	}
}

func bytesToLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestAccuracy measures the package by TempEval-3 and holds it to a floor.
// Two thirds of the articles are for development; the figures that count are
// those on the other third.
func TestAccuracy(t *testing.T) {
	tests := []struct {
		file string
		// The floors: the first three on the articles held out.
		relaxed    float64
		strict     float64
		value      float64
		wholeValue float64
	}{
		{"timebank.jsonl.gz", 93, 88, 80, 81},
		{"aquaint.jsonl.gz", 90, 84, 76, 76},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			var dev, held, all score
			var errs bytes.Buffer
			for _, g := range load(t, tt.file) {
				part := &dev
				log := func(format string, args ...any) { fmt.Fprintf(&errs, format+"\n", args...) }
				if g.held() {
					part, log = &held, func(string, ...any) {}
				}
				part.judge(g, log)
				all.judge(g, func(string, ...any) {})
			}
			if *showErrors {
				os.Stdout.Write(errs.Bytes())
			}
			t.Logf("dev  %v", dev)
			t.Logf("held %v", held)
			t.Logf("all  %v", all)
			for _, f := range []struct {
				name       string
				got, floor float64
			}{
				{"relaxed F1", held.f1(held.relaxed), tt.relaxed},
				{"strict F1", held.f1(held.strict), tt.strict},
				{"value F1", held.f1(held.value), tt.value},
				{"value F1 of all", all.f1(all.value), tt.wholeValue},
			} {
				if f.got < f.floor {
					t.Errorf("%s is %.2f, below its floor of %.2f", f.name, f.got, f.floor)
				}
			}
		})
	}
}
