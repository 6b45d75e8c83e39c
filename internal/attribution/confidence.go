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
	direct   = [len(steps) + 1]float64{0.55, 0.55, 0.77, 0.9, 0.96}
	mixed    = [len(steps) + 1]float64{0.35, 0.62, 0.65, 0.67, 0.85}
	indirect = [len(steps) + 1]float64{0.3, 0.6, 0.64, 0.79, 0.86}
)

// appealed is the most confidence in an act of speech that is no clause, such as
// "urged them to leave", which not everybody counts as a quote.
const appealed = 0.5
