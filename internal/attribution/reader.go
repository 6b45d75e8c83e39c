package attribution

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A Reader is a document prepared for the model. It is exported, as are the
// methods that give features, for the program that trains the model.
type Reader struct {
	*doc.Document
	Units []Unit
	unit  []int32 // for each token, the index of its unit

	// The hashes of each token: of the word in lower case and of its stem.
	word, stem []uint32
	named      []uint8 // the kind of the name that holds each token, 0 if none does
	continues  []bool  // whether the token before each is part of the same name
	likely     []uint8 // how likely each token is a cue: see Rate

	// What the rules found: the quotes, and for each token the role that it has
	// in one of them.
	rules   rules.Reader
	reports []doc.Quote
	roles   []Label

	// Memory for the window being read.
	window   window
	features Features
	back     [][states]int8
	labels   []Label
	list     []candidate
	found    []Attribution
	said     []bool // the tokens that an attribution has

	// The content of the attributions, which share one piece of memory.
	spans []doc.Span
}

// A Unit is what the model labels as a whole: a token, or all that one pair of
// quotation marks holds.
type Unit struct {
	doc.Span
	Quoted int32 // 1 + index in Quoted; 0 if the unit is a token
	Breaks bool  // a sentence begins with it
	Para   bool  // a paragraph begins with it
}

// NewReader prepares d.
func NewReader(d *doc.Document) *Reader {
	r := new(Reader)
	r.prepare(d)
	return r
}

// prepare makes r the reader of d, and keeps its memory.
func (r *Reader) prepare(d *doc.Document) {
	n := d.Len()
	r.Document = d
	r.spans = nil
	r.unit, r.word, r.stem = sized(r.unit, n), sized(r.word, n), sized(r.stem, n)
	r.likely, r.named, r.continues = sized(r.likely, n), sized(r.named, n), sized(r.continues, n)
	for _, m := range d.Mentions {
		if m.Form == doc.Named {
			for i := m.Start; i < m.End; i++ {
				r.named[i], r.continues[i] = kindOf(m.Kind), i > m.Start
			}
		}
	}
	for i := range r.word {
		w := d.Low(int32(i))
		r.word[i] = hash(w)
		r.stem[i] = r.word[i]
		if d.Class[i]&doc.Word != 0 {
			r.stem[i] = stemHash(w)
		}
	}
	r.divide()
	r.reports = r.rules.Read(d)
	r.roles = sized(r.roles, n)
	for i := range r.reports {
		q := &r.reports[i]
		r.assign(q.Speaker.Span, Source)
		r.assign(q.Cue, Cue)
		for _, p := range q.Parts {
			r.assign(p.Span, Content)
		}
	}
}

// assign gives the tokens of s the role y, unless they are content.
func (r *Reader) assign(s doc.Span, y Label) {
	for i := s.Start; i < s.End; i++ {
		if r.roles[i] != Content {
			r.roles[i] = y
		}
	}
}

// reportOf returns the quote of the rules whose cue is at token i, or nil.
func (r *Reader) reportOf(i int32) *doc.Quote {
	if r.roles[i] != Cue {
		return nil
	}
	n, _ := slices.BinarySearchFunc(r.reports, i, func(q doc.Quote, i int32) int { return int(q.Cue.End) - int(i) - 1 })
	if n < len(r.reports) && r.reports[n].Cue.Has(i) {
		return &r.reports[n]
	}
	return nil
}

// sized returns s with n zeros, in the same memory if they fit.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// person is the kind of the names of persons.
const person = 1

func kindOf(k doc.Kind) uint8 {
	switch k {
	case doc.Person:
		return person
	case doc.Organization:
		return 2
	case doc.Group:
		return 3
	case doc.Location:
		return 4
	}
	return 5
}

