package doc

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	const past, pass, pres, ger = Past | Finite, Past | Participle | Passive, Present | Finite, Gerund
	tests := []struct {
		word  string
		pos   POS
		morph Morph
		want  string
	}{
		{"said", VERB, past, "say"},
		{"Killed", VERB, pass, "kill"},
		{"stopped", VERB, past, "stop"},
		{"cancelled", VERB, pass, "cancel"},
		{"controlling", VERB, ger, "control"},
		{"accused", VERB, past, "accuse"},
		{"making", VERB, ger, "make"},
		{"visited", VERB, past, "visit"},
		{"offering", VERB, ger, "offer"},
		{"requiring", VERB, ger, "require"},
		{"created", VERB, pass, "create"},
		{"negotiating", VERB, ger, "negotiate"},
		{"explaining", VERB, ger, "explain"},
		{"settled", VERB, past, "settle"},
		{"denied", VERB, past, "deny"},
		{"tries", VERB, pres, "try"},
		{"launches", VERB, pres, "launch"},
		{"goes", VERB, pres, "go"},
		{"died", VERB, past, "die"},
		{"lay", VERB, past, "lie"},
		{"lay", VERB, Infinitive, "lay"},
		{"found", VERB, Infinitive, "found"},
		{"want", VERB, pres, "want"},
		{"agreed", VERB, past, "agree"},
		{"changing", VERB, ger, "change"},
		{"bringing", VERB, ger, "bring"},
		{"women", NOUN, Plural, "woman"},
		{"parties", NOUN, Plural, "party"},
		{"attacks", NOUN, Plural, "attack"},
		{"houses", NOUN, Plural, "house"},
		{"losses", NOUN, Plural, "loss"},
		{"bus", NOUN, 0, "bus"},
		{"were", AUX, past, "be"},
		{"n’t", PART, 0, "not"},
		{"Kabul", PROPN, 0, "kabul"},
		{"", X, 0, ""},
	}
	for _, tt := range tests {
		d := words(tt.word, int32(len(tt.word)))
		d.POS, d.Morph = append(d.POS, tt.pos), append(d.Morph, tt.morph)
		if got := d.Lemma(0); got != tt.want {
			t.Errorf("lemma of %q as %v is %q, want %q", tt.word, tt.pos, got, tt.want)
		}
	}
	if got := words("Tries", 5).Lemma(0); got != "tries" {
		t.Errorf("without a part of speech, the lemma is %q, want the word", got)
	}
}

func TestIrregularSorted(t *testing.T) {
	for _, table := range [][]string{irregularVerbs[:], irregularNouns[:], irregularWords[:]} {
		for _, entry := range table {
			if form, lemma, _ := strings.Cut(entry, " "); irregular(table, form) != lemma {
				t.Errorf("%q is not found: the table is not sorted by form", form)
			}
		}
	}
}
