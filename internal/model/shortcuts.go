package model

import "encoding/binary"

// Shortcuts is a table of the contexts in which a model leaves no doubt: where it nearly
// always chose the same class on a large amount of text. It costs a small part of what
// the model does to look there first. The table is read in place: a context, which is a
// number of 32 bits, has its place in a bucket of 16 bytes, four entries of which each
// holds the lower 26 bits of the context and 1 + the class (6 bits), or 0 if it is free.
type Shortcuts struct {
	rows  string
	count uint64 // of buckets
}

const (
	shortcutBucket = 16
	shortcutSize   = 4
)

// NewShortcuts returns the table in payload.
func NewShortcuts(payload string) Shortcuts {
	return Shortcuts{payload, uint64(len(payload) / shortcutBucket)}
}

// Find returns the class that is chosen in a context, and whether that is sure.
func (s *Shortcuts) Find(context uint32) (class int, ok bool) {
	at := shortcutHome(context, s.count)
	b := s.rows[at : at+shortcutBucket]
	x, y := Load64(b[:8]), Load64(b[8:16])
	c := context << classBits
	found := match(uint32(x), c) | match(uint32(x>>32), c) | match(uint32(y), c) | match(uint32(y>>32), c)
	return int(found) - 1, found != 0
}

// shortcutHome returns the offset of the bucket of a context, of count buckets.
func shortcutHome(context uint32, count uint64) uint64 {
	return uint64(context) * count >> 32 * shortcutBucket
}

// match returns 1 + the class of an entry if it is that of a context, and else 0.
func match(entry, context uint32) uint32 {
	if x := entry ^ context; x < MaxClasses {
		return x
	}
	return 0
}

// AppendShortcuts appends a table of size bytes to b. The contexts that come first find
// a place first; the number of those that found none is returned.
func AppendShortcuts(b []byte, contexts []uint32, classes []int, size int) (table []byte, lost int) {
	rows := make([]byte, size/shortcutBucket*shortcutBucket)
	for i, c := range contexts {
		at := shortcutHome(c, uint64(len(rows)/shortcutBucket))
		bucket := rows[at:][:shortcutBucket]
		for len(bucket) > 0 && binary.LittleEndian.Uint32(bucket) != 0 {
			bucket = bucket[shortcutSize:]
		}
		if len(bucket) == 0 {
			lost++
			continue
		}
		binary.LittleEndian.PutUint32(bucket, c<<classBits|uint32(classes[i]+1))
	}
	return append(b, rows...), lost
}
