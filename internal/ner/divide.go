package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// divide cuts a run into names, from left to right.
func (f *finder) divide(run doc.Span) {
	for run.Start < run.End {
		for run.Start < run.End && !f.Is(run.Start, doc.Capital) {
			run.Start++ // a connective left over between two names
		}
		if run.Empty() {
			return
		}
		run.Start = f.next(run)
	}
}

// next adds the first name of a run and returns where the next may begin.
func (f *finder) next(run doc.Span) int32 {
	i := run.Start
	w := f.word(i)
	known, phrase := phraseAt(f.Document, i, run.End, w.fact)
	head := f.headed(run)
	switch {
	case w.role == title && run.Len() > 1 && phrase == NoPhrase && head.End == 0:
		return i + 1
	case (phrase == Nation || phrase == Country) && known.End < run.End && f.cuts(doc.Span{Start: known.End, End: run.End}):
		f.phrase(known, phrase)
		return known.End
	case head.End > known.End:
		f.add(head.Span, head.kind, true)
		return head.End
	case phrase != NoPhrase && (known.End == run.End || known.Len() > 1 || phrase == Nation || f.connective(known.End)):
		f.phrase(known, phrase)
		return known.End
	}
	return f.rest(run)
}

// connective reports whether token i is a small word that may join two names.
func (f *finder) connective(i int32) bool {
	return !f.Is(i, doc.Capital) && f.Low(i) != "-"
}

// cuts reports whether the words of rest, which follow a nationality or country,
// are not part of the name that it begins: a title, or an office of the state.
func (f *finder) cuts(rest doc.Span) bool {
	switch f.word(rest.Start).role {
	case title, calendar:
		return true
	}
	if !f.Is(rest.Start, doc.Capital) {
		return f.Low(rest.Start) != "and" && f.Low(rest.Start) != "of"
	}
	for i := rest.Start; i < rest.End && f.Is(i, doc.Capital); i++ {
		if r := f.word(i).role; r == state || r == title {
			return true
		}
	}
	return false
}

// phrase adds a phrase of the lexicon.
func (f *finder) phrase(s doc.Span, p Phrase) {
	if f.Low(s.Start) == "us" && !f.Is(s.Start, doc.Upper) {
		return
	}
	switch p {
	case Country, City, Region:
		f.add(s, doc.Location, p != City)
	case Nation:
		f.add(s, doc.Group, true)
	case Body:
		f.add(s, doc.Organization, true)
	case Affair:
		f.add(s, doc.Occasion, true)
	case Figure:
		f.add(s, doc.Person, true)
	}
}

// headed returns the longest name at the beginning of a run that a word says
// the kind of: "… Council", "Lake …". It is empty if there is none.
func (f *finder) headed(run doc.Span) name {
	best := name{}
	if f.word(run.Start).role == front && run.Len() > 1 && f.Is(run.Start+1, doc.Capital) {
		best = name{Span: doc.Span{Start: run.Start, End: run.Start + 2}, kind: doc.Location}
	}
	for i := run.Start; i < run.End; i++ {
		kind, ok := f.head(i)
		if !ok || i == run.Start && (run.Len() == 1 || f.connective(i+1) && f.Low(i+1) != "of" && f.Low(i+1) != "for") && f.word(i).role != state {
			continue
		}
		if best.kind != "" && !f.extends(doc.Span{Start: best.End, End: i}) {
			break
		}
		best = name{Span: doc.Span{Start: run.Start, End: i + 1}, kind: kind}
		if end := f.complement(i+1, run.End); end > best.End {
			best.End = end
			i = end - 1
		}
	}
	if best.Len() == 1 && f.word(best.Start).role != state {
		return name{}
	}
	return best
}

// head returns the kind of name whose head token i is.
func (f *finder) head(i int32) (doc.Kind, bool) {
	if !f.Is(i, doc.Capital) {
		return "", false
	}
	switch f.word(i).role {
	case state, body, firm:
		return doc.Organization, true
	case area:
		return doc.Location, true
	case building:
		return doc.Facility, true
	case affair:
		return doc.Occasion, true
	}
	return "", false
}

// extends reports whether a name goes on over the words between two heads.
func (f *finder) extends(between doc.Span) bool {
	for i := between.Start; i < between.End; i++ {
		if f.word(i).role == title || f.Low(i) == "and" {
			return false
		}
	}
	return between.Len() <= 3
}

// complement returns the end of "of the Interior", "for Human Rights and
// Democracy" from token i on; i if there is none.
func (f *finder) complement(i, end int32) int32 {
	if low := f.Low(i); i >= end || low != "of" && low != "for" {
		return i
	}
	last := i
	for j := i + 1; j < end; j++ {
		if f.Is(j, doc.Capital) {
			last = j + 1
			continue
		}
		if low := f.Low(j); low == "of" || low == "for" {
			if last < j {
				break
			}
		}
	}
	if last == i {
		return i
	}
	return last
}

// rest judges a run at whose beginning nothing is known, up to the next thing
// that is: a title, a connective that does not belong, a nationality.
func (f *finder) rest(run doc.Span) int32 {
	end := run.Start + 1
	for end < run.End && !f.breaks(end, run) {
		end++
	}
	for end > run.Start+1 && !f.Is(end-1, doc.Capital) {
		end--
	}
	s := doc.Span{Start: run.Start, End: end}
	if end == run.End || f.word(end).role != title || !f.common(s) {
		f.judge(s)
	}
	return end
}

// common reports whether all words of s are common words, so that before a
// title they are part of it: "Foreign" in "Foreign Minister".
func (f *finder) common(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if f.word(i).fact.Lower() < 3 && f.word(i).role == plain {
			return false
		}
	}
	return true
}

// breaks reports whether a name that no head announces ends before token i.
func (f *finder) breaks(i int32, run doc.Span) bool {
	switch f.Low(i) {
	case "of", "for", "and", "&":
		return f.Low(i) != "&"
	}
	w := f.word(i)
	return w.role == title || w.fact.Phrase() == Nation && i > run.Start+1
}
