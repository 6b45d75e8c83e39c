package main

import (
	"fmt"
	"slices"
	"strings"
)

// A lexicon is lexicon.txt read.
type lexicon struct {
	classes   []string           // names, by their bit
	verbClass map[string]uint64  // of the lemmas of verbs
	nounClass map[string]uint64  // of nouns
	senses    map[string][]sense // of "v attack", "n attack"
	lemmas    []string           // keys of senses, sorted
	spelling  spelling
}

// A sense is one meaning of a verb or noun; see package event.
type sense struct {
	typ, mode, cameo  string
	follow, need, bar string
	needs, bars       uint64
	flags             byte
}

// Flags of a sense.
const (
	flagNoun       = 1 << iota // it is of the noun
	flagTransitive             // the verb in the active voice has an object
)

// read reads lexicon.txt: its classes first, since senses name them.
func read(text string) (*lexicon, error) {
	l := &lexicon{
		verbClass: map[string]uint64{}, nounClass: map[string]uint64{}, senses: map[string][]sense{},
		spelling: spelling{irregular: map[string][2]string{}, doubling: map[string]bool{}, either: map[string]bool{}},
	}
	for line := range strings.Lines(text) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(head, "#") {
			continue
		}
		if err := l.line(strings.Fields(head), list); err != nil {
			return nil, fmt.Errorf("lexicon.txt: %s: %w", head, err)
		}
	}
	for key := range l.senses {
		l.lemmas = append(l.lemmas, key)
	}
	slices.Sort(l.lemmas)
	return l, nil
}

// line reads a line: what its head says, and its list.
func (l *lexicon) line(head []string, list string) error {
	words := strings.Fields(list)
	switch {
	case head[0] == "class" || head[0] == "verbs":
		l.class(head[0] == "verbs", head[1], words)
	case head[0] == "irregular":
		for row := range strings.SplitSeq(list, "|") {
			w := strings.Fields(row)
			l.spelling.irregular[w[0]] = [2]string{w[1], w[2]}
		}
	case head[0] == "doubling" || head[0] == "either":
		for _, w := range words {
			if head[0] == "doubling" {
				l.spelling.doubling[w] = true
			} else {
				l.spelling.either[w] = true
			}
		}
	case len(head) == 4:
		for _, w := range words {
			if err := l.sense(head, w); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("what is it?")
	}
	return nil
}

// class reads a class of nouns or of verbs.
func (l *lexicon) class(verbs bool, name string, words []string) {
	bit := uint64(1) << len(l.classes)
	l.classes = append(l.classes, name)
	for _, w := range words {
		if verbs {
			l.verbClass[w] |= bit
			l.add("v " + w)
		} else {
			l.nounClass[w] |= bit
		}
	}
}

func (l *lexicon) add(key string) {
	if _, ok := l.senses[key]; !ok {
		l.senses[key] = nil
	}
}

// sense reads an entry: lemma+follow=need,need!bar,bar.
func (l *lexicon) sense(head []string, entry string) error {
	s := sense{typ: head[0], mode: dash(head[1]), cameo: dash(head[2])}
	var err error
	entry, bar, _ := strings.Cut(entry, "!")
	entry, need, _ := strings.Cut(entry, "=")
	if s.need, s.needs, err = l.list(need); err != nil {
		return err
	}
	if s.bar, s.bars, err = l.list(bar); err != nil {
		return err
	}
	words := strings.Split(entry, "+")
	s.follow = strings.Join(words[1:], " ")
	key := "v " + words[0]
	switch head[3] {
	case "noun":
		s.flags = flagNoun
		key = "n " + words[0]
	case "verb":
		s.flags = flagTransitive
	}
	l.senses[key] = append(l.senses[key], s)
	return nil
}

func dash(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// list reads the words and classes of a condition.
func (l *lexicon) list(list string) (words string, classes uint64, err error) {
	for w := range strings.SplitSeq(list, ",") {
		switch name, isClass := strings.CutPrefix(w, "@"); {
		case w == "":
		case strings.Contains(w, "+"):
			return "", 0, fmt.Errorf("%q is more than a word", w)
		case isClass:
			bit := slices.Index(l.classes, name)
			if bit < 0 {
				return "", 0, fmt.Errorf("no class %q", name)
			}
			classes |= 1 << bit
		default:
			words += " " + w
		}
	}
	if words != "" {
		words += " "
	}
	return words, classes, nil
}

// weight orders the senses of a word: those that ask for more come first.
func (s sense) weight() int {
	n := 0
	if s.follow != "" {
		n += 4 + strings.Count(s.follow, " ")
	}
	if s.need != "" || s.needs != 0 {
		n += 3
	}
	return n
}
