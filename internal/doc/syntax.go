package doc

// The syntax of a document, as packages pos and dep find it, follows Universal
// Dependencies (https://universaldependencies.org). Every sentence is a
// projective tree of its tokens.

// A POS is a universal part of speech. The zero POS is that of a token that has
// not been tagged.
type POS uint8

// The universal parts of speech.
const (
	NoPOS POS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
	POSCount = iota
)

// Morph tells the form of a word. The bits can be combined.
type Morph uint16

// The morphological features that the stages read.
const (
	Past         Morph = 1 << iota // Tense=Past, of finite verbs and participles
	Present                        // Tense=Pres
	Finite                         // VerbForm=Fin
	Infinitive                     // VerbForm=Inf
	Gerund                         // VerbForm=Ger, and present participles: the -ing form
	Participle                     // VerbForm=Part and Tense=Past: "killed" in "was killed"
	Passive                        // Voice=Pass
	Plural                         // Number=Plur
	FirstPerson                    // Person=1
	SecondPerson                   // Person=2
	Possessive                     // Poss=Yes: "his"
	Imperative                     // Mood=Imp
)

// A Relation is a dependency relation of Universal Dependencies. Subtypes that
// the stages do not tell apart are given as their type.
type Relation uint8

// The dependency relations.
const (
	NoRelation Relation = iota
	Acl
	AclRelcl
	Advcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjPass
	Dep
	Det
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	PunctRel
	Reparandum
	Root
	Vocative
	Xcomp
	RelationCount = iota
)

// A WordClass is the number of a class of words that have the same neighbours,
// and that of a broader class.
type WordClass struct{ Narrow, Broad uint16 }

// Trees calls yield with the stretches that have a tree each, in order, until it
// returns false: the sentences, but the dateline apart from what it opens.
func (d *Document) Trees(yield func(Span) bool) {
	for _, s := range d.Sentences {
		if end := d.Dateline.End; s.Start < end && end < s.End {
			if !yield(Span{s.Start, end}) {
				return
			}
			s.Start = end
		}
		if !yield(s) {
			return
		}
	}
}

// HasSyntax reports whether the document has been tagged and parsed.
func (d *Document) HasSyntax() bool { return len(d.Head) > 0 && len(d.Head) == d.Len() }

// Subtree returns the tokens that depend on token i, directly or not, and i
// itself.
func (d *Document) Subtree(i int32) Span { return Span{d.First[i], d.Last[i] + 1} }

// maxChildren is how many of the tokens that depend on one are looked at: those of an
// endless list are too many to look at for each of them.
const maxChildren = 64

// Child returns the first token from the left that depends on token i by
// relation r, or -1. It looks at 64 of them at most.
func (d *Document) Child(i int32, r Relation) int32 {
	c := d.FirstChild[i]
	for n := 0; c >= 0 && n < maxChildren; n++ {
		if d.Rel[c] == r {
			return c
		}
		c = d.NextSibling[c]
	}
	return -1
}

// Plain returns token i with A–Z in lower case and typographic quotation marks,
// apostrophes and dashes as the typewriter has them, which is how treebanks
// mostly write them.
func (d *Document) Plain(i int32) string {
	low := d.Low(i)
	if len(low) == 0 || len(low) > 6 {
		return low
	}
	switch low {
	case "“", "”", "„", "``", "''", "«", "»":
		return "\""
	case "‘", "’", "`", "´":
		return "'"
	case "—", "–", "―":
		return "-"
	case "…", "..", "....", ".....":
		return "..."
	case "’s", "‘s":
		return "'s"
	case "n’t":
		return "n't"
	case "’re":
		return "'re"
	case "’ve":
		return "'ve"
	case "’ll":
		return "'ll"
	case "’d":
		return "'d"
	case "’m":
		return "'m"
	}
	return low
}
