package event

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Prepositions that mark a role, each with a space before and after.
const (
	byWord      = " by "
	againstSide = " against on at into upon toward towards "
	withWord    = " with between "
	recipientOf = " to for "
	askedFor    = " on to from by with "
	ofWord      = " of "
)

// emit appends the event of t.
func (f *finder) emit(t *trigger) {
	e := doc.Event{
		Type: t.typ, Mode: t.sense.mode, CAMEO: t.sense.cameo,
		Trigger: f.span(t.start, t.end),
	}
	if t.typ != t.sense.typ {
		e.Mode, e.CAMEO = "", rootOf(t.typ)
	}
	if f.chunks[t.chunk].kind == group {
		f.verbArgs(t, &e)
	} else {
		f.nounArgs(t, &e)
	}
	f.instrument(t, &e)
	f.context(t, &e)
	e.Status = f.status(t, !e.Source.Empty())
	f.quantities(t, &e)
	e.Span = f.clause(t)
	f.d.Events = append(f.d.Events, e)
}

// rootOf returns the CAMEO code of a type that the mood of a verb made.
func rootOf(typ string) string {
	switch typ {
	case "agree":
		return "030"
	case "reject":
		return "120"
	case "threaten":
		return "130"
	case "request":
		return "100"
	}
	return ""
}

func (f *finder) span(start, end int) doc.Span {
	return doc.Span{Start: f.base + int32(start), End: f.base + int32(end)}
}

// clause returns the span from the subject of t to the end of its clause.
func (f *finder) clause(t *trigger) doc.Span {
	first, last := t.chunk, t.chunk
	for _, k := range [...]int{t.subject, t.light} {
		if k != none && k < first && first-k < 2*reach {
			first = k
		}
	}
	for j := t.chunk + 1; j < min(t.chunk+reach, len(f.chunks)); j++ {
		k := f.chunks[j].kind
		if k == boundary || k == opening || k == group && !f.chunks[j].participle && !f.chunks[j].infinitive {
			break
		}
		if k == phrase || k == timing || k == group {
			last = j
		}
	}
	return f.span(f.chunks[first].start, max(f.chunks[last].end, t.end))
}

// verbArgs adds the arguments of a verb.
func (f *finder) verbArgs(t *trigger, e *doc.Event) {
	k := t.chunk
	switch {
	case t.passive:
		f.addList(e, doc.Agent, f.complement(k, byWord), false)
		f.addList(e, doc.Target, t.subject, true)
		if t.typ == "aid" {
			f.addList(e, doc.Recipient, f.complement(k, recipientOf), false)
		}
		return
	case intransitive(t.typ):
		f.addList(e, doc.Target, t.subject, true)
		return
	}
	f.addList(e, doc.Agent, t.subject, true)
	if reciprocal(t) {
		if t.object != none && f.party(t.object) != none {
			f.addList(e, doc.Agent, t.object, false)
		} else if t.object != none && t.sense.need == "" && t.sense.needs == 0 {
			f.addList(e, doc.Topic, t.object, false)
		}
		f.addList(e, doc.Agent, f.complement(k, withWord), false)
		return
	}
	f.target(t, e)
}

// intransitive reports whether the subject of a verb of the type is whom it
// befalls.
func intransitive(typ string) bool {
	switch typ {
	case "die", "accident", "disaster", "outbreak":
		return true
	}
	return false
}

// reciprocal reports whether all parties of t do the same.
func reciprocal(t *trigger) bool {
	switch t.typ {
	case "consult":
		return t.sense.mode != "visit" && t.sense.cameo != "045"
	case "cooperate", "marry":
		return true
	}
	return false
}

