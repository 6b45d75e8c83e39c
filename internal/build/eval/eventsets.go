package main

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A placeGold is a sentence with a verb and, if it says so, where that happened.
type placeGold struct {
	document
	Key    json.RawMessage `json:"id"` // a number or a string
	Source string          `json:"source"`
	Spans  []struct {
		Label string `json:"label"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	} `json:"spans"`
}

// A factualityGold is a sentence, cut into words, with verbs that people judged:
// did it happen (3), or not (-3)?
type factualityGold struct {
	Text    string `json:"text"`
	Targets []struct {
		Words [2]int  `json:"span1"`
		Label float64 `json:"label"`
	} `json:"targets"`
}

// openTar returns a file of a compressed archive, the first whose name ends with
// member.
func openTar(name, member string) (io.Reader, error) {
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	for r := tar.NewReader(bytes.NewReader(data)); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s: there is no %s in it", name, member)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if strings.HasSuffix(h.Name, member) {
			return r, nil
		}
	}
}

// loadTar reads the lines of a file of JSON lines in a compressed archive, and
// keeps those that are wanted.
func loadTar[G any](name, member string, wanted func(*G) bool) ([]G, error) {
	r, err := openTar(name, member)
	if err != nil {
		return nil, err
	}
	var list []G
	for d := json.NewDecoder(r); d.More(); {
		var g G
		if err := d.Decode(&g); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", name, member, err)
		}
		if wanted(&g) {
			list = append(list, g)
		}
	}
	return list, nil
}

// evaluatePlaces rates where verbs that tell of an event are placed, in
// sentences of wire reports on conflicts.
func evaluatePlaces(r *run, s *set) ([]figure, error) {
	n := 0
	gold, err := loadTar(filepath.Join(r.data, s.file), "event_location.jsonl", func(g *placeGold) bool {
		if !strings.HasSuffix(g.Source, "_RA") { // the sources that one annotator went through
			return false
		}
		n++
		return n%8 == 0
	})
	if err != nil {
		return nil, err
	}
	found, err := r.parse(s, sources[placeGold](gold))
	if err != nil {
		return nil, err
	}
	var verbs, events, placed, claimed, right int
	for i := range gold {
		g := &gold[i]
		var verb span
		var where []span
		for _, x := range g.Spans {
			at := span{byteOffset(g.Text, x.Start), byteOffset(g.Text, x.End)}
			if x.Label == "VERB" {
				verb = at
			} else if at[0] < at[1] {
				where = append(where, at)
			}
		}
		verbs++
		e := eventAt(found[i], verb)
		if e == nil {
			continue
		}
		events++
		ok := overlapsAny(span{e.Where.Start, e.Where.End}, where)
		placed += count(len(where) > 0)
		claimed += count(e.Where.Text != "")
		right += count(ok)
		if !ok && (len(where) > 0 || e.Where.Text != "") {
			log := "none"
			if len(where) > 0 {
				log = words(g.Text, where[0])
			}
			r.log.add("where", "%q: want %s, got %q: %.240s", words(g.Text, verb), log, e.Where.Text, g.Text)
		}
	}
	list := prfFigures("where", newPRF(right, claimed, placed), placed, true)
	return append(list, figure{Measure: "verbs-found", Value: pct(events, verbs), Of: verbs}), nil
}

// byteOffset returns the byte offset of character n.
func byteOffset(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// eventAt returns the event whose trigger overlaps s, or nil.
func eventAt(a *wirecopy.Article, s span) *wirecopy.Event {
	for i := range a.Events {
		if overlap(triggerOf(&a.Events[i]), s) {
			return &a.Events[i]
		}
	}
	return nil
}

// evaluateFactuality rates the status of events by what people think of the
// sentence: whether it happened, is not sure, or did not.
func evaluateFactuality(r *run, s *set) ([]figure, error) {
	gold, err := loadTar(filepath.Join(r.data, s.file), "dev.jsonl", func(*factualityGold) bool { return true })
	if err != nil {
		return nil, err
	}
	docs := make([]*document, len(gold))
	for i := range gold {
		docs[i] = &document{ID: fmt.Sprint(i), Text: gold[i].Text}
	}
	found, err := r.parse(s, docs)
	if err != nil {
		return nil, err
	}
	var n, right int
	for i := range gold {
		offsets := wordOffsets(gold[i].Text)
		for _, t := range gold[i].Targets {
			if t.Words[1] > len(offsets) {
				continue
			}
			e := eventAt(found[i], span{offsets[t.Words[0]][0], offsets[t.Words[1]-1][1]})
			if e == nil || t.Label > -1 && t.Label < 1 {
				continue
			}
			n++
			ok := (e.Status == wirecopy.Actual) == (t.Label > 0)
			right += count(ok)
			if !ok {
				r.log.add("status", "%s %q: want %.1f, got %s: %.200s", e.Type, e.Trigger.Text, t.Label, e.Status, gold[i].Text)
			}
		}
	}
	return []figure{{Measure: "status", Value: pct(right, n), Of: n, Key: true}}, nil
}

// wordOffsets returns where the words of a text begin and end that white space
// divides.
func wordOffsets(text string) (list []span) {
	start := 0
	for w := range strings.FieldsSeq(text) {
		at := start + strings.Index(text[start:], w)
		list = append(list, span{at, at + len(w)})
		start = at + len(w)
	}
	return list
}
