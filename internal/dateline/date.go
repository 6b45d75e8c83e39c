package dateline

import (
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// isMonth reports whether token i names a month.
func (f *finder) isMonth(i int32) bool {
	switch f.Low(i) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
		"december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.", "mar.",
		"apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "jne", "jly":
		return true
	}
	return f.Is(i, doc.Capital) && f.Is(i+1, doc.Number) && isMisspelled(f.Low(i))
}

// isMisspelled reports whether a word is the name of a month but for one letter
// that is missing or too much, as wires have it: "Mach 4", "Febuary".
func isMisspelled(word string) bool {
	for _, month := range [...]string{"january", "february", "march", "april", "august", "september", "october", "november", "december"} {
		if lacksOne(word, month) || lacksOne(month, word) {
			return true
		}
	}
	return false
}

// lacksOne reports whether s is t without one of its letters.
func lacksOne(s, t string) bool {
	if len(s)+1 != len(t) {
		return false
	}
	i := 0
	for i < len(s) && s[i] == t[i] {
		i++
	}
	return s[i:] == t[i+1:]
}

// isWeekday reports whether token i names a day of the week.
func (f *finder) isWeekday(i int32) bool {
	switch f.Low(i) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// dateAt returns the date that begins with token i: "June 27", "Apr 21 2022",
// "26 July 2022", "April 05, 2018", "June 2022".
func (r *reader) dateAt(i int32) doc.Span {
	s := doc.Span{Start: i, End: i}
	switch {
	case r.isMonth(i) && r.isYear(i+1):
		s.End = i + 2
		return s
	case r.isMonth(i) && r.isDay(i+1):
		s.End = i + 2
		if (r.Low(s.End) == "-" || r.Low(s.End) == "/") && r.isDay(s.End+1) && !r.Is(s.End, doc.Space) { // June 27-29
			s.End += 2
		}
	case r.isDay(i) && r.isMonth(i+1):
		s.End = i + 2
	default:
		return s
	}
	switch {
	case r.isYear(s.End):
		s.End++
	case r.Low(s.End) == "," && r.isYear(s.End+1):
		s.End += 2
	}
	return s
}

// isDay reports whether token i is the day of a month.
func (r *reader) isDay(i int32) bool {
	w := r.Low(i)
	for _, ending := range [...]string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, ending)
	}
	if len(w) > 2 || !r.Is(i, doc.Number) {
		return false
	}
	n, err := strconv.Atoi(w)
	return err == nil && 1 <= n && n <= 31
}

// isYear reports whether token i is a year.
func (r *reader) isYear(i int32) bool {
	w := r.Low(i)
	return len(w) == 4 && r.Is(i, doc.Number) && (w[0] == '1' || w[0] == '2') && w[1] >= '0' && w[1] <= '9'
}

// take makes the date that begins at r.at the date of the line.
func (r *reader) take(s doc.Span) bool {
	if s.Empty() || s.End > r.end {
		return false
	}
	r.line.Date = s
	r.at = s.End
	return true
}

// leadingDate reads "February 21, 2015 (ADDIS ABABA)" up to the bracket, or a
// date before an agency.
func (r *reader) leadingDate() {
	back := r.at
	if !r.take(r.dateAt(r.at)) {
		return
	}
	if r.low(0) == "(" && r.Is(r.at+1, doc.Capital) {
		inner := reader{finder: r.finder, at: r.at + 1, end: r.end}
		if p, ok := inner.place(); ok && inner.low(0) == ")" && !isAgency(r.Document, p.Span) && r.isKnown(p.Name) {
			r.line.Places = append(r.line.Places, p)
			r.line.letters = inner.line.letters
			r.at = inner.at + 1
			return
		}
		if isAgency(r.Document, doc.Span{Start: r.at + 1, End: r.at + 2}) {
			return
		}
	}
	r.at = back
	r.line.Date = doc.Span{}
}

// date reads the date behind the places.
func (r *reader) date() {
	if !r.line.Date.Empty() || len(r.line.Places) == 0 {
		return
	}
	back := r.at
	for range 2 { // "SAN DIEGO,, MARCH 29"
		r.skip(",")
	}
	if r.at == back {
		r.skip(".")
	}
	if r.isWeekday(r.at) {
		r.at++
		r.skip(",")
	}
	if r.take(r.dateAt(r.at)) {
		return
	}
	r.at = back
	if r.skip("(") && r.take(r.dateAt(r.at)) && r.skip(")") {
		return
	}
	r.line.Date = doc.Span{}
	r.at = back
}

// lateDate reads a date behind the dash: "CAIRO – 26 July 2022:".
func (r *reader) lateDate() {
	if len(r.line.Places) == 0 || r.line.Agencies != nil {
		return
	}
	back := r.at
	r.skip(",")
	if (r.skip("–") || r.skip("-") || r.skip("—") || r.skip("--")) && r.take(r.dateAt(r.at)) && isSeparator(r.low(0)) {
		return
	}
	r.line.Date = doc.Span{}
	r.at = back
}
