// Command dep makes the tables of package dep, given those of package pos. It
// is run in internal/build:
//
//	go run ./train/dep
package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

// options are the settings of a training.
type options struct {
	data, out, tags, silver          string
	epochs, arcs                     int
	arcsSize, labels, size           int
	orders                           int
	explore, margin, sure, sureLabel float64
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", "../../../shared/data", "folder of the training data")
	flag.StringVar(&o.silver, "silver", "", "treebank of sentences labelled by the teacher")
	flag.StringVar(&o.out, "out", "../dep", "folder to write to")
	flag.StringVar(&o.tags, "tags", "", "file to keep the tags of the training data in, between experiments")
	flag.IntVar(&o.epochs, "epochs", 7, "rounds of training")
	flag.IntVar(&o.arcs, "arcs", 600000, "features of arcs")
	flag.IntVar(&o.labels, "labels", 160000, "features of labels")
	flag.IntVar(&o.arcsSize, "arcs-size", 3090000, "bytes of the table of arcs")
	flag.IntVar(&o.size, "labels-size", 2200000, "bytes of the table of labels")
	flag.IntVar(&o.orders, "orders", 2, "orders of the sentences to average over")
	flag.Float64Var(&o.explore, "explore", 0.9, "how often to follow a wrong action")
	flag.Float64Var(&o.sure, "sure", 70, "by how much an action must win to be done at once")
	flag.Float64Var(&o.sureLabel, "sure-label", 60, "the same for a label")
	flag.Float64Var(&o.margin, "margin", 2, "by how much the right action must win")
	flag.Parse()
	start := time.Now()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "dep:", err)
		os.Exit(1)
	}
	fmt.Println("time", time.Since(start).Round(time.Second))
}
