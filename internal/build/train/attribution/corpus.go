package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/build/heldout"
	"github.com/wirecopy-go/wirecopy/internal/build/stages"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// An article is a document of PolNeAR.
type article struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Quotes []struct {
		Content [][2]int `json:"content"`
		Speaker *[2]int  `json:"speaker"`
		Cue     *[2]int  `json:"cue"`
		Speech  bool     `json:"speech"`
		Kind    string   `json:"type"`
	} `json:"quotes"`
}

// An example is an article prepared for training.
type example struct {
	*attribution.Reader
	id   string
	text string
	gold []attribution.Attribution
	cued map[int32]int // the heads of cues, and 1 + their attribution
}

// load reads and prepares the articles of a file that share no passage with a
// text that figures are measured on.
func load(path string) []example {
	held, err := heldout.Load("../../../shared/data")
	check(err)
	f, err := os.Open(path)
	check(err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	check(err)
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<26)
	var list []example
	for lines.Scan() {
		var a article
		check(json.Unmarshal(lines.Bytes(), &a))
		if held.Has(a.Text) {
			count("held out")
			continue
		}
		list = append(list, prepare(&a))
	}
	check(lines.Err())
	return list
}

func prepare(a *article) example {
	d := new(doc.Document)
	d.Reset(a.Text)
	stages.ToNames(d)
	e := example{Reader: attribution.NewReader(d), id: a.ID, text: a.Text, cued: map[int32]int{}}
	for _, q := range a.Quotes {
		if q.Cue == nil {
			continue
		}
		g := attribution.Attribution{Cue: tokens(d, *q.Cue), Speech: q.Speech}
		if q.Speaker != nil {
			g.Source = tokens(d, *q.Speaker)
		}
		for _, c := range q.Content {
			g.Content = append(g.Content, tokens(d, c))
		}
		g.Head = head(e.Reader, g.Cue)
		if g.Head < 0 {
			count("no head")
			continue
		}
		if _, ok := e.cued[g.Head]; ok {
			count("same head")
			continue
		}
		e.gold = append(e.gold, g)
		e.cued[g.Head] = len(e.gold)
	}
	return e
}

// tokens returns the tokens that a range of bytes overlaps.
func tokens(d *doc.Document, b [2]int) doc.Span {
	s := doc.Span{Start: d.TokenAt(b[0])}
	s.End = s.Start
	for int(s.End) < d.Len() && int(d.Start[s.End]) < b[1] {
		s.End++
	}
	return s
}

// head returns the token that stands for a cue, or -1.
func head(r *attribution.Reader, cue doc.Span) int32 {
	best, top := int32(-1), 0
	for i := cue.Start; i < cue.End; i++ {
		if !r.MayCue(i) {
			continue
		}
		grade := 1
		if r.HasSyntax() {
			if !cue.Has(r.Head[i]) {
				grade += 8
			}
			switch r.POS[i] {
			case doc.VERB:
				grade += 4
			case doc.NOUN:
				grade += 3
			case doc.ADJ:
				grade += 2
			}
		}
		if attribution.Reports(r.Low(i)) {
			grade += 3
		}
		if r.Is(i, doc.Word) {
			grade++
		}
		if grade > top {
			best, top = i, grade
		}
	}
	return best
}

var counts = map[string]int{}

func count(what string) { counts[what]++ }

func check(err error) {
	if err != nil {
		panic(err)
	}
}
