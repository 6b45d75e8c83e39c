package ner

import (
	_ "embed"
	"encoding/binary"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

//go:embed tagger.bin
var taggerFile string

// tagger is the model: for each feature, a weight for each tag.
var tagger = newWeights(model.MustOpen(taggerFile))

// Weights are a table, read in place: the [Links] of the first and of the second
// reading, two bytes each, and then the features: rows of [rowSize] bytes, in which a feature stands in the row that its number points to, or soon behind.
// A row holds a weight for each tag, and three bytes more: whether it is in use
// (1 bit), an exponent e (1 bit), and 22 bits to tell features apart.
//
// A weight w stands for (w-128)<<(2e). A row is added to the scores of all tags
// as eight words of four 16-bit lanes, so that a feature costs eight additions,
// not 29; the 128s are subtracted at the end.
type weights struct {
	links [2]string
	rows  string
	count uint64
}

const (
	rowSize  = 32
	inUse    = 1 << 63
	large    = 1 << 62 // the exponent is 1
	lowLanes = 0x00FF00FF00FF00FF
)

func newWeights(payload string) weights {
	const size = 2 * Links
	w := weights{links: [2]string{payload[:size], payload[size : 2*size]}, rows: payload[2*size:]}
	w.count = uint64(len(w.rows) / rowSize)
	return w
}

// link returns the score of a transition in a reading.
func (w *weights) link(reading, n int) int32 {
	s := w.links[reading]
	return int32(int16(uint16(s[2*n]) | uint16(s[2*n+1])<<8))
}

// home returns the byte offset of the row where a feature belongs, and the bits
// by which its row is recognised.
func home(f uint32, count uint64) (at, check uint64) {
	return uint64(f) * count >> 32 * rowSize, inUse | uint64(f*0x9E3779B1>>10)<<40
}

// scores are sums of weights: lane j of word k is that of tag 8*(k/2)+2*j+k%2.
type scores struct {
	lanes   [8]uint64
	bias    uint32
	touched byte
}

// add adds the weights of features. Most of its time is spent waiting for
// memory, so it asks for all rows before it uses the first.
func (w *weights) add(s *scores, features []uint32) {
	for _, f := range features {
		at, _ := home(f, w.count)
		s.touched ^= w.rows[at+24]
	}
	a0, a1, a2, a3, a4, a5, a6, a7 := s.lanes[0], s.lanes[1], s.lanes[2], s.lanes[3], s.lanes[4], s.lanes[5], s.lanes[6], s.lanes[7]
	for _, f := range features {
		at, check := home(f, w.count)
		x := load64(w.rows, at+24)
		for x >= inUse && x&^large>>40 != check>>40 {
			if at += rowSize; at == w.count*rowSize {
				at = 0
			}
			x = load64(w.rows, at+24)
		}
		if x < inUse {
			continue
		}
		e := x >> 62 & 1 << 1
		a6 += x & lowLanes << e
		a7 += x >> 8 & lowLanes << e
		x = load64(w.rows, at)
		a0 += x & lowLanes << e
		a1 += x >> 8 & lowLanes << e
		x = load64(w.rows, at+8)
		a2 += x & lowLanes << e
		a3 += x >> 8 & lowLanes << e
		x = load64(w.rows, at+16)
		a4 += x & lowLanes << e
		a5 += x >> 8 & lowLanes << e
		s.bias += 128 << e
	}
	s.lanes = [8]uint64{a0, a1, a2, a3, a4, a5, a6, a7}
}

// of returns the score of a tag.
func (s *scores) of(t Tag) int32 {
	k := t>>3<<1 | t&1
	return int32(s.lanes[k]>>(t>>1&3*16)&0xFFFF) - int32(s.bias)
}

// load64 returns eight bytes of s as a number.
func load64(s string, at uint64) uint64 {
	_ = s[at+7]
	return uint64(s[at]) | uint64(s[at+1])<<8 | uint64(s[at+2])<<16 | uint64(s[at+3])<<24 |
		uint64(s[at+4])<<32 | uint64(s[at+5])<<40 | uint64(s[at+6])<<48 | uint64(s[at+7])<<56
}

// AppendWeights appends a table of count rows to b. The weights of a feature
// are numbers up to ±508; those beyond are cut.
func AppendWeights(b []byte, links [2][Links]int, features []uint32, weights [][Tags]int, count int) []byte {
	for _, reading := range links {
		for _, w := range reading {
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(w)))
		}
	}
	rows := make([]byte, count*rowSize)
	for i, f := range features {
		at, check := home(f, uint64(count))
		for rows[at+rowSize-1] != 0 {
			at = (at + rowSize) % uint64(len(rows))
		}
		most := 0
		for _, w := range weights[i] {
			most = max(most, w, -w)
		}
		if most > 127 {
			check |= large
		}
		e := check >> 62 & 1 << 1
		for t := range rowSize - 3 {
			w := 0
			if t < Tags {
				w = max(-127, min(127, (weights[i][t]+1<<e>>1)>>e))
			}
			rows[at+uint64(t)] = byte(128 + w)
		}
		for j := uint64(0); j < 3; j++ {
			rows[at+rowSize-3+j] = byte(check >> (40 + 8*j))
		}
	}
	return append(b, rows...)
}
