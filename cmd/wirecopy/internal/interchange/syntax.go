package interchange

import (
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// tagNames are the universal parts of speech, as CoNLL-U writes them.
var tagNames = [doc.POSCount]string{
	"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
}

// relationNames are the universal relations.
var relationNames = [doc.RelationCount]string{
	doc.NoRelation: "_", doc.Acl: "acl", doc.AclRelcl: "acl:relcl", doc.Advcl: "advcl", doc.Advmod: "advmod", doc.Amod: "amod", doc.Appos: "appos",
	doc.Aux: "aux", doc.AuxPass: "aux:pass", doc.Case: "case", doc.Cc: "cc", doc.Ccomp: "ccomp", doc.Compound: "compound", doc.CompoundPrt: "compound:prt",
	doc.Conj: "conj", doc.Cop: "cop", doc.Csubj: "csubj", doc.CsubjPass: "csubj:pass", doc.Dep: "dep", doc.Det: "det", doc.Discourse: "discourse",
	doc.Dislocated: "dislocated", doc.Expl: "expl", doc.Fixed: "fixed", doc.Flat: "flat", doc.Goeswith: "goeswith", doc.Iobj: "iobj", doc.List: "list",
	doc.Mark: "mark", doc.Nmod: "nmod", doc.NmodPoss: "nmod:poss", doc.NmodUnmarked: "nmod:unmarked", doc.Nsubj: "nsubj", doc.NsubjPass: "nsubj:pass",
	doc.Nummod: "nummod", doc.Obj: "obj", doc.Obl: "obl", doc.OblAgent: "obl:agent", doc.OblUnmarked: "obl:unmarked", doc.Orphan: "orphan",
	doc.Parataxis: "parataxis", doc.PunctRel: "punct", doc.Reparandum: "reparandum", doc.Root: "root", doc.Vocative: "vocative", doc.Xcomp: "xcomp",
}

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

// syntax returns the fields of a token that tell of syntax; "_" where none is
// known.
func (c *treebank) syntax(t int32, s doc.Span) (upos, feats, head, rel string) {
	upos, feats, head, rel = "_", "_", "_", "_"
	if int(t) < len(c.POS) {
		upos = tagNames[c.POS[t]]
	}
	if int(t) < len(c.Morph) && c.Morph[t] != 0 {
		feats = featuresOf(c.Morph[t])
	}
	if c.HasSyntax() {
		rel, head = relationNames[c.Rel[t]], "0"
		if h := c.Head[t]; h >= 0 {
			head = strconv.Itoa(int(h-s.Start) + 1)
		}
	}
	return upos, feats, head, rel
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
