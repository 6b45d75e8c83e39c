package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A kind says what a chunk is.
type kind uint8

const (
	phrase kind = iota // a noun phrase without what follows its head
	group              // a verb with its auxiliaries
	preposition
	conjunction // and, or
	opening     // that, who, because, if: what begins a clause
	timing      // a time expression
	pause       // a comma, a bracket
	quotation   // a quotation mark
	boundary    // the end of a clause
)

// A chunk is a stretch of a sentence that has one function. Positions are
// indices of finder.tokens.
type chunk struct {
	kind       kind
	start, end int
	head       int // the noun, or the main verb

	// Of a verb group:
	mood       mood
	passive    bool
	infinitive bool // "to attack"
	participle bool // "attacking", "attacked" with no auxiliary
	subject    int  // the chunk that is its subject, or -1
	governor   int  // of an infinitive or gerund: the group it depends on, or -1
}

// chunks divides the tokens of the piece into chunks.
func (f *finder) chunk() {
	f.chunks = f.chunks[:0]
	for i := 0; i < len(f.tokens); {
		c := chunk{start: i, end: i + 1, head: i, subject: -1, governor: -1}
		switch t := f.tokens[i].tag; t {
		case be, have, do, modal, verb, neg:
			f.group(&c)
		case to:
			c.kind = preposition
			if f.infinitive(i) {
				f.group(&c)
			}
		case open, name, number, det, poss, pron:
			f.phrase(&c)
		case that:
			c.kind = opening
			if n := f.after(i); n == open && f.nounHead(i+1) || n == when {
				f.phrase(&c)
			}
		case rel, sub:
			c.kind = opening
			if t == sub && f.beginsPhrase(i+1) {
				switch f.low(i) {
				case "after", "before", "as", "since", "until", "than":
					c.kind = preposition
				}
			}
		case prep:
			c.kind = preposition
		case coord:
			c.kind = conjunction
		case comma, bracket, result:
			c.kind = pause
		case mark:
			c.kind = quotation
		case when:
			c.kind = timing
			for c.end < len(f.tokens) && f.tokens[c.end].tag == when {
				c.end++
			}
		case adv, other:
			i++
			continue
		default:
			c.kind = boundary
		}
		f.chunks = append(f.chunks, c)
		i = c.end
	}
}

// low returns token i of the piece in lower case.
func (f *finder) low(i int) string { return f.d.Low(f.base + int32(i)) }

// infinitive reports whether the "to" at token i begins an infinitive.
func (f *finder) infinitive(i int) bool {
	for i++; i < len(f.tokens); i++ {
		switch t := &f.tokens[i]; t.tag {
		case adv, neg:
		case verb:
			return t.is&base != 0
		case be, have, do:
			low := f.low(i)
			return low == "be" || low == "have" || low == "do"
		default:
			return false
		}
	}
	return false
}

// nounHead reports whether the words from token i are no clause of their own:
// "that attack" is a phrase, "that rebels attacked" is not.
func (f *finder) nounHead(i int) bool {
	for ; i < len(f.tokens) && f.tokens[i].tag == open; i++ {
		if f.tokens[i].is&singular != 0 && f.tokens[i].noun != 0 {
			return true
		}
	}
	return false
}

// beginsPhrase reports whether "after" and the like at the token before i are
// prepositions here: no verb follows in the same clause.
func (f *finder) beginsPhrase(i int) bool {
	for j := i; j < min(i+10, len(f.tokens)); j++ {
		switch t := &f.tokens[j]; t.tag {
		case stop, comma, that, rel, sub, coord, mark:
			return true
		case be, have, do, modal:
			return false
		case verb:
			return j == i && t.is&ing != 0 || t.is&past == 0 && t.is&third == 0
		}
	}
	return true
}

