package ner

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// head adds the names of the byline and the dateline, which were found before.
func (s *Sequence) head() {
	for _, author := range s.Byline.Authors {
		s.known(author, doc.Person)
	}
	s.known(s.Byline.Agency, doc.Organization)
	for _, p := range s.Dateline.Places {
		s.known(p.Name, doc.Location)
		s.known(p.Qualifier, doc.Location)
	}
	for i := s.Dateline.Start; i < s.Dateline.End; i++ {
		for _, agency := range s.Dateline.Agencies {
			for end := i + 1; end <= min(i+6, s.Dateline.End); end++ {
				if span := (doc.Span{Start: i, End: end}); s.Words(span) == agency {
					s.known(span, doc.Organization)
				}
			}
		}
	}
}

// known adds a name that was found before, and remembers its kind.
func (s *Sequence) known(span doc.Span, kind doc.Kind) {
	if span.Empty() {
		return
	}
	for _, m := range s.Mentions {
		if m.Overlaps(span) {
			return
		}
	}
	s.add(span, kind)
	for i := span.Start; i < span.End; i++ {
		s.vote(i, TagOf(KindNumber(kind), PartOf(i, span)))
	}
}

// settled reports whether token i is in the byline or dateline.
func (s *Sequence) settled(i int32) bool { return s.Dateline.Has(i) || s.Byline.Has(i) }

// office adds a ministry that is written in lower case, if token i is its last
// word: "defense ministry". The tagger learnt from newspapers that do not.
func (s *Sequence) office(i int32, sentence doc.Span) {
	if s.Low(i) != "ministry" || i == sentence.Start || !subject(s.Low(i-1)) {
		return
	}
	if n := len(s.Mentions); n > 0 && s.Mentions[n-1].End == i {
		return
	}
	start := i - 1
	if s.Low(start-1) == "and" && subject(s.Low(start-2)) {
		start -= 2 // "trade and industry ministry"
	}
	if n := len(s.Mentions); n == 0 || s.Mentions[n-1].End <= start {
		s.add(doc.Span{Start: start, End: i + 1}, doc.Organization)
	}
}

// subject reports whether low is what a ministry may be for.
func subject(low string) bool {
	switch low {
	case "defense", "defence", "foreign", "interior", "finance", "health", "education", "justice", "agriculture", "energy", "oil", "trade", "transport",
		"environment", "culture", "tourism", "labor", "labour", "economy", "industry", "information", "intelligence", "security", "planning", "housing",
		"commerce", "home", "affairs", "emergencies", "sports", "science", "petroleum", "water", "interior's":
		return true
	}
	return false
}

// acronym adds token i, which the tagger leaves without a name or a kind, if it
// stands for an organisation that was named before, or would be another word in
// lower case: the World Health Organization.
func (s *Sequence) acronym(i int32) {
	if s.shapes[i] == acronym && (s.word(i).stands || s.Low(i) == "who" && !s.Is(i-1, doc.Upper) && !s.Is(i+1, doc.Upper)) {
		s.add(doc.Span{Start: i, End: i + 1}, doc.Organization)
	}
}

// name adds what the tagger found, in the conventions of the library.
func (s *Sequence) name(span doc.Span, kind int) {
	if last := span.End - 1; span.Len() > 1 && kind <= facilityKind && weekday(s.Low(last)) {
		span.End = last // "in Victoria Park Saturday"
	}
	if s.word(span.End-1).role == firm && (kind == personKind || span.Len() > 1) {
		kind = organizationKind // companies bear the names of founders and products
	}
	switch kind {
	case personKind:
		s.add(s.bearer(span), doc.Person)
	case organizationKind:
		s.abbreviated(span)
		s.organization(span)
	case locationKind:
		s.location(span)
	case facilityKind:
		if s.owner(span) {
			s.add(span, doc.Person)
			return
		}
		s.add(span, doc.Facility)
	case groupKind:
		s.add(span, doc.Group)
	case productKind:
		s.add(span, doc.Product)
	default:
		if k := s.other(span); k != "" {
			s.add(span, k)
		} else {
			s.acronym(span.Start)
		}
	}
}

// bearer returns the name of a person without the end of the title before it:
// "Minister of Trade and | Industry Anna Berg".
func (s *Sequence) bearer(name doc.Span) doc.Span {
	switch s.Low(name.Start - 1) {
	case "of", "for", "and":
		if name.Len() > 1 && subject(s.Low(name.Start)) {
			name.Start++
		}
	}
	return name
}

