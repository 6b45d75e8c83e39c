// Package rules finds the quotes whose form is plain, by rules: who said what,
// where a reporting verb, a source and quoted words or a clause stand together.
//
// A sentence is read with all that is quoted in it, even where what is quoted has
// several sentences. Each reporting verb of the lexicon outside quotation marks,
// each "according to" and each colon before a quotation is a candidate cue. Its
// content is looked for on the right (said that …, told reporters: “…”) and then
// on the left (“…,” he said; The talks will resume, officials said), and its
// source on the other side. Last, quotations without a cue join the turn they go
// on with.
//
// Reported are finite clauses and quoted words. Left out are acts of speech that
// are no clause (urged X to …, vowed to …), thoughts (believes, hopes), and
// quoted words that nobody is reported to have said: titles, nicknames and scare
// quotes.
//
// It knows closed classes and the shapes of words; tags it reads where a word alone
// misleads, and no trees: what it says about the news of one field holds for that of
// another. A clause with an unusual verb may be missed after verbs that also take an
// object (reported, claimed).
package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Read returns the quotes of d, in the order of their cues. They are valid until
// the next call.
func (f *Reader) Read(d *doc.Document) []doc.Quote {
	f.in, f.taken = sized(f.in, d.Len()), sized(f.taken, len(d.Quoted)+1)
	f.Document, f.Quotes, f.last, f.ahead, f.before, f.open = d, f.Quotes[:0], attribution{}, attribution{}, 0, -1
	f.marks()
	for _, p := range d.Paragraphs {
		f.paragraph(p)
	}
	f.Document = nil
	return f.Quotes
}

// sized returns s with n zeros, in the same memory if they fit.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// reach is how many tokens the rules look ahead or back, so that the time is
// linear whatever the text.
const reach = 150

// A Reader reads a document sentence by sentence. Its memory serves for the next.
type Reader struct {
	*doc.Document
	Quotes []doc.Quote // those found

	in    []int32 // for each token, 1 + the index in Quoted of the outer stretch around it
	taken []bool  // for each stretch, 1 + its index: whether a quote has it

	host doc.Span // the sentence being read, with all that is quoted in it
	free int32    // where the words of host begin that no attribution has yet

	// last is the attribution before, in the same host: its source is also
	// that of "and added …".
	last attribution

	// ahead is an attribution that ends its sentence with a colon: what it
	// reports is the next paragraph.
	ahead attribution

	before int // the number of quotes before host

	// open is the index of the quote that a quotation without a cue would go
	// on with, -1 if there is none. It is renewed by every sentence that has
	// an attribution or is all quotation.
	open int

	spare []doc.Part // memory that no quote has yet
}

// An attribution is the words that say who said something.
type attribution struct {
	doc.Span // from the source or the cue to the last of them and the addressee
	source   doc.Span
	cue      doc.Span
	to       doc.Span
	verb     Verb
	inverted bool // the source follows the cue: said Jones
	elided   bool // the source is not beside the cue: …, saying; and added
}

// Low returns token i in lower case, but for acronyms that would look like pronouns:
// the WHO, the US.
func (f *Reader) Low(i int32) string {
	w := f.Document.Low(i)
	switch w {
	case "who", "us", "it":
		if f.Is(i, doc.Upper) && !f.Is(i-1, doc.Upper) && !f.Is(i+1, doc.Upper) {
			return f.Word(i)
		}
	}
	return w
}

// marks fills in. A mark that is never closed counts only where a speech may
// begin.
func (f *Reader) marks() {
	end := int32(0)
	for k, q := range f.Quoted {
		if q.Start < end || q.Unclosed && !f.Is(q.Start, doc.Line) && !IsLead(f.Low(q.Start-1)) && !IsFinal(f.Low(q.Start-1)) {
			continue
		}
		end = q.End
		for i := q.Start; i < q.End; i++ {
			f.in[i] = int32(k + 1)
		}
	}
}

// IsLead reports whether w leads over to a quotation.
func IsLead(w string) bool { return w == "," || w == ":" || w == "" }

// stretch returns the stretch in quotation marks around token i, or nil.
func (f *Reader) stretch(i int32) *doc.Quoted {
	if i < 0 || int(i) >= len(f.in) || f.in[i] == 0 {
		return nil
	}
	return &f.Quoted[f.in[i]-1]
}

