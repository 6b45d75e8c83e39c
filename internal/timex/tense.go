package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// tense is what the words around an expression say of its time.
type tense uint8

const (
	unclear tense = iota
	past
	future
)

// reach is how far evidence of tense is looked for, in tokens.
const reach = 16

// tenseOf returns the tense in which the tokens [i, end) are told of: that of
// the nearest verb before them in the sentence, or else after them.
func (r *reader) tenseOf(i, end int32) tense {
	s := r.SentenceOf(i)
	for j := i - 1; j >= s.Start && j > i-reach; j-- {
		if t := r.cue(j); t != unclear {
			return t
		}
	}
	for j := end; j < s.End && j < end+reach; j++ {
		if t := r.cue(j); t != unclear {
			return t
		}
	}
	return unclear
}

// cue returns the tense that token i is evidence of.
func (r *reader) cue(i int32) tense {
	if r.Is(i, doc.Number|doc.Punct) {
		return unclear
	}
	w := r.Low(i)
	switch w {
	case "will", "'ll", "’ll", "shall", "would", "wo", "scheduled", "expected", "expects", "due", "planned", "plan", "plans",
		"planning", "slated", "upcoming", "ahead", "forthcoming", "going", "set", "until", "effective", "expires", "expire",
		"next", "begins", "starts", "opens", "deadline", "matures", "maturing", "tentatively":
		return future
	case "said", "was", "were", "had", "did", "fell", "rose", "told", "made", "took", "came", "went", "saw", "found", "left",
		"held", "met", "began", "won", "lost", "shot", "sent", "got", "gave", "spoke", "became", "broke", "brought",
		"sold", "bought", "paid", "led", "hit", "struck", "wrote", "since", "ended", "has", "have":
		return past
	}
	if n := len(w); n > 4 && w[n-2:] == "ed" && r.Low(i-1) != "be" && !r.Is(i, doc.Capital) {
		return past
	}
	return unclear
}
