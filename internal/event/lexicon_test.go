package event

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "make lexicon_table.go from lexicon.txt")

// TestLexicon checks that lexicon_table.go is what lexicon.txt says.
func TestLexicon(t *testing.T) {
	text, err := os.ReadFile("lexicon.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := newTable(t, string(text)).source(t)
	if *update {
		if err := os.WriteFile("lexicon_table.go", want, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile("lexicon_table.go")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("lexicon_table.go is not made from lexicon.txt: run go test -run TestLexicon -update (-want +got):\n%s", diff)
	}
}

func TestLexiconOrder(t *testing.T) {
	if !slices.IsSortedFunc(forms[:], func(a, b form) int { return strings.Compare(a.word, b.word) }) {
		t.Error("forms are not sorted")
	}
	for i := range forms {
		if got := known(forms[i].word); got != &forms[i] {
			t.Errorf("known(%q) = %v, want form %d", forms[i].word, got, i)
		}
	}
	if n := len(senses); n < 1200 {
		t.Errorf("%d senses, want at least 1200", n)
	}
}

// TestLexiconOntology checks types, modes and codes against the ontology.
func TestLexiconOntology(t *testing.T) {
	types, modes := readOntology(t)
	codes := readCodes(t)
	for i := range lemmas {
		for _, s := range senses[lemmas[i].first : lemmas[i].first+lemmas[i].n] {
			if !types[s.typ] {
				t.Errorf("%s: no type %q", lemmas[i].name, s.typ)
			}
			if s.mode != "" && !modes[s.typ+" "+s.mode] && s.typ != "resign" {
				t.Errorf("%s: type %q has no mode %q", lemmas[i].name, s.typ, s.mode)
			}
			if s.cameo != "" && !codes[s.cameo] {
				t.Errorf("%s: no CAMEO code %q", lemmas[i].name, s.cameo)
			}
		}
	}
}

func readOntology(t *testing.T) (types, modes map[string]bool) {
	types, modes = map[string]bool{}, map[string]bool{}
	for _, row := range readTSV(t, "plover.tsv") {
		typ := strings.ToLower(row[1])
		switch row[0] {
		case "type":
			types[typ] = true
		case "mode":
			modes[typ+" "+row[2]] = true
		}
	}
	for _, typ := range strings.Fields(`accident disaster outbreak die injure birth marry rescue crime ruling appeal pardon
		policy ban election appoint resign dismiss take-power deal earnings market launch discovery award sport-result
		sport-transfer claim-responsibility`) {
		types[typ] = true
	}
	return types, modes
}

func readCodes(t *testing.T) map[string]bool {
	codes := map[string]bool{}
	for _, row := range readTSV(t, "cameo.tsv") {
		codes[row[0]] = true
	}
	return codes
}

func readTSV(t *testing.T, name string) (rows [][]string) {
	text, err := os.ReadFile(filepath.Join("../../../shared/ontology", name))
	if err != nil {
		t.Skip("the ontology is not at hand:", err)
	}
	for line := range strings.Lines(string(text)) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return rows
}

// A table is lexicon.txt read.
type table struct {
	senses    map[string][]sense // of "v attack", "n attack"
	classes   map[string]class
	verbClass map[string]class
	nounClass map[string]class
	irregular map[string][2]string
	doubling  map[string]bool
	either    map[string]bool
	words     map[string]*form
	order     []string // keys of senses and verbs
}

func newTable(t *testing.T, text string) *table {
	b := &table{
		senses: map[string][]sense{}, classes: map[string]class{}, verbClass: map[string]class{}, nounClass: map[string]class{},
		irregular: map[string][2]string{}, doubling: map[string]bool{}, either: map[string]bool{}, words: map[string]*form{},
	}
	for line := range strings.Lines(text) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(head, "#") {
			continue
		}
		switch h := strings.Fields(head); {
		case h[0] == "class":
			b.class(t, h[1], strings.Fields(list))
		case h[0] == "verbs":
			for _, w := range strings.Fields(list) {
				b.add("v " + w)
			}
		case h[0] == "irregular":
			for _, row := range strings.Split(list, "|") {
				w := strings.Fields(row)
				b.irregular[w[0]] = [2]string{w[1], w[2]}
			}
		case h[0] == "doubling":
			for _, w := range strings.Fields(list) {
				b.doubling[w] = true
			}
		case h[0] == "either":
			for _, w := range strings.Fields(list) {
				b.either[w] = true
			}
		case len(h) == 4:
			for _, w := range strings.Fields(list) {
				b.sense(t, h, w)
			}
		default:
			t.Fatalf("lexicon.txt: what is %q?", head)
		}
	}
	return b
}

// Some classes are of verbs; the others are of nouns.
var verbClasses = []string{"happen", "light", "report"}

var classNames = []string{
	"people", "forces", "weapon", "aid", "ties", "pact", "talks", "power", "offer", "demand", "curb", "abstract", "film", "price", "sport",
	"office", "body", "company", "building", "road", "visitor", "time", "happen", "light", "report",
}

func (b *table) class(t *testing.T, name string, words []string) {
	i := slices.Index(classNames, name)
	if i < 0 {
		t.Fatalf("lexicon.txt: no constant for class %q", name)
	}
	b.classes[name] = 1 << i
	for _, w := range words {
		if slices.Contains(verbClasses, name) {
			b.verbClass[w] |= 1 << i
			b.add("v " + w)
		} else {
			b.nounClass[w] |= 1 << i
		}
	}
}

func (b *table) add(key string) {
	if _, ok := b.senses[key]; !ok {
		b.senses[key] = nil
		b.order = append(b.order, key)
	}
}

func (b *table) sense(t *testing.T, h []string, entry string) {
	s := sense{typ: h[0], mode: strings.Trim(h[1], "-"), cameo: strings.Trim(h[2], "-"), noun: h[3] == "noun", transitive: h[3] == "verb"}
	if h[1] != "-" {
		s.mode = h[1]
	}
	entry, bar, _ := strings.Cut(entry, "!")
	entry, need, _ := strings.Cut(entry, "=")
	s.need, s.needs = b.list(t, need)
	s.bar, s.bars = b.list(t, bar)
	words := strings.Split(entry, "+")
	s.follow = strings.Join(words[1:], " ")
	key := "v " + words[0]
	if s.noun {
		key = "n " + words[0]
	}
	b.add(key)
	b.senses[key] = append(b.senses[key], s)
}

// list reads the words of a condition.
func (b *table) list(t *testing.T, list string) (words string, classes class) {
	for _, w := range strings.Split(list, ",") {
		switch name, isClass := strings.CutPrefix(w, "@"); {
		case w == "":
		case strings.Contains(w, "+"):
			t.Fatalf("lexicon.txt: %q in the condition %q is more than a word", w, list)
		case isClass && b.classes[name] == 0:
			t.Fatalf("lexicon.txt: class %q is not defined", name)
		case isClass:
			classes |= b.classes[name]
		default:
			words += " " + w
		}
	}
	if words != "" {
		words += " "
	}
	return words, classes
}

// weight orders the senses of a word: those that ask for more come first.
func (s sense) weight() int {
	n := 0
	if s.follow != "" {
		n += 4 + strings.Count(s.follow, " ")
	}
	if s.need != "" || s.needs != 0 {
		n += 3
	}
	return n
}

// fields writes the fields of s that are not zero.
func (s sense) fields() string {
	var out []string
	for _, f := range []struct {
		name, value string
	}{{"typ", s.typ}, {"mode", s.mode}, {"cameo", s.cameo}, {"follow", s.follow}, {"need", s.need}, {"bar", s.bar}} {
		if f.value != "" {
			out = append(out, fmt.Sprintf("%s: %q", f.name, f.value))
		}
	}
	if s.needs != 0 {
		out = append(out, fmt.Sprintf("needs: %#x", uint32(s.needs)))
	}
	if s.bars != 0 {
		out = append(out, fmt.Sprintf("bars: %#x", uint32(s.bars)))
	}
	if s.noun {
		out = append(out, "noun: true")
	}
	if s.transitive {
		out = append(out, "transitive: true")
	}
	return strings.Join(out, ", ")
}

func (b *table) form(word string, sh shape) *form {
	f := b.words[word]
	if f == nil {
		f = &form{word: word}
		b.words[word] = f
	}
	f.shape |= sh
	return f
}

func (b *table) source(t *testing.T) []byte {
	var lemmas, senses bytes.Buffer
	n := 0
	slices.Sort(b.order)
	for i, key := range b.order {
		kind, name, _ := strings.Cut(key, " ")
		list := b.senses[key]
		slices.SortStableFunc(list, func(a, b sense) int { return b.weight() - a.weight() })
		var c class
		if kind == "v" {
			c = b.verbClass[name]
			b.inflect(name, uint16(i+1))
		} else {
			b.form(name, singular).noun = uint16(i + 1)
			b.form(pluralOf(name), plural).noun = uint16(i + 1)
		}
		fmt.Fprintf(&lemmas, "{%q, %d, %d, %#x},\n", name, n, len(list), uint32(c))
		for _, s := range list {
			fmt.Fprintf(&senses, "{%s},\n", s.fields())
		}
		n += len(list)
	}
	for w, c := range b.nounClass {
		b.form(w, singular).class |= c
		b.form(pluralOf(w), plural).class |= c
	}
	var forms bytes.Buffer
	var initials [27]int
	words := make([]string, 0, len(b.words))
	for w := range b.words {
		words = append(words, w)
		for c := w[0] + 1; c <= 'z'+1; c++ {
			initials[c-'a']++
		}
	}
	slices.Sort(words)
	for _, w := range words {
		f := b.words[w]
		fmt.Fprintf(&forms, "{%q, %#x, %#x, %d, %d},\n", f.word, uint8(f.shape), uint32(f.class), f.verb, f.noun)
	}
	var classes bytes.Buffer
	for i, name := range classNames {
		fmt.Fprintf(&classes, "class%s%s class = 1 << %d\n", strings.ToUpper(name[:1]), name[1:], i)
	}
	text := fmt.Sprintf(`// Code generated from lexicon.txt by TestLexicon. DO NOT EDIT.

package event

// class is a set of classes of words.
type class uint32

// The classes of lexicon.txt.
const (
%s)

var senses = [...]sense{
%s}

var lemmas = [...]lemma{
%s}

// initials tells where the forms of each initial letter begin.
var initials = %#v

var forms = [...]form{
%s}
`, &classes, &senses, &lemmas, toUint16(initials), &forms)
	src, err := format.Source([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func toUint16(n [27]int) (m [27]uint16) {
	for i := range n {
		m[i] = uint16(n[i])
	}
	return m
}

// inflect adds the forms of a verb. The first verb to claim a form keeps it.
func (b *table) inflect(verb string, id uint16) {
	claim := func(word string, sh shape) {
		if f := b.form(word, sh); f.verb == 0 || len(sensesIn(b, f.verb)) == 0 && len(sensesIn(b, id)) > 0 {
			f.verb = id
		}
	}
	claim(verb, base)
	claim(thirdOf(verb), third)
	pasts, ings := b.regular(verb)
	if irr, ok := b.irregular[verb]; ok {
		claim(irr[0], past)
		claim(irr[1], part)
		if irr[0] == irr[1] {
			b.form(irr[0], past|part)
		}
	} else {
		for _, p := range pasts {
			claim(p, past|part)
		}
	}
	for _, p := range ings {
		claim(p, ing)
	}
	if verb == "be" {
		claim("is", third)
		claim("are", base)
		claim("were", past)
	}
}

func sensesIn(b *table, id uint16) []sense { return b.senses[b.order[id-1]] }

func (b *table) regular(verb string) (pasts, ings []string) {
	last, n := verb[len(verb)-1], len(verb)
	switch {
	case strings.HasSuffix(verb, "ie"):
		return []string{verb + "d"}, []string{verb[:n-2] + "ying"}
	case strings.HasSuffix(verb, "ee") || strings.HasSuffix(verb, "oe"):
		return []string{verb + "d"}, []string{verb + "ing"}
	case last == 'e' && verb != "be":
		return []string{verb + "d"}, []string{verb[:n-1] + "ing"}
	case last == 'y' && !strings.ContainsRune("aeiou", rune(verb[n-2])):
		return []string{verb[:n-1] + "ied"}, []string{verb + "ing"}
	case b.either[verb]:
		d := verb + string(last)
		return []string{verb + "ed", d + "ed"}, []string{verb + "ing", d + "ing"}
	case b.doubling[verb] || short(verb):
		d := verb + string(last)
		return []string{d + "ed"}, []string{d + "ing"}
	}
	return []string{verb + "ed"}, []string{verb + "ing"}
}

// short reports whether verb has one syllable that ends in one vowel and one
// consonant, which is doubled.
func short(verb string) bool {
	vowels := "aeiou"
	n := len(verb)
	if n < 3 || strings.ContainsRune("aeiouwxy", rune(verb[n-1])) || !strings.ContainsRune(vowels, rune(verb[n-2])) {
		return false
	}
	return !strings.ContainsAny(verb[:n-2], vowels) || strings.HasPrefix(verb, "qu") && n == 4
}

func thirdOf(verb string) string {
	switch verb {
	case "have":
		return "has"
	case "be":
		return "is"
	}
	return pluralOf(verb)
}

func pluralOf(noun string) string {
	n := len(noun)
	switch noun {
	case "man", "woman", "policeman", "policewoman", "gunman", "businessman", "fisherman", "serviceman", "chairman", "chairwoman", "spokesman", "spokeswoman":
		return noun[:n-2] + "en"
	case "child":
		return "children"
	case "person":
		return "people"
	case "wife", "knife", "life", "thief":
		return strings.TrimSuffix(strings.TrimSuffix(noun, "e"), "f") + "ves"
	case "crisis":
		return "crises"
	case "people", "aircraft", "police", "talks", "supplies", "sanctions":
		return noun
	}
	switch last := noun[n-1]; {
	case last == 'y' && !strings.ContainsRune("aeiou", rune(noun[n-2])):
		return noun[:n-1] + "ies"
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(noun, "ch") || strings.HasSuffix(noun, "sh"):
		return noun + "es"
	case last == 'o' && n > 3 && !strings.ContainsRune("aeiou", rune(noun[n-2])) && noun != "photo":
		return noun + "es"
	}
	return noun + "s"
}
