package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// report adds the quote of the attribution a, if its content is found.
func (f *Reader) report(a *attribution) bool {
	if a.verb == 0 {
		return f.accordingTo(a)
	}
	if content, ok := f.afterAs(a); ok {
		return f.add(a, content, doc.Span{})
	}
	leftQuote := f.quotedBefore(a)
	if a.verb&Labels != 0 && !a.inverted && (leftQuote == nil || !f.closedLeft(leftQuote)) {
		if end := f.label(a.cue.Start); end >= 0 {
			return f.add(a, doc.Span{Start: a.cue.End, End: end}, doc.Span{})
		}
	}
	if !a.inverted {
		if content, ok := f.right(a); ok && (leftQuote == nil || f.in[content.Start] != 0 || !f.closedLeft(leftQuote) || f.explicit(content.Start) || a.elided && f.taken[f.in[leftQuote.Start]] || f.source(leftQuote)) {
			if leftQuote != nil && !a.elided && f.opens(content.Start) != nil && f.closedLeft(leftQuote) {
				return f.add(a, f.leftOf(a), content)
			}
			return f.add(a, content, doc.Span{})
		}
	}
	if a.elided && leftQuote == nil {
		return false
	}
	content := f.leftOf(a)
	if content.Empty() {
		return false
	}
	more := f.more(a, content)
	return !(more.Empty() && f.subordinate(content)) && f.add(a, content, more)
}

// source reports whether s quotes the title of what the sentence begins with: "in his
// book, “Long Road Home,” …".
func (f *Reader) source(s *doc.Quoted) bool {
	return IsPreposition(f.Low(f.host.Start)) && f.titled(s)
}

// subordinate reports whether s is no more than a subordinate clause, so that it
// cannot be what is said: "After the fire, Diaz said in …".
func (f *Reader) subordinate(s doc.Span) bool {
	if isConjunction(f.Low(s.Start)) {
		s.Start++
	}
	switch f.Low(s.Start) {
	case "after", "before", "when", "while", "although", "though", "if", "because", "since", "as", "once", "until":
	default:
		return false
	}
	for i := s.Start; i < s.End; i++ {
		if f.in[i] != 0 || f.Low(i) == "," {
			return false
		}
	}
	return true
}

// afterAs returns the content behind an attribution that begins the sentence
// with "as": "As officials noted, the talks …".
func (f *Reader) afterAs(a *attribution) (doc.Span, bool) {
	before := a.Start - 1
	if f.Low(before) != "as" || before > f.host.Start+1 || a.elided || a.inverted || a.verb&(That|Bare) == 0 {
		return doc.Span{}, false
	}
	p := a.cue.End
	if a.verb&Tells != 0 {
		p = f.addressee(a, p)
	}
	p = f.afterAdverbials(p)
	if f.Low(p) != "," || p+3 > f.host.End {
		return doc.Span{}, false
	}
	return f.clause(p + 1)
}

// explicit reports whether "that" stands before the content that starts at p.
func (f *Reader) explicit(p int32) bool { return f.Low(p-1) == "that" || isQuestion(f.Low(p)) }

// label returns where the quoted words end that the verb at v gives to
// something, as in “called the plan ‘mad’”, or -1.
func (f *Reader) label(v int32) int32 {
	for q := v + 1; q < min(f.host.End, v+30); q++ {
		if s := f.stretch(q); s != nil {
			if s.Start != q || q == v+1 && f.Low(v-1) == "of" || f.Low(q-1) == ":" || f.Low(q-1) == "," && f.speech(s) || f.names(v, q) || f.beforeNoun(s) {
				return -1
			}
			return f.labelEnd(s)
		}
		w := f.Low(q)
		if w == "," || w == ";" || w == "that" || w == "who" || w == "which" || VerbOf(w)&(That|Labels) != 0 && !isNoun(w) || w == "and" && f.Is(q-1, doc.Punct) {
			return -1
		}
	}
	return -1
}

