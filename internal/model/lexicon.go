package model

import "encoding/binary"

// A Lexicon maps strings to numbers. It is a hash table with linear probing,
// laid out in a string and read in place:
//
//	uint32  number of slots
//	uint32… slots: 10 bits of the hash, by which most keys are told apart, and 1 + offset
//	        of an entry in the heap (22 bits); 0 if the slot is free
//	heap    of entries: length of key (1 byte), key, value (uint32)
//
// All numbers are little-endian. The zero Lexicon is empty.
type Lexicon struct {
	slots string
	heap  string
}

// MaxKey is the longest key of a Lexicon, in bytes.
const MaxKey = 255

// NewLexicon returns the lexicon that payload holds, as made by [AppendLexicon].
func NewLexicon(payload string) Lexicon {
	n := Load32(payload)
	return Lexicon{slots: payload[4 : 4+4*n], heap: payload[4+4*n:]}
}

// A slot is a place for an entry in the table.
type slot uint32

const (
	tagBits    = 10
	offsetBits = 32 - tagBits
)

// may reports whether a slot may hold a key with hash h.
func (s slot) may(h uint32) bool { return uint32(s)>>offsetBits == h&(1<<tagBits-1) }

// entry returns the offset of the entry.
func (s slot) entry() uint32 { return uint32(s)&(1<<offsetBits-1) - 1 }

// slotOf returns the offset of the slot where hash h should stand, in a table of some bytes.
func slotOf(h uint32, bytes int) uint32 { return uint32(uint64(h)*uint64(bytes/4)>>32) * 4 }

// next returns the offset of the slot behind the one at i.
func next(i uint32, bytes int) uint32 {
	if i += 4; i == uint32(bytes) {
		return 0
	}
	return i
}

// Find returns the value of key, and whether it is there. It takes constant
// time and allocates nothing.
func (l Lexicon) Find(key string) (value uint32, ok bool) {
	if l.slots == "" || len(key) > MaxKey {
		return 0, false
	}
	h := hash(key)
	for i := slotOf(h, len(l.slots)); ; i = next(i, len(l.slots)) {
		s := slot(Load32(l.slots[i : i+4]))
		if s == 0 {
			return 0, false
		}
		if !s.may(h) {
			continue
		}
		at := s.entry()
		end := at + 1 + uint32(l.heap[at])
		if l.heap[at+1:end] == key {
			return Load32(l.heap[end : end+4]), true
		}
	}
}

// AppendLexicon appends the table of the entries to b. A key that stands twice
// keeps its first value. It panics if a key is longer than MaxKey, or all entries
// together take more than 4 MiB.
func AppendLexicon(b []byte, keys []string, values []uint32) []byte {
	slots := make([]byte, 4*(len(keys)*4/3+1))
	var heap []byte
	seen := make(map[string]bool, len(keys))
	for i, key := range keys {
		if len(key) > MaxKey || len(heap) >= 1<<offsetBits-1 {
			panic("model: too long for a lexicon: " + key)
		}
		if seen[key] {
			continue
		}
		seen[key] = true
		h := hash(key)
		at := slotOf(h, len(slots))
		for binary.LittleEndian.Uint32(slots[at:]) != 0 {
			at = next(at, len(slots))
		}
		binary.LittleEndian.PutUint32(slots[at:], h<<offsetBits|uint32(len(heap)+1))
		heap = append(heap, byte(len(key)))
		heap = append(heap, key...)
		heap = binary.LittleEndian.AppendUint32(heap, values[i])
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(slots)/4))
	b = append(b, slots...)
	return append(b, heap...)
}

// hash is 32-bit FNV-1a with a final mix, since slots use its high and its low bits.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	h = (h ^ h>>15) * 0x2c1b3c6d
	return h ^ h>>16
}
