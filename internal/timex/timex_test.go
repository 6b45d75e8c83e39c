package timex_test

import (
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

// read returns a document in which the package has found what it can.
func read(text string, published time.Time) *doc.Document {
	d := doc.Get(text)
	d.Published = published
	token.Split(d)
	timex.Dateline(d)
	timex.Find(d)
	return d
}

// times returns what the package finds in text.
func times(text string, published time.Time) []tm {
	d := read(text, published)
	defer d.Release()
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
	{
		"weekday of publication", "The ministry said on Friday it had no news.", friday,
		[]tm{date("Friday", "2024-06-28")},
		"the day of publication counts",
	},
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
	{
		"duration", "It took two weeks, a decade, 5 1/2 hours.", friday,
		[]tm{duration("two weeks", "P2W"), duration("a decade", "P10Y"), duration("5 1/2 hours", "PT5H30M")},
		"",
	},
	{"vague duration", "It took several months.", friday, []tm{duration("several months", "PXM")}, ""},
	{"bond", "The 30-year bond rose.", friday, []tm{duration("30-year", "P30Y")}, ""},
	{"set", "They meet every Monday and each year.", friday, []tm{set("every Monday", "XXXX-WXX-1"), set("each year", "P1Y")}, ""},
	{"daily", "They meet daily.", friday, []tm{set("daily", "P1D")}, ""},
	{"American date", "On June 27, 2024, he left.", friday, []tm{date("June 27, 2024", "2024-06-27")}, ""},
	{"British date", "On 27 June 2024 he left.", friday, []tm{date("27 June 2024", "2024-06-27")}, ""},
	{"short month", "He left on Sept. 11.", friday, []tm{date("Sept. 11", "2023-09-11")}, ""},
	{
		"figures", "Filed 27/06/2024, 2024-06-27 and 06/27/24.", friday,
		[]tm{date("27/06/2024", "2024-06-27"), date("2024-06-27", "2024-06-27"), date("06/27/24", "2024-06-27")},
		"",
	},
	{"nine eleven", "It was before 9/11.", friday, []tm{date("9/11", "2001-09-11")}, "a name"},
	{"month and year", "In June 2024 he left.", friday, []tm{date("June 2024", "2024-06")}, ""},
	{"middle", "He left in mid-June, or early 2020.", friday, []tm{date("mid-June", "2024-06"), date("early 2020", "2020")}, ""},
	{"days of a month", "They met June 26-27.", friday, []tm{date("June 26", "2024-06-26"), date("27", "2024-06-27")}, "two dates"},
	{"days of two months", "Feb 26-MAR 3", "2000-03-01", []tm{date("Feb 26", "2000-02-26"), date("MAR 3", "2000-03-03")}, ""},
	{
		"nothing known", "On June 27, a Friday, last week or in 2021.", "",
		[]tm{date("June 27", "XXXX-06-27"), date("Friday", "XXXX-WXX-5"), date("last week", "XXXX-WXX"), date("2021", "2021")},
		"X for what is not known",
	},
	{
		"holiday", "They left on Christmas Eve, New Year's Day and Thanksgiving.", friday,
		[]tm{date("Christmas Eve", "2023-12-24"), date("New Year's Day", "2024-01-01"), date("Thanksgiving", "2023-11-23")},
		"",
	},
	{"fiscal year", "Profit rose in fiscal 1989.", friday, []tm{date("fiscal 1989", "1989")}, ""},
	{"fiscal code", "Profit rose in FY2024 and fell in Q1 2023.", friday, []tm{date("FY2024", "2024"), date("Q1 2023", "2023-Q1")}, ""},
	{"fiscal year behind", "Its 1987 fiscal year was bad.", friday, []tm{date("1987 fiscal year", "1987")}, "no duration of 1987 years"},
	{"weekdays", "They meet on Sundays.", friday, []tm{set("Sundays", "XXXX-WXX-7")}, ""},
	{
		"half", "It took two and a half years and a 3 1/2-month wait.", friday,
		[]tm{duration("two and a half years", "P2Y6M"), duration("3 1/2-month", "P3.5M")},
		"",
	},
	{
		"many words", "It took twenty-four hours, a hundred years and two to three weeks.", friday,
		[]tm{duration("twenty-four hours", "PT24H"), duration("a hundred years", "P100Y"), duration("two to three weeks", "P2W")},
		"",
	},
	{"year in words", "It began in nineteen ninety-four.", friday, []tm{date("nineteen ninety-four", "1994")}, "as in speech"},
	{"weekday agrees", "It is on Monday, July 3.", friday, []tm{date("Monday, July 3", "2023-07-03")}, "July 3 was a Monday in 2023"},
	{"weekday before its date", "It ended on Thursday, 27 June.", friday, []tm{date("Thursday, 27 June", "2024-06-27")}, ""},
	{"date of a deed", "The Sept. 11 attacks changed it.", friday, []tm{date("Sept. 11", "2001-09-11")}, "a name"},
	{"deadline", "It was extended until Nov. 16.", friday, []tm{date("Nov. 16", "2024-11-16")}, "until is evidence"},
	{"by", "They agreed to leave by October.", friday, []tm{date("October", "2024-10")}, "by is evidence"},
	{"participle", "The case is heard in August.", friday, []tm{date("August", "2024-08")}, "is has the tense, not heard"},
	{"had been due", "It had been due to end on Wednesday.", friday, []tm{date("Wednesday", "2024-06-26")}, "the due time has passed"},
	{"the day after", "He left the day after tomorrow.", friday, []tm{date("the day after tomorrow", "2024-06-30")}, ""},
	{"that day", "It began on June 20. That day he left.", friday, []tm{date("June 20", "2024-06-20"), date("That day", "2024-06-20")}, ""},
	{
		"previous weekday", "It fell on June 20, more than on the previous Friday.", friday,
		[]tm{date("June 20", "2024-06-20"), date("the previous Friday", "2024-06-14")},
		"counted from the date told of",
	},
	{
		"year-ago quarter", "Profit rose in the first quarter from the year-ago quarter. Sales were $2 a year earlier.", friday,
		[]tm{date("the first quarter", "2024-Q1"), date("the year-ago quarter", "2023-Q1"), date("a year earlier", "2023-Q1")},
		"all from the quarter told of",
	},
	{"last quarter", "Profit rose last quarter.", friday, []tm{date("last quarter", "2024-Q1")}, ""},
	{"quarter of a year ago", "Profit fell in last year's third quarter.", friday, []tm{date("last year's third quarter", "2023-Q3")}, ""},
	{
		"half of a year", "Profit fell in the first half of 1990 and the last half of 1991.", friday,
		[]tm{date("the first half of 1990", "1990-H1"), date("the last half of 1991", "1991-H2")},
		"",
	},
	{"months", "Profit fell in the first nine months.", friday, []tm{duration("the first nine months", "P9M")}, ""},
	{"end of a year", "He leaves at the end of 2025.", friday, []tm{date("the end of 2025", "2025")}, "the edge belongs to it"},
	{"end with a hyphen", "He left at end-May.", friday, []tm{date("end-May", "2024-05")}, "as agencies write"},
	{"weekend", "They talked over the weekend.", "2024-06-24", []tm{date("the weekend", "2024-W25-WE")}, "on a Monday, the one before"},
	{"last night", "They talked last night and will talk tonight.", friday, []tm{clock("last night", "2024-06-27TNI"), clock("tonight", "2024-06-28TNI")}, ""},
	{"twelve", "It is shut from 12 a.m. to 12 p.m.", friday, []tm{clock("12 a.m.", "2024-06-28T00:00"), clock("12 p.m.", "2024-06-28T12:00")}, ""},
	{"clock of a day before", "They met on Thursday at 9 p.m. in Rome.", friday, []tm{date("Thursday", "2024-06-27"), clock("9 p.m.", "2024-06-27T21:00")}, ""},
	{"clock and date", "It ends at 5 p.m. EST, Nov. 6, 2024.", friday, []tm{clock("5 p.m. EST, Nov. 6, 2024", "2024-11-06T17:00")}, ""},
	{
		"o'clock", "It began at 7 o'clock and at 8 in the evening.", friday,
		[]tm{clock("7 o'clock", "2024-06-28T07:00"), clock("8 in the evening", "2024-06-28T20:00")},
		"",
	},
	{"glued", "It began at 7.30pm and 8am.", friday, []tm{clock("7.30pm", "2024-06-28T19:30"), clock("8am", "2024-06-28T08:00")}, "as British papers write"},
	{"Easter", "They left on Easter Monday 2024.", friday, []tm{date("Easter Monday 2024", "2024-04-01")}, "computed"},
	{"last holiday", "They left last Thanksgiving.", friday, []tm{date("last Thanksgiving", "2023-11-23")}, "the fourth Thursday"},
	{"fourth", "They left on the Fourth of July.", friday, []tm{date("the Fourth of July", "2024-07-04")}, "close ahead"},
	{"leap day", "He was born on Feb. 29.", "2023-06-01", []tm{date("Feb. 29", "2020-02-29")}, "2023 has none"},
	{"nineties", "It was common in the nineties.", friday, []tm{date("the nineties", "199")}, ""},
	{"from now", "It ends two weeks from now.", friday, []tm{date("two weeks from now", "2024-W28")}, ""},
	{"every so many", "They vote every four years.", friday, []tm{set("every four years", "P4Y")}, ""},
	{"hundreds", "It stood there in the 1300s.", friday, []tm{date("the 1300s", "13")}, "a century, not a decade"},
	{"time stamp", "Updated: 2024-05-30 09:53", friday, []tm{date("2024-05-30", "2024-05-30"), clock("09:53", "2024-05-30T09:53")}, ""},
	{"due to", "It grew due to the storm on Monday.", friday, []tm{date("Monday", "2024-06-24")}, "a cause, not a plan"},
	{"weekday with by", "They want it done by Monday.", friday, []tm{date("Monday", "2024-07-01")}, "a deadline"},
	{"first century", "It stood there in the 1st century.", friday, []tm{date("1st century", "00")}, "without a number of its own"},
	{"long ago", "They died out 65 million years ago.", friday, []tm{date("65 million years ago", "PAST_REF")}, "no such year"},
	{"after an event", "It fell two days after the vote.", friday, []tm{duration("two days", "P2D")}, "not anchored"},
	{"later", "It began on June 20. Two days later it fell.", friday, []tm{date("June 20", "2024-06-20"), date("Two days later", "2024-06-22")}, ""},
}

// Words that look like times and are none, each beside a text in which they are.
var negatives = []struct {
	name, text, unlike string
	reason             string
}{
	{"age with hyphens", "A 34-year-old man fled.", "A 34-year war ended.", "an age"},
	{"age of months", "An 18-month-old child and two 6-year-olds.", "An 18-month war ended.", "an age"},
	{"age in words", "She is 5 years old.", "She waited 5 years.", "an age"},
	{"age with of", "Those under 12 years of age got in.", "Those under 12 years got in.", "an age"},
	{"aged", "A child aged 12 months died.", "A child ill for 12 months died.", "an age"},
	{"may", "They may go.", "They go in May.", "a modal"},
	{"prime minister", "A speech for May was written.", "A speech in May was written.", "a name"},
	{"march", "They march on the palace.", "They left in March.", "a verb"},
	{"March", "The March for Bread drew a crowd.", "In March the crowd grew.", "a walk"},
	{"April", "April Jones left.", "It ended in April.", "a name"},
	{"fall", "Prices fall in the city.", "It ended last fall.", "a verb"},
	{"sun", "The sun sat low.", "It ended Sun., June 2.", "a star and a verb"},
	{"second", "The second man left.", "The second quarter was good.", "an ordinal"},
	{"quarter-finals", "They lost in the quarter-finals.", "They lost in the quarter.", "a match"},
	{"three-quarters", "They ate three-quarters of it.", "They lost for three quarters.", "a share"},
	{"thousands", "Some 1,500 people and 2000 troops.", "It ended in 2000.", "counts"},
	{"money", "It costs $1995.", "It dates from 1995.", "a price"},
	{"verse", "They won 3:10 in the end.", "They left at 3:10 in the end.", "a score"},
	{"newspaper", "He told The Sunday Herald so.", "He told them Sunday.", "a name"},
	{"show", "They play Monday Night Football there.", "They play Monday night there.", "a name"},
	{"programme", "He told 60 Minutes so.", "He spoke for 60 minutes.", "a name"},
	{"island", "They live on Christmas Island.", "They left on Christmas.", "a place"},
	{"future", "The future king was there.", "He fears the future.", "an adjective"},
	{"games", "He rode in the Winter Olympics.", "He rode in the winter.", "a name"},
	{"album", "It was named album of the year.", "It was sold for the rest of the year.", "an idiom"},
	{"tabloid", "He told the Daily Globe so.", "He told them so daily.", "a name"},
	{"flight", "Flight 1945 is late.", "Since 1945 it is late.", "a number"},
}

func TestFindNothing(t *testing.T) {
	for _, tt := range negatives {
		t.Run(tt.name, func(t *testing.T) {
			if got := times(tt.text, on(friday)); got != nil {
				t.Errorf("%s: got %v, but it is %s", tt.text, got, tt.reason)
			}
			if got := times(tt.unlike, on(friday)); got == nil {
				t.Errorf("%s: got nothing, so the case can't fail", tt.unlike)
			}
		})
	}
}

// TestTables makes sure that the cases of TestFind can fail.
func TestTables(t *testing.T) {
	for _, tt := range tables {
		for _, w := range tt.want {
			if !strings.Contains(tt.text, w.Words) {
				t.Errorf("%s: the text has no %q", tt.name, w.Words)
			}
		}
		if len(tt.want) == 0 {
			t.Errorf("%s: expects nothing", tt.name)
		}
	}
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

// FuzzTimes checks the laws of the stage on any text.
func FuzzTimes(f *testing.F) {
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
			if x.From.Year() < 1 || x.To.Year() > 9999 {
				t.Errorf("%q lasts from %v to %v, which JSON can't hold", d.Words(x.Span), x.From, x.To)
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
