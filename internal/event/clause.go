package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// none stands for a chunk that is not there.
const none = -1

// reach is how many chunks a rule looks to either side.
const reach = 16

// link gives the verb groups their subjects and what they depend on.
func (f *finder) link() {
	for k := range f.chunks {
		if c := &f.chunks[k]; c.kind == group {
			f.reduce(k)
			c.subject = f.subjectOf(k)
		}
	}
}

// kindAt returns the kind of chunk k; boundary if there is no such chunk.
func (f *finder) kindAt(k int) kind {
	if k < 0 || k >= len(f.chunks) {
		return boundary
	}
	return f.chunks[k].kind
}

// first returns the first word of chunk k in lower case.
func (f *finder) first(k int) string {
	if k < 0 || k >= len(f.chunks) {
		return ""
	}
	return f.low(f.chunks[k].start)
}

// reduce decides whether a past form with no auxiliary is a participle: the
// "accused" of "a man accused of theft died".
func (f *finder) reduce(k int) {
	c := &f.chunks[k]
	is := f.tokens[c.head].is
	if c.start != c.head || is&part == 0 || is&past == 0 || f.kindAt(k-1) != phrase {
		return
	}
	if f.kindAt(k+1) == phrase && f.low(c.end) != "by" {
		return // it has an object
	}
	if g := f.leftGroup(k - 1); g != none {
		if !f.reports(g) {
			c.participle, c.passive = true, true
		}
		return
	}
	if f.first(k+1) == "by" && f.tokens[f.chunks[k+1].start].tag == prep {
		c.participle, c.passive = true, true
		return
	}
	if f.suffers(k) || f.kindAt(k+1) == preposition && f.rightGroup(k+1) != none {
		c.participle, c.passive = true, true
	}
}

// suffers reports whether group k is a verb of violence that always has an
// object in the active voice, and has none: "women raped".
func (f *finder) suffers(k int) bool {
	s, ok := f.pick(k)
	if !ok || !s.transitive || s.follow != "" || f.object(k, f.chunks[k].end) != none {
		return false
	}
	switch s.mode {
	case "sexual", "targeted", "abduct", "arrest", "torture", "deport":
		return true
	}
	return false
}

// reports reports whether group g is a verb of saying, after which a clause
// may follow without "that".
func (f *finder) reports(g int) bool {
	v := f.tokens[f.chunks[g].head].verb
	return v != 0 && lemmas[v-1].class&classReport != 0
}

// leftGroup returns the verb group to the left of chunk k with only phrases
// and prepositions between, or none.
func (f *finder) leftGroup(k int) int {
	for j := k; j >= max(0, k-reach); j-- {
		switch f.chunks[j].kind {
		case phrase, preposition, timing:
		case group:
			return j
		default:
			return none
		}
	}
	return none
}

// rightGroup returns the finite verb group to the right of chunk k in the
// same clause, or none.
func (f *finder) rightGroup(k int) int {
	for j := k; j < min(k+reach, len(f.chunks)); j++ {
		switch c := &f.chunks[j]; c.kind {
		case phrase, preposition, timing:
		case group:
			if !c.infinitive && !c.participle {
				return j
			}
		default:
			return none
		}
	}
	return none
}

// subjectOf returns the phrase that is the subject of group k, or none.
func (f *finder) subjectOf(k int) int {
	c := &f.chunks[k]
	switch {
	case c.infinitive:
		c.governor = f.governorOf(k)
		return f.controller(k, c.governor)
	case f.kindAt(k-1) == group && c.start == c.head && f.tokens[c.head].is&part != 0 && gets(f.low(f.chunks[k-1].head)):
		c.passive, c.mood = true, c.mood|f.chunks[k-1].mood
		return f.chunks[k-1].subject
	case c.participle && !c.passive && f.kindAt(k-1) == group:
		c.governor = k - 1
		return f.chunks[k-1].subject
	case c.participle && f.kindAt(k-1) == preposition && (!c.passive || c.start != c.head):
		c.governor = f.governorOf(k)
		return f.gerundSubject(k, c.governor)
	case c.participle && f.kindAt(k-1) == phrase:
		if g := f.leftGroup(k - 1); g != none && !c.passive && f.party(k-1) == none {
			return f.chunks[g].subject // "issued a statement condemning …"
		}
		if c.passive || f.leftGroup(k-1) == none || f.tokens[f.chunks[k-1].head].tag != pron {
			return k - 1
		}
	case f.kindAt(k-1) == conjunction:
		return f.coordinate(k)
	case c.participle:
		return f.mainSubject(k)
	case f.kindAt(k-1) == opening:
		return f.antecedent(k - 1)
	}
	return f.speaker(k, f.leftSubject(k))
}

