package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// The least number of people of a part of a town that is kept, where newspapers
// are in English and elsewhere.
const (
	minSection        = 5000
	minForeignSection = 15000
)

// minTown returns the least number of people of a town that is kept: every town
// of the file where newspapers are in English, and where wars and elections
// bring small towns into them; fewer where the file has every village.
func minTown(country string) int {
	switch country {
	case "US", "GB", "CA", "AU", "IE", "NZ", "ZA",
		"AF", "PK", "IQ", "SY", "YE", "PS", "LB", "JO", "EG", "LY", "TN", "SD", "SS", "SO", "ET", "ER", "DJ", "KE", "UG", "RW",
		"BI", "CD", "CG", "CF", "CM", "TD", "NE", "ML", "BF", "NG", "GH", "SN", "GE", "AZ", "MM", "BD", "LK", "NP", "IR", "SA",
		"KW", "QA", "BH", "AE", "OM", "KP", "TW", "HT", "CU":
		return 0
	case "UA", "IL", "MA", "AM", "VE", "DZ", "IN", "RU", "PH", "ID":
		return 1000
	case "FR", "IT", "DE", "MX", "RO", "ES", "AT", "CZ", "BE", "PL", "CH", "HU", "NL":
		return 3000
	}
	return 2000
}

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
		kind := kindOf(t.feature)
		least := minTown(t.country)
		if kind == gazetteer.Section {
			least = minForeignSection
			if heard(t.country) > 0 {
				least = minSection
			}
		}
		if t.population < least && (kind == gazetteer.City || kind == gazetteer.Section) {
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
		if s, ok := withoutRiver(t.name); ok {
			r.add(s, plain, true, exonym)
		}
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

// kindOf returns what kind of place a feature code of GeoNames tells.
func kindOf(feature string) gazetteer.Kind {
	switch feature {
	case "PPLC":
		return gazetteer.Capital
	case "PPLA", "PPLG":
		return gazetteer.Seat
	case "PPLX":
		return gazetteer.Section
	}
	return gazetteer.City
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

// withoutRiver returns the name of a town without what tells it from others of
// the name: "Newcastle upon Tyne", "Southend-on-Sea", "Frankfurt am Main".
func withoutRiver(name string) (string, bool) {
	for _, s := range []string{"-on-", "-upon-", " upon ", " on ", " am ", "-sur-", " an der ", "-super-", "-in-", " Town"} {
		if i := strings.Index(name, s); i > 3 {
			return name[:i], true
		}
	}
	return "", false
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
	case transliterated(t.country):
		limit = 3
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
		d := distance(core(key), core(usual))
		if t.population < 100000 && t.feature != "PPLC" && d > 2 {
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

// transliterated reports whether the names of a country's towns are written in
// another script, so that English texts spell them in several ways.
func transliterated(country string) bool {
	switch country {
	case "AF", "PK", "IQ", "SY", "YE", "PS", "IL", "LB", "JO", "EG", "LY", "TN", "SD", "DZ", "MA", "IR", "SA", "KW", "QA", "BH",
		"AE", "OM", "UA", "RU", "BY", "GE", "AM", "AZ", "IN", "BD", "LK", "NP", "MM", "TH", "KH", "LA", "CN", "KP", "KR", "ET", "ER", "SO":
		return true
	}
	return false
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

// core returns what differs least between spellings of an Arabic name: it leaves
// out the article.
func core(key string) string {
	for _, article := range []string{"al ", "el ", "ad ", "an ", "ar ", "as ", "ash ", "at ", "az "} {
		if rest, ok := strings.CutPrefix(key, article); ok {
			return rest
		}
	}
	return key
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
