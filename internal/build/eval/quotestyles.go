package main

import "slices"

// greedyShares are the shares of a gold quote that a prediction must cover in
// the measure of the GenderGapTracker.
var greedyShares = [...]float64{0.3, 0.8}

// A greedyTally counts as the GenderGapTracker does: each quote of the gold
// takes the prediction that covers most of it.
type greedyTally struct{ quotes, speakers, cues int }

func (t *greedyTally) add(d *quoteDoc, share float64) {
	left := slices.Clone(d.counted)
	for _, i := range d.asked {
		best, at := share, -1
		for k, j := range left {
			if s := ratio(d.goldBytes[i].common(d.predBytes[j]), d.goldBytes[i].count()); s > best {
				best, at = s, k
			}
		}
		if at < 0 {
			continue
		}
		q, p := &d.gold[i], &d.pred[left[at]]
		left = slices.Delete(left, at, at+1)
		t.quotes++
		t.speakers += count(sameSpeaker(q, p))
		t.cues += count(d.folded(q.cue) == d.folded(p.cue))
	}
}

func (t *greedyTally) figures(share float64, all *quoteTally) []figure {
	name := "greedy30"
	if share > 0.5 {
		name = "greedy80"
	}
	list := prfFigures(name, newPRF(t.quotes, all.pred, all.gold), all.gold, false)
	if t.quotes > 0 {
		list = append(list,
			figure{Measure: name + ".speaker", Value: pct(t.speakers, t.quotes), Of: t.quotes},
			figure{Measure: name + ".cue", Value: pct(t.cues, t.quotes), Of: t.quotes})
	}
	return list
}

// citronMeasures are what Citron compares exactly: a part of a quote whose cue
// is in the right place, or all of it.
var citronMeasures = [...]string{"cue", "source", "content", "all"}

// citron counts the predictions that are right as Citron has it, and the gold
// that is found.
func (s *quoteScore) citron(d *quoteDoc) {
	goldKeys, predKeys := d.keys(d.gold), d.keys(d.pred)
	for m, measure := range citronMeasures {
		right := func(i, j int) bool {
			return sameCitron(measure, &d.gold[i], &d.pred[j], goldKeys[i] == predKeys[j])
		}
		for _, j := range d.counted {
			s.cited[m][0] += count(slices.ContainsFunc(d.asked, func(i int) bool { return right(i, j) }))
		}
		for _, i := range d.asked {
			s.cited[m][1] += count(slices.ContainsFunc(d.counted, func(j int) bool { return right(i, j) }))
		}
	}
}

func (d *quoteDoc) keys(list []quote) []string {
	keys := make([]string, len(list))
	for i := range list {
		keys[i] = d.key(&list[i], false)
	}
	return keys
}

func sameCitron(measure string, q, p *quote, content bool) bool {
	if q.cue == nil || p.cue == nil {
		return false
	}
	cue := *q.cue == *p.cue
	source := q.speaker == nil && p.speaker == nil || q.speaker != nil && p.speaker != nil && *q.speaker == *p.speaker
	switch measure {
	case "cue":
		return cue
	case "source":
		return overlaps(q.cue, p.cue) && source
	case "content":
		return overlaps(q.cue, p.cue) && content
	}
	return cue && source && content
}

func (s *quoteScore) citronFigures() []figure {
	var list []figure
	for m, measure := range citronMeasures {
		p, r := ratio(s.cited[m][0], s.total.pred), ratio(s.cited[m][1], s.total.gold)
		list = append(list, prfFigures("citron."+measure, prfOf(p, r, 2), s.total.gold, false)...)
	}
	return list
}