// gets reports whether a verb makes a passive of the participle after it.
func gets(low string) bool {
	switch low {
	case "get", "gets", "got", "getting", "gotten":
		return true
	}
	return false
}

// speaker returns the subject of the verb of saying before group k if s, the
// subject of k, is a pronoun that stands for it: "Nigeria said it would …".
func (f *finder) speaker(k, s int) int {
	if s == none || f.tokens[f.chunks[s].head].tag != pron || f.chunks[s].start != f.chunks[s].head {
		return s
	}
	low := f.low(f.chunks[s].head)
	if low != "it" && low != "they" && low != "he" && low != "she" && low != "we" {
		return s
	}
	g := f.reporter(s)
	if g == none || f.chunks[g].subject == none || !f.reports(g) {
		return s
	}
	sub := f.chunks[g].subject
	if m := f.mention(sub); m.Kind == doc.Person && low == "it" || m.Kind != doc.Person && m.Kind != "" && (low == "he" || low == "she") {
		return s
	}
	return sub
}

// reporter returns the verb group whose content the clause is that begins with
// chunk s, or none: "said that …", "said on Friday …".
func (f *finder) reporter(s int) int {
	for j := s - 1; j >= max(0, s-6); j-- {
		switch f.chunks[j].kind {
		case timing, quotation, preposition:
		case opening:
			if f.first(j) != "that" {
				return none
			}
		case pause:
		case group:
			return j
		case phrase:
			if f.kindAt(j-1) != preposition && f.kindAt(j+1) != opening {
				return none
			}
		default:
			return none
		}
	}
	return none
}

// governorOf returns the nearest group to the left of group k that it can
// depend on, or none.
func (f *finder) governorOf(k int) int {
	for j := k - 1; j >= max(0, k-reach); j-- {
		switch f.chunks[j].kind {
		case group:
			return j
		case boundary, opening:
			return none
		}
	}
	return none
}

// controller returns the subject of the infinitive k, which depends on g: the
// object of verbs like urge, else the subject.
func (f *finder) controller(k, g int) int {
	if g == none {
		return none
	}
	if s, ok := f.pick(g); ok && s.typ != "agree" && s.typ != "threaten" && s.typ != "reject" || ordersOthers(f.low(f.chunks[g].head)) {
		for j := g + 1; j < k; j++ {
			if f.chunks[j].kind == phrase {
				return j
			}
		}
	}
	return f.chunks[g].subject
}

// ordersOthers reports whether the object of a verb does what the infinitive
// after it says, for verbs without senses.
func ordersOthers(low string) bool {
	switch low {
	case "allow", "allowed", "allowing", "allows", "enable", "enabled", "force", "forced", "forcing", "help", "helped", "helping", "tell", "told",
		"lead", "led", "cause", "caused", "want", "wants", "wanted", "expect", "expected", "get", "got", "prompt", "prompted", "permit", "permitted":
		return true
	}
	return false
}

// gerundSubject returns the subject of "of attacking" and the like.
func (f *finder) gerundSubject(k, g int) int {
	if g == none {
		return none
	}
	switch f.first(k - 1) {
	case "of", "for", "from":
		if f.tokens[f.chunks[g].head].tag != be && !f.chunks[g].passive && f.kindAt(g+1) == phrase && g+1 < k && f.party(g+1) != none {
			return g + 1
		}
	}
	return f.chunks[g].subject
}

