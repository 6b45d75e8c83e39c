package interchange

import (
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// features are the features that tell of a form, in the order that CoNLL-U asks
// for: alphabetic, whatever their case.
var features = []struct {
	bit   doc.Morph
	field string
}{
	{doc.Imperative, "Mood=Imp"},
	{doc.Plural, "Number=Plur"},
	{doc.FirstPerson, "Person=1"},
	{doc.SecondPerson, "Person=2"},
	{doc.Possessive, "Poss=Yes"},
	{doc.Past, "Tense=Past"},
	{doc.Present, "Tense=Pres"},
	{doc.Finite, "VerbForm=Fin"},
	{doc.Gerund, "VerbForm=Ger"},
	{doc.Infinitive, "VerbForm=Inf"},
	{doc.Participle, "VerbForm=Part"},
	{doc.Passive, "Voice=Pass"},
}

// syntax returns the fields of a token that tell of syntax.
func (c *treebank) syntax(t int32, s doc.Span) (upos, feats, head, rel string) {
	feats, head = or(featuresOf(c.Morph[t]), "_"), "0"
	if h := c.Head[t]; h >= 0 {
		head = strconv.Itoa(int(h-s.Start) + 1)
	}
	return c.POS[t].String(), feats, head, c.Rel[t].String()
}

// lemma returns the lemma of a token. Names keep their capitals, as treebanks
// have it.
func (c *treebank) lemma(t int32) string {
	if c.POS[t] == doc.PROPN || c.Low(t) == "i" {
		return c.Word(t)
	}
	return or(c.Lemma(t), c.Word(t))
}

// featuresOf lists the features of a word, each attribute once.
func featuresOf(m doc.Morph) string {
	var list []string
	for _, f := range features {
		name, _, _ := strings.Cut(f.field, "=")
		if m&f.bit != 0 && (len(list) == 0 || !strings.HasPrefix(list[len(list)-1], name+"=")) {
			list = append(list, f.field)
		}
	}
	return strings.Join(list, "|")
}
