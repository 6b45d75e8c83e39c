package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/ner"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// An example is an annotated document.
type example struct {
	*ner.Sequence
	gold   []answer // of each token
	domain uint32   // 0 for the one that is wanted
	weight float32
}

// An answer is the set of tags that are right for a token, as bits. Corpora
// that do not annotate some kinds leave more than one.
type answer uint32

func (a answer) has(t ner.Tag) bool { return a>>t&1 != 0 }

// A gold span is a name in the text, with the kinds that it may be of.
type goldSpan struct {
	start, end int
	kinds      []int // empty: anything, also no name
}

// everything is the set of all tags.
const everything = answer(1<<ner.Tags - 1)

// example makes an example of a text and its names. Tokens outside names may
// have the tags in outside.
func newExample(text string, names []goldSpan, outside answer) example {
	d := new(doc.Document)
	d.Reset(text)
	token.Split(d)
	e := example{Sequence: ner.NewSequence(d), gold: make([]answer, d.Len()), weight: 1}
	for i := range e.gold {
		e.gold[i] = outside
	}
	slices.SortStableFunc(names, func(a, b goldSpan) int { return (b.end - b.start) - (a.end - a.start) })
	taken := make([]bool, d.Len())
	for _, n := range names {
		s := doc.Span{Start: d.TokenAt(n.start), End: d.TokenAt(n.end-1) + 1}
		for s.Start < s.End && (d.Low(s.Start) == "the" || d.Is(s.Start, doc.Punct)) {
			s.Start++
		}
		for s.Start < s.End && (d.Is(s.End-1, doc.Clitic) || d.Is(s.End-1, doc.Punct)) && d.Low(s.End-1) != ")" && d.Low(s.End-1) != "." {
			s.End--
		}
		if s.Empty() || int(s.End) > d.Len() || slices.Contains(taken[s.Start:s.End], true) || d.Sentence[s.Start] != d.Sentence[s.End-1] {
			continue
		}
		for i := s.Start; i < s.End; i++ {
			taken[i] = true
			part := ner.PartOf(i, s)
			a := answer(0)
			for _, k := range n.kinds {
				a |= 1 << ner.TagOf(k, part)
			}
			if len(n.kinds) == 0 {
				a = everything
			}
			e.gold[i] = a
		}
	}
	return e
}

// recase returns a copy with all letters in capitals or, if lower is set, none.
func (e example) recase(lower bool) example {
	text := strings.Map(func(r rune) rune {
		switch {
		case lower && 'A' <= r && r <= 'Z', !lower && 'a' <= r && r <= 'z':
			return r ^ 0x20
		}
		return r
	}, e.Text)
	var spans []goldSpan
	start := int32(0)
	for i, a := range e.gold {
		t := ner.Outside
		for !a.has(t) {
			t++
		}
		if t == ner.Outside {
			continue
		}
		if t.Part() == ner.First || t.Part() == ner.Unit {
			start = int32(i)
		}
		if !t.Open() {
			spans = append(spans, goldSpan{int(e.Start[start]), int(e.End[i]), []int{t.Kind()}})
		}
	}
	c := newExample(text, spans, 1)
	c.weight = 0.5
	return c
}

// silver reads names that were found by other models: JSON lines of a text and
// the start, end and type of each name.
func silver(path string) []example {
	b, err := os.ReadFile(path)
	check(err)
	var es []example
	for line := range strings.Lines(string(b)) {
		es = append(es, parse(line))
	}
	return es
}

var kinds = struct{ per, org, loc, fac, nat, misc, prod int }{0, 1, 2, 3, 4, 5, 6}

// worldwide reads a part of the worldwide corpus.
func worldwide(shared, part string) []example {
	var es []example
	for line := range lines(filepath.Join(shared, "data/ner/worldwide-"+part+".jsonl.gz")) {
		es = append(es, parse(line))
	}
	return es
}

// parse reads a text and its names.
func parse(line string) example {
	var a struct {
		Text     string
		Entities []struct {
			Start, End int
			Type       string
		}
	}
	check(json.Unmarshal([]byte(line), &a))
	var names []goldSpan
	for _, x := range a.Entities {
		if k := kindOf(x.Type); k >= 0 {
			names = append(names, parts(a.Text, x.Start, x.End, k)...)
		}
	}
	return newExample(a.Text, names, 1)
}

