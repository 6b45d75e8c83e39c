package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// attributionAt reads the attribution whose cue begins at token i, if one
// does.
func (f *Reader) attributionAt(i int32) (attribution, bool) {
	w := f.Low(i)
	switch {
	case w == "according" && f.Low(i+1) == "to" && i+2 < f.host.End:
		end := f.nounPhrase(i+2, true)
		if q := f.opens(i + 2); q != nil && f.titled(q) {
			end = q.End
		}
		return attribution{
			Span:   doc.Span{Start: i, End: max(end, i+2)},
			source: doc.Span{Start: i + 2, End: end},
			cue:    doc.Span{Start: i, End: i + 2},
		}, end > i+2
	case w == ":" && f.opens(i+1) != nil:
		return f.colon(i)
	}
	v := VerbOf(w)
	end := i + 1
	if v == 0 && particled(w, f.Low(i+1)) {
		v = Quotes | That | Bare | Loose
		end++
	}
	if v == 0 || f.Is(i, doc.Capital) && i > f.host.Start || f.Low(i+1) == "-" && !f.Is(i+1, doc.Space) || f.Low(i-1) == "-" && !f.Is(i, doc.Space) {
		return attribution{}, false
	}
	if isNoun(w) {
		v &^= Bare | Loose
	}
	a := attribution{cue: doc.Span{Start: i, End: end}, verb: v}
	prev := f.Low(i - 1)
	if i > f.host.Start && (IsDeterminer(prev) && prev != "that" && prev != "those" && !(IsSource(prev) && !isNoun(w)) || f.Is(i-1, doc.Clitic) && isNoun(w)) {
		return attribution{}, false
	}
	if f.passive(i) && !(v&Whether != 0 && w == "asked") {
		return attribution{}, false
	}
	if f.followsClause(i) {
		return f.sourceless(a)
	}
	a.source, a.Start = f.subject(i)
	a.End = a.cue.End
	if !a.source.Empty() {
		if isParticiple(w) && !f.progressive(i) {
			return f.participle(a)
		}
		if isNoun(w) && !f.agrees(a.source, w) || !f.plausible(a.source) {
			return attribution{}, false
		}
		return a, true
	}
	return f.sourceless(a)
}

// particled reports whether w and the word behind it are a reporting verb
// together: "points out".
func particled(w, next string) bool {
	switch w {
	case "point", "points", "pointed", "pointing":
		return next == "out"
	case "fire", "fires", "fired", "firing", "shot", "hit":
		return next == "back"
	case "chimed", "chimes", "chiming":
		return next == "in"
	case "put", "puts", "putting":
		return next == "it"
	}
	return false
}

// agrees reports whether a subject and a form that may be a noun agree as a
// subject and its verb: "officials report", "the army reports".
func (f *Reader) agrees(s doc.Span, w string) bool {
	if s.Len() == 1 && IsSource(f.Low(s.Start)) {
		return true
	}
	last := f.Low(s.End - 1)
	plural := IsPlural(last) || last == "people" || last == "men" || last == "women"
	if isThird(w) {
		return !plural && !IsDeterminer(last) && !isNumeral(last) && (f.Is(s.End-1, doc.Capital) || IsDeterminer(f.Low(s.Start)))
	}
	return plural && !f.Is(s.End-1, doc.Capital)
}

// IsPlural reports whether w looks like a plural.
func IsPlural(w string) bool {
	if len(w) < 3 || w[len(w)-1] != 's' {
		return false
	}
	switch w[len(w)-2] {
	case 's', 'u', 'i':
		return false
	}
	return true
}

func isNumeral(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return false
}

// plausible reports whether s can name a source at all.
func (f *Reader) plausible(s doc.Span) bool {
	w := f.Low(s.Start)
	last := f.Low(s.End - 1)
	if s.Len() == 1 && (IsPreposition(w) || isSubordinator(w) && w != "that" && w != "which" || f.Is(s.Start, doc.Punct|doc.Number) || isAdverb(w)) {
		return false
	}
	if w == "been" || IsPreposition(last) || last == "to" || last == "be" || last == "a" || last == "the" || last == "not" {
		return false
	}
	return f.Is(s.End-1, doc.Word|doc.Number|doc.Clitic|doc.Web) || f.Low(s.End-1) == "'" || f.Low(s.End-1) == "’"
}

// passive reports whether the verb at i is passive: "is said to", "was told".
func (f *Reader) passive(i int32) bool {
	w := f.Low(i)
	if isParticiple(w) {
		return false
	}
	k := i - 1
	for k > f.host.Start && isAdverb(f.Low(k)) {
		k--
	}
	b := f.Low(k)
	return isBe(b) && (!IsGenitive(b) || isPastOnly(w) && f.Low(k-1) != "who" && false)
}

func isPastOnly(w string) bool { return isPast(w) }

// progressive reports whether a form of "be" stands before the participle at i.
func (f *Reader) progressive(i int32) bool {
	k := i - 1
	for k > f.host.Start && isAdverb(f.Low(k)) {
		k--
	}
	return isBe(f.Low(k))
}

