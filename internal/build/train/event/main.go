// Event writes the lexicon of events that package event reads.
//
//	go run ./train/event -out ../event/lexicon.bin
//
// The lexicon itself, lexicon.txt, was written by hand for this project; the
// command inflects its words and lays them out as a table.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed lexicon.txt
var source string

func main() {
	log.SetFlags(0)
	log.SetPrefix("event: ")
	out := flag.String("out", "", "file to write")
	flag.Parse()
	if *out == "" {
		log.Fatal("give -out, the file to write")
	}
	file, err := build()
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, file, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d bytes\n", len(file))
}

// build returns lexicon.bin.
func build() ([]byte, error) {
	l, err := read(source)
	if err != nil {
		return nil, err
	}
	return model.Append(l.table(), "events", "senses of verbs and nouns written for this project"), nil
}
