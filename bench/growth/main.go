// Growth shows how the time and memory of Parse grow with its text: on news, all
// of it as one article, and on texts that tempt a parser to look too far. It is
// the proof of law 6, in docs/LAWS.md.
//
//	go run ./growth
//	go run ./growth -max 10000000 -only "he said,news"
//
// It prints the processor time a byte, garbage collection included, so that it
// may run beside other programs; and the memory that was allocated a byte.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/bench/race"
	"github.com/wirecopy-go/wirecopy/internal/stress"
)

// limit is how many times what a byte of news costs a byte of any text may cost.
const limit = 3

var (
	newsFile = flag.String("news", "../../shared/data/text/news.jsonl.gz", "gzipped `file` of articles, {\"text\":…} a line; the articles of testdata without it")
	maxNews  = flag.Int("max", 100_000_000, "largest number of `bytes` of news")
	maxOther = flag.Int("stress", 10_000_000, "largest number of `bytes` of the other texts")
	only     = flag.String("only", "", "`names` of the texts to try, with commas")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

func run() error {
	news, err := readNews()
	if err != nil {
		return err
	}
	wirecopy.Parse(news[:1<<16]) // the tables are read from disk, and the pool is filled
	sizes := []int{1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000}
	fmt.Print("| text |")
	for _, n := range sizes {
		fmt.Printf(" %s |", size(n))
	}
	fmt.Print(" times news | bytes a byte |\n|---|", strings.Repeat("---:|", len(sizes)+2), "\n")

	base := row("news", sizes, *maxNews, func(n int) string { return news[:n] }, nil)
	bad := 0
	for _, in := range stress.Inputs {
		if *only != "" && !slices.Contains(strings.Split(*only, ","), in.Name) {
			continue
		}
		if costs := row(in.Name, sizes, *maxOther, in.Text, base); worst(costs, base) > limit {
			bad++
		}
	}
	if bad > 0 {
		return fmt.Errorf("%d texts cost more than %d times what news costs", bad, limit)
	}
	return nil
}

// row measures and prints a line of the table: nanoseconds a byte at each size.
func row(name string, sizes []int, most int, text func(n int) string, base []cost) []cost {
	fmt.Printf("| %s |", name)
	var costs []cost
	for _, n := range sizes {
		if n > most {
			fmt.Print(" |")
			continue
		}
		c := measure(text(n))
		costs = append(costs, c)
		fmt.Printf(" %.0f |", c.time)
	}
	times := ""
	if base != nil {
		times = fmt.Sprintf("%.1f", worst(costs, base))
	}
	fmt.Printf(" %s | %.0f |\n", times, costs[len(costs)-1].memory)
	return costs
}

// A cost is that of one byte.
type cost struct{ time, memory float64 } // nanoseconds, bytes

// worst returns the largest ratio of the times, from 100 kB on, where the
// clock is fine enough.
func worst(costs, base []cost) float64 {
	w := 0.0
	for i := 2; i < min(len(costs), len(base)); i++ {
		w = max(w, costs[i].time/base[i].time)
	}
	return w
}

// measure parses a text as often as makes a megabyte, thrice, and returns the
// least cost.
func measure(text string) cost {
	var best cost
	rounds := max(1, 1_000_000/len(text))
	for try := range 3 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := race.ProcessorTime()
		for range rounds {
			wirecopy.Parse(text)
		}
		took := race.ProcessorTime() - start
		runtime.ReadMemStats(&after)
		n := float64(rounds * len(text))
		c := cost{float64(took) / n, float64(after.TotalAlloc-before.TotalAlloc) / n}
		if try == 0 || c.time < best.time {
			best = c
		}
		if len(text) > 1_000_000 {
			break // long enough that one try tells
		}
	}
	return best
}

func size(n int) string {
	if n < 1_000_000 {
		return fmt.Sprintf("%d kB", n/1_000)
	}
	return fmt.Sprintf("%d MB", n/1_000_000)
}

// readNews returns as much news as is asked for, in one text. If the file has
// less, its articles come again.
func readNews() (string, error) {
	texts, err := readFile(*newsFile)
	if errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintln(os.Stderr, "growth:", err, "- the articles of testdata stand in for it")
		texts, err = readArticles("../testdata/articles/*.txtar")
	}
	if err != nil {
		return "", err
	}
	n := max(*maxNews, 1<<16)
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(texts[i%len(texts)] + "\n\n")
	}
	return b.String(), nil
}

func readFile(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var texts []string
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var line struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return nil, err
		}
		texts = append(texts, line.Text)
	}
	return texts, lines.Err()
}

// readArticles returns the articles of txtar archives.
func readArticles(pattern string) ([]string, error) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no %s: %w", pattern, fs.ErrNotExist)
	}
	var texts []string
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		_, text, _ := strings.Cut(string(b), "-- article --\n")
		text, _, _ = strings.Cut(text, "\n-- ")
		texts = append(texts, text)
	}
	return texts, nil
}