// coordinate returns the subject of group k after "and": that of the group
// before, whose mood and voice it may share.
func (f *finder) coordinate(k int) int {
	c := &f.chunks[k]
	for j := k - 2; j >= max(0, k-reach); j-- {
		switch p := &f.chunks[j]; p.kind {
		case group:
			if p.kind == group && f.inRelative(j) && f.low(f.chunks[k-1].start) == "but" {
				continue
			}
			if c.start == c.head && f.tokens[c.head].is&base == 0 && f.tokens[p.head].is&base != 0 && p.start != p.head && !c.participle {
				continue // "examined how it would affect them and concluded"
			}
			if (p.participle || p.infinitive) && (c.start != c.head || f.tokens[c.head].is&past != 0 && !p.passive) {
				continue
			}
			if c.start == c.head { // it has no auxiliary of its own
				is := f.tokens[c.head].is
				if is&base != 0 && is&past == 0 || is&part != 0 && p.passive {
					c.mood |= p.mood
					c.governor = p.governor
					c.infinitive = p.infinitive && is&base != 0
				}
				if is&part != 0 && p.passive && f.kindAt(k+1) != phrase {
					c.passive = true
				}
			}
			return p.subject
		case boundary:
			return none
		}
	}
	return none
}

// mainSubject returns the subject of the clause that the participle k, set
// off by a comma, belongs to.
func (f *finder) mainSubject(k int) int {
	for j := k - 1; j >= max(0, k-2*reach); j-- {
		if c := &f.chunks[j]; c.kind == group && !c.infinitive && !c.participle && c.subject != none && !f.inRelative(j) {
			if c.passive {
				return f.complement(j, byWord)
			}
			return c.subject
		} else if c.kind == boundary {
			break
		}
	}
	for j := k + 1; j < min(k+reach, len(f.chunks)); j++ { // "Vowing revenge, rebels attacked"
		if f.chunks[j].kind == pause && f.kindAt(j+1) == phrase && f.kindAt(k-1) == boundary {
			return j + 1
		}
	}
	return none
}

// antecedent returns the phrase that "who" at chunk k stands for, or none.
func (f *finder) antecedent(k int) int {
	if t := f.tokens[f.chunks[k].start].tag; t != rel && t != that {
		return none
	}
	j := k - 1
	if f.kindAt(j) == pause {
		j--
	}
	if f.kindAt(j) == phrase {
		if c := &f.chunks[j]; f.tokens[c.head].tag == number && c.start == c.head && f.kindAt(j-1) == pause && f.kindAt(j-2) == phrase {
			return j - 2 // an age
		}
		return j
	}
	return none
}

// leftSubject returns the phrase before group k that no preposition governs.
func (f *finder) leftSubject(k int) int {
	last, fallback := max(0, k-2*reach), none
	for j := k - 1; j >= last; j-- {
		switch f.chunks[j].kind {
		case phrase:
			head := f.firstOfList(j)
			if g := head - 1; f.kindAt(g) == group && j < k-1 || f.kindAt(g) == group && f.startsRelative(g) {
				if f.startsRelative(g) {
					j = g - 1
					continue
				}
				if f.chunks[g].participle && f.kindAt(g-1) == phrase {
					j = g
					continue
				}
			}
			if f.kindAt(head-1) == group && head < j {
				return j // "noticed the people and a warship was …"
			}
			if f.kindAt(head-1) != preposition {
				if f.kindAt(head-1) == pause && f.kindAt(k-1) == pause && head-2 >= last {
					break // an apposition: what it explains stands before it
				}
				return j
			}
			if head != j && fallback == none {
				fallback = j // "closed on them and the minister resigned"
			}
			if f.kindAt(head-2) == conjunction || f.kindAt(head-2) == pause && f.kindAt(head-3) != phrase {
				continue
			}
			j = head - 1
		case pause:
			if j == k-1 {
				if open := f.insertion(j); open != none {
					j = open
				}
			}
		case timing, quotation, preposition, conjunction:
		case group:
			if c := &f.chunks[j]; c.participle && f.kindAt(j-1) == phrase {
				continue
			}
			if f.startsRelative(j) {
				j--
				continue
			}
			return fallback
		default:
			return fallback
		}
	}
	return fallback
}

