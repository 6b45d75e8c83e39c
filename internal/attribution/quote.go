package attribution

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// add adds the quote that a makes.
func (f *finder) add(a *Attribution) {
	q := doc.Quote{Cue: f.cue(a)}
	if s := f.speaker(a.Source); !s.Empty() {
		q.Speaker = doc.Mention{Span: s, Form: f.form(s)}
	}
	q.Parts = f.pieces[len(f.pieces):]
	for _, c := range a.Content {
		q.Parts = f.parts(q.Parts, c)
	}
	if len(q.Parts) == 0 {
		return
	}
	if n := len(f.pieces) + len(q.Parts); n <= cap(f.pieces) {
		f.pieces = f.pieces[:n]
	}
	q.Parts = slices.Clip(q.Parts)
	if to := f.addressee(a); !to.Empty() {
		q.To = doc.Mention{Span: to, Form: f.form(to)}
	}
	f.settle(&q)
	if q.Confidence = confidence(&q, a.Score, false); q.Kind == doc.Indirect && !slices.ContainsFunc(a.Content, f.clausal) {
		q.Confidence = min(q.Confidence, appealed)
	}
	f.Quotes = append(f.Quotes, q)
	f.own(a.Source)
	f.own(a.Cue)
	for _, s := range a.Content {
		f.own(s)
	}
}

// said reports whether a reports what somebody said or what a document states.
func (f *finder) said(a *Attribution) bool {
	if !a.Speech && !f.states(a) {
		return false
	}
	if f.Class[a.Head]&doc.Word == 0 {
		return true
	}
	if a.Source.Empty() && rules.IsAsked(f.Low(a.Head)) {
		return false // asked how he felt, Ruiz said …
	}
	clause, quoted := false, false
	for _, c := range a.Content {
		for i := c.Start; i < c.End; i++ {
			quoted = quoted || f.Units[f.unit[i]].Quoted != 0
			clause = clause || f.predicate(i)
		}
	}
	return (quoted || clause && !f.unnamed(a)) && !f.hearsay(a)
}

// hearsay reports whether a has no source because the one who is talked about is
// the subject of a passive: "is said to be", "when asked whether".
func (f *finder) hearsay(a *Attribution) bool {
	if !a.Source.Empty() || f.Morph[a.Head]&(doc.Passive|doc.Participle) == 0 {
		return false
	}
	s := f.Child(a.Head, doc.NsubjPass)
	return f.Child(a.Head, doc.Expl) < 0 && (s < 0 || f.Low(s) != "it")
}

// unnamed reports whether a only says that its source asks not to be named.
func (f *finder) unnamed(a *Attribution) bool {
	s := a.Content[0].Start
	return f.Low(s) == "not" && f.Low(s+1) == "to" && f.Low(s+2) == "be"
}

// states reports whether the source of a is a document, a study or the like and
// the cue says what is in it. PolNeAR does not count that as speech.
func (f *finder) states(a *Attribution) bool {
	if a.Source.Empty() || rules.VerbOf(f.Low(a.Head))&rules.That == 0 {
		return false
	}
	switch f.Low(f.topmost(a.Source)) {
	case "study", "studies", "report", "reports", "poll", "polls", "survey", "surveys", "data", "figures", "statistics",
		"document", "documents", "records", "research", "analysis", "review", "audit", "measurements", "results",
		"numbers", "estimates", "indictment", "census", "investigation", "inquiry", "findings", "filing", "filings":
		return true
	}
	return false
}

// predicate reports whether token i is the head of a clause.
func (f *finder) predicate(i int32) bool {
	switch f.POS[i] {
	case doc.VERB:
		return f.Rel[i] != doc.Amod && f.Rel[i] != doc.Compound
	case doc.AUX:
		return true
	}
	return f.Child(i, doc.Cop) >= 0 || f.Child(i, doc.Nsubj) >= 0
}

// parts appends the pieces of content, which the marks divide.
func (f *finder) parts(parts []doc.Part, content doc.Span) []doc.Part {
	plain := content.Start
	for i := content.Start; i < content.End; {
		u := f.unit[i]
		q := f.Units[u].Quoted
		if q == 0 {
			i++
			continue
		}
		if rules.IsTerm(f.Document, &f.Quoted[q-1]) {
			i = f.Units[u].End
			continue
		}
		parts = f.plain(parts, doc.Span{Start: plain, End: i})
		if inner := f.Quoted[q-1].Inner; !inner.Empty() {
			parts = append(parts, doc.Part{Span: inner, Verbatim: true})
		}
		f.taken[u] = true
		i = f.Units[u].End
		plain = i
	}
	return f.plain(parts, doc.Span{Start: plain, End: content.End})
}

// plain appends a piece outside marks, without the "that" and the commas around
// it, unless nothing is left.
func (f *finder) plain(parts []doc.Part, s doc.Span) []doc.Part {
	for s.Start < s.End && f.Is(s.Start, doc.Punct) && !opensPhrase(f.Low(s.Start)) {
		s.Start++
	}
	if len(parts) == 0 && !s.Empty() && f.Low(s.Start) == "that" && f.marks(s.Start) {
		s.Start++
	}
	for s.Start < s.End && f.Is(s.End-1, doc.Punct) && !closesPhrase(f.Low(s.End-1)) {
		s.End--
	}
	if s.Empty() {
		return parts
	}
	return append(parts, doc.Part{Span: s})
}

// marks reports whether the "that" at token i introduces a clause rather than
// is its subject.
func (f *finder) marks(i int32) bool {
	switch f.pos(i + 1) {
	case doc.VERB, doc.AUX:
		return false
	case doc.NOUN:
		return f.pos(i) == doc.SCONJ
	}
	return true
}

func opensPhrase(w string) bool {
	switch w {
	case "(", "[", "$", "#", "@", "€", "£", "'", "’", "‘":
		return true
	}
	return false
}

func closesPhrase(w string) bool {
	switch w {
	case ")", "]", "%", "'", "’", "?", "!":
		return true
	}
	return false
}

// settle sets the kind and the extent of q from its parts.
func (f *finder) settle(q *doc.Quote) {
	q.Kind = doc.KindOf(q.Parts)
	q.Start, q.End = f.extent(q.Parts[0]).Start, f.extent(q.Parts[len(q.Parts)-1]).End
}

// extent returns the span of p with its marks.
func (f *finder) extent(p doc.Part) doc.Span {
	if p.Verbatim {
		return f.Units[f.unit[p.Start]].Span
	}
	return p.Span
}

// cue returns the words of the cue without its auxiliaries and adverbs: the
// head, and the particle that belongs to it.
func (f *finder) cue(a *Attribution) doc.Span {
	s := doc.Span{Start: a.Head, End: a.Head + 1}
	switch next := f.Low(s.End); {
	case f.Low(a.Head) == "according" && next == "to",
		f.rel(s.End) == doc.CompoundPrt && f.Head[s.End] == a.Head,
		f.Low(a.Head) == "put" && next == "it":
		s.End++
	}
	return s
}

func (f *finder) rel(i int32) doc.Relation {
	if uint(i) >= uint(len(f.Rel)) {
		return doc.NoRelation
	}
	return f.Rel[i]
}
