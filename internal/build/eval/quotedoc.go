package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A quoteDoc is an article with the quotes of the gold and those found, and
// which of them belong together.
type quoteDoc struct {
	id, text   string
	words      []span
	solid      bitset // bytes that are not white space
	ignore     bitset
	gold, pred []quote

	goldBytes, predBytes []bitset
	goldWords, predWords []bitset

	asked, counted []int       // indices of gold and pred that are counted
	matches        []candidate // of those; score is the Jaccard index of their bytes
	half           map[int]int // of matches with a score of 0.5, pred to gold
}

func newQuoteDoc(g *quotesGold, gold, pred []quote) *quoteDoc {
	d := &quoteDoc{id: g.ID, text: g.Text, words: wordSpans(g.Text), solid: solidBytes(g.Text), gold: gold, pred: pred}
	for i := range gold {
		d.goldBytes = append(d.goldBytes, d.bytesOf(gold[i].content))
		d.goldWords = append(d.goldWords, d.wordsOf(gold[i].content))
	}
	for j := range pred {
		d.predBytes = append(d.predBytes, d.bytesOf(pred[j].content))
		d.predWords = append(d.predWords, d.wordsOf(pred[j].content))
	}
	d.ignore = d.bytesOf(g.Ignore)
	for i := range gold {
		if gold[i].optional {
			d.ignore.addAll(d.goldBytes[i])
		}
	}
	return d
}

// solidBytes returns the bytes that are not of white space.
func solidBytes(text string) bitset {
	b := newBitset(len(text))
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		for end := at + n; at < end; at++ {
			if !isSpace(r) {
				b.add(at)
			}
		}
	}
	return b
}

// bytesOf returns the bytes of spans that are not white space.
func (d *quoteDoc) bytesOf(spans []span) bitset {
	b := newBitset(len(d.text))
	for _, s := range spans {
		for k := s[0]; k < s[1]; k++ {
			if d.solid.has(k) {
				b.add(k)
			}
		}
	}
	return b
}

// wordsOf returns the words that lie within one of the spans.
func (d *quoteDoc) wordsOf(spans []span) bitset {
	b := newBitset(len(d.words))
	for i, w := range d.words {
		for _, s := range spans {
			if s[0] <= w[0] && w[1] <= s[1] {
				b.add(i)
			}
		}
	}
	return b
}

// match matches the quotes one to one, those that have most in common first.
// Of equal ones, a quote that is asked for goes before an optional one.
func (d *quoteDoc) match() {
	const optionalLoss = 1e-6
	var list []candidate
	for i := range d.gold {
		for j := range d.pred {
			score := d.goldBytes[i].jaccard(d.predBytes[j])
			if score == 0 {
				continue
			}
			if d.gold[i].optional {
				score -= optionalLoss
			}
			list = append(list, candidate{score, i, j})
		}
	}
	all := greedy(list)
	of := map[int]candidate{}
	for _, m := range all {
		of[m.pred] = m
	}
	counted := map[int]bool{}
	for j := range d.pred {
		m, matched := of[j]
		if d.counts(j, m, matched) {
			d.counted = append(d.counted, j)
			counted[j] = true
		}
	}
	for i := range d.gold {
		if !d.gold[i].optional {
			d.asked = append(d.asked, i)
		}
	}
	d.half = map[int]int{}
	for _, m := range all {
		if d.gold[m.gold].optional || !counted[m.pred] {
			continue
		}
		d.matches = append(d.matches, m)
		if m.score >= 0.5 {
			d.half[m.pred] = m.gold
		}
	}
}

// counts reports whether prediction j counts: it says something, is not what
// optional gold asks for, and does not lie for the half in what is ignored.
func (d *quoteDoc) counts(j int, m candidate, matched bool) bool {
	size := d.predBytes[j].count()
	switch {
	case size == 0:
		return false
	case matched && d.gold[m.gold].optional && m.score >= 0.5:
		return false
	case matched && !d.gold[m.gold].optional:
		return true
	}
	return 2*d.predBytes[j].common(d.ignore) < size
}

// kindOf returns the kind that prediction j is counted as: that of the gold it
// matches, or else its own.
func (d *quoteDoc) kindOf(j int) string {
	if i, ok := d.half[j]; ok {
		return d.gold[i].kind
	}
	return d.pred[j].kind
}

// key returns the content of a quote as a string: its trimmed spans, those with
// only white space between them joined.
func (d *quoteDoc) key(q *quote, loose bool) string {
	var out []span
	for _, s := range slices.SortedFunc(slices.Values(q.content), compareSpans) {
		if loose {
			s = d.trimLoose(s)
		} else {
			s = d.trimSpace(s)
		}
		if s[0] >= s[1] {
			continue
		}
		if n := len(out); n > 0 && blank(words(d.text, span{out[n-1][1], s[0]})) {
			out[n-1][1] = s[1]
		} else {
			out = append(out, s)
		}
	}
	return fmt.Sprint(out)
}

// blank reports whether a text is ASCII white space.
func blank(text string) bool {
	for i := range len(text) {
		if !isSpaceByte(text[i]) {
			return false
		}
	}
	return true
}

// trimSpace takes white space off the edges of a span.
func (d *quoteDoc) trimSpace(s span) span {
	return trimFunc(d.text, s, isSpace, isSpace)
}

// trimLoose takes punctuation, quotation marks and a leading "that" off the
// edges of a span.
func (d *quoteDoc) trimLoose(s span) span {
	const marks = "\"“”‘’'«»„‟`´"
	const edge = " \t\r\n,.;:-–—…\u00a0" + marks
	left := func(r rune) bool { return strings.ContainsRune(edge, r) }
	right := func(r rune) bool { return strings.ContainsRune(edge+"?!", r) }
	for {
		s = trimFunc(d.text, s, left, right)
		n := thatLen(words(d.text, s))
		if n == 0 {
			return s
		}
		s[0] += n
	}
}

func trimFunc(text string, s span, left, right func(rune) bool) span {
	t := words(text, s)
	u := strings.TrimLeftFunc(t, left)
	s[0] += len(t) - len(u)
	t = strings.TrimRightFunc(u, right)
	s[1] -= len(u) - len(t)
	return s
}

// thatLen returns the length of the "that" that t starts with and of the white
// space after it, or 0.
func thatLen(t string) int {
	const that = "that"
	if len(t) <= len(that) || !strings.EqualFold(t[:len(that)], that) {
		return 0
	}
	rest := strings.TrimLeftFunc(t[len(that):], isSpace)
	if len(rest) == len(t)-len(that) {
		return 0
	}
	return len(t) - len(rest)
}

// folded returns the words of a cue in lower case.
func (d *quoteDoc) folded(cue *span) string {
	if cue == nil {
		return ""
	}
	return strings.ToLower(strings.TrimFunc(words(d.text, *cue), isSpace))
}
