// Command ner makes the tables of package ner.
//
//	go run ./train/ner lexicon    writes internal/ner/names.bin
//
// It is run in internal/build, and reads ../../../shared.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

//go:embed groups.txt
var groupsList string

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: ner lexicon")
		os.Exit(2)
	}
	switch os.Args[1] {
	case "lexicon":
		l, counts := makeLexicon("../../../shared")
		check(l.write("../ner/names.bin", counts))
		fmt.Println(len(l), "entries")
	case "clusters":
		tryClusters()
	case "tagger":
		try()
	}
}

func try() {
	shared := "../../../shared"
	tr, dev := worldwide(shared, "train"), worldwide(shared, "dev")
	fl := flag.NewFlagSet("try", 0)
	o := options{}
	m := fl.Float64("margin", 4, "")
	dr := fl.Float64("drop", 0, "")
	fl.BoolVar(&o.adapt, "adapt", false, "")
	fl.IntVar(&o.epochs, "epochs", 6, "")
	fl.Uint64Var(&o.seed, "seed", 1, "")
	rows := fl.Int("rows", 0, "")
	blended := fl.Int("blend", 1, "")
	out := fl.Bool("write", false, "")
	without := fl.String("without", "", "")
	fl.Parse(os.Args[2:])
	for x := range strings.SplitSeq(*without, ",") {
		n, _ := strconv.Atoi(x)
		o.without[n] = true
	}
	o.margin, o.drop = float32(*m), float32(*dr)
	for _, n := range fl.Args() {
		tr = append(tr, columns(shared, n)...)
	}
	t0 := time.Now()
	var t *trainer
	if *rows > 0 {
		p := o
		p.epochs = 2
		o.only = learn(tr, p).choose(*rows)
		fmt.Println("pass 1", time.Since(t0))
	}
	var ts []*trainer
	for i := range *blended {
		o.seed = uint64(i + 1)
		ts = append(ts, learn(tr, o))
		ts[i].eval(dev, "one")
	}
	t = blend(ts)
	fmt.Println(os.Args[2:], time.Since(t0))
	t.eval(dev, "dev")
	if *out {
		t.write("../ner/tagger.bin", "worldwide-train")
	}
}

func tryClusters() {
	t0 := time.Now()
	c := newClustering("../../../shared", 4)
	fmt.Println(len(c.words), time.Since(t0))
	for _, n := range []int{64, 256} {
		class := c.run(n, 12)
		fmt.Println(n, time.Since(t0))
		for k := range 40 {
			s := ""
			m := 0
			for i, w := range c.words {
				if int(class[i]) == k && m < 14 {
					s += " " + w
					m++
				}
			}
			fmt.Println(k, s)
		}
	}
}
