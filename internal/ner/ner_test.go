package ner_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/dateline"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/ner"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // the kind and words of each mention
		reason     string
	}{
		{
			"title", "The order came from Defense Minister Tomas Veld on Friday.",
			[]string{"person Tomas Veld"},
			"a title is not part of the name",
		},
		{
			"nationality and title", "Kenyan President William Ochieng will speak.",
			[]string{"group Kenyan", "person William Ochieng"},
			"an adjective of a country is a name of its own before a title",
		},
		{
			"possessor", "Norway’s defense ministry denied it.",
			[]string{"location Norway", "organization defense ministry"},
			"ministries are names in any case, and their possessor is another",
		},
		{
			"company", "Singapore-based Meridian Biologics Pte. Ltd. won the prize.",
			[]string{"location Singapore", "organization Meridian Biologics Pte. Ltd."},
			"what ends in Ltd. is a company, whatever it makes",
		},
		{
			"acronym", "The Coastal Fishing Authority (CFA) closed the bay. The CFA gave no reason.",
			[]string{"organization Coastal Fishing Authority", "organization CFA", "organization CFA"},
			"an acronym in brackets is of the kind of the name before it, everywhere",
		},
		{
			"acronym without brackets", "The Ghana Ports Authority raised its fees. Traders blamed the GPA.",
			[]string{"organization Ghana Ports Authority", "organization GPA"},
			"the initials of an organisation stand for it",
		},
		{
			"acronym tells", "Halcyon Shipping (HS) denied it.",
			[]string{"organization Halcyon Shipping", "organization HS"},
			"words that an acronym stands for are a name",
		},
		{
			"place in place", "They met in Lyon, France, and in northern Gabon.",
			[]string{"location Lyon", "location France", "location Gabon"},
			"a place and what it lies in are two names, and a side is none",
		},
		{
			"of", "He joined the Ministry of the Interior in 1999.",
			[]string{"organization Ministry of the Interior"},
			"the complement of an institution belongs to its name",
		},
		{
			"surname", "The winner is Peter Olafsen, a farmer. Olafsen was pleased.",
			[]string{"person Peter Olafsen", "person Olafsen"},
			"a full name licenses its surname",
		},
		{
			"possessive", "They met at Anna Berg's house.",
			[]string{"person Anna Berg"},
			"a possessive ending is not part of the name",
		},
		{
			"place of a place", "The raid was in Manipur's Churachandpur district on Monday.",
			[]string{"location Manipur", "location Churachandpur"},
			"a place and what it lies in are two names",
		},
		{
			"agency", "The report, which WHO published, names Togo.",
			[]string{"organization WHO", "location Togo"},
			"no pronoun is written in capitals by itself",
		},
		{
			"end of a title", "Minister of Trade and Industry Kofi Boateng spoke.",
			[]string{"person Kofi Boateng"},
			"what a minister is for is none of the name",
		},
		{
			"weekday", "Police closed Riverside Park Saturday after a fire.",
			[]string{"location Riverside Park"},
			"the day is none of the name",
		},
		{
			"compound", "The Taliban-led government protested.",
			[]string{"organization Taliban"},
			"of a compound only the name counts",
		},
		{
			"sentence start", "Officials met on Monday. Talks will go on in May.",
			nil,
			"a capital that begins a sentence proves nothing, and days and months are not names here",
		},
		{
			"generic", "The police and the army asked the government for help.",
			nil,
			"generic institutions are not names",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, mentions(tt.text)); diff != "" {
				t.Errorf("%s\n%s\n(-want +got)\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

// mentions returns the names of a text, each as its kind and its words.
func mentions(text string) []string {
	d := doc.Get(text)
	defer d.Release()
	token.Split(d)
	dateline.Find(d)
	ner.Find(d)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, string(m.Kind)+" "+d.Words(m.Span))
	}
	return got
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "A", "LONDON (AP) — Jane Roe's U.S. visit, Ltd.", "\xff\x00Al-\xc3", "THE BANK OF AND FOR THE OF",
		strings.Repeat("Al-", 300), strings.Repeat("of the ", 100), strings.Repeat("Bank of ", 100), strings.Repeat("(AB) ", 100),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := doc.Get(text)
		defer d.Release()
		token.Split(d)
		dateline.Find(d)
		ner.Find(d)
		end := int32(0)
		for _, m := range d.Mentions {
			if m.Start < end || m.Empty() || int(m.End) > d.Len() {
				t.Fatalf("mention %v after one that ends at %d of %d", m.Span, end, d.Len())
			}
			end = m.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	articles := worldwide(b, "dev")
	docs := make([]*doc.Document, len(articles))
	size := 0
	for i, a := range articles {
		docs[i] = doc.Get(a.Text)
		token.Split(docs[i])
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			d.Mentions = d.Mentions[:0]
			ner.Find(d)
		}
	}
}
