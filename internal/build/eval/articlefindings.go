package main

import (
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// quotes counts the quotes that have half of their content in common with one
// of the gold, and their speakers.
func (p *articlePair) quotes() {
	want := slices.DeleteFunc(slices.Clone(p.Quotes), func(q articleQuote) bool { return q.Kind == "scare" })
	got := p.found.Quotes
	p.tally.goldQuotes += len(want)
	p.tally.predQuotes += len(got)
	pairs := p.quotePairs(want, got)
	for i := range want {
		j, ok := pairs[i]
		speaker := p.entity(want[i].Speaker)
		if !ok {
			p.tally.lost += count(speaker != nil)
			p.log.add("quote missed", "%s %.80q in %s", want[i].Kind, words(p.Text, want[i].Content[0]), p.ID)
			continue
		}
		p.tally.quotes++
		p.tally.quoteKinds += count(string(got[j].Kind) == want[i].Kind)
		if speaker == nil {
			continue
		}
		p.tally.speakers++
		if p.sameEntity(speaker, got[j].Speaker.Entity) {
			p.tally.speakersRight++
		} else {
			p.log.add("speaker", "%.60q: want %q, got %q (%q) in %s", words(p.Text, want[i].Content[0]), speaker.Name,
				got[j].Speaker.Name, got[j].Speaker.Text, p.ID)
		}
	}
}

// quotePairs matches quotes by the Jaccard index of their bytes.
func (p *articlePair) quotePairs(want []articleQuote, got []wirecopy.Quote) map[int]int {
	found := make([]bitset, len(got))
	for j := range got {
		found[j] = p.bytesOf(partSpans(&got[j]))
	}
	var list []candidate
	for i := range want {
		gold := p.bytesOf(want[i].Content)
		for j := range got {
			if score := gold.jaccard(found[j]); score >= 0.5 {
				list = append(list, candidate{score, i, j})
			}
		}
	}
	return bestPairs(list)
}

func partSpans(q *wirecopy.Quote) []span {
	if len(q.Parts) == 0 {
		return []span{{q.Start, q.End}}
	}
	spans := make([]span, len(q.Parts))
	for i, part := range q.Parts {
		spans[i] = span{part.Start, part.End}
	}
	return spans
}

// bytesOf returns the bytes of spans that are not ASCII white space.
func (p *articlePair) bytesOf(spans []span) bitset {
	b := newBitset(len(p.Text))
	for _, s := range spans {
		for k := max(0, s[0]); k < min(s[1], len(p.Text)); k++ {
			if !isSpaceByte(p.Text[k]) {
				b.add(k)
			}
		}
	}
	return b
}

// entity returns the entity of the gold with an ID, or nil.
func (p *articlePair) entity(id string) *goldEntity {
	i := slices.IndexFunc(p.Entities, func(e goldEntity) bool { return e.ID == id })
	if id == "" || i < 0 {
		return nil
	}
	return &p.Entities[i]
}

// sameEntity reports whether an entity that was found is one of the gold: they
// share a mention, and at least half of its mentions that the gold names are
// those of the same entity.
func (p *articlePair) sameEntity(e *goldEntity, id wirecopy.EntityID) bool {
	gold := p.trimmedAll(e.Mentions)
	if len(gold) == 0 {
		gold = p.trimmedAll(e.Nominals)
	}
	common, known := 0, 0
	for _, s := range p.spansOf[id] {
		common += count(slices.Contains(gold, s))
		_, ok := p.goldNamed.at[s]
		known += count(ok)
	}
	return common > 0 && 2*common >= known
}

func (p *articlePair) trimmedAll(spans []span) []span {
	list := make([]span, len(spans))
	for i, s := range spans {
		list[i] = trim(p.Text, s, true)
	}
	return list
}

// events counts the events whose trigger is that of one of the gold, or a later
// mention of the same.
func (p *articlePair) events() {
	got := p.found.Events
	pairs := p.eventPairs(got)
	p.tally.goldEvents += len(p.Events)
	p.tally.predEvents += len(got) - p.spare(got, pairs)
	p.spurious(got)
	for i, want := range p.Events {
		j, ok := pairs[i]
		if !ok {
			p.log.add("event missed", "%s %q in %s", want.Kind, words(p.Text, want.Trigger), p.ID)
			continue
		}
		p.tally.events++
		if sameType(want.Kind, got[j].Type) {
			p.tally.eventKinds++
		} else {
			p.log.add("event type", "%q: want %s, got %s, in %s", words(p.Text, want.Trigger), want.Kind, got[j].Type, p.ID)
		}
		p.agent(want, &got[j])
		p.status(want, &got[j])
	}
}

// triggers returns the first trigger of an event and the later ones.
func (e *articleEvent) triggers() []span { return append([]span{e.Trigger}, e.Coreferent...) }

func triggerOf(e *wirecopy.Event) span { return span{e.Trigger.Start, e.Trigger.End} }

// eventPairs matches events: those of the right type first, and of those the
// ones at the first trigger.
func (p *articlePair) eventPairs(got []wirecopy.Event) map[int]int {
	var list []candidate
	for i, want := range p.Events {
		for j := range got {
			for k, s := range want.triggers() {
				if overlap(triggerOf(&got[j]), s) {
					score := 2*count(sameType(want.Kind, got[j].Type)) + count(k == 0)
					list = append(list, candidate{float64(score), i, j})
				}
			}
		}
	}
	return bestPairs(list)
}

// spurious notes the events where the gold has none.
func (p *articlePair) spurious(got []wirecopy.Event) {
	for i := range got {
		s := triggerOf(&got[i])
		if !slices.ContainsFunc(p.Events, func(e *articleEvent) bool {
			return slices.ContainsFunc(e.triggers(), func(t span) bool { return overlap(s, t) })
		}) {
			p.log.add("event spurious", "%s %q (%s): %.100q, in %s", got[i].Type, got[i].Trigger.Text, got[i].Status, got[i].Text, p.ID)
		}
	}
}

// spare returns how many events tell again of what is matched: they are neither
// asked for nor punished, once for each trigger of the gold.
func (p *articlePair) spare(got []wirecopy.Event, pairs map[int]int) int {
	taken := map[int]bool{}
	for _, j := range pairs {
		taken[j] = true
	}
	var list []candidate
	n := 0 // counts triggers
	for i, want := range p.Events {
		match, ok := pairs[i]
		for _, s := range want.triggers() {
			n++
			if ok && overlap(triggerOf(&got[match]), s) {
				continue
			}
			for j := range got {
				if !taken[j] && overlap(triggerOf(&got[j]), s) {
					list = append(list, candidate{1, n, j})
				}
			}
		}
	}
	return len(bestPairs(list))
}

// sameType reports whether a type of event is that of the gold, whose "OTHER"
// is all that PLOVER does not know.
func sameType(gold string, kind wirecopy.EventType) bool {
	return strings.EqualFold(gold, string(kind)) || gold == "OTHER" && !isPLOVER(kind)
}

func isPLOVER(kind wirecopy.EventType) bool {
	switch kind {
	case wirecopy.Agree, wirecopy.Consult, wirecopy.Support, wirecopy.Concede, wirecopy.Cooperate, wirecopy.Aid,
		wirecopy.Retreat, wirecopy.Request, wirecopy.Accuse, wirecopy.Reject, wirecopy.Threaten, wirecopy.Sanction,
		wirecopy.Protest, wirecopy.Mobilize, wirecopy.Coerce, wirecopy.Assault:
		return true
	default:
		return false
	}
}

// agent counts the events whose agent is an entity, and those that have it.
func (p *articlePair) agent(want *articleEvent, got *wirecopy.Event) {
	var gold []span
	known := false
	for _, id := range want.Agents {
		if e := p.entity(string(id)); e != nil {
			known = true
			gold = append(gold, p.trimmedAll(slices.Concat(e.Mentions, e.Nominals))...)
		}
	}
	if !known {
		return
	}
	p.tally.agents++
	for _, a := range got.Args {
		if a.Role != wirecopy.Agent {
			continue
		}
		mine := append([]span{p.trimmed(a.Span)}, p.spansOf[a.Entity]...)
		if commonSpans(mine, gold) > 0 {
			p.tally.agentsRight++
			return
		}
	}
	p.log.add("agent", "%q: want %s, got %q, in %s", words(p.Text, want.Trigger), want.Agents, got.Who().Text, p.ID)
}

// status counts the events whose status is that of the gold; where the gold
// says so, it must be somebody's claim, or not be.
func (p *articlePair) status(want *articleEvent, got *wirecopy.Event) {
	status, claim, known := goldStatus(want.Factuality)
	if !known {
		return
	}
	p.tally.statuses++
	claimed := got.Source.Text != "" || got.Source.Entity != 0
	if got.Status == status && (claim == nil || *claim == claimed) {
		p.tally.statusRight++
		return
	}
	p.log.add("status", "%q: want %s, got %s (claim: %t), in %s", words(p.Text, want.Trigger), want.Factuality, got.Status, claimed, p.ID)
}

// goldStatus returns what a factuality of the gold means, and whether it is
// somebody's claim; nil if it does not say.
func goldStatus(factuality string) (status wirecopy.Status, claim *bool, known bool) {
	yes, no := true, false
	switch factuality {
	case "asserted":
		return wirecopy.Actual, &no, true
	case "reported":
		return wirecopy.Actual, &yes, true
	case "denied":
		return wirecopy.Negated, &yes, true
	case "possible":
		return wirecopy.Possible, nil, true
	case "negated":
		return wirecopy.Negated, nil, true
	case "future":
		return wirecopy.Planned, nil, true
	}
	return "", nil, false
}
