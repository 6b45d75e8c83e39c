// Command pos makes the tables of package pos. It is run in internal/build:
//
//	go run ./train/pos words     writes internal/pos/words.bin
//	go run ./train/pos tagger    writes internal/pos/tagger.bin, given words.bin
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/build/train/tagging"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "pos:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	fs := flag.NewFlagSet("pos", flag.ExitOnError)
	data := fs.String("data", "../../../shared/data", "folder of the training data")
	silver := fs.String("silver", "", "treebank of sentences labelled by the teacher")
	out := fs.String("out", "../pos", "folder to write to")
	features := fs.Int("features", 205000, "number of features of the tagger")
	size := fs.Int("size", 2000000, "bytes of its table")
	if len(args) == 0 {
		return fmt.Errorf("say what to make: words or tagger")
	}
	if err := fs.Parse(args[1:]); err != nil {
		return err
	}
	start := time.Now()
	switch args[0] {
	case "words":
		return tagging.WriteWords(*data, *silver, filepath.Join(*out, "words.bin"))
	case "tagger":
		err := tagging.WriteTagger(*data, *silver, filepath.Join(*out, "tagger.bin"), *features, *size)
		fmt.Println("time", time.Since(start).Round(time.Second))
		return err
	}
	return fmt.Errorf("there is no %q to make", args[0])
}