// parts returns the names in an annotated name, by the conventions of the
// library: "Lyon, France" is two, and of "northern Gabon" only the last word is.
func parts(text string, start, end, kind int) []goldSpan {
	if kind != kinds.loc {
		return []goldSpan{{start, end, []int{kind}}}
	}
	start += compass(text[start:end])
	if n := strings.Index(text[start:end], ", "); n > 0 {
		return append(parts(text, start, start+n, kind), parts(text, start+n+2, end, kind)...)
	}
	return []goldSpan{{start, end, []int{kind}}}
}

// compass returns the length of a word at the start of a name, in lower case,
// that says which part of a place is meant.
func compass(name string) int {
	word, _, ok := strings.Cut(name, " ")
	if !ok || word != strings.ToLower(word) {
		return 0
	}
	switch strings.ReplaceAll(strings.TrimSuffix(word, "ern"), "-", "") {
	case "north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest":
		return len(word) + 1
	}
	return 0
}

// kindOf returns the kind of a class of the worldwide corpus; -1 if it has none.
func kindOf(class string) int {
	switch class {
	case "Person":
		return kinds.per
	case "Organization":
		return kinds.org
	case "Location":
		return kinds.loc
	case "Facility":
		return kinds.fac
	case "NORP":
		return kinds.nat
	case "Misc":
		return kinds.misc
	case "Product":
		return kinds.prod
	}
	return -1
}

// others is what a token outside names may be where a corpus annotates only
// persons, organisations and places.
func others() answer {
	a := answer(1)
	for _, k := range []int{kinds.nat, kinds.misc, kinds.prod, kinds.fac} {
		for p := range 4 {
			a |= 1 << ner.TagOf(k, p)
		}
	}
	return a
}

// columns reads a corpus of one token a line.
func columns(shared, name string) []example {
	var es []example
	var b strings.Builder
	var names []goldSpan
	glue := true
	flush := func() {
		if b.Len() > 0 {
			e := newExample(b.String(), names, others())
			e.domain = 1
			es = append(es, e)
		}
		b.Reset()
		names = nil
		glue = true
	}
	quote := false
	for line := range strings.Lines(string(read(filepath.Join(shared, "data/ner", name+".tsv.gz")))) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "# newdoc") {
			flush()
			continue
		}
		word, tag, ok := strings.Cut(line, "\t")
		if !ok {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			glue, quote = true, false
			continue
		}
		switch word {
		case ",", ".", ";", ":", "?", "!", ")", "'s", "’s", "n't", "%", "]", "'", "-":
			glue = glue || word != "-" || strings.HasPrefix(name, "gum")
		case "\"":
			if quote {
				glue = true
			}
		}
		if !glue {
			b.WriteByte(' ')
		}
		glue = false
		switch word {
		case "(", "[", "$", "£":
			glue = true
		case "-":
			glue = strings.HasPrefix(name, "gum")
		case "\"":
			glue = !quote
			quote = !quote
		}
		start := b.Len()
		b.WriteString(word)
		if tag == "O" {
			continue
		}
		if tag[0] == 'I' && len(names) > 0 && names[len(names)-1].end >= start-1 {
			names[len(names)-1].end = b.Len()
			continue
		}
		if k, ok := kindsOf(tag[2:]); ok {
			names = append(names, goldSpan{start, b.Len(), k})
		}
	}
	flush()
	return es
}

// kindsOf maps a class of another corpus to the kinds that it may mean.
func kindsOf(class string) ([]int, bool) {
	switch class {
	case "PER", "person", "politician":
		return []int{kinds.per}, true
	case "ORG", "organization", "organisation", "politicalparty", "corporation":
		return []int{kinds.org}, true
	case "LOC", "location", "place", "country":
		return []int{kinds.loc, kinds.fac, kinds.nat}, true
	case "TIME", "NUM", "date", "time":
		return nil, false
	}
	return nil, true
}
