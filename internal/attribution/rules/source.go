package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// subject looks for the source on the left of the cue at v. It returns the
// source and where the attribution begins. The source is empty if it is not
// beside the verb, as in "and added".
func (f *Reader) subject(v int32) (source doc.Span, start int32) {
	low := max(f.host.Start, v-reach)
	i := v - 1
	for i >= low && f.in[i] == 0 && (isAuxiliary(f.Low(i)) && !f.possessive(i) || isAdverb(f.Low(i)) || f.Low(i) == "been") {
		i--
	}
	i = f.beforeTime(i, low)
	if i < low {
		return doc.Span{}, v
	}
	end := i + 1
	if q := f.closes(i); q != nil {
		// "Smith, who calls the law “mad,” said".
		if w := f.commaBefore(q.Start, low); w < 0 || f.Low(q.Inner.End-1) != "," || f.Low(w+1) != "who" {
			return doc.Span{}, i + 1
		} else {
			end = w
		}
		start = f.leftEdge(end, low)
		return f.core(doc.Span{Start: start, End: end}), start
	}
	if isComma(f.Low(i)) || f.Low(i) == ")" {
		name, head, ok := f.overApposition(i, low)
		if !ok {
			return doc.Span{}, i + 1
		}
		end = head
		if !name.Empty() {
			return name, f.leftEdge(end, low)
		}
	}
	start = f.leftEdge(end, low)
	if head := f.overRelative(start, end, low); head > 0 {
		end = head
		start = f.leftEdge(end, low)
	}
	if name := f.nameBefore(start); !name.Empty() {
		return name, name.Start
	}
	return f.core(doc.Span{Start: start, End: end}), start
}

// nameBefore returns the name between a quotation and the comma before token i,
// which a description follows without a second comma: “…,” Ana Ruiz, the mayor of
// Kisumu told reporters.
func (f *Reader) nameBefore(i int32) doc.Span {
	const longest = 6
	if f.Low(i-1) != "," || f.Is(i, doc.Capital) {
		return doc.Span{}
	}
	k := i - 1
	for k > max(f.host.Start, i-1-longest) && f.in[k-1] == 0 {
		k--
	}
	if name := (doc.Span{Start: k, End: i - 1}); f.closes(k-1) != nil && f.isName(name) {
		return name
	}
	return doc.Span{}
}

// overRelative returns the end of the noun phrase that the words from start to
// end only close a relative clause of, or 0: "officials who saw the plan said".
func (f *Reader) overRelative(start, end, low int32) int32 {
	if end-start == 1 && IsSource(f.Low(start)) {
		return 0
	}
	verbs := false
	for k := end - 1; k > low && k > end-20; k-- {
		w := f.Low(k)
		switch {
		case f.in[k] != 0 || f.Is(k, doc.Punct) && w != "-" && w != "'" && w != "’":
			return 0
		case w == "who" || w == "that" && f.finite(k+1):
			if !verbs || !f.Is(k-1, doc.Word) || VerbOf(f.Low(k-1)) != 0 && !isNoun(f.Low(k-1)) {
				return 0
			}
			return k
		case k < end-1 && f.finite(k):
			verbs = true
		case isSubordinator(w) || isConjunction(w):
			return 0
		}
	}
	return 0
}

// possessive reports whether token i is the 's of a possessor, not of a verb.
func (f *Reader) possessive(i int32) bool { return f.Is(i, doc.Clitic) }

// beforeTime returns i, or the token before "on Monday" or "Monday" if they
// end with i.
func (f *Reader) beforeTime(i, low int32) int32 {
	if i <= low || !isTime(f.Low(i)) || f.in[i] != 0 {
		return i
	}
	for k := i - 1; k >= max(low, i-3); k-- {
		switch w := f.Low(k); {
		case w == "on" || w == "in" || w == "this" || w == "last" || w == "earlier" || w == "late" || w == "early":
			i = k - 1
			if k > low && (f.Low(k-1) == "earlier" || f.Low(k-1) == "late" || f.Low(k-1) == "early") {
				i--
			}
			return i
		case !isTime(w) && !f.Is(k, doc.Number):
			if f.Is(i, doc.Capital) && k == i-1 {
				return k
			}
			return i
		}
	}
	return i
}

func isComma(w string) bool {
	return w == "," || IsDash(w)
}

// IsDash reports whether w is a dash.
func IsDash(w string) bool {
	return w == "—" || w == "―" || w == "–" || w == "--" || w == "-" || w == "---"
}

