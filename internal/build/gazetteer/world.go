package main

import (
	"cmp"
	_ "embed"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// What the files of GeoNames lack; see the comments in them.
var (
	//go:embed countries.txt
	countriesList string
	//go:embed regions.txt
	regionsList string
	//go:embed areas.txt
	areasList string
)

// A record is a place of the table.
type record struct {
	name       string
	lat, lon   float64
	code       string // key of its country or region in world.codes: "PK.03"
	population int
	kind       gazetteer.Kind
	id         int
	names      []name
}

// A role says how a name is used; see the roles in package gazetteer.
type role uint32

const (
	plain role = iota
	caps
	demonym
	abbreviation
)

// A name is one that a place goes by.
type name struct {
	key       string // folded
	role      role
	alternate bool
	score     float64 // how likely the place is meant, as a logarithm
}

// A world is all that goes into the table.
type world struct {
	places  []record
	iso     []string       // codes of countries and regions: "PK", "PK-KP"
	codes   map[string]int // number of a country or region: "PK", "PK.03"
	first   int            // number of countries
	entries int            // names written
}

// score estimates how likely a place is meant by its name: as a town of ten to
// the power of the score.
func score(k gazetteer.Kind, population int) float64 {
	people := math.Log10(float64(population + 1))
	switch k {
	case gazetteer.Country:
		return 10
	case gazetteer.Continent:
		return 9
	case gazetteer.Area, gazetteer.Water, gazetteer.Site:
		return 6.5
	case gazetteer.Region:
		return people - 0.7
	case gazetteer.District:
		return people - 1.5
	case gazetteer.Capital:
		return people + 1
	case gazetteer.Seat:
		return people + 0.2
	case gazetteer.Section:
		return people - 0.7
	}
	return people
}

// heard is what a town gains by lying in a country whose newspapers are in
// English.
func heard(country string) float64 {
	switch country {
	case "US", "GB", "CA", "AU", "IE", "NZ":
		return 0.3
	}
	return 0
}

// add gives r a name, unless it has it already.
func (r *record) add(text string, as role, alternate bool, penalty float64) {
	key, _ := gazetteer.Fold(text)
	if key == "" || slices.ContainsFunc(r.names, func(n name) bool { return n.key == key && n.role == as }) {
		return
	}
	r.names = append(r.names, name{key, as, alternate, score(r.kind, r.population) - penalty})
}

// others adds the hand-written other names of a country, region or area. Those
// in capitals match only in capitals, those after "=" stand after a town.
func (r *record) others(names, demonyms string) {
	for _, s := range list(names) {
		switch _, upper := gazetteer.Fold(s); {
		case s[0] == '=':
			r.add(s[1:], abbreviation, true, 0)
		case upper && len(s) < 9:
			r.add(s, caps, true, 0)
		default:
			r.add(s, plain, true, 0)
		}
	}
	for _, s := range list(demonyms) {
		r.add(s, demonym, true, 0)
	}
}

// countries adds those of the list, with population and number of countryInfo.
func (w *world) countries(data string) error {
	type facts struct{ population, id int }
	info := map[string]facts{}
	err := lines(filepath.Join(data, "countryInfo.txt.gz"), func(line string) error {
		f := strings.Split(line, "\t")
		if f[0] == "ISO" {
			return nil
		}
		p, _ := strconv.Atoi(f[7])
		id, err := strconv.Atoi(f[16])
		info[f[0]] = facts{p, id}
		return err
	})
	if err != nil {
		return err
	}
	err = scan("countries.txt", strings.NewReader(countriesList), func(line string) error {
		f := strings.Split(line, "|")
		if len(f) != 5 {
			return fmt.Errorf("%d fields", len(f))
		}
		lat, lon, err := coordinates(f[2])
		known := info[f[0]]
		r := record{name: f[1], lat: lat, lon: lon, code: f[0], population: known.population, kind: gazetteer.Country, id: known.id}
		r.add(f[1], plain, false, 0)
		r.others(f[3], f[4])
		w.places = append(w.places, r)
		return err
	})
	slices.SortFunc(w.places, func(a, b record) int { return cmp.Compare(a.code, b.code) })
	for _, r := range w.places {
		w.code(r.code, r.code)
	}
	w.first = len(w.places)
	return err
}

// code numbers a country or region, and notes its ISO code.
func (w *world) code(key, iso string) {
	w.codes[key] = len(w.iso)
	w.iso = append(w.iso, iso)
}

// areas adds those of the list.
func (w *world) areas() error {
	kinds := map[string]gazetteer.Kind{"continent": gazetteer.Continent, "area": gazetteer.Area, "water": gazetteer.Water, "site": gazetteer.Site}
	return scan("areas.txt", strings.NewReader(areasList), func(line string) error {
		f := strings.Split(line, "|")
		if len(f) != 6 || kinds[f[1]] == 0 {
			return fmt.Errorf("not an area: %q", line)
		}
		lat, lon, err := coordinates(f[3])
		r := record{name: f[0], lat: lat, lon: lon, code: f[2], kind: kinds[f[1]]}
		r.add(f[0], plain, false, 0)
		r.others(f[4], f[5])
		w.places = append(w.places, r)
		return err
	})
}
