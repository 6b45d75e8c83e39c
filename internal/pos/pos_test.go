package pos_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

func tag(text string) *doc.Document {
	d := new(doc.Document)
	d.Reset(text)
	token.Split(d)
	pos.Tag(d)
	return d
}

func TestTag(t *testing.T) {
	tests := []struct{ name, text, want, reason string }{
		{"verb and noun", "The talks failed.", "DET NOUN VERB PUNCT", "talks is a noun behind an article"},
		{"names", "Yesterday Ines Okoro visited Valdoria.", "NOUN PROPN PROPN VERB PROPN PUNCT", "capitals inside a sentence"},
		{"infinitive", "They plan to strike.", "PRON VERB PART VERB PUNCT", "to is a particle before a verb"},
		{"auxiliaries", "It has been closed.", "PRON AUX AUX VERB PUNCT", "has and been help closed"},
		{"curly apostrophe", "It isn’t open.", "PRON AUX PART ADJ PUNCT", "typographic marks are read like those of the typewriter"},
		{"agency", "Togo told WHO in May.", "PROPN VERB PROPN ADP PROPN PUNCT", "no pronoun is written in capitals by itself"},
		{"headline", "WHO WON IN TOGO", "PRON VERB ADP PROPN", "all is in capitals"},
		{"numbers", "12 people died in 2019.", "NUM NOUN VERB ADP NUM PUNCT", "digits"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := tag(tt.text)
			var got []string
			for _, p := range d.POS {
				got = append(got, p.String())
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("%q: %s (-want +got):\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

func TestMorph(t *testing.T) {
	tests := []struct {
		name, text, word string
		want             doc.Morph
	}{
		{"passive", "Two men were killed.", "killed", doc.Past | doc.Participle | doc.Passive},
		{"past", "Rebels killed two men.", "killed", doc.Past | doc.Finite},
		{"perfect", "Rebels have killed two men.", "killed", doc.Past | doc.Participle},
		{"present", "He wants peace.", "wants", doc.Present | doc.Finite},
		{"infinitive", "He wants to leave.", "leave", doc.Infinitive},
		{"gerund", "They are leaving.", "leaving", doc.Gerund},
		{"plural", "The men left.", "men", doc.Plural},
		{"pronoun", "We left.", "We", doc.FirstPerson | doc.Plural},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := tag(tt.text)
			for i := range d.Tokens().End {
				if d.Word(i) == tt.word && d.Morph[i] != tt.want {
					t.Errorf("%q: %q has %b, want %b", tt.text, tt.word, d.Morph[i], tt.want)
				}
			}
		})
	}
}

func BenchmarkTag(b *testing.B) {
	text := strings.Repeat("The foreign minister of the island republic said on Friday that talks with rebel leaders, which began in March, "+
		"had failed because neither side was willing to give up the northern port. ", 20)
	d := tag(text)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		d.POS, d.Morph, d.WordClass = d.POS[:0], d.Morph[:0], d.WordClass[:0]
		pos.Tag(d)
	}
	b.ReportMetric(float64(b.N*d.Len())/b.Elapsed().Seconds(), "tokens/s")
}
