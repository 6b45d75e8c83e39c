package model

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// Rows is a table of features, read in place: each row holds the weights that a
// feature gives to some of the classes of a linear model. Rows stand in buckets
// of four, so that one line of memory tells whether a feature is there:
//
//	bytes 0–3   0 for no row; else 1 bit that is set, 1 that says that the feature
//	            has another row, and 30 that tell the feature from others
//	bytes 4–15  six weights of 16 bits: the class (6 bits), the weight (10, signed)
//
// The last four bytes of the table are Sure.
type Rows struct {
	rows  string
	count uint64 // of buckets

	// Sure is by how much a class must be ahead of the others to be taken before
	// all parts of the features are summed (dynamic feature selection: Strubell,
	// Vilnis, Silverstein and McCallum 2015).
	Sure int32
}

const (
	rowSize     = 16
	perBucket   = 4
	bucketSize  = rowSize * perBucket
	rowWeights  = 6
	rowInUse    = 1 << 31
	rowHasMore  = 1 << 30
	classBits   = 6
	overflowKey = 0x9E3779B1 // times this is where the next row of a feature stands

	// MaxWeight is the largest weight that a row holds.
	MaxWeight = 1<<9 - 1

	// MaxClasses is the most classes that a table can tell apart.
	MaxClasses = 1 << classBits
)

// NewRows returns the table in payload.
func NewRows(payload string) Rows {
	n := len(payload) - 4
	sure := binary.LittleEndian.Uint32([]byte(payload[n:]))
	return Rows{rows: payload[:n], count: uint64(n / bucketSize), Sure: int32(sure)}
}

// home returns the offset of the bucket where a feature stands, and the bits by
// which its row is recognised.
func home(f uint32, count uint64) (at uint64, check uint32) {
	return uint64(f) * count >> 32 * bucketSize, rowInUse | f*0x85EBCA77>>2
}

// Sums are the sums of the weights of features, for each class.
type Sums struct {
	of      [MaxClasses]int32
	touched byte
}

// Of returns the sum for a class.
func (s *Sums) Of(class int) int32 { return s.of[class] }

// Best returns the class with the highest sum of the first n, and by how much it
// is ahead of the next. The class skip is not looked at.
func (s *Sums) Best(n, skip int) (class int, margin int32) {
	const least = -1 << 30
	top, second := int32(least), int32(least)
	for c, x := range s.of[:n] {
		switch {
		case x <= second || c == skip:
		case x > top:
			class, top, second = c, x, top
		default:
			second = x
		}
	}
	return class, top - second
}

// Add adds the weights of features. Most of its time is spent waiting for memory,
// so it asks for all buckets before it uses the first: for both their ends, since
// an embedded table may lie across the lines of memory.
func (r *Rows) Add(s *Sums, features []uint32) {
	for _, f := range features {
		at, _ := home(f, r.count)
		s.touched ^= r.rows[at] ^ r.rows[at+bucketSize-1]
	}
	for _, f := range features {
		for r.add(s, f) {
			f *= overflowKey
		}
	}
}

// add adds the weights in a row of a feature, and reports whether there is another.
func (r *Rows) add(s *Sums, f uint32) (more bool) {
	at, check := home(f, r.count)
	bucket := r.rows[at : at+bucketSize]
	for k := 0; k < bucketSize; k += rowSize {
		low := le64(bucket[k:])
		if (uint32(low)^check)&^rowHasMore != 0 {
			continue
		}
		high := le64(bucket[k+8:])
		s.add(low >> 32)
		s.add(low >> 48)
		s.add(high)
		s.add(high >> 16)
		s.add(high >> 32)
		s.add(high >> 48)
		return low&rowHasMore != 0
	}
	return false
}

// add adds the weight in the lowest 16 bits.
func (s *Sums) add(w uint64) { s.of[w&(MaxClasses-1)] += int32(int16(w)) >> classBits }

func le64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// AppendRows appends a table of size bytes, and four, to b. Weights beyond
// [MaxWeight] are cut. The features that come first find a place first; the
// number of rows that found none is returned.
func AppendRows(b []byte, features []uint32, weights [][]int, size, sure int) (table []byte, lost int) {
	buckets := make([]byte, size/bucketSize*bucketSize)
	count := uint64(size / bucketSize)
	for i, f := range features {
		pairs := pack(weights[i])
		for len(pairs) > 0 {
			n := min(len(pairs), rowWeights)
			at, check := home(f, count)
			row := place(buckets[at:][:bucketSize], check)
			if row == nil {
				lost++
				break
			}
			if n < len(pairs) {
				check |= rowHasMore
			}
			binary.LittleEndian.PutUint32(row, check)
			for j, p := range pairs[:n] {
				binary.LittleEndian.PutUint16(row[4+2*j:], p)
			}
			pairs = pairs[n:]
			f *= overflowKey
		}
	}
	return binary.LittleEndian.AppendUint32(append(b, buckets...), uint32(sure)), lost
}

// place returns the first free row of a bucket, unless it is full or has a row
// that would be taken for this one.
func place(bucket []byte, check uint32) []byte {
	for k := 0; k < bucketSize; k += rowSize {
		switch x := binary.LittleEndian.Uint32(bucket[k:]); {
		case x == 0:
			return bucket[k:][:rowSize]
		case (x^check)&^rowHasMore == 0:
			return nil
		}
	}
	return nil
}

// pack returns the weights that are not 0, each with its class, the largest first.
func pack(weights []int) []uint16 {
	var classes []int
	for c, w := range weights {
		if w != 0 {
			classes = append(classes, c)
		}
	}
	slices.SortStableFunc(classes, func(a, b int) int {
		return cmp.Compare(max(weights[b], -weights[b]), max(weights[a], -weights[a]))
	})
	pairs := make([]uint16, len(classes))
	for i, c := range classes {
		w := max(-MaxWeight, min(MaxWeight, weights[c]))
		pairs[i] = uint16(w)<<classBits | uint16(c)
	}
	return pairs
}
