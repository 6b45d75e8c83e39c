package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A town is a line of cities500.
type town struct {
	id          int
	name, ascii string
	alternates  []string
	lat, lon    float64
	feature     string // "PPLC"
	country     string
	admin1      string // "PK.03"
	admin2      string // "PK.03.123"
	population  int
}

// readTowns reads cities500, but for places that are no more.
func readTowns(data string) ([]town, error) {
	var towns []town
	err := lines(filepath.Join(data, "cities500.txt.gz"), func(line string) error {
		f := strings.Split(line, "\t")
		if len(f) < 15 {
			return fmt.Errorf("%d fields", len(f))
		}
		switch f[7] {
		case "PPLQ", "PPLH", "PPLW", "PPLCH":
			return nil
		}
		t := town{
			name: f[1], ascii: f[2], feature: f[7], country: f[8],
			admin1: f[8] + "." + f[10], admin2: f[8] + "." + f[10] + "." + f[11],
		}
		if f[3] != "" {
			t.alternates = strings.Split(f[3], ",")
		}
		var errs [4]error
		t.id, errs[0] = strconv.Atoi(f[0])
		t.lat, errs[1] = strconv.ParseFloat(f[4], 64)
		t.lon, errs[2] = strconv.ParseFloat(f[5], 64)
		t.population, errs[3] = strconv.Atoi(f[14])
		for _, err := range errs {
			if err != nil {
				return err
			}
		}
		towns = append(towns, t)
		return nil
	})
	return towns, err
}

// lines calls f with each line of a file, unzipped if need be, that is not
// empty and does not begin with "#".
func lines(name string, f func(string) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(file); err != nil {
			return err
		}
	}
	return scan(name, r, f)
}

// scan calls f with each line of r.
func scan(name string, r io.Reader, f func(string) error) error {
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if line := s.Text(); line != "" && line[0] != '#' {
			if err := f(line); err != nil {
				return fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
	}
	return s.Err()
}

// list splits a field of the lists at its semicolons.
func list(field string) []string {
	var all []string
	for s := range strings.SplitSeq(field, ";") {
		if s = strings.TrimSpace(s); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// coordinates reads "33 65".
func coordinates(field string) (lat, lon float64, err error) {
	a, b, ok := strings.Cut(field, " ")
	if !ok {
		return 0, 0, fmt.Errorf("no coordinates in %q", field)
	}
	if lat, err = strconv.ParseFloat(a, 64); err != nil {
		return 0, 0, err
	}
	lon, err = strconv.ParseFloat(b, 64)
	return lat, lon, err
}