// divide fills in the units.
func (r *Reader) divide() {
	next, par := 0, 0
	n := int32(r.Len())
	r.Units = slices.Grow(r.Units[:0], int(n))
	for i := int32(0); i < n; {
		u := Unit{Span: doc.Span{Start: i, End: i + 1}}
		for next < len(r.Quoted) && r.Quoted[next].Start < i {
			next++
		}
		for par+1 < len(r.Paragraphs) && r.Paragraphs[par+1].Start <= i {
			par++
			u.Para = r.Paragraphs[par].Start == i
		}
		if next < len(r.Quoted) && r.Quoted[next].Start == i && r.whole(&r.Quoted[next]) {
			u.End, u.Quoted = r.Quoted[next].End, int32(next+1)
		}
		u.Para = u.Para || i == 0 || i == r.Dateline.End
		u.Breaks = u.Para || r.Sentence[i] != r.Sentence[i-1]
		for j := u.Start; j < u.End; j++ {
			r.unit[j] = int32(len(r.Units))
		}
		r.Units = append(r.Units, u)
		i = u.End
	}
}

// whole reports whether what q quotes is one unit. A mark that is never closed
// counts only where a speech may begin.
func (r *Reader) whole(q *doc.Quoted) bool {
	return !q.Unclosed || r.Is(q.Start, doc.Line) || rules.IsLead(r.Low(q.Start-1)) || rules.IsFinal(r.Low(q.Start-1))
}

// UnitOf returns the index of the unit of token i.
func (r *Reader) UnitOf(i int32) int32 { return r.unit[i] }

// Rate notes the score of token i as a cue.
func (r *Reader) Rate(i, score int32) {
	switch {
	case score > One:
		r.likely[i] = 3
	case score > -One:
		r.likely[i] = 2
	case score > -2*One:
		r.likely[i] = 1
	default:
		r.likely[i] = 0
	}
}

// hash returns a hash of s (FNV-1a).
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// stemHash returns the hash of a word without its inflection, so that the forms
// of a verb share what is learned about one of them.
func stemHash(w string) uint32 {
	if s := irregular(w); s != "" {
		return hash(s)
	}
	n := len(w)
	switch {
	case n > 5 && w[n-3:] == "ing":
		w = w[:n-3]
	case n > 4 && (w[n-3:] == "ied" || w[n-3:] == "ies"):
		return hash(w[:n-3]) ^ 'y'
	case n > 4 && w[n-2:] == "ed":
		w = w[:n-2]
	case n > 4 && w[n-2:] == "es":
		w = w[:n-2]
	case n > 3 && w[n-1] == 's' && w[n-2] != 's':
		w = w[:n-1]
	case n > 3 && w[n-1] == 'e':
		w = w[:n-1]
	case n > 3 && w[n-1] == 'y':
		return hash(w[:n-1]) ^ 'y'
	}
	n = len(w)
	if n > 3 && w[n-1] == 'e' {
		n--
	}
	if n > 3 && w[n-1] == w[n-2] && w[n-1] != 's' && w[n-1] != 'l' {
		n--
	}
	if n > 2 && w[n-1] == 'y' {
		return hash(w[:n-1]) ^ 'y'
	}
	return hash(w[:n])
}

// irregular returns the stem of an irregular verb form that reports, or "".
func irregular(w string) string {
	switch w {
	case "said", "says", "saying":
		return "say"
	case "told":
		return "tell"
	case "wrote", "written":
		return "writ"
	case "thought":
		return "think"
	case "knew", "known":
		return "know"
	case "found":
		return "find"
	case "felt":
		return "feel"
	case "saw", "seen":
		return "se"
	case "heard":
		return "hear"
	case "made":
		return "mak"
	case "gave", "given":
		return "giv"
	case "took", "taken":
		return "tak"
	case "held":
		return "hold"
	case "meant":
		return "mean"
	case "swore", "sworn":
		return "swear"
	case "spoke", "spoken":
		return "speak"
	case "sought":
		return "seek"
	case "showed", "shown":
		return "show"
	case "understood":
		return "understand"
	case "began", "begun":
		return "begin"
	case "chose", "chosen":
		return "choos"
	case "came":
		return "com"
	case "went", "gone":
		return "go"
	case "got", "gotten":
		return "get"
	case "has", "had", "have":
		return "hav"
	case "is", "was", "are", "were", "been", "being", "am":
		return "be"
	}
	return ""
}
