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
//	bytes 14–21  where the weights of each feature begin, and where the last end; the
//	             highest bit is set if a feature found no room here, and stands in one
//	             of the next buckets
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
	bucketSize = 64
	perBucket  = 7  // features
	mostRow    = 21 // weights of a bucket, and so of a feature
	beginsAt   = 2 * perBucket
	weightsAt  = beginsAt + perBucket + 1
	goesOn     = 1 << 63 // among the eight bytes at beginsAt
	mostSteps  = 8       // buckets that are looked into for a feature
	atOnce     = 64      // features that are looked for together
	classBits  = 6
	lowBits    = 0x0001000100010001
	highBits   = 0x8000800080008000

	// MaxWeight is the largest weight that a table holds.
	MaxWeight = 1<<9 - 1

	// MaxClasses is the most classes that a table can tell apart.
	MaxClasses = 1 << classBits
)

// NewRows returns the table in payload.
func NewRows(payload string) Rows {
	n := len(payload) - 8
	return Rows{rows: payload, count: uint64(n / bucketSize), Sure: int32(le64(payload[n:]))}
}

// home returns the offset of the bucket where a feature should stand, and the number
// by which it is recognised.
func home(f uint32, count uint64) (at uint64, check uint16) {
	return uint64(f) * count >> 32 * bucketSize, uint16(max(f*0x85EBCA77>>16, 1))
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
	for ; len(features) > atOnce; features = features[atOnce:] {
		r.add(s, features[:atOnce])
	}
	r.add(s, features)
}

// add adds the weights of a few features. Most of its time is spent waiting for
// memory, so it asks for all buckets before it uses the first: for both their ends,
// since an embedded table may lie across the lines of memory. It finds all lists of
// weights before it adds the first, since nobody can guess which features have one.
func (r *Rows) add(s *Sums, features []uint32) {
	for _, f := range features {
		at, _ := home(f, r.count)
		s.touched ^= r.rows[at] ^ r.rows[at+bucketSize-1]
	}
	var lists [atOnce]list
	n := 0
	for _, f := range features {
		l, found := r.list(f)
		lists[n] = l
		n += found
	}
	for _, l := range lists[:n] {
		weights := r.rows[l.start:l.end]
		for i := 1; i < len(weights); i += 2 {
			s.add(uint16(weights[i-1]) | uint16(weights[i])<<8)
		}
	}
}

// A list is where the weights of a feature stand.
type list struct{ start, end uint32 }

// list returns the list of a feature, and 1; or any, and 0 if it has none.
func (r *Rows) list(f uint32) (l list, found int) {
	at, check := home(f, r.count)
	for range mostSteps {
		b := r.rows[at : at+bucketSize]
		begins := le64(b[beginsAt:])
		k, found := find(b, check)
		if found != 0 || begins < goesOn {
			x := uint32(begins >> (8 * k))
			return list{uint32(at) + x&127, uint32(at) + x>>8&127}, found
		}
		if at += bucketSize; at == r.count*bucketSize {
			at = 0
		}
	}
	return list{}, 0
}

// add adds a weight.
func (s *Sums) add(w uint16) { s.of[w&(MaxClasses-1)] += int32(int16(w)) >> classBits }

// find returns which of the features of a bucket one is, and 1; or any, and 0 if it
// is none.
func find(b string, check uint16) (k, found int) {
	c := lowBits * uint64(check)
	// A lane of x or y is 0 where the feature stands. Its highest bit is made 1, as
	// may be those above it, but not those below. The last lane of y is none.
	x, y := le64(b)^c, le64(b[8:])^c
	x, y = (x-lowBits)&^x&highBits, (y-lowBits)&^y&(highBits>>16)
	if x|y != 0 {
		found = 1
	}
	n := bits.TrailingZeros64(x>>1 | y)
	return n>>4 | n&1<<2, found
}

func le64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// AppendRows appends a table of size bytes, and eight, to b. Weights beyond
// [MaxWeight] are cut, and of a feature with more than 21 the smallest left out.
// The features that come first find a place first; the number of those that found
// none is returned.
func AppendRows(b []byte, features []uint32, weights [][]int, size, sure int) (table []byte, lost int) {
	buckets := make([]byte, size/bucketSize*bucketSize)
	for i, f := range features {
		if pairs := pack(weights[i]); len(pairs) > 0 && !place(buckets, f, pairs) {
			lost++
		}
	}
	return binary.LittleEndian.AppendUint64(append(b, buckets...), uint64(sure)), lost
}

// place puts a feature into the first bucket with room for it, and reports whether
// there is one nearby, and none before it has a feature that would be taken for this one.
func place(buckets []byte, f uint32, pairs []uint16) bool {
	at, check := home(f, uint64(len(buckets)/bucketSize))
	next := func(at uint64) uint64 { return (at + bucketSize) % uint64(len(buckets)) }
	to := at
	for step := 0; ; step++ {
		b := buckets[to:][:bucketSize]
		_, found := find(string(b), check)
		switch {
		case found != 0 || step == mostSteps:
			return false
		case room(b, pairs):
			put(b, check, pairs)
			for ; at != to; at = next(at) {
				buckets[at+weightsAt-1] |= goesOn >> 56
			}
			return true
		}
		to = next(to)
	}
}

// used returns how many features a bucket has, and where its weights end.
func used(b []byte) (features, end int) {
	for features < perBucket && binary.LittleEndian.Uint16(b[2*features:]) != 0 {
		features++
	}
	return features, max(weightsAt, int(b[beginsAt+features]&127))
}

// room reports whether a bucket has room for one more feature.
func room(b []byte, pairs []uint16) bool {
	n, end := used(b)
	return n < perBucket && end+2*len(pairs) <= bucketSize
}

// put adds a feature to a bucket.
func put(b []byte, check uint16, pairs []uint16) {
	n, end := used(b)
	binary.LittleEndian.PutUint16(b[2*n:], check)
	b[beginsAt+n] = byte(end)
	b[beginsAt+n+1] |= byte(end + 2*len(pairs))
	for i, p := range pairs {
		binary.LittleEndian.PutUint16(b[end+2*i:], p)
	}
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
	classes = classes[:min(len(classes), mostRow)]
	pairs := make([]uint16, len(classes))
	for i, c := range classes {
		w := max(-MaxWeight, min(MaxWeight, weights[c]))
		pairs[i] = uint16(w)<<classBits | uint16(c)
	}
	return pairs
}
