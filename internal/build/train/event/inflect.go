package main

import "strings"

// Shapes of a word: which forms of a verb or noun it may be.
const (
	shapeBase     = 1 << iota // attack
	shapeThird                // attacks
	shapePast                 // took
	shapePart                 // taken
	shapeIng                  // taking
	shapeSingular             // crisis
	shapePlural               // crises
)

// spelling tells how verbs are inflected that do not follow the rules.
type spelling struct {
	irregular map[string][2]string // past and participle
	doubling  map[string]bool      // refer, referred
	either    map[string]bool      // travel, traveled, travelled
}

// inflect calls add with the forms of a verb.
func (s *spelling) inflect(verb string, add func(form string, shape byte)) {
	add(verb, shapeBase)
	pasts, ings := s.regular(verb)
	if irr, ok := s.irregular[verb]; ok {
		add(irr[0], shapePast)
		add(irr[1], shapePart)
	} else {
		for _, p := range pasts {
			add(p, shapePast|shapePart)
		}
	}
	for _, p := range ings {
		add(p, shapeIng)
	}
	switch verb {
	case "be":
		for _, form := range []string{"is", "are", "am", "were"} {
			add(form, shapePast)
		}
	case "have":
		add("has", shapeThird)
	default:
		add(plural(verb), shapeThird)
	}
}

func (s *spelling) regular(verb string) (pasts, ings []string) {
	last, n := verb[len(verb)-1], len(verb)
	switch {
	case strings.HasSuffix(verb, "ie"):
		return []string{verb + "d"}, []string{verb[:n-2] + "ying"}
	case strings.HasSuffix(verb, "ee") || strings.HasSuffix(verb, "oe"):
		return []string{verb + "d"}, []string{verb + "ing"}
	case last == 'e' && verb != "be":
		return []string{verb + "d"}, []string{verb[:n-1] + "ing"}
	case last == 'y' && !strings.ContainsRune("aeiou", rune(verb[n-2])):
		return []string{verb[:n-1] + "ied"}, []string{verb + "ing"}
	case s.either[verb]:
		d := verb + string(last)
		return []string{verb + "ed", d + "ed"}, []string{verb + "ing", d + "ing"}
	case s.doubling[verb] || short(verb):
		d := verb + string(last)
		return []string{d + "ed"}, []string{d + "ing"}
	}
	return []string{verb + "ed"}, []string{verb + "ing"}
}

// short reports whether verb has one syllable that ends in one vowel and one
// consonant, which is doubled.
func short(verb string) bool {
	vowels := "aeiou"
	n := len(verb)
	if n < 3 || strings.ContainsRune("aeiouwxy", rune(verb[n-1])) || !strings.ContainsRune(vowels, rune(verb[n-2])) {
		return false
	}
	return !strings.ContainsAny(verb[:n-2], vowels) || strings.HasPrefix(verb, "qu") && n == 4
}

// plural returns the plural of a noun, or the third person of a verb.
func plural(noun string) string {
	n := len(noun)
	switch noun {
	case "man", "woman", "policeman", "policewoman", "gunman", "businessman", "fisherman", "serviceman", "chairman", "chairwoman", "spokesman", "spokeswoman":
		return noun[:n-2] + "en"
	case "child":
		return "children"
	case "person":
		return "people"
	case "wife", "knife", "life", "thief":
		return strings.TrimSuffix(strings.TrimSuffix(noun, "e"), "f") + "ves"
	case "crisis":
		return "crises"
	case "people", "aircraft", "police", "talks", "supplies", "sanctions":
		return noun
	}
	switch last := noun[n-1]; {
	case last == 'y' && !strings.ContainsRune("aeiou", rune(noun[n-2])):
		return noun[:n-1] + "ies"
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(noun, "ch") || strings.HasSuffix(noun, "sh"):
		return noun + "es"
	case last == 'o' && n > 3 && !strings.ContainsRune("aeiou", rune(noun[n-2])) && noun != "photo":
		return noun + "es"
	}
	return noun + "s"
}
