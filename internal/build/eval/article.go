package main

import (
	"encoding/json"
	"slices"

	"github.com/wirecopy-go/wirecopy"
)

// An articleGold is a whole article, annotated by hand.
type articleGold struct {
	document
	Dateline *goldDateline   `json:"dateline"`
	Entities []goldEntity    `json:"entities"`
	Quotes   []articleQuote  `json:"quotes"`
	Events   []*articleEvent `json:"events"`
}

type goldEntity struct {
	ID       string `json:"id"`
	Kind     string `json:"type"`
	Name     string `json:"name"`
	Mentions []span `json:"mentions"`
	Nominals []span `json:"nominals"`
	Place    struct {
		Country string `json:"country_iso2"`
	} `json:"place"`
}

type articleQuote struct {
	Kind    string `json:"type"` // "scare" if nobody says it
	Content []span `json:"content"`
	Speaker string `json:"speaker_entity"`
}

type articleEvent struct {
	Trigger    span        `json:"trigger"`
	Coreferent []span      `json:"coref_triggers"` // later mentions of the same
	Kind       string      `json:"type"`
	Agents     []goldAgent `json:"agent"`
	Factuality string      `json:"factuality"`
}

// A goldAgent is the ID of an entity; "" where the gold gives a span, which is
// not measured.
type goldAgent string

func (a *goldAgent) UnmarshalJSON(data []byte) error {
	if data[0] != '"' {
		*a = ""
		return nil
	}
	return json.Unmarshal(data, (*string)(a))
}

// An articleTally counts what is found in articles, of all layers.
type articleTally struct {
	articles, datelines int

	mentions, kinds            int // right span; right span and kind
	goldMentions, predMentions int
	clusterR, clusterP         float64 // sums of B-cubed recall and precision
	goldLinked, predLinked     int     // mentions of an entity
	places, countries          int

	quotes, quoteKinds            int
	goldQuotes, predQuotes        int
	speakers, speakersRight, lost int // of matched quotes; right; of quotes that are missed

	events, eventKinds     int
	goldEvents, predEvents int
	agents, agentsRight    int
	statuses, statusRight  int
}

// An articlePair is an article of the gold and what was found in it.
type articlePair struct {
	*articleGold
	found *wirecopy.Article
	tally *articleTally
	log   *errorLog

	goldNamed  ordered[*goldEntity]         // by trimmed span
	foundNamed ordered[*wirecopy.Mention]   // likewise
	goldAt     ordered[string]              // entity ID of named mentions and nominals
	foundAt    ordered[wirecopy.EntityID]   // likewise of those found, and of pronouns
	spansOf    map[wirecopy.EntityID][]span // of all mentions
}

// scoreArticles rates every layer on whole articles.
func scoreArticles(gold []articleGold, found []*wirecopy.Article, log *errorLog) []figure {
	t := new(articleTally)
	for i := range gold {
		p := &articlePair{articleGold: &gold[i], found: found[i], tally: t, log: log}
		p.index()
		p.dateline()
		p.mentions()
		p.clusters()
		p.countries()
		p.quotes()
		p.events()
	}
	return t.figures()
}

// trimmed returns the trimmed span of words that were found.
func (p *articlePair) trimmed(s wirecopy.Span) span {
	return trim(p.Text, span{s.Start, s.End}, true)
}

// index collects the mentions by their span.
func (p *articlePair) index() {
	for i := range p.Entities {
		e := &p.Entities[i]
		for _, s := range e.Mentions {
			p.goldNamed.set(trim(p.Text, s, true), e)
		}
		for _, s := range slices.Concat(e.Mentions, e.Nominals) {
			p.goldAt.set(trim(p.Text, s, true), e.ID)
		}
	}
	for _, m := range named(p.found) {
		p.foundNamed.set(p.trimmed(m.Span), m)
	}
	p.spansOf = map[wirecopy.EntityID][]span{}
	for i := range p.found.Mentions {
		m := &p.found.Mentions[i]
		if m.Entity == 0 {
			continue
		}
		s := p.trimmed(m.Span)
		p.foundAt.set(s, m.Entity)
		if !slices.Contains(p.spansOf[m.Entity], s) {
			p.spansOf[m.Entity] = append(p.spansOf[m.Entity], s)
		}
	}
}

func (p *articlePair) dateline() {
	p.tally.articles++
	got := p.found.Dateline
	if p.Dateline == nil {
		p.tally.datelines += count(got.Len() <= 0)
		return
	}
	p.tally.datelines += count(got.Len() > 0 && datelineEnd(p.Text, p.Dateline.Span[1]) == datelineEnd(p.Text, got.End))
}

