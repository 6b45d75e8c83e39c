package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy/internal/build/treebank"
	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// A syntaxTally counts what is right in treebanks. Tags and trees are those of
// the gold tokens, with tags that were found; LAS is, as in the CoNLL 2018
// shared task, of relations without their subtypes. Sentences and tokens are
// found in raw text, and compared by the characters that are not white space.
type syntaxTally struct {
	words, upos, uas, las, full int
	sentences, tokens           spanTally
}

type spanTally struct{ right, found, gold int }

func (t *spanTally) f1() float64 { return newPRF(t.right, t.found, t.gold).f }

// evaluateSyntax rates tags, trees, sentences and tokens on a treebank.
func evaluateSyntax(r *run, s *set) ([]figure, error) {
	docs, err := treebank.Load(filepath.Join(r.data, s.file))
	if err != nil {
		return nil, err
	}
	var t syntaxTally
	for i := range docs {
		if name := r.seen.In(docs[i].Text()); name != "" {
			return nil, fmt.Errorf("%w: document %s of %s stands in manifests/%s", errSeen, docs[i].ID, s.file, name)
		}
		t.add(&docs[i], r.log)
	}
	return []figure{
		{Measure: "upos", Value: pct(t.upos, t.words), Of: t.words, Key: true},
		{Measure: "uas", Value: pct(t.uas, t.words), Of: t.words, Key: true},
		{Measure: "las", Value: pct(t.las, t.words), Of: t.words, Key: true},
		{Measure: "las.subtypes", Value: pct(t.full, t.words), Of: t.words},
		{Measure: "sentences.f1", Value: t.sentences.f1(), Of: t.sentences.gold},
		{Measure: "tokens.f1", Value: t.tokens.f1(), Of: t.tokens.gold},
	}, nil
}

// add counts a document.
func (t *syntaxTally) add(gold *treebank.Document, log *errorLog) {
	d := gold.Tokens()
	pos.Tag(d)
	dep.Parse(d)
	for i := range gold.Sentences {
		base := d.Sentences[i].Start - 1
		for j := range gold.Sentences[i].Tokens {
			t.word(d, base, base+1+int32(j), &gold.Sentences[i].Tokens[j], log)
		}
	}
	text, _ := gold.Raw()
	raw := doc.Get(text)
	token.Split(raw)
	t.tokens.add(denseTokens(d), denseTokens(raw))
	t.sentences.add(dense(d, d.Sentences), dense(raw, raw.Sentences))
	raw.Release()
}

// word counts token i, whose sentence begins behind token base.
func (t *syntaxTally) word(d *doc.Document, base, i int32, gold *treebank.Token, log *errorLog) {
	t.words++
	if d.POS[i].String() == gold.UPOS {
		t.upos++
	} else {
		log.add("tag", "%s: want %s, got %v, in %s", d.Word(i), gold.UPOS, d.POS[i], d.Words(d.SentenceOf(i)))
	}
	head := base + int32(gold.Head)
	if gold.Head == 0 {
		head = -1
	}
	if d.Head[i] != head {
		log.add("head", "%s: want %s, got %s, in %s", d.Word(i), wordAt(d, head), wordAt(d, d.Head[i]), d.Words(d.SentenceOf(i)))
		return
	}
	t.uas++
	t.full += count(d.Rel[i].String() == gold.Rel)
	if relationType(d.Rel[i].String()) == relationType(gold.Rel) {
		t.las++
	} else {
		log.add("relation", "%s: want %s, got %v, in %s", d.Word(i), gold.Rel, d.Rel[i], d.Words(d.SentenceOf(i)))
	}
}

func wordAt(d *doc.Document, i int32) string {
	if i < 0 {
		return "the root"
	}
	return d.Word(i)
}

func relationType(rel string) string {
	r, _, _ := strings.Cut(rel, ":")
	return r
}

// dense returns spans of tokens, counted in bytes that are not white space.
func dense(d *doc.Document, spans []doc.Span) map[span]bool {
	m := make(map[span]bool, len(spans))
	at := 0
	for _, s := range spans {
		start := at
		for i := s.Start; i < s.End; i++ {
			at += black(d.Word(i))
		}
		m[span{start, at}] = true
	}
	return m
}

// denseTokens is like dense, for each token.
func denseTokens(d *doc.Document) map[span]bool {
	spans := make([]doc.Span, d.Len())
	for i := range spans {
		spans[i] = doc.Span{Start: int32(i), End: int32(i) + 1}
	}
	return dense(d, spans)
}

// black returns how many bytes of s are not white space.
func black(s string) int {
	n := len(s)
	for _, r := range s {
		if unicode.IsSpace(r) {
			n -= len(string(r))
		}
	}
	return n
}

func (t *spanTally) add(gold, found map[span]bool) {
	t.gold += len(gold)
	t.found += len(found)
	for s := range found {
		t.right += count(gold[s])
	}
}

// syntax measures treebanks that are named on the command line, and ends with a
// line of JSON.
func (c *command) syntax(names []string) int {
	var t syntaxTally
	for _, name := range names {
		docs, err := treebank.Load(name)
		if err != nil {
			return c.fail(err)
		}
		for i := range docs {
			if seen := c.seen.In(docs[i].Text()); seen != "" {
				fmt.Fprintf(c.stderr, "eval: document %s of %s stands in manifests/%s: a shipped model was trained on it, and figures flatter\n", docs[i].ID, name, seen)
			}
			t.add(&docs[i], &errorLog{})
		}
	}
	fmt.Fprintf(c.stdout, "UPOS %.2f, UAS %.2f, LAS %.2f (with subtypes %.2f) of %d words; sentences F1 %.2f, tokens F1 %.2f\n",
		pct(t.upos, t.words), pct(t.uas, t.words), pct(t.las, t.words), pct(t.full, t.words), t.words, t.sentences.f1(), t.tokens.f1())
	line, err := json.Marshal(struct {
		UPOS      float64 `json:"upos"`
		UAS       float64 `json:"uas"`
		LAS       float64 `json:"las"`
		Sentences float64 `json:"sentences"`
		Tokens    float64 `json:"tokens"`
		Words     int     `json:"words"`
	}{pct(t.upos, t.words), pct(t.uas, t.words), pct(t.las, t.words), t.sentences.f1(), t.tokens.f1(), t.words})
	if err != nil {
		return c.fail(err)
	}
	fmt.Fprintf(c.stdout, "%s\n", line)
	return exitOK
}
