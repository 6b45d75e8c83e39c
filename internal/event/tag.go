package event

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A word is what is known of a word before clauses are looked for.
type word struct {
	*form       // what the lexicon knows; never nil
	tag   tag   // what it is taken for here
	is    shape // of a verb or noun: the form it is taken for
}

// unknown stands for words that the lexicon does not know.
var unknown form

// These stand for unknown words that end like verbs.
var (
	unknownPast = form{shape: past | part}
	unknownIng  = form{shape: ing}
)

// read looks up the words of the piece s.
func (f *finder) read(s doc.Span) {
	f.base, f.end = s.Start, s.End
	f.tokens = f.tokens[:0]
	for i := s.Start; i < s.End; i++ {
		f.tokens = append(f.tokens, f.look(i))
	}
	f.readTimes(s)
	f.readAmounts()
	for i := range f.tokens {
		if t := &f.tokens[i]; t.tag == other {
			t.tag, t.is = f.decide(i)
		}
	}
}

// look returns token i with the tag of its closed class, if it has one.
func (f *finder) look(i int32) word {
	d, low := f.d, f.d.Low(i)
	t := word{form: &unknown}
	switch {
	case d.Is(i, doc.Punct):
		t.tag = punctuation(d, i, low)
	case d.Is(i, doc.Number):
		t.tag = number
	case d.Is(i, doc.Clitic) && (low == "'s" || low == "’s"):
		t.tag = f.apostrophe(i)
	case d.Is(i, doc.Clitic) && (low == "'" || low == "’"):
		t.tag = poss
	default:
		if t.tag = function(low); t.tag == other {
			t.form = lookUp(low)
		}
		if low == "us" && d.Is(i, doc.Upper) || low == "may" && d.Is(i, doc.Capital) && i > f.base {
			t.tag = name
		}
	}
	return t
}

func punctuation(d *doc.Document, i int32, low string) tag {
	switch {
	case low == ",":
		return comma
	case d.Is(i, doc.Open|doc.Close) || low == `"` || low == "``" || low == "''":
		return mark
	case low == "(" || low == ")" || low == "[" || low == "]":
		return bracket
	case low == "-" || low == "%" || low == "$" || low == "£" || low == "€" || low == "/":
		return open
	}
	return stop
}

// apostrophe tells the possessive ending from a contracted "is".
func (f *finder) apostrophe(i int32) tag {
	switch f.d.Low(i - 1) {
	case "he", "she", "it", "that", "there", "what", "who", "here", "where", "how", "let":
		return be
	}
	return poss
}

// lookUp returns what the lexicon knows of low, or what its ending tells.
func lookUp(low string) *form {
	if k := known(low); k != nil {
		return k
	}
	switch {
	case strings.Contains(low, "-"):
		return &unknown
	case len(low) > 4 && strings.HasSuffix(low, "ed"):
		return &unknownPast
	case len(low) > 5 && strings.HasSuffix(low, "ing"):
		return &unknownIng
	}
	return &unknown
}

// readTimes tags the time expressions of the piece s.
func (f *finder) readTimes(s doc.Span) {
	times := f.d.Times
	for f.time < len(times) && times[f.time].End <= s.Start {
		f.time++
	}
	for n := f.time; n < len(times) && times[n].Start < s.End; n++ {
		if f.modifies(times[n].Span) {
			continue
		}
		for i := max(times[n].Start, s.Start); i < min(times[n].End, s.End); i++ {
			f.tokens[i-s.Start].tag = when
		}
	}
	for i := range f.tokens {
		switch t := &f.tokens[i]; {
		case t.tag == other && timeWord(f.low(i)) || t.tag == number && year(f.low(i)) && !f.nounish(i+1):
			t.tag = when
		case t.tag == number && f.score(i):
			f.tokens[i].tag, f.tokens[i+1].tag, f.tokens[i+2].tag = result, result, result
		}
	}
}

// modifies reports whether a time expression is part of a noun phrase, like
// "four-day" in "a four-day strike".
func (f *finder) modifies(s doc.Span) bool {
	first, after := int(s.Start-f.base)-1, int(s.End-f.base)
	if first < 0 || after >= len(f.tokens) {
		return false
	}
	if f.tokens[after].tag == poss {
		return true
	}
	t := f.tokens[first].tag
	return (t == det || t == poss) && f.tokens[after].tag == other && !f.d.Is(s.End, doc.Capital) && f.tokens[after].shape&(past|part) == 0
}

// year reports whether a number looks like a year.
func year(low string) bool {
	return len(low) == 4 && (low[:2] == "19" || low[:2] == "20") && digits(low) > 0
}

// score reports whether a score begins at token i: "6-3".
func (f *finder) score(i int) bool {
	if i+2 >= len(f.tokens) || f.tokens[i+2].tag != number || len(f.low(i)) > 2 || len(f.low(i+2)) > 2 {
		return false
	}
	dash := f.low(i + 1)
	return (dash == "-" || dash == "–") && !f.d.Is(f.base+int32(i)+1, doc.Space) && !f.d.Is(f.base+int32(i)+2, doc.Space)
}