// participle gives a participle the source of the sentence: "…, saying that".
func (f *Reader) participle(a attribution) (attribution, bool) {
	// "A statement saying that", "an official saying that": what stands before
	// the participle says it, where no comma parts them.
	if f.Is(a.cue.Start-1, doc.Word) && IsDeterminer(f.Low(a.source.Start)) && !isAdverb(f.Low(a.cue.Start-1)) {
		switch f.Low(a.cue.Start - 1) {
		case "statement", "letter", "memo", "email", "tweet", "report", "message", "post", "release", "note", "ad", "affidavit", "op-ed", "article":
		default:
			return a, true
		}
	}
	if f.Low(a.Start-1) == "with" {
		return a, true
	}
	a.elided = true
	a.Start = a.cue.Start
	a.source = f.mainSource(a.cue.Start)
	return a, true
}

// sourceless completes an attribution whose source is not on the left of the
// cue: it is on the right (said Jones), or that of the sentence (and added).
func (f *Reader) sourceless(a attribution) (attribution, bool) {
	i := a.cue.Start
	w := f.Low(i)
	prev := f.Low(i - 1)
	left := i > f.host.Start && (f.closes(i-1) != nil || isComma(prev) || IsFinal(prev))
	if i == f.host.Start && i > 0 && f.closes(i-1) != nil {
		left = true
	}
	if (left || i == f.host.Start) && !isParticiple(w) && (isPast(w) || isThird(w)) && a.verb&Quotes != 0 {
		end := f.nounPhrase(i+1, true)
		next := f.Low(end)
		if end > i+1 && !IsObject(f.Low(i+1)) && !(isAuxiliary(next) || isFinite(next) && !isNoun(next)) {
			a.source = doc.Span{Start: i + 1, End: end}
			if name := f.nameBehind(end); !name.Empty() && !f.Is(end-1, doc.Capital) {
				a.source = name
			}
			a.Start, a.End, a.inverted = i, a.source.End, true
			return a, f.plausible(a.source)
		}
	}
	switch {
	case isParticiple(w) && !isNoun(w) || w == "saying" || w == "writing" || w == "warning":
		if i == f.host.Start || IsDeterminer(prev) {
			return a, false
		}
	case isConjunction(prev) || isComma(prev) || prev == "then" || isAdverb(prev):
		if isNoun(w) || !isPast(w) && !isThird(w) || i <= f.host.Start+1 {
			return a, false
		}
	case prev == "to" && f.Low(i-2) == "on" && w == "say":
	default:
		return a, false
	}
	a.elided, a.Start = true, i
	a.source = f.mainSource(i)
	return a, true
}

// followsClause reports whether the verb at i, behind a comma, has its source
// on the right and nothing else: ", said the minister."
func (f *Reader) followsClause(i int32) bool {
	if f.Low(i-1) != "," || i <= f.host.Start+3 {
		return false
	}
	switch f.Low(i) {
	case "said", "says", "wrote", "writes", "added", "argued", "warned", "explained", "recalled", "reported":
	default:
		return false
	}
	end := f.nounPhrase(i+1, true)
	return end > i+1 && (end >= f.host.End || f.in[end] == 0 && f.Is(end, doc.Punct) && !IsDash(f.Low(end)) || f.Low(end) == "who")
}

// nameBehind returns the name in the apposition that the comma at i opens.
func (f *Reader) nameBehind(i int32) doc.Span {
	if f.Low(i) != "," {
		return doc.Span{}
	}
	k := i + 1
	for k < min(f.host.End, i+6) && f.in[k] == 0 && f.Is(k, doc.Word) && (f.Is(k, doc.Capital) || isParticle(f.Low(k))) {
		k++
	}
	if name := (doc.Span{Start: i + 1, End: k}); f.isName(name) {
		return name
	}
	return doc.Span{}
}

// mainSource returns the source of the attribution before, or else the first
// noun phrase of the sentence, before token i.
func (f *Reader) mainSource(i int32) doc.Span {
	if !f.last.source.Empty() {
		return f.last.source
	}
	p := f.host.Start
	for range 3 {
		for p < i && (isConjunction(f.Low(p)) || isAdverb(f.Low(p)) || f.Low(p) == "," || IsDash(f.Low(p))) {
			p++
		}
		if w := f.Low(p); !IsPreposition(w) && !isSubordinator(w) && !isParticiple(w) && !isTime(w) {
			break
		}
		k := p
		for k < min(i, p+30) && f.Low(k) != "," {
			k++
		}
		if k >= i || f.Low(k) != "," {
			break
		}
		p = k + 1
	}
	end := f.nounPhrase(p, true)
	if end > i || end == p {
		return doc.Span{}
	}
	s := doc.Span{Start: p, End: end}
	if name := f.nameBehind(end); !name.Empty() && !f.Is(end-1, doc.Capital) && name.End < i {
		return name
	}
	return s
}

