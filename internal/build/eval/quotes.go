package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A quotesGold is an article with its quotes. What is found in the spans of
// Ignore is not counted.
type quotesGold struct {
	document
	Quotes []goldQuote `json:"quotes"`
	Ignore []span      `json:"ignore"`
}

// A goldQuote is a quote of the gold. An Optional one is neither asked for nor
// punished.
type goldQuote struct {
	Content  []span   `json:"content"`
	Speaker  *span    `json:"speaker"`
	Cue      *span    `json:"cue"`
	Kind     string   `json:"type"`
	Name     string   `json:"speaker_name"`
	Aliases  []string `json:"speaker_aliases"`
	Optional bool     `json:"optional"`
	Speech   *bool    `json:"speech"` // false for belief, wish and action
}

// A quote is a quote of the gold or of an article, in the form that is compared.
type quote struct {
	content      []span
	speaker, cue *span
	kind         string
	names        []string // of the speaker, the first the fullest; of a found quote at most one
	optional     bool
	confidence   float64
}

// quotes returns the quotes of the gold; if speech is set, what is not speech
// is optional.
func (g *quotesGold) quotes(speech bool) []quote {
	list := make([]quote, len(g.Quotes))
	for i, q := range g.Quotes {
		list[i] = quote{
			content: q.Content, speaker: q.Speaker, cue: q.Cue, kind: q.Kind,
			optional: q.Optional || speech && q.Speech != nil && !*q.Speech,
		}
		if q.Name != "" {
			list[i].names = append([]string{q.Name}, q.Aliases...)
		}
	}
	return list
}

// check returns an error if a span does not lie in the text.
func (g *quotesGold) check() error {
	spans := slices.Clone(g.Ignore)
	for _, q := range g.Quotes {
		spans = append(spans, q.Content...)
		for _, s := range [...]*span{q.Speaker, q.Cue} {
			if s != nil {
				spans = append(spans, *s)
			}
		}
	}
	for _, s := range spans {
		if s[0] < 0 || s[0] > s[1] || s[1] > len(g.Text) {
			return fmt.Errorf("%s: span %v is not in the text of %d bytes", g.ID, s, len(g.Text))
		}
	}
	return nil
}

// foundQuotes returns the quotes of an article. The gold counts quotation marks
// as content and a Part leaves them out, so they are added.
func foundQuotes(a *wirecopy.Article) []quote {
	list := make([]quote, len(a.Quotes))
	for i, q := range a.Quotes {
		list[i] = quote{kind: string(q.Kind), speaker: spanOf(q.Speaker.Span), cue: spanOf(q.Cue), confidence: q.Confidence}
		if q.Speaker.Name != "" {
			list[i].names = []string{q.Speaker.Name}
		}
		for _, p := range q.Parts {
			list[i].content = append(list[i].content, withMarks(a.Text, span{p.Start, p.End}))
		}
		if len(q.Parts) == 0 {
			list[i].content = []span{withMarks(a.Text, span{q.Start, q.End})}
		}
	}
	return list
}

// spanOf returns where words are; nil if there are none.
func spanOf(s wirecopy.Span) *span {
	if s.Text == "" {
		return nil
	}
	return &span{s.Start, s.End}
}

// withMarks returns s with the quotation marks around it.
func withMarks(text string, s span) span {
	marks := [...]string{`"`, "“", "”", "‘", "’", "«", "»", "„", "''", "``"}
	before, after := text[:s[0]], text[s[1]:]
	for _, m := range marks {
		if strings.HasSuffix(before, m) {
			s[0] -= len(m)
			break
		}
	}
	for _, m := range marks {
		if strings.HasPrefix(after, m) {
			s[1] += len(m)
			break
		}
	}
	return s
}

// A quoteTally counts quotes, of all kinds or of one.
type quoteTally struct {
	gold, pred               int
	exact, loose, half, both int // content the same, the same but for its edges, half of it; half and the speaker
	words, goldWords         int
	predWords                int
	speakers                 int // of half-matched quotes, those that have a speaker
	spkExact, spkOverlap     int
	spkHead                  int
	named, resolved          int // of half-matched quotes, those whose speaker has a name; found
}

// A quoteScore gathers what a set of articles scores.
type quoteScore struct {
	total quoteTally
	kinds map[string]*quoteTally

	covered, goldCovered, predCovered int // words, each once a document
	silent, silentRight               int // quotes without a speaker
	cues, cueExact, cueOverlap        int
	pairs, kindRight                  int
	goldNames, predNames              int
	greedy                            [2]greedyTally
	cited                             [len(citronMeasures)][2]int // of predictions, of gold
	reliability                       reliability
}

// scoreQuotes rates quotes and their speakers.
func scoreQuotes(speech bool) func([]quotesGold, []*wirecopy.Article, *errorLog) []figure {
	return func(gold []quotesGold, found []*wirecopy.Article, log *errorLog) []figure {
		s := &quoteScore{kinds: map[string]*quoteTally{}}
		for i := range gold {
			d := newQuoteDoc(&gold[i], gold[i].quotes(speech), foundQuotes(found[i]))
			d.match()
			s.add(d)
			d.log(log)
		}
		return s.figures()
	}
}

