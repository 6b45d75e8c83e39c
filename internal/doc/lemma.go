package doc

import (
	"slices"
	"strings"
)

// Lemma returns the dictionary form of token i, in lower case. It goes by the
// part of speech, so without one it returns the word itself. Most lemmas are
// part of the text or of a table; only those that have another ending than the
// word, such as that of "tries", are made.
func (d *Document) Lemma(i int32) string {
	low := d.Plain(i)
	if int(i) >= len(d.POS) || low == "" || '0' <= low[0] && low[0] <= '9' {
		return low
	}
	switch m := d.Morph[i]; d.POS[i] {
	case VERB:
		return verbLemma(low, m)
	case NOUN:
		if m&Plural != 0 {
			return nounLemma(low)
		}
	case AUX, PART, ADJ, ADV, DET:
		if l := irregular(irregularWords[:], low); l != "" {
			return l
		}
	}
	return low
}

// irregular returns the lemma of a form in a table; "" if it is not there.
func irregular(table []string, form string) string {
	i, _ := slices.BinarySearchFunc(table, form, func(entry, form string) int {
		f, _, _ := strings.Cut(entry, " ")
		return strings.Compare(f, form)
	})
	if i < len(table) {
		if f, lemma, _ := strings.Cut(table[i], " "); f == form {
			return lemma
		}
	}
	return ""
}

func verbLemma(low string, m Morph) string {
	if m&(Infinitive|Imperative) != 0 {
		return low
	}
	present := m&Present != 0 && m&Gerund == 0
	if present && !strings.HasSuffix(low, "s") {
		return low
	}
	if l := irregular(irregularVerbs[:], low); l != "" {
		return l
	}
	switch n := len(low); {
	case present:
		return withoutS(low)
	case strings.HasSuffix(low, "ied") && n > 4:
		return low[:n-3] + "y"
	case strings.HasSuffix(low, "ing") && n > 4:
		stem := low[:n-3]
		if isStem(stem) {
			return single(stem)
		}
		return stem + "e"
	case strings.HasSuffix(low, "ed") && n > 3:
		stem := low[:n-2]
		if isStem(stem) {
			return single(stem)
		}
		return low[:n-1]
	}
	return low
}

func nounLemma(low string) string {
	if l := irregular(irregularNouns[:], low); l != "" {
		return l
	}
	if !strings.HasSuffix(low, "s") {
		return low
	}
	return withoutS(low)
}

// withoutS takes off the ending -s or -es.
func withoutS(low string) string {
	n := len(low)
	switch {
	case n < 3 || strings.HasSuffix(low, "ss"):
		return low
	case strings.HasSuffix(low, "ies") && n > 4:
		return low[:n-3] + "y"
	case strings.HasSuffix(low, "sses"), strings.HasSuffix(low, "xes"), strings.HasSuffix(low, "ches"), strings.HasSuffix(low, "shes"),
		strings.HasSuffix(low, "zzes"), strings.HasSuffix(low, "oes"):
		return low[:n-2]
	}
	return low[:n-1]
}

// single takes off the second of two consonants that were doubled before an
// ending: "stopp" is "stop", but "kill" and "pass" stay.
func single(stem string) string {
	n := len(stem)
	if n < 3 || stem[n-1] != stem[n-2] || isVowel(stem[n-1]) {
		return stem
	}
	switch stem[n-1] {
	case 's', 'f', 'z':
		return stem
	case 'l':
		// Of the verbs of more syllables, those that double the l do so in "cancelled".
		if !strings.HasSuffix(stem, "ell") && !strings.HasSuffix(stem, "oll") && !strings.HasSuffix(stem, "all") || syllables(stem) < 2 {
			return stem
		}
		switch stem {
		case "install", "recall", "enroll", "befall", "forestall", "misspell", "retell", "resell", "outsell", "farewell", "stonewall":
			return stem
		}
	}
	return stem[:n-1]
}

// isStem reports whether what stands before -ed or -ing is a verb, but for a
// doubled consonant, and not one that has lost an e.
func isStem(stem string) bool {
	n := len(stem)
	if n < 2 || !strings.ContainsAny(stem, "aeiouy") {
		return true
	}
	last, before := stem[n-1], stem[n-2]
	switch last {
	case before:
		return true // doubled, or "see"
	case 'v', 'c', 'u', 'e', 's':
		return false
	case 'z':
		return before == 't'
	case 'w', 'x', 'y', 'a', 'i', 'o':
		return true
	case 'g':
		return before == 'n'
	case 'l', 'r':
		if !isVowel(before) {
			return before == 'r' || before == 'w' // "whirl", "howl"; but "handl", "massacr"
		}
	}
	if !isVowel(before) {
		return true
	}
	if n > 2 && isVowel(stem[n-3]) && (n == 3 || stem[n-4] != 'q') {
		return !endsIn(stem, "creat", "iat", "uat", "guid", "uad")
	}
	// The last consonant of a verb without e would be doubled, if it is stressed.
	return syllables(stem) > 1 && endsIn(stem, "er", "el", "en", "et", "it", "on", "op", "or", "al", "ip") &&
		!endsIn(stem, "terven", "conven", "compet", "complet", "delet", "xtradit", "ncit", "nvit", "xcit", "xpedit", "unit", "gnit", "recit",
			"terfer", "adher", "sever", "gnor", "xplor", "restor", "ador", "deplor", "postpon", "thron", "scop", "elop", "icip") ||
		endsIn(stem, "velop", "envelop", "accustom", "imperil", "debut", "focus", "catalog")
}

// endsIn reports whether s ends in one of the endings.
func endsIn(s string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(s, e) })
}

// syllables counts groups of vowels.
func syllables(s string) int {
	n := 0
	for i := range len(s) {
		if isVowel(s[i]) && (i == 0 || !isVowel(s[i-1])) {
			n++
		}
	}
	return n
}

func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
