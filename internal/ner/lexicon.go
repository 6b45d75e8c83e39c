package ner

import (
	_ "embed"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed names.bin
var namesFile string

// names maps words, and phrases of up to [MaxPhrase] words, in lower case, to
// what is known about them.
var names = model.NewLexicon(model.MustOpen(namesFile))

// A Fact is what names.bin knows about a word or phrase: numbers in fixed
// fields of bits. The generator in internal/build/train/ner makes them.
type Fact uint32

// The fields of a Fact. Each is a shift; their widths are in the comments.
const (
	GivenField   = 0  // 2 bits: how common the word is as a given name
	SurnameField = 2  // 2 bits: how common it is as a surname
	LowerField   = 4  // 3 bits: how often it is in lower case, 0 if never seen
	PhraseField  = 7  // 3 bits: what the whole phrase names, a Phrase
	ReachField   = 10 // 3 bits: words in the longest phrase that begins with it
	ClassField   = 13 // 9 bits: its class among 256 by its neighbours, 0 if unknown
	BroadField   = 22 // 7 bits: the same among 64
)

// MaxPhrase is the number of tokens of the longest phrase in the lexicon.
const MaxPhrase = 7

// A Phrase is what a whole phrase names.
type Phrase uint8

// The phrases.
const (
	NoPhrase Phrase = iota
	Country
	City
	Region
	Nation // an adjective or noun for people: "Afghan", "Muslims"
	Body   // an organisation
	Figure // a public figure
	Affair // a named event
)

// Given tells how common the word is as a given name: 0 to 3.
func (f Fact) Given() int { return int(f>>GivenField) & 3 }

// Surname tells how common the word is as a surname: 0 to 3.
func (f Fact) Surname() int { return int(f>>SurnameField) & 3 }

// Lower tells how often the word is in lower case: 0 if it was not seen,
// 1 for never, 7 for nearly always.
func (f Fact) Lower() int { return int(f>>LowerField) & 7 }

// Phrase tells what the phrase names.
func (f Fact) Phrase() Phrase { return Phrase(f>>PhraseField) & 7 }

// Reach is the number of tokens of the longest phrase that begins with the word.
func (f Fact) Reach() int32 { return int32(f>>ReachField) & 7 }

// Class is the class of words with the same neighbours; 0 if unknown.
func (f Fact) Class() uint32 { return uint32(f>>ClassField) & 511 }

// Broad is the broader class of words with the same neighbours; 0 if unknown.
func (f Fact) Broad() uint32 { return uint32(f>>BroadField) & 127 }

// fact looks up token i.
func fact(d *doc.Document, i int32) Fact {
	v, _ := names.Find(d.Low(i))
	return Fact(v)
}

// phraseAt returns the longest known phrase that begins with token i, whose
// fact is f, and ends before end.
func phraseAt(d *doc.Document, i, end int32, f Fact) (doc.Span, Phrase) {
	for n := min(f.Reach(), end-i); n > 1; n-- {
		s := doc.Span{Start: i, End: i + n}
		if v, ok := names.Find(d.LowWords(s)); ok && Fact(v).Phrase() != NoPhrase {
			return s, Fact(v).Phrase()
		}
	}
	return doc.Span{Start: i, End: i + 1}, f.Phrase()
}
