// Gazetteer writes the table of places that package gazetteer reads.
//
//	go run ./gazetteer -data ../../../shared/data/gazetteer -out ../gazetteer/gazetteer.bin
//
// It takes towns, regions and countries from the files of GeoNames in the data
// folder, and what these lack from the lists beside this file, which were
// written by hand: countries.txt, regions.txt and areas.txt.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

// maxFile is the size that no table of the library may exceed.
const maxFile = 4 << 20

func main() {
	log.SetFlags(0)
	log.SetPrefix("gazetteer: ")
	data := flag.String("data", "", "folder of the files of GeoNames")
	out := flag.String("out", "", "file to write")
	flag.Parse()
	if *data == "" || *out == "" {
		log.Fatal("give -data, the folder of the files of GeoNames, and -out, the file to write")
	}
	w, err := build(*data)
	if err != nil {
		log.Fatal(err)
	}
	file := model.Append(w.table(), "gazetteer",
		"GeoNames cities500, admin1CodesASCII, admin2Codes, countryInfo (CC BY 4.0); lists of countries, regions and areas written for this project")
	if len(file) >= maxFile {
		log.Fatalf("%d bytes, the limit is %d", len(file), maxFile)
	}
	if err := os.WriteFile(*out, file, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d places, %d names, %d bytes\n", len(w.places), w.entries, len(file))
}

// build gathers the places: countries, regions, then all others.
func build(data string) (*world, error) {
	w := &world{codes: map[string]int{}}
	if err := w.countries(data); err != nil {
		return nil, err
	}
	towns, err := readTowns(data)
	if err != nil {
		return nil, err
	}
	if err := w.regions(data, towns); err != nil {
		return nil, err
	}
	if err := w.areas(); err != nil {
		return nil, err
	}
	w.towns(towns)
	return w, w.districts(data, towns)
}
