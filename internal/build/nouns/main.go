// Nouns writes the table of nouns that package coref tells persons and
// organizations by, from the noun files of WordNet 3.0: those that news have.
//
//	go run ./nouns -wordnet FOLDER
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy/internal/build/train/news"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// The values of the table: a class, and flags. Package coref has the same.
const (
	person       = 1
	organization = 2

	plural = 1 << 3
	male   = 1 << 4
	female = 1 << 5
)

// roots are the synsets whose hyponyms make the classes.
var roots = map[string]uint32{
	"person%1:03:00::":       person,
	"organization%1:14:00::": organization,
	"male%1:18:00::":         male,
	"female%1:18:00::":       female,
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("nouns: ")
	dir := flag.String("wordnet", "", "folder of WordNet 3.0, with data.noun, cntlist.rev and noun.exc in it")
	data := flag.String("data", "../../../shared/data", "folder of the news texts")
	out := flag.String("out", "../coref/nouns.bin", "file to write")
	flag.Parse()
	if *dir == "" {
		log.Fatal("give -wordnet, the folder of WordNet")
	}
	w := wordnet{synsets: map[string]*synset{}, senses: map[string][]*sense{}, counts: map[string]int{}, plurals: map[string][]string{}}
	for file, read := range map[string]func(string){"data.noun": w.synset, "cntlist.rev": w.count, "noun.exc": w.exception} {
		if err := lines(filepath.Join(*dir, file), read); err != nil {
			log.Fatal(err)
		}
	}
	values := w.table()
	common, err := counted(*data)
	if err != nil {
		log.Fatal(err)
	}
	keys := slices.DeleteFunc(slices.Sorted(maps.Keys(values)), func(word string) bool { return common[word] < least })
	list := make([]uint32, len(keys))
	for i, k := range keys {
		list[i] = values[k]
	}
	file := model.Append(model.AppendLexicon(nil, keys, list), "nouns", "WordNet 3.0; which nouns are frequent in "+news.Source)
	if err := os.WriteFile(*out, file, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d nouns, %d bytes\n", len(keys), len(file))
}

// least is how often the news must have a word.
const least = 1

// counted returns how often the news have each word in lower case.
func counted(data string) (map[string]int, error) {
	texts, err := news.Texts(data)
	if err != nil {
		return nil, err
	}
	count := map[string]int{}
	for _, t := range texts {
		for word := range strings.FieldsFuncSeq(t, func(r rune) bool { return !unicode.IsLetter(r) }) {
			count[word]++
		}
	}
	return count, nil
}

// lines calls f with each line of a file but those of the licence.
func lines(name string, f func(string)) error {
	r, err := os.Open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if !strings.HasPrefix(s.Text(), "  ") {
			f(s.Text())
		}
	}
	return s.Err()
}

// A wordnet is the nouns of WordNet.
type wordnet struct {
	synsets map[string]*synset
	senses  map[string][]*sense // of each word
	counts  map[string]int      // how often a sense was met, by its key
	plurals map[string][]string // irregular ones
}

type synset struct {
	above   []string // hypernyms
	keys    []string // of its senses
	classes uint32
	visited bool
}

type sense struct {
	key string
	of  *synset
}

// synset reads a line of data.noun: offset, file, type, number of words, words
// each with its number, number of pointers, pointers each of four fields.
func (w *wordnet) synset(line string) {
	f := strings.Fields(line)
	n, _ := strconv.ParseInt(f[3], 16, 32)
	s := &synset{}
	for i := range int(n) {
		word, id := f[4+2*i], f[5+2*i]
		number, _ := strconv.ParseInt(id, 16, 32)
		key := fmt.Sprintf("%s%%1:%s:%02d::", strings.ToLower(word), f[1], number)
		s.keys = append(s.keys, key)
		if strings.ToLower(word) == word {
			w.senses[word] = append(w.senses[word], &sense{key, s})
		}
	}
	at := 4 + 2*int(n)
	pointers, _ := strconv.Atoi(f[at])
	for i := range pointers {
		if p := f[at+1+4*i:]; p[0] == "@" || p[0] == "@i" {
			s.above = append(s.above, p[1])
		}
	}
	w.synsets[f[0]] = s
}

// count reads a line of cntlist.rev: key, number of the sense, count.
func (w *wordnet) count(line string) {
	f := strings.Fields(line)
	w.counts[f[0]], _ = strconv.Atoi(f[2])
}

// exception reads a line of noun.exc: plural, singular.
func (w *wordnet) exception(line string) {
	f := strings.Fields(line)
	w.plurals[f[1]] = append(w.plurals[f[1]], f[0])
}

// classesOf returns the classes of a synset: those that begin with it or above.
func (w *wordnet) classesOf(s *synset) uint32 {
	if s == nil || s.visited {
		return s.classes
	}
	s.visited = true
	for _, k := range s.keys {
		if c := roots[k]; c != 0 {
			s.classes = join(s.classes, c)
		}
	}
	for _, a := range s.above {
		s.classes = join(s.classes, w.classesOf(w.synsets[a]))
	}
	return s.classes
}

// join adds classes; of two from 1 to 7 the lower one stays.
func join(a, b uint32) uint32 {
	class := a & 7
	if class == 0 || b&7 != 0 && b&7 < class {
		class = b & 7
	}
	return (a|b)&^7 | class
}

// table returns the value of each noun that has a class in most of its uses.
func (w *wordnet) table() map[string]uint32 {
	values := map[string]uint32{}
	for word, senses := range w.senses {
		if v := w.value(senses); v != 0 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" {
			values[word] = v
		}
	}
	for _, word := range slices.Sorted(maps.Keys(values)) {
		if v := values[word]; v&plural == 0 {
			for _, p := range w.plurals[word] {
				values[p] = v | plural // "men", though it is a word of its own too
			}
			if p := regular(word); len(w.plurals[word]) == 0 && w.senses[p] == nil {
				values[p] = v | plural
			}
		}
	}
	return values
}

// value returns the class that most uses of a word are of, with its flags; 0 if
// there is none. A sense that was not met counts a little.
func (w *wordnet) value(senses []*sense) uint32 {
	var of [8]float64
	var flags [8]uint32
	sum := 0.0
	for _, s := range senses {
		n := float64(w.counts[s.key]) + 0.25
		c := w.classesOf(s.of)
		sum += n
		of[c&7] += n
		flags[c&7] |= c &^ 7
	}
	for class := person; class <= organization; class++ {
		if of[class] > sum/2 {
			f := flags[class]
			if class != person || f&(male|female) == male|female {
				f &^= male | female
			}
			return uint32(class) | f
		}
	}
	return 0
}

// regular returns the regular plural of a noun.
func regular(word string) string {
	switch {
	case strings.HasSuffix(word, "y") && !strings.ContainsAny(word[max(0, len(word)-2):len(word)-1], "aeiou"):
		return word[:len(word)-1] + "ies"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"):
		return word + "es"
	}
	return word + "s"
}
