package main

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/ner"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// A lexicon collects facts about words and phrases, keyed as the library
// looks them up: in lower case, A–Z only.
type lexicon map[string]uint32

// raise sets a field of two or three bits to at least v.
func (l lexicon) raise(key string, field int, v uint32) {
	mask := uint32(3)
	if field == ner.LowerField || field == ner.PhraseField || field == ner.ReachField {
		mask = 7
	}
	if l[key]>>field&mask < v {
		l[key] = l[key]&^(mask<<field) | v<<field
	}
}

// phrase adds a phrase. What was said first about it stands.
func (l lexicon) phrase(text string, p ner.Phrase) {
	d := doc.Get(text)
	token.Split(d)
	n := d.Tokens().Len()
	if n == 0 || n > ner.MaxPhrase || len(text) > model.MaxKey {
		return
	}
	if l[d.Lower]>>ner.PhraseField&7 == 0 {
		l.raise(d.Lower, ner.PhraseField, uint32(p))
	}
	if n > 1 {
		l.raise(d.Low(0), ner.ReachField, uint32(n))
	}
}

// write writes the lexicon as a table.
func (l lexicon) write(path string, counts map[string]int32) error {
	keys := make([]string, 0, len(l))
	for k := range l {
		keys = append(keys, k)
	}
	// The entries of common words stand together, where they stay in the cache.
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	values := make([]uint32, len(keys))
	for i, k := range keys {
		values[i] = l[k]
	}
	b := model.AppendLexicon(nil, keys, values)
	b = model.Append(b, "names", "GeoNames cities500, countryInfo; Phoenix dictionaries; US census names; "+
		"popular names by country; lower-case counts of news texts; groups.txt")
	return os.WriteFile(path, b, 0o644)
}

// makeLexicon gathers the facts. Order matters where phrases are ambiguous.
func makeLexicon(shared string) (lexicon, map[string]int32) {
	l := lexicon{}
	lists := filepath.Join(shared, "data/gazetteer")
	l.groups()
	l.countries(filepath.Join(lists, "countryInfo.txt.gz"))
	l.bodies(filepath.Join(lists, "lists/Phoenix.International.actors.txt.gz"))
	l.bodies(filepath.Join(lists, "lists/Phoenix.MilNonState.actors.txt.gz"))
	l.regions(filepath.Join(lists, "admin1CodesASCII.txt.gz"))
	l.cities(filepath.Join(lists, "cities500.txt.gz"))
	l.persons(filepath.Join(lists, "lists"))
	l.lowerCase(shared)
	counts := l.classes(shared)
	l.prune()
	return l, counts
}

// groups adds what is in groups.txt, a list written for this project.
func (l lexicon) groups() {
	var p ner.Phrase
	for line := range strings.Lines(groupsList) {
		line = strings.TrimSpace(line)
		switch {
		case line == "# groups":
			p = ner.Nation
		case line == "# places":
			p = ner.Region
		case line == "# countries":
			p = ner.Country
		case line == "# bodies":
			p = ner.Body
		case line == "# affairs":
			p = ner.Affair
		default:
			for name := range strings.SplitSeq(line, ",") {
				if name = strings.TrimSpace(name); name != "" {
					l.phrase(name, p)
				}
			}
		}
	}
}

func (l lexicon) countries(path string) {
	for line := range lines(path) {
		if f := strings.Split(line, "\t"); !strings.HasPrefix(line, "#") && len(f) > 5 && f[0] != "ISO" {
			l.phrase(f[4], ner.Country)
			l.phrase(f[5], ner.City)
		}
	}
}

func (l lexicon) regions(path string) {
	for line := range lines(path) {
		if f := strings.Split(line, "\t"); len(f) > 2 && utf8.RuneCountInString(f[1]) > 3 {
			l.phrase(f[1], ner.Region)
			l.phrase(f[2], ner.Region)
		}
	}
}

// cities adds the cities of more than 40,000 people.
func (l lexicon) cities(path string) {
	for line := range lines(path) {
		f := strings.Split(line, "\t")
		if people, _ := strconv.Atoi(f[14]); people >= 40000 && len(f[2]) > 3 {
			l.phrase(f[1], ner.City)
			l.phrase(f[2], ner.City)
		}
	}
}