// group reads a verb group that begins at c.start.
func (f *finder) group(c *chunk) {
	c.kind = group
	i, aux := c.start, other
	for ; i < len(f.tokens); i++ {
		if aux != other {
			i = f.skipTime(i)
		}
		switch t := &f.tokens[i]; t.tag {
		case neg:
			c.mood |= negated
		case modal:
			c.mood |= modalMood(f.low(i))
			if f.low(i) == "cannot" {
				c.mood |= negated
			}
			aux, c.head = modal, i
		case be, have, do:
			aux, c.head = t.tag, i
		case to:
			if i == c.start {
				c.infinitive = true
				continue
			}
			if (aux == be || aux == have) && f.infinitive(i) { // "is to visit", "has to go"
				if aux == be {
					c.mood |= future
				}
				continue
			}
			c.end = c.head + 1
			return
		case adv:
		case verb:
			if m, ok := semimodal(f.low(i)); ok && aux == be && f.tokens[min(i+1, len(f.tokens)-1)].tag == to && f.infinitive(i+1) {
				c.mood |= m
				i++
				continue
			}
			f.mainVerb(c, i, aux)
			return
		case open, prep:
			if m, ok := semimodal(f.low(i)); ok && aux == be && i+1 < len(f.tokens) && f.tokens[i+1].tag == to && f.infinitive(i+1) {
				c.mood |= m
				if f.low(i) == "unlikely" || f.low(i) == "unwilling" || f.low(i) == "unable" {
					c.mood |= negated
				}
				i++
				continue
			}
			c.end = max(c.head+1, c.start+1)
			return
		default:
			c.end = max(c.head+1, c.start+1)
			return
		}
	}
	c.end = max(c.head+1, c.start+1)
}

// skipTime returns the token after a time expression that stands between an
// auxiliary and its verb, as in "has on Monday accused", or i.
func (f *finder) skipTime(i int) int {
	j := i
	if f.tokens[j].tag == prep && j+1 < len(f.tokens) && f.tokens[j+1].tag == when {
		j++
	}
	for j < len(f.tokens) && j < i+6 && f.tokens[j].tag == when {
		j++
	}
	if j < len(f.tokens) && j > i && f.tokens[j].tag == verb {
		return j
	}
	return i
}

// mainVerb ends the group c with the verb at token i, after the auxiliary aux.
func (f *finder) mainVerb(c *chunk, i int, aux tag) {
	t := &f.tokens[i]
	c.head, c.end = i, i+1
	c.passive = aux == be && t.is&part != 0 && t.is&ing == 0
	if low := f.low(c.start); low == "being" || low == "having" {
		c.participle = true
	}
	if aux == other && !c.infinitive {
		c.participle = t.is&ing != 0 || t.is&part != 0 && t.is&past == 0
		c.passive = c.participle && t.is&part != 0
	}
}

// phrase reads a noun phrase that begins at c.start.
func (f *finder) phrase(c *chunk) {
	c.kind = phrase
	if f.tokens[c.start].tag == pron && f.low(c.start) != "one" {
		return
	}
	i := c.start + 1
	for ; i < len(f.tokens) && i < c.start+24; i++ {
		t, p := f.tokens[i].tag, f.tokens[i-1].tag
		switch {
		case t == open || t == name || t == number || t == poss && f.d.Is(f.base+int32(i), doc.Clitic):
			continue
		case (t == det || t == poss) && (p == det || p == number):
			continue
		case t == bracket && f.acronym(i):
			i += 2
			continue
		case t == mark && i+1 < len(f.tokens) && f.tokens[i+1].tag == open && f.closes(i+1):
			continue // a quoted word within a phrase
		}
		break
	}
	c.end, c.head = i, i-1
	for c.head > c.start && f.tokens[c.head].tag == poss {
		c.head--
	}
}

// acronym reports whether token i opens brackets around one name, within a
// phrase: "the African Union (AU) force".
func (f *finder) acronym(i int) bool {
	return i+3 < len(f.tokens) && f.tokens[i+1].tag == name && f.tokens[i+2].tag == bracket && (f.tokens[i+3].tag == open || f.tokens[i+3].tag == name)
}

// closes reports whether a quotation mark follows within three words.
func (f *finder) closes(i int) bool {
	for j := i; j < min(i+4, len(f.tokens)); j++ {
		if f.tokens[j].tag == mark {
			return j+1 < len(f.tokens) && f.tokens[j+1].tag == open
		}
	}
	return false
}
