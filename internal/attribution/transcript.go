package attribution

import "github.com/wirecopy-go/wirecopy/internal/doc"

// transcript finds the turns of an interview or a hearing, each a paragraph
// that begins with the speaker and a colon: "MS. RUIZ: …", "Q: …".
func (f *finder) transcript() {
	var turns []doc.Span
	for _, p := range f.Paragraphs {
		if end := f.label(p); end > p.Start {
			turns = append(turns, doc.Span{Start: p.Start, End: end})
		}
	}
	if len(turns) < 2 {
		return
	}
	par := 0
	for _, s := range turns {
		for f.Paragraphs[par].Start != s.Start {
			par++
		}
		content := doc.Span{Start: s.End + 1, End: f.Paragraphs[par].End}
		if f.owned(content) {
			continue
		}
		f.turn(s, content)
	}
}

// label returns where the colon stands behind the name that begins the
// paragraph p, or 0 if it is no turn.
func (f *finder) label(p doc.Span) int32 {
	for i := p.Start; i < min(p.End-2, p.Start+6); i++ {
		switch {
		case f.Low(i) == ":" && i > p.Start:
			if f.Units[f.unit[i+1]].Quoted != 0 {
				return 0
			}
			return i
		case f.Is(i, doc.Upper), f.Low(i) == "." && i > p.Start:
		default:
			return 0
		}
	}
	return 0
}

// owned reports whether a quote has part of s.
func (f *finder) owned(s doc.Span) bool {
	for u := f.unit[s.Start]; u < int32(len(f.Units)) && f.Units[u].Start < s.End; u++ {
		if f.owner[u] != 0 {
			return true
		}
	}
	return false
}

// turn adds a turn of a transcript.
func (f *finder) turn(label, content doc.Span) {
	q := doc.Quote{
		Span: content, Kind: doc.Direct, Parts: []doc.Part{{Span: content, Verbatim: true}},
		Speaker:    doc.Mention{Span: label, Form: doc.Named},
		Confidence: transcribed,
	}
	if label.Len() == 1 && len(f.Word(label.Start)) == 1 {
		q.Speaker = doc.Mention{Form: doc.Implied} // Q and A
	}
	f.Quotes = append(f.Quotes, q)
	for u := f.unit[content.Start]; u < int32(len(f.Units)) && f.Units[u].Start < content.End; u++ {
		f.owner[u], f.taken[u] = int32(len(f.Quotes)), true
	}
}

// transcribed is the confidence of a turn of a transcript.
const transcribed = 0.9
