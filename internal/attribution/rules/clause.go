package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// right looks for what is said on the right of the attribution a, and sets its
// addressee. The content runs to the end of the clause.
func (f *Reader) right(a *attribution) (content doc.Span, ok bool) {
	p := f.skipAdverbs(a.cue.End)
	if a.verb&Tells != 0 {
		if p = f.addressee(a, p); !a.to.Empty() && isParticiple(f.Low(a.to.End-1)) && VerbOf(f.Low(a.to.End-1))&Quotes != 0 {
			return doc.Span{}, false // showed Diaz shouting, “…”
		}
	} else if f.Low(p) == "to" && a.verb&Quotes != 0 {
		if end := f.nounPhrase(p+1, true); end > p+1 {
			a.to = doc.Span{Start: p + 1, End: end}
			p = end
		}
	}
	if isTime(f.Low(p)) && f.Is(p, doc.Capital) && f.opensClause(p+1) {
		p++
	}
	if start, ok := f.contentAt(p, a); ok {
		return f.clauseOf(a, start)
	}
	q := f.afterAdverbials(p)
	if q > p {
		if a.to.Empty() && f.Low(q) == "to" {
			q = max(q, f.nounPhrase(q+1, true))
		}
		if start, ok := f.contentAt(q, a); ok && !(f.opens(q) != nil && f.titled(f.opens(q))) {
			return f.clauseOf(a, start)
		}
	}
	if start, ok := f.distant(q, a); ok {
		return f.clauseOf(a, start)
	}
	return doc.Span{}, false
}

// opensClause reports whether a clause may begin with token i, so that the day
// before it does not: "said Monday the talks".
func (f *Reader) opensClause(i int32) bool {
	w := f.Low(i)
	return i < f.host.End && f.in[i] == 0 && (w == "that" || w == "it" || isNominative(w) || IsDeterminer(w))
}

// clauseOf returns the content that begins at start. If the report is itself a
// subordinate clause that comes first, it ends with that clause: "While he
// said the plan was good, he …".
func (f *Reader) clauseOf(a *attribution, start int32) (doc.Span, bool) {
	content, ok := f.clause(start)
	if !ok || a.elided || a.inverted || f.in[start] != 0 {
		return content, ok
	}
	before := a.Start - 1
	if w := f.Low(a.source.Start); w == "who" || w == "which" || a.source.Len() == 1 && w == "that" || f.Low(before) == "which" || f.Low(before) == "who" || f.Low(before) == "what" || f.Low(before) == "how" {
		content.End = f.firstComma(content)
		return content, content.Len() > 1
	}
	switch f.Low(before) {
	case "while", "although", "though", "as", "after", "when", "if", "because", "since", "once", "until", "unless", "whereas":
		if before > f.host.Start+1 && f.Low(before-1) != "," && !isConjunction(f.Low(before-1)) && f.Low(before-1) != "even" {
			return content, ok
		}
		content.End = f.firstComma(content)
	}
	return content, content.Len() > 1
}

// firstComma returns where the first part of content ends that a comma closes.
func (f *Reader) firstComma(content doc.Span) int32 {
	for q := content.Start; q < content.End; q++ {
		if s := f.stretch(q); s != nil {
			if q = s.End - 1; f.Low(s.Inner.End-1) == "," {
				return s.End
			}
		} else if f.Low(q) == "," {
			return q
		}
	}
	return content.End
}

func (f *Reader) skipAdverbs(p int32) int32 {
	for p < f.host.End && f.in[p] == 0 && isAdverb(f.Low(p)) && f.Low(p) != "there" && f.Low(p) != "all" && f.Low(p) != "both" && f.Low(p) != "so" && f.Low(p) != "once" {
		p++
	}
	return p
}

