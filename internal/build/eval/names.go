package main

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// isTitle reports whether a word before a name, or the article, does not tell
// people apart.
func isTitle(word string) bool {
	switch word {
	case "mr", "mrs", "ms", "dr", "prof", "professor", "sir", "president", "minister", "sen", "senator", "rep",
		"gov", "governor", "gen", "general", "the", "a", "an":
		return true
	}
	return false
}

// foldName returns the words of a name in lower case, without accents,
// punctuation, and titles if anything else is left.
func foldName(name string) []string {
	s := strings.ToLower(unaccented(name))
	s = strings.ReplaceAll(strings.ReplaceAll(s, "’", "'"), "'s", "")
	all := strings.FieldsFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	kept := slices.DeleteFunc(slices.Clone(all), isTitle)
	if len(kept) == 0 {
		return all
	}
	return kept
}

// unaccented returns s decomposed and without what combines.
func unaccented(s string) string {
	return strings.Map(func(r rune) rune {
		if norm.NFKD.PropertiesString(string(r)).CCC() != 0 {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
}

// sameName reports whether a name may be one of those of the gold: the same
// words; the same last word, and the same first one if both have several; or
// all of a gold name of several words.
func sameName(gold []string, pred string) bool {
	p := foldName(pred)
	if len(p) == 0 {
		return false
	}
	return slices.ContainsFunc(gold, func(name string) bool {
		g := foldName(name)
		if len(g) == 0 {
			return false
		}
		if slices.Equal(g, p) || len(g) > 1 && containsAll(p, g) {
			return true
		}
		return g[len(g)-1] == p[len(p)-1] && (len(p) == 1 || len(g) == 1 || p[0] == g[0])
	})
}

func containsAll(all, some []string) bool {
	for _, s := range some {
		if !slices.Contains(all, s) {
			return false
		}
	}
	return true
}
