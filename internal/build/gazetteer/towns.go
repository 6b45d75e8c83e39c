package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// The least number of people of a town that is kept.
const (
	minTown    = 2000
	minSeat    = 0     // the seat of a country's or a region's government
	minSection = 15000 // a part of a town
)

// Penalties for other names than the usual one, as logarithms: how many times
// larger a town must be to be meant by it before another one whose usual name
// it is.
const (
	spelling = 0.5 // Kiev for Kyiv
	exonym   = 1.5 // Bombay for Mumbai
)

// towns adds the towns, the largest first.
func (w *world) towns(all []town) {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b town) int {
		return cmp.Or(cmp.Compare(b.population, a.population), cmp.Compare(a.id, b.id))
	})
	for i := range all {
		t := &all[i]
		kind, least := kindOf(t.feature)
		if t.population < least {
			continue
		}
		code := t.admin1
		if _, ok := w.codes[code]; !ok {
			code = t.country
		}
		if _, ok := w.codes[code]; !ok {
			continue
		}
		r := record{name: display(t), lat: t.lat, lon: t.lon, code: code, population: t.population, kind: kind, id: t.id}
		r.add(t.name, plain, false, -heard(t.country))
		r.add(t.ascii, plain, true, -heard(t.country))
		r.alternates(t)
		w.places = append(w.places, r)
	}
	w.yield()
}

// yield puts the names of regions behind those of the towns in them that are
// better known: Lagos, Kandahar, New York.
func (w *world) yield() {
	named := map[string]*record{} // regions, by code and key
	for i := range w.places {
		r := &w.places[i]
		for _, n := range r.names {
			id := r.code + " " + n.key
			if r.kind == gazetteer.Region {
				named[id] = r
				continue
			}
			region := named[id]
			if region == nil || !r.kind.Settled() || r.population < 1000000 && r.population < region.population/4 {
				continue
			}
			for j := range region.names {
				if m := &region.names[j]; m.key == n.key {
					m.score = min(m.score, n.score-0.01)
				}
			}
		}
	}
}

// kindOf returns what kind of place a feature code of GeoNames tells, and how
// many people it must have.
func kindOf(feature string) (gazetteer.Kind, int) {
	switch feature {
	case "PPLC":
		return gazetteer.Capital, minSeat
	case "PPLA", "PPLG":
		return gazetteer.Seat, minSeat
	case "PPLX":
		return gazetteer.Section, minSection
	}
	return gazetteer.City, minTown
}

// display returns the name by which a town is shown: without the marks of a
// transliteration from another script, which newspapers leave out.
func display(t *town) string {
	for _, r := range t.name {
		if strings.ContainsRune("āēīōūĀĒĪŌŪ", r) || 0x1E00 <= r && r < 0x1EA0 || r == '‘' || r == '’' || r == '`' {
			return strings.Trim(t.ascii, "`'‘")
		}
	}
	return t.name
}

// alternates adds the other names of a town that an English text may have. The
// file does not say which language a name is in: for large towns every name in
// Latin letters is taken that looks like one, for others only a spelling of the
// usual name.
func (r *record) alternates(t *town) {
	usual, _ := gazetteer.Fold(t.ascii)
	limit := 0
	switch {
	case t.population >= 500000 || t.feature == "PPLC":
		limit = 24
	case t.population >= 100000:
		limit = 10
	case t.population >= 20000:
		limit = 4
	}
	type candidate struct {
		text     string
		distance int
	}
	var found []candidate
	for _, s := range t.alternates {
		key, upper := gazetteer.Fold(s)
		if len(key) < 4 || upper || key == usual || !plausible(s) {
			continue
		}
		d := distance(key, usual)
		if t.population < 100000 && t.feature != "PPLC" && (d > 2 || key[0] != usual[0]) {
			continue
		}
		found = append(found, candidate{s, d})
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	for i, c := range found {
		if i == limit {
			break
		}
		penalty := exonym + score(r.kind, r.population) - score(gazetteer.City, r.population)
		if c.distance <= 2 {
			penalty = spelling
		}
		r.add(c.text, plain, true, penalty)
	}
}

// plausible reports whether s looks like a name in an English text: words that
// begin with capitals, of letters and a few marks, and not too many of them.
func plausible(s string) bool {
	if len(s) > 24 || !unicode.IsUpper([]rune(s)[0]) || strings.Count(s, " ") > 2 {
		return false
	}
	for _, r := range s {
		if r >= 0x250 && r != '’' || unicode.IsDigit(r) || strings.ContainsRune("()/,;|[]", r) {
			return false
		}
	}
	return !strings.Contains(s, "City of") && !strings.Contains(s, "Gorad") && !strings.Contains(s, "gorod")
}

// distance is the Levenshtein distance of two keys.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			d := last
			if a[i] != b[j] {
				d++
			}
			last = row[j+1]
			row[j+1] = min(d, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
