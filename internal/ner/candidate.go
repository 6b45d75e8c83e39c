package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// maxRun is the number of tokens of the longest run that is read as one.
const maxRun = 24

// sentence finds the names of a sentence.
func (f *finder) sentence(s doc.Span) {
	if n := len(f.names); n > 0 {
		s.Start = max(s.Start, f.names[n-1].End)
	}
	for i := s.Start; i < s.End; {
		if !f.starts(i, s) {
			i++
			continue
		}
		if office := f.office(i, s.End); !office.Empty() {
			f.add(office, doc.Organization, false)
			i = office.End
			continue
		}
		if !f.Is(i, doc.Capital) {
			i++
			continue
		}
		run := f.run(i, s.End)
		f.divide(run)
		i = run.End
	}
}

// starts reports whether a name may begin with token i of sentence s.
func (f *finder) starts(i int32, s doc.Span) bool {
	if !f.Is(i, doc.Word) || f.Is(i, doc.Web|doc.Clitic) {
		return false
	}
	w := f.word(i)
	if !f.Is(i, doc.Capital) {
		return w.role == state || w.fact.Lower() > 3
	}
	if w.role == function || w.role == calendar && !f.Is(i+1, doc.Capital) {
		return false
	}
	if i == s.Start || f.Is(i-1, doc.Open) || f.Low(i-1) == ":" || f.Is(i, doc.Line) {
		return f.opens(i)
	}
	return true
}

// opens reports whether token i, which begins a sentence and so has a capital
// in any case, may begin a name as well.
func (f *finder) opens(i int32) bool {
	w := f.word(i)
	switch {
	case w.mid > 0 && w.lower <= w.mid, w.fact.Phrase() != NoPhrase, w.role == title, w.role == state:
		return true
	case w.lower > w.mid:
		return f.Is(i+1, doc.Capital) && w.fact.Lower() < 4
	case w.fact.Lower() <= 2:
		return true
	}
	return f.Is(i+1, doc.Capital) && f.word(i+1).role != function && w.fact.Lower() < 7
}

// run returns the run of words that may belong to one name or to several that
// stand together, from token i on.
func (f *finder) run(i, end int32) doc.Span {
	s := doc.Span{Start: i, End: i + 1}
	end = min(end, i+maxRun)
	for s.End < end {
		n := f.joins(s.End, end)
		if n == 0 {
			break
		}
		s.End += n
	}
	return s
}

// joins returns how many tokens from i on go on with a run: 0 if it ends here.
func (f *finder) joins(i, end int32) int32 {
	capital := func(j int32) bool {
		return j < end && f.Is(j, doc.Capital) && !f.Is(j, doc.Line|doc.Web) && f.word(j).role != function && f.word(j).role != calendar
	}
	spaced := f.Is(i, doc.Space)
	switch low := f.Low(i); {
	case f.Is(i, doc.Line):
		return 0
	case capital(i):
		return 1
	case low == "-" && !spaced && !f.Is(i+1, doc.Space):
		if capital(i + 1) {
			return 2
		}
		if i+3 < end && len(f.Low(i+1)) <= 3 && f.Low(i+2) == "-" && capital(i+3) { // Tehreek-e-Taliban
			return 4
		}
	case (low == "'" || low == "’" || low == "/") && !spaced && !f.Is(i+1, doc.Space) && low != "/":
		if capital(i + 1) {
			return 2
		}
	case low == "&" || low == "of" || low == "for" || low == "and":
		if capital(i + 1) {
			return 2
		}
		if low == "of" && f.Low(i+1) == "the" && capital(i+2) {
			return 3
		}
	case f.word(i).role == particle && low != "e" && low != "y":
		if capital(i + 1) {
			return 2
		}
		if f.Is(i+1, doc.Word) && f.word(i+1).role == particle && capital(i+2) {
			return 3
		}
	}
	return 0
}

// office returns the name of a part of a state without its possessor, in any
// case: "defense ministry", "Department of Health".
func (f *finder) office(i, end int32) doc.Span {
	if f.Is(i, doc.Capital) || !f.subject(i) || i+1 >= end {
		return doc.Span{}
	}
	if low := f.Low(i + 1); low == "ministry" {
		return doc.Span{Start: i, End: i + 2}
	}
	return doc.Span{}
}

// subject reports whether token i names what a ministry is for.
func (f *finder) subject(i int32) bool {
	switch f.Low(i) {
	case "defense", "defence", "foreign", "interior", "finance", "health", "education", "justice", "agriculture", "energy", "oil", "trade", "transport", "environment",
		"culture", "tourism", "labor", "labour", "economy", "industry", "information", "intelligence", "security", "planning", "housing", "commerce", "home":
		return true
	}
	return false
}
