// Package coref joins the mentions of one entity: coreference resolution.
//
// It is a sieve of rules in the manner of Lee et al. (2013), "Deterministic
// coreference resolution based on entity-centric, precision-ranked rules", cut
// down to what runs in linear time without a parse:
//
//  1. names: the same name, a surname or given name for a full one, an acronym
//     for what it abbreviates, "X (Y)", "X or Y (Z)", "X, also known as Y",
//     a country by any of its names;
//  2. metonymy: a capital that acts is its country;
//  3. descriptions ("the ministry", "the prime minister", "the 34-year-old") by
//     their head noun, to the entity whose name or title has it, or to the last
//     one of the kind;
//  4. third-person pronouns, to the most salient entity that agrees in kind and
//     gender, subjects and speakers first;
//  5. the sources of quotes; then the first and second person within a quote,
//     to its speaker and its addressee.
//
// Titles and owners (a ministry's country) are read on the way.
//
// What it does not do yet: weigh evidence (each rule decides alone), plural
// antecedents ("they" for two people), cataphora, predicate nominals, and
// descriptions that share no word with a name or title ("the Frenchman").
package coref

import (
	"slices"
	"sync"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Resolve links the mentions of d to entities, adds mentions that describe or
// point back, and resolves the speakers and addressees of the quotes.
func Resolve(d *doc.Document) {
	l := linkers.Get().(*linker)
	defer l.release()
	l.Document = d
	l.linkNames()
	l.linkMetonyms()
	l.readTitles()
	l.linkAnaphora()
	l.linkSpeakers()
	l.linkPersons()
	l.finish()
}

var linkers = sync.Pool{New: func() any {
	return &linker{names: make(map[key]int32), parts: make(map[key]int32), acronyms: make(map[string]int32)}
}}

// maxKept is the number of entities beyond which a linker is not kept.
const maxKept = 1 << 10

// release empties l and keeps its memory for the next document.
func (l *linker) release() {
	if len(l.entities) > maxKept {
		return
	}
	clear(l.names)
	clear(l.parts)
	clear(l.acronyms)
	clear(l.entities)
	*l = linker{
		names: l.names, parts: l.parts, acronyms: l.acronyms,
		entities: l.entities[:0], found: l.found[:0], sources: l.sources[:0], number: l.number[:0], order: l.order[:0],
	}
	linkers.Put(l)
}

// A linker holds the entities while they grow. Entities are numbered from 1.
type linker struct {
	*doc.Document
	entities []entity

	names    map[key]int32    // a name as it is written → its last entity
	parts    map[key]int32    // a surname or given name → the last person with it
	acronyms map[string]int32 // the initials of an organization → its last entity

	found   []doc.Mention // descriptions and third-person pronouns, in order
	sources []doc.Mention // speakers that are only described, first and second persons
	recent  recent        // the entities mentioned last, while going through the text

	number []int32 // the final number of each entity, 0 if no mention has it
	order  []int32 // the entities by their final number
}

// A key is a name, apart from others of the same letters and another class.
type key struct {
	class byte
	name  string
}

// An entity in the making.
type entity struct {
	kind   doc.Kind
	name   doc.Span // its fullest name
	merged int32    // if not 0, the entity it turned out to be
	same   int32    // the entity before it with the same surname or name, 0 if none
	owner  string   // ISO country whose institution it is
	code   string   // ISO country that it is, or whose people it is
	gender gender
	plural bool
	titles []doc.Title
}

// class divides kinds into those whose equal names mean the same thing.
func class(k doc.Kind) byte {
	switch k {
	case doc.Person:
		return 'p'
	case doc.Location:
		return 'l'
	case doc.Group:
		return 'g'
	default:
		return 'o'
	}
}

// add makes a new entity and returns its number.
func (l *linker) add(e entity) int32 {
	l.entities = append(l.entities, e)
	return int32(len(l.entities))
}

// at returns entity n.
func (l *linker) at(n int32) *entity { return &l.entities[n-1] }

// root returns the entity that n turned out to be. Chains are cut as they are
// followed, so that all look-ups together stay near linear.
func (l *linker) root(n int32) int32 {
	for n != 0 && l.at(n).merged != 0 {
		up := l.at(n).merged
		if next := l.at(up).merged; next != 0 {
			l.at(n).merged = next
		}
		n = up
	}
	return n
}

// merge makes two entities one, that of the lower number, and returns it.
func (l *linker) merge(a, b int32) int32 {
	a, b = l.root(a), l.root(b)
	if a == 0 || b == 0 || a == b {
		return max(a, b)
	}
	if a > b {
		a, b = b, a
	}
	to, from := l.at(a), l.at(b)
	from.merged = a
	if l.fuller(from.name, to.name) {
		to.name = from.name
	}
	if to.owner == "" {
		to.owner = from.owner
	}
	if to.gender == unknown {
		to.gender = from.gender
	}
	to.titles = append(to.titles, from.titles...)
	return a
}

// fuller reports whether s is a better name than t: longer, and not in capitals
// where the other is not.
func (l *linker) fuller(s, t doc.Span) bool {
	if t.Empty() {
		return true
	}
	if su, tu := l.shouted(s), l.shouted(t); su != tu {
		return tu && s.Len() >= t.Len()
	}
	if s.Len() != t.Len() {
		return s.Len() > t.Len()
	}
	return len(l.Words(s)) > len(l.Words(t))
}

// shouted reports whether a name is in capitals and no acronym.
func (l *linker) shouted(s doc.Span) bool {
	return l.Is(s.Start, doc.Upper) && l.Is(s.End-1, doc.Upper) && len(l.Words(s)) > 5
}

// finish numbers the entities by their first mention and writes them, and all
// references to them, into the document.
func (l *linker) finish() {
	d := l.Document
	d.Mentions = append(append(d.Mentions, l.found...), l.sources...)
	slices.SortStableFunc(d.Mentions, func(a, b doc.Mention) int { return doc.Compare(a.Span, b.Span) })
	d.Mentions = slices.CompactFunc(d.Mentions, func(a, b doc.Mention) bool { return a.Span == b.Span })

	l.number = append(l.number, make([]int32, len(l.entities)+1)...)
	number := l.number
	renumber := func(n int32) int32 {
		n = l.root(n)
		if n != 0 && number[n] == 0 {
			l.order = append(l.order, n)
			number[n] = int32(len(l.order))
		}
		return number[n]
	}
	for i := range d.Mentions {
		d.Mentions[i].Entity = renumber(d.Mentions[i].Entity)
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Speaker.Entity = renumber(q.Speaker.Entity)
		q.To.Entity = renumber(q.To.Entity)
	}
	countries := l.countries()
	for _, n := range l.order {
		e := l.at(n)
		out := doc.Entity{Name: l.Words(e.name), Kind: e.kind, Titles: e.titles}
		for i := range out.Titles {
			out.Titles[i].Of = number[l.root(out.Titles[i].Of)]
		}
		if owner := countries[e.owner]; e.owner != "" && owner != n {
			out.PartOf = number[owner]
		}
		d.Entities = append(d.Entities, out)
	}
	l.writeAliases()
}

// countries returns the entity of each country.
func (l *linker) countries() map[string]int32 {
	m := make(map[string]int32)
	for n := int32(1); int(n) <= len(l.entities); n++ {
		if e := l.at(n); e.merged == 0 && e.kind == doc.Location && e.code != "" {
			m[e.code] = n
		}
	}
	return m
}

// maxAliases is the number of aliases of an entity that are kept.
const maxAliases = 12

// writeAliases collects the other names of each entity.
func (l *linker) writeAliases() {
	d := l.Document
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Form != doc.Named || m.Entity == 0 || m.Metonym {
			continue
		}
		e := &d.Entities[m.Entity-1]
		if name := l.Words(m.Span); name != e.Name && len(e.Aliases) < maxAliases && !slices.Contains(e.Aliases, name) {
			e.Aliases = append(e.Aliases, name)
		}
	}
}
