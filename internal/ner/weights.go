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
// reading, two bytes each, and then the features.
type weights struct {
	links [2]string
	rows  model.Rows
}

func newWeights(payload string) weights {
	const size = 2 * Links
	return weights{
		links: [2]string{payload[:size], payload[size : 2*size]},
		rows:  model.NewRows(payload[2*size:]),
	}
}

// link returns the score of a transition in a reading.
func (w *weights) link(reading, n int) int32 {
	return score(w.links[reading], n)
}

// score returns a number of two bytes.
func score(s string, n int) int32 {
	return int32(int16(uint16(s[2*n]) | uint16(s[2*n+1])<<8))
}

// scores are sums of weights, for each tag.
type scores [Tags]int32

// add adds the weights of features.
func (w *weights) add(s *scores, features []uint32) {
	var sums model.Sums
	w.rows.Add(&sums, features)
	for t := range s {
		s[t] += sums.Of(t)
	}
}

// AppendWeights appends a table to b, with size bytes of features, and returns the
// number of weights that found no place there. See [model.AppendRows].
func AppendWeights(b []byte, links [2][Links]int, features []uint32, weights [][]int, size int) (table []byte, lost int) {
	for _, reading := range links {
		for _, w := range reading {
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(w)))
		}
	}
	return model.AppendRows(b, features, weights, size, 0)
}
