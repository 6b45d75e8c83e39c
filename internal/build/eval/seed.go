package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A seedGold is the article that the project began with, its events told in
// more detail than in the other articles.
type seedGold struct {
	Entities map[string]seedEntity `json:"entities"`
	Events   []seedEvent           `json:"events"`
}

type seedEntity struct {
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Mentions []string `json:"mentions"`
}

type seedEvent struct {
	ID         string         `json:"id"`
	Core       bool           `json:"core"`
	Paragraph  int            `json:"paragraph"`
	Trigger    seedTrigger    `json:"trigger"`
	Light      seedTrigger    `json:"light_verb"`
	Kind       string         `json:"type"`
	Alternate  string         `json:"alt_type"`
	Mode       string         `json:"mode"`
	Medium     string         `json:"medium"`
	Actors     []string       `json:"actor"`
	Content    []string       `json:"content"`
	Factuality seedFactuality `json:"factuality"`
	Coref      string         `json:"coref"` // the chain of what is told twice
	Places     []struct {
		Text string `json:"text"`
	} `json:"place"`
	Quantities []struct {
		Value float64 `json:"value"`
	} `json:"quantities"`
}

type seedTrigger struct{ Start, End int }

type seedFactuality struct {
	Status    string   `json:"status"`
	Contested []string `json:"contested_by"`
}

// evaluateSeed rates the events of the first article: how many of the core ones
// are found with type, agent and status, how many are found that are none, and
// what else an analyst would miss: who denies it, where, how many, what is one.
func evaluateSeed(r *run, s *set) ([]figure, error) {
	data, err := readFile(filepath.Join(r.data, s.file))
	if err != nil {
		return nil, err
	}
	var g seedGold
	if err := json.Unmarshal(data, &g); err != nil {
		return nil, fmt.Errorf("%s: %w", s.file, err)
	}
	text, err := readFile(filepath.Join(r.data, "articles/seed.txt"))
	if err != nil {
		return nil, err
	}
	found, err := r.parse(s, []*document{{ID: "seed", Text: string(text), Date: "2024-06-28"}})
	if err != nil {
		return nil, err
	}
	p := seedPair{seedGold: &g, found: found[0], log: r.log}
	return p.score(), nil
}

// A seedPair is the gold and what was found.
type seedPair struct {
	*seedGold
	found *wirecopy.Article
	log   *errorLog
}

func (p *seedPair) score() []figure {
	var core, right, details, detailsRight int
	for i := range p.Events {
		want := &p.Events[i]
		if !want.Core {
			continue
		}
		core++
		got := p.match(want)
		right += count(got != nil)
		n, ok := p.details(want, got)
		details += n
		detailsRight += ok
	}
	return []figure{
		{Measure: "core", Value: pct(right, core), Of: core, Key: true},
		{Measure: "invented", Value: float64(p.invented()), Of: len(p.found.Events), Low: true, Key: true},
		{Measure: "details", Value: pct(detailsRight, details), Of: details},
	}
}

// match returns the event found that has the type, an agent and the status of
// want, or nil.
func (p *seedPair) match(want *seedEvent) *wirecopy.Event {
	why := "not found"
	for i := range p.found.Events {
		got := &p.found.Events[i]
		switch {
		case !p.at(want, got):
		case !want.is(got.Type):
			why = "type " + string(got.Type)
		case !p.agent(want, got):
			why = fmt.Sprintf("agent %q", got.Who().Text)
		case !want.Factuality.is(got):
			why = fmt.Sprintf("status %s, source %q", got.Status, got.Source.Text)
		default:
			return got
		}
	}
	p.log.add("core", "%s %s %q: %s", want.ID, want.Kind, p.found.Text[want.Trigger.Start:want.Trigger.End], why)
	return nil
}

// at reports whether the trigger of got is one of want: its word, its light
// verb, or, for a verb of saying, a word of what is said that is no event of
// its own.
func (p *seedPair) at(want *seedEvent, got *wirecopy.Event) bool {
	s := triggerOf(got)
	if want.covers(s) || want.within(got) {
		return true
	}
	if want.Paragraph == p.paragraph(got) && want.is(got.Type) && !p.covered(got) {
		return true // the quote does what the gold notes at "added"
	}
	for i := range p.Events {
		e := &p.Events[i]
		if !e.Core && slices.Contains(want.Content, e.ID) && e.covers(s) {
			return true
		}
	}
	return false
}

// covered reports whether the gold has an event at the trigger of got.
func (p *seedPair) covered(got *wirecopy.Event) bool {
	return slices.ContainsFunc(p.Events, func(e seedEvent) bool { return e.covers(triggerOf(got)) })
}

