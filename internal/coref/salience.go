package coref

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// memory is how many mentions, and how many entities, back an antecedent is looked
// for.
const memory = 32

// maxDistance is how many sentences back an antecedent is looked for.
const maxDistance = 5

// recent is what was mentioned last: a ring of mentions, and the last mention of
// each of the entities, so that looking back takes constant time.
type recent struct {
	ring [memory]salient
	n    int

	entities [memory]salient // the one mentioned last comes last
	known    int             // entities
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
	at := slices.IndexFunc(r.entities[:r.known], func(x salient) bool { return x.entity == s.entity })
	if at < 0 && r.known < memory {
		at = r.known
		r.known++
	}
	at = max(at, 0)
	copy(r.entities[at:r.known], r.entities[at+1:r.known])
	r.entities[r.known-1] = s
}

// back returns the mention that is i mentions ago, 0 for the last one.
func (r *recent) back(i int) (*salient, bool) {
	if i >= min(r.n, memory) {
		return nil, false
	}
	return &r.ring[(r.n-1-i)%memory], true
}

// entity returns the last mention of the entity that is i entities ago, 0 for the
// last one.
func (r *recent) entity(i int) (*salient, bool) {
	if i >= r.known {
		return nil, false
	}
	return &r.entities[r.known-1-i], true
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
