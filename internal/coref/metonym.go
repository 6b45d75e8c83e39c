package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// linkMetonyms finds the places that act, and makes a capital that acts a
// mention of its country.
func (l *linker) linkMetonyms() {
	capital := make(map[string]int32) // country → its entity
	for n := int32(1); int(n) <= len(l.entities); n++ {
		if e := l.at(n); e.kind == doc.Location && e.code != "" {
			capital[e.code] = n
		}
	}
	for i := range l.Mentions {
		m := &l.Mentions[i]
		if m.Kind != doc.Location && m.Kind != doc.Facility || l.Dateline.Contains(m.Span) || !l.acts(m.Span) {
			continue
		}
		if l.at(m.Entity).code != "" || m.Kind == doc.Facility {
			m.Metonym = true
		} else if n := capital[capitalOf(l.Words(m.Span))]; n != 0 {
			m.Entity, m.Metonym = n, true
		}
	}
}

// acts reports whether the place s does something that only people do: it is
// the subject of such a verb, or what is told or warned.
func (l *linker) acts(s doc.Span) bool {
	switch l.Low(s.Start - 1) {
	case "in", "at", "from", "near", "of", "to", "into", "around", "outside", "inside", "across", "for", "on", "through", "over":
		return false
	case "told", "warn", "warned", "warning", "warns", "accuse", "accused", "accusing", "accuses", "blame", "blamed",
		"blaming", "blames", "urge", "urged", "urging", "urges", "threatened", "threatening", "criticized", "criticised":
		return true
	}
	i := s.End
	for range 3 { // auxiliaries and adverbs
		switch l.Low(i) {
		case "has", "have", "had", "also", "repeatedly", "often", "again", "later", "did", "not", "never", "once", "now", "still",
			"routinely", "immediately", "already", "long":
			i++
		}
	}
	return statedBy(l.Low(i))
}

// statedBy reports whether a verb has a subject that speaks or decides.
func statedBy(verb string) bool {
	switch verb {
	case "said", "says", "say", "denied", "denies", "deny", "alleged", "alleges", "accused", "accuses", "blamed", "blames",
		"claimed", "claims", "warned", "warns", "urged", "urges", "vowed", "vows", "insisted", "insists", "announced",
		"announces", "rejected", "rejects", "condemned", "condemns", "demanded", "demands", "agreed", "agrees", "refused",
		"refuses", "pledged", "pledges", "called", "criticized", "criticised", "ordered", "summoned", "recalled", "expelled",
		"signed", "imposed", "wants", "wanted", "believes", "argued", "argues", "responded", "replied", "confirmed",
		"acknowledged", "threatened", "threatens", "suspended", "protested", "offered", "proposed", "considers", "hopes",
		"welcomed", "welcomes", "approved", "decided", "plans", "seeks", "sought", "added", "declared", "maintained", "maintains":
		return true
	}
	return false
}
