// Package coref joins the mentions of one entity: coreference resolution.
//
// Names are joined by a sieve of rules in the manner of Lee et al. (2013),
// "Deterministic coreference resolution based on entity-centric, precision-ranked
// rules"; what points back to them is looked for by a mention ranker in the
// manner of Denis and Baldridge (2008), "Specialized models and ranking for
// coreference resolution", among the last mentions, so in linear time:
//
//  1. names: the same name, a surname, given name or nickname for a full one, an
//     acronym for what it abbreviates, "X (Y)", "X or Y (Z)", "X, also known as
//     Y", a country by any of its names;
//  2. metonymy: a capital that acts is its country;
//  3. pronouns of the third person and descriptions ("the ministry", "a
//     spokeswoman", "the two men"): who spoke last, who was named together, the name in apposition, the name or title
//     that has the noun, or what the ranker thinks best; a description of nobody
//     known makes an entity without a name;
//  4. the sources of quotes; then the first and second person within a quote,
//     to its speaker and its addressee.
//
// Somebody may be described, or meant by a pronoun, before the name comes: that is
// seen where the name stands with an age, or is the subject behind the clause with
// the pronoun. Titles and owners (a ministry's country) are read on the way. Of entities
// without a name, those are kept that speak or are mentioned again.
//
// What it does not do yet: plural antecedents that are named apart ("Boateng met Owusu.
// They …"), predicate nominals, and descriptions of things and events.
package coref

