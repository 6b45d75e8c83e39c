package dep

import (
	"math/bits"
)

// Weights are a table of features, read in place. Features are kept in buckets
// of eight: eight bytes to tell them apart, 0 where there is none, and for each
// three bytes, which hold two signed numbers of 12 bits: by how much the
// feature prefers the action Left to Shift, and Right to Shift.
type Weights struct {
	buckets string
	count   uint64
}

const (
	bucketSize = 32
	perBucket  = 8
	lowBits    = 0x0101010101010101
	highBits   = 0x8080808080808080

	// MaxWeight is the largest number that a table holds.
	MaxWeight = 1<<11 - 1
)

// NewWeights returns the table that payload holds.
func NewWeights(payload string) Weights {
	return Weights{buckets: payload, count: uint64(len(payload) / bucketSize)}
}

// bucket returns the bucket of a feature and the byte that tells it apart.
func bucket(f uint32, count uint64) (at uint64, check uint8) {
	return uint64(f) * count >> 32 * bucketSize, uint8(max(f&0xFF, 1))
}

// A preference says by how much Left and Right are better than Shift.
type preference struct {
	left, right int32
	touched     byte
}

// sum adds the weights of features. Most of its time is spent waiting for
// memory, so it asks for all buckets before it uses the first.
func (w *Weights) sum(features []uint32) (s preference) {
	for _, f := range features {
		at, _ := bucket(f, w.count)
		s.touched ^= w.buckets[at]
	}
	for _, f := range features {
		at, check := bucket(f, w.count)
		b := w.buckets[at : at+bucketSize]
		// A byte of x is 0 where the feature may stand; the lowest is found.
		x := le64(b) ^ lowBits*uint64(check)
		x = (x - lowBits) &^ x & highBits
		if x == 0 {
			continue
		}
		k := perBucket + bits.TrailingZeros64(x)>>3*3
		s.left += int32(uint32(b[k])<<20|uint32(b[k+1])<<28) >> 20
		s.right += int32(uint32(b[k+1])<<16|uint32(b[k+2])<<24) >> 20
	}
	return s
}

func le64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// AppendWeights appends a table of count buckets to b. The features that come
// first find a place first; the number of those that found none is returned.
func AppendWeights(b []byte, features []uint32, weights [][2]int, count int) (table []byte, lost int) {
	buckets := make([]byte, count*bucketSize)
	for i, f := range features {
		at, check := bucket(f, uint64(count))
		bucket := buckets[at:][:bucketSize]
		j := 0
		for j < perBucket && bucket[j] != 0 && bucket[j] != check {
			j++
		}
		if j == perBucket || bucket[j] == check {
			lost++
			continue
		}
		bucket[j] = check
		l, r := uint32(clamp(weights[i][0]))&0xFFF, uint32(clamp(weights[i][1]))&0xFFF
		x := l | r<<12
		k := perBucket + 3*j
		bucket[k], bucket[k+1], bucket[k+2] = byte(x), byte(x>>8), byte(x>>16)
	}
	return append(b, buckets...), lost
}

func clamp(w int) int { return max(-MaxWeight, min(MaxWeight, w)) }
