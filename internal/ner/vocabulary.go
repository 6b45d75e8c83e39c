package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A vocabulary numbers the words of a document, without regard to case, and
// counts how each is written.
type vocabulary struct {
	ids   []int32 // the number of each token's word
	words []word
}

// A word is what the document as a whole says about a word.
type word struct {
	first int32 // the token where it first stands
	next  int32 // 1 + number of the next word in its bucket
	fact  Fact
	lower int32    // how often it is in lower case
	mid   int32    // how often it has a capital that its place does not explain
	kind  doc.Kind // the kind of the names that it is surely part of
	role  role
}

// newVocabulary numbers the words of d.
func newVocabulary(d *doc.Document) vocabulary {
	size := 64
	for size < d.Len() {
		size *= 2
	}
	heads := make([]int32, size)
	v := vocabulary{ids: make([]int32, d.Len()), words: make([]word, 0, 32+d.Len()/3)}
	for i := range d.Tokens().End {
		head := &heads[hash(d.Low(i))&uint32(size-1)]
		id := v.find(d, *head, i)
		if id < 0 {
			id = int32(len(v.words))
			w := word{first: i, next: *head, fact: fact(d, i)}
			if d.Is(i, doc.Word) {
				w.role = roleOf(d.Low(i))
			}
			v.words = append(v.words, w)
			*head = id + 1
		}
		v.ids[i] = id
		v.words[id].count(d, i)
	}
	return v
}

// find looks for the word of token i in a bucket. Buckets are short, unless
// somebody takes pains; the bound keeps time linear even so.
func (v *vocabulary) find(d *doc.Document, head, i int32) int32 {
	for n := 0; head > 0 && n < 16; n++ {
		w := &v.words[head-1]
		if d.Low(w.first) == d.Low(i) {
			return head - 1
		}
		head = w.next
	}
	return -1
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

// hash is 32-bit FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>15
}
