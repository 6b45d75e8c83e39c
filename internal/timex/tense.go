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
		if j >= i-4 && r.deadline(j) {
			return future
		}
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

// deadline reports whether token i says that what follows closely is ahead:
// "until Friday", "ahead of Sunday's vote".
func (r *reader) deadline(i int32) bool {
	switch r.Low(i) {
	case "ahead":
		return r.Low(i+1) == "of"
	case "until", "effective", "payable", "tentatively":
		return true
	}
	return false
}

// cue returns the tense that token i is evidence of.
func (r *reader) cue(i int32) tense {
	if r.Is(i, doc.Number|doc.Punct) {
		return unclear
	}
	w := r.Low(i)
	switch w {
	case "will", "'ll", "’ll", "shall", "would", "wo", "expect", "expects", "expecting", "plan", "plans", "planning", "upcoming",
		"forthcoming", "expires", "begins", "starts", "opens", "matures", "maturing":
		return future
	case "due":
		switch r.Low(i + 2) {
		case "the", "a", "an", "its", "his", "her", "their", "this", "that":
			return unclear // "due to the storm"
		}
		return r.pastDue(i)
	case "scheduled", "expected", "planned", "slated":
		return r.pastDue(i)
	case "to":
		return r.infinitive(i)
	case "set":
		if r.Low(i+1) == "to" || r.Low(i+1) == "for" {
			return future
		}
		return past
	}
	if r.isPast(i, w) {
		switch r.Low(i - 1) {
		case "be", "is", "are", "being": // a participle: the verb before it has the tense
			return unclear
		}
		return past
	}
	return unclear
}

// pastDue returns the tense of a word such as "scheduled" at token i: what had
// been scheduled is past.
func (r *reader) pastDue(i int32) tense {
	if r.Low(i-1) == "been" {
		return past
	}
	return future
}

// isPast reports whether w, token i, looks like a verb in the past tense.
func (r *reader) isPast(i int32, w string) bool {
	switch w {
	case "said", "was", "were", "had", "did", "fell", "rose", "told", "made", "took", "came", "went", "saw", "found", "left",
		"held", "met", "began", "won", "lost", "shot", "sent", "got", "gave", "spoke", "became", "broke", "brought",
		"sold", "bought", "paid", "led", "hit", "struck", "wrote", "since", "has", "have", "agreed", "freed":
		return true
	}
	n := len(w)
	return n > 4 && w[n-2:] == "ed" && w[n-3] != 'e' && !r.Is(i, doc.Capital)
}

// infinitive returns the tense of an infinitive with "to" at token i: what is
// to be done, or agreed to be, is still ahead.
func (r *reader) infinitive(i int32) tense {
	if r.Low(i+1) == "be" {
		return future
	}
	switch r.Low(i - 1) {
	case "is", "are", "agree", "agreed", "intend", "intends", "want", "wants", "hope", "hopes", "vowed", "promised",
		"extended", "postponed":
		return future
	}
	return unclear
}
