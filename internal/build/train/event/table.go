package main

import (
	"encoding/binary"
	"maps"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

// A form is what a word may be the form of.
type form struct {
	shape      byte
	class      uint64 // of a noun
	verb, noun uint16 // 1 + index of the lemma; 0 if it is none
}

// table lays the lexicon out as package event reads it: four numbers that say
// where its parts begin, then the parts; see lexicon.go there.
func (l *lexicon) table() []byte {
	var pool texts
	pool.id("")
	forms := l.forms()
	words := slices.Sorted(maps.Keys(forms))
	values := make([]uint32, len(words))
	var formTable, lemmaTable, senseTable []byte
	for i, w := range words {
		f := forms[w]
		values[i] = uint32(i)
		formTable = binary.LittleEndian.AppendUint64(formTable, f.class)
		formTable = binary.LittleEndian.AppendUint16(formTable, f.verb)
		formTable = binary.LittleEndian.AppendUint16(formTable, f.noun)
		formTable = append(formTable, f.shape, 0, 0, 0)
	}
	n := 0
	for _, key := range l.lemmas {
		list := l.senses[key]
		slices.SortStableFunc(list, func(a, b sense) int { return b.weight() - a.weight() })
		lemmaTable = binary.LittleEndian.AppendUint16(lemmaTable, pool.id(key[2:]))
		lemmaTable = binary.LittleEndian.AppendUint16(lemmaTable, uint16(n))
		lemmaTable = binary.LittleEndian.AppendUint16(lemmaTable, uint16(len(list)))
		var class uint64
		if key[0] == 'v' {
			class = l.verbClass[key[2:]]
		}
		lemmaTable = binary.LittleEndian.AppendUint64(append(lemmaTable, 0, 0), class)
		n += len(list)
		for _, s := range list {
			for _, x := range []string{s.typ, s.mode, s.cameo, s.follow, s.need, s.bar} {
				senseTable = binary.LittleEndian.AppendUint16(senseTable, pool.id(x))
			}
			senseTable = append(senseTable, s.flags, 0, 0, 0)
			senseTable = binary.LittleEndian.AppendUint64(senseTable, s.needs)
			senseTable = binary.LittleEndian.AppendUint64(senseTable, s.bars)
		}
	}
	parts := [][]byte{formTable, lemmaTable, senseTable, pool.table(), model.AppendLexicon(nil, words, values)}
	var b []byte
	at := 4 * (len(parts) - 1)
	for _, p := range parts[:len(parts)-1] {
		at += len(p)
		b = binary.LittleEndian.AppendUint32(b, uint32(at))
	}
	return append(b, slices.Concat(parts...)...)
}

// forms returns the forms of all words. A form that two verbs share is that of
// the one with senses, or of the first.
func (l *lexicon) forms() map[string]form {
	forms := map[string]form{}
	for i, key := range l.lemmas {
		id, lemma := uint16(i+1), key[2:]
		if key[0] == 'n' {
			for word, shape := range map[string]byte{lemma: shapeSingular, plural(lemma): shapePlural} {
				f := forms[word]
				f.shape |= shape
				f.noun = id
				forms[word] = f
			}
			continue
		}
		l.spelling.inflect(lemma, func(word string, shape byte) {
			f := forms[word]
			f.shape |= shape
			if f.verb == 0 || len(l.senses[l.lemmas[f.verb-1]]) == 0 && len(l.senses[key]) > 0 {
				f.verb = id
			}
			forms[word] = f
		})
	}
	for w, class := range l.nounClass {
		for _, word := range []string{w, plural(w)} {
			f := forms[word]
			f.class |= class
			f.shape |= shapeSingular
			if word != w {
				f.shape |= shapePlural
			}
			forms[word] = f
		}
	}
	return forms
}

// texts is a pool of strings, each once.
type texts struct {
	ids  map[string]uint16
	list []string
}

func (p *texts) id(s string) uint16 {
	if p.ids == nil {
		p.ids = map[string]uint16{}
	}
	id, ok := p.ids[s]
	if !ok {
		id = uint16(len(p.list))
		p.ids[s] = id
		p.list = append(p.list, s)
	}
	return id
}

// table returns the offset of each string and the end of the last, and the
// strings; offsets count from behind them.
func (p *texts) table() []byte {
	var b, heap []byte
	for _, s := range p.list {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(heap)))
		heap = append(heap, s...)
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(heap)))
	n := binary.LittleEndian.AppendUint32(nil, uint32(len(p.list)+1))
	return slices.Concat(n, b, heap)
}