// target adds whom the active verb of t concerns.
func (f *finder) target(t *trigger, e *doc.Event) {
	switch t.typ {
	case "aid", "agree":
		role := doc.Recipient
		if t.typ == "agree" {
			role = doc.Target
		}
		if r := f.complement(t.chunk, " to for with "); r != none && f.partyNear(r) != none {
			f.addParty(e, role, f.partyNear(r))
			return
		}
	case "mobilize":
		if r := f.complement(t.chunk, " against to into on "); r != none && f.named(r) {
			f.addList(e, doc.Target, r, false)
			return
		}
	}
	weapon := t.object != none && f.tokens[f.chunks[f.whole(t.object)].head].class&classWeapon != 0 && t.typ == "assault"
	if weapon {
		f.addList(e, doc.Instrument, t.object, false)
	} else if t.object != none {
		if p := f.partyNear(t.object); p != none {
			f.addParty(e, doc.Target, p)
			return
		}
	}
	if r := f.complement(t.chunk, prepositionsOf(t.typ)); r != none && (t.object == none || weapon || f.partyNear(r) != none) {
		if p := f.partyNear(r); p != none {
			r = p
		}
		f.addParty(e, doc.Target, r)
		return
	}
	if t.object != none && !weapon && !f.idiom(t.object, t.sense) {
		f.addList(e, doc.Target, t.object, false)
		return
	}
	f.deeperTarget(t, e)
}

// whole returns the phrase that k counts or measures, as "people" in
// "thousands of people", or k itself.
func (f *finder) whole(k int) int {
	if f.kindAt(k+1) == preposition && f.first(k+1) == "of" && f.kindAt(k+2) == phrase {
		h := &f.tokens[f.chunks[k].head]
		switch f.low(f.chunks[k].head) {
		case "group", "number", "member", "members", "part", "parts", "series", "majority", "pair", "couple", "handful", "some", "most", "many", "scores",
			"dozens", "hundreds", "thousands", "millions", "team", "crowd", "crowds", "coalition", "delegation", "inhabitants", "residents", "lot", "half",
			"rest", "type", "kind", "string", "wave", "positions", "position", "leaders", "people", "government", "state", "one", "two", "three", "several", "mission":
			return k + 2
		}
		if h.tag == number || h.tag == det {
			return k + 2
		}
	}
	return k
}

// partyNear returns the phrase k if its head can act, or the one that says
// whose or by whom it is, a few prepositions on: "demands from the rebels".
func (f *finder) partyNear(k int) int {
	if f.party(k) != none {
		return k
	}
	for j := k + 1; j < min(k+7, len(f.chunks)); j++ {
		c := &f.chunks[j]
		switch {
		case c.kind == preposition && f.kindAt(j+1) == phrase:
			switch f.low(c.start) {
			case "of", "by", "from", "with", "between", "against", "in", "to", "for":
				if f.party(j+1) != none {
					return j + 1
				}
			default:
				return none
			}
		case c.kind == phrase || c.kind == group && c.participle && c.passive:
		default:
			return none
		}
	}
	return none
}

// idiom reports whether the object k of a verb is what makes up its sense, as
// power does in "seized power": it is no target.
func (f *finder) idiom(k int, s *sense) bool {
	h := f.chunks[k].head
	const made = classPact | classTalks | classOffer | classDemand | classCurb | classTies | classPower | classPrice
	if f.tokens[h].class&s.needs&made != 0 {
		return true
	}
	switch s.typ {
	case "take-power", "resign", "claim-responsibility", "appoint", "marry", "birth", "agree", "concede", "retreat", "support", "cooperate", "consult":
		return listed(s.need, f.low(h))
	}
	return false
}

// prepositionsOf returns those that mark the target of an event of the type.
func prepositionsOf(typ string) string {
	switch typ {
	case "request":
		return " on upon to from by with of "
	case "agree":
		return " to with for from "
	case "consult":
		return " to with between in "
	case "support":
		return " to with of for in "
	case "accuse":
		return " of against at on into over "
	case "reject":
		return " to from by with against "
	case "concede", "retreat":
		return " to from of in for "
	case "sanction":
		return " with to against on from out of "
	case "threaten":
		return " against to on with at into "
	case "protest":
		return " against at over from in "
	case "mobilize":
		return " against to in into on near "
	case "coerce":
		return " from against on of in "
	}
	return " on against at into of to in "
}

// deeperTarget looks for a target of t in the infinitive or the clause that
// tells its content: "refused to meet the king".
func (f *finder) deeperTarget(t *trigger, e *doc.Event) {
	if !speech(t.typ) {
		return
	}
	for j := t.chunk + 1; j < min(t.chunk+8, len(f.chunks)); j++ {
		c := &f.chunks[j]
		switch {
		case c.kind == group && (c.infinitive || c.participle):
			f.contentTarget(j, e)
			return
		case c.kind == opening && f.kindAt(j+1) == phrase:
			if t.typ == "request" || t.typ == "accuse" {
				f.addParty(e, doc.Target, j+1)
			}
			return
		}
	}
}

