package attribution

import (
	_ "embed"
	"math"
)

// A Model weighs features: a table of rows of eight bytes, read in place, in
// which a feature stands at its hash or in the next free row behind it. A row
// holds six weights, which mean different things for the features of cues,
// units, gaps and ends, and 16 bits to tell features apart.
type Model struct {
	rows  string
	count uint64
}

const rowSize = 8

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
	return &Model{payload, uint64(len(payload) / rowSize)}
}

func home(f uint32, count uint64) (at uint64, check uint64) {
	return uint64(f) * count >> 32 * rowSize, uint64(f*0x9E3779B1>>16) | 1
}

// sum adds up the weights of features. A row is added as two words of four
// 16-bit lanes. Most of the time is spent waiting for memory, so all rows are
// asked for before the first is used.
func (m *Model) sum(f *Features) (s [Columns]int32) {
	touched := byte(0)
	for _, h := range f.List[:f.Len] {
		at, _ := home(h, m.count)
		touched ^= m.rows[at]
	}
	var even, odd uint64
	bias := uint64(touched) &^ 0xFF
	for _, h := range f.List[:f.Len] {
		x := m.row(h)
		even += x & lanes
		odd += x >> 8 & lanes
		bias += x >> inUse & 1 * zero
	}
	for c := 0; c < Columns; c += 2 {
		s[c] = int32(even&0xFFFF) - int32(bias)
		s[c+1] = int32(odd&0xFFFF) - int32(bias)
		even >>= 16
		odd >>= 16
	}
	return s
}

const (
	lanes = 0x00FF00FF00FF00FF
	zero  = 128 // the byte of a weight of 0
	inUse = 48  // the bit that every row has
)

// row returns the row of a feature, 0 if it has none.
func (m *Model) row(h uint32) uint64 {
	at, check := home(h, m.count)
	for rows := m.rows[at:]; ; rows = m.rows { // the first row follows the last
		for ; len(rows) >= rowSize; rows = rows[rowSize:] {
			if x := load64(rows); x == 0 || x>>48 == check {
				return x
			}
		}
	}
}

// load64 returns the first eight bytes of s as a number.
func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// AppendModel appends the table of a model to b. Weights are multiples of
// 1/One; those beyond ±127 are cut.
func AppendModel(b []byte, features []uint32, weights [][Columns]float32) []byte {
	count := uint64(len(features)) * 5 / 4
	rows := make([]byte, (count+1)*rowSize)
	count++
	for i, f := range features {
		at, check := home(f, count)
		for rows[at+6] != 0 || rows[at+7] != 0 {
			at = (at + rowSize) % uint64(len(rows))
		}
		for c, w := range weights[i] {
			rows[at+uint64(c)] = byte(zero + int(max(-127, min(127, math.Round(float64(w)*One)))))
		}
		rows[at+6], rows[at+7] = byte(check), byte(check>>8)
	}
	return append(b, rows...)
}
