package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// An eventGold is a sentence with one event, as the PLOVER gold standard
// records has it.
type eventGold struct {
	document
	Event   string      `json:"event"`
	Plover2 string      `json:"event_plover2"`
	Spans   []eventSpan `json:"spans"`
}

// An eventSpan has a role of SRC, TAR, EVT or LOC, or two of them: "SRC/TAR".
type eventSpan struct {
	Role  string `json:"role"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func (g *eventGold) kind() wirecopy.EventType {
	return wirecopy.EventType(strings.ToLower(cmp.Or(g.Plover2, g.Event)))
}

// An eventTally counts what was found of the events.
type eventTally struct {
	predicted             int // types, once a sentence
	types                 map[wirecopy.EventType][2]int
	right                 int
	sources, sourcesFound int
	targets, targetsFound int
}

// scoreEvents rates the type of events, and whether their source and target
// are found.
func scoreEvents(gold []eventGold, found []*wirecopy.Article, log *errorLog) []figure {
	t := eventTally{types: map[wirecopy.EventType][2]int{}}
	for i := range gold {
		t.add(&gold[i], found[i].Events, log)
	}
	figures := []figure{
		{Measure: "type.recall", Value: pct(t.right, len(gold)), Of: len(gold), Key: true},
		{Measure: "type.precision", Value: pct(t.right, t.predicted), Of: t.predicted, Key: true},
		{Measure: "source", Value: pct(t.sourcesFound, t.sources), Of: t.sources, Key: true},
		{Measure: "target", Value: pct(t.targetsFound, t.targets), Of: t.targets, Key: true},
		{Measure: "types-a-sentence", Value: round(float64(t.predicted)/float64(max(1, len(gold))), 2), Of: len(gold), Low: true},
	}
	for _, kind := range slices.Sorted(maps.Keys(t.types)) {
		n := t.types[kind]
		figures = append(figures, figure{Measure: "type." + string(kind), Value: pct(n[0], n[1]), Of: n[1]})
	}
	return figures
}

func (t *eventTally) add(g *eventGold, events []wirecopy.Event, log *errorLog) {
	want := g.kind()
	types := map[wirecopy.EventType]bool{}
	var right []wirecopy.Event
	for _, e := range events {
		types[e.Type] = true
		if e.Type == want {
			right = append(right, e)
		}
	}
	t.predicted += len(types)
	n := t.types[want]
	n[1]++
	if len(right) > 0 {
		n[0]++
		t.right++
	} else {
		log.add("type", "%s: %.160s; got %s", want, g.Text, triggers(events))
	}
	t.types[want] = n
	t.role(g, "SRC", right, &t.sources, &t.sourcesFound, log)
	t.role(g, "TAR", right, &t.targets, &t.targetsFound, log)
}

// role counts whether an argument of an event of the right type overlaps a span
// of a role of the gold.
func (t *eventTally) role(g *eventGold, role string, events []wirecopy.Event, n, found *int, log *errorLog) {
	var want []span
	either := false // the gold does not tell source and target apart
	for _, s := range g.Spans {
		if strings.Contains(s.Role, role) {
			want = append(want, span{s.Start, s.End})
		}
		either = either || s.Role == "SRC/TAR"
	}
	if len(want) == 0 {
		return
	}
	*n++
	for _, e := range events {
		for _, a := range e.Args {
			if (either || plays(a.Role, role)) && overlapsAny(span{a.Start, a.End}, want) {
				*found++
				return
			}
		}
	}
	if len(events) > 0 {
		log.add(role, "%q: %.200s; got %s", words(g.Text, want[0]), g.Text, players(events))
	}
}

// players writes the arguments of events for the error log.
func players(events []wirecopy.Event) string {
	var list []string
	for _, e := range events {
		line := e.Trigger.Text
		for _, a := range e.Args {
			line += fmt.Sprintf(" %s=%q", a.Role, a.Text)
		}
		list = append(list, line)
	}
	return strings.Join(list, "; ")
}

// plays reports whether a role is one that the gold calls SRC or TAR.
func plays(r wirecopy.Role, role string) bool {
	if role == "SRC" {
		return r == wirecopy.Agent
	}
	return r == wirecopy.Target || r == wirecopy.Recipient
}

// triggers writes events for the error log.
func triggers(events []wirecopy.Event) string {
	var list []string
	for _, e := range events {
		list = append(list, string(e.Type)+" "+e.Trigger.Text)
	}
	return strings.Join(list, ", ")
}
