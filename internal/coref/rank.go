package coref

import (
	_ "embed"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// The antecedents of pronouns and descriptions are found by a ranker: a linear
// model that scores each entity mentioned shortly before, and the possibility
// that there is none. Its weights are whole numbers, so that every machine finds
// the same.

//go:embed ranker.bin
var rankerFile string

// ranker has a weight of two bytes for each feature.
var ranker = model.MustOpen(rankerFile)

// The features are numbered by template and value.
const (
	templates = 40
	values    = 64

	// Features is the number of features.
	Features = templates * values
)

// maxFeatures is the number of features of one candidate at most.
const maxFeatures = 32

// A features is the list of what is so of a candidate.
type features struct {
	list [maxFeatures]uint16
	n    int
}

// add notes the value of a template.
func (f *features) add(template, value int) {
	f.list[f.n] = uint16(template*values + min(value, values-1))
	f.n++
}

// score adds up the weights.
func (f *features) score() int32 {
	sum := int32(0)
	for _, i := range f.list[:f.n] {
		sum += int32(int16(uint16(ranker[2*int(i)]) | uint16(ranker[2*int(i)+1])<<8))
	}
	return sum
}

// A Choice is the decision for one anaphor.
type Choice struct {
	Anaphor    doc.Span
	Candidates []Candidate
	None       []uint16 // features of there being no antecedent
}

// A Candidate is an entity that an anaphor may point to.
type Candidate struct {
	Mention  doc.Span // its last one
	Features []uint16
}

// Observe is like [Resolve], but calls choose for each anaphor, and goes on with
// the candidate that it returns, or with none if that is negative. It is there to
// train the ranker.
func Observe(d *doc.Document, choose func(*Choice) int) {
	resolve(d, choose)
}

// An anaphor is a pronoun or description whose antecedent is looked for.
type anaphor struct {
	span   doc.Span
	head   int32 // token
	class  anaphorClass
	noun   noun
	place  placeClass
	gender gender
	plural bool
	count  int32  // how many it says that it is; 0 if it does not
	nation string // ISO country
	role   role
	quote  int32 // 1 + index of the quote whose own words it is in; 0 if none
	speech int32 // 1 + index of the quote that it speaks; 0 if none
	det    determiner
	sure   bool // it has an antecedent
	bound  bool // a reflexive or possessive, which may point to a coargument
}

// An anaphorClass is a sort of anaphor.
type anaphorClass uint8

// The sorts of anaphor.
const (
	he anaphorClass = iota
	she
	it
	they
	personNP
	bodyNP
	groupNP
	placeNP
)

// pronoun reports whether c is one of the pronouns.
func (c anaphorClass) pronoun() bool { return c <= they }

// A determiner is how a description begins.
type determiner uint8

// The determiners.
const (
	bare determiner = iota
	definite
	demonstrative
	indefinite
	possessed       // by a pronoun
	possessedByName // by a name
	quantified
)

// antecedent returns the entity that a points to, 0 if there is none.
func (l *linker) antecedent(a *anaphor) int32 {
	var seen, candidates [memory]int32
	met, n := 0, 0
	var choice *Choice
	if l.choose != nil {
		choice = &Choice{Anaphor: a.span}
	}
	best, found := int32(0), int32(0)
	sentence := l.Sentence[a.head]
	for i := 0; ; i++ {
		s, ok := l.recent.entity(i)
		if !ok || sentence-l.Sentence[s.head] > l.reach(a) {
			break
		}
		s.entity = l.root(s.entity)
		if contains(seen[:met], s.entity) {
			continue
		}
		seen[met] = s.entity
		met++
		if !l.possible(a, s) {
			continue
		}
		candidates[n] = s.entity
		f := l.features(a, s, n)
		n++
		if choice != nil {
			choice.Candidates = append(choice.Candidates, Candidate{s.span, append([]uint16(nil), f.list[:f.n]...)})
			continue
		}
		if score := f.score(); found == 0 || score > best {
			best, found = score, s.entity
		}
	}
	f := l.noneFeatures(a, n)
	if choice != nil {
		choice.None = append([]uint16(nil), f.list[:f.n]...)
		if i := l.choose(choice); i >= 0 {
			return candidates[i]
		}
		return 0
	}
	if found != 0 && !a.sure && f.score() > best {
		return 0
	}
	return found
}

// reach is how many sentences back an antecedent is looked for.
func (l *linker) reach(a *anaphor) int32 {
	if a.class.pronoun() {
		return maxDistance
	}
	return 3 * maxDistance
}

func contains(list []int32, n int32) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}

