package main

import "strings"

// A cofenetInstance is a sentence of an article of polnear.dev, on which the
// published figures of CofeNet are defined, with a label a token.
type cofenetInstance struct {
	ID     string   `json:"id"`
	Tokens []span   `json:"tokens"`
	Labels []string `json:"labels"` // "O", "B-source", "I-source", …
}

// components are what CofeNet labels.
var components = [...]string{"source", "cue", "content"}

// A cofenetTally counts the spans of a component: those that are the same, and
// those that start at the same token.
type cofenetTally struct {
	gold, pred, right, begin int
	jaccard                  float64 // sum of the best overlaps
	rated                    int     // number of them
}

// scoreCofenet rates the spans of source, cue and content of each instance as
// CofeNet does (COLING 2022). The quotes are by document.
func scoreCofenet(instances []cofenetInstance, quotes map[string][]quote) []figure {
	tallies := map[string]*cofenetTally{}
	for _, c := range components {
		tallies[c] = new(cofenetTally)
	}
	for i := range instances {
		x := &instances[i]
		gold, pred := goldRuns(x.Labels), foundRuns(x.Tokens, quotes[x.ID])
		for _, c := range components {
			tallies[c].add(gold[c], pred[c])
		}
	}
	var list []figure
	for _, c := range components {
		t := tallies[c]
		exact := prfOf(ratio(t.right, t.pred), ratio(t.right, t.gold), 1)
		begin := prfOf(ratio(t.begin, t.pred), ratio(t.begin, t.gold), 1)
		list = append(list, prfFigures(c+".exact", exact, t.gold, true)...)
		list = append(list, prfFigures(c+".begin", begin, t.gold, false)...)
		jaccard := round(100*t.jaccard/float64(max(1, t.rated)), 1)
		list = append(list, figure{Measure: c + ".jaccard", Value: jaccard, Of: t.rated})
	}
	return list
}

func (t *cofenetTally) add(gold, pred []span) {
	t.gold += len(gold)
	t.pred += len(pred)
	for _, g := range gold {
		best := 0.0
		for _, p := range pred {
			t.right += count(g == p)
			t.begin += count(g[0] == p[0])
			best = max(best, share(g, p))
		}
		t.jaccard += best
		t.rated++
	}
	for _, p := range pred {
		t.rated += count(!overlapsAny(p, gold))
	}
}

// share returns the share of what two spans have in common in what they span.
func share(a, b span) float64 {
	return max(0, float64(min(a[1], b[1])-max(a[0], b[0]))/float64(max(a[1], b[1])-min(a[0], b[0])))
}

// goldRuns returns the spans of tokens of each component.
func goldRuns(labels []string) map[string][]span {
	runs := map[string][]span{}
	for k := 0; k < len(labels); {
		c, ok := strings.CutPrefix(labels[k], "B-")
		start := k
		k++
		if !ok {
			continue
		}
		for k < len(labels) && labels[k] == "I-"+c {
			k++
		}
		runs[c] = append(runs[c], span{start, k})
	}
	return runs
}

// A label is what a token is of, and where that begins.
type label struct {
	component string
	first     int
}

// foundRuns labels tokens with what was found, and returns the spans of equal
// labels. A token has one label: the first that is content, or else the last.
func foundRuns(tokens []span, quotes []quote) map[string][]span {
	labels := make([]label, len(tokens))
	for i := range quotes {
		q := &quotes[i]
		for _, s := range q.content {
			mark(labels, tokens, "content", s)
		}
		if q.speaker != nil {
			mark(labels, tokens, "source", *q.speaker)
		}
		if q.cue != nil {
			mark(labels, tokens, "cue", *q.cue)
		}
	}
	runs := map[string][]span{}
	for k := 0; k < len(labels); {
		start := k
		for k < len(labels) && labels[k] == labels[start] {
			k++
		}
		if c := labels[start].component; c != "" {
			runs[c] = append(runs[c], span{start, k})
		}
	}
	return runs
}

// mark labels the tokens that s overlaps.
func mark(labels []label, tokens []span, component string, s span) {
	first := -1
	for k, t := range tokens {
		if t[0] >= s[1] || t[1] <= s[0] {
			continue
		}
		if first < 0 {
			first = k
		}
		if labels[k].component == "" || component != "content" {
			labels[k] = label{component, first}
		}
	}
}
