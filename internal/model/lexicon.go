package model

import "encoding/binary"

// A Lexicon maps strings to numbers. It is a hash table with linear probing,
// laid out in a string and read in place:
//
//	uint32  number of slots, a power of two
//	uint32… slots: 1 + offset of an entry in the heap, 0 if the slot is free
//	heap    of entries: length of key (1 byte), key, value (uint32)
//
// All numbers are little-endian. The zero Lexicon is empty.
type Lexicon struct {
	slots string
	heap  string
	mask  uint32
}

// MaxKey is the longest key of a Lexicon, in bytes.
const MaxKey = 255

// NewLexicon returns the lexicon that payload holds, as made by [AppendLexicon].
func NewLexicon(payload string) Lexicon {
	n := u32(payload, 0)
	return Lexicon{slots: payload[4 : 4+4*n], heap: payload[4+4*n:], mask: n - 1}
}

// Find returns the value of key, and whether it is there. It takes constant
// time and allocates nothing.
func (l Lexicon) Find(key string) (value uint32, ok bool) {
	if l.slots == "" || len(key) > MaxKey {
		return 0, false
	}
	for h := hash(key); ; h++ {
		at := u32(l.slots, 4*(h&l.mask))
		if at == 0 {
			return 0, false
		}
		end := at + uint32(l.heap[at-1])
		if l.heap[at:end] == key {
			return u32(l.heap, end), true
		}
	}
}

// AppendLexicon appends the table of the entries to b. A key that stands twice
// keeps its first value. It panics if a key is longer than MaxKey.
func AppendLexicon(b []byte, keys []string, values []uint32) []byte {
	n := uint32(4)
	for uint64(n)*3 < uint64(len(keys))*4 {
		n *= 2
	}
	slots := make([]uint32, n)
	var heap []byte
	for i, key := range keys {
		if len(key) > MaxKey {
			panic("model: key too long: " + key)
		}
		h := hash(key) & (n - 1)
		for slots[h] != 0 && string(heap[slots[h]:slots[h]+uint32(heap[slots[h]-1])]) != key {
			h = (h + 1) & (n - 1)
		}
		if slots[h] != 0 {
			continue
		}
		slots[h] = uint32(len(heap)) + 1
		heap = append(heap, byte(len(key)))
		heap = append(heap, key...)
		heap = binary.LittleEndian.AppendUint32(heap, values[i])
	}
	b = binary.LittleEndian.AppendUint32(b, n)
	for _, s := range slots {
		b = binary.LittleEndian.AppendUint32(b, s)
	}
	return append(b, heap...)
}

// hash is 32-bit FNV-1a with a final mix, since slots use its low bits.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	h ^= h >> 15
	return h * 0x2c1b3c6d >> 3
}

func u32(s string, at uint32) uint32 {
	_ = s[at+3]
	return uint32(s[at]) | uint32(s[at+1])<<8 | uint32(s[at+2])<<16 | uint32(s[at+3])<<24
}
