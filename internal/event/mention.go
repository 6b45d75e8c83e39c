package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// mentionOf returns the mention of the phrase whose head is i: that of the
// document which covers it, or the words of the phrase.
func (f *finder) mentionOf(i int32) doc.Mention {
	m, ok := f.mentionAt(i)
	w := f.whole(i)
	if !ok || m.Kind == doc.Group || m.Entity == 0 {
		if n, ok := f.title(i); ok {
			return n
		}
	}
	if ok && (w == i || m.Form == doc.Named) {
		return m
	}
	form := doc.Described
	switch f.d.POS[i] {
	case doc.PRON:
		form = doc.Pronoun
	case doc.PROPN:
		form = doc.Named
	}
	return doc.Mention{Span: f.phrase(i), Form: form}
}

// title returns the name right behind noun i, which is its title: "human rights
// organization Amnesty International".
func (f *finder) title(i int32) (doc.Mention, bool) {
	if s := f.core(i); f.d.POS[i] == doc.PROPN {
		for n := f.mention; n < len(f.d.Mentions) && f.d.Mentions[n].Start < s.End; n++ {
			if m := f.d.Mentions[n]; m.Start > i && m.Form == doc.Named && m.Kind == doc.Person && s.Contains(m.Span) {
				return m, true // "Kenyan Prime Minister X", with the demonym for a head
			}
		}
		return doc.Mention{}, false
	}
	if a := f.child(i, doc.Appos); a > i && f.d.POS[a] == doc.PROPN {
		if m, ok := f.mentionAt(a); ok && m.Form == doc.Named && m.Kind == doc.Person {
			return m, true // "the president, X,"
		}
	}
	if f.d.POS[i] != doc.NOUN && f.d.POS[i] != doc.ADJ || !f.span.Has(i+1) || f.d.POS[i+1] != doc.PROPN {
		return doc.Mention{}, false
	}
	m, ok := f.mentionAt(i + 1)
	return m, ok && m.Form == doc.Named && m.Start == i+1 && (f.under(i+1, i) || f.word(i).class&(people|office|body) != 0)
}

// mentionAt returns the mention that token i belongs to: one of an entity, and
// of those the longest.
func (f *finder) mentionAt(i int32) (best doc.Mention, ok bool) {
	list := f.d.Mentions
	for n := max(0, f.mention-4); n < len(list) && list[n].Start <= i; n++ {
		if m := list[n]; m.Has(i) && (!ok || m.Entity != 0 && (best.Entity == 0 || m.Len() >= best.Len())) {
			best, ok = m, true
		}
	}
	return best, ok
}

// phrase returns the words of the phrase whose head is i, with the phrases that
// hang on it, but without clauses and appositions.
func (f *finder) phrase(i int32) doc.Span {
	s := f.core(i)
	subj := f.d.Rel[i] == doc.Nsubj || f.d.Rel[i] == doc.NsubjPass // before the verb all belongs to it
	for c, n := i, 0; n < 3; n++ {
		next := int32(none)
		for k := range f.children(c) {
			if k > c && f.d.Rel[k] == doc.Nmod && (listed(restrictive, f.casing(k)) || subj && f.casing(k) == "in") && f.core(k).Start <= s.End+1 && !f.timed(k) {
				s.End = max(s.End, f.core(k).End)
				next = k
			}
		}
		if next < 0 {
			break
		}
		c = next
	}
	s.Start, s.End = max(s.Start, f.span.Start), min(s.End, f.span.End, i+maxPhrase)
	return s
}

// restrictive are the prepositions of what belongs to a phrase, and not to the
// verb beside it.
const restrictive = " of for to from with near between against about over "

// maxPhrase is how far a phrase goes behind its head.
const maxPhrase = 14

// core returns the words of the phrase whose head is i up to the head, and
// those of a name that goes on.
func (f *finder) core(i int32) doc.Span {
	s := doc.Span{Start: i, End: i + 1}
	for c := range f.children(i) {
		switch f.d.Rel[c] {
		case doc.Det, doc.Amod, doc.Compound, doc.Nummod, doc.NmodPoss, doc.Advmod, doc.NmodUnmarked, doc.Goeswith:
			if c < i {
				s.Start = min(s.Start, f.d.First[c])
			} else if c == s.End && f.d.Rel[c] != doc.Advmod && f.d.POS[c] != doc.NUM {
				s.End = c + 1
			}
		case doc.Flat, doc.Fixed:
			if c > i {
				if f.d.POS[c] != doc.NUM {
					s.End = max(s.End, f.d.Last[c]+1)
				}
			}
		}
	}
	s.Start, s.End = max(s.Start, f.span.Start, i-maxPhrase), min(s.End, f.span.End, i+maxPhrase)
	for s.Start < i && f.d.Is(s.Start, doc.Punct) && !f.d.Is(s.Start+1, doc.Number) {
		s.Start++
	}
	for s.Start < i && strayed(f.d.Low(s.Start)) {
		s.Start++
	}
	s.Start = f.qualified(s)
	for s.End > i+1 && f.d.Is(s.End-1, doc.Punct) {
		s.End--
	}
	return s
}

