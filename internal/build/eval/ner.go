package main

import (
	"cmp"
	"maps"
	"slices"

	"github.com/wirecopy-go/wirecopy"
)

// A nerGold is an article with its names.
type nerGold struct {
	document
	Entities []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Type  string `json:"type"`
	} `json:"entities"`
}

// goldClass returns the class of a type of name in the gold; "" if it is not
// measured.
func goldClass(kind string) string {
	switch kind {
	case "Person", "PERSON", "PER":
		return "PER"
	case "Organization", "ORG":
		return "ORG"
	case "Location", "GPE", "LOC", "FAC", "Facility":
		return "LOC"
	case "NORP":
		return "NORP"
	}
	return ""
}

// class returns the class of a kind of entity; "" if it is not measured.
func class(kind wirecopy.Kind) string {
	switch kind {
	case wirecopy.Person:
		return "PER"
	case wirecopy.Organization:
		return "ORG"
	case wirecopy.Location, wirecopy.Facility:
		return "LOC"
	case wirecopy.Group:
		return "NORP"
	default:
		return ""
	}
}

// named returns the mentions that name their entity.
func named(a *wirecopy.Article) []*wirecopy.Mention {
	var list []*wirecopy.Mention
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Form == wirecopy.Named || m.Form == "" {
			list = append(list, m)
		}
	}
	return list
}

// kindOf returns the kind of the entity with an ID; "" if there is none.
func kindOf(a *wirecopy.Article, id wirecopy.EntityID) wirecopy.Kind {
	if e := a.Entity(id); e != nil {
		return e.Kind
	}
	return ""
}

// A name is a mention of a class, with trimmed span.
type name struct {
	span
	class string
}

// A nameTally counts names of a class.
type nameTally struct{ right, pred, gold int }

func (t nameTally) rate() prf { return newPRF(t.right, t.pred, t.gold) }

// scoreNER rates named mentions by their exact span and class.
func scoreNER(gold []nerGold, found []*wirecopy.Article, log *errorLog) []figure {
	tallies := map[string]nameTally{}
	for i, g := range gold {
		want, got := goldNames(&g), foundNames(g.Text, found[i])
		for n := range want {
			t := tallies[n.class]
			t.gold++
			if got[n] {
				t.right++
			}
			tallies[n.class] = t
		}
		for n := range got {
			t := tallies[n.class]
			t.pred++
			tallies[n.class] = t
		}
		logNames(&g, want, got, log)
	}
	var three, four nameTally
	var figures []figure
	for _, c := range [...]struct{ class, measure string }{{"PER", "person"}, {"ORG", "organization"}, {"LOC", "location"}, {"NORP", "group"}} {
		t := tallies[c.class]
		four = nameTally{four.right + t.right, four.pred + t.pred, four.gold + t.gold}
		if c.class != "NORP" {
			three = four
		}
		figures = append(figures, figure{Measure: c.measure + ".f1", Value: t.rate().f, Of: t.gold})
	}
	figures = append(prfFigures("names", three.rate(), three.gold, true), figures...)
	return append(figures, prfFigures("with-groups", four.rate(), four.gold, false)...)
}

func goldNames(g *nerGold) map[name]bool {
	set := map[name]bool{}
	for _, e := range g.Entities {
		if c := goldClass(e.Type); c != "" {
			set[name{trim(g.Text, span{e.Start, e.End}, true), c}] = true
		}
	}
	return set
}

func foundNames(text string, a *wirecopy.Article) map[name]bool {
	set := map[name]bool{}
	for _, m := range named(a) {
		if c := class(kindOf(a, m.Entity)); c != "" {
			set[name{trim(text, span{m.Start, m.End}, true), c}] = true
		}
	}
	return set
}

// logNames logs the names that are in only one of the sets, in text order.
func logNames(g *nerGold, want, got map[name]bool, log *errorLog) {
	if log.limit == 0 {
		return
	}
	both := maps.Clone(want)
	maps.Copy(both, got)
	for _, n := range slices.SortedFunc(maps.Keys(both), compareNames) {
		switch {
		case !got[n]:
			log.add("missed", "%s %q in %s", n.class, words(g.Text, n.span), g.ID)
		case !want[n]:
			log.add("spurious", "%s %q in %s", n.class, words(g.Text, n.span), g.ID)
		}
	}
}

func compareNames(a, b name) int {
	return cmp.Or(compareSpans(a.span, b.span), cmp.Compare(a.class, b.class))
}