// contentTarget adds as target whom the infinitive j concerns.
func (f *finder) contentTarget(j int, e *doc.Event) {
	o := f.object(j, f.chunks[j].end)
	if r := f.complement(j, " to for with against on into "); r != none && f.partyNear(r) != none && (o == none || f.party(o) == none || !f.named(o)) {
		f.addParty(e, doc.Target, f.partyNear(r))
		return
	}
	if o != none && f.partyNear(o) != none {
		f.addParty(e, doc.Target, f.partyNear(o))
		return
	}
	if r := f.complement(j, " in of from at "); r != none && f.partyNear(r) != none {
		f.addList(e, doc.Target, f.partyNear(r), false)
	} else if o != none {
		f.addList(e, doc.Target, o, false)
	}
}

// nounArgs adds the arguments of a noun.
func (f *finder) nounArgs(t *trigger, e *doc.Event) {
	k := t.chunk
	if t.subject != none && t.suffered {
		f.addList(e, doc.Target, t.subject, true)
	} else if t.subject != none && !f.nobody(t.subject) {
		f.addList(e, doc.Agent, t.subject, true)
	}
	of, by := f.nounComplement(k, ofWord), f.nounComplement(k, byWord)
	if by != none {
		f.addList(e, doc.Agent, by, false)
	} else if t.light != none && f.chunks[t.light].passive {
		f.addList(e, doc.Agent, f.complement(t.light, byWord), false)
	}
	if len(e.Args) == 0 || t.suffered && len(e.Args) == 1 {
		f.addOwner(e, t)
	}
	target := f.nounComplement(k, " on against at into upon between with ")
	switch {
	case reciprocal(t) || t.typ == "agree":
		f.addList(e, doc.Agent, of, false)
		f.addList(e, doc.Agent, target, false)
		return
	case target != none:
		f.addList(e, doc.Target, target, false)
		return
	case of != none && ofIsAgent(t.typ) && len(e.Args) == 0:
		f.addList(e, doc.Agent, of, false)
		return
	case of != none:
		f.addList(e, doc.Target, of, false)
		return
	}
	if r := f.nounComplement(k, prepositionsOf(t.typ)); r != none && f.named(r) {
		f.addList(e, doc.Target, r, false)
	}
}

func ofIsAgent(typ string) bool {
	switch typ {
	case "retreat", "protest", "mobilize", "consult", "resign", "outbreak", "accident", "disaster":
		return true
	}
	return false
}

// nounComplement is like complement, for what belongs to the noun: nothing
// but phrases and prepositions may stand between.
func (f *finder) nounComplement(k int, prepositions string) int {
	for j := k + 1; j < min(k+10, len(f.chunks)); j++ {
		switch f.chunks[j].kind {
		case preposition:
			if listed(prepositions, f.low(f.chunks[j].start)) && f.kindAt(j+1) == phrase {
				return j + 1
			}
		case phrase, timing, conjunction:
		default:
			return none
		}
	}
	return none
}

// addOwner adds as agent the name before the noun of t: "Pakistan's attacks",
// "the Taliban takeover". What happens by itself happens at a place instead.
func (f *finder) addOwner(e *doc.Event, t *trigger) {
	c := &f.chunks[t.chunk]
	m, ok := f.nameIn(c.start, t.start)
	switch {
	case !ok:
	case m.Kind == doc.Location && (intransitive(t.typ) || t.typ == "protest"):
		e.Where = m
	default:
		f.addArg(e, doc.Agent, m)
	}
}

// named reports whether the phrase k has a name.
func (f *finder) named(k int) bool {
	_, ok := f.nameIn(f.chunks[k].start, f.chunks[k].end)
	return ok
}

// nameIn returns the last mention of a name among tokens from i to end: the
// owner, where there are several.
func (f *finder) nameIn(i, end int) (doc.Mention, bool) {
	s := f.span(i, end)
	var best doc.Mention
	for n := f.mentionFrom(s.Start); n < len(f.d.Mentions) && f.d.Mentions[n].Start < s.End; n++ {
		if m := f.d.Mentions[n]; m.Form == doc.Named && s.Contains(m.Span) {
			best = m
		}
	}
	if !best.Empty() {
		return best, true
	}
	for ; i < end; i++ {
		if f.tokens[i].tag == name {
			j := i + 1
			for j < end && f.tokens[j].tag == name {
				j++
			}
			return doc.Mention{Span: f.span(i, j), Form: doc.Named}, true
		}
	}
	return doc.Mention{}, false
}

