package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// An extent is what the towns of a division tell about it.
type extent struct {
	lats, lons       []float64
	lat, lon, weight float64 // sums, weighted by population
	population       int
}

// outside is the part of the towns that the box around a division may leave out
// on each side: there are towns with the code of another division.
const outside = 0.03

// middle returns the middle of the box around the towns.
func (e *extent) middle() (lat, lon float64) {
	slices.Sort(e.lats)
	slices.Sort(e.lons)
	first := int(outside * float64(len(e.lats)))
	last := len(e.lats) - 1 - first
	return (e.lats[first] + e.lats[last]) / 2, (e.lons[first] + e.lons[last]) / 2
}

// centre returns the mean position of the people.
func (e *extent) centre() (lat, lon float64) { return e.lat / e.weight, e.lon / e.weight }

// extents adds up towns by what key says of them.
func extents(towns []town, key func(*town) string) map[string]*extent {
	all := map[string]*extent{}
	for i := range towns {
		t := &towns[i]
		e := all[key(t)]
		if e == nil {
			e = new(extent)
			all[key(t)] = e
		}
		e.lats, e.lons = append(e.lats, t.lat), append(e.lons, t.lon)
		people := float64(t.population + 1)
		e.lat += people * t.lat
		e.lon += people * t.lon
		e.weight += people
		if t.feature != "PPLX" { // its people are counted with the town
			e.population += t.population
		}
	}
	return all
}

// A division is a line of a file of GeoNames, which has no position.
type division struct {
	code, name, ascii string
	id                int
}

func readDivisions(file string) ([]division, error) {
	var all []division
	err := lines(file, func(line string) error {
		f := strings.Split(line, "\t")
		id, err := strconv.Atoi(f[3])
		all = append(all, division{f[0], f[1], f[2], id})
		return err
	})
	slices.SortStableFunc(all, func(a, b division) int { return strings.Compare(a.code, b.code) })
	return all, err
}

// regions adds the first-level divisions that have a town.
func (w *world) regions(data string, towns []town) error {
	all, err := readDivisions(filepath.Join(data, "admin1CodesASCII.txt.gz"))
	if err != nil {
		return err
	}
	known := map[string][]string{}
	err = scan("regions.txt", strings.NewReader(regionsList), func(line string) error {
		f := strings.Split(line, "|")
		if len(f) != 5 {
			return fmt.Errorf("%d fields", len(f))
		}
		known[f[0]] = f
		return nil
	})
	if err != nil {
		return err
	}
	places := extents(towns, func(t *town) string { return t.admin1 })
	for _, d := range all {
		e := places[d.code]
		country := d.code[:2]
		if _, ok := w.codes[country]; e == nil || !ok {
			continue
		}
		lat, lon := e.middle()
		r := record{name: shortName(d.name), code: d.code, population: e.population, kind: gazetteer.Region, id: d.id}
		r.add(r.name, plain, false, 0)
		r.add(shortName(d.ascii), plain, true, 0)
		r.add(d.name, plain, true, 0)
		iso := country
		if f := known[d.code]; f != nil {
			if f[1] != "" {
				iso += "-" + f[1]
			}
			if f[2] != "" {
				if lat, lon, err = coordinates(f[2]); err != nil {
					return err
				}
			}
			r.others(f[3], f[4])
			delete(known, d.code)
		}
		r.lat, r.lon = lat, lon
		w.code(d.code, iso)
		w.places = append(w.places, r)
	}
	for code := range known {
		return fmt.Errorf("regions.txt: GeoNames has no region %s", code)
	}
	return nil
}

// shortName leaves out of the name of a region or district what sort it is.
func shortName(s string) string {
	for _, what := range []string{"Province of ", "Provincia de ", "Provincia di ", "Departamento de ", "Municipio de ", "Distrito de ", "Commune of ", "City of "} {
		if short, ok := strings.CutPrefix(s, what); ok {
			return short
		}
	}
	for _, what := range []string{" Oblast", " Oblast'", " Republic", " Province", " Kray", " Krai", " Voivodeship", " District", " Governorate", " Prefecture", " Rayon", " Raion", " Okrug", " Kommune", " Kommun"} {
		if short, ok := strings.CutSuffix(s, what); ok && short != "Northern" && short != "Southern" && short != "Central" && short != "Federal" {
			return short
		}
	}
	return s
}

// minDistrict is the number of people from which a district is kept.
const minDistrict = 30000

// districts adds second-level divisions whose name no town of the region has.
func (w *world) districts(data string, towns []town) error {
	all, err := readDivisions(filepath.Join(data, "admin2Codes.txt.gz"))
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, r := range w.places {
		for _, n := range r.names {
			taken[r.code+n.key] = true
		}
	}
	places := extents(towns, func(t *town) string { return t.admin2 })
	for _, d := range all {
		e := places[d.code]
		admin1 := d.code[:strings.LastIndexByte(d.code, '.')]
		_, ok := w.codes[admin1]
		short := shortName(d.name)
		key, _ := gazetteer.Fold(short)
		if !ok || e == nil || key == "" || taken[admin1+key] || e.population < minDistrict && !strings.HasPrefix(d.code, "US.") {
			continue
		}
		lat, lon := e.centre()
		r := record{name: short, lat: lat, lon: lon, code: admin1, population: e.population, kind: gazetteer.District, id: d.id}
		r.add(short, plain, false, 0)
		r.add(d.name, plain, true, 0)
		w.places = append(w.places, r)
	}
	return nil
}