// contentAt reports whether what is said by a begins at p, and where: behind a
// mark, "that", or at once.
func (f *Reader) contentAt(p int32, a *attribution) (start int32, ok bool) {
	if p >= f.host.End {
		return 0, false
	}
	v := a.verb
	if f.opens(p) != nil {
		return p, v&(Quotes|That) != 0
	}
	if f.in[p] != 0 {
		return 0, false
	}
	switch w := f.Low(p); {
	case w == "," || w == ":" || IsDash(w) && isStatement(f.Low(a.cue.Start)):
		if f.opens(p+1) != nil && v&(Quotes|That) != 0 {
			return p + 1, true
		}
		if w == ":" && v&Quotes != 0 && p+2 < f.host.End && !a.inverted {
			return p + 1, true
		}
		return 0, false
	case w == "that":
		next := f.Low(p + 1)
		if v&(That|Bare) == 0 || a.verb&That == 0 && v&Bare == 0 {
			return 0, false
		}
		if isAuxiliary(next) && !f.Is(p+1, doc.Capital) {
			return p, v&Bare != 0
		}
		if p+2 >= f.host.End || f.Is(p+1, doc.Punct) && f.Low(p+1) != "," && f.in[p+1] == 0 && !IsDash(f.Low(p+1)) && f.Low(p+1) != "$" {
			return 0, false
		}
		return p + 1, true
	case isQuestion(w):
		if v&Whether == 0 || f.Low(p+1) == "to" {
			return p, w == "if" && v&Bare != 0 && p > a.cue.Start && f.hasVerb(p)
		}
		return p, f.hasVerb(p)
	case v&(Bare|That) != 0:
		return p, f.clauseAt(p, v&Loose == 0, a)
	}
	return 0, false
}

// hasVerb reports whether a finite verb stands in the tokens behind p.
func (f *Reader) hasVerb(p int32) bool {
	for q := p + 1; q < min(f.host.End, p+30); q++ {
		if s := f.stretch(q); s != nil {
			return true
		}
		if f.finite(q) {
			return true
		}
	}
	return false
}

// clauseAt reports whether a clause without "that" begins at p. If strict, the
// verb before it may also take an object, and more evidence is asked for.
func (f *Reader) clauseAt(p int32, strict bool, a *attribution) bool {
	w := f.Low(p)
	next := f.Low(p + 1)
	switch {
	case f.Is(p, doc.Punct) && w != "$" && w != "'" && w != "’" && w != "#" && w != "@":
		return false
	case isNominative(w):
		return p+2 < f.host.End
	case strict && isParticiple(w), isTime(w) && !f.Is(p, doc.Capital), isRecent(w) && (isTime(next) || next == "on"):
		return false
	case w == "about" && (f.Is(p+1, doc.Number) || next == "half" || next == "one" || isNumeral(next)):
	case w == "it", w == "this", w == "those", w == "these", w == "you", w == "everyone", w == "nobody":
		if f.in[min(p+1, int32(f.Len())-1)] == 0 && f.Is(p+1, doc.Punct) {
			return false
		}
		if isAuxiliary(next) || f.finite(p+1) || isAdverb(next) {
			return true
		}
		if w == "it" || w == "you" {
			return !strict && p+3 < f.host.End && !f.Is(p+1, doc.Punct) && !IsPreposition(next)
		}
	case w == "to", w == "as", w == "so", w == "and", w == "or", w == "but", w == "than", w == "while", w == "because",
		w == "which", w == "who", w == "more", w == "about", w == "by", w == "him", w == "them", w == "me", w == "us":
		if w != "more" {
			return false
		}
	case isAuxiliary(w) && !f.Is(p, doc.Capital):
		// A gap: "who officials said was …", "which he says includes …".
		if f.all(a.Start-1) || a.source.Len() > 1 && f.all(a.source.Start) {
			return false
		}
		return !strict && (isBe(w) || w == "had" || w == "has" || w == "have" || w == "would" || w == "will" || w == "could")
	case IsPreposition(w):
		return false
	case w == "when", w == "after", w == "before", w == "once", w == "although":
		return false
	}
	return f.finiteBehind(p, strict) || f.says(a) && f.begins(p, w)
}

// all reports whether token i is all that somebody says: "everything he says is true".
func (f *Reader) all(i int32) bool {
	switch f.Low(i) {
	case "everything", "anything", "nothing", "all", "what", "whatever":
		return true
	}
	return false
}

// says reports whether the cue of a is a form of "say", which takes few other
// objects than clauses.
func (f *Reader) says(a *attribution) bool {
	switch f.Low(a.cue.Start) {
	case "said", "says", "say":
		return true
	}
	return false
}

