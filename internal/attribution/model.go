package attribution

import (
	"encoding/binary"
	"math"
	"math/bits"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

// A Model weighs features: a table that is read in place. Features stand in buckets of
// 64 bytes, a line of memory each:
//
//	bytes 0–15   eight numbers of 15 bits to tell features apart, 0 for none. The highest
//	             bit of the last is set if a feature found no room here, and stands in the
//	             other bucket of the pair
//	bytes 16–63  six weights of a byte for each feature, plus 128, which mean different
//	             things for the features of cues, units, gaps and ends
type Model struct {
	buckets string
	count   uint64
}

const (
	perBucket = 8
	weightsAt = 2 * perBucket
	overflow  = 1 << 63 // in the second half of the numbers
	evenBytes = 0x00FF00FF00FF00FF
)

// Columns is the number of weights of a feature.
const Columns = 6

// The columns of the features of cues, units and ends; those of the features of
// gaps are the labels that begin and then the labels that end.
const (
	IsCue    = 0 // of cue features
	IsSpeech = 1
	NoSource = 0 // of final features
)

// One is the weight that stands for 1.
const One = 24

// NewModel returns the model whose table is payload.
func NewModel(payload string) *Model {
	return &Model{payload, uint64(len(payload) / model.BucketSize)}
}

// checkOf returns the number by which a feature is recognised, in each of four lanes.
func checkOf(f uint32) uint64 { return uint64(max(f*0x85EBCA77>>17, 1)) * model.LowBits }

// sum adds up the weights of features, in two words of four lanes.
func (m *Model) sum(f *Features) (s [Columns]int32) {
	buckets := m.buckets
	touched := model.Touch(buckets, m.count, f.List[:f.Len])
	var even, odd uint64
	bias := uint64(touched) &^ 0xFF
	for _, h := range f.List[:f.Len] {
		at, check := model.Home(h, m.count), checkOf(h)
		for home := uint64(overflow); ; home, at = 0, at^model.BucketSize {
			b := buckets[at : at+model.BucketSize]
			x, y := model.Load64(b[:8]), model.Load64(b[8:16])
			more := y & home
			// A lane of x or y gets its highest bit where the feature stands.
			x, y = x&^model.HighBits^check, y&^model.HighBits^check
			x, y = ^(x+^uint64(model.HighBits))&model.HighBits, ^(y+^uint64(model.HighBits))&model.HighBits
			found := x>>1 | y
			if (found-1)&^found&more != 0 { // not found, but it may stand beside
				continue
			}
			lane := bits.TrailingZeros64(found)
			k := Columns * (lane>>4&3 | lane&1<<2)
			w, zero := model.Load64(b[weightsAt-2+k:weightsAt+6+k])>>16, uint64(128)
			if found == 0 {
				w, zero = 0, 0
			}
			even += w & evenBytes
			odd += w >> 8 & evenBytes
			bias += zero
			break
		}
	}
	for c := 0; c < Columns; c += 2 {
		s[c] = int32(even&0xFFFF) - int32(bias)
		s[c+1] = int32(odd&0xFFFF) - int32(bias)
		even >>= 16
		odd >>= 16
	}
	return s
}

// AppendModel appends the table of a model, of size bytes, to b. Weights are multiples
// of 1/One; those beyond ±127 are cut. The features that come first find a place first;
// the number of those that found none is returned.
func AppendModel(b []byte, features []uint32, weights [][Columns]float32, size int) (table []byte, lost int) {
	buckets := make([]byte, size/(2*model.BucketSize)*2*model.BucketSize)
	for i, f := range features {
		if !put(buckets, f, &weights[i]) {
			lost++
		}
	}
	return append(b, buckets...), lost
}

// put puts a feature into one of its two buckets, and reports whether there is room
// and no feature that would be taken for this one.
func put(buckets []byte, f uint32, weights *[Columns]float32) bool {
	at, check := model.Home(f, uint64(len(buckets)/model.BucketSize)), uint16(checkOf(f))
	home, beside := buckets[at:][:model.BucketSize], buckets[at^model.BucketSize:][:model.BucketSize]
	i, taken := slot(home, check)
	j, too := slot(beside, check)
	to := home
	switch {
	case taken || too || i == perBucket && j == perBucket:
		return false
	case i == perBucket:
		home[weightsAt-1] |= overflow >> 56
		to, i = beside, j
	}
	to[2*i] = byte(check)
	to[2*i+1] |= byte(check >> 8)
	for c, w := range weights {
		to[weightsAt+Columns*i+c] = byte(128 + int(max(-127, min(127, math.Round(float64(w)*One)))))
	}
	return true
}

// slot returns which place in a bucket is free, perBucket if none is; and whether a
// feature there has a number.
func slot(bucket []byte, check uint16) (i int, taken bool) {
	for ; i < perBucket; i++ {
		x := binary.LittleEndian.Uint16(bucket[2*i:]) &^ (model.HighBits >> 48)
		if x == 0 || x == check {
			return i, x == check
		}
	}
	return i, false
}
