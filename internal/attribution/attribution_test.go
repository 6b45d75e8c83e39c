package attribution_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// quote is a doc.Quote in words. Parts in quotation marks are between « and ».
type quote struct {
	kind           doc.QuoteKind
	parts          string
	cue, who, form string
	to             string
}

var findTests = []struct {
	name, text string
	want       []quote
	reason     string
}{
	{
		name: "quote, cue, source",
		text: "“We lost the bridge,” said Mayor Ana Ruiz.",
		want: []quote{{kind: "direct", parts: "«We lost the bridge,»", cue: "said", who: "Mayor Ana Ruiz", form: "named"}},
	},
}

func find(text string) *doc.Document {
	d := &doc.Document{}
	d.Reset(text)
	token.Split(d)
	attribution.Find(d)
	return d
}

func quotesOf(d *doc.Document) []quote {
	var got []quote
	for _, q := range d.Quotes {
		var parts []string
		for _, p := range q.Parts {
			words := d.Words(p.Span)
			if p.Verbatim {
				words = "«" + words + "»"
			}
			parts = append(parts, words)
		}
		got = append(got, quote{
			kind: q.Kind, parts: strings.Join(parts, " "), cue: d.Words(q.Cue),
			who: d.Words(q.Speaker.Span), form: string(q.Speaker.Form), to: d.Words(q.To.Span),
		})
	}
	return got
}

func TestFind(t *testing.T) {
	for _, tt := range findTests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, quotesOf(find(tt.text)), cmp.AllowUnexported(quote{})); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s\n%s", tt.text, diff, tt.reason)
			}
		})
	}
}