// begins reports whether w at p may begin a clause of several words whose verb
// is not known to be one.
func (f *Reader) begins(p int32, w string) bool {
	switch w {
	case "a", "an", "some", "any", "no", "nothing", "something", "much", "more", "yes", "one":
		return false
	}
	return p+5 < f.host.End && (IsDeterminer(w) || f.Is(p, doc.Capital) && !isTime(w))
}

// isRecent reports whether w comes before a day or a month: "late Monday".
func isRecent(w string) bool {
	switch w {
	case "last", "this", "next", "late", "early", "earlier":
		return true
	}
	return false
}

// finiteBehind looks for the finite verb of a clause whose subject begins at p.
func (f *Reader) finiteBehind(p int32, strict bool) bool {
	for q := p + 1; q < min(f.host.End, p+25); q++ {
		if s := f.stretch(q); s != nil {
			q = s.End - 1
			continue
		}
		w := f.Low(q)
		switch {
		case w == ";" || w == ":" || w == "?" || w == "." && f.Is(q+1, doc.Space):
			return false
		case strict && (w == "," || w == "and" || w == "or"):
			return false
		case strict && (isSubordinator(w) || w == "who" || w == "to" && !IsDeterminer(f.Low(q+1))):
			return false
		case isAuxiliary(w) && !f.Is(q, doc.Capital) && !(IsGenitive(w) && strict) && !(f.Is(q, doc.Clitic) && !f.isVerbClitic(q)):
			return true
		case (f.finite(q) || !strict && f.past(q)) && !f.Is(q, doc.Clitic):
			prev := f.Low(q - 1)
			if prev == "to" || IsDeterminer(prev) || prev == "-" || IsPreposition(prev) {
				continue
			}
			if strict && (f.Low(q+1) == "by" || !f.Is(q+1, doc.Word|doc.Number) || IsPreposition(f.Low(q+1))) {
				continue
			}
			return true
		}
	}
	return false
}

// isVerbClitic reports whether the clitic at q is a verb rather than a genitive.
func (f *Reader) isVerbClitic(q int32) bool {
	w := f.Low(q)
	if !IsGenitive(w) {
		return true
	}
	n := f.Low(q + 1)
	switch n {
	case "not", "a", "an", "the", "been", "going", "no", "now", "just", "very", "too", "being", "still", "also", "always", "never", "in", "so":
		return true
	}
	return false
}

// distant looks for "that" behind words in commas, or for a quotation that a
// comma or colon leads over to: "said, in a speech on Monday, that …"; "said
// as he left the court: “…”".
func (f *Reader) distant(p int32, a *attribution) (start int32, ok bool) {
	for q := p; q < min(f.host.End, p+30); q++ {
		if s := f.stretch(q); s != nil {
			lead := f.Low(q - 1)
			if s.Start == q && a.verb&Quotes != 0 && !a.inverted && a.Start >= f.free && f.speech(s) && !f.titled(s) &&
				(lead == ":" || IsDash(lead) && isStatement(f.Low(a.cue.Start)) || lead == "," && f.Is(s.Inner.Start, doc.Capital)) {
				return q, true
			}
			return 0, false
		}
		w := f.Low(q)
		if VerbOf(w)&(That|Quotes) != 0 && (!isNoun(w) || isParticiple(w)) && !f.Is(q, doc.Capital) || w == "according" || w == ";" {
			return 0, false
		}
		if w == ":" && a.verb&Quotes != 0 && f.opens(q+1) == nil && !a.inverted && q > p {
			return 0, false
		}
		if w == "that" && (f.Low(q-1) == "," || f.introduces(q, a.cue.Start)) && a.verb&That != 0 && q < p+16 && q > p {
			return q + 1, true
		}
	}
	return 0, false
}

// introduces reports whether the "that" at q introduces a clause that depends on the cue.
func (f *Reader) introduces(q, cue int32) bool {
	k := f.Head[q]
	return f.POS[q] == doc.SCONJ && k > q && f.Head[k] == cue
}

// IsAsked reports whether w, behind "when", says that somebody answers.
func IsAsked(w string) bool { return w == "asked" || w == "pressed" || w == "questioned" }

// speech reports whether what s quotes reads like a sentence or more.
func (f *Reader) speech(s *doc.Quoted) bool {
	last := f.Low(s.Inner.End - 1)
	return f.Is(s.Inner.Start, doc.Capital) && s.Inner.Len() > 3 || s.Inner.Len() > 1 && (IsFinal(last) || last == ",")
}

