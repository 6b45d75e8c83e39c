package wirecopy

import (
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkParse measures Parse on the golden articles, and on news where the
// file of -news is at hand.
func BenchmarkParse(b *testing.B) {
	b.Run("goldens", func(b *testing.B) { benchmark(b, &Parser{}, articles(b)) })
	b.Run("news", func(b *testing.B) { benchmark(b, &Parser{}, newsTexts(b, 500)) })
	b.Run("2kB", func(b *testing.B) { benchmark(b, &Parser{}, []string{strings.Join(articles(b)[:2], "\n")[:2000]}) })
}

// BenchmarkSkip shows what each layer costs, by leaving it out.
func BenchmarkSkip(b *testing.B) {
	for _, bm := range []struct {
		name string
		skip Layer
	}{
		{"nothing", 0},
		{"events", Events},
		{"times", Times},
		{"quotes,events", Quotes | Events},
		{"entities,quotes,events", Entities | Quotes | Events},
		{"everything", Entities | Quotes | Times | Events},
	} {
		b.Run(bm.name, func(b *testing.B) { benchmark(b, &Parser{Skip: bm.skip}, articles(b)) })
	}
}

// BenchmarkParallel shows how Parse scales: run it with -cpu 1,2,4. As long as
// megabytes a second of processor time stay the same, it scales with the cores.
func BenchmarkParallel(b *testing.B) {
	texts := articles(b)
	text := texts[0]
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	start := processorTime()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			Parse(text)
		}
	})
	took := processorTime() - start
	b.ReportMetric(float64(len(text))*float64(b.N)/1e6/took.Seconds(), "MB/cpu-s")
}

// benchmark parses all texts in each round. Besides MB/s it reports megabytes a
// second of processor time, garbage collection included, which tells the same on
// a machine that has other work.
func benchmark(b *testing.B, p *Parser, texts []string) {
	n := 0
	for _, text := range texts {
		n += len(text)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	start := processorTime()
	for b.Loop() {
		for _, text := range texts {
			p.Parse(text)
		}
	}
	took := processorTime() - start
	b.ReportMetric(float64(n)*float64(b.N)/1e6/took.Seconds(), "MB/cpu-s")
}

var firstFlag = flag.Bool("first", false, "print how long the first Parse takes, for BenchmarkFirst")

// BenchmarkFirst measures the first Parse in a process, each in a new one.
func BenchmarkFirst(b *testing.B) {
	total := time.Duration(0)
	for b.Loop() {
		out, err := exec.Command(os.Args[0], "-test.run=^TestFirst$", "-first").Output()
		if err != nil {
			b.Fatal(err)
		}
		line, _, _ := strings.Cut(string(out), "\n")
		ns, err := strconv.Atoi(line)
		if err != nil {
			b.Fatal(err)
		}
		total += time.Duration(ns)
	}
	b.ReportMetric(float64(total.Microseconds())/1000/float64(b.N), "ms/first-parse")
}

// TestFirst is the process that BenchmarkFirst starts.
func TestFirst(t *testing.T) {
	if !*firstFlag {
		t.Skip("only for BenchmarkFirst")
	}
	text := articles(t)[0]
	start := time.Now()
	Parse(text)
	fmt.Println(time.Since(start).Nanoseconds())
}

// TestAllocs holds the number of allocations of Parse on an article of 2 kB. The
// least of some runs counts: the race detector has pools lose what they hold, now
// and then.
func TestAllocs(t *testing.T) {
	text := strings.Join(articles(t)[:2], "\n")[:2000]
	least := math.Inf(1)
	for range 60 {
		least = min(least, testing.AllocsPerRun(1, func() { Parse(text) }))
	}
	if least > 65 {
		t.Errorf("%.0f allocations, want at most 65", least)
	}
}