// startsRelative reports whether group g is the verb of a clause whose subject
// is "who", "which" or "that" after a phrase.
func (f *finder) startsRelative(g int) bool {
	return f.kindAt(g-1) == opening && f.antecedent(g-1) != none
}

// inRelative reports whether group g belongs to a relative clause.
func (f *finder) inRelative(g int) bool {
	j := g - 1
	if s := f.chunks[g].subject; s != none && s < g {
		j = f.firstOfList(s) - 1
		if f.kindAt(g-1) == opening {
			j = g - 1
		}
	}
	return j >= 0 && f.chunks[j].kind == opening && f.tokens[f.chunks[j].start].tag == rel
}

// insertion returns the comma that opens what the comma at chunk k closes.
func (f *finder) insertion(k int) int {
	for j := k - 1; j >= max(0, k-reach); j-- {
		switch f.chunks[j].kind {
		case pause:
			return j
		case boundary:
			return none
		}
	}
	return none
}

// firstOfList returns the first of the coordinated phrases that end with k.
func (f *finder) firstOfList(k int) int {
	j := k
	if f.kindAt(j-1) == conjunction && f.kindAt(j-2) == phrase {
		j -= 2
		for f.kindAt(j-1) == pause && f.kindAt(j-2) == phrase && j-2 >= k-reach && f.kindAt(j-3) != preposition {
			j -= 2
		}
	}
	return j
}

// lastOfList returns the last of the coordinated phrases that begin with k.
func (f *finder) lastOfList(k int) int {
	j := k
	for f.kindAt(j+1) == pause && f.kindAt(j+2) == phrase && j+2 <= k+reach {
		j += 2
	}
	switch {
	case f.kindAt(j+1) == conjunction && f.kindAt(j+2) == phrase && !f.startsClause(j+2):
		return j + 2
	case f.kindAt(j+1) == pause && f.kindAt(j+2) == conjunction && f.kindAt(j+3) == phrase && j > k:
		return j + 3
	}
	return k
}

// startsClause reports whether the phrase k is the subject of a verb of its
// own: the "police" of "killed two and police said".
func (f *finder) startsClause(k int) bool {
	for j := k + 1; j < min(k+6, len(f.chunks)); j++ {
		switch c := &f.chunks[j]; c.kind {
		case phrase, preposition, timing:
		case group:
			return !c.participle && !c.infinitive
		default:
			return false
		}
	}
	return false
}

// object returns the phrase right behind token i, where chunk k ends, or none.
func (f *finder) object(k, i int) int {
	for j := k + 1; j < min(k+4, len(f.chunks)); j++ {
		switch c := &f.chunks[j]; {
		case c.end <= i: // a particle
		case c.kind == timing || c.kind == quotation:
		case c.kind == preposition && f.kindAt(j+1) == timing:
		case c.kind == phrase:
			return j
		default:
			return none
		}
	}
	return none
}

// shared returns the object of the verb that is coordinated with group k and
// follows it at once, as in "arrested and sentenced two men".
func (f *finder) shared(k int) int {
	if f.kindAt(k+1) != conjunction || f.kindAt(k+2) != group {
		return none
	}
	return f.object(k+2, f.chunks[k+2].end)
}

// complement returns the phrase that one of the prepositions governs among
// the chunks behind k, up to the end of the clause; or none.
func (f *finder) complement(k int, prepositions string) int {
	for j := k + 1; j < min(k+reach, len(f.chunks)); j++ {
		switch c := &f.chunks[j]; c.kind {
		case preposition:
			if listed(prepositions, f.low(c.start)) && f.kindAt(j+1) == phrase {
				return j + 1
			}
		case boundary, opening:
			return none
		case group:
			if !c.participle {
				return none
			}
		}
	}
	return none
}