// strayed reports whether a word cannot open a phrase that is an argument.
func strayed(low string) bool {
	switch low {
	case "of", "in", "when", "that", "while", "as", "and", "but", "where", "by", "for", "to", "if", "or":
		return true
	}
	return false
}

// whole returns the head of what i counts or measures, as "people" in
// "thousands of people", or i itself.
func (f *finder) whole(i int32) int32 {
	if f.word(i).class&unit == 0 && f.d.POS[i] != doc.NUM && f.d.POS[i] != doc.DET && f.d.POS[i] != doc.ADJ {
		return i
	}
	for c := range f.children(i) {
		if c > i && f.d.Rel[c] == doc.Nmod && f.casing(c) == "of" {
			return c
		}
	}
	return i
}

// party reports whether the head of a phrase can act.
func (f *finder) party(i int32) bool {
	if i < 0 {
		return false
	}
	if f.d.POS[i] == doc.PRON {
		return f.personal(i)
	}
	if f.word(i).class&actor != 0 || f.d.POS[i] == doc.PROPN {
		return true
	}
	m, ok := f.mentionAt(i)
	return ok && m.Entity != 0 && (m.Form == doc.Named || m.Kind == doc.Person || m.Kind == doc.Organization || m.Kind == doc.Group)
}

// personal reports whether pronoun i stands for somebody.
func (f *finder) personal(i int32) bool {
	if f.d.POS[i] == doc.PROPN {
		return true
	}
	switch f.d.Low(i) {
	case "there", "this", "that", "these", "what", "which", "something", "nothing", "anything", "everything", "whatever":
		return false
	}
	return f.rel(i) != doc.Expl
}

// owner returns the head of the name before the noun i: "Pakistan's attacks",
// "the Taliban takeover"; or none.
func (f *finder) owner(i int32) int32 {
	best := int32(none)
	for c := range f.children(i) {
		if c > i {
			break
		}
		switch f.d.Rel[c] {
		case doc.NmodPoss:
			return c
		case doc.Compound, doc.Amod, doc.NmodUnmarked, doc.Nmod:
			if m, ok := f.mentionAt(c); ok && m.Form == doc.Named || !ok && f.d.POS[c] == doc.PROPN && f.d.Is(c, doc.Capital) {
				if best < 0 || m.Kind != doc.Location {
					best = c
				}
			} else if f.word(c).class&(people|body|forces) != 0 && best < 0 {
				best = c
			}
		}
	}
	return best
}

// partyIn returns the head of the phrase i if it can act, or of the one that
// says whose or by whom it is: "demands from the rebels"; or none.
func (f *finder) partyIn(i int32) int32 {
	if i < 0 {
		return none
	}
	if f.party(i) {
		return i
	}
	if w := f.whole(i); w != i && f.party(w) {
		return i
	}
	for range 3 {
		next := int32(none)
		for c := range f.children(i) {
			switch f.d.Rel[c] {
			case doc.Nmod, doc.NmodPoss:
				if f.d.Rel[c] == doc.Nmod && !listed(" of by from with between against in to for on ", f.casing(c)) {
					continue
				}
				if f.party(c) && f.d.POS[c] != doc.PRON {
					return c
				}
				if next < 0 && f.d.Rel[c] == doc.Nmod {
					next = c
				}
			case doc.Acl:
				if by := f.oblique(c, " by "); by >= 0 && f.party(by) {
					return by
				}
			case doc.Compound, doc.Amod:
				if m, ok := f.mentionAt(c); ok && m.Form == doc.Named && m.Entity != 0 {
					return c
				}
			}
		}
		if next < 0 {
			return none
		}
		i = next
	}
	return none
}

// named reports whether the phrase i has a name.
func (f *finder) named(i int32) bool {
	if i < 0 {
		return false
	}
	if f.d.POS[i] == doc.PROPN {
		return true
	}
	if m, ok := f.mentionAt(i); ok && m.Form == doc.Named {
		return true
	}
	return f.owner(i) >= 0 && f.word(f.owner(i)).class == 0
}
