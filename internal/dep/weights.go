package dep

import (
	"encoding/binary"
	"math/bits"
)

// Weights are a table of features, read in place. Features are kept in buckets
// of twelve, a line of memory each: twelve numbers of 16 bits to tell them apart, 0
// where there is none, and for each three bytes, which hold two signed numbers of
// 12 bits: by how much the feature prefers the action Left to Shift, and Right to
// Shift. Four bytes are left over, and 0.
//
// The last four bytes of the table say by how much an action must be preferred
// to be sure.
type Weights struct {
	buckets string
	count   uint64
	sure    int32
}

const (
	bucketSize = 64
	perBucket  = 12
	lowBits    = 0x0001000100010001
	highBits   = 0x8000800080008000

	// MaxWeight is the largest number that a table holds.
	MaxWeight = 1<<11 - 1
)

// NewWeights returns the table that payload holds.
func NewWeights(payload string) Weights {
	n := len(payload) - 4
	sure := binary.LittleEndian.Uint32([]byte(payload[n:]))
	return Weights{buckets: payload[:n], count: uint64(n / bucketSize), sure: int32(sure)}
}

// bucket returns the bucket of a feature and the number that tells it apart.
func bucket(f uint32, count uint64) (at uint64, check uint16) {
	return uint64(f) * count >> 32 * bucketSize, uint16(max(f*0x85EBCA77>>16, 1))
}

// A preference says by how much Left and Right are better than Shift.
type preference struct {
	left, right int32
	touched     byte
}

// add adds the weights of features to p. Most of its time is spent waiting for
// memory, so it asks for all buckets before it uses the first: for both their ends,
// since an embedded table may lie across the lines of memory.
func (w *Weights) add(p *preference, features []uint32) {
	for _, f := range features {
		at, _ := bucket(f, w.count)
		p.touched ^= w.buckets[at] ^ w.buckets[at+bucketSize-1]
	}
	for _, f := range features {
		at, check := bucket(f, w.count)
		b := w.buckets[at : at+bucketSize]
		x := le32(b[place(b, check):])
		p.left += int32(x<<20) >> 20
		p.right += int32(x<<8) >> 20
	}
}

// place returns where in a bucket the weights of a feature stand; those of a
// feature that it does not have are the zeros that are left over. It does not
// branch, since nobody could guess the way.
func place(b string, check uint16) int {
	// A lane of x is 0 where the feature stands; the lowest is found.
	c := lowBits * uint64(check)
	x, y, z := le64(b)^c, le64(b[8:])^c, le64(b[16:])^c
	x, y, z = (x-lowBits)&^x&highBits, (y-lowBits)&^y&highBits, (z-lowBits)&^z&highBits
	lane := bits.TrailingZeros64(x | y>>1 | z>>2)
	at := 2*perBucket + 3*(lane>>4) + 12*(15-lane&15)
	if x|y|z == 0 {
		at = 5 * perBucket
	}
	return at
}

func le32(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func le64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// AppendWeights appends a table of count buckets to b. The features that come
// first find a place first; the number of those that found none is returned.
func AppendWeights(b []byte, features []uint32, weights [][2]int, count, sure int) (table []byte, lost int) {
	buckets := make([]byte, count*bucketSize)
	for i, f := range features {
		at, check := bucket(f, uint64(count))
		bucket := buckets[at:][:bucketSize]
		j := 0
		for j < perBucket && le16(bucket[2*j:]) != 0 && le16(bucket[2*j:]) != check {
			j++
		}
		if j == perBucket || le16(bucket[2*j:]) == check {
			lost++
			continue
		}
		binary.LittleEndian.PutUint16(bucket[2*j:], check)
		l, r := uint32(clamp(weights[i][0]))&0xFFF, uint32(clamp(weights[i][1]))&0xFFF
		x := l | r<<12
		k := 2*perBucket + 3*j
		bucket[k], bucket[k+1], bucket[k+2] = byte(x), byte(x>>8), byte(x>>16)
	}
	return binary.LittleEndian.AppendUint32(append(b, buckets...), uint32(sure)), lost
}

func le16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }

func clamp(w int) int { return max(-MaxWeight, min(MaxWeight, w)) }
