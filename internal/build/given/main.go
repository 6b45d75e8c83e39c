// Given writes the table of given names and the gender they tell, which package
// coref takes as evidence for what a pronoun points to.
//
//	go run ./given -data ../../../shared/data/gazetteer/lists -out ../coref/given.bin
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

// The values of the table, those of coref's gender.
const (
	male   = 1
	female = 2
)

// clear is how many times as frequent as the other gender a name must be.
const clear = 10

func main() {
	log.SetFlags(0)
	log.SetPrefix("given: ")
	data := flag.String("data", "", "folder of the name lists")
	out := flag.String("out", "", "file to write")
	flag.Parse()
	if *data == "" || *out == "" {
		log.Fatal("give -data, the folder of the name lists, and -out, the file to write")
	}
	names := weights{}
	for gender, file := range map[int]string{male: "us-census-male-first.txt.gz", female: "us-census-female-first.txt.gz"} {
		if err := names.census(filepath.Join(*data, file), gender); err != nil {
			log.Fatal(err)
		}
	}
	if err := names.byCountry(filepath.Join(*data, "common-forenames-by-country.csv.gz")); err != nil {
		log.Fatal(err)
	}
	keys, values := names.decided()
	file := model.Append(model.AppendLexicon(nil, keys, values), "given names",
		"US Census 1990 given names; common forenames by country (Popular Names by Country Dataset)")
	if err := os.WriteFile(*out, file, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d names, %d bytes\n", len(keys), len(file))
}

// weights maps a name in lower case to how frequent it is for either gender.
type weights map[string][3]float64

func (w weights) add(name string, gender int, n float64) {
	name = strings.ToLower(strings.TrimSpace(name))
	if len(name) < 2 || strings.ContainsAny(name, " .-") {
		return
	}
	x := w[name]
	x[gender] += n
	w[name] = x
}

// open returns the text of a gzipped file.
func open(name string) (io.Reader, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return gzip.NewReader(f)
}

// census reads lines of a name, its share in per cent, the sum, and its rank.
func (w weights) census(name string, gender int) error {
	r, err := open(name)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) < 2 {
			continue
		}
		share, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		w.add(fields[0], gender, share+0.001)
	}
	return lines.Err()
}

// byCountry reads the names that are common in a country. They have no
// frequency: each counts like a name of one in a thousand people.
func (w weights) byCountry(name string) error {
	r, err := open(name)
	if err != nil {
		return err
	}
	rows := csv.NewReader(r)
	rows.FieldsPerRecord = -1
	head, err := rows.Read()
	if err != nil {
		return err
	}
	gender, roman := slices.Index(head, "Gender"), slices.Index(head, "Romanized Name")
	if gender < 0 || roman < 0 {
		return fmt.Errorf("%s: no columns Gender and Romanized Name", name)
	}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch row[gender] {
		case "M":
			w.add(row[roman], male, 0.1)
		case "F":
			w.add(row[roman], female, 0.1)
		}
	}
}

// decided returns the names that tell a gender, in order.
func (w weights) decided() (keys []string, values []uint32) {
	for name := range w {
		keys = append(keys, name)
	}
	slices.Sort(keys)
	keys = slices.DeleteFunc(keys, func(name string) bool {
		x := w[name]
		return x[male] < clear*x[female] && x[female] < clear*x[male]
	})
	for _, name := range keys {
		value := uint32(male)
		if w[name][female] > w[name][male] {
			value = female
		}
		values = append(values, value)
	}
	return keys, values
}