// opens returns the stretch that opens at token i, or nil.
func (f *Reader) opens(i int32) *doc.Quoted {
	if q := f.stretch(i); q != nil && q.Start == i {
		return q
	}
	return nil
}

// closes returns the stretch whose last token is i, or nil.
func (f *Reader) closes(i int32) *doc.Quoted {
	if q := f.stretch(i); q != nil && q.End == i+1 {
		return q
	}
	return nil
}

// paragraph reads the sentences of p. What is quoted may go on from p.
func (f *Reader) paragraph(p doc.Span) {
	i := p.Start
	if p.Contains(f.Dateline.Span) {
		i = max(i, f.Dateline.End)
	}
	for i < p.End {
		end := f.sentenceEnd(i, p.End)
		f.sentence(doc.Span{Start: i, End: end})
		i = end
	}
}

// sentenceEnd returns the end of the sentence that starts with token i. A
// sentence does not end within quotation marks; it may end behind them.
func (f *Reader) sentenceEnd(i, end int32) int32 {
	for i < end {
		if q := f.stretch(i); q != nil && q.End <= end {
			i = q.End
			if i < end && f.endsSentence(q) && f.beginsSentence(i) {
				return i
			}
			if i < end && f.Sentence[i] != f.Sentence[i-1] && f.Is(i, doc.Line) {
				return i
			}
			continue
		}
		i++
		if i < end && f.Sentence[i] != f.Sentence[i-1] && (f.stretch(i) == nil || f.opens(i) != nil) {
			return i
		}
	}
	return end
}

// endsSentence reports whether what q quotes ends with final punctuation.
func (f *Reader) endsSentence(q *doc.Quoted) bool { return IsFinal(f.Low(q.Inner.End - 1)) }

// IsFinal reports whether w is a mark that ends a sentence.
func IsFinal(w string) bool {
	switch w {
	case ".", "?", "!", "...", "…", "....", "?!":
		return true
	}
	return false
}

// beginsSentence reports whether a sentence may begin with token i, behind a
// quotation that ended one: not if an attribution begins there.
func (f *Reader) beginsSentence(i int32) bool {
	if f.opens(i) != nil {
		return true
	}
	if !f.Is(i, doc.Capital|doc.Number) {
		return f.Is(i, doc.Punct) && f.Low(i) == "("
	}
	end := min(f.SentenceOf(i).End, i+15)
	f.host = doc.Span{Start: i, End: f.SentenceOf(i).End}
	for v := i + 1; v < end && f.in[v] == 0; v++ {
		a, ok := f.attributionAt(v)
		if !ok || a.Start != i || a.elided || a.verb&Quotes == 0 {
			continue
		}
		_, right := f.right(&a)
		return right
	}
	return true
}

// sentence finds the quotes of the sentence s.
func (f *Reader) sentence(s doc.Span) {
	f.host, f.free, f.last = s, s.Start, attribution{}
	f.before = len(f.Quotes)
	before, open := f.before, f.open
	tries := int32(0)
	for i := s.Start; i < s.End; {
		if q := f.stretch(i); q != nil {
			i = q.End
			continue
		}
		next := i + 1
		if f.isCue(i) && tries < 8+(i-s.Start)/12 {
			tries++
			if a, ok := f.attributionAt(i); ok && f.report(&a) {
				f.last = a
				next = max(next, a.cue.End)
			}
		}
		i = next
	}
	if len(f.Quotes) == before {
		f.open = -1
	}
	f.uncued(s, open, before)
	f.ahead = f.leadsOver(s)
}

// isCue reports whether a cue may begin with token i. It is a quick test that
// lets sentence count its tries, so that words repeated without end cost no
// more than others.
func (f *Reader) isCue(i int32) bool {
	w := f.Low(i)
	return w == "according" || w == ":" || IsDash(w) || VerbOf(w) != 0 || particled(w, f.Low(i+1))
}

// leadsOver returns the attribution at the end of s if a colon ends s.
func (f *Reader) leadsOver(s doc.Span) attribution {
	colon := s.End - 1
	if f.Low(colon) != ":" || f.in[colon] != 0 {
		return attribution{}
	}
	for i := colon - 1; i >= max(s.Start, colon-20) && f.in[i] == 0; i-- {
		if !f.isCue(i) {
			continue
		}
		if a, ok := f.attributionAt(i); ok && a.verb&Quotes != 0 {
			return a
		}
	}
	a, _ := f.colon(colon)
	return a
}
