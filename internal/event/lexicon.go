package event

import (
	_ "embed"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed lexicon.bin
var file string

// lexicon.bin is made from lexicon.txt by internal/build/train/event. All its
// numbers are little-endian, and it is read in place:
//
//	4 × uint32  where the parts begin that follow the forms
//	forms       16 bytes each: class, verb, noun, shape
//	lemmas      16 bytes each: name, first sense, number of senses, class
//	senses      32 bytes each: six texts, flags, needs, bars
//	texts       their number, the end of each, and the texts
//	words       a model.Lexicon: the form of each word
var lexicon = open()

type tables struct {
	forms, lemmas, senses, texts string
	words                        model.Lexicon
}

func open() tables {
	p := model.MustOpen(file)
	at := [4]uint32{u32(p, 0), u32(p, 4), u32(p, 8), u32(p, 12)}
	return tables{
		forms: p[16:at[0]], lemmas: p[at[0]:at[1]], senses: p[at[1]:at[2]], texts: p[at[2]:at[3]],
		words: model.NewLexicon(p[at[3]:]),
	}
}

func u16(s string, at uint32) uint16 { return uint16(s[at]) | uint16(s[at+1])<<8 }

func u32(s string, at uint32) uint32 { return uint32(u16(s, at)) | uint32(u16(s, at+2))<<16 }

func u64(s string, at uint32) uint64 { return uint64(u32(s, at)) | uint64(u32(s, at+4))<<32 }

// text returns text n of the pool.
func text(n uint16) string {
	t := lexicon.texts
	first := 4 + 4*u32(t, 0)
	from := 4 + 4*uint32(n)
	return t[first+u32(t, from) : first+u32(t, from+4)]
}

// A form is what a word may be the form of.
type form struct {
	class class  // of a noun
	verb  uint16 // 1 + number of a lemma; 0 if it is no form of a verb
	noun  uint16
	shape shape
}

// shape tells which forms of a verb or noun a word may be.
type shape uint8

const (
	base     shape = 1 << iota // attack
	third                      // attacks
	past                       // took
	part                       // taken
	ing                        // taking
	singular                   // crisis
	plural                     // crises
)

// known returns what the lexicon knows of a word in lower case.
func known(word string) form {
	n, ok := lexicon.words.Find(word)
	if !ok {
		return form{}
	}
	f, at := lexicon.forms, 16*n
	return form{class(u64(f, at)), u16(f, at+8), u16(f, at+10), shape(f[at+12])}
}

// A lemma is a word that senses are given for, or a verb that says something
// of the verb that depends on it.
type lemma struct {
	name  string
	first uint16 // its senses are those from first on
	n     uint16
	class class // of a verb
}

// lemmaOf returns lemma n, counted from 1; the zero lemma for 0.
func lemmaOf(n uint16) lemma {
	if n == 0 {
		return lemma{}
	}
	l, at := lexicon.lemmas, 16*uint32(n-1)
	return lemma{text(u16(l, at)), u16(l, at+2), u16(l, at+4), class(u64(l, at+8))}
}

// A sense is one meaning of a verb or noun that tells of an event, and what
// must stand with the word for it to have that meaning.
type sense struct {
	typ, mode, cameo string

	follow      string // words that must follow, with spaces between: "up", "for"
	need, bar   string // words of which one must, or none may, be near: " power control "
	needs, bars class  // classes of such words
	noun        bool   // a sense of the noun
	transitive  bool   // the verb in the active voice has an object
}

func senseAt(n uint16) sense {
	s, at := lexicon.senses, 32*uint32(n)
	return sense{
		typ: text(u16(s, at)), mode: text(u16(s, at+2)), cameo: text(u16(s, at+4)),
		follow: text(u16(s, at+6)), need: text(u16(s, at+8)), bar: text(u16(s, at+10)),
		noun: s[at+12]&1 != 0, transitive: s[at+12]&2 != 0,
		needs: class(u64(s, at+16)), bars: class(u64(s, at+24)),
	}
}

// asks reports whether the sense asks for other words.
func (s *sense) asks() bool { return s.need != "" || s.needs != 0 }

// listed reports whether word is one of those in list, which has a space
// before and after each of them.
func listed(list, word string) bool {
	for n := len(word); n > 0 && len(list) > n+1; {
		if list[1] == word[0] && list[n+1] == ' ' && list[1:n+1] == word {
			return true
		}
		next := 1
		for next < len(list) && list[next] != ' ' {
			next++
		}
		list = list[next:]
	}
	return false
}
