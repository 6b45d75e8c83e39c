package attribution

import "github.com/wirecopy-go/wirecopy/internal/doc"

// confidence returns how likely q is right, with its speaker, whose cue has a score:
// the share of right ones among those like it on the development sets. That depends
// on whether the rules found it or the model alone. The table in
// internal/build/MODELS.md compares the two.
func confidence(q *doc.Quote, score int32, ruled bool) float64 {
	switch {
	case q.Cue.Empty():
		return alone
	case q.Speaker.Empty():
		return nameless
	}
	row := &indirect
	switch {
	case !ruled && q.Kind == doc.Indirect:
		row = &guessed
	case !ruled:
		row = &guessedMarks
	case q.Kind == doc.Direct:
		row = &direct
	case q.Kind == doc.Mixed:
		row = &mixed
	}
	step := 0
	for step < steps && score >= limits[step] {
		step++
	}
	return row[step]
}

// steps is the number of limits that divide the scores.
const steps = 2

var limits = [steps]int32{One * 5 / 6, One * 5 / 2}

var (
	direct       = [steps + 1]float64{0.65, 0.93, 0.97}
	mixed        = [steps + 1]float64{0.45, 0.78, 0.91}
	indirect     = [steps + 1]float64{0.5, 0.78, 0.89}
	guessed      = [steps + 1]float64{0.35, 0.55, 0.6} // without marks, by the model alone
	guessedMarks = [steps + 1]float64{0.75, 0.75, 0.75}
)

const (
	nameless = 0.2 // the confidence in a quote whose source was not found
	alone    = 0.5 // in a quotation without a cue that goes on after an indirect quote

	// appealed is the most confidence in an act of speech that is no clause, such as
	// "urged them to leave", which not everybody counts as a quote.
	appealed = 0.6
)
