package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// memory is how many mentions back an antecedent is looked for.
const memory = 32

// maxDistance is how many sentences back an antecedent is looked for.
const maxDistance = 5

// recent is the entities mentioned last: a ring, so that looking back takes
// constant time.
type recent struct {
	ring [memory]salient
	n    int
}

// A salient entity is one that was mentioned.
type salient struct {
	entity int32
	span   doc.Span
	head   int32
	form   doc.Form
	role   role
}

// mention notes a mention.
func (r *recent) mention(s salient) {
	r.ring[r.n%memory] = s
	r.n++
}

// back returns the mention that is i mentions ago, 0 for the last one.
func (r *recent) back(i int) (*salient, bool) {
	if i >= min(r.n, memory) {
		return nil, false
	}
	return &r.ring[(r.n-1-i)%memory], true
}

// notice makes a mention of an entity salient.
func (l *linker) notice(m *doc.Mention, head int32) {
	e := l.at(m.Entity)
	e.mentions++
	if e.mentions == 1 {
		e.first = l.Sentence[m.Start]
	}
	l.recent.mention(salient{m.Entity, m.Span, head, m.Form, l.roleOf(head)})
}
