package model

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// Rows is a table of features, read in place: each has weights for some of the
// classes of a linear model. Features stand in buckets of 64 bytes, a line of memory
// each, so that most often one line tells all:
//
//	bytes 0–13   up to seven numbers of 16 bits to tell features apart, 0 for none
//	bytes 14–21  64, and where the weights of each feature begin: those of the first end
//	             with the bucket, those of another where the one before it begins. The
//	             highest bit is set if a feature found no room here, and stands in the
//	             other bucket of the pair
//	bytes 22–63  up to 21 weights of 16 bits: the class (6 bits), the weight (10, signed)
//
// The last eight bytes of the table are Sure.
type Rows struct {
	rows  string
	count uint64 // of buckets

	// Sure is by how much a class must be ahead of the others to be taken before
	// all parts of the features are summed (dynamic feature selection: Strubell,
	// Vilnis, Silverstein and McCallum 2015).
	Sure int32
}

const (
	perBucket = 7  // features
	mostRow   = 21 // weights of a bucket, and so of a feature
	endsAt    = 2 * perBucket
	weightsAt = endsAt + perBucket + 1
	overflow  = 1 << 63 // among the eight bytes at endsAt
	atOnce    = 16      // features whose weights are gathered before they are added
	classBits = 6

	// MaxWeight is the largest weight that a table holds.
	MaxWeight = 1<<9 - 1

	// MaxClasses is the most classes that a table can tell apart.
	MaxClasses = 1 << classBits
)

// NewRows returns the table in payload.
func NewRows(payload string) Rows {
	n := len(payload) - 8
	return Rows{rows: payload, count: uint64(n / BucketSize), Sure: int32(Load64(payload[n:]))}
}

// checkOf returns the number by which a feature is recognised, in each of four lanes.
func checkOf(f uint32) uint64 { return uint64(f*0x85EBCA77>>16|1) * LowBits }

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
	// A sum and its class make one number, so that nothing is to be guessed.
	const least = -1 << (30 + classBits)
	top, second := int64(least), int64(least)
	for c, x := range s.of[:n] {
		if c == skip {
			continue
		}
		v := int64(x)<<classBits | int64(MaxClasses-1-c) // the first of equals is the best
		second = max(second, min(top, v))
		top = max(top, v)
	}
	return MaxClasses - 1 - int(top&(MaxClasses-1)), int32(top>>classBits - second>>classBits)
}

// Add adds the weights of features.
func (r *Rows) Add(s *Sums, features []uint32) {
	s.touched ^= Touch(r.rows, r.count, features)
	for ; len(features) > atOnce; features = features[atOnce:] {
		r.add(s, features[:atOnce])
	}
	r.add(s, features)
}

// add adds the weights of a few features. Nobody can guess which of them the table has,
// and how many weights; so it gathers all weights before it adds the first, downwards
// from the end of a list: it copies the last eight of a feature, and the next overwrites
// those that it does not have.
func (r *Rows) add(s *Sums, features []uint32) {
	const few = 16 // the bytes of eight weights
	var list [few + atOnce*2*mostRow]byte
	rows, count, n := r.rows, r.count, len(list)
	for _, f := range features {
		at, check := Home(f, count), checkOf(f)
		for home := uint64(overflow); ; home, at = 0, at^BucketSize {
			b := rows[at : at+BucketSize]
			// A lane of x or y is 0 where the feature stands. Its highest bit is made 1,
			// as may be those above it, but not those below. The last lane of y is none.
			x, y := Load64(b[:8])^check, Load64(b[8:16])^check
			x, y = (x-LowBits)&^x&HighBits, (y-LowBits)&^y&(HighBits>>16)
			found, ends := x>>1|y, Load64(b[endsAt:endsAt+8])
			if (found-1)&ends&home != 0 { // not found, but it may stand beside
				continue
			}
			lane := bits.TrailingZeros64(found)
			ends >>= (lane>>1&^7 | lane&1<<5) & 63
			start, end := int(ends>>8&127), int(ends&127)
			if found == 0 {
				start, end = BucketSize, BucketSize
			}
			for ; ; n, end = n-few, end-few {
				copy(list[n-few:n], b[end-few:end])
				if end-start <= few {
					break
				}
			}
			n -= end - start
			break
		}
	}
	clear(list[n-8 : n]) // so that they add nothing
	for i := len(list); i > n; i -= 8 {
		w := binary.LittleEndian.Uint64(list[i-8 : i])
		s.add(uint16(w))
		s.add(uint16(w >> 16))
		s.add(uint16(w >> 32))
		s.add(uint16(w >> 48))
	}
}

// add adds a weight.
func (s *Sums) add(w uint16) { s.of[w&(MaxClasses-1)] += int32(int16(w)) >> classBits }

// AppendRows appends a table of size bytes, and eight, to b. Weights beyond
// [MaxWeight] are cut. The features that come first find a place first; of a feature
// for whose weights there is not room enough, the smallest are left out. The number of
// weights that are left out is returned.
func AppendRows(b []byte, features []uint32, weights [][]int, size, sure int) (table []byte, lost int) {
	buckets := make([]byte, size/(2*BucketSize)*2*BucketSize)
	for at := 0; at < len(buckets); at += BucketSize {
		buckets[at+endsAt] = BucketSize
	}
	for i, f := range features {
		pairs := pack(weights[i])
		lost += len(pairs) - place(buckets, f, pairs)
	}
	return binary.LittleEndian.AppendUint64(append(b, buckets...), uint64(sure)), lost
}

// place puts a feature into one of its two buckets, with as many weights as there is
// room for, and returns their number. A feature that would be taken for one that is
// there is left out.
func place(buckets []byte, f uint32, pairs []uint16) int {
	at, check := Home(f, uint64(len(buckets)/BucketSize)), uint16(checkOf(f))
	home, beside := buckets[at:][:BucketSize], buckets[at^BucketSize:][:BucketSize]
	if has(home, check) || has(beside, check) {
		return 0
	}
	n, m := min(len(pairs), room(home)), min(len(pairs), room(beside))
	if n >= m {
		return put(home, check, pairs[:n])
	}
	home[weightsAt-1] |= overflow >> 56
	return put(beside, check, pairs[:m])
}

// features returns how many features a bucket has.
func features(b []byte) (n int) {
	for n < perBucket && binary.LittleEndian.Uint16(b[2*n:]) != 0 {
		n++
	}
	return n
}

// has reports whether a bucket has a feature with such a number.
func has(b []byte, check uint16) bool {
	for n := range features(b) {
		if binary.LittleEndian.Uint16(b[2*n:]) == check {
			return true
		}
	}
	return false
}

// room returns how many weights one more feature of a bucket can have.
func room(b []byte) int {
	n := features(b)
	if n == perBucket {
		return 0
	}
	return (int(b[endsAt+n]) - weightsAt) / 2
}

// put adds a feature to a bucket and returns how many weights it has.
func put(b []byte, check uint16, pairs []uint16) int {
	if len(pairs) == 0 {
		return 0
	}
	n := features(b)
	start := int(b[endsAt+n]) - 2*len(pairs)
	binary.LittleEndian.PutUint16(b[2*n:], check)
	b[endsAt+n+1] |= byte(start)
	for i, p := range pairs {
		binary.LittleEndian.PutUint16(b[start+2*i:], p)
	}
	return len(pairs)
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
