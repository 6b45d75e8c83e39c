package dateline

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// The bounds of a headline and of a byline, in tokens.
const (
	maxHeadline = 32
	maxPlain    = 20 // of a headline that is written like a sentence
	maxByline   = 24
)

// head finds the headline and the byline, which stand before the dateline and
// the first paragraph of running text.
func (f *finder) head() {
	for n, par := range f.Paragraphs {
		if n == maxParagraphs || f.at >= 0 && n > f.at {
			return
		}
		end := par.End
		if n == f.at {
			end = f.Document.Dateline.Start
		}
		part := doc.Span{Start: par.Start, End: end}
		if part.Empty() {
			return
		}
		if f.Byline.Empty() && f.byline(part) {
			continue
		}
		if n == 0 && f.isHeadline(part) {
			f.Headline = f.trimStop(part)
			continue
		}
		if n != f.at && f.isBody(par) {
			return
		}
	}
}

// trimStop returns a headline without the full stop that feeds put behind it.
func (f *finder) trimStop(s doc.Span) doc.Span {
	for s.Len() > 1 && (f.Low(s.End-1) == "." || f.Low(s.End-1) == ";") {
		s.End--
	}
	return s
}

// isHeadline reports whether the first line of a text is its headline: short,
// and not a sentence of the article, which would end with a full stop and
// stand alone. A dateline on the same line sets anything off.
func (f *finder) isHeadline(s doc.Span) bool {
	if s.Len() < 2 || s.Len() > maxHeadline || int(s.End) == f.Len() || f.timestamp(s) || f.Is(s.Start, doc.Open) && f.Is(s.End-1, doc.Close) {
		return false
	}
	if f.at >= 0 && s.End == f.Document.Dateline.Start {
		return f.Low(s.Start) != "photo" && s.Len() > 2 && s.Len() < 24
	}
	if f.Low(s.Start) == "(" || f.Low(s.End-1) == ":" {
		return false
	}
	if s.Len() > maxPlain && !f.isTitleCase(s) {
		return false
	}
	return f.Low(s.End-1) != "." || f.isTitleCase(s) || f.hasSpeaker(s)
}

// hasSpeaker reports whether s begins with a name and a colon, as headlines do:
// "Owusu: No deal without the port."
func (f *finder) hasSpeaker(s doc.Span) bool {
	for i := s.Start; i < min(s.End, s.Start+5); i++ {
		if f.Low(i) == ":" {
			return i > s.Start && i+1 < s.End && s.Len() < 24
		}
	}
	return false
}

// isTitleCase reports whether most words of s that may be begin with a capital.
func (f *finder) isTitleCase(s doc.Span) bool {
	words, high := 0, 0
	for i := s.Start; i < s.End; i++ {
		if !f.Is(i, doc.Word) || len(f.Low(i)) < 4 {
			continue
		}
		words++
		if f.Is(i, doc.Capital) {
			high++
		}
	}
	return high*4 >= words*3
}

// timestamp reports whether a line tells when it was published or updated.
func (f *finder) timestamp(s doc.Span) bool {
	switch f.Low(s.Start) {
	case "published", "updated", "posted", "last", "modified", "created", "first":
		return true
	}
	digits := 0
	for i := s.Start; i < s.End; i++ {
		if f.Is(i, doc.Number) {
			digits++
		}
	}
	return digits > 1 && s.Len() < 14 && digits*3 >= s.Len()
}

// byline reads "By Jane Doe and John Roe, Associated Press" and "Jane Doe,
// Staff Writer".
func (f *finder) byline(s doc.Span) bool {
	at := s.Start
	if s.Len() > 4 && f.at >= 0 && s.End == f.Document.Dateline.Start { // behind a headline, on one line
		for i := s.End - 3; i > max(s.Start, s.End-maxByline); i-- {
			if f.Low(i) == "by" && f.Is(i, doc.Capital) {
				at = i
				break
			}
		}
	}
	by := f.Low(at) == "by" && f.Is(at, doc.Capital)
	if by {
		at++
	}
	b := doc.Byline{Span: doc.Span{Start: at, End: at}}
	if by {
		b.Span.Start--
	}
	for s.End-at < maxByline {
		name := f.personName(at, s.End)
		if name.Empty() {
			break
		}
		b.Authors = append(b.Authors, name)
		at = name.End
		b.Span.End = at
		if w := f.Low(at); w != "and" && w != "," && w != "&" || f.isRole(at+1) {
			break
		}
		at++
		if f.Low(at) == "and" {
			at++
		}
	}
	if b.Authors == nil {
		return false
	}
	outlet := f.outlet(b.Span.End, s.End)
	if !by && (outlet.Empty() || !f.isRole(outlet.Start) && !isAgency(f.Document, outlet)) {
		return false
	}
	if !outlet.Empty() {
		b.Span.End = outlet.End
		if !f.isRole(outlet.Start) || isAgency(f.Document, outlet) {
			b.Agency = outlet
		}
	}
	if rest := s.End - b.Span.End; rest > 2 {
		return false
	}
	f.Byline = b
	return true
}

// personName returns the name that begins with token i: two to four words with
// capitals.
func (f *finder) personName(i, end int32) doc.Span {
	s := doc.Span{Start: i, End: i}
	for s.End < end && s.Len() < 7 {
		w := f.Low(s.End)
		joined := !f.Is(s.End, doc.Space)
		if s.Len() > 0 && (w == "-" || w == "’" || w == "'") && joined && f.Is(s.End+1, doc.Capital) {
			s.End += 2
			continue
		}
		if s.Len() > 0 && (w == "de" || w == "van" || w == "von" || w == "al" || w == "bin" || w == "der" || w == "la" || w == "el") {
			s.End++
			continue
		}
		if !f.Is(s.End, doc.Capital) || f.Is(s.End, doc.Web|doc.Clitic) || w == "and" || f.isRole(s.End) {
			break
		}
		s.End++
	}
	if s.Len() < 2 || s.Len() > 6 {
		return doc.Span{}
	}
	return s
}

// isRole reports whether token i begins what an author is: "Staff Writer".
func (f *finder) isRole(i int32) bool {
	switch f.Low(i) {
	case "staff", "special", "senior", "correspondent", "reporter", "editor", "associated", "the", "for", "of", "contributing",
		"reuters", "ap", "afp", "bloomberg", "political", "foreign", "chief", "columnist", "writer", "news":
		return true
	}
	return isAgencyWord(f.Low(i))
}

func isAgencyWord(w string) bool {
	switch w {
	case "xinhua", "cnn", "upi", "bbc", "npr", "ians", "pti":
		return true
	}
	return false
}

// outlet returns the medium or role behind the authors: ", Associated Press",
// "| Reuters", "(AP)".
func (f *finder) outlet(i, end int32) doc.Span {
	if i >= end {
		return doc.Span{}
	}
	switch f.Low(i) {
	case ",", "|", "(", "-", "–", "—", "of", "for", "/":
		i++
	default:
		if !f.isRole(i) {
			return doc.Span{}
		}
	}
	if f.Low(i) == "the" {
		i++
	}
	s := doc.Span{Start: i, End: i}
	for s.End < end && s.Len() < 6 && (f.Is(s.End, doc.Word) || f.Low(s.End) == "-") && f.Low(s.End) != "and" {
		s.End++
	}
	if s.Empty() || !f.Is(s.Start, doc.Capital) || strings.HasSuffix(f.Low(s.End-1), "ed") && !f.Is(s.End-1, doc.Capital) {
		return doc.Span{}
	}
	return s
}
