package pos

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A Class is a class of the model: a part of speech, and for nouns and verbs
// their form.
type Class uint8

// The classes.
const (
	adj Class = iota
	adp
	adv
	auxPresent
	auxPast
	auxInfinitive
	auxGerund
	auxParticiple
	cconj
	det
	intj
	noun
	nouns
	num
	part
	pron
	propn
	propns
	punct
	sconj
	sym
	verbInfinitive
	verbImperative
	verbPresent
	verbPast
	verbGerund
	verbParticiple
	verbPassive
	x

	Classes = iota
)

// meaning is what a class stands for.
type meaning struct {
	pos   doc.POS
	morph doc.Morph
}

var meanings = [Classes]meaning{
	adj:            {doc.ADJ, 0},
	adp:            {doc.ADP, 0},
	adv:            {doc.ADV, 0},
	auxPresent:     {doc.AUX, doc.Finite | doc.Present},
	auxPast:        {doc.AUX, doc.Finite | doc.Past},
	auxInfinitive:  {doc.AUX, doc.Infinitive},
	auxGerund:      {doc.AUX, doc.Gerund},
	auxParticiple:  {doc.AUX, doc.Participle | doc.Past},
	cconj:          {doc.CCONJ, 0},
	det:            {doc.DET, 0},
	intj:           {doc.INTJ, 0},
	noun:           {doc.NOUN, 0},
	nouns:          {doc.NOUN, doc.Plural},
	num:            {doc.NUM, 0},
	part:           {doc.PART, 0},
	pron:           {doc.PRON, 0},
	propn:          {doc.PROPN, 0},
	propns:         {doc.PROPN, doc.Plural},
	punct:          {doc.PUNCT, 0},
	sconj:          {doc.SCONJ, 0},
	sym:            {doc.SYM, 0},
	verbInfinitive: {doc.VERB, doc.Infinitive},
	verbImperative: {doc.VERB, doc.Finite | doc.Imperative},
	verbPresent:    {doc.VERB, doc.Finite | doc.Present},
	verbPast:       {doc.VERB, doc.Finite | doc.Past},
	verbGerund:     {doc.VERB, doc.Gerund},
	verbParticiple: {doc.VERB, doc.Participle | doc.Past},
	verbPassive:    {doc.VERB, doc.Participle | doc.Past | doc.Passive},
	x:              {doc.X, 0},
}

// POS returns the part of speech that c stands for.
func (c Class) POS() doc.POS { return meanings[c].pos }

// ClassOf returns the class for a part of speech and a form.
func ClassOf(p doc.POS, m doc.Morph) Class {
	switch p {
	case doc.VERB:
		return verbClass(m)
	case doc.AUX:
		return auxClass(m)
	case doc.NOUN:
		if m&doc.Plural != 0 {
			return nouns
		}
		return noun
	case doc.PROPN:
		if m&doc.Plural != 0 {
			return propns
		}
		return propn
	}
	for c := range Class(Classes) {
		if meanings[c].pos == p {
			return c
		}
	}
	return x
}

func verbClass(m doc.Morph) Class {
	switch {
	case m&doc.Imperative != 0:
		return verbImperative
	case m&doc.Gerund != 0:
		return verbGerund
	case m&doc.Participle != 0 && m&doc.Passive != 0:
		return verbPassive
	case m&doc.Participle != 0:
		return verbParticiple
	case m&doc.Past != 0:
		return verbPast
	case m&(doc.Present|doc.Finite) != 0:
		return verbPresent
	}
	return verbInfinitive
}

func auxClass(m doc.Morph) Class {
	switch {
	case m&doc.Gerund != 0:
		return auxGerund
	case m&doc.Participle != 0:
		return auxParticiple
	case m&doc.Infinitive != 0:
		return auxInfinitive
	case m&doc.Past != 0:
		return auxPast
	}
	return auxPresent
}

// lexical returns the form of pronouns and determiners, which their words tell.
func lexical(low string) doc.Morph {
	switch low {
	case "i", "me", "myself", "mine":
		return doc.FirstPerson
	case "we", "us", "ourselves", "ours":
		return doc.FirstPerson | doc.Plural
	case "my":
		return doc.FirstPerson | doc.Possessive
	case "our":
		return doc.FirstPerson | doc.Plural | doc.Possessive
	case "you", "yourself", "yours", "yourselves":
		return doc.SecondPerson
	case "your":
		return doc.SecondPerson | doc.Possessive
	case "his", "its", "whose":
		return doc.Possessive
	case "their":
		return doc.Possessive | doc.Plural
	case "they", "them", "themselves", "theirs", "these", "those":
		return doc.Plural
	}
	return 0
}
