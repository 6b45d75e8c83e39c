package attribution

import (
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// adopt takes over the quotes that the rules found, without those within others.
// How likely they are right, the score of their cues says.
func (f *finder) adopt(m *Model) {
	for _, q := range f.reports {
		f.rest(&q)
		within := slices.ContainsFunc(q.Parts, func(p doc.Part) bool { return f.has(p.Span) })
		if within && !f.holds(&q) || !f.plausible(&q) {
			continue
		}
		f.trim(&q)
		q.Speaker = f.mention(f.source(&q))
		if !q.To.Empty() {
			q.To = f.mention(f.near(q.To.Span))
		}
		f.withSubject(&q)
		f.behindThat(&q)
		q.Confidence = confidence(&q, f.scoreOf(m, q.Cue), true)
		f.Quotes = append(f.Quotes, q)
		f.own(q.Cue)
		f.own(q.Speaker.Span)
		if within {
			continue
		}
		for _, p := range q.Parts {
			f.own(p.Span)
		}
	}
}

// rest leaves q, whose first quotation another quote has, the quotations that go on
// behind its cue: “called it ‘a hole in the ground,’ she said. ‘Nobody can use it.’”
func (f *finder) rest(q *doc.Quote) {
	n := 0
	for n < len(q.Parts) && q.Parts[n].Verbatim && f.has(q.Parts[n].Span) {
		n++
	}
	if n == 0 || n == len(q.Parts) || !q.Parts[n].Verbatim || q.Parts[n].Start < q.Cue.End || f.has(q.Cue) {
		return
	}
	q.Parts = q.Parts[n:]
	f.settle(q)
}

// holds reports whether q reports the quote before with all that belongs to it:
// “the police said two men were hurt, the agency reported”.
func (f *finder) holds(q *doc.Quote) bool {
	last := &f.Quotes[len(f.Quotes)-1]
	all := q.Contains(last.Span) && q.Contains(last.Cue) && q.Contains(last.Speaker.Span)
	return all && q.Kind == doc.Indirect && q.Cue.Start >= q.End && !f.has(q.Cue) && !f.has(q.Speaker.Span)
}

// withSubject lets what is said begin with the subject of its clause, which the
// rules may take for part of a phrase before it: “officials say at least 40 people
// have died”.
func (f *finder) withSubject(q *doc.Quote) {
	first := &q.Parts[0]
	if first.Verbatim || q.Cue.Empty() || first.Start < q.Cue.End {
		return
	}
	switch f.POS[first.Start] {
	case doc.VERB, doc.AUX, doc.ADV:
	default:
		if !q.To.Empty() {
			return // told police she …
		}
	}
	k := f.Child(q.Cue.Start, doc.Ccomp)
	if k < first.Start || f.First[k] != q.Cue.End {
		return
	}
	if s := f.subject(k); s >= q.Cue.End && s < first.Start && !f.has(doc.Span{Start: q.Cue.End, End: first.Start}) {
		first.Start = q.Cue.End
		f.settle(q)
	}
}

// behindThat lets what is said begin behind the "that" of its clause, not with who
// is told: “told the crowd who had come that the bridge was gone”.
func (f *finder) behindThat(q *doc.Quote) {
	first := &q.Parts[0]
	if first.Verbatim || q.Cue.Empty() || first.Start < q.Cue.End || rules.VerbOf(f.Low(q.Cue.Start))&rules.Tells == 0 {
		return
	}
	start := int32(-1)
	relative := f.Low(first.Start) == "who"
	if k := f.Child(q.Cue.Start, doc.Ccomp); relative {
		for start = first.Start + 1; start < first.End && f.Low(start) != "that"; start++ {
		}
	} else if k >= 0 && first.Has(k) {
		start = f.First[k]
	}
	if first.Start < start && start+1 < first.End && f.Low(start) == "that" && (relative || f.POS[start] == doc.SCONJ) {
		for first.Start = start + 1; first.Start+1 < first.End && f.Low(first.Start) == ","; {
			first.Start++
		}
		f.settle(q)
	}
}

// scoreOf returns the score of a cue that the rules found.
func (f *finder) scoreOf(m *Model, cue doc.Span) int32 {
	if cue.Empty() || !f.MayCue(cue.Start) {
		return 0
	}
	f.CueFeatures(&f.features, cue.Start)
	return m.sum(&f.features)[IsCue]
}

// own gives the units of s to the last quote.
func (f *finder) own(s doc.Span) {
	for i := s.Start; i < s.End; i++ {
		u := f.unit[i]
		f.owner[u] = int32(len(f.Quotes))
		f.taken[u] = f.taken[u] || f.Units[u].Quoted != 0
	}
}

// others returns the attributions of speech whose cues the rules know nothing
// of, in the order of their cues.
func (f *finder) others(m *Model) []Attribution {
	f.list = f.list[:0]
	for _, q := range f.reports {
		for i := q.Cue.Start; i < q.Cue.End; i++ {
			f.likely[i] = 3
		}
	}
	for i := range int32(f.Len()) {
		if f.owner[f.unit[i]] == 0 {
			f.rate(m, i)
		}
	}
	return f.decodeAll(m, true)
}

// held reports whether a quote has the cue of a or part of its content.
func (f *finder) held(a *Attribution) bool {
	if f.has(a.Cue) {
		return true
	}
	for _, s := range a.Content {
		if f.has(s) {
			return true
		}
	}
	return false
}

func (f *finder) has(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if f.owner[f.unit[i]] != 0 {
			return true
		}
	}
	return false
}