// possible reports whether the entity of s can be what a points to: their kinds,
// numbers and genders agree, and they are not arguments of one verb.
func (l *linker) possible(a *anaphor, s *salient) bool {
	e := l.at(s.entity)
	if !agrees(a, e) {
		return false
	}
	if l.spokenOf(a, s.entity) || (a.class == he || a.class == she) && l.spokenBy(a, s.entity) {
		return false
	}
	if s.span.Overlaps(a.span) || !a.class.pronoun() && (l.inside(a, s.entity) || l.ownedBy(a, s.entity)) {
		return false
	}
	if (a.det == indefinite || a.det == quantified) && !e.described {
		return false // "a newborn" is nobody who was named before
	}
	if l.HasSyntax() && l.Rel[a.head] == doc.Conj && (l.Head[a.head] == s.head || l.Head[a.head] == l.Head[s.head] && l.Rel[s.head] == doc.Conj) {
		return false // "the mayor and the driver"
	}
	if !a.class.pronoun() && a.class != placeNP && l.postmodifier(a) == 1 && l.headMatch(a, e) == 0 {
		return false // "the king of Togo" is nobody else, unless a king was told of
	}
	if a.count != 0 && e.members != 0 && a.count != e.members {
		return false
	}
	switch c := l.commands(s.head, a.head); {
	case a.class.pronoun():
		return a.bound || c != coargument // principle B of Chomsky (1981)
	case c == coargument, c != noCommand && a.class == personNP:
		return false // principle C: "Boateng lost to the Togolese"
	case a.place == countryPlace && e.place == cityPlace, l.partOf(a.head, s.head):
		return false
	}
	return true
}

// partOf reports whether the phrase with a head belongs to what is said of that
// with head c: "an adviser to the king" is not the king.
func (l *linker) partOf(head, c int32) bool {
	apart := false
	for range maxClimb {
		if head == c {
			return apart
		}
		apart = apart || l.Rel[head] != doc.Appos && l.Rel[head] != doc.Flat
		if head = l.Head[head]; head < 0 {
			break
		}
	}
	return false
}

// inside reports whether entity n is mentioned within a: "his father" is not him.
func (l *linker) inside(a *anaphor, n int32) bool {
	for i := 0; ; i++ {
		s, ok := l.recent.back(i)
		if !ok || s.span.Start < a.span.Start {
			return false
		}
		if l.root(s.entity) == n {
			return true
		}
	}
}

// ownedBy reports whether a is what its speaker, entity n, calls his or hers: "my
// grandmother".
func (l *linker) ownedBy(a *anaphor, n int32) bool {
	if a.det != possessed || a.quote == 0 {
		return false
	}
	switch l.Low(a.span.Start) {
	case "my", "our":
		return l.root(l.speakerOf(l.Quotes[a.quote-1].Speaker.Span)) == n
	}
	return false
}

// agrees reports whether kind, number and gender of a and e agree.
func agrees(a *anaphor, e *entity) bool {
	if a.gender != unknown && e.gender != unknown && a.gender != e.gender {
		return false
	}
	if a.nation != "" && (e.nation != "" && e.nation != a.nation || e.owner != "" && e.owner != a.nation) {
		return false
	}
	switch a.class {
	case he, she, personNP:
		return e.kind == doc.Person && !e.plural
	case it:
		return e.kind != doc.Person && e.kind != doc.Group && !e.plural
	case they:
		return e.plural || e.kind == doc.Organization || e.kind == doc.Group || e.kind == doc.Location && e.code != ""
	case bodyNP:
		return e.kind == doc.Organization || e.kind == doc.Group && e.described && !a.sure || e.kind == doc.Product
	case groupNP:
		return e.kind == doc.Group || e.plural
	case placeNP:
		return e.kind == doc.Location
	}
	return false
}