// weekday reports whether low is a day of the week.
func weekday(low string) bool {
	switch low {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// owner reports whether a name is that of a person who owns what follows, as in
// "Anna Berg's house", which as a whole is a place.
func (s *Sequence) owner(name doc.Span) bool {
	return name.Len() > 1 && s.Is(name.End, doc.Clitic) &&
		s.word(name.Start).fact.Given() > 1 && s.word(name.End-1).fact.Surname() > 0
}

// location adds a place, without the lower-case word that says which part of it
// is meant. A place and what it lies in are two names: "Lyon, France", "France's Lyon".
func (s *Sequence) location(span doc.Span) {
	if span.Len() > 1 && compass(s.Word(span.Start)) {
		span.Start++
	}
	start := span.Start
	for i := span.Start + 1; i+1 < span.End; i++ {
		if part := (doc.Span{Start: start, End: i}); s.Low(i) == "," || s.holds(part) {
			s.add(part, doc.Location)
			start = i + 1
		}
	}
	s.add(doc.Span{Start: start, End: span.End}, doc.Location)
}

// holds reports whether a name is that of a place that is known, with a possessive
// ending behind it.
func (s *Sequence) holds(name doc.Span) bool {
	if !s.Is(name.End, doc.Clitic) {
		return false
	}
	p, kind := phraseAt(s.Document, name.Start, name.End, s.word(name.Start).fact)
	return p == name && (kind == Country || kind == Region || kind == City)
}

// compass reports whether a word says which part of a place is meant.
func compass(word string) bool {
	switch word {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
		"northeastern", "northwestern", "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest",
		"north-eastern", "north-western", "south-eastern", "south-western", "north-east", "north-west", "south-east", "south-west":
		return true
	}
	return false
}

// abbreviated adds the name that the acronym span, in brackets, stands for, if it
// was not found: "Halcyon Shipping (HS)". They begin alike, and no word begins
// with a letter that the acronym lacks.
func (s *Sequence) abbreviated(span doc.Span) {
	short := s.Word(span.Start)
	if span.Len() > 1 || !s.Is(span.Start, doc.Upper) || s.Low(span.Start-1) != "(" || s.Low(span.End) != ")" {
		return
	}
	start, end := span.Start-1, span.Start-1
	for end-start < MaxPhrase && s.Is(start-1, doc.Capital) && s.Sentence[start-1] == s.Sentence[end] &&
		strings.IndexByte(short, s.Word(start - 1)[0]) >= 0 {
		start--
	}
	long := doc.Span{Start: start, End: end}
	if last := len(s.Mentions) - 1; long.Len() < 2 || s.Word(start)[0] != short[0] || last >= 0 && s.Mentions[last].End > start {
		return
	}
	s.add(long, doc.Organization)
}

// organization adds an organisation. The country that a part of a state belongs
// to is a name of its own: "Saudi | Interior Ministry".
func (s *Sequence) organization(span doc.Span) {
	s.initials(span)
	owner, phrase := phraseAt(s.Document, span.Start, span.End, s.word(span.Start).fact)
	if owner.End < span.End && (phrase == Nation || phrase == Country) && s.word(span.End-1).role == state {
		kind := doc.Group
		if phrase == Country {
			kind = doc.Location
		}
		s.add(owner, kind)
		span.Start = owner.End
		if s.Is(span.Start, doc.Clitic) && span.Len() > 1 {
			span.Start++ // "Ghana | ’s | Defense Ministry"
		}
	}
	s.add(span, doc.Organization)
}

// initials notes the word that is made of the initials of an organisation: it
// stands for it from here on, even where the tagger does not know it.
func (s *Sequence) initials(span doc.Span) {
	var b [MaxPhrase]byte
	n := 0
	for i := span.Start; i < span.End && n < len(b); i++ {
		if s.Is(i, doc.Capital) {
			b[n] = s.Low(i)[0]
			n++
		}
	}
	if n < 3 {
		return
	}
	if w := s.lookup(s.Document, string(b[:n])); w != nil {
		w.stands = true
	}
}

// other returns the kind of something that has a name and is no person,
// organisation or place: "" if it is of no kind that is asked for, as are
// diseases and tests.
func (s *Sequence) other(span doc.Span) doc.Kind {
	if _, phrase := phraseAt(s.Document, span.Start, span.End, s.word(span.Start).fact); phrase == Affair {
		return doc.Occasion
	}
	for i := span.Start; i < span.End; i++ {
		if s.word(i).role == affair {
			return doc.Occasion
		}
	}
	if s.Is(span.Start-1, doc.Open) && s.Is(span.End, doc.Close) || span.Len() > 1 {
		return doc.Work
	}
	return ""
}
