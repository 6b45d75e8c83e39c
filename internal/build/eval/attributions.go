package main

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/build/stages"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// evaluateAttributions is like evaluateCofenet for all attributions that the
// library finds, also those of belief, wish and action. CofeNet labels them
// like speech, but an Article has only what is said.
func evaluateAttributions(r *run, s *set) ([]figure, error) {
	instances, gold, err := loadCofenet(r, s)
	if err != nil {
		return nil, err
	}
	quotes := map[string][]quote{}
	for i := range gold {
		if err := r.unseen(s, &gold[i]); err != nil {
			return nil, err
		}
		quotes[gold[i].ID] = attributed(gold[i].Text)
	}
	return scoreCofenet(instances, quotes), nil
}

// attributed returns the attributions of a text in the form that is compared.
func attributed(text string) []quote {
	d := doc.Get(text)
	defer d.Release()
	stages.ToNames(d)
	found := attribution.All(d)
	bytes := func(t doc.Span) *span {
		if t.Empty() {
			return nil
		}
		start, end := d.Bytes(t)
		return &span{start, end}
	}
	var list []quote
	for _, a := range found {
		q := quote{speaker: bytes(a.Source), cue: bytes(a.Cue)}
		for _, c := range a.Content {
			q.content = append(q.content, *bytes(c))
		}
		list = append(list, q)
	}
	return list
}
