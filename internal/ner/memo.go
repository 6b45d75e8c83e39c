package ner

// A memo remembers the scores of the last few tokens. Text that says the same again and
// again asks for the same features each time, and finds them here; the tables are slow
// in comparison.
type memo struct {
	features [remembered][MaxFeatures]uint32
	scores   [remembered]scores
	next     int // what is forgotten next
}

// remembered is the number of tokens: those that a list of names repeats.
const remembered = 4

// add adds the weights of the first n features of a token to s. The others are 0.
func (m *memo) add(s *scores, features *[MaxFeatures]uint32, n int) {
	at := -1
	for k := range m.features {
		if m.features[k] == *features {
			at = k
			break
		}
	}
	if at < 0 {
		at = m.next
		m.next = (m.next + 1) % remembered
		m.features[at] = *features
		m.scores[at] = scores{}
		tagger.add(&m.scores[at], features[:n])
	}
	for t, x := range m.scores[at] {
		s[t] += x
	}
}
