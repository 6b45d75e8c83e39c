package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A Tag says what a token is in a name: BILOU tags. Outside is 0; the others
// are 1 + 4×kind + part.
type Tag uint8

// Outside is the tag of a token in no name.
const Outside Tag = 0

// Tags is the number of tags.
const Tags = 1 + 4*Kinds

// The parts of a name that a token can be.
const (
	First  = iota // the first of several tokens
	Inside        // neither the first nor the last
	Last          // the last of several
	Unit          // the only one
)

// The kinds of name that the model tells apart.
const (
	personKind = iota
	organizationKind
	locationKind
	facilityKind
	groupKind
	otherKind // occasions, works and what else has a name
	productKind

	Kinds = iota
)

// TagOf returns the tag of a part of a name of a kind.
func TagOf(kind, part int) Tag { return Tag(1 + 4*kind + part) }

// Kind returns the number of the kind; -1 outside.
func (t Tag) Kind() int { return int(t+3)/4 - 1 }

// Part returns the part of the name.
func (t Tag) Part() int { return int(t-1) & 3 }

// Open reports whether a name goes on behind a token with this tag.
func (t Tag) Open() bool { return t != Outside && t.Part() <= Inside }

// Follows reports whether t may stand behind last.
func (t Tag) Follows(last Tag) bool {
	inner := t != Outside && (t.Part() == Inside || t.Part() == Last)
	if last.Open() {
		return inner && t.Kind() == last.Kind()
	}
	return !inner
}

// Links is the number of the transitions between tags that have a score: from
// outside or from behind a name of some kind to each tag that may follow, and
// the four steps within a name of each kind.
const Links = (1+Kinds)*(1+2*Kinds) + 4*Kinds

// Link returns the number of the transition from tag last to tag t, which must
// be allowed to follow it.
func Link(last, t Tag) int {
	if last.Open() {
		return (1+Kinds)*(1+2*Kinds) + 4*t.Kind() + 2*last.Part() + t.Part() - Inside
	}
	to := 0
	if t != Outside {
		to = 1 + 2*t.Kind() + t.Part()/Unit
	}
	return (last.Kind()+1)*(1+2*Kinds) + to
}

// KindNumber returns the number of a kind for [TagOf].
func KindNumber(k doc.Kind) int {
	switch k {
	case doc.Person:
		return personKind
	case doc.Organization:
		return organizationKind
	case doc.Location:
		return locationKind
	case doc.Facility:
		return facilityKind
	case doc.Group:
		return groupKind
	case doc.Product:
		return productKind
	}
	return otherKind
}
