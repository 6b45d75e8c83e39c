package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// memory is how many mentions back an antecedent is looked for.
const memory = 24

// maxDistance is how many sentences back an antecedent is looked for.
const maxDistance = 4

// recent is the entities mentioned last: a ring, so that looking back takes
// constant time.
type recent struct {
	ring [memory]salient
	n    int
}

// A salient entity is one that was mentioned.
type salient struct {
	entity   int32
	sentence int32
	end      int32 // the token after the mention
	subject  bool  // it opens its sentence, or speaks
}

// mention notes a mention.
func (r *recent) mention(s salient) {
	r.ring[r.n%memory] = s
	r.n++
}

// newest returns the last mention.
func (r *recent) newest() (s salient, ok bool) {
	if r.n == 0 {
		return salient{}, false
	}
	return r.ring[(r.n-1)%memory], true
}

// find returns the best antecedent for a mention in a sentence among those that
// accept lets pass: near ones before far ones, a sentence counting two steps
// and a subject one step less, and the later of equals.
func (r *recent) find(sentence int32, accept func(n int32) bool) int32 {
	best, found := int32(-2*maxDistance-1), int32(0)
	for i := r.n - 1; i >= max(0, r.n-memory); i-- {
		s := r.ring[i%memory]
		if sentence-s.sentence > maxDistance {
			break
		}
		score := -2 * (sentence - s.sentence)
		if s.subject {
			score += 3
		}
		if score > best && accept(s.entity) {
			best, found = score, s.entity
		}
	}
	return found
}

// last returns the last mentioned entity that accept lets pass.
func (r *recent) last(sentence int32, distance int32, accept func(n int32) bool) int32 {
	for i := r.n - 1; i >= max(0, r.n-memory); i-- {
		s := r.ring[i%memory]
		if sentence-s.sentence > distance {
			break
		}
		if accept(s.entity) {
			return s.entity
		}
	}
	return 0
}

// isSubject reports whether a mention stands where subjects do: before anything
// else but articles, titles and connectives in its sentence or clause.
func (l *linker) isSubject(s doc.Span) bool {
	if isSpeaker(l, s) {
		return true
	}
	start := l.SentenceOf(s.Start).Start
	for i := s.Start - 1; i >= start && s.Start-i < 8; i-- {
		switch low := l.Low(i); low {
		case ",", "and", "but", "“", "\"":
			return true
		case "of", "in", "at", "for", "to", "with", "by", "from", "on", "against", "’s", "'s":
			return false
		}
	}
	return s.Start-start < 8
}
