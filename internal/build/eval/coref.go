package main

import (
	"bufio"
	"bytes"
	"strconv"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy"
)

// A corefGold is a text of the GUM corpus with its mentions, from the field
// Entity of its tokens.
type corefGold struct {
	sentencesGold
	mentions []corefMention
}

// A corefMention is a mention of the gold: a noun phrase with all that belongs to
// it, told by its head.
type corefMention struct {
	span    span   // of the whole phrase
	head    span   // of the words that make its head
	entity  string // in its document
	kind    string // "person", "organization", "place", …
	proper  bool   // its head is a proper noun
	pronoun bool   // a personal or possessive one
}

// loadCoref reads a CoNLL-U file of GUM.
func loadCoref(name string) ([]corefGold, error) {
	docs, err := loadTreebank(name)
	if err != nil {
		return nil, err
	}
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	gold := make([]corefGold, len(docs))
	r := corefReader{}
	n := -1
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for lines.Scan() {
		line := lines.Text()
		if strings.HasPrefix(line, "# newdoc") {
			if n++; n > 0 {
				gold[n-1].mentions = r.mentions
			}
			gold[n].sentencesGold = docs[n]
			r = corefReader{text: docs[n].Text}
		}
		if line != "" && line[0] != '#' {
			r.token(strings.Split(line, "\t"))
		}
	}
	gold[n].mentions = r.mentions
	return gold, lines.Err()
}

// A corefReader reads the mentions of a document from its tokens.
type corefReader struct {
	text     string
	at       int // where the next token starts, or white space before it
	mentions []corefMention
	open     []openMention
}

// An openMention is a mention whose end was not read yet.
type openMention struct {
	corefMention
	index  int   // in mentions
	words  []int // which of its words are its head, from 1
	read   int   // words read
	tagged bool  // its first head word was read
}

// token reads a line of a treebank.
func (r *corefReader) token(field []string) {
	if strings.ContainsAny(field[0], "-.") {
		return
	}
	for r.at < len(r.text) && !strings.HasPrefix(r.text[r.at:], field[1]) {
		r.at++
	}
	at := span{r.at, r.at + len(field[1])}
	r.at = at[1]
	marks := ""
	for part := range strings.SplitSeq(field[9], "|") {
		if value, ok := strings.CutPrefix(part, "Entity="); ok {
			marks = value
		}
	}
	closing := r.openAll(marks, at)
	for i := range r.open {
		r.open[i].word(at, field)
	}
	for _, id := range closing {
		r.close(id, at[1])
	}
}

// openAll opens the mentions that begin at a token, and returns those that end
// with it. A mark is "(id-kind-…-minspan-…", "id)" or both in one.
func (r *corefReader) openAll(marks string, at span) (closing []string) {
	for marks != "" {
		end := strings.IndexAny(marks[1:], "()")
		mark := marks
		if end >= 0 {
			end++
			if marks[end] == ')' {
				end++
			}
			mark = marks[:end]
		}
		marks = marks[len(mark):]
		body, opens := strings.CutPrefix(mark, "(")
		body, closes := strings.CutSuffix(body, ")")
		part := strings.Split(body, "-")
		if opens && len(part) > 5 {
			m := openMention{corefMention: corefMention{span: at, entity: part[0], kind: part[1]}, index: len(r.mentions)}
			for word := range strings.SplitSeq(part[5], ",") {
				if n, err := strconv.Atoi(word); err == nil {
					m.words = append(m.words, n)
				}
			}
			r.open = append(r.open, m)
			r.mentions = append(r.mentions, m.corefMention)
		}
		if closes {
			closing = append(closing, part[0])
		}
	}
	return closing
}

// word reads a word of an open mention.
func (m *openMention) word(at span, field []string) {
	m.read++
	for _, w := range m.words {
		if w != m.read {
			continue
		}
		if !m.tagged {
			m.tagged = true
			m.head[0] = at[0]
			m.proper = field[3] == "PROPN"
			m.pronoun = field[3] == "PRON"
		}
		m.head[1] = at[1]
	}
}

// close ends the innermost open mention of an entity.
func (r *corefReader) close(id string, end int) {
	for i := len(r.open) - 1; i >= 0; i-- {
		if m := &r.open[i]; m.entity == id {
			m.span[1] = end
			r.mentions[m.index] = m.corefMention
			r.open = append(r.open[:i], r.open[i+1:]...)
			return
		}
	}
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
	for i, m := range p.mentions {
		p.size[m.entity] = append(p.size[m.entity], i)
		if m.proper && (m.kind == "person" || m.kind == "organization" || m.kind == "place") {
			p.named[m.entity] = true
		}
	}
	for j := range p.found.Mentions {
		s := trim(p.Text, span{p.found.Mentions[j].Start, p.found.Mentions[j].End}, true)
		if p.found.Mentions[j].Entity == 0 {
			continue
		}
		best := -1
		for i, m := range p.mentions {
			if overlap(m.head, s) && m.head[1] >= s[1] && m.span[0] <= s[0] && s[1] <= m.span[1] &&
				(best < 0 || m.span[1]-m.span[0] < p.mentions[best].span[1]-p.mentions[best].span[0]) {
				best = i
			}
		}
		if _, taken := p.known[best]; best >= 0 && !taken {
			p.known[best], p.of[j] = j, best
		}
		p.chain[p.found.Mentions[j].Entity] = append(p.chain[p.found.Mentions[j].Entity], j)
	}
}

// clusters adds to the B-cubed sums.
func (p *corefPair) clusters() {
	for i, m := range p.mentions {
		if !p.named[m.entity] {
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
			common += count(ok && p.mentions[x].entity == m.entity)
		}
		p.tally.r += float64(common) / float64(len(p.size[m.entity]))
		p.tally.p += float64(common) / float64(len(chain))
	}
	for j, i := range p.of {
		if p.named[p.mentions[i].entity] {
			continue
		}
		for _, k := range p.chain[p.found.Mentions[j].Entity] { // linked to a name that counts
			if x, ok := p.of[k]; ok && p.named[p.mentions[x].entity] {
				p.tally.spurious++
				break
			}
		}
	}
}

// anaphora rates the pronouns of the third person and the descriptions.
func (p *corefPair) anaphora() {
	for i, m := range p.mentions {
		pronoun := m.pronoun && thirdPerson(words(p.Text, m.head))
		if m.proper || m.pronoun && !pronoun {
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
		right := found && p.refersTo(j, m.entity)
		gold := p.named[m.entity]
		if gold && !right {
			p.log.add(kindOfMention(pronoun), "%.90q: want %q, got %q in %s", p.around(m.span), p.goldName(m.entity), name, p.ID)
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
				p.log.add("wrong description", "%.90q: got %q in %s", p.around(m.span), name, p.ID)
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
	return words(p.Text, span{max(0, s[0]-60), s[0]}) + "[" + words(p.Text, s) + "]"
}

func (p *corefPair) goldName(entity string) string {
	for _, i := range p.size[entity] {
		if p.mentions[i].proper {
			return words(p.Text, p.mentions[i].head)
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
		if i, ok := p.of[k]; ok && k != j && p.mentions[i].proper && p.mentions[i].entity == entity {
			return true
		}
	}
	return false
}

func thirdPerson(word string) bool {
	switch strings.ToLower(strings.TrimFunc(word, unicode.IsSpace)) {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
		"they", "them", "their", "theirs", "themselves":
		return true
	}
	return false
}