// titled reports whether what s quotes reads like a title: a few words, all
// the longer ones capitalised.
func (f *Reader) titled(s *doc.Quoted) bool {
	if s.Inner.Len() > 8 || s.Inner.Empty() {
		return false
	}
	words := 0
	for i := s.Inner.Start; i < s.Inner.End; i++ {
		if f.Is(i, doc.Word) && !f.Is(i, doc.Capital|doc.Clitic) && len(f.Word(i)) > 3 {
			return false
		}
		if f.Is(i, doc.Capital) {
			words++
		}
	}
	return words > 1 || words == 1 && s.Inner.Len() <= 2 && f.Is(s.Inner.Start, doc.Capital) && !IsFinal(f.Low(s.Inner.End-1))
}

// clause returns the content that begins at start: to the end of the sentence
// but for what another attribution or a contrast takes away.
func (f *Reader) clause(start int32) (doc.Span, bool) {
	if start >= f.host.End {
		return doc.Span{}, false
	}
	if f.in[start] == 0 && f.Low(start) == "," {
		start++
	}
	end := f.clauseEnd(start)
	for end > start && f.in[end-1] == 0 && f.Is(end-1, doc.Punct) && f.Low(end-1) != ")" && f.Low(end-1) != "%" {
		end--
	}
	if end-start < 1 {
		return doc.Span{}, false
	}
	if f.in[start] == 0 && end-start < 2 {
		return doc.Span{}, false
	}
	return doc.Span{Start: start, End: end}, true
}

func (f *Reader) clauseEnd(start int32) int32 {
	depth := 0
	first := f.opens(start)
	q := start
	for steps := 0; q < f.host.End && steps < reach; q, steps = q+1, steps+1 {
		if s := f.stretch(q); s != nil {
			q = s.End - 1
			if s == first && f.closed(s) {
				return f.stretchesFrom(s)
			}
			if f.Low(s.Inner.End-1) == "," && s.End < f.host.End && (f.breaks(s.End) || f.trailing(s.End-1)) {
				return s.End
			}
			continue
		}
		switch w := f.Low(q); {
		case w == "(" || w == "[":
			depth++
		case w == ")" || w == "]":
			if depth--; depth < 0 {
				return q
			}
		case w == "," || IsDash(w) && f.Is(q, doc.Space):
			if f.breaks(q+1) || q > start && f.trailing(q) {
				return q
			}
		case w == "and" || w == "but":
			if f.reports(q+1) || f.another(q+1) {
				return q
			}
		case w == "according" && f.Low(q+1) == "to" && q > start:
			return q
		case w == "when" && IsAsked(f.Low(q+1)) && q > start+1:
			if isConjunction(f.Low(q - 1)) {
				return q - 1
			}
			return q
		}
	}
	return min(q, f.host.End)
}

// closed reports whether a quotation that begins a content also ends it: with
// a comma or final punctuation inside, or with punctuation behind it.
func (f *Reader) closed(s *doc.Quoted) bool {
	last := f.Low(s.Inner.End - 1)
	if s.End >= f.host.End || IsFinal(last) && (s.Inner.Len() > 4 || !f.Is(s.End, doc.Word) || f.Is(s.End, doc.Capital) || isConjunction(f.Low(s.End))) {
		return true
	}
	return last == "," && f.Is(s.Inner.Start, doc.Capital) || f.speech(s) && (f.Low(s.End) == "," || f.Low(s.End) == ".")
}

// stretchesFrom returns the end of s and the stretches that follow at once.
func (f *Reader) stretchesFrom(s *doc.Quoted) int32 {
	end := s.End
	for range 20 {
		next := f.opens(end)
		if next == nil || end >= f.host.End {
			break
		}
		end = next.End
	}
	return end
}

// finite reports whether token i is a finite verb.
func (f *Reader) finite(i int32) bool {
	return uint(i) < uint(len(f.Morph)) && f.Morph[i]&doc.Finite != 0
}

// past reports whether token i is a verb in a form that may be the past tense.
func (f *Reader) past(i int32) bool {
	return uint(i) < uint(len(f.Morph)) && f.POS[i] == doc.VERB && f.Morph[i]&(doc.Past|doc.Participle) != 0
}