// bodies adds short names of organisations from a Phoenix dictionary. Long
// ones end in words that give them away.
func (l lexicon) bodies(path string) {
	for line := range lines(path) {
		line, _, _ = strings.Cut(line, "#")
		line, _, _ = strings.Cut(line, "[")
		line, _, _ = strings.Cut(line, "(")
		name := strings.TrimSpace(strings.ReplaceAll(strings.TrimLeft(line, "+ \t"), "_", " "))
		name = strings.TrimPrefix(name, "THE ")
		n := len(strings.Fields(name))
		if n == 0 || n > 3 || name != strings.ToUpper(name) || len(name) < 3 || strings.ContainsAny(name, "0123456789&{}:") {
			continue
		}
		l.phrase(strings.ToLower(name), ner.Body)
	}
}

// persons adds given names and surnames.
func (l lexicon) persons(dir string) {
	for _, f := range []string{"us-census-female-first.txt.gz", "us-census-male-first.txt.gz"} {
		for line := range lines(filepath.Join(dir, f)) {
			w := strings.Fields(line)
			share, _ := strconv.ParseFloat(w[1], 64)
			l.raise(strings.ToLower(w[0]), ner.GivenField, grade(share, .003, .02))
		}
	}
	for line := range lines(filepath.Join(dir, "us-census-surnames.txt.gz")) {
		w := strings.Fields(line)
		if rank, _ := strconv.Atoi(w[3]); rank <= 25000 {
			share, _ := strconv.ParseFloat(w[1], 64)
			l.raise(strings.ToLower(w[0]), ner.SurnameField, grade(share, .0015, .01))
		}
	}
	for _, f := range []struct {
		name   string
		column int
		field  int
	}{
		{"common-forenames-by-country.csv.gz", 11, ner.GivenField},
		{"common-surnames-by-country.csv.gz", 5, ner.SurnameField},
	} {
		r := csv.NewReader(bytes.NewReader(read(filepath.Join(dir, f.name))))
		r.FieldsPerRecord = -1
		rows, _ := r.ReadAll()
		for _, row := range rows[1:] {
			for w := range strings.FieldsSeq(strings.ReplaceAll(row[f.column], "-", " ")) {
				if utf8.RuneCountInString(w) > 1 {
					l.raise(asciiLower(w), f.field, 3)
				}
			}
		}
	}
}

// classes adds the classes of words, and returns how often each occurs.
func (l lexicon) classes(shared string) map[string]int32 {
	c := newClustering(shared, 4)
	for _, f := range []struct{ field, classes int }{{ner.ClassField, 256}, {ner.BroadField, 64}} {
		for i, class := range c.Run(f.classes, 12) {
			l[c.Words[i]] |= uint32(class+1) << f.field
		}
	}
	counts := map[string]int32{}
	for i, w := range c.Words {
		counts[w] = c.Counts[i]
	}
	return counts
}

// lowerCase grades how often a word is in lower case in news.
func (l lexicon) lowerCase(shared string) {
	lower, upper := map[string]int{}, map[string]int{}
	texts(shared, func(d *doc.Document) {
		for i := range d.Tokens().End {
			switch {
			case !d.Is(i, doc.Word):
			case !d.Is(i, doc.Capital):
				lower[d.Low(i)]++
			case d.SentenceOf(i).Start != i && !d.Is(i-1, doc.Punct):
				upper[d.Low(i)]++
			}
		}
	})
	for w, n := range lower {
		share := float64(n) / float64(n+upper[w])
		if n+upper[w] >= 4 || l[w] != 0 {
			l.raise(w, ner.LowerField, 2+uint32(share*5))
		}
	}
	for w, n := range upper {
		if lower[w] == 0 && (n >= 4 || l[w] != 0) {
			l.raise(w, ner.LowerField, 1)
		}
	}
}

// prune drops the words about which nothing useful is known.
func (l lexicon) prune() {
	for w := range l {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLetter(r) && l[w]>>ner.PhraseField&7 == 0 {
			delete(l, w)
		}
	}
}

// grade returns 1, 2 or 3 for a share below, between or above two bounds.
func grade(share, low, high float64) uint32 {
	switch {
	case share < low:
		return 1
	case share < high:
		return 2
	}
	return 3
}

// asciiLower puts A–Z in lower case.
func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r | 0x20
		}
		return r
	}, s)
}

// read returns a file, unpacked. A generator may stop at an error.
func read(path string) []byte {
	f, err := os.Open(path)
	check(err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	check(err)
	b, err := io.ReadAll(z)
	check(err)
	return b
}

// lines returns the lines of a packed file that are not blank.
func lines(path string) func(func(string) bool) {
	return func(yield func(string) bool) {
		s := bufio.NewScanner(bytes.NewReader(read(path)))
		s.Buffer(nil, 1<<26)
		for s.Scan() {
			if strings.TrimSpace(s.Text()) != "" && !yield(s.Text()) {
				return
			}
		}
		check(s.Err())
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