// before returns the tag of the word before token i, past adverbs.
func (f *finder) before(i int) (tag, int) {
	for i--; i >= 0; i-- {
		if t := f.tokens[i].tag; t != adv && t != neg {
			return t, i
		}
	}
	return stop, -1
}

// after returns the tag of the word after token i, past adverbs.
func (f *finder) after(i int) tag {
	for i++; i < len(f.tokens); i++ {
		if t := f.tokens[i].tag; t != adv {
			return t
		}
	}
	return stop
}

// nounish reports whether token i may begin or go on a noun phrase.
func (f *finder) nounish(i int) bool {
	if i >= len(f.tokens) {
		return false
	}
	switch t := &f.tokens[i]; t.tag {
	case open, name, number, det, poss:
		return true
	case other:
		return t.shape&(past|part|ing) == 0 || t.shape&(singular|plural) != 0
	}
	return false
}

// decide says what an open-class word is, by the words around it.
func (f *finder) decide(i int) (tag, shape) {
	t := &f.tokens[i]
	at := f.base + int32(i)
	p, pi := f.before(i)
	if f.d.Is(at, doc.Capital) && i > 0 && (p != to && p != modal || t.shape&base == 0) && !f.d.Headline.Has(at) && f.tokens[i-1].tag != mark {
		return name, 0
	}
	low := f.d.Low(at)
	if i > 0 && f.low(i-1) == "-" && !f.d.Is(at, doc.Space) {
		return open, 0 // the "led" of "Vietnamese-led"
	}
	if t.shape&verbal == 0 {
		if t.shape == 0 && !f.d.Is(at, doc.Capital) && adverbial(low) {
			return adv, 0
		}
		return open, t.shape
	}
	switch {
	case t.shape&base != 0 && (p == to || p == modal || p == do):
		return verb, base
	case t.shape&part != 0 && (p == be || p == have):
		return verb, part
	case t.shape&ing != 0:
		return f.decideIng(i, p)
	case t.shape&(past|part) != 0 && t.shape&base == 0:
		return f.decidePast(i, p)
	}
	return f.decidePresent(i, p, pi)
}

// adverbial reports whether an unknown word ends like an adverb.
func adverbial(low string) bool {
	if len(low) < 5 || !strings.HasSuffix(low, "ly") {
		return false
	}
	switch low {
	case "elderly", "early", "daily", "weekly", "monthly", "yearly", "quarterly", "friendly", "deadly", "family", "assembly", "supply", "costly",
		"lonely", "lively", "reply", "bully", "belly", "anomaly", "monopoly", "butterfly", "unruly", "orderly", "cowardly", "timely", "scholarly", "hourly", "silly":
		return false
	}
	return true
}

// decidePast decides on a word in -ed and the like: "attacked".
func (f *finder) decidePast(i int, p tag) (tag, shape) {
	t := &f.tokens[i]
	switch p {
	case det, poss, number:
		return open, t.shape & (singular | plural)
	case prep, coord, open:
		if f.tokens[i].verb == 0 && f.nounish(i+1) && p == prep {
			return open, 0
		}
		if p == prep && f.nounish(i+1) && f.tokens[i+1].tag != det && f.tokens[i+1].tag != poss {
			return open, 0
		}
	case name:
		if i+1 < len(f.tokens) && (f.nounish(i+1) && f.tokens[i+1].tag == other || f.tokens[i+1].tag == open) && attributive(f.low(i)) {
			return open, 0
		}
	case be, have:
		return open, 0 // a past form cannot follow: it is an adjective
	}
	return verb, t.shape & (past | part)
}

// attributive reports whether a participle mostly stands before a noun.
func attributive(low string) bool {
	switch low {
	case "armed", "occupied", "retired", "united", "elected", "wounded", "disputed", "exiled", "ousted", "jailed", "detained", "suspected",
		"alleged", "convicted", "injured", "besieged", "masked", "trained", "captured", "abducted":
		return true
	}
	return false
}

// decideIng decides on a word in -ing: "bombing".
func (f *finder) decideIng(i int, p tag) (tag, shape) {
	t, n := &f.tokens[i], f.after(i)
	noun := t.noun != 0 || t.shape&(singular|plural) != 0
	switch p {
	case be:
		return verb, ing
	case det, poss, number:
		return open, singular
	case open, name:
		if noun && n != to && n != det && n != poss && n != name && n != number && n != pron {
			return open, singular
		}
	case prep, sub, coord, stop, comma, when:
		if noun && (n == prep || n == comma || n == stop || n == be || n == verb || n == coord || n == have) {
			if p != comma || f.d.Low(f.base+int32(i)+1) == "of" {
				return open, singular
			}
		}
		if t.verb == 0 && n == open && p == prep {
			return open, singular
		}
	}
	return verb, ing
}

