package pos

import (
	_ "embed"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed words.bin
var wordsFile string

// words maps words in lower case to what is known about them.
var words = model.NewLexicon(model.MustOpen(wordsFile))

// A Fact is what words.bin knows about a word: numbers in fixed fields of bits.
type Fact uint32

// The fields of a Fact. Each is a shift; their widths are in the comments.
const (
	SoleField   = 0  // 5 bits: 1 + the only class that the word has, 0 if there are more
	ChoiceField = 5  // 8 bits: the set of classes that it has, by a number; 0 if unknown
	NarrowField = 13 // 9 bits: its class among 256 by its neighbours, 0 if unknown
	BroadField  = 22 // 7 bits: the same among 64
)

// Sole is the only class of the word, and whether there is one.
func (f Fact) Sole() (Class, bool) {
	c := f >> SoleField & 31
	return Class(c - 1), c > 0
}

// Choice is the number of the set of classes that the word has.
func (f Fact) Choice() uint32 { return uint32(f>>ChoiceField) & 255 }

// WordClass are the classes of words with the same neighbours.
func (f Fact) WordClass() doc.WordClass {
	return doc.WordClass{Narrow: uint16(f>>NarrowField) & 511, Broad: uint16(f>>BroadField) & 127}
}