// beforeNoun reports whether s quotes a title that stands before a noun: "accused the
// “Long Road Home” director".
func (f *Reader) beforeNoun(s *doc.Quoted) bool {
	return s.End < f.host.End && f.titled(s) && (f.POS[s.End] == doc.NOUN || f.POS[s.End] == doc.PROPN)
}

// names reports whether the verb at v only gives a name to what stands before
// it, with the quotation at q: "a law called “…”".
func (f *Reader) names(v, q int32) bool {
	switch f.Low(v) {
	case "called", "dubbed", "labeled", "labelled", "branded", "termed", "titled":
		return q == v+1 && !isNominative(f.Low(v-1)) && !f.Is(v-1, doc.Capital)
	}
	return false
}

// labelEnd returns the end of a label that begins with s: other quotations may
// be coordinated with it.
func (f *Reader) labelEnd(s *doc.Quoted) int32 {
	end := s.End
	for q := end; q < min(f.host.End, end+4); q++ {
		if t := f.opens(q); t != nil {
			end = t.End
			q = end - 1
			continue
		}
		if w := f.Low(q); w != "," && w != "and" && w != "or" && !IsDeterminer(w) {
			break
		}
	}
	return end
}

// quotedBefore returns the stretch that ends where the attribution begins.
func (f *Reader) quotedBefore(a *attribution) *doc.Quoted {
	p := a.Start - 1
	for p >= f.host.Start && f.in[p] == 0 && (isComma(f.Low(p)) || f.Low(p) == "as" || f.Low(p) == "and" && !a.elided) {
		p--
	}
	if p < f.host.Start {
		return nil
	}
	return f.closes(p)
}

// closedLeft reports whether the stretch s ends as a speech before its
// attribution does: with a comma, a question mark or the like.
func (f *Reader) closedLeft(s *doc.Quoted) bool {
	switch last := f.Low(s.Inner.End - 1); {
	case last == ",", IsFinal(last), IsDash(last), last == ";":
		return true
	}
	return isComma(f.Low(s.End))
}

// leftOf returns the content before the attribution a.
func (f *Reader) leftOf(a *attribution) doc.Span {
	p := a.Start - 1
	if f.Low(p) == "as" && p > f.host.Start {
		p--
	}
	s := f.quotedBefore(a)
	if s != nil {
		if a.elided || a.verb&Quotes == 0 && a.verb != 0 || !f.parenthetical(a) {
			return doc.Span{}
		}
		if !f.closedLeft(s) && !f.ends(a) {
			return doc.Span{}
		}
		return doc.Span{Start: f.leftStart(s), End: s.End}
	}
	if p < f.host.Start || !isComma(f.Low(p)) || a.verb&Bare == 0 || !f.ends(a) || !f.parenthetical(a) {
		return doc.Span{}
	}
	start := f.host.Start
	if p-start > reach || p-start < 3 && f.Low(p+1) == "who" {
		return doc.Span{}
	}
	return doc.Span{Start: start, End: p}
}

// parenthetical reports whether the attribution a, without a quotation beside
// it, can stand apart from the clause it reports: "…, officials said".
func (f *Reader) parenthetical(a *attribution) bool {
	switch f.Low(a.source.Start) {
	case "who", "which", "that":
		return false
	}
	for i := a.source.End; i < a.cue.Start; i++ {
		switch f.Low(i) {
		case "will", "would", "could", "should", "can", "may", "might", "must":
			return false
		}
	}
	return true
}

