package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// plausible reports whether the tags and the tree allow what the rules, which know
// words alone, took for a quote.
func (f *finder) plausible(q *doc.Quote) bool {
	if q.Kind == doc.Direct {
		return true
	}
	if f.isSubject(q) || f.asNoun(q) || f.above(q) {
		return false
	}
	return q.Kind != doc.Indirect || f.verbal(q) && !f.isTime(q) && !f.toDo(q) && !f.isObject(q) && !f.isPhrase(q)
}

// isTime reports whether what q reports only says when its source spoke: “said when
// she left the court”.
func (f *finder) isTime(q *doc.Quote) bool {
	if q.Cue.Empty() || q.Start < q.Cue.End || f.Low(q.Start) != "when" {
		return false
	}
	k := f.topmost(q.Span)
	return f.Rel[k] == doc.Advcl && f.Head[k] == q.Cue.Start
}

// isPhrase reports whether what q reports before its cue is a phrase of the cue's
// own clause: “The former head of the port, Ana Ruiz, testified on Monday”.
func (f *finder) isPhrase(q *doc.Quote) bool {
	if q.Cue.Empty() || q.End > q.Cue.Start {
		return false
	}
	for i := q.Start; i < q.End; i++ {
		if f.POS[i] == doc.VERB || f.POS[i] == doc.AUX {
			return false
		}
	}
	switch k := f.topmost(q.Span); f.Rel[k] {
	case doc.Nsubj, doc.NsubjPass, doc.Obl, doc.OblUnmarked:
		return f.Head[k] == q.Cue.Start
	}
	return false
}

// isSubject reports whether what q reports is the subject of its cue in truth:
// “Ana Ruiz, who led the team, said two of the three …”, “Ana Ruiz, author of
// ‘Tides,’ denied …”.
func (f *finder) isSubject(q *doc.Quote) bool {
	if q.Cue.Empty() || q.Start > q.Cue.Start || q.Speaker.Start < q.Cue.Start {
		return false
	}
	c := f.Child(q.Cue.Start, doc.Nsubj)
	return c >= 0 && q.Has(c) && f.First[c] <= q.Start && f.Last[c]+1 >= q.End
}

// above reports whether what q reports has in it the verb whose subject the cue
// belongs to: “a study documenting the decline has shown …”.
func (f *finder) above(q *doc.Quote) bool {
	if q.Cue.Empty() || q.Start < q.Cue.End || f.Rel[q.Cue.Start] != doc.Acl {
		return false
	}
	h := f.Head[q.Cue.Start]
	return h >= 0 && f.Head[h] >= 0 && (f.Rel[h] == doc.Nsubj || f.Rel[h] == doc.NsubjPass) && q.Has(f.Head[h])
}

// asNoun reports whether the cue of q is the subject of the verb that what it
// reports would begin with: “latest figures suggest …”.
func (f *finder) asNoun(q *doc.Quote) bool {
	c := q.Cue
	return !c.Empty() && f.POS[c.Start] == doc.NOUN && q.Start == c.End && f.Morph[q.Start]&doc.Finite != 0
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

// toDo reports whether q is about something to be done rather than something that
// is so: “told her to open the gate they had closed”.
func (f *finder) toDo(q *doc.Quote) bool {
	if q.Cue.Empty() {
		return false
	}
	for i := max(q.Cue.End, q.To.End); i+1 < q.Start; i++ {
		if f.Low(i) == "to" && f.POS[i+1] == doc.VERB {
			return true
		}
	}
	return false
}

// isObject reports whether what q reports, without “that”, is a thing and no
// clause: “reported its first case in a man who had come from Chala”. After “said”
// it hardly ever is.
func (f *finder) isObject(q *doc.Quote) bool {
	c := q.Cue
	if len(q.Parts) != 1 || c.Empty() || q.Start < c.End || f.POS[c.Start] != doc.VERB || rules.VerbOf(f.Low(c.Start))&rules.Loose != 0 {
		return false
	}
	switch f.Low(q.Start) {
	case "that", "what", "how", "why", "whether", "if", "who", "when", "where", "which":
		return false
	}
	k := f.Child(c.Start, doc.Obj)
	if f.Low(q.Start-1) == "that" || k < 0 || !q.Has(k) {
		return false
	}
	for i := q.Start; i < q.End; i++ {
		switch {
		case f.POS[i] != doc.VERB && f.POS[i] != doc.AUX:
		case f.Morph[i]&doc.Finite != 0 && !f.relative(i), f.Morph[i]&doc.Participle != 0 && f.Child(i, doc.Nsubj) >= 0:
			return false
		}
	}
	return true
}

// sound is like plausible for a, which the model found.
func (f *finder) sound(a *Attribution) bool {
	if !a.Source.Empty() && (f.POS[a.Source.Start] == doc.ADP || f.POS[a.Source.End-1] == doc.ADP) && f.Class[a.Head]&doc.Word != 0 {
		return false // “as of July,” “the laws that keep them from”
	}
	if c := a.Content[0]; c.Start >= a.Cue.End && c.Start > a.Head+1 && (f.Low(c.Start) == "who" || f.Low(c.Start) == "which") {
		return false // “apologized to those who were hurt”
	}
	for _, c := range a.Content {
		for i := c.Start; i < c.End; i++ {
			if i > a.Head || f.Units[f.unit[i]].Quoted != 0 || f.POS[i] == doc.VERB || f.POS[i] == doc.AUX {
				return true
			}
		}
	}
	return false // part of the subject of the cue
}
