package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// signatures gives quotations to those who sign them: “It is gone.” — Ana Ruiz,
// mayor of Kisumu.
func (f *finder) signatures() {
	for u := range f.Units {
		q := f.Units[u].Quoted
		if q == 0 || f.taken[u] || f.owner[u] != 0 || !f.stands(u) || !f.speech(&f.Quoted[q-1]) {
			continue
		}
		if s := f.signature(int32(u) + 1); !s.Empty() {
			f.sign(u, s)
		}
	}
}

// signature returns the name behind the dash at unit u that ends a paragraph.
func (f *finder) signature(u int32) doc.Span {
	const longest = 16
	if int(u)+1 >= len(f.Units) || !rules.IsDash(f.Low(f.Units[u].Start)) || f.Units[u+1].Quoted != 0 {
		return doc.Span{}
	}
	start := f.Units[u+1].Start
	end := start
	for end < int32(f.Len()) && end < start+longest && !f.Units[f.unit[end]].Para && f.Units[f.unit[end]].Quoted == 0 {
		end++
	}
	if end < int32(f.Len()) && !f.Units[f.unit[end]].Para {
		return doc.Span{}
	}
	name := start
	for name < end && f.Is(name, doc.Capital) && f.Class[name]&doc.Word != 0 {
		name++
	}
	return doc.Span{Start: start, End: name}
}

func (f *finder) sign(u int, s doc.Span) {
	inner := f.Quoted[f.Units[u].Quoted-1].Inner
	if inner.Empty() {
		return
	}
	f.Quotes = append(f.Quotes, doc.Quote{
		Span: f.Units[u].Span, Kind: doc.Direct, Parts: []doc.Part{{Span: inner, Verbatim: true}},
		Speaker:    doc.Mention{Span: s, Form: f.form(s)},
		Confidence: signed,
	})
	f.taken[u], f.owner[u] = true, int32(len(f.Quotes))
}

// signed is the confidence of a quotation that is signed.
const signed = 0.8
