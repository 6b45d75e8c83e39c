package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// colon reads the attribution before a colon that leads over to a quotation:
// “Her answer: …”. A reporting verb before it has been read already.
func (f *Reader) colon(i int32) (attribution, bool) {
	if !f.last.cue.Empty() && f.last.Start >= f.host.Start && len(f.Quotes) > 0 && f.Quotes[len(f.Quotes)-1].End > i {
		return attribution{}, false
	}
	source := f.mainSource(i)
	a := attribution{Span: doc.Span{Start: f.host.Start, End: i + 1}, source: source, cue: doc.Span{Start: i, End: i + 1}, verb: Quotes}
	for k := i - 1; k >= max(f.host.Start, i-20); k-- {
		if isStatement(f.Low(k)) {
			a.cue = doc.Span{Start: k, End: k + 1}
			break
		}
	}
	if a.source.Overlaps(a.cue) {
		a.source = f.possessor(a.source)
	}
	s := f.opens(i + 1)
	return a, s != nil && f.speech(s) && f.Low(s.Inner.End-1) != ","
}

// possessor returns the words of s before a genitive: "the governor" of "the
// governor’s message".
func (f *Reader) possessor(s doc.Span) doc.Span {
	for i := s.Start + 1; i < s.End; i++ {
		if f.Is(i, doc.Clitic) && IsGenitive(f.Low(i)) {
			return doc.Span{Start: s.Start, End: i}
		}
	}
	return doc.Span{}
}

// isStatement reports whether w is a noun for something said or written.
func isStatement(w string) bool {
	switch w {
	case "statement", "message", "answer", "response", "reply", "words", "tweet", "post", "quote", "email", "letter", "question",
		"comment", "remark", "announcement", "apology", "warning", "verdict", "reaction", "conclusion", "caption", "headline", "slogan", "motto":
		return true
	}
	return false
}

// quoted returns the words for whom another quotes, if that is who says what the
// cue at i reports: "the paper quoted an aide as saying", "quotes the minister:".
func (f *Reader) quoted(i int32) doc.Span {
	const longest = 20
	w := f.Low(i)
	if isQuoting(w) {
		if end := f.nounPhrase(i+1, true); end > i+1 && f.Low(end) == ":" && !f.passive(i) {
			return doc.Span{Start: i + 1, End: end}
		}
		return doc.Span{}
	}
	if w != "saying" || f.Low(i-1) != "as" {
		return doc.Span{}
	}
	for k := i - 2; k > max(f.host.Start, i-longest) && f.in[k] == 0; k-- {
		if isQuoting(f.Low(k)) && f.Low(k+1) != "by" {
			return doc.Span{Start: k + 1, End: i - 1}
		}
	}
	return doc.Span{}
}

func isQuoting(w string) bool {
	return w == "quoted" || w == "quotes" || w == "quoting" || w == "quote"
}