// add counts a document whose quotes are matched.
func (s *quoteScore) add(d *quoteDoc) {
	for _, i := range d.asked {
		s.each(d.gold[i].kind, func(t *quoteTally) {
			t.gold++
			t.goldWords += d.goldWords[i].count()
		})
	}
	for _, j := range d.counted {
		s.each(d.kindOf(j), func(t *quoteTally) {
			t.pred++
			t.predWords += d.predWords[j].count()
		})
	}
	s.content(d)
	s.coverage(d)
	for _, m := range d.matches {
		s.each(d.gold[m.gold].kind, func(t *quoteTally) {
			t.words += d.goldWords[m.gold].common(d.predWords[m.pred])
		})
		if m.score >= 0.5 {
			s.pair(d, &d.gold[m.gold], &d.pred[m.pred])
		}
	}
	s.names(d)
	for k, share := range greedyShares {
		s.greedy[k].add(d, share)
	}
	s.citron(d)
	s.reliability.add(d)
}

// each applies count to the tally of all quotes and to that of a kind.
func (s *quoteScore) each(kind string, count func(*quoteTally)) {
	if s.kinds[kind] == nil {
		s.kinds[kind] = new(quoteTally)
	}
	count(&s.total)
	count(s.kinds[kind])
}

// content counts quotes whose whole content is the same.
func (s *quoteScore) content(d *quoteDoc) {
	for _, loose := range [...]bool{false, true} {
		have := map[string]int{}
		for _, j := range d.counted {
			have[d.key(&d.pred[j], loose)]++
		}
		for _, i := range d.asked {
			key := d.key(&d.gold[i], loose)
			if have[key] == 0 {
				continue
			}
			have[key]--
			s.each(d.gold[i].kind, func(t *quoteTally) {
				t.exact += count(!loose)
				t.loose += count(loose)
			})
		}
	}
}

// coverage counts the words that are in any quote.
func (s *quoteScore) coverage(d *quoteDoc) {
	gold, pred := newBitset(len(d.words)), newBitset(len(d.words))
	for _, i := range d.asked {
		gold.addAll(d.goldWords[i])
	}
	for _, j := range d.counted {
		pred.addAll(d.predWords[j])
	}
	s.covered += gold.common(pred)
	s.goldCovered += gold.count()
	s.predCovered += pred.count()
}

// pair counts a found quote p that has at least half of its content in common
// with q of the gold.
func (s *quoteScore) pair(d *quoteDoc, q, p *quote) {
	s.pairs++
	s.kindRight += count(q.kind == p.kind)
	said := sameSpeaker(q, p)
	s.each(q.kind, func(t *quoteTally) {
		t.half++
		t.both += count(said)
	})
	if q.speaker == nil {
		s.silent++
		s.silentRight += count(p.speaker == nil)
	} else {
		s.each(q.kind, func(t *quoteTally) { t.speaker(d, *q.speaker, p.speaker) })
	}
	if q.cue != nil {
		s.cues++
		s.cueExact += count(p.cue != nil && d.trimLoose(*q.cue) == d.trimLoose(*p.cue))
		s.cueOverlap += count(overlaps(q.cue, p.cue))
	}
	if len(q.names) > 0 {
		right := len(p.names) > 0 && sameName(q.names, p.names[0])
		s.each(q.kind, func(t *quoteTally) {
			t.named++
			t.resolved += count(right)
		})
	}
}

// speaker counts how far the words of the speaker are the same.
func (t *quoteTally) speaker(d *quoteDoc, want span, got *span) {
	t.speakers++
	if got == nil {
		return
	}
	t.spkExact += count(d.trimLoose(want) == d.trimLoose(*got))
	t.spkOverlap += count(overlap(want, *got))
	a, b := d.wordsOf([]span{want}), d.wordsOf([]span{*got})
	common := a.common(b)
	t.spkHead += count(common > 0 && 2*common >= min(a.count(), b.count()))
}

// sameSpeaker reports whether the words of the speakers overlap, or there are
// none in either.
func sameSpeaker(q, p *quote) bool {
	if q.speaker == nil {
		return p.speaker == nil
	}
	return overlaps(q.speaker, p.speaker)
}

// overlaps reports whether both spans are there and share a byte.
func overlaps(a, b *span) bool {
	return a != nil && b != nil && a[0] < b[1] && b[0] < a[1]
}

// names counts the quotes whose speaker has a name.
func (s *quoteScore) names(d *quoteDoc) {
	for _, i := range d.asked {
		s.goldNames += count(len(d.gold[i].names) > 0)
	}
	for _, j := range d.counted {
		i, matched := d.half[j]
		nameless := matched && len(d.gold[i].names) == 0
		s.predNames += count(len(d.pred[j].names) > 0 && !nameless)
	}
}