// overApposition passes over what stands between commas, dashes or brackets
// before token i, which closes it. It returns the end of the noun phrase it
// belongs to, and, if that one is a description and it a name, the name: "her
// lawyer, Gaby Lasky, said".
func (f *Reader) overApposition(i, low int32) (name doc.Span, head int32, ok bool) {
	for range 4 {
		opening := f.Low(i)
		k := i - 1
		for ; k > low && k > i-50; k-- {
			if q := f.stretch(k); q != nil {
				k = q.Start
				continue
			}
			w := f.Low(k)
			if opening == ")" && w == "(" || opening != ")" && isComma(w) && isComma(opening) && (f.Is(k+1, doc.Space) || w == "—") {
				break
			}
		}
		if k <= low || k <= i-50 {
			return doc.Span{}, 0, false
		}
		inner := doc.Span{Start: k + 1, End: i}
		head = k
		switch before := f.Low(k - 1); {
		case before == ")" || isComma(before):
			i = k - 1
			continue
		}
		if f.isName(inner) && opening != ")" {
			edge := f.leftEdge(k, low)
			if np := (doc.Span{Start: edge, End: k}); !np.Empty() && !f.Is(k-1, doc.Capital) && f.nominal(np) {
				return inner, k, true
			}
		}
		// "X, a senator from Ohio, who …, said": go on to the left while what
		// is between the commas cannot be the source itself.
		if prev := f.commaBefore(k, low); prev >= 0 && f.cannotHead(doc.Span{Start: prev + 1, End: k}) {
			i = k
			continue
		}
		return doc.Span{}, head, true
	}
	return doc.Span{}, head, head > low
}

// commaBefore returns the comma within the 40 tokens before k, or -1.
func (f *Reader) commaBefore(k, low int32) int32 {
	for j := k - 1; j > low && j > k-40; j-- {
		if q := f.stretch(j); q != nil {
			j = q.Start
			continue
		}
		if f.Low(j) == "," {
			return j
		}
	}
	return -1
}

// cannotHead reports whether s, between commas, belongs to a noun phrase
// before it: a relative clause, a description, an age or a state.
func (f *Reader) cannotHead(s doc.Span) bool {
	switch w := f.Low(s.Start); {
	case IsPreposition(w) && w != "like", isParticiple(w):
		return true
	case w == "who", w == "which", w == "whose", w == "a", w == "an", w == "himself", w == "herself":
		return true
	case f.Is(s.Start, doc.Number) && s.Len() <= 3:
		return true
	case s.Len() == 1 && f.Is(s.Start, doc.Capital) && f.Is(s.Start-2, doc.Capital) && IsPreposition(f.Low(s.Start-3)):
		return true // "in Aurora, Colorado,"
	case w == "former", w == "then", w == "jr.", w == "sr.", w == "r", w == "d":
		return s.Start > 0
	}
	return false
}

// nominal reports whether s looks like a noun phrase that describes someone.
func (f *Reader) nominal(s doc.Span) bool {
	return IsDeterminer(f.Low(s.Start)) || f.Is(s.End-1, doc.Word) && !isTime(f.Low(s.End-1)) && s.Len() <= 6 &&
		!IsPreposition(f.Low(s.Start))
}

// isName reports whether s is two to five capitalised words.
func (f *Reader) isName(s doc.Span) bool {
	if s.Len() < 2 || s.Len() > 5 {
		return false
	}
	for i := s.Start; i < s.End; i++ {
		if f.Is(i, doc.Word) && !f.Is(i, doc.Capital) && !isParticle(f.Low(i)) || f.Is(i, doc.Number) || isTime(f.Low(i)) || IsDeterminer(f.Low(i)) {
			return false
		}
	}
	return true
}

func isParticle(w string) bool {
	switch w {
	case "al", "bin", "ibn", "de", "da", "do", "dos", "del", "della", "di", "du", "el", "la", "le", "van", "von", "der", "den", "ter", "bint", "abu", "y":
		return true
	}
	return false
}

// leftEdge returns the start of the noun phrase that ends at end: the first
// token behind a boundary of the clause.
func (f *Reader) leftEdge(end, low int32) int32 {
	if end-1 >= low && IsSource(f.Low(end-1)) && !f.afterOf(end-1) {
		return end - 1
	}
	k := end - 1
	for ; k >= low && k > end-40; k-- {
		if f.in[k] != 0 {
			break
		}
		w := f.Low(k)
		if f.bounds(k, w, end) {
			break
		}
	}
	k++
	for k < end && (isAdverb(f.Low(k)) && f.Low(k) != "both" && f.Low(k) != "all" || isConjunction(f.Low(k))) {
		k++
	}
	return k
}

