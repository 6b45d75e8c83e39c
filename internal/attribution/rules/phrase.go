package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// nounPhrase returns the end of the noun phrase that starts at p, or p if there
// is none. With of, a phrase with a preposition may follow a common noun: "a
// spokesman for the ministry".
func (f *Reader) nounPhrase(p int32, of bool) int32 {
	limit := min(f.host.End, p+30)
	i := p
	start := p // of the noun phrase, or of the one behind the last preposition
	for ; i < limit && f.in[i] == 0; i++ {
		w := f.Low(i)
		switch {
		case f.Is(i, doc.Punct):
			if !f.inside(i, w) || i == start {
				return f.trim(p, i)
			}
		case f.Is(i, doc.Clitic):
			if i == start || !IsGenitive(w) || f.Is(i+1, doc.Punct) {
				return f.trim(p, i)
			}
		case IsDeterminer(w):
			if i > start && !IsDeterminer(f.Low(i-1)) {
				return f.trim(p, i)
			}
		case w == "who" || isSubject(w):
			if i > start || w == "who" {
				return f.trim(p, i)
			}
			return i + 1
		case IsObject(w) && i == start:
			return i + 1
		case w == "of" || of && f.complementary(i, w):
			if i == start {
				return f.trim(p, i)
			}
			start = i + 1
		case w == "and" && of:
			if i == start || !f.Is(i+1, doc.Capital) || VerbOf(f.Low(i+2)) != 0 {
				return f.trim(p, i)
			}
			start = i + 1
		case IsPreposition(w), isSubordinator(w), isConjunction(w), w == "to":
			return f.trim(p, i)
		case f.verbal(i, w, start), isTime(w) && f.Is(i, doc.Capital) && i > p && !f.Is(i+1, doc.Clitic) && !f.modifies(i):
			return f.trim(p, i)
		}
	}
	return f.trim(p, i)
}

// IsGenitive reports whether w is the mark of the genitive.
func IsGenitive(w string) bool { return w == "'s" || w == "’s" }

// inside reports whether the mark w may stand within a noun phrase.
func (f *Reader) inside(i int32, w string) bool {
	switch w {
	case "-", "/":
		return !f.Is(i, doc.Space) && !f.Is(i+1, doc.Space)
	case "'", "’", "&", "@", "#", "$", "%":
		return true
	case ".":
		return f.Is(i-1, doc.Capital) && f.Is(i+1, doc.Capital) && !f.Is(i, doc.Space) && f.Sentence[i] == f.Sentence[min(i+1, int32(f.Len())-1)]
	}
	return false
}

// complementary reports whether the preposition w at i, behind a common noun,
// goes on with what the noun describes.
func (f *Reader) complementary(i int32, w string) bool {
	switch w {
	case "to":
		return f.Low(i-1) == "close"
	case "for", "at", "with", "from":
		return !f.Is(i-1, doc.Capital) && !isTime(f.Low(i+1))
	case "in":
		return !f.Is(i-1, doc.Capital) && f.Is(i+1, doc.Capital) && !isTime(f.Low(i+1))
	}
	return false
}

// verbal reports whether the word at i looks like a verb behind the noun
// phrase that starts at start.
func (f *Reader) verbal(i int32, w string, start int32) bool {
	if isAuxiliary(w) && !f.Is(i, doc.Capital) {
		return true
	}
	if i == start || f.Is(i, doc.Capital) {
		return false
	}
	if isAdverb(w) {
		return !IsDeterminer(f.Low(i - 1))
	}
	prev := f.Low(i - 1)
	return (f.finite(i) || f.past(i) && f.POS[i-1] != doc.ADJ) && !IsDeterminer(prev) && prev != "-" && !IsGenitive(prev)
}

// modifies reports whether the day or month at i stands before a noun: "a
// Wednesday editorial".
func (f *Reader) modifies(i int32) bool {
	next := f.Low(i + 1)
	return IsDeterminer(f.Low(i-1)) && f.Is(i+1, doc.Word) && !IsPreposition(next) && !isTime(next)
}

// trim takes hyphens and the like off the end of a noun phrase.
func (f *Reader) trim(p, i int32) int32 {
	for i > p && (f.Is(i-1, doc.Punct) || IsPreposition(f.Low(i-1)) || f.Low(i-1) == "and") {
		i--
	}
	return i
}

// afterAdverbials passes over adverbs, times and phrases with a preposition:
// "said later on Monday in Kabul".
func (f *Reader) afterAdverbials(p int32) int32 {
	for range 6 {
		if p >= f.host.End || f.in[p] != 0 {
			return p
		}
		w := f.Low(p)
		switch {
		case isAdverb(w) && w != "there" && w != "all" && w != "both" && w != "so":
			p++
		case isTime(w) && !isNominative(f.Low(p+1)) || f.Is(p, doc.Number) && isTime(f.Low(p+1)):
			p++
		case isRecent(w) && isTime(f.Low(p+1)):
			p += 2
		case isRecent(w) && f.Low(p+1) == "on":
			p++
		case IsPreposition(w) && w != "than":
			end := f.nounPhrase(p+1, true)
			if end == p+1 {
				return p
			}
			p = end
		default:
			return p
		}
	}
	return p
}
