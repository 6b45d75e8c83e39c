package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// governed returns what the verbs that group k depends on say of it.
func (f *finder) governed(k int) mood {
	var m mood
	for n := 0; n < 3; n++ {
		g := f.chunks[k].governor
		if g == none {
			break
		}
		c := &f.chunks[g]
		if f.chunks[k].infinitive || c.participle {
			m |= c.mood &^ negated
		}
		m |= f.governs(g, k)
		if c.mood&negated != 0 && f.chunks[k].infinitive {
			m |= negated
		}
		k = g
	}
	return m | f.opened(k)
}

// governs returns what group g says of group k, which depends on it.
func (f *finder) governs(g, k int) mood {
	if s, ok := f.pick(g); ok {
		switch s.typ {
		case "agree":
			return future
		case "threaten", "request":
			return possible
		case "reject":
			return negated
		case "accuse":
			if f.first(k-1) == "of" {
				return possible
			}
		}
	}
	v := f.tokens[f.chunks[g].head].verb
	if v == 0 {
		return 0
	}
	switch lemmas[v-1].name {
	case "plan", "intend", "prepare", "decide", "schedule", "order":
		return future
	case "want", "seek", "try", "attempt", "suspect", "wish", "hope", "threaten", "consider", "allow", "enable", "encourage", "need", "allege",
		"plot", "conspire", "fear", "risk":
		return possible
	case "fail", "refuse", "decline", "prevent", "stop", "avoid", "ban", "bar":
		return negated
	}
	if f.chunks[k].infinitive && !carriesOut(lemmas[v-1].name) {
		return aim
	}
	return 0
}

// carriesOut reports whether what the infinitive after a verb says is done.
func carriesOut(lemma string) bool {
	switch lemma {
	case "begin", "start", "continue", "manage", "help", "force", "compel", "cease", "go", "have", "be", "appear", "seem", "use", "come", "get",
		"dare", "lead", "cause", "believe", "say", "know", "think", "report":
		return true
	}
	return false
}

// opened returns what the conjunction that opens the clause of group k says.
func (f *finder) opened(k int) mood {
	for j := k - 1; j >= max(0, k-6); j-- {
		switch f.chunks[j].kind {
		case opening:
			switch f.first(j) {
			case "if", "unless", "whether", "until", "lest":
				return possible
			}
			return 0
		case boundary, group:
			return 0
		}
	}
	return 0
}

// status returns the status of t.
func (f *finder) status(t *trigger, sourced bool) doc.Status {
	m := t.mood | f.words(t, sourced)
	if t.typ == "sport-result" {
		m &^= aim
	}
	switch {
	case m&negated != 0:
		return doc.Negated
	case m&possible != 0:
		return doc.Possible
	case m&(future|necessary|aim) != 0:
		return doc.Planned
	}
	return doc.Actual
}

// words returns what adjectives and adverbs around the trigger say.
func (f *finder) words(t *trigger, sourced bool) mood {
	var m mood
	c := &f.chunks[t.chunk]
	for i := max(0, c.start-2); i < min(t.end+1, len(f.tokens)); i++ {
		switch f.low(i) {
		case "allegedly", "purportedly":
			if !sourced {
				m |= possible
			}
		case "alleged", "suspected", "possible", "potential", "threatened", "feared", "hypothetical":
			if i >= c.start && i < t.start && c.kind == phrase {
				m |= possible
			}
		case "planned", "upcoming", "forthcoming", "scheduled", "impending", "imminent", "proposed":
			if i >= c.start && i < t.start && c.kind == phrase {
				m |= future
			}
		case "no":
			if i == c.start && c.kind == phrase {
				m |= negated
			}
		}
	}
	if f.d.Low(f.end-1) == "?" {
		m |= possible
	}
	return m
}
