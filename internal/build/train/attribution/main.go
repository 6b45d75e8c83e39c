// Command attribution makes the table of package attribution.
//
//	go run ./train/attribution -write
//
// It is run in internal/build, and reads ../../../shared. Without -write, it
// learns from six articles in seven and measures on the others.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/build/manifests"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// options are the settings of the training; those of main are shipped.
type options struct {
	rate, decay float32
	least       int32 // features that are rarer are left out
	rounds      int   // passes over the cues
	orders      int   // of the cues and windows, whose weights are averaged
	first, last int   // passes over the windows: to choose features, and to weigh them
	cueRows     int
	spanRows    int
	size        int
}

func main() {
	o := options{rate: 0.1, decay: 1e-5, least: 3}
	write := flag.Bool("write", false, "learn from all articles and write the table")
	errors := flag.Int("errors", 0, "show `n` errors")
	flag.IntVar(&o.rounds, "rounds", 6, "passes over the cues")
	flag.IntVar(&o.first, "first", 3, "passes over the windows to choose features")
	flag.IntVar(&o.last, "last", 8, "passes over the windows to weigh them")
	flag.IntVar(&o.orders, "orders", 3, "orders of the examples to average over")
	flag.IntVar(&o.cueRows, "cue-rows", 38000, "features of cues")
	flag.IntVar(&o.spanRows, "span-rows", 105000, "features of windows")
	flag.IntVar(&o.size, "size", 1460000, "bytes of the table")
	decay := flag.Float64("decay", 1e-2, "pull of weights to zero")
	only := flag.Bool("spans-only", false, "learn no cues, and measure with those that are given")
	flag.Parse()
	o.decay = float32(*decay)
	start := time.Now()
	es := load("../../../shared/data/quotes/polnear.train.jsonl.gz")
	fmt.Println("loaded", len(es), time.Since(start), counts)
	train, held := split(es)
	if *write {
		train = es
	}
	if !*only {
		rate(train, &o)
	}
	fmt.Println("rated", time.Since(start))
	cues, spans := newLearner(), newLearner()
	if !*only {
		learnCues(cues, train, &o)
	}
	fmt.Println("cues", time.Since(start))
	learnSpans(spans, train, &o)
	fmt.Println("spans", time.Since(start))
	b := table(o.size, cues, spans)
	fmt.Println("bytes", len(b))
	if *write {
		save(b, es)
		return
	}
	m := attribution.NewModel(string(b))
	evaluate(m, held, *errors)
}

// split holds every seventh article back.
func split(es []example) (train, held []example) {
	for i, e := range es {
		if i%7 == 3 {
			held = append(held, e)
		} else {
			train = append(train, e)
		}
	}
	return train, held
}

// save writes the table and the manifest of the articles it was made from.
func save(b []byte, es []example) {
	check(os.WriteFile("../attribution/attribution.bin", model.Append(b, "attribution", "PolNeAR train"), 0o644))
	var texts []string
	for _, e := range es {
		texts = append(texts, e.text)
	}
	check(os.WriteFile("manifests/attribution.txt", manifests.Format("internal/attribution/attribution.bin: PolNeAR, train", texts), 0o644))
}
