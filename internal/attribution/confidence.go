package attribution

import "github.com/wirecopy-go/wirecopy/internal/doc"

// confidence returns how likely a quote is right, with its speaker, whose cue has
// a score: the share of right ones among those of PolNeAR's development part.
// The table in internal/build/MODELS.md compares the two.
func confidence(k doc.QuoteKind, score int32) float64 {
	step := 0
	for step < len(steps) && score >= steps[step] {
		step++
	}
	switch k {
	case doc.Direct:
		return direct[step]
	case doc.Mixed:
		return mixed[step]
	}
	return indirect[step]
}

// steps divide the scores.
var steps = [...]int32{0, 20, 40, 60}

var (
	direct   = [len(steps) + 1]float64{0.55, 0.78, 0.8, 0.86, 0.95}
	mixed    = [len(steps) + 1]float64{0.6, 0.66, 0.72, 0.82, 0.87}
	indirect = [len(steps) + 1]float64{0.3, 0.52, 0.69, 0.79, 0.82}
)
