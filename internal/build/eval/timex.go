package main

import (
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A timexGold is an article with its time expressions.
type timexGold struct {
	document
	Timexes []struct {
		Span  span   `json:"span"`
		Type  string `json:"type"`
		Value string `json:"value"`
	} `json:"timexes"`
}

// scoreTimex rates time expressions as TempEval-3 did: relaxed F1 (any
// overlap), strict F1 (the same span), and value F1 (relaxed F1 times the share
// of matched ones whose value is right).
func scoreTimex(gold []timexGold, found []*wirecopy.Article, log *errorLog) []figure {
	var nGold, nPred, matched, strict, types, values int
	for n, g := range gold {
		want, at := timexSpans(&g)
		times := found[n].Times
		got := make([]span, len(times))
		for j, t := range times {
			got[j] = trim(g.Text, span{t.Start, t.End}, false)
		}
		nGold += len(want)
		nPred += len(got)
		pairs := spanPairs(want, got)
		for i, s := range want {
			x := &g.Timexes[at[i]]
			j, ok := pairs[i]
			if !ok {
				log.add("missed", "%q = %s in %s", words(g.Text, s), x.Value, g.ID)
				continue
			}
			matched++
			strict += count(got[j] == s)
			types += count(strings.ToUpper(string(times[j].Type)) == x.Type)
			if times[j].Value == x.Value {
				values++
			} else {
				log.add("value", "%q: want %s, got %s, in %s of %s", words(g.Text, s), x.Value, times[j].Value, g.ID, g.DCT)
			}
		}
	}
	relaxed := newPRF(matched, nPred, nGold)
	figures := []figure{
		{Measure: "value.f1", Value: round(relaxed.f*float64(values)/float64(max(1, matched)), 2), Of: nGold, Key: true},
		{Measure: "value.of-matched", Value: pct(values, matched), Of: matched},
		{Measure: "type.of-matched", Value: pct(types, matched), Of: matched},
		{Measure: "strict.f1", Value: newPRF(strict, nPred, nGold).f, Of: nGold},
	}
	return append(figures, prfFigures("relaxed", relaxed, nGold, false)...)
}

// timexSpans returns the trimmed spans of the expressions that have words, and
// their indices.
func timexSpans(g *timexGold) (spans []span, at []int) {
	for i, x := range g.Timexes {
		if x.Span[1] > x.Span[0] {
			spans = append(spans, trim(g.Text, x.Span, false))
			at = append(at, i)
		}
	}
	return spans, at
}
