package dep

import (
	"encoding/binary"
	"math/bits"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

// Weights are a table of features, read in place. Features are kept in buckets
// of twelve, a line of memory each: twelve numbers of 16 bits to tell them apart, 0
// where there is none, and for each three bytes, which hold two signed numbers of
// 12 bits: by how much the feature prefers the action Left to Shift, and Right to
// Shift. Four bytes are left over, and 0, but for the highest bit: it is set if a
// feature found no room, and stands in the other bucket of the pair.
//
// The last four bytes of the table say by how much an action must be preferred
// to be sure.
type Weights struct {
	buckets string
	count   uint64
	sure    int32
}

const (
	perBucket = 12
	leftOver  = 5 * perBucket
	overflow  = 1 << 31 // among the bytes that are left over

	// MaxWeight is the largest number that a table holds.
	MaxWeight = 1<<11 - 1
)

// NewWeights returns the table that payload holds.
func NewWeights(payload string) Weights {
	n := len(payload) - 4
	sure := binary.LittleEndian.Uint32([]byte(payload[n:]))
	return Weights{buckets: payload[:n], count: uint64(n / model.BucketSize), sure: int32(sure)}
}

// checkOf returns the number that tells a feature apart, in each of four lanes.
func checkOf(f uint32) uint64 { return uint64(max(f*0x85EBCA77>>16, 1)) * model.LowBits }

// A preference says by how much Left and Right are better than Shift.
type preference struct {
	left, right int32
	touched     byte
}

// add adds the weights of features to p. It does not branch on
// where in a bucket a feature stands, nor on whether it does, since nobody could guess
// it: the weights of one that the table does not have are the zeros that are left over.
func (w *Weights) add(p *preference, features []uint32) {
	buckets, count := w.buckets, w.count
	touched := model.Touch(buckets, count, features)
	left, right := int32(0), int32(0)
	for _, f := range features {
		at, check := model.Home(f, count), checkOf(f)
		for home := uint32(overflow); ; home, at = 0, at^model.BucketSize {
			b := buckets[at : at+model.BucketSize]
			// A lane of x, y or z is 0 where the feature stands; the lowest is found.
			x, y, z := model.Load64(b[:8])^check, model.Load64(b[8:16])^check, model.Load64(b[16:24])^check
			x, y, z = (x-model.LowBits)&^x&model.HighBits, (y-model.LowBits)&^y&model.HighBits, (z-model.LowBits)&^z&model.HighBits
			found := x | y>>1 | z>>2
			if uint32((found-1)&^found>>32)&model.Load32(b[leftOver:])&home != 0 { // it may stand beside
				continue
			}
			lane := bits.TrailingZeros64(found)
			k := 2*perBucket + 3*(lane>>4) + 12*(15-lane&15)
			if found == 0 {
				k = leftOver
			}
			pair := model.Load32(b[k : k+4])
			left += int32(pair<<20) >> 20
			right += int32(pair<<8) >> 20
			break
		}
	}
	p.left, p.right, p.touched = p.left+left, p.right+right, p.touched^touched
}

// AppendWeights appends a table of count buckets, an even number, to b. The features
// that come first find a place first; the number of those that found none is returned.
func AppendWeights(b []byte, features []uint32, weights [][2]int, count, sure int) (table []byte, lost int) {
	buckets := make([]byte, count*model.BucketSize)
	for i, f := range features {
		if !place(buckets, f, weights[i]) {
			lost++
		}
	}
	return binary.LittleEndian.AppendUint32(append(b, buckets...), uint32(sure)), lost
}

// place puts a feature into one of its two buckets, and reports whether there is room
// and no feature that would be taken for this one.
func place(buckets []byte, f uint32, weights [2]int) bool {
	at, check := model.Home(f, uint64(len(buckets)/model.BucketSize)), uint16(checkOf(f))
	home, beside := buckets[at:][:model.BucketSize], buckets[at^model.BucketSize:][:model.BucketSize]
	i, j := slot(home, check), slot(beside, check)
	to := home
	switch {
	case i < perBucket && le16(home[2*i:]) == check || j < perBucket && le16(beside[2*j:]) == check,
		i == perBucket && j == perBucket:
		return false
	case i == perBucket:
		home[model.BucketSize-1] |= overflow >> 24
		to, i = beside, j
	}
	binary.LittleEndian.PutUint16(to[2*i:], check)
	l, r := uint32(clamp(weights[0]))&0xFFF, uint32(clamp(weights[1]))&0xFFF
	x := l | r<<12
	k := 2*perBucket + 3*i
	to[k], to[k+1], to[k+2] = byte(x), byte(x>>8), byte(x>>16)
	return true
}

// slot returns which place in a bucket has a number, or else which is free; perBucket if
// none is.
func slot(bucket []byte, check uint16) int {
	i := 0
	for i < perBucket && le16(bucket[2*i:]) != 0 && le16(bucket[2*i:]) != check {
		i++
	}
	return i
}

func le16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }

func clamp(w int) int { return max(-MaxWeight, min(MaxWeight, w)) }