// party returns k if its head can act, none otherwise: a plan cannot, but
// whoever owns it can.
func (f *finder) party(k int) int {
	c := &f.chunks[k]
	h := &f.tokens[c.head]
	switch {
	case h.tag == pron || h.tag == name || h.class&(classPeople|classBody|classForces|classCompany|classBuilding|classOffice) != 0:
		return k
	case f.named(k):
		return k
	}
	return none
}

// addParty adds the phrase k, or the owner of what its head is.
func (f *finder) addParty(e *doc.Event, role doc.Role, k int) {
	c := &f.chunks[k]
	h := &f.tokens[c.head]
	if h.tag == open && h.class&(classPeople|classBody|classForces|classCompany|classBuilding|classOffice) == 0 {
		if m, ok := f.nameIn(c.start, c.head); ok && speech(e.Type) {
			f.addArg(e, role, m)
			return
		}
	}
	f.addList(e, role, k, false)
}

// addList adds the phrase k and those coordinated with it, those before it if
// back is set, else those behind.
func (f *finder) addList(e *doc.Event, role doc.Role, k int, back bool) {
	if k == none {
		return
	}
	first, last := k, k
	if back {
		if first = f.firstOfList(k); f.kindAt(first-1) == group {
			first = k // what stands before "and" is the object of a verb
		}
	} else {
		last = f.lastOfList(k)
	}
	for j := first; j <= last && len(e.Args) < 8; j++ {
		if f.chunks[j].kind == phrase {
			f.addArg(e, role, f.mention(j))
		}
	}
}

// addArg adds an argument, once.
func (f *finder) addArg(e *doc.Event, role doc.Role, m doc.Mention) {
	for _, a := range e.Args {
		if a.Span == m.Span {
			return
		}
	}
	e.Args = append(e.Args, doc.Argument{Role: role, Mention: m})
}

// mention returns the mention of the phrase k: that of the document which
// covers its head, if there is one.
func (f *finder) mention(k int) doc.Mention {
	c := &f.chunks[k]
	s, head := f.span(c.start, c.end), f.base+int32(c.head)
	var best doc.Mention
	for n := f.mentionFrom(s.Start - 8); n < len(f.d.Mentions) && f.d.Mentions[n].Start <= head; n++ {
		if m := f.d.Mentions[n]; m.Has(head) && (best.Empty() || m.Entity != 0 && m.Len() >= best.Len() || best.Entity == 0) {
			best = m
		}
	}
	w := f.whole(k)
	if !best.Empty() && (w == k || best.Form == doc.Named) {
		return best
	}
	form := doc.Described
	switch f.tokens[c.head].tag {
	case pron:
		form = doc.Pronoun
	case name:
		form = doc.Named
	}
	for s.Len() > 1 && f.tokens[int(s.End-1-f.base)].tag == poss {
		s.End--
	}
	if w != k {
		s.End = f.base + int32(f.chunks[w].end)
	}
	return doc.Mention{Span: s, Form: form}
}

// mentionFrom returns the index of the first mention that starts at token i or
// later.
func (f *finder) mentionFrom(i int32) int {
	lo, hi := 0, len(f.d.Mentions)
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		if f.d.Mentions[mid].Start < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// instrument moves an agent that cannot act to where it belongs, and adds what
// the event was done with.
func (f *finder) instrument(t *trigger, e *doc.Event) {
	if t.typ != "assault" && t.typ != "coerce" {
		return
	}
	for n := range e.Args {
		if a := &e.Args[n]; a.Role == doc.Agent && a.Entity == 0 && a.Form == doc.Described {
			h := &f.tokens[int(a.End-1-f.base)]
			if h.class&classWeapon != 0 || h.noun != 0 && h.class&(classPeople|classBody|classForces) == 0 {
				a.Role = doc.Instrument
			}
		}
	}
	if f.chunks[t.chunk].kind == group {
		if w := f.complement(t.chunk, " with using via "); w != none && f.tokens[f.chunks[w].head].class&classWeapon != 0 {
			f.addList(e, doc.Instrument, w, false)
		}
	}
}
