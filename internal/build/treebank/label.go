package treebank

import (
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// class returns what a token is made of, as far as its letters tell.
func class(form string) doc.Class {
	var c doc.Class
	lower := false
	for i, r := range form {
		switch {
		case unicode.IsLetter(r):
			if c&doc.Word == 0 && unicode.IsUpper(r) {
				c |= doc.Capital
			}
			c |= doc.Word
			lower = lower || unicode.IsLower(r)
		case unicode.IsDigit(r) && i == 0:
			c |= doc.Number
		}
	}
	switch {
	case c&doc.Word != 0 && !lower:
		c |= doc.Upper
	case c == 0:
		c = doc.Punct
	}
	return c
}

// POS returns the part of speech with a name; NoPOS if there is none.
func POS(name string) doc.POS {
	for p := doc.NoPOS + 1; p < doc.POSCount; p++ {
		if p.String() == name {
			return p
		}
	}
	return doc.NoPOS
}

// Morph returns the features of a word that the stages read.
func Morph(feats string) doc.Morph {
	var m doc.Morph
	for f := range strings.SplitSeq(feats, "|") {
		switch f {
		case "Tense=Past":
			m |= doc.Past
		case "Tense=Pres":
			m |= doc.Present
		case "VerbForm=Fin":
			m |= doc.Finite
		case "VerbForm=Inf":
			m |= doc.Infinitive
		case "VerbForm=Ger":
			m |= doc.Gerund
		case "VerbForm=Part":
			m |= doc.Participle
		case "Voice=Pass":
			m |= doc.Passive
		case "Number=Plur", "Number=Ptan":
			m |= doc.Plural
		case "Person=1":
			m |= doc.FirstPerson
		case "Person=2":
			m |= doc.SecondPerson
		case "Poss=Yes":
			m |= doc.Possessive
		case "Mood=Imp":
			m |= doc.Imperative
		}
	}
	if m&doc.Participle != 0 && m&doc.Present != 0 {
		m = m&^doc.Participle | doc.Gerund
	}
	return m
}

// Relation returns the relation with a name, or the one that it is a subtype
// of. Names that older treebanks use are known.
func Relation(name string) doc.Relation {
	switch name {
	case "obl:tmod", "obl:npmod":
		return doc.OblUnmarked
	case "nmod:tmod", "nmod:npmod":
		return doc.NmodUnmarked
	}
	for {
		for r := doc.NoRelation + 1; r < doc.RelationCount; r++ {
			if r.String() == name {
				return r
			}
		}
		at := strings.LastIndexByte(name, ':')
		if at < 0 {
			return doc.Dep
		}
		name = name[:at]
	}
}