func (p *seedPair) paragraph(e *wirecopy.Event) int {
	return slices.IndexFunc(p.found.Paragraphs, func(s wirecopy.Span) bool { return s.Contains(e.Trigger) })
}

func (e *seedEvent) covers(s span) bool {
	return overlap(s, span{e.Trigger.Start, e.Trigger.End}) || e.Light.End > 0 && overlap(s, span{e.Light.Start, e.Light.End})
}

// within reports whether got is the interview that a statement was made in.
func (e *seedEvent) within(got *wirecopy.Event) bool {
	return got.Type == wirecopy.Consult && strings.HasPrefix(e.Medium, got.Trigger.Text)
}

// is reports whether the type is that of the gold, which has PLOVER's types
// only: it calls a coup a seizure.
func (e *seedEvent) is(kind wirecopy.EventType) bool {
	return strings.EqualFold(e.Kind, string(kind)) || strings.EqualFold(e.Alternate, string(kind)) ||
		kind == wirecopy.TakePower && e.Mode == "seize" || kind == wirecopy.Consult && e.Mode == "interview"
}

// agent reports whether an agent of got is an actor of want, by its words or by
// a name of its entity.
func (p *seedPair) agent(want *seedEvent, got *wirecopy.Event) bool {
	var names []string
	for _, id := range want.Actors {
		e := p.Entities[id]
		for _, name := range slices.Concat([]string{e.Name}, e.Aliases, e.Mentions) {
			names = append(names, bare(name))
		}
	}
	for _, a := range got.Args {
		if a.Role != wirecopy.Agent {
			continue
		}
		mine := []string{bare(a.Text)}
		if a.Entity != 0 {
			e := &p.found.Entities[a.Entity-1]
			mine = append(mine, bare(e.Name))
			for _, alias := range e.Aliases {
				mine = append(mine, bare(alias))
			}
		}
		if slices.ContainsFunc(mine, func(name string) bool { return slices.Contains(names, name) }) {
			return true
		}
	}
	return false
}

// bare returns a name in lower case, without an article.
func bare(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(name, "’", "'")), "the ")
}

// is reports whether the status of e is that of the gold. What is alleged must
// be somebody's claim.
func (f *seedFactuality) is(e *wirecopy.Event) bool {
	switch f.Status {
	case "asserted":
		return e.Status == wirecopy.Actual
	case "negated":
		return e.Status == wirecopy.Negated
	case "alleged":
		return e.Source.Text != "" && (e.Status == wirecopy.Actual || e.Status == wirecopy.Possible)
	}
	return e.Status == wirecopy.Possible || e.Status == wirecopy.Planned
}

// details returns how many further facts the gold has of an event, and how
// many of them are found.
func (p *seedPair) details(want *seedEvent, got *wirecopy.Event) (n, right int) {
	note := func(what string, ok bool) {
		n++
		right += count(ok)
		if !ok {
			p.log.add("details", "%s %s", want.ID, what)
		}
	}
	if got == nil {
		got = new(wirecopy.Event)
	}
	if len(want.Factuality.Contested) > 0 {
		note("denied by", got.DeniedBy.Text != "")
	}
	for _, place := range want.Places {
		note("where "+place.Text, got.Where.Text != "" && strings.Contains(place.Text, got.Where.Text) || strings.Contains(got.Where.Text, place.Text))
	}
	for _, q := range want.Quantities {
		if q.Value > 0 {
			note("how many", slices.ContainsFunc(got.Quantities, func(f wirecopy.Quantity) bool { return f.Min == q.Value && f.Max == q.Value }))
		}
	}
	if first := p.chain(want); first != nil && first.Core && want.Kind == "ASSAULT" && want.Factuality.Status == "asserted" {
		note("the same as "+first.ID, got.SameAs > 0 && p.at(first, &p.found.Events[got.SameAs-1]))
	}
	return n, right
}

// chain returns the first event of the chain of e, unless e is it.
func (p *seedPair) chain(e *seedEvent) *seedEvent {
	for i := range p.Events {
		if first := &p.Events[i]; e.Coref != "" && first.Coref == e.Coref {
			if first.ID == e.ID {
				return nil
			}
			return first
		}
	}
	return nil
}

// invented returns how many events stand where the gold has none.
func (p *seedPair) invented() int {
	n := 0
	for i := range p.found.Events {
		got := &p.found.Events[i]
		if !slices.ContainsFunc(p.Events, func(e seedEvent) bool { return e.Core && p.at(&e, got) }) && !p.covered(got) {
			n++
			p.log.add("invented", "%s %q", got.Type, got.Trigger.Text)
		}
	}
	return n
}
