package timex_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/timex"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// A tm is a time expression as a table writes it.
type tm struct {
	Words, Value string
	Type         doc.TimeType
}

func date(words, value string) tm     { return tm{words, value, doc.Date} }
func clock(words, value string) tm    { return tm{words, value, doc.Clock} }
func duration(words, value string) tm { return tm{words, value, doc.Duration} }
func set(words, value string) tm      { return tm{words, value, doc.Set} }

// on returns a day of publication; the zero time for "".
func on(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// times returns what the package finds in text.
func times(text string, published time.Time) []tm {
	d := doc.Get(text)
	defer d.Release()
	d.Published = published
	token.Split(d)
	timex.Dateline(d)
	timex.Find(d)
	var list []tm
	for _, x := range d.Times {
		list = append(list, tm{d.Words(x.Span), x.Value, x.Type})
	}
	return list
}

// friday is the day of publication in most of the tables.
const friday = "2024-06-28"

var tables = []struct {
	name, text, published string
	want                  []tm
	reason                string
}{
	{"weekday of publication", "The ministry said on Friday it had no news.", friday,
		[]tm{date("Friday", "2024-06-28")}, "the day of publication counts"},
	{"weekday before", "He spoke on Thursday.", friday, []tm{date("Thursday", "2024-06-27")}, "news looks back"},
	{"weekday six days before", "He spoke on Saturday.", friday, []tm{date("Saturday", "2024-06-22")}, "news looks back"},
	{"weekday ahead", "The court will sit on Monday.", friday, []tm{date("Monday", "2024-07-01")}, "will is evidence"},
	{"scheduled", "A vote is scheduled for Tuesday.", friday, []tm{date("Tuesday", "2024-07-02")}, "scheduled is evidence"},
	{"next weekday", "They meet next Friday.", friday, []tm{date("next Friday", "2024-07-05")}, "not the same day"},
	{"last weekday", "They met last Friday.", friday, []tm{date("last Friday", "2024-06-21")}, "not the same day"},
	{"last week", "Prices fell last week.", friday, []tm{date("last week", "2024-W25")}, "an ISO week"},
	{"last month", "Prices fell last month.", friday, []tm{date("last month", "2024-05")}, ""},
	{"week over new year", "Prices fell last week.", "2024-01-03", []tm{date("last week", "2023-W52")}, "the ISO year differs"},
	{"month past", "It began in March.", friday, []tm{date("March", "2024-03")}, "the last March"},
	{"month of the year before", "It began in October.", friday, []tm{date("October", "2023-10")}, "October 2024 has not come"},
	{"month ahead", "It will begin in March.", friday, []tm{date("March", "2025-03")}, "will is evidence"},
	{"year", "He was elected in 2021.", friday, []tm{date("2021", "2021")}, "granularity is kept"},
	{"years", "It grew between 2010 and 2015.", friday, []tm{date("2010", "2010"), date("2015", "2015")}, "two dates"},
	{"years with a dash", "It grew in 1987-88.", friday, []tm{date("1987", "1987"), date("88", "1988")}, "two dates"},
	{"past years", "It grew over the past three years.", friday, []tm{duration("the past three years", "P3Y")}, ""},
	{"quarter", "Sales fell in the first quarter of 1987.", friday, []tm{date("the first quarter of 1987", "1987-Q1")}, ""},
	{"quarter of last year", "Sales fell in the third quarter of last year.", friday, []tm{date("the third quarter of last year", "2023-Q3")}, ""},
	{"decade", "He lived there in the 1990s.", friday, []tm{date("the 1990s", "199")}, ""},
	{"decade in short", "He lived there in the late '80s.", friday, []tm{date("the late '80s", "198")}, "the mark of omission belongs to it"},
	{"century", "It is a 19th century house.", friday, []tm{date("19th century", "18")}, "as in TimeML"},
	{"season", "They met last summer.", friday, []tm{date("last summer", "2023-SU")}, ""},
	{"this season", "They will meet this summer.", friday, []tm{date("this summer", "2024-SU")}, ""},
	{"ago", "He left a year ago, or 11 days ago.", friday, []tm{date("a year ago", "2023"), date("11 days ago", "2024-06-17")}, ""},
	{"earlier this year", "He left earlier this year.", friday, []tm{date("earlier this year", "2024")}, "the span takes the edge in"},
	{"present", "He is now in Rome.", friday, []tm{date("now", "PRESENT_REF")}, ""},
	{"past", "He recently left.", friday, []tm{date("recently", "PAST_REF")}, ""},
	{"future", "He has plans for the future.", friday, []tm{date("the future", "FUTURE_REF")}, ""},
	{"clock", "It struck at 5:10 a.m. on Thursday.", friday, []tm{clock("5:10 a.m.", "2024-06-27T05:10"), date("Thursday", "2024-06-27")}, ""},
	{"clock with zone", "It ends at 3 p.m. EST.", friday, []tm{clock("3 p.m. EST", "2024-06-28T15:00")}, ""},
	{"military clock", "It was seen at 1430 GMT.", friday, []tm{clock("1430 GMT", "2024-06-28T14:30")}, ""},
	{"noon", "It ended at noon Saturday.", friday, []tm{clock("noon Saturday", "2024-06-22T12:00")}, ""},
	{"morning", "He died this morning.", friday, []tm{clock("this morning", "2024-06-28TMO")}, ""},
	{"night", "He died late on Thursday night.", friday, []tm{clock("Thursday night", "2024-06-27TNI")}, ""},
	{"duration", "It took two weeks, a decade, 5 1/2 hours.", friday,
		[]tm{duration("two weeks", "P2W"), duration("a decade", "P10Y"), duration("5 1/2 hours", "PT5H30M")}, ""},
	{"vague duration", "It took several months.", friday, []tm{duration("several months", "PXM")}, ""},
	{"bond", "The 30-year bond rose.", friday, []tm{duration("30-year", "P30Y")}, ""},
	{"set", "They meet every Monday and each year.", friday, []tm{set("every Monday", "XXXX-WXX-1"), set("each year", "P1Y")}, ""},
	{"daily", "They meet daily.", friday, []tm{set("daily", "P1D")}, ""},
	{"age", "A 34-year-old man, aged 12, is 5 years old.", friday, nil, "ages are no times"},
	{"may", "They may march; may he fall in the sun?", friday, nil, "a modal, two verbs and a star"},
	{"March", "The March for Bread drew a crowd.", friday, nil, "a walk"},
	{"numbers", "Some 1,500 people; 2000 troops; $1995.", friday, nil, "no years"},
	{"American date", "On June 27, 2024, he left.", friday, []tm{date("June 27, 2024", "2024-06-27")}, ""},
	{"British date", "On 27 June 2024 he left.", friday, []tm{date("27 June 2024", "2024-06-27")}, ""},
	{"short month", "He left on Sept. 11.", friday, []tm{date("Sept. 11", "2023-09-11")}, ""},
	{"figures", "Filed 27/06/2024, 2024-06-27 and 06/27/24.", friday,
		[]tm{date("27/06/2024", "2024-06-27"), date("2024-06-27", "2024-06-27"), date("06/27/24", "2024-06-27")}, ""},
	{"nine eleven", "It was before 9/11.", friday, []tm{date("9/11", "2001-09-11")}, "a name"},
	{"month and year", "In June 2024 he left.", friday, []tm{date("June 2024", "2024-06")}, ""},
	{"middle", "He left in mid-June, or early 2020.", friday, []tm{date("mid-June", "2024-06"), date("early 2020", "2020")}, ""},
	{"days of a month", "They met June 26-27.", friday, []tm{date("June 26", "2024-06-26"), date("27", "2024-06-27")}, "two dates"},
	{"days of two months", "Feb 26-MAR 3", "2000-03-01", []tm{date("Feb 26", "2000-02-26"), date("MAR 3", "2000-03-03")}, ""},
	{"nothing known", "On June 27, a Friday, last week or in 2021.", "",
		[]tm{date("June 27", "XXXX-06-27"), date("Friday", "XXXX-WXX-5"), date("last week", "XXXX-WXX"), date("2021", "2021")}, "X for what is not known"},
	{"holiday", "They left on Christmas Eve, New Year's Day and Thanksgiving.", friday,
		[]tm{date("Christmas Eve", "2023-12-24"), date("New Year's Day", "2024-01-01"), date("Thanksgiving", "2023-11-23")}, ""},
	{"fiscal year", "Profit rose in fiscal 1989.", friday, []tm{date("fiscal 1989", "1989")}, ""},
	{"after an event", "It fell two days after the vote.", friday, []tm{duration("two days", "P2D")}, "not anchored"},
	{"later", "It began on June 20. Two days later it fell.", friday, []tm{date("June 20", "2024-06-20"), date("Two days later", "2024-06-22")}, ""},
}

func TestFind(t *testing.T) {
	for _, tt := range tables {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, times(tt.text, on(tt.published))); diff != "" {
				t.Errorf("%s (%s; -want +got):\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

// FuzzFind checks the laws of the stage on any text.
func FuzzFind(f *testing.F) {
	for _, tt := range tables {
		f.Add(tt.text, tt.published != "")
	}
	f.Fuzz(func(t *testing.T, text string, known bool) {
		d := doc.Get(text)
		defer d.Release()
		if known {
			d.Published = on(friday)
		}
		token.Split(d)
		timex.Dateline(d)
		timex.Find(d)
		last := int32(0)
		for _, x := range d.Times {
			if x.Start < last || x.Empty() || x.End > d.Tokens().End {
				t.Errorf("%v is out of order or of range after %d", x.Span, last)
			}
			last = x.End
			if x.Value == "" || x.Type == "" {
				t.Errorf("%q has type %q and value %q", d.Words(x.Span), x.Type, x.Value)
			}
			if x.From.IsZero() != x.To.IsZero() || !x.From.IsZero() && !x.From.Before(x.To) {
				t.Errorf("%q lasts from %v to %v", d.Words(x.Span), x.From, x.To)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var text strings.Builder
	for i := range 40 {
		for _, tt := range tables[:40] {
			text.WriteString(tt.text)
			if i%4 != 0 {
				text.WriteString(" The head of the agency said the second group of workers had already left the site.\n")
			}
		}
	}
	benchmark(b, text.String())
}

func benchmark(b *testing.B, text string) {
	d := doc.Get(text)
	defer d.Release()
	d.Published = on(friday)
	token.Split(d)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Times = d.Times[:0]
		timex.Find(d)
	}
}

// TestLinear runs long inputs of one kind, which must not take long.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"a ", "1", "1 ", "1/", "the ", "June ", "5 p.m. Friday ", "day before ", "last ", "Friday, ", "27 June ", "twenty ", "to ", "2 to ", "\x00", "\xff", "\"",
		"he said ", "the third quarter ", "a year earlier ",
	} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		d := doc.Get(text)
		token.Split(d)
		begun := time.Now()
		d.Published = on(friday)
		timex.Find(d)
		if took := time.Since(begun); took > 2*time.Second {
			t.Errorf("%q: 1 MB took %v", unit, took)
		}
		if testing.Verbose() {
			fmt.Printf("%-20q %v (with tokens %v)\n", unit, time.Since(begun), time.Since(start))
		}
		d.Release()
	}
}