// doubtful is the score below which a cue that the rules do not know makes no
// quote.
const doubtful = One / 2

// published reports whether the content of a, which the model found, is such as
// a quote has: quoted words, or a clause that says that something is so, rather
// than a thing ("announced a plan") or an act ("asked him to stay").
func (f *finder) published(a *Attribution) bool {
	switch {
	case f.sure(a.Head):
		return true
	case a.Score < doubtful:
		return false
	case f.Class[a.Head]&doc.Word == 0:
		return true
	}
	if rules.IsAsked(f.Low(a.Head)) && f.Low(a.Head-1) == "when" {
		return false // the question that a quote answers
	}
	clause := false
	for _, s := range a.Content {
		for i := s.Start; i < s.End; i++ {
			if f.Units[f.unit[i]].Quoted != 0 {
				return true
			}
			clause = clause || f.Class[i]&doc.Punct == 0 && !s.Has(f.Head[i]) && !f.beside(i, a.Head) && (f.finite(i) || f.POS[i] == doc.VERB && f.Rel[i] != doc.Amod)
		}
	}
	return clause && f.asserts(a)
}

// asserts reports whether a says that something is so. Without a finite verb in
// its content, it may be a request or a refusal: "asked him to stay", "refused to
// say", "ordered a review, which was held". What is vowed, admitted or called a
// mistake is said.
func (f *finder) asserts(a *Attribution) bool {
	infinitive, first := false, true
	directs := directs(f.Lemma(a.Head))
	tells := rules.VerbOf(f.Low(a.Head))&rules.Tells != 0
	for _, c := range a.Content {
		for i := c.Start; i < c.End; i++ {
			if f.POS[i] != doc.AUX && !f.predicate(i) || f.beside(i, a.Head) {
				continue
			}
			if f.Morph[i]&doc.Finite != 0 || f.Morph[i]&doc.Participle != 0 && f.Child(i, doc.Nsubj) >= 0 {
				if !f.relative(i) || infinitive && !tells || !infinitive && !directs {
					return true
				}
			}
			if first {
				infinitive, first = f.Low(i-1) == "to", false
			}
		}
	}
	if rules.VerbOf(f.Low(a.Head))&rules.Loose != 0 {
		return !infinitive
	}
	return !directs
}

// relative reports whether the verb at token i is that of a relative or an
// adverbial clause.
func (f *finder) relative(i int32) bool {
	switch f.Rel[i] {
	case doc.Aux, doc.AuxPass, doc.Cop:
		i = f.Head[i]
	}
	if k := f.subject(i); k >= 0 && (f.Low(k) == "which" || f.Low(k) == "who") {
		return true
	}
	return f.Rel[i] == doc.AclRelcl || f.Rel[i] == doc.Acl || f.Rel[i] == doc.Advcl
}

// beside reports whether token i is another verb of the clause of a cue:
// "condemned the seizure and asked for help".
func (f *finder) beside(i, cue int32) bool { return f.Rel[i] == doc.Conj && f.Head[i] == cue }

// directs reports whether a verb that has no finite clause behind it asks that
// something be done, or says that it is done or not, rather than what is so.
func directs(lemma string) bool {
	switch lemma {
	case "ask", "beg", "beseech", "command", "demand", "direct", "encourage", "implore", "instruct", "invite", "order",
		"persuade", "petition", "plead", "pray", "press", "push", "request", "require", "summon", "urge",
		"agree", "consent", "decline", "deny", "plan", "refuse", "reject", "threaten", "volunteer":
		return true
	}
	return false
}

// clausal reports whether s is a clause with a finite verb.
func (f *finder) clausal(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if f.Class[i]&doc.Punct == 0 && !s.Has(f.Head[i]) && f.finite(i) {
			return true
		}
	}
	return false
}

// finite reports whether token i is the head of a clause with a finite verb.
func (f *finder) finite(i int32) bool {
	if f.Morph[i]&doc.Finite != 0 {
		return true
	}
	n := 0
	for c := f.FirstChild[i]; c >= 0 && n < siblings; c = f.NextSibling[c] {
		n++
		switch f.Rel[c] {
		case doc.Aux, doc.AuxPass, doc.Cop:
			if f.Morph[c]&doc.Finite != 0 {
				return true
			}
		}
	}
	return false
}