// leftStart returns where the content starts that ends with the stretch s: with
// the first of the stretches that go together, or with the sentence.
func (f *Reader) leftStart(s *doc.Quoted) int32 {
	start := s.Start
	if s.Continues && start == f.host.Start {
		return f.chainStart(s)
	}
	for range 20 {
		if start <= f.free {
			return start
		}
		prev := f.closes(start - 1)
		if prev == nil {
			break
		}
		start = prev.Start
	}
	if start <= f.free || start-f.free > reach {
		return start
	}
	switch lead := f.Low(start - 1); {
	case lead == ":" || lead == "(" || IsFinal(lead), lead == "," && f.Is(start+1, doc.Capital) && f.speech(s) && !f.titled(s):
		return start
	case start-f.free == 1 && (isConjunction(lead) || isAdverb(lead) || isComma(lead) || IsDash(lead)):
		return start
	}
	if f.free > f.host.Start {
		return start
	}
	return f.free
}

// ends reports whether nothing but adverbials follows the attribution, up to
// the next mark of punctuation or conjunction.
func (f *Reader) ends(a *attribution) bool {
	p := a.End
	if a.verb&Tells != 0 && !a.inverted {
		p = f.addressee(a, f.skipAdverbs(p))
	}
	p = f.afterAdverbials(p)
	if f.Low(p) == "to" {
		p = f.afterAdverbials(f.nounPhrase(p+1, true))
	}
	if p >= f.host.End {
		return true
	}
	switch w := f.Low(p); w {
	case "and", "but", "as", "when", "while", "after", "before", "who", "whose", "of", "(", "how", "where":
		return true
	default:
		return f.Is(p, doc.Punct)
	}
}

// chainStart returns where the speech of several paragraphs starts that s goes
// on with, as far as no quote has it.
func (f *Reader) chainStart(s *doc.Quoted) int32 {
	start := s.Start
	for range 20 {
		q := f.stretch(start)
		prev := f.closes(start - 1)
		if !q.Continues || prev == nil || f.taken[f.in[prev.Start]] {
			break
		}
		start = prev.Start
	}
	return start
}

// more returns the content that goes on behind an attribution in the middle:
// “…,” he said, “…”; The talks, he said, will go on.
func (f *Reader) more(a *attribution, first doc.Span) doc.Span {
	p := a.End
	if !a.inverted {
		p = max(p, a.to.End)
	}
	for q := p; q < min(f.host.End, p+30); q++ {
		if s := f.stretch(q); s != nil {
			if w := f.Low(q - 1); s.Start == q && (isComma(w) || IsFinal(w) || w == ":" || w == ";") && f.quotedBefore(a) != nil {
				if end := f.stretchesFrom(s); f.closedLeft(s) || s.End >= f.host.End || f.Is(s.End, doc.Punct) {
					return doc.Span{Start: q, End: end}
				}
			}
			return doc.Span{}
		}
		if w := f.Low(q); VerbOf(w) != 0 && !isNoun(w) && !f.Is(q, doc.Capital) {
			return doc.Span{}
		}
		if f.Low(q) == "," && f.quotedBefore(a) == nil {
			if a.inverted {
				return doc.Span{} // what follows is in apposition to the source
			}
			return f.goesOn(q+1, first)
		}
	}
	return doc.Span{}
}

// goesOn returns the rest of the sentence from p if it goes on with the clause
// that an attribution interrupted.
func (f *Reader) goesOn(p int32, first doc.Span) doc.Span {
	w := f.Low(p)
	if p < f.host.End && f.in[first.Start] == 0 && first.Len() < 12 && !f.hasFinite(first) {
		s, _ := f.clause(p)
		return s
	}
	if p >= f.host.End || f.in[p] != 0 || f.breaks(p) || isParticiple(w) || IsPreposition(w) {
		return doc.Span{}
	}
	switch w {
	case "who", "which", "when", "where", "a", "an", "the", "as", "though", "although", "after", "whose", "his", "her":
		return doc.Span{}
	}
	s, _ := f.clause(p)
	return s
}

// hasFinite reports whether a finite verb stands in s.
func (f *Reader) hasFinite(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if f.in[i] != 0 || f.finite(i) || f.past(i) {
			return true
		}
	}
	return false
}