// decidePresent decides on a word that may be a noun or a verb: "attacks".
func (f *finder) decidePresent(i int, p tag, pi int) (tag, shape) {
	t := &f.tokens[i]
	asNoun, asVerb := t.shape&(singular|plural), t.shape&(base|third|past|part)
	switch p {
	case det, poss, number, prep, be, have:
		return open, asNoun
	case pron, rel:
		return verb, asVerb
	case that:
		if t.shape&third != 0 {
			return verb, asVerb
		}
		return open, asNoun
	case to, modal, do:
		if t.shape&base == 0 {
			return open, asNoun
		}
		return verb, base
	}
	n := f.after(i)
	agrees := true
	if pi >= 0 && p == open {
		plural := pluralLooking(f.low(pi))
		agrees = plural && t.shape&(base|past) != 0 || !plural && t.shape&(third|past) != 0
	}
	object := n == det || n == poss || n == pron || n == name || n == number || n == that
	switch {
	case p == comma && t.shape&third != 0 && t.noun == 0 && t.shape&plural == 0 && i > 4 && n != stop && n != verb && !f.hasVerb(i):
		return verb, third
	case p == when && object && !f.hasVerb(i):
		return verb, asVerb
	case p == stop || p == mark || p == sub || p == comma:
		return open, asNoun
	case p == coord && (object || t.shape&third != 0 && t.noun == 0 && f.thirdBefore(i)):
		return verb, asVerb
	case p == coord:
		return open, asNoun
	case !agrees:
		return open, asNoun
	case f.saying(t) && (p == open && pi > 0 || p == name || p == open && pluralLooking(f.low(pi))) && n != prep && n != stop && n != comma && n != be:
		return verb, asVerb
	case t.shape&(past|part) != 0 && p != stop: // cut, hit, put
		if object || t.shape&third == 0 && !f.hasVerb(i) {
			return verb, asVerb
		}
	case t.shape&third != 0 && t.shape&(singular|plural) == 0 && t.noun == 0 && object:
		return verb, third
	case object && !f.hasVerb(i):
		return verb, asVerb
	case t.shape&base != 0 && (n == prep || n == to) && pi >= 0 && pluralLooking(f.low(pi)) && !f.hasVerb(i):
		return verb, base
	case t.shape&third != 0 && t.noun == 0 && t.shape&plural == 0 && (n == prep || n == to || n == that || n == mark) && !f.hasVerb(i):
		return verb, third
	}
	return open, asNoun
}

// thirdBefore reports whether a verb in the third person stands shortly before
// token i, so that another one may follow "and".
func (f *finder) thirdBefore(i int) bool {
	for j := i - 2; j >= max(0, i-10); j-- {
		if t := &f.tokens[j]; t.tag == verb {
			return t.is&third != 0
		}
	}
	return false
}

// saying reports whether w is a form of a verb of saying, after which there
// may be another verb: "officials say rebels attacked".
func (f *finder) saying(w *word) bool {
	return w.verb != 0 && lemmas[w.verb-1].class&classReport != 0 && w.noun == 0
}

// pluralLooking reports whether a word ends like a plural.
func pluralLooking(low string) bool {
	return strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") || low == "people" || low == "police" || low == "children"
}

// hasVerb reports whether the clause of token i has another verb that is sure
// to be one.
func (f *finder) hasVerb(i int) bool {
	for j := i + 1; j < min(i+12, len(f.tokens)); j++ {
		switch t := &f.tokens[j]; t.tag {
		case stop, comma, sub, that, rel:
			j = len(f.tokens)
		case be, have, do, modal:
			return true
		case other:
			if t.shape&past != 0 && t.shape&base == 0 && f.tokens[j-1].tag != det && f.low(j-1) != "-" {
				return true
			}
		}
	}
	for j := i - 1; j >= max(0, i-12); j-- {
		switch t := &f.tokens[j]; t.tag {
		case stop, comma, sub, that, rel, mark:
			return false
		case be, have, do, modal:
			return true
		case verb:
			return true
		}
	}
	return false
}

// readAmounts tags what stands before a number, so that "at least seven" and
// "up to a dozen" begin a noun phrase.
func (f *finder) readAmounts() {
	for i := range f.tokens {
		n := 0
		switch f.low(i) {
		case "at":
			if next := f.low(i + 1); next == "least" || next == "most" {
				n = 2
			}
		case "more", "less", "fewer":
			if f.low(i+1) == "than" {
				n = 2
			}
		case "up":
			if f.low(i+1) == "to" {
				n = 2
			}
		case "both", "all", "each":
			if i > 0 && (f.tokens[i-1].tag == have || f.tokens[i-1].tag == be) && f.tokens[min(i+1, len(f.tokens)-1)].shape&(past|part|ing) != 0 {
				f.tokens[i].tag = adv
			}
		case "about", "around", "nearly", "almost", "over", "roughly", "approximately", "only", "under", "another":
			n = 1
		}
		if n == 0 || i+n >= len(f.tokens) {
			continue
		}
		if f.tokens[i+n].tag == number || f.low(i+n) == "a" && i+n+1 < len(f.tokens) && f.tokens[i+n+1].tag == number {
			for j := i; j < i+n; j++ {
				f.tokens[j].tag = det
			}
		}
	}
}