// mentions counts named mentions with the right span, and with the right kind.
func (p *articlePair) mentions() {
	p.tally.goldMentions += p.goldNamed.len()
	p.tally.predMentions += p.foundNamed.len()
	for _, s := range p.goldNamed.keys {
		e := p.goldNamed.at[s]
		m, ok := p.foundNamed.at[s]
		if !ok {
			p.log.add("mention missed", "%s %q in %s", e.Kind, words(p.Text, s), p.ID)
			continue
		}
		p.tally.mentions++
		p.tally.kinds += count(sameKind(e.Kind, kindOf(p.found, m.Entity)))
	}
	for _, s := range p.foundNamed.keys {
		if _, ok := p.goldNamed.at[s]; !ok {
			p.log.add("mention spurious", "%s %q in %s", kindOf(p.found, p.foundNamed.at[s].Entity), words(p.Text, s), p.ID)
		}
	}
}

// sameKind reports whether a kind of entity is what the gold says; it does not
// matter which of those that are seldom.
func sameKind(gold string, kind wirecopy.Kind) bool {
	if c := goldClass(gold); c != "" {
		return class(kind) == c
	}
	if gold != "EVENT" && gold != "PRODUCT" && gold != "WORK" {
		return false
	}
	return kind == wirecopy.Occasion || kind == wirecopy.Product || kind == wirecopy.Work
}

// clusters adds to the B-cubed sums, over named mentions and nominals. Those
// found that are neither named nor in the gold do not count: the gold leaves
// out pronouns, and descriptions of places and groups.
func (p *articlePair) clusters() {
	gold, found := map[string][]span{}, map[wirecopy.EntityID][]span{}
	for _, s := range p.goldAt.keys {
		id := p.goldAt.at[s]
		gold[id] = append(gold[id], s)
	}
	for _, s := range p.foundAt.keys {
		_, named := p.foundNamed.at[s]
		if _, known := p.goldAt.at[s]; known || named {
			id := p.foundAt.at[s]
			found[id] = append(found[id], s)
			p.tally.predLinked++
		}
	}
	p.tally.goldLinked += p.goldAt.len()
	for _, s := range p.goldAt.keys {
		id, ok := p.foundAt.at[s]
		if !ok {
			continue
		}
		g, f := gold[p.goldAt.at[s]], found[id]
		common := float64(commonSpans(g, f))
		p.tally.clusterR += common / float64(len(g))
		p.tally.clusterP += common / float64(len(f))
	}
}

// commonSpans returns how many spans are in both lists, which have none twice.
func commonSpans(a, b []span) int {
	n := 0
	for _, s := range a {
		n += count(slices.Contains(b, s))
	}
	return n
}

// countries counts the places whose country is right.
func (p *articlePair) countries() {
	for _, s := range p.goldNamed.keys {
		want := p.goldNamed.at[s].Place.Country
		m, ok := p.foundNamed.at[s]
		if want == "" || !ok {
			continue
		}
		p.tally.places++
		got := placeOf(p.found, m).Country
		if got == want {
			p.tally.countries++
		} else {
			p.log.add("country", "%q: want %s, got %q, in %s", words(p.Text, s), want, got, p.ID)
		}
	}
}

func (t *articleTally) figures() []figure {
	bp, br := t.clusterP/float64(max(1, t.predLinked)), t.clusterR/float64(max(1, t.goldLinked))
	list := []figure{{Measure: "dateline", Value: pct(t.datelines, t.articles), Of: t.articles}}
	list = append(list, prfFigures("mention", newPRF(t.mentions, t.predMentions, t.goldMentions), t.goldMentions, true)...)
	list = append(list,
		figure{Measure: "mention.kind.f1", Value: newPRF(t.kinds, t.predMentions, t.goldMentions).f, Of: t.goldMentions},
		figure{Measure: "b-cubed.f1", Value: prfOf(bp, br, 2).f, Of: t.goldLinked, Key: true},
		figure{Measure: "country", Value: pct(t.countries, t.places), Of: t.places, Key: true})
	list = append(list, prfFigures("quote", newPRF(t.quotes, t.predQuotes, t.goldQuotes), t.goldQuotes, true)...)
	list = append(list,
		figure{Measure: "quote.kind", Value: pct(t.quoteKinds, t.quotes), Of: t.quotes},
		figure{Measure: "speaker.of-matched", Value: pct(t.speakersRight, t.speakers), Of: t.speakers, Key: true},
		figure{Measure: "speaker.recall", Value: pct(t.speakersRight, t.speakers+t.lost), Of: t.speakers + t.lost})
	list = append(list, prfFigures("event", newPRF(t.events, t.predEvents, t.goldEvents), t.goldEvents, true)...)
	return append(list,
		figure{Measure: "event.type", Value: pct(t.eventKinds, t.goldEvents), Of: t.goldEvents, Key: true},
		figure{Measure: "event.agent", Value: pct(t.agentsRight, t.agents), Of: t.agents, Key: true},
		figure{Measure: "event.status", Value: pct(t.statusRight, t.statuses), Of: t.statuses, Key: true})
}

// An ordered maps spans to values, in the order in which they came.
type ordered[V any] struct {
	keys []span
	at   map[span]V
}

func (o *ordered[V]) len() int { return len(o.keys) }

func (o *ordered[V]) set(s span, v V) {
	if o.at == nil {
		o.at = map[span]V{}
	}
	if _, ok := o.at[s]; !ok {
		o.keys = append(o.keys, s)
	}
	o.at[s] = v
}
