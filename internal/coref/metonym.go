package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// linkMetonyms finds the places that act, and makes a capital that acts a
// mention of its country.
func (l *linker) linkMetonyms() {
	l.findCountries()
	for i := range l.Mentions {
		m := &l.Mentions[i]
		if l.Dateline.Contains(m.Span) || !l.acts(m.Span) {
			continue
		}
		switch m.Kind {
		case doc.Facility:
			m.Metonym = true
		case doc.Organization: // a palace or street that is named for those in it
			m.Metonym = isSite(l.Words(m.Span))
		case doc.Location:
			l.linkMetonym(m)
		}
	}
}

// linkMetonym links a place that acts: a capital to its country, where the article
// names it, and the city of the European Union to that.
func (l *linker) linkMetonym(m *doc.Mention) {
	if l.at(m.Entity).code != "" {
		m.Metonym = true
		return
	}
	code := capitalOf(l.Words(m.Span))
	if code == "" {
		return
	}
	m.Metonym = true
	if code == "BE" {
		for _, name := range [...]string{"european union", "eu"} {
			if n := l.names[key{'o', name}]; n != 0 {
				m.Entity = n
				return
			}
		}
	}
	if n := l.country(code); n != 0 {
		m.Entity = n
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
	if l.HasSyntax() {
		head := l.headOf(s)
		for range 3 {
			if l.Rel[head] != doc.Conj || l.Head[head] < 0 {
				break
			}
			head = l.Head[head]
		}
		if l.Rel[head] == doc.Nsubj && l.Head[head] >= 0 && statedBy(l.Low(l.Head[head])) {
			return true
		}
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
		"welcomed", "welcomes", "approved", "decided", "plans", "seeks", "sought", "added", "told", "tells", "want", "announce", "urge", "accuse", "warn", "back", "backs", "backed",
		"opposes", "opposed", "fears", "declared", "maintained", "maintains":
		return true
	}
	return false
}
