package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Vote notes the tags of the first reading of a chunk, as evidence for every
// other token of the same words.
func (s *Sequence) Vote(chunk doc.Span, tags []Tag) {
	for n, t := range tags {
		s.vote(chunk.Start+int32(n), t)
	}
}

func (s *Sequence) vote(i int32, t Tag) {
	s.tags[i] = t
	w := s.word(i)
	switch {
	case t != Outside:
		more(&w.votes[t.Kind()])
		if t.Part() == First || t.Part() == Last {
			more(&w.long[t.Kind()])
		}
	case s.Is(i, doc.Capital):
		more(&w.votes[Kinds])
	}
}

// more counts up to 255.
func more(n *uint8) {
	if *n < 255 {
		*n++
	}
}

// Count adds up the votes.
func (s *Sequence) Count() {
	for i := range s.words {
		w := &s.words[i]
		w.said, w.full = verdict(&w.votes), verdict(&w.long)
	}
}

// verdict returns the kind with most votes, and how sure and how many they are.
func verdict(votes *[Kinds + 1]uint8) uint8 {
	best, sum := 0, 0
	for k, n := range votes {
		sum += int(n)
		if n > votes[best] {
			best = k
		}
	}
	if sum == 0 {
		return 0
	}
	top, v := int(votes[best]), uint8(best+1)<<4
	switch {
	case top == sum:
		v |= 3 << 2
	case top*3 >= sum*2:
		v |= 2 << 2
	default:
		v |= 1 << 2
	}
	switch {
	case sum > 4:
		v |= 3
	case sum > 2:
		v |= 2
	case sum > 1:
		v |= 1
	}
	return v
}

// Forget forgets the votes.
func (s *Sequence) Forget() {
	for i := range s.words {
		w := &s.words[i]
		w.votes, w.long, w.said, w.full = [Kinds + 1]uint8{}, [Kinds + 1]uint8{}, 0, 0
	}
	clear(s.tags)
}