// afterOf reports whether token i is the object of a preposition: "one of them".
func (f *Reader) afterOf(i int32) bool {
	return IsPreposition(f.Low(i-1)) || f.Low(i) == "one" && f.Is(i-1, doc.Word)
}

// bounds reports whether token k, on the left of a noun phrase that ends at
// end, cannot be part of it.
func (f *Reader) bounds(k int32, w string, end int32) bool {
	switch {
	case f.Is(k, doc.Punct):
		switch w {
		case "'", "’", "&", "/", "#", "@", "$", "%", "+":
			return false
		case "-":
			return f.Is(k, doc.Space)
		case ".":
			return f.Is(k+1, doc.Space) && !f.Is(k-1, doc.Capital)
		}
		return true
	case w == "and" || w == "or":
		return f.Low(k-1) != "-" && !f.coordinates(k, end)
	case isConjunction(w), isSubordinator(w), w == "who":
		return true
	case w == "after" || w == "before" || w == "until" || w == "since":
		return true
	case w == "with":
		return f.Low(k-1) == ","

	case f.Is(k, doc.Clitic):
		return k+1 == end
	case isAuxiliary(w) && k+1 < end && !(w == "may" && f.Is(k, doc.Capital)):
		return true
	case isNominative(w):
		return true
	case w == "to":
		return !IsDeterminer(f.Low(k+1)) && !f.Is(k+1, doc.Capital)
	}
	v := VerbOf(w)
	return v != 0 && !isNoun(w) && !f.Is(k, doc.Capital) && v&(That|Labels) != 0 || w == "said" || f.finite(k) && !f.Is(k, doc.Capital) && w[len(w)-1] != 'd' && k+2 < end
}

func isNominative(w string) bool {
	switch w {
	case "he", "she", "they", "i", "we", "there":
		return true
	}
	return false
}

// coordinates reports whether the "and" at k joins two parts of one source:
// "Clinton and Sanders", "he and his aides".
func (f *Reader) coordinates(k, end int32) bool {
	if k <= f.host.Start || end-k > 12 {
		return false
	}
	prev := k - 1
	if f.in[prev] != 0 || f.Is(prev, doc.Punct) {
		return false
	}
	// Look for a verb or a boundary on the left.
	for j := prev; j >= f.host.Start && j > k-8; j-- {
		w := f.Low(j)
		if f.in[j] != 0 || f.Is(j, doc.Punct) && w != "." && w != "-" && w != "'" && w != "’" {
			return w == "," || w == "" || IsDash(w)
		}
		if isSubordinator(w) || isConjunction(w) {
			return true
		}
		if j > f.host.Start && f.finite(j) || IsPreposition(w) && w != "of" && w != "for" {
			return false
		}
		if j == f.host.Start {
			return true
		}
	}
	return false
}

// core takes from the words before a verb those that name the source: not a
// time or a place that comes first without a comma.
func (f *Reader) core(s doc.Span) doc.Span {
	for s.Start < s.End {
		w := f.Low(s.Start)
		switch {
		case IsPreposition(w):
			s.Start = f.afterPhrase(s)
		case (w == "last" || w == "this" || w == "next" || w == "earlier") && isTime(f.Low(s.Start+1)) && s.Len() > 2:
			s.Start += 2
		case isTime(w) && f.Is(s.Start, doc.Capital) && s.Len() > 1 && !f.Is(s.Start+1, doc.Clitic):
			s.Start++
		case w == "'" || w == "’":
			s.Start++
		default:
			return s
		}
	}
	return s
}

// afterPhrase returns where the last noun phrase of s begins, which starts
// with a preposition.
func (f *Reader) afterPhrase(s doc.Span) int32 {
	i := s.End - 1
	for i > s.Start+1 && !IsPreposition(f.Low(i-1)) {
		w := f.Low(i)
		if IsDeterminer(w) || isNominative(w) {
			return i
		}
		if f.Is(i, doc.Capital) && !f.Is(i-1, doc.Capital) && !IsDeterminer(f.Low(i-1)) && f.Is(i-1, doc.Word|doc.Number) {
			return i
		}
		i--
	}
	if IsDeterminer(f.Low(i)) && i > s.Start+1 {
		return i
	}
	return max(s.Start+1, s.End-1)
}
