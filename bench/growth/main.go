// Growth shows how the time and memory of Parse grow with its text: on news, all
// of it as one article, and on texts that tempt a parser to look too far. It is
// the proof of law 6, in docs/LAWS.md.
//
//	go run ./growth
//	go run ./growth -max 10000000 -only "he said,letter"
//
// It prints the processor time a byte, garbage collection included, so that it
// may run beside other programs; the memory that was allocated a byte; and how
// large the heap grew, a byte. News is measured again before every text, since
// the machine may be slower at times.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"time"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/bench/news"
	"github.com/wirecopy-go/wirecopy/bench/race"
	"github.com/wirecopy-go/wirecopy/internal/stress"
)

// limit is how many times what a byte of news costs a byte of any text may cost.
const limit = 3

// sample is how many bytes of news the other texts are measured beside.
const sample = 1 << 17

var (
	newsFile = flag.String("news", "../../shared/data/text/news.jsonl.gz", "gzipped `file` of articles, {\"text\":…} a line; the articles of testdata without it")
	maxNews  = flag.Int("max", 100_000_000, "largest number of `bytes` of news")
	maxOther = flag.Int("stress", 1_000_000, "largest number of `bytes` of the other texts")
	maxCheap = flag.Int("cheap", 10_000_000, "largest number of `bytes` of those that cost less than a tenth of news")
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
	text, err := readNews()
	if err != nil {
		return err
	}
	wirecopy.Parse(text[:sample]) // the tables are read from disk, and the pool is filled
	fmt.Print("| text |")
	for _, n := range sizes {
		fmt.Printf(" %s |", size(n))
	}
	fmt.Print(" times news | allocated | heap |\n|---|", strings.Repeat("---:|", len(sizes)+3), "\n")

	if *only == "" {
		row("news", *maxNews, func(n int) string { return text[:n] }, "")
	}
	bad := 0
	for _, in := range stress.Inputs {
		if *only != "" && !slices.Contains(strings.Split(*only, ","), in.Name) {
			continue
		}
		if row(in.Name, *maxOther, in.Text, text[:sample]) > limit {
			bad++
		}
	}
	if bad > 0 {
		return fmt.Errorf("%d texts cost more than %d times what news costs", bad, limit)
	}
	return nil
}

// sizes are those of the texts, in bytes.
var sizes = []int{1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000}

// row measures and prints a line of the table: nanoseconds a byte at each size
// up to most. It returns how many times what a byte of news costs one of the
// text did, at the size where that was worst; 0 if there is no news to compare.
func row(name string, most int, text func(n int) string, news string) (times float64) {
	fmt.Printf("| %s |", name)
	var last cost
	for _, n := range sizes {
		if n > most && (n > *maxCheap || news == "" || times > 0.1) {
			fmt.Print(" |")
			continue
		}
		last = measure(text(n))
		fmt.Printf(" %.0f |", last.time)
		if news != "" && n >= 100_000 { // where the clock is fine enough
			times = max(times, last.time/measure(news).time)
		}
	}
	ratio := ""
	if news != "" {
		ratio = fmt.Sprintf("%.1f", times)
	}
	fmt.Printf(" %s | %.0f | %.0f |\n", ratio, last.allocated, last.heap)
	return times
}

// A cost is that of one byte.
type cost struct{ time, allocated, heap float64 } // nanoseconds, bytes

// measure parses a text as often as makes 100 kB, thrice, and returns the least
// cost; a long text tells at once.
func measure(text string) cost {
	const enough, long = 100_000, 1_000_000
	c := parse(text, max(1, enough/len(text)))
	for try := 1; try < 3 && len(text) < long; try++ {
		if again := parse(text, max(1, enough/len(text))); again.time < c.time {
			c = again
		}
	}
	return c
}

// parse parses a text some times.
func parse(text string, rounds int) cost {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	peak, stop := watchHeap()
	start := race.ProcessorTime()
	for range rounds {
		wirecopy.Parse(text)
	}
	took := race.ProcessorTime() - start
	stop()
	runtime.ReadMemStats(&after)
	n := float64(len(text))
	return cost{
		time:      float64(took) / n / float64(rounds),
		allocated: float64(after.TotalAlloc-before.TotalAlloc) / n / float64(rounds),
		heap:      (float64(max(*peak, after.HeapAlloc)) - float64(before.HeapAlloc)) / n,
	}
}

// watchHeap notes the largest size of the heap until it is stopped, garbage that
// was not collected yet included.
func watchHeap() (peak *uint64, stop func()) {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	peak = new(uint64)
	end, ended := make(chan bool), make(chan bool)
	go func() {
		defer close(ended)
		for tick := time.NewTicker(10 * time.Millisecond); ; {
			metrics.Read(sample)
			*peak = max(*peak, sample[0].Value.Uint64())
			select {
			case <-tick.C:
			case <-end:
				tick.Stop()
				return
			}
		}
	}()
	return peak, func() { close(end); <-ended }
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
	texts, from, err := news.Read(*newsFile)
	if err != nil {
		return "", err
	}
	fmt.Fprintln(os.Stderr, "growth: news from", from)
	n := max(*maxNews, sample)
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(texts[i%len(texts)] + "\n\n")
	}
	return b.String(), nil
}
