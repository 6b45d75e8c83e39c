package pos

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// A view is what the features of a token are made of.
type view struct {
	word                  uint32 // its letters, without regard to case and digits
	form                  uint32 // its letters and its shape
	suffix2, suffix3      uint32
	suffix4, prefix3      uint32
	shape, choice         uint32
	narrow, broad, suffix uint32
	sole                  int8 // its class if there is but one, or -1
}

// The shapes are bits.
const (
	firstUpper = 1 << iota
	otherUpper
	anyLower
	anyDigit
	anyMark // neither letter nor digit
	anyHigh
	onlyOne
)

// edges are the views before and behind a sentence.
var edges = [2]view{{word: 1, form: 1, shape: 1 << 8, choice: 1 << 20, sole: -1}, {word: 2, form: 2, shape: 1 << 9, choice: 1 << 21, sole: -1}}

// newView returns the view of token i.
func newView(d *doc.Document, i int32) (view, doc.WordClass) {
	low := d.Plain(i)
	f, _ := words.Find(Key(d, i))
	fact := Fact(f)
	class := fact.WordClass()
	v := view{
		word: wordHash(low), suffix: suffix(low, 1), suffix2: suffix(low, 2), suffix3: suffix(low, 3), suffix4: suffix(low, 4),
		prefix3: prefix(low), shape: shape(d.Word(i)), choice: fact.Choice(), narrow: uint32(class.Narrow), broad: uint32(class.Broad), sole: -1,
	}
	if v.choice == 0 {
		v.choice = 1<<16 | v.suffix2
	}
	if c, ok := fact.Sole(); ok && v.shape&(firstUpper|otherUpper) == 0 {
		v.sole = int8(c)
	}
	v.form = model.Mix(0, v.word, v.shape, 0)
	return v, class
}

// zeros are the keys of numbers, by their length.
const zeros = "0000000000000000"

// Key returns what the lexicon has token i under: its letters, or as many zeros
// as a number has characters.
func Key(d *doc.Document, i int32) string {
	low := d.Plain(i)
	if len(low) > 0 && '0' <= low[0] && low[0] <= '9' {
		return zeros[:min(len(low), len(zeros))]
	}
	return low
}

// wordHash numbers a word; all digits count as one.
func wordHash(low string) uint32 {
	h := uint32(2166136261)
	for i := range len(low) {
		c := low[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

// suffix is the last n bytes of a word, at most 4.
func suffix(low string, n int) uint32 {
	x := uint32(0)
	for i := max(0, len(low)-n); i < len(low); i++ {
		c := low[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		x = x<<8 | uint32(c)
	}
	return x
}

func prefix(low string) uint32 {
	x := uint32(0)
	for i := range min(3, len(low)) {
		x = x<<8 | uint32(low[i])
	}
	return x
}

// shape tells what characters a word has. The middle of a very long one is not
// looked at.
func shape(word string) uint32 {
	s := uint32(0)
	for i := range min(len(word), 64) {
		switch c := word[i]; {
		case 'a' <= c && c <= 'z':
			s |= anyLower
		case 'A' <= c && c <= 'Z':
			if i == 0 {
				s |= firstUpper
			} else {
				s |= otherUpper
			}
		case '0' <= c && c <= '9':
			s |= anyDigit
		case c >= 0x80:
			s |= anyHigh
		default:
			s |= anyMark
		}
	}
	if len(word) == 1 {
		s |= onlyOne
	}
	return s
}
