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
		if slices.ContainsFunc(q.Parts, func(p doc.Part) bool { return f.has(p.Span) }) || f.isSubject(&q) {
			continue
		}
		if q.Kind == doc.Indirect && !f.verbal(&q) {
			continue
		}
		q.Speaker = f.mention(f.described(q.Speaker.Span, q.Cue))
		if !q.To.Empty() {
			q.To = f.mention(f.near(q.To.Span))
		}
		f.withSubject(&q)
		f.behindThat(&q)
		q.Confidence = confidence(q.Kind, f.scoreOf(m, q.Cue))
		f.Quotes = append(f.Quotes, q)
		f.own(q.Cue)
		f.own(q.Speaker.Span)
		for _, p := range q.Parts {
			f.own(p.Span)
		}
	}
}

// isSubject reports whether what q reports is the subject of its cue in truth:
// “Ana Ruiz, who led the team, said two of the three …”.
func (f *finder) isSubject(q *doc.Quote) bool {
	if q.Kind != doc.Indirect || q.Cue.Empty() || q.Start > q.Cue.Start || q.Speaker.Start < q.Cue.Start {
		return false
	}
	c := f.Child(q.Cue.Start, doc.Nsubj)
	return c >= 0 && q.Has(c) && f.First[c] <= q.Start && f.Last[c]+1 >= q.End
}

// mention returns the mention of the source s.
func (f *finder) mention(s doc.Span) doc.Mention {
	s = f.upToName(s)
	if t := f.speaker(s); !t.Empty() {
		s = t
	}
	return doc.Mention{Span: s, Form: f.form(s)}
}

// withSubject lets what is said begin with the subject of its clause, which the
// rules may take for part of a phrase before it: “officials say at least 40 people
// have died”.
func (f *finder) withSubject(q *doc.Quote) {
	first := &q.Parts[0]
	if first.Verbatim || q.Cue.Empty() || first.Start < q.Cue.End {
		return
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
		first.Start = start + 1
		f.settle(q)
	}
}

// verbal reports whether there is a verb in the few words that q reports, or the
// cue is none.
func (f *finder) verbal(q *doc.Quote) bool {
	const few = 3
	if q.Len() > few || q.Cue.Empty() || f.Class[q.Cue.Start]&doc.Word == 0 {
		return true
	}
	for _, p := range q.Parts {
		for i := p.Start; i < p.End; i++ {
			if f.POS[i] == doc.VERB || f.POS[i] == doc.AUX {
				return true
			}
		}
	}
	return false
}

// described returns, for a description and a cue, the name between the commas
// behind it: “the head of the museum, Ana Ruiz, said”; or the name that it is
// itself between commas behind: “Ana Ruiz, curator of the museum, said”.
func (f *finder) described(s, cue doc.Span) doc.Span {
	const longest, segments, far = 15, 3, 20
	if s.Empty() || f.Low(s.End) != "," || cue.Start < s.End || f.named[s.End-1] == person {
		return s
	}
	name := doc.Span{Start: s.End + 1, End: s.End + 1}
	for f.namedAt(name.End) == person && name.End < cue.Start && (name.Empty() || f.continues[name.End]) {
		name.End++
	}
	if !name.Empty() && f.Low(name.End) == "," && cue.Start == name.End+1 {
		return name
	}
	if cue.Start > s.End+far || f.Low(cue.Start-1) != "," && cue.Start > s.End+3 || f.verbBetween(s.End, cue.Start) {
		return s
	}
	p := s.Start
	for range segments {
		for p > 1 && (f.Low(p-1) == "," || f.Low(p-1) == "and") {
			p--
		}
		if p == s.Start || f.Sentence[p-1] != f.Sentence[s.Start] {
			return s
		}
		if f.named[p-1] == person {
			name := doc.Span{Start: p - 1, End: p}
			for f.continues[name.Start] && name.Start > 0 {
				name.Start--
			}
			return name
		}
		low := max(1, p-longest)
		for p > low && f.Low(p-1) != "," && f.Morph[p-1]&doc.Finite == 0 {
			p--
		}
		if f.Low(p-1) != "," {
			return s
		}
	}
	return s
}

// verbBetween reports whether a finite verb stands between two tokens.
func (f *finder) verbBetween(from, to int32) bool {
	for i := from; i < to; i++ {
		if f.Morph[i]&doc.Finite != 0 && f.POS[i] == doc.VERB {
			return true
		}
	}
	return false
}

// upToName returns the source s with the name that the rules cut off: within a
// name, or between a description and the name behind it, as in “curator of the
// museum Ana Ruiz”.
func (f *finder) upToName(s doc.Span) doc.Span {
	const longest = 10
	if s.Empty() || s.Len() == 1 && rules.IsSource(f.Low(s.Start)) {
		return s
	}
	if k := f.named[s.End-1]; k != 0 {
		for int(s.End) < f.Len() && f.continues[s.End] && f.Is(s.End, doc.Word) {
			s.End++
		}
		if k == person {
			return s
		}
	}
	for i := s.End; i < min(int32(f.Len()), s.End+longest) && !f.Is(i, doc.Line); i++ {
		switch f.POS[i] {
		case doc.NOUN, doc.ADP, doc.DET, doc.ADJ:
		case doc.PROPN:
			if f.named[i] != person || f.POS[i-1] == doc.ADP {
				continue
			}
			s.End = i + 1
			for int(s.End) < f.Len() && f.continues[s.End] {
				s.End++
			}
			return s
		default:
			return s
		}
	}
	return s
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
	if f.Low(a.Head) == "asked" && f.Low(a.Head-1) == "when" {
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
	for _, c := range a.Content {
		for i := c.Start; i < c.End; i++ {
			if f.POS[i] != doc.AUX && !f.predicate(i) || f.beside(i, a.Head) {
				continue
			}
			if f.Morph[i]&doc.Finite != 0 || f.Morph[i]&doc.Participle != 0 && f.Child(i, doc.Nsubj) >= 0 {
				if infinitive || !directs || !f.relative(i) {
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