// figures returns the measures of all quotes, then of each kind.
func (s *quoteScore) figures() []figure {
	t := &s.total
	list := prfFigures("content.half", newPRF(t.half, t.pred, t.gold), t.gold, true)
	for _, m := range [...]struct {
		measure string
		prf     prf
		key     bool
	}{
		{"end-to-end", newPRF(t.both, t.pred, t.gold), true},
		{"content.exact", newPRF(t.exact, t.pred, t.gold), false},
		{"content.exact-but-edges", newPRF(t.loose, t.pred, t.gold), true},
		{"content.words", newPRF(t.words, t.predWords, t.goldWords), false},
		{"content.coverage", newPRF(s.covered, s.predCovered, s.goldCovered), false},
	} {
		list = append(list, prfFigures(m.measure, m.prf, t.gold, m.key)...)
	}
	if s.goldNames > 0 {
		list = append(list, prfFigures("resolved.end-to-end", newPRF(t.resolved, s.predNames, s.goldNames), s.goldNames, true)...)
	}
	list = append(list, s.accuracies()...)
	for k := range s.greedy {
		list = append(list, s.greedy[k].figures(greedyShares[k], t)...)
	}
	list = append(list, s.citronFigures()...)
	list = append(list, s.reliability.figures()...)
	for _, kind := range slices.Sorted(maps.Keys(s.kinds)) {
		if kind != "" {
			list = append(list, s.kinds[kind].figures(kind)...)
		}
	}
	return list
}

// accuracies returns the measures of half-matched quotes.
func (s *quoteScore) accuracies() []figure {
	t := &s.total
	var list []figure
	for _, m := range [...]struct {
		measure   string
		right, of int
		key       bool
	}{
		{"speaker.exact", t.spkExact, t.speakers, false},
		{"speaker.head", t.spkHead, t.speakers, false},
		{"speaker.overlap", t.spkOverlap, t.speakers, false},
		{"speaker.none", s.silentRight, s.silent, false},
		{"cue.exact", s.cueExact, s.cues, false},
		{"cue.overlap", s.cueOverlap, s.cues, false},
		{"kind", s.kindRight, s.pairs, false},
		{"resolved", t.resolved, t.named, true},
	} {
		if m.of > 0 {
			list = append(list, figure{Measure: m.measure, Value: pct(m.right, m.of), Of: m.of, Key: m.key})
		}
	}
	return list
}

// figures returns the measures of one kind of quote.
func (t *quoteTally) figures(kind string) []figure {
	list := prfFigures(kind+".end-to-end", newPRF(t.both, t.pred, t.gold), t.gold, true)
	list = append(list, prfFigures(kind+".content.half", newPRF(t.half, t.pred, t.gold), t.gold, false)...)
	list = append(list, prfFigures(kind+".content.exact-but-edges", newPRF(t.loose, t.pred, t.gold), t.gold, false)...)
	list = append(list, prfFigures(kind+".content.words", newPRF(t.words, t.predWords, t.goldWords), t.goldWords, false)...)
	if t.speakers > 0 {
		list = append(list, figure{Measure: kind + ".speaker.overlap", Value: pct(t.spkOverlap, t.speakers), Of: t.speakers})
	}
	if t.named > 0 {
		list = append(list, figure{Measure: kind + ".resolved", Value: pct(t.resolved, t.named), Of: t.named})
	}
	return list
}

// log logs what is missed, spurious, or said by somebody else.
func (d *quoteDoc) log(log *errorLog) {
	if log.limit == 0 {
		return
	}
	right := map[int]bool{}
	for _, m := range d.matches {
		if m.score < 0.5 {
			continue
		}
		right[m.gold] = true
		q, p := &d.gold[m.gold], &d.pred[m.pred]
		if q.speaker != nil && !overlaps(q.speaker, p.speaker) {
			log.add("speaker", "%s\n\twant %s\n\tgot  %s", d.id, d.show(q), d.show(p))
		}
		if len(q.names) > 0 && (len(p.names) == 0 || !sameName(q.names, p.names[0])) {
			log.add("resolved", "%s\n\twant %q: %s\n\tgot  %q: %s", d.id, q.names[0], d.show(q), cmp.Or(p.names...), d.show(p))
		}
	}
	for _, i := range d.asked {
		if !right[i] {
			log.add("missed", "%s: %s", d.id, d.show(&d.gold[i]))
		}
	}
	for _, j := range d.counted {
		if _, ok := d.half[j]; !ok {
			log.add("spurious", "%s: %s", d.id, d.show(&d.pred[j]))
		}
	}
}

// show writes a quote for the error log.
func (d *quoteDoc) show(q *quote) string {
	var content []string
	for _, s := range q.content {
		content = append(content, words(d.text, s))
	}
	text := func(s *span) string {
		if s == nil {
			return ""
		}
		return words(d.text, *s)
	}
	return fmt.Sprintf("%s: %q %q %.160q", q.kind, text(q.speaker), text(q.cue), strings.Join(content, " […] "))
}
