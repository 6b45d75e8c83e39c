package ner

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// A vocabulary numbers the words of a document, without regard to case, and
// counts how each is written, and what the first reading took it for.
type vocabulary struct {
	ids   []int32 // the number of each token's word
	heads []int32 // 1 + number of the first word of each bucket
	words []word
}

// A word is what is known of a word: by itself, and from the whole document.
type word struct {
	first   int32 // the token where it first stands
	next    int32 // 1 + number of the next word in its bucket
	lower   int32 // how often it is in lower case
	mid     int32 // how often it has a capital that its place does not explain
	fact    Fact
	class   uint32 // its class by its neighbours, and a broader one
	broad   uint32
	letters letterHashes
	role    role
	votes   [Kinds + 1]uint8 // how often it was in a name of each kind, and in none
	long    [Kinds + 1]uint8 // the same, of the names of several words that it began or ended
	said    uint8            // what the votes say
	full    uint8            // what those for long names say
	stands  bool             // it is made of the initials of an organisation
}

// letterHashes are numbers for a word and its beginning and end.
type letterHashes struct{ word, suffix2, suffix3, prefix3, suffix4 uint32 }

// person is what the lexicon says about the word as a person's name.
func (w *word) person() uint32 { return uint32(w.fact) & 15 }

// newWord returns what is known of the word of token i by itself.
func newWord(d *doc.Document, i int32, h uint32) word {
	low := d.Low(i)
	n := len(low)
	w := word{first: i, fact: fact(d, i)}
	w.class, w.broad = w.fact.Class(), w.fact.Broad()
	w.letters = letterHashes{h, model.Hash(low[max(0, n-2):]), model.Hash(low[max(0, n-3):]), model.Hash(low[:min(3, n)]), model.Hash(low[max(0, n-4):])}
	if d.Is(i, doc.Word) {
		w.role = roleOf(low)
	}
	return w
}

// reset numbers the words of d.
func (v *vocabulary) reset(d *doc.Document) {
	size := 64
	for size < d.Len() {
		size *= 2
	}
	v.heads = zeroed(v.heads, size)
	v.ids = zeroed(v.ids, d.Len())
	v.words = v.words[:0]
	for i := range d.Tokens().End {
		h := model.Hash(d.Low(i))
		head := &v.heads[h&uint32(size-1)]
		id := v.find(d, *head, d.Low(i))
		if id < 0 {
			id = int32(len(v.words))
			w := newWord(d, i, h)
			w.next = *head
			v.words = append(v.words, w)
			*head = id + 1
		}
		v.ids[i] = id
		v.words[id].count(d, i)
	}
}

// find looks for a word in a bucket. Buckets are short, unless somebody takes
// pains; the bound keeps time linear even so.
func (v *vocabulary) find(d *doc.Document, head int32, low string) int32 {
	for n := 0; head > 0 && n < 16; n++ {
		w := &v.words[head-1]
		if d.Low(w.first) == low {
			return head - 1
		}
		head = w.next
	}
	return -1
}

// lookup returns the word that is low in lower case; nil if there is none.
func (v *vocabulary) lookup(d *doc.Document, low string) *word {
	id := v.find(d, v.heads[model.Hash(low)&uint32(len(v.heads)-1)], low)
	if id < 0 {
		return nil
	}
	return &v.words[id]
}

// count notes how token i is written.
func (w *word) count(d *doc.Document, i int32) {
	switch {
	case !d.Is(i, doc.Capital):
		w.lower++
	case !d.Is(i, doc.Line) && !d.Is(i-1, doc.Punct) && d.SentenceOf(i).Start != i:
		w.mid++
	}
}

// word returns what is known about the word of token i, which must exist.
func (v *vocabulary) word(i int32) *word { return &v.words[v.ids[i]] }
