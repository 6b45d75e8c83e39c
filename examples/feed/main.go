// Feed reads RSS, Atom or JSON feeds and writes who said what in their items, a
// quote a line, as JSON.
//
//	go run ./feed https://news.example/world.rss
//	go run ./feed -timeout 5s saved.xml https://other.example/atom
//
// A feed that can't be read is reported and the others are read all the same;
// the exit status is then 1. Ctrl-C ends it after the item at hand.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run does what the arguments say and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("feed", flag.ContinueOnError)
	flags.SetOutput(stderr)
	timeout := flags.Duration("timeout", 20*time.Second, "how long to wait for a feed")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() == 0 {
		fmt.Fprintln(stderr, "feed: name a feed, by its address or file")
		return 2
	}
	r := reader{client: &http.Client{Timeout: *timeout}, out: stdout}
	status := 0
	for _, source := range flags.Args() {
		if err := r.read(ctx, source); err != nil {
			fmt.Fprintln(stderr, "feed:", err)
			status = 1
		}
		if ctx.Err() != nil {
			return 1
		}
	}
	return status
}
