package dateline

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// accept judges whether l is a dateline, at a place in its paragraph, which is
// running text or not.
func (f *finder) accept(l *line, at position, body bool) bool {
	if len(l.Places) == 0 {
		return f.acceptAgency(l, at)
	}
	name := l.Places[0].Name
	if f.isLabel(name) && !l.paren && l.Date.Empty() {
		return false
	}
	follows := f.followed(l)
	switch {
	case l.paren:
		return follows && f.acceptParen(l, at)
	case !l.Date.Empty():
		return l.separator != "" && follows && l.letters != small && at != within
	case l.separator == "." || l.separator == "":
		return f.acceptBare(l, at, body)
	case !follows:
		return false
	}
	switch l.letters {
	case capitals:
		return f.acceptCapitals(l, at, body)
	case title:
		return at == first && body && f.acceptTitle(l)
	default:
		return at == first && body && l.separator == ":" && f.prominent(l.Places[0]) && !f.Is(l.next, doc.Capital)
	}
}

// followed reports whether what stands behind l begins a sentence.
func (f *finder) followed(l *line) bool {
	if f.Is(l.next, doc.Line) || int(l.next) >= f.Len() {
		return true
	}
	return f.Is(l.next, doc.Capital|doc.Number|doc.Open) || f.Is(l.next, doc.Punct) || l.letters == small || f.Is(l.next, doc.Word)
}

// acceptParen judges a line with an agency in brackets or slashes.
func (f *finder) acceptParen(l *line, at position) bool {
	if l.letters == capitals {
		return l.separator != "" || f.Is(l.next, doc.Capital|doc.Open|doc.Number|doc.Line)
	}
	if l.letters != title || at != first {
		return false
	}
	last := doc.Span{Start: l.Dateline.End - 2, End: l.Dateline.End - 1}
	return l.separator != "" || f.isKnown(l.Places[0].Name) && isAgency(f.Document, last)
}

// acceptAgency judges a line without a place: "(CNN) —", "Aug 27 (Reuters) -".
func (f *finder) acceptAgency(l *line, at position) bool {
	if at == within || !l.paren || !f.Is(l.next, doc.Capital|doc.Open|doc.Number) || len(l.Agencies) != 1 {
		return false
	}
	open := l.Dateline.Start
	if !l.Date.Empty() {
		open = l.Date.End
	}
	name := doc.Span{Start: open + 1, End: open + 1}
	for f.Low(name.End) != f.closing(open) && name.End < l.Dateline.End && name.Len() < maxAgency {
		name.End++
	}
	if isAgency(f.Document, name) {
		return true
	}
	if at != first || f.isLabel(name) || name.Len() > 3 || !f.Is(name.Start, doc.Capital) {
		return false
	}
	return l.separator != "" || name.Len() == 2
}

// closing returns the mark that closes what the mark at i opens.
func (f *finder) closing(i int32) string {
	if f.Low(i) == "/" {
		return "/"
	}
	return ")"
}

// acceptBare judges a line that nothing sets off: "WASHINGTON Christopher
// Steele, who wrote".
func (f *finder) acceptBare(l *line, at position, body bool) bool {
	p := l.Places[len(l.Places)-1]
	if l.letters != capitals || !body || at == within || !f.Is(l.next, doc.Capital) || f.Is(l.next, doc.Upper) && f.Low(l.next) != "a" {
		return false
	}
	if l.separator == "." {
		return false
	}
	if l.qualified {
		return f.isRegion(p.Qualifier)
	}
	return at == first && f.prominent(p)
}

// acceptCapitals judges "CITY —" and "CITY:".
func (f *finder) acceptCapitals(l *line, at position, body bool) bool {
	known := l.qualified && f.isRegion(l.Places[len(l.Places)-1].Qualifier)
	for _, p := range l.Places {
		known = known || f.isKnown(p.Name)
	}
	if f.Is(l.Places[0].Name.Start, doc.Abbrev) || len(f.Words(l.Places[0].Name)) < 3 {
		return false
	}
	switch l.separator {
	case ":":
		return known && at != within && (body || at == first) && !f.isTranscript(l.next)
	case "'", "’":
		return known
	case ";", "|", "~":
		return false
	}
	if at == within {
		return known && l.spaced
	}
	if known {
		return true
	}
	// A town too small to be known: behind nothing, or behind the headline.
	short := l.Places[0].Name.Len() <= 3 && l.separator != "-" && f.Is(l.next, doc.Capital)
	return short && body && (at == first || l.Dateline.Start < maxHeadline && f.at <= 0)
}

// isTranscript reports whether paragraphs beside that of token i begin with names in
// capitals and colons as well: those are speakers.
func (f *finder) isTranscript(i int32) bool {
	n := 0
	for _, par := range f.Paragraphs[:min(len(f.Paragraphs), 3*maxParagraphs)] {
		if par.Has(i) || !f.Is(par.Start, doc.Upper) {
			continue
		}
		for j := par.Start; j < min(par.End, par.Start+5); j++ {
			if f.Low(j) == ":" {
				n++
			}
			if !f.Is(j, doc.Upper) {
				break
			}
		}
	}
	return n > 1
}

// acceptTitle judges "City —", "City:" and "City, Country –".
func (f *finder) acceptTitle(l *line) bool {
	p := l.Places[0]
	switch l.separator {
	case "'", "’", ";", "|", "~":
		return false
	}
	if l.qualified {
		return f.isRegion(l.Places[len(l.Places)-1].Qualifier) || f.isRegion(p.Name)
	}
	return f.prominent(p)
}

// isLabel reports whether a name is a label, not a place: "FILE -", "URGENT:".
func (f *finder) isLabel(s doc.Span) bool {
	switch f.Low(s.Start) {
	case "file", "photo", "photos", "video", "watch", "urgent", "update", "updated", "exclusive", "breaking", "analysis", "opinion",
		"poll", "note", "dear", "today", "live", "listen", "read", "undated", "editorial", "column", "briefs", "brief", "review",
		"correction", "clarification", "interview", "transcript", "host", "more", "related", "advertisement", "abstract", "news",
		"world", "business", "sports", "sport", "politics", "caption", "image", "images", "feature", "factbox", "timeline",
		"explainer", "fact", "special", "report", "eds", "editor", "summary", "highlights", "watch:", "letter", "letters", "q", "a",
		"click", "full", "top", "latest", "just", "this", "the", "here", "why", "how", "what", "who", "when":
		return true
	}
	return false
}