import (
	"cmp"
	"slices"
	"sync"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Resolve links the mentions of d to entities, adds mentions that describe or
// point back, and resolves the speakers and addressees of the quotes.
func Resolve(d *doc.Document) { resolve(d, nil) }

func resolve(d *doc.Document, choose func(*Choice) int) {
	l := linkers.Get().(*linker)
	defer l.release()
	l.Document, l.choose = d, choose
	l.linkNames()
	l.linkMetonyms()
	l.readTitles()
	l.nameSpeakers()
	l.linkAnaphora()
	slices.SortStableFunc(l.found, func(a, b doc.Mention) int { return doc.Compare(a.Span, b.Span) })
	l.linkSpeakers()
	l.linkPersons()
	l.finish()
}

var linkers = sync.Pool{New: func() any {
	return &linker{names: map[key]int32{}, parts: map[key]int32{}, acronyms: map[string]int32{}, holders: map[int32]holder{}}
}}

// maxKept is the number of entities beyond which a linker is not kept for reuse.
const maxKept = 1 << 10

// release empties l and keeps its memory for the next document.
func (l *linker) release() {
	if len(l.entities) > maxKept {
		return
	}
	clear(l.names)
	clear(l.parts)
	clear(l.acronyms)
	clear(l.holders)
	clear(l.entities) // the titles belong to the document
	*l = linker{
		names: l.names, parts: l.parts, acronyms: l.acronyms, holders: l.holders, entities: l.entities[:0], number: l.number[:0],
		joints: l.joints[:0], found: l.found[:0], sources: l.sources[:0],
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
	holders  map[int32]holder // the head of a title → whose it is

	joints  []joint       // who was named together
	found   []doc.Mention // descriptions and third-person pronouns, in order
	sources []doc.Mention // speakers that are only described, first and second persons
	recent  recent        // the entities mentioned last, while going through the text
	number  []int32       // of each entity in the document, while writing

	countries [26 * 26]int32    // the entity of each, once all names are linked
	paragraph int32             // that of the token at hand, while going through the text
	choose    func(*Choice) int // decides instead of the ranker, to train it
}

// A key is a name, apart from others of the same letters and another class.
type key struct {
	class byte
	name  string
}

// An entity in the making.
type entity struct {
	kind    doc.Kind
	name    doc.Span // its fullest name
	merged  int32    // if not 0, the entity it turned out to be
	same    int32    // the entity before it with the same surname or name, 0 if none
	part    int32    // the organization that it is a branch of
	owner   string   // ISO country whose institution it is
	code    string   // ISO country that it is, or whose people it is
	nation  string   // ISO country that a person is said to be of
	gender  gender
	plural  bool
	members int32 // how many are joined in it; 0 if it is one
	titles  []doc.Title

	described bool       // it has no name
	isNew     bool       // the text introduced it as somebody unknown: "a man"
	speaks    bool       // a quote is its
	place     placeClass // what sort of place it is
	mentions  int32      // so far
	first     int32      // sentence of the first one
	noun      int32      // head of the last description of it, or noToken
	lastNP    doc.Span   // that description
}

// noToken stands for a token that is not there.
const noToken = -1

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
	e.noun = noToken
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
	if to.described && !from.described || to.described == from.described && l.fuller(from.name, to.name) {
		to.name = from.name
	}
	if to.owner == "" {
		to.owner = from.owner
	}
	to.part = cmp.Or(to.part, from.part)
	if to.gender == unknown {
		to.gender = from.gender
	}
	if to.nation == "" {
		to.nation = from.nation
	}
	to.titles = append(to.titles, from.titles...)
	to.described = to.described && from.described
	to.mentions += from.mentions
	to.speaks = to.speaks || from.speaks
	if to.noun == noToken {
		to.noun, to.lastNP = from.noun, from.lastNP
	}
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
	d.Mentions = slices.DeleteFunc(d.Mentions, func(m doc.Mention) bool { return !l.published(m.Entity) })
	slices.SortStableFunc(d.Mentions, func(a, b doc.Mention) int { return doc.Compare(a.Span, b.Span) })
	d.Mentions = slices.CompactFunc(d.Mentions, func(a, b doc.Mention) bool { return a.Span == b.Span })

	l.number = append(l.number[:0], make([]int32, len(l.entities)+1)...)
	for i := range d.Mentions {
		d.Mentions[i].Entity = l.numbered(d.Mentions[i].Entity)
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Speaker.Entity = l.numbered(q.Speaker.Entity)
		q.To.Entity = l.numbered(q.To.Entity)
	}
	l.writeLinks()
	l.writeAliases()
}

// numbered returns the number in the document of entity n, which is written there
// when it is first asked for.
func (l *linker) numbered(n int32) int32 {
	if n = l.root(n); n == 0 {
		return 0
	}
	if l.number[n] == 0 {
		e := l.at(n)
		l.Entities = append(l.Entities, doc.Entity{Name: l.title(e), Kind: e.kind, Titles: e.titles})
		l.number[n] = int32(len(l.Entities))
	}
	return l.number[n]
}

// title returns the name of e. A description is not written with the capital that
// the first word of a sentence has.
func (l *linker) title(e *entity) string {
	if !e.described || l.POS[e.name.Start] == doc.PROPN {
		return l.Words(e.name)
	}
	for i := e.name.Start + 1; i < e.name.End; i++ {
		if l.Is(i, doc.Capital) {
			return l.Words(e.name)
		}
	}
	return l.LowWords(e.name)
}

// writeLinks tells which entities belong to others.
func (l *linker) writeLinks() {
	l.findCountries()
	for n := int32(1); int(n) <= len(l.entities); n++ {
		if l.number[n] == 0 {
			continue
		}
		out := &l.Entities[l.number[n]-1]
		for i := range out.Titles {
			out.Titles[i].Of = l.number[l.root(out.Titles[i].Of)]
		}
		if owner := l.country(l.at(n).owner); owner != 0 && owner != n {
			out.PartOf = l.number[owner]
		}
		if whole := cmp.Or(l.root(l.at(n).part), l.wholeOf(n)); out.PartOf == 0 && whole != n {
			out.PartOf = l.number[whole]
		}
	}
}

// published reports whether entity n is worth telling of: it has a name, speaks, or
// is mentioned again.
func (l *linker) published(n int32) bool {
	e := l.at(l.root(n))
	return !e.described || e.mentions > 1 || e.speaks
}

// findCountries finds the entity of each country.
func (l *linker) findCountries() {
	l.countries = [26 * 26]int32{}
	for n := int32(1); int(n) <= len(l.entities); n++ {
		if e := l.at(n); e.merged == 0 && e.kind == doc.Location && len(e.code) == 2 {
			l.countries[countryIndex(e.code)] = n
		}
	}
}

// country returns the entity of the country with a code, 0 if there is none.
func (l *linker) country(code string) int32 {
	if len(code) != 2 {
		return 0
	}
	return l.countries[countryIndex(code)]
}

// countryIndex numbers the codes of ISO 3166-1, which are two capitals.
func countryIndex(code string) int { return 26*int(code[0]-'A') + int(code[1]-'A') }

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
