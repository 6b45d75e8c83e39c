package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// judge decides about a candidate by what its words are known for and by the
// words beside it.
func (f *finder) judge(s doc.Span) {
	switch {
	case s.Len() == 1 && f.word(s.Start).role != plain && f.word(s.Start).role != particle:
		return // "President", "Council": descriptions
	case f.titled(s):
		f.add(s, doc.Person, true)
	case f.bracketed(s):
		f.add(s, doc.Organization, false)
		f.names[len(f.names)-1].acro = true
	case f.personal(s):
		f.add(s, doc.Person, true)
	case s.Len() == 1:
		f.single(s)
	default:
		f.several(s)
	}
}

// titled reports whether a title stands before s.
func (f *finder) titled(s doc.Span) bool {
	return s.Start > 0 && !f.Is(s.Start, doc.Line) && f.Is(s.Start-1, doc.Word) && f.word(s.Start-1).role == title && !f.Is(s.Start, doc.Upper)
}

// bracketed reports whether s is an acronym in brackets behind a name.
func (f *finder) bracketed(s doc.Span) bool {
	n := len(f.names)
	return s.Len() == 1 && f.Is(s.Start, doc.Upper) && f.Low(s.Start-1) == "(" && f.Low(s.End) == ")" && n > 0 && f.names[n-1].End == s.Start-1
}

// personal reports whether the words of s are those of a person's full name.
func (f *finder) personal(s doc.Span) bool {
	if s.Len() < 2 || s.Len() > 6 {
		return false
	}
	first, last := f.word(s.Start).fact, f.word(s.End-1).fact
	initial := len(f.Low(s.Start)) <= 2 && f.Is(s.Start, doc.Upper)
	switch {
	case f.Is(s.Start, doc.Upper) && !initial && f.Is(s.End-1, doc.Upper):
		return first.Given() > 1 && last.Surname() > 1
	case first.Given() == 3 && last.Lower() < 5, first.Given() > 0 && last.Surname() > 0, initial && last.Surname() > 0:
		return true
	}
	return first.Given()+last.Surname() > 1 && first.Lower() <= 2 && last.Lower() <= 2
}

// single decides about one word that nothing is known about.
func (f *finder) single(s doc.Span) {
	i := s.Start
	w := f.word(i)
	switch {
	case f.Is(i, doc.Upper) && len(f.Low(i)) > 1:
		if len(f.Low(i)) <= 6 {
			f.add(s, doc.Organization, false)
		}
	case w.fact.Lower() >= 5 && w.lower >= w.mid:
		return
	case f.reports(s):
		f.add(s, doc.Person, false)
	case f.locative(i - 1):
		f.add(s, doc.Location, false)
	case f.Low(i-1) == "the" && w.fact.Lower() > 1:
		return
	case f.Low(i-1) == "the":
		f.add(s, doc.Organization, false)
	case w.fact.Lower() >= 4:
		return
	default:
		f.add(s, doc.Person, false)
	}
}

// several decides about several words that do not look like a person's name.
func (f *finder) several(s doc.Span) {
	common := 0
	for i := s.Start; i < s.End; i++ {
		if f.word(i).fact.Lower() >= 3 {
			common++
		}
	}
	switch {
	case f.reports(s) && common == 0:
		f.add(s, doc.Person, true)
	case f.locative(s.Start-1) && common == 0:
		f.add(s, doc.Location, false)
	case common == 0 && s.Len() <= 4 && f.Low(s.Start-1) != "the" && !f.Is(s.Start, doc.Upper):
		f.add(s, doc.Person, false)
	case common < int(s.Len()) || f.Low(s.Start-1) == "the":
		f.add(s, doc.Organization, false)
	}
}

// reports reports whether s is beside a verb of saying, or is described as a
// person is: ", 34," or ", who".
func (f *finder) reports(s doc.Span) bool {
	if f.Low(s.End) == "," {
		return f.Is(s.End+1, doc.Number) && len(f.Low(s.End+1)) == 2 && f.Low(s.End+2) == "," || f.Low(s.End+1) == "who"
	}
	return saying(f.Low(s.End)) || saying(f.Low(s.Start-1))
}

// saying reports whether low is a common verb of saying in the past or present.
func saying(low string) bool {
	switch low {
	case "said", "says", "told", "added", "adds", "tells", "asked", "argued", "wrote", "tweeted", "recalled", "insisted", "explained", "noted", "replied", "testified":
		return true
	}
	return false
}

// locative reports whether token i is a preposition that places stand behind.
func (f *finder) locative(i int32) bool {
	switch f.Low(i) {
	case "in", "at", "near", "from", "to", "across", "around", "outside", "into", "northern", "southern", "eastern", "western", "central":
		return true
	}
	return false
}
