package main

import (
	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/internal/build/treebank"
)

// A sentencesGold is a text with its sentences.
type sentencesGold struct {
	document
	sentences []span
}

// loadTreebank reads a CoNLL-U file.
func loadTreebank(name string) ([]sentencesGold, error) {
	docs, err := treebank.Load(name)
	if err != nil {
		return nil, err
	}
	gold := make([]sentencesGold, len(docs))
	for i := range docs {
		g := &gold[i]
		text, sentences := docs[i].Raw()
		g.document = document{ID: docs[i].ID, Text: text}
		for _, s := range sentences {
			g.sentences = append(g.sentences, trimFunc(text, s, isSpace, isSpace))
		}
	}
	return gold, nil
}

// scoreSentences rates sentences by their exact span, but for white space.
func scoreSentences(gold []sentencesGold, found []*wirecopy.Article, log *errorLog) []figure {
	var right, nPred, nGold int
	for i := range gold {
		g := &gold[i]
		want := map[span]bool{}
		for _, s := range g.sentences {
			want[s] = true
		}
		nGold += len(g.sentences)
		nPred += len(found[i].Sentences)
		for _, s := range found[i].Sentences {
			at := trimFunc(g.Text, span{s.Start, s.End}, isSpace, isSpace)
			right += count(want[at])
			if !want[at] {
				log.add("spurious", "%q in %s", words(g.Text, at), g.ID)
			}
		}
	}
	return prfFigures("sentence", newPRF(right, nPred, nGold), nGold, true)
}
