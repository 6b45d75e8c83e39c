package wirecopy

import (
	"iter"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A Quote is something that someone is reported to have said or written.
// Its Span runs from its first word or quotation mark to its last. What somebody
// reports that another said holds the quote of the other: “police said two men
// were hurt, the agency reported”.
type Quote struct {
	Span
	Kind    QuoteKind `json:"kind"`
	Speaker Mention   `json:"speaker,omitzero"` // who said it
	Cue     Span      `json:"cue,omitzero"`     // "wrote", "according to"
	To      Mention   `json:"to,omitzero"`      // who was told
	Parts   []Part    `json:"parts"`            // what was said, piece by piece

	// Confidence is how likely it is that this is a quote and its speaker is
	// who said it: of those with 0.8, about eight in ten are right.
	Confidence float64 `json:"confidence"`
}

// A QuoteKind says whose words a quote is in.
type QuoteKind string

// The kinds of quote.
const (
	Direct   QuoteKind = "direct"   // the speaker's: “Anyone who violates our border …”
	Indirect QuoteKind = "indirect" // the reporter's: said the lapses are internal
	Mixed    QuoteKind = "mixed"    // both: would be responsible for the “consequences”
)

// A Part is a piece of a quote that nothing interrupts. Its Span leaves out
// quotation marks and the attribution.
type Part struct {
	Span
	Verbatim bool `json:"verbatim,omitempty"` // it was in quotation marks
}

// Words returns the parts of q, joined with spaces.
func (q *Quote) Words() string {
	var b strings.Builder
	for i, p := range q.Parts {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

// QuotesBy returns an iterator over what an entity said.
func (a *Article) QuotesBy(id EntityID) iter.Seq[*Quote] {
	return func(yield func(*Quote) bool) {
		for i := range a.Quotes {
			if q := &a.Quotes[i]; q.Speaker.Entity == id && !yield(q) {
				return
			}
		}
	}
}

func (c *copier) quote(q doc.Quote) Quote {
	return Quote{
		Span:    c.span(q.Span),
		Kind:    QuoteKind(q.Kind),
		Speaker: c.mention(q.Speaker),
		Cue:     c.span(q.Cue),
		To:      c.mention(q.To),
		Parts:   carved(&c.parts, q.Parts, c.part),

		Confidence: q.Confidence,
	}
}

func (c *copier) part(p doc.Part) Part {
	return Part{Span: c.span(p.Span), Verbatim: p.Verbatim}
}