// colon reads the attribution before a colon that leads over to a quotation:
// “Her answer: …”. A reporting verb before it has been read already.
func (f *Reader) colon(i int32) (attribution, bool) {
	if !f.last.cue.Empty() && f.last.Start >= f.host.Start && len(f.Quotes) > 0 && f.Quotes[len(f.Quotes)-1].End > i {
		return attribution{}, false
	}
	source := f.mainSource(i)
	a := attribution{Span: doc.Span{Start: f.host.Start, End: i + 1}, source: source, cue: doc.Span{Start: i, End: i + 1}, verb: Quotes}
	for k := i - 1; k >= max(f.host.Start, i-20); k-- {
		if isStatement(f.Low(k)) {
			a.cue = doc.Span{Start: k, End: k + 1}
			break
		}
	}
	if a.source.Overlaps(a.cue) {
		a.source = f.possessor(a.source)
	}
	s := f.opens(i + 1)
	return a, s != nil && f.speech(s) && f.Low(s.Inner.End-1) != ","
}

// possessor returns the words of s before a genitive: "the governor" of "the
// governor’s message".
func (f *Reader) possessor(s doc.Span) doc.Span {
	for i := s.Start + 1; i < s.End; i++ {
		if f.Is(i, doc.Clitic) && IsGenitive(f.Low(i)) {
			return doc.Span{Start: s.Start, End: i}
		}
	}
	return doc.Span{}
}

// isStatement reports whether w is a noun for something said or written.
func isStatement(w string) bool {
	switch w {
	case "statement", "message", "answer", "response", "reply", "words", "tweet", "post", "quote", "email", "letter", "question",
		"comment", "remark", "announcement", "warning", "verdict", "reaction", "conclusion", "caption", "headline", "slogan", "motto":
		return true
	}
	return false
}

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
		if content, ok := f.right(a); ok && !(leftQuote != nil && f.in[content.Start] == 0 && f.closedLeft(leftQuote) && !f.explicit(content.Start)) {
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
	return f.add(a, content, f.more(a, content))
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
			if s.Start != q || q == v+1 && f.Low(v-1) == "of" || f.Low(q-1) == ":" || f.Low(q-1) == "," && f.speech(s) || f.names(v, q) {
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
		if f.in[i] != 0 || isFinite(f.Low(i)) && !f.Is(i, doc.Capital) {
			return true
		}
	}
	return false
}

// accordingTo adds the quote of "according to", before, behind or in the
// middle of what is said.
func (f *Reader) accordingTo(a *attribution) bool {
	if a.Start == f.host.Start || a.Start == f.host.Start+1 && (isConjunction(f.Low(f.host.Start)) || f.Is(f.host.Start, doc.Punct)) {
		p := a.End
		if f.in[min(p, int32(f.Len())-1)] == 0 && f.Is(p, doc.Word|doc.Number) && (!IsPreposition(f.Low(p)) || f.Is(p+1, doc.Number)) && f.clauseAt(p, false, a) {
			content, ok := f.clause(p)
			return ok && f.add(a, content, doc.Span{})
		}
		for p < min(f.host.End, a.End+40) && (f.in[p] != 0 || f.Low(p) != ",") {
			p++
		}
		if p+2 >= f.host.End || f.Low(p) != "," {
			return false
		}
		// No comma behind the source: "According to police over 40 people died, …".
		if f.hasFinite(doc.Span{Start: a.End, End: p}) && a.End < p && f.Is(a.End-1, doc.Capital) {
			content, ok := f.clause(a.End)
			return ok && f.add(a, content, doc.Span{})
		}
		// An apposition: "According to Bill Smith, a lawyer, the …".
		if w := f.Low(p + 1); w == "a" || w == "an" || w == "who" || w == "which" {
			for q := p + 2; q < min(f.host.End, p+25); q++ {
				if f.Low(q) == "," {
					p = q
					break
				}
			}
		}
		content, ok := f.clause(p + 1)
		return ok && content.Len() > 3 && f.add(a, content, doc.Span{})
	}
	p := a.Start
	for p > f.host.Start && f.in[p-1] == 0 && (isComma(f.Low(p-1)) || isAdverb(f.Low(p-1))) {
		p--
	}
	start := f.host.Start
	if f.free > start && f.free < p {
		start = f.free
	}
	for start < p && f.in[start] == 0 && (f.Is(start, doc.Punct) || start > f.host.Start && isConjunction(f.Low(start))) {
		start++
	}
	if s := f.closes(p - 1); s != nil && (s.Start == start || f.speech(s) && f.free > f.host.Start) {
		start = s.Start
	}
	for k := p - 5; k > start && k > p-40; k-- {
		if f.in[k] == 0 && f.Low(k) == ":" && f.hasFinite(doc.Span{Start: k, End: p}) {
			start = k + 1
		}
	}
	if p-start < 2 || p-start > reach && f.stretch(start) == nil {
		return false
	}
	switch f.Low(p - 1) {
	case "which", "who", "that", "but", "and":
		if f.Low(a.End) == "," {
			content, ok := f.clause(a.End + 1)
			return ok && f.add(a, content, doc.Span{})
		}
	}
	more := doc.Span{}
	if f.Low(a.End) == "," && a.Start > f.host.Start && p-start < 8 {
		more = f.goesOn(a.End+1, doc.Span{Start: start, End: p})
	}
	return f.add(a, doc.Span{Start: start, End: p}, more)
}
