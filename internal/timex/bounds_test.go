package timex_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/timex"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

func TestBounds(t *testing.T) {
	karachi := time.FixedZone("PKT", 5*3600)
	published := time.Date(2024, time.June, 28, 9, 30, 0, 0, karachi)
	tests := []struct {
		name, text string
		want       string // From and To in the zone of the publication
		reason     string
	}{
		{"day", "He left on Thursday.", "2024-06-27T00:00 2024-06-28T00:00", ""},
		{"week", "He left last week.", "2024-06-17T00:00 2024-06-24T00:00", "from Monday to Sunday"},
		{"weekend", "He left last weekend.", "2024-06-22T00:00 2024-06-24T00:00", ""},
		{"month", "He left in March.", "2024-03-01T00:00 2024-04-01T00:00", ""},
		{"quarter", "He left in the fourth quarter of 2023.", "2023-10-01T00:00 2024-01-01T00:00", ""},
		{"half", "He left in the second half of 2023.", "2023-07-01T00:00 2024-01-01T00:00", ""},
		{"season", "He left last winter.", "2023-12-01T00:00 2024-03-01T00:00", "it belongs to the year it begins in"},
		{"year", "He left in 2021.", "2021-01-01T00:00 2022-01-01T00:00", ""},
		{"decade", "He left in the 1990s.", "1990-01-01T00:00 2000-01-01T00:00", ""},
		{"century", "He left in the 19th century.", "1800-01-01T00:00 1900-01-01T00:00", "as its value counts"},
		{"night", "He left Thursday night.", "2024-06-27T18:00 2024-06-28T06:00", "into the next day"},
		{"morning", "He left this morning.", "2024-06-28T00:00 2024-06-28T12:00", ""},
		{"minute", "He left at 5:10 a.m.", "2024-06-28T05:10 2024-06-28T05:11", "in the zone of the publication"},
		{"zone", "He left at 1430 GMT.", "2024-06-28T19:30 2024-06-28T19:31", "half past two in Greenwich"},
		{"anchored", "He waited for the past three years.", "2021-06-29T00:00 2024-06-29T00:00", "to the end of the present day"},
		{"anchored ahead", "He will wait for the next two weeks.", "2024-06-29T00:00 2024-07-13T00:00", "from tomorrow"},
		{"duration", "He waited two weeks.", "", "nobody says when"},
		{"reference", "He is now in Rome.", "", "no place in the calendar"},
		{"fiscal year", "Profit rose in fiscal 2023.", "", "nobody says when it ends"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := doc.Get(tt.text)
			defer d.Release()
			d.Published = published
			token.Split(d)
			timex.Find(d)
			if len(d.Times) != 1 {
				t.Fatalf("%s: got %d times, want 1", tt.text, len(d.Times))
			}
			got := ""
			if x := d.Times[0]; !x.From.IsZero() {
				const layout = "2006-01-02T15:04"
				got = x.From.Format(layout) + " " + x.To.Format(layout)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (%s; -want +got):\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

func TestDateline(t *testing.T) {
	tests := []struct {
		name, text, date, published string
		want                        string // the value of When
		wantPublished               string
		wantTimes                   []tm
		reason                      string
	}{
		{
			name: "day before", text: "KABUL, June 27 (AP) — It began on Tuesday.", date: "June 27", published: friday,
			want: "2024-06-27", wantPublished: friday,
			wantTimes: []tm{date("June 27", "2024-06-27"), date("Tuesday", "2024-06-25")},
			reason:    "publication stays what the caller said",
		},
		{
			name: "no tense", text: "KABUL, Dec. 30 (AP) — They will meet.", date: "Dec. 30", published: "2024-01-01",
			want: "2023-12-30", wantPublished: "2024-01-01",
			wantTimes: []tm{date("Dec. 30", "2023-12-30")},
			reason:    "a dateline is never far ahead, whatever the sentence tells of",
		},
		{
			name: "publication", text: "KABUL, June 27, 2024 (AP) — It began on Tuesday.", date: "June 27, 2024",
			want: "2024-06-27", wantPublished: "2024-06-27",
			wantTimes: []tm{date("June 27, 2024", "2024-06-27"), date("Tuesday", "2024-06-25")},
			reason:    "the dateline says when, if nobody else does",
		},
		{
			name: "no year", text: "KABUL, June 27 (AP) — It began on Tuesday.", date: "June 27",
			want:      "XXXX-06-27",
			wantTimes: []tm{date("June 27", "XXXX-06-27"), date("Tuesday", "XXXX-WXX-2")},
			reason:    "no year, no day of publication",
		},
		{
			name: "no date", text: "KABUL (AP) — It began on Tuesday.", published: friday, wantPublished: friday,
			wantTimes: []tm{date("Tuesday", "2024-06-25")},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := doc.Get(tt.text)
			defer d.Release()
			d.Published = on(tt.published)
			token.Split(d)
			d.Dateline.Date = at(d, tt.date)
			timex.Dateline(d)
			timex.Find(d)
			var got []tm
			for _, x := range d.Times {
				got = append(got, tm{d.Words(x.Span), x.Value, x.Type})
			}
			if diff := cmp.Diff(tt.wantTimes, got); diff != "" {
				t.Errorf("%s (%s; -want +got):\n%s", tt.text, tt.reason, diff)
			}
			if got := d.Dateline.When.Value; got != tt.want {
				t.Errorf("%s: When is %q, want %q (%s)", tt.text, got, tt.want, tt.reason)
			}
			if !d.Published.Equal(on(tt.wantPublished)) {
				t.Errorf("%s: Published is %v, want %q (%s)", tt.text, d.Published, tt.wantPublished, tt.reason)
			}
		})
	}
}

// at returns the tokens of words in d; the empty span for "".
func at(d *doc.Document, words string) doc.Span {
	if words == "" {
		return doc.Span{}
	}
	for i := range d.Tokens().End {
		for j := i + 1; j <= d.Tokens().End; j++ {
			if s := (doc.Span{Start: i, End: j}); d.Words(s) == words {
				return s
			}
		}
	}
	panic(words + " is not in the text")
}
