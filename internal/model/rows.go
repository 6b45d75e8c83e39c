package model

// Rows is a table of features, read in place: each row holds the weights that
// a feature gives to the classes of a linear model. Rows have 32, 48 or 64
// bytes: a byte for each of up to 29, 45 or 61 classes, and three bytes that
// say whether the row is in use (1 bit), an exponent e (1 bit), and which
// feature it belongs to (22 bits). A weight w stands for (w-128)<<(2e).
//
// A feature stands in the row that its number points to, or in one of the next
// three, so that a feature that is not there is soon known to be absent.
type Rows struct {
	rows  string
	count uint64 // of rows, without the last three, where no feature is at home
	size  uint64 // of a row, in bytes
}

const (
	rowInUse = 1 << 63
	rowLarge = 1 << 62 // the exponent is 1
	rowBits  = rowInUse | 0x3FFFFF<<40
	lowLanes = 0x00FF00FF00FF00FF

	// probes is the number of rows in which a feature may stand.
	probes = 4
)

// MaxFeatures is the most features that can be summed: more could overflow.
const MaxFeatures = 64

// NewRows returns the table in payload, whose rows have size bytes.
func NewRows(payload string, size int) Rows {
	return Rows{rows: payload, count: uint64(len(payload)/size) - (probes - 1), size: uint64(size)}
}

// home returns the number of the first row where a feature may stand, and the
// bits by which its row is recognised.
func home(f uint32, count uint64) (row, check uint64) {
	return uint64(f) * count >> 32, rowInUse | uint64(f*0x9E3779B1>>10)<<40
}

// Sums are the sums of the weights of features, for each class: lane j of word
// k is that of class 8*(k/2)+2*j+k%2.
type Sums struct {
	lanes   [16]uint64
	bias    uint32
	touched byte
}

// Of returns the sum for a class.
func (s *Sums) Of(class int) int32 {
	k := class>>3<<1 | class&1
	return int32(s.lanes[k&15]>>(class>>1&3*16)&0xFFFF) - int32(s.bias)
}

// Sum adds the weights of at most [MaxFeatures] features, in any order. Most of
// its time is spent waiting for memory, so it asks for all rows before it uses
// the first. Then it goes through the rows that it found once for every eight
// classes, so that their sums stay in registers.
func (r *Rows) Sum(s *Sums, features []uint32) {
	*s = Sums{}
	for _, f := range features {
		row, _ := home(f, r.count)
		s.touched ^= r.rows[row*r.size]
	}
	var found [MaxFeatures]uint64 // offset and shift of rows
	n := 0
	for _, f := range features {
		if at, shift, ok := r.find(f); ok {
			found[n&(MaxFeatures-1)] = at<<2 | uint64(shift)
			s.bias += 128 << shift
			n++
		}
	}
	for k := uint64(0); k < r.size/8; k++ {
		var even, odd uint64 // four 16-bit lanes
		for _, x := range found[:n] {
			w := load64(r.rows, x>>2+8*k)
			even += w & lowLanes << (x & 3)
			odd += w >> 8 & lowLanes << (x & 3)
		}
		s.lanes[2*k&15], s.lanes[(2*k+1)&15] = even, odd
	}
}

// find returns the offset of the row of a feature, and the shift of its weights.
func (r *Rows) find(f uint32) (at uint64, shift uint, ok bool) {
	row, check := home(f, r.count)
	at = row * r.size
	for range probes {
		x := load64(r.rows, at+r.size-8)
		if x&rowBits == check {
			return at, uint(x >> 62 & 1 << 1), true
		}
		if x < rowInUse {
			return 0, 0, false
		}
		at += r.size
	}
	return 0, 0, false
}

// load64 returns eight bytes of s as a number.
func load64(s string, at uint64) uint64 {
	s = s[at : at+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// AppendRows appends a table of count rows of size bytes to b. Weights are
// numbers up to ±508; those beyond are cut. The features that come first find a
// place first; the number of those that found none is returned.
func AppendRows(b []byte, features []uint32, weights [][]int, count, size int) (table []byte, lost int) {
	rows := make([]byte, (count+probes-1)*size)
	for i, f := range features {
		row, check := home(f, uint64(count))
		at, tries := int(row)*size, 0
		for tries < probes && rows[at+size-1] != 0 {
			at += size
			tries++
		}
		if tries == probes {
			lost++
			continue
		}
		fillRow(rows[at:at+size], weights[i], check)
	}
	return append(b, rows...), lost
}

// fillRow writes the weights of a feature and the bits that tell which it is.
func fillRow(row []byte, weights []int, check uint64) {
	most := 0
	for _, w := range weights {
		most = max(most, w, -w)
	}
	shift := 0
	if most > 127 {
		check |= rowLarge
		shift = 2
	}
	classes := len(row) - 3
	for c := range classes {
		w := 0
		if c < len(weights) {
			w = max(-127, min(127, (weights[c]+1<<shift>>1)>>shift))
		}
		row[c] = byte(128 + w)
	}
	for j := range 3 {
		row[classes+j] = byte(check >> (40 + 8*j))
	}
}

// Mix makes the number of a feature from its template and up to three values.
func Mix(template, a, b, c uint32) uint32 {
	h := template*0x9E3779B1 + a
	h = (h ^ h>>15) * 0x85EBCA77
	h += b
	h = (h ^ h>>13) * 0xC2B2AE3D
	h += c
	h = (h ^ h>>16) * 0x27D4EB2F
	return h ^ h>>15
}

// Hash numbers a string: 32-bit FNV-1a with a final mix.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>15
}
