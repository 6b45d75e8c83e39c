// Wirecopy-beam reads an archive of news on Apache Beam and writes what it finds
// as JSON lines.
//
//	go run ./cmd/wirecopy-beam -input 'archive/*.jsonl.gz' -output found/ -rows quotes,events
//
// The flags -runner, -endpoint and so on are those of Beam; without them the
// pipeline runs on this machine, in this process.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	wirebeam "github.com/wirecopy-go/wirecopy/beam"
)

var (
	input  = flag.String("input", "", "`globs` of files with an article a line, with commas: {\"id\":…,\"text\":…,\"published\":…}; gzipped if they end in .gz")
	output = flag.String("output", "", "`prefix` of the files to write, such as found/ or gs://bucket/found/")
	rows   = flag.String("rows", "articles", "what to write, with commas: articles, quotes, events")
	shards = flag.Int("shards", 8, "how many files to write for each kind of row")
)

func main() {
	flag.Parse()
	beam.Init() // a worker stays in here
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "wirecopy-beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	c, err := config()
	if err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	wirebeam.Archive(s, c)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	if result == nil { // the runner does not wait
		return nil
	}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == "wirecopy" {
			fmt.Fprintf(os.Stderr, "%s: %d\n", c.Name(), c.Result())
		}
	}
	return nil
}

// config reads the flags.
func config() (wirebeam.Config, error) {
	if *input == "" || *output == "" {
		return wirebeam.Config{}, errors.New("-input and -output are needed; see -h")
	}
	c := wirebeam.Config{Input: strings.Split(*input, ","), Output: *output, Shards: *shards}
	for row := range strings.SplitSeq(*rows, ",") {
		switch row {
		case "articles":
			c.Articles = true
		case "quotes":
			c.Quotes = true
		case "events":
			c.Events = true
		default:
			return c, fmt.Errorf("-rows: there is no %q; take articles, quotes, events", row)
		}
	}
	return c, nil
}
