package main

import (
	"strings"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/internal/build/gum"
)

// A corefGold is a text of the GUM corpus with its mentions.
type corefGold struct {
	document
	gum.Document
}

// loadCoref reads a CoNLL-U file of GUM.
func loadCoref(name string) ([]corefGold, error) {
	docs, err := gum.Read(name)
	gold := make([]corefGold, len(docs))
	for i, d := range docs {
		gold[i] = corefGold{document{ID: d.ID, Text: d.Text}, d}
	}
	return gold, err
}

// A corefTally counts mentions of the persons, organizations and places that
// have a proper name.
type corefTally struct {
	found, spurious, gold int     // mentions
	r, p                  float64 // sums of B-cubed recall and precision

	pronouns, pronounsRight, pronounsFound int
	nominals, nominalsRight, nominalsFound int
}

// scoreCoref rates coreference where names are involved. A mention is found if
// the words found hold the head of one in the gold and lie within it. Of what is
// found, mentions count that are linked to such an entity, in the gold or here.
// A pronoun or description is right if the entity it was linked to has a name
// that is, in the gold, of the same entity.
func scoreCoref(gold []corefGold, found []*wirecopy.Article, log *errorLog) []figure {
	t := new(corefTally)
	for i := range gold {
		p := &corefPair{corefGold: &gold[i], found: found[i], tally: t, log: log}
		p.align()
		p.clusters()
		p.anaphora()
	}
	f := prfOf(ratio(t.p, float64(t.found+t.spurious)), ratio(t.r, float64(t.gold)), 2)
	list := prfFigures("mention", newPRF(t.found, t.found+t.spurious, t.gold), t.gold, false)
	list = append(list, prfFigures("b-cubed", f, t.gold, true)...)
	list = append(list, prfFigures("pronoun", newPRF(t.pronounsRight, t.pronounsFound, t.pronouns), t.pronouns, true)...)
	return append(list, prfFigures("description", newPRF(t.nominalsRight, t.nominalsFound, t.nominals), t.nominals, true)...)
}

// A corefPair is a document of the gold and what was found in it.
type corefPair struct {
	*corefGold
	found *wirecopy.Article
	tally *corefTally
	log   *errorLog

	named map[string]bool  // entities of the gold that have a name and a kind that counts
	known map[int]int      // mentions found, by the index of that of the gold
	of    map[int]int      // the other way round
	size  map[string][]int // mentions of each entity of the gold
	chain map[wirecopy.EntityID][]int
}

// align finds the mention of the gold for each one that was found: the smallest
// that holds it and whose head it holds.
func (p *corefPair) align() {
	p.named, p.known, p.of = map[string]bool{}, map[int]int{}, map[int]int{}
	p.size, p.chain = map[string][]int{}, map[wirecopy.EntityID][]int{}
	for i, m := range p.Mentions {
		p.size[m.Entity] = append(p.size[m.Entity], i)
		if m.Proper && (m.Kind == "person" || m.Kind == "organization" || m.Kind == "place") {
			p.named[m.Entity] = true
		}
	}
	for j := range p.found.Mentions {
		s := trim(p.Document.Text, span{p.found.Mentions[j].Start, p.found.Mentions[j].End}, true)
		if p.found.Mentions[j].Entity == 0 {
			continue
		}
		best := p.Align(s)
		if _, taken := p.known[best]; best >= 0 && !taken {
			p.known[best], p.of[j] = j, best
		}
		p.chain[p.found.Mentions[j].Entity] = append(p.chain[p.found.Mentions[j].Entity], j)
	}
}

// clusters adds to the B-cubed sums.
func (p *corefPair) clusters() {
	for i, m := range p.Mentions {
		if !p.named[m.Entity] {
			continue
		}
		p.tally.gold++
		j, ok := p.known[i]
		if !ok {
			continue
		}
		p.tally.found++
		chain, common := p.chain[p.found.Mentions[j].Entity], 0
		for _, k := range chain {
			x, ok := p.of[k]
			common += count(ok && p.Mentions[x].Entity == m.Entity)
		}
		p.tally.r += float64(common) / float64(len(p.size[m.Entity]))
		p.tally.p += float64(common) / float64(len(chain))
	}
	for j, i := range p.of {
		if p.named[p.Mentions[i].Entity] {
			continue
		}
		for _, k := range p.chain[p.found.Mentions[j].Entity] { // linked to a name that counts
			if x, ok := p.of[k]; ok && p.named[p.Mentions[x].Entity] {
				p.tally.spurious++
				break
			}
		}
	}
}

// anaphora rates the pronouns of the third person and the descriptions.
func (p *corefPair) anaphora() {
	for i, m := range p.Mentions {
		pronoun := m.Pronoun && thirdPerson(words(p.Document.Text, m.Head))
		if m.Proper || m.Pronoun && !pronoun {
			continue
		}
		j, found := p.known[i]
		if found && p.found.Mentions[j].Form == wirecopy.Named {
			continue // an adjective, or a name by our lights
		}
		name := ""
		if found {
			name, found = p.nameOf(j)
		}
		right := found && p.refersTo(j, m.Entity)
		gold := p.named[m.Entity]
		if gold && !right {
			p.log.add(kindOfMention(pronoun), "%.90q: want %q, got %q in %s", p.around(m.Span), p.goldName(m.Entity), name, p.Document.ID)
		}
		if pronoun {
			p.tally.pronouns += count(gold)
			p.tally.pronounsFound += count(found)
			p.tally.pronounsRight += count(right && gold)
		} else {
			p.tally.nominals += count(gold)
			p.tally.nominalsFound += count(found)
			p.tally.nominalsRight += count(right && gold)
			if found && !right {
				p.log.add("wrong description", "%.90q: got %q in %s", p.around(m.Span), name, p.Document.ID)
			}
		}
	}
}

func kindOfMention(pronoun bool) string {
	if pronoun {
		return "pronoun"
	}
	return "description"
}

// around returns the words of s and some before them.
func (p *corefPair) around(s span) string {
	return words(p.Document.Text, span{max(0, s[0]-60), s[0]}) + "[" + words(p.Document.Text, s) + "]"
}

func (p *corefPair) goldName(entity string) string {
	for _, i := range p.size[entity] {
		if p.Mentions[i].Proper {
			return words(p.Document.Text, p.Mentions[i].Head)
		}
	}
	return ""
}

// nameOf returns a name of the entity that mention j was linked to, and whether
// it has one.
func (p *corefPair) nameOf(j int) (string, bool) {
	for _, k := range p.chain[p.found.Mentions[j].Entity] {
		if k != j && p.found.Mentions[k].Form == wirecopy.Named {
			return p.found.Mentions[k].Text, true
		}
	}
	return "", false
}

// refersTo reports whether the entity that mention j was linked to has a name
// that is one of an entity of the gold.
func (p *corefPair) refersTo(j int, entity string) bool {
	for _, k := range p.chain[p.found.Mentions[j].Entity] {
		if i, ok := p.of[k]; ok && k != j && p.Mentions[i].Proper && p.Mentions[i].Entity == entity {
			return true
		}
	}
	return false
}

func thirdPerson(word string) bool {
	switch strings.ToLower(word) {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
		"they", "them", "their", "theirs", "themselves":
		return true
	}
	return false
}
