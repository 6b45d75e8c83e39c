package attribution_test

import (
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// FuzzFind checks the laws on any text: spans lie in the document and are not
// empty where they must not be, parts are in order and do not overlap, quotes
// are in text order.
func FuzzFind(f *testing.F) {
	for _, tt := range findTests {
		f.Add(tt.text)
	}
	f.Add("\"\"\"“”'' he said, \"“ said said “\n”: according to according to\xff\x00")
	f.Fuzz(func(t *testing.T, text string) {
		d := &doc.Document{}
		d.Reset(text)
		token.Split(d)
		pos.Tag(d)
		dep.Parse(d)
		attribution.Find(d)
		checkLaws(t, d)
	})
}

func checkLaws(t *testing.T, d *doc.Document) {
	t.Helper()
	all := d.Tokens()
	for i, q := range d.Quotes {
		if i > 0 && doc.Compare(d.Quotes[i-1].Span, q.Span) > 0 {
			t.Errorf("quote %d %q is out of order", i, d.Words(q.Span))
		}
		if q.Empty() || !all.Contains(q.Span) || len(q.Parts) == 0 {
			t.Errorf("quote %d has span %v and %d parts", i, q.Span, len(q.Parts))
		}
		for k, p := range q.Parts {
			if p.Empty() || !q.Contains(p.Span) || k > 0 && p.Start < q.Parts[k-1].End {
				t.Errorf("part %d of quote %d %q: %v", k, i, d.Words(q.Span), p)
			}
		}
		for _, s := range []doc.Span{q.Cue, q.Speaker.Span, q.To.Span} {
			if s != (doc.Span{}) && (s.Empty() || !all.Contains(s)) {
				t.Errorf("quote %d %q has span %v", i, d.Words(q.Span), s)
			}
		}
	}
}
