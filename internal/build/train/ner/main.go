// Command ner makes the tables of package ner.
//
//	go run ./train/ner lexicon    writes internal/ner/names.bin
//
// It is run in internal/build, and reads ../../../shared.
package main

import (
	_ "embed"
	"fmt"
	"os"
)

//go:embed groups.txt
var groupsList string

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: ner lexicon")
		os.Exit(2)
	}
	switch os.Args[1] {
	case "lexicon":
		l := makeLexicon("../../../shared")
		check(l.write("../ner/names.bin"))
		fmt.Println(len(l), "entries")
	}
}
