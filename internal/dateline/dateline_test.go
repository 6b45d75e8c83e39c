package dateline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// A head is what was found, in words.
type head struct {
	Line     string   // the dateline
	Places   []string // "CITY" or "CITY | qualifier"
	Date     string
	Agencies []string
	Headline string
	Authors  []string
	Agency   string // of the byline
}

func parse(text string) (*doc.Document, head) {
	d := doc.Get(text)
	token.Split(d)
	Find(d)
	h := head{
		Line: d.Words(d.Dateline.Span), Date: d.Words(d.Dateline.Date), Agencies: d.Dateline.Agencies,
		Headline: d.Words(d.Headline), Agency: d.Words(d.Byline.Agency),
	}
	for _, p := range d.Dateline.Places {
		name := d.Words(p.Name)
		if !p.Qualifier.Empty() {
			name += " | " + d.Words(p.Qualifier)
		}
		h.Places = append(h.Places, name)
	}
	for _, a := range d.Byline.Authors {
		h.Authors = append(h.Authors, d.Words(a))
	}
	return d, h
}

const body = "The harbour authority said on Monday that it would close two of the four piers for repairs until the end of the year."

var tests = []struct {
	name, text string
	want       head
	reason     string
}{
	{"agency", "CHATTANOOGA (AP) — " + body, head{Line: "CHATTANOOGA (AP) —", Places: []string{"CHATTANOOGA"}, Agencies: []string{"AP"}}, ""},
	{"space in the brackets", "HAVANA (AP ) --\n" + body, head{Line: "HAVANA (AP ) --", Places: []string{"HAVANA"}, Agencies: []string{"AP"}}, "old wire copy, with the line on its own"},
	{"underscore", "MIAMI _\n" + body, head{Line: "MIAMI _", Places: []string{"MIAMI"}}, "an old wire's dash"},
	{"underscore glued", "JERUSALEM (AP)_ " + body, head{Line: "JERUSALEM (AP)_", Places: []string{"JERUSALEM"}, Agencies: []string{"AP"}}, ""},
	{"state", "COLUMBIA, Ky. (WBKO) - " + body, head{Line: "COLUMBIA, Ky. (WBKO) -", Places: []string{"COLUMBIA | Ky."}, Agencies: []string{"WBKO"}}, "call signs are agencies"},
	{"country of three words", "DAR ES SALAAM, Tanzania (AP) _ " + body, head{Line: "DAR ES SALAAM, Tanzania (AP) _", Places: []string{"DAR ES SALAAM | Tanzania"}, Agencies: []string{"AP"}}, ""},
	{"date and agency", "LUSAKA, Nov.3 (Xinhua) -- " + body, head{Line: "LUSAKA, Nov.3 (Xinhua) --", Places: []string{"LUSAKA"}, Date: "Nov.3", Agencies: []string{"Xinhua"}}, "no space in the date"},
	{"long agency", "LONDON, Dec 29 (Thomson Reuters Foundation) - " + body, head{Line: "LONDON, Dec 29 (Thomson Reuters Foundation) -", Places: []string{"LONDON"}, Date: "Dec 29", Agencies: []string{"Thomson Reuters Foundation"}}, ""},
	{"state, date, agency", "CAMBRIDGE, Mass., Dec. 11 (UPI) — " + body, head{Line: "CAMBRIDGE, Mass., Dec. 11 (UPI) —", Places: []string{"CAMBRIDGE | Mass."}, Date: "Dec. 11", Agencies: []string{"UPI"}}, ""},
	{"date alone", "ZURICH, June 2 - " + body, head{Line: "ZURICH, June 2 -", Places: []string{"ZURICH"}, Date: "June 2"}, ""},
	{"country first", "Ghana, Accra, June 2022: " + body, head{Line: "Ghana, Accra, June 2022:", Places: []string{"Accra | Ghana"}, Date: "June 2022"}, "the town is the place"},
	{"letter missing", "ZURICH, Mach 2 - " + body, head{Line: "ZURICH, Mach 2 -", Places: []string{"ZURICH"}, Date: "Mach 2"}, "a slip of the wire"},
	{"state in capitals", "LOUISVILLE, KY., March 30 - " + body, head{Line: "LOUISVILLE, KY., March 30 -", Places: []string{"LOUISVILLE | KY."}, Date: "March 30"}, ""},
	{"year", "Nairobi, May 6 2022 (IPS) - " + body, head{Line: "Nairobi, May 6 2022 (IPS) -", Places: []string{"Nairobi"}, Date: "May 6 2022", Agencies: []string{"IPS"}}, ""},
	{"space before comma", "BULAWAYO, Zimbabwe , Jun 21 2022 (IPS) - " + body, head{Line: "BULAWAYO, Zimbabwe , Jun 21 2022 (IPS) -", Places: []string{"BULAWAYO | Zimbabwe"}, Date: "Jun 21 2022", Agencies: []string{"IPS"}}, ""},
	{"press release", "NEEDHAM, Mass., Sept. 19, 2025 /PRNewswire/ -- " + body, head{Line: "NEEDHAM, Mass., Sept. 19, 2025 /PRNewswire/ --", Places: []string{"NEEDHAM | Mass."}, Date: "Sept. 19, 2025", Agencies: []string{"PRNewswire"}}, ""},
	{"full stops", "LUGANSK, July 12. /TASS/. " + body, head{Line: "LUGANSK, July 12. /TASS/.", Places: []string{"LUGANSK"}, Date: "July 12", Agencies: []string{"TASS"}}, ""},
	{"stop, date, brackets", "MOSCOW. Sept 19 (Interfax) - " + body, head{Line: "MOSCOW. Sept 19 (Interfax) -", Places: []string{"MOSCOW"}, Date: "Sept 19", Agencies: []string{"Interfax"}}, ""},
	{"slashes", "Ulaanbaatar /MONTSAME/. " + body, head{Line: "Ulaanbaatar /MONTSAME/.", Places: []string{"Ulaanbaatar"}, Agencies: []string{"MONTSAME"}}, ""},
	{"slashes glued", "Ulaanbaatar/MONTSAME/. " + body, head{Line: "Ulaanbaatar/MONTSAME/.", Places: []string{"Ulaanbaatar"}, Agencies: []string{"MONTSAME"}}, "not two places"},
	{"hyphen glued", "ALGIERS- " + body, head{Line: "ALGIERS-", Places: []string{"ALGIERS"}}, ""},
	{"stop and hyphen", "Seoul, Nov 29 (EFE).- " + body, head{Line: "Seoul, Nov 29 (EFE).-", Places: []string{"Seoul"}, Date: "Nov 29", Agencies: []string{"EFE"}}, "a habit of Spanish"},
	{"colon", "SHAH ALAM: " + body, head{Line: "SHAH ALAM:", Places: []string{"SHAH ALAM"}}, ""},
	{"colon in title case", "Kuala Lumpur: " + body, head{Line: "Kuala Lumpur:", Places: []string{"Kuala Lumpur"}}, ""},
	{"date and colon", "KUWAIT CITY, July 25: " + body, head{Line: "KUWAIT CITY, July 25:", Places: []string{"KUWAIT CITY"}, Date: "July 25"}, ""},
	{"two agencies", "BANDAR SERI BEGAWAN, July 25 (Borneo Bulletin/ANN): " + body, head{Line: "BANDAR SERI BEGAWAN, July 25 (Borneo Bulletin/ANN):", Places: []string{"BANDAR SERI BEGAWAN"}, Date: "July 25", Agencies: []string{"Borneo Bulletin", "ANN"}}, ""},
	{"country in brackets", "Damascus [Syria], June 9 (ANI): " + body, head{Line: "Damascus [Syria], June 9 (ANI):", Places: []string{"Damascus | Syria"}, Date: "June 9", Agencies: []string{"ANI"}}, ""},
	{"date behind the dash", "CAIRO – 26 July 2022: " + body, head{Line: "CAIRO – 26 July 2022:", Places: []string{"CAIRO"}, Date: "26 July 2022"}, ""},
	{"date in brackets", "SINGAPORE (May 6, 2021) — " + body, head{Line: "SINGAPORE (May 6, 2021) —", Places: []string{"SINGAPORE"}, Date: "May 6, 2021"}, ""},
	{"date first", "February 21, 2015 (ADDIS ABABA) - " + body, head{Line: "February 21, 2015 (ADDIS ABABA) -", Places: []string{"ADDIS ABABA"}, Date: "February 21, 2015"}, ""},
	{"country", "KOLKATA, India – " + body, head{Line: "KOLKATA, India –", Places: []string{"KOLKATA | India"}}, ""},
	{"country in title case", "Colombo, Sri Lanka – " + body, head{Line: "Colombo, Sri Lanka –", Places: []string{"Colombo | Sri Lanka"}}, ""},
	{"prefecture", "GINOWAN, Okinawa Prefecture--" + body, head{Line: "GINOWAN, Okinawa Prefecture--", Places: []string{"GINOWAN | Okinawa Prefecture"}}, ""},
	{"title case and dash", "Durban - " + body, head{Line: "Durban -", Places: []string{"Durban"}}, ""},
	{"two places", "SEOUL/UNITED NATIONS, Aug 30 (Reuters) - " + body, head{Line: "SEOUL/UNITED NATIONS, Aug 30 (Reuters) -", Places: []string{"SEOUL", "UNITED NATIONS"}, Date: "Aug 30", Agencies: []string{"Reuters"}}, ""},
	{"joined by and", "SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - " + body, head{Line: "SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) -", Places: []string{"SYDNEY", "KUALA LUMPUR"}, Date: "Jul 26 2022", Agencies: []string{"IPS"}}, ""},
	{"joined by &", "Oyam & Gulu, Uganda , Jun 14 2022 (IPS) - " + body, head{Line: "Oyam & Gulu, Uganda , Jun 14 2022 (IPS) -", Places: []string{"Oyam", "Gulu | Uganda"}, Date: "Jun 14 2022", Agencies: []string{"IPS"}}, ""},
	{"two commas", "TIJUANA & SAN DIEGO,, MARCH 29, 2018 -- " + body, head{Line: "TIJUANA & SAN DIEGO,, MARCH 29, 2018 --", Places: []string{"TIJUANA", "SAN DIEGO"}, Date: "MARCH 29, 2018"}, "a slip"},
	{"small", "ahmedabad/vadodara: riot police were sent to the old city on friday after a night of clashes between two groups of traders.", head{Line: "ahmedabad/vadodara:", Places: []string{"ahmedabad", "vadodara"}}, "an archive without capitals"},
	{"agency only", "(Reuters) - " + body, head{Line: "(Reuters) -", Agencies: []string{"Reuters"}}, ""},
	{"agency only, no dash", "(Prensa Latina) " + body, head{Line: "(Prensa Latina)", Agencies: []string{"Prensa Latina"}}, ""},
	{"date and agency only", "Aug 27 (Reuters) - " + body, head{Line: "Aug 27 (Reuters) -", Date: "Aug 27", Agencies: []string{"Reuters"}}, ""},
	{"dash lost", "ABOARD AIR FORCE ONE (AP) " + body, head{Line: "ABOARD AIR FORCE ONE (AP)", Places: []string{"ABOARD AIR FORCE ONE"}, Agencies: []string{"AP"}}, ""},
	{"nothing sets it off", "WASHINGTON Mayor Ama Owusu, who wrote the rules, will not enforce them in the two oldest quarters of the city this year.", head{Line: "WASHINGTON", Places: []string{"WASHINGTON"}}, "only capitals"},
	{"state, nothing else", "SALINA, Kan. Strong winds toppled a dozen vehicles in the centre of the state on Sunday, the highway patrol said.", head{Line: "SALINA, Kan.", Places: []string{"SALINA | Kan."}}, ""},
	{"date, no dash", "KYIV, Ukraine (AP) " + body, head{Line: "KYIV, Ukraine (AP)", Places: []string{"KYIV | Ukraine"}, Agencies: []string{"AP"}}, ""},
	{"mangled dash", "BEIJING ' " + body, head{Line: "BEIJING", Places: []string{"BEIJING"}}, "the mark is no dash, and stays outside"},
	{"agency on its line", "Washington (CNN)\n" + body, head{Line: "Washington (CNN)", Places: []string{"Washington"}, Agencies: []string{"CNN"}}, "a known agency needs no dash"},
	{"not a town", "OFER PRISON, West Bank, Jan 1 (Reuters) - " + body, head{Line: "OFER PRISON, West Bank, Jan 1 (Reuters) -", Places: []string{"OFER PRISON | West Bank"}, Date: "Jan 1", Agencies: []string{"Reuters"}}, ""},
	{"apostrophe", "O'SMACH, Cambodia (AP) - " + body, head{Line: "O'SMACH, Cambodia (AP) -", Places: []string{"O'SMACH | Cambodia"}, Agencies: []string{"AP"}}, ""},
	{"Saint John's", "ST. JOHN'S, Newfoundland, March 9 - " + body, head{Line: "ST. JOHN'S, Newfoundland, March 9 -", Places: []string{"ST. JOHN'S | Newfoundland"}, Date: "March 9"}, "no possessive"},
	{"reuter", "ROME, March 13, Reuter - " + body, head{Line: "ROME, March 13, Reuter -", Places: []string{"ROME"}, Date: "March 13", Agencies: []string{"Reuter"}}, "an agency without brackets"},
	{"headline", "Piers to close for repairs\n\nACCRA, Ghana (AP) — " + body, head{Headline: "Piers to close for repairs", Line: "ACCRA, Ghana (AP) —", Places: []string{"ACCRA | Ghana"}, Agencies: []string{"AP"}}, ""},
	{"headline on the line", "Piers to Close for Repairs. ACCRA, Ghana (AP) — " + body, head{Headline: "Piers to Close for Repairs", Line: "ACCRA, Ghana (AP) —", Places: []string{"ACCRA | Ghana"}, Agencies: []string{"AP"}}, "as feeds join them"},
	{"headline, no stop", "Two Piers to Close for Repairs ACCRA (Reuters) - " + body, head{Headline: "Two Piers to Close for Repairs", Line: "ACCRA (Reuters) -", Places: []string{"ACCRA"}, Agencies: []string{"Reuters"}}, "only the capitals tell where it ends"},
	{"byline", "By AMA OWUSU and KOFI BOATENG, Associated Press\n\nACCRA (AP) — " + body, head{Authors: []string{"AMA OWUSU", "KOFI BOATENG"}, Agency: "Associated Press", Line: "ACCRA (AP) —", Places: []string{"ACCRA"}, Agencies: []string{"AP"}}, ""},
	{"byline on the line", "By Ama Owusu. ACCRA (Reuters) - " + body, head{Authors: []string{"Ama Owusu"}, Line: "ACCRA (Reuters) -", Places: []string{"ACCRA"}, Agencies: []string{"Reuters"}}, ""},
	{"all of it", "Piers to close for repairs\n\nBy Ama Owusu | Reuters\nUpdated: 2017-09-15 21:45\nACCRA, Sept 15 (Reuters) - " + body, head{Headline: "Piers to close for repairs", Authors: []string{"Ama Owusu"}, Agency: "Reuters", Line: "ACCRA, Sept 15 (Reuters) -", Places: []string{"ACCRA"}, Date: "Sept 15", Agencies: []string{"Reuters"}}, ""},
	{"staff writer", "Piers to close for repairs\nAma Owusu, Staff Writer\n" + body, head{Headline: "Piers to close for repairs", Authors: []string{"Ama Owusu"}}, "a role, not an agency"},
	{"caption", "Photo LONDON -- " + body, head{Line: "LONDON --", Places: []string{"LONDON"}}, ""},

	{"plain article", body, head{}, "nothing but the text"},
	{"outlet", "TODAY NICARAGUA – " + body, head{}, "a medium that has a country in its name"},
	{"outlet without a place", "ALBAWABA - " + body, head{}, "a medium"},
	{"host", "DAVID GREENE, HOST:\nGood morning. " + body, head{}, "a transcript's speaker"},
	{"transcript", "The minister was asked about the piers on Sunday evening, on the weekly show of the national television, and replied at length.\n\nWALLACE: Will they close?\n\nOWUSU: They will.\n\nWALLACE: When?", head{}, "speakers, one of them with a town's name"},
	{"lead words", "THIS is the dramatic moment when a mother of three calls for help from the roof of her house in the flooded valley.", head{}, "the capitals are an ornament"},
	{"lead words with a place", "SHOPPERS are being offered tiny bells to pin on their bags as the festival opens in London this coming weekend, organisers say.", head{}, ""},
	{"company", "AMBREX INDUSTRIES Corp. declared its initial quarterly dividend of five cents a share, payable on the first day of June.", head{}, ""},
	{"acronym", "OPEC oil ministers agree on the need to restrict their output until the end of the coming year, delegates said on Monday.", head{}, ""},
	{"quoted headline", "Owusu: No deal without the port.\n" + body, head{Headline: "Owusu: No deal without the port"}, "a name and what it said"},
	{"label", "URGENT: Nine people were killed when a crane fell on a school in the northern district of the capital, the police said on Friday.", head{}, ""},
	{"file photo", "FILE - In this May 18, 2017, file photo, a worker repairs one of the four piers of the harbour, which is the oldest in the country.", head{}, ""},
	{"letter", "DEAR ABBY: My husband of more than 20 years has bought a boat, and he wants to sail it round the world with my mother on board.", head{}, ""},
	{"possessive", "CAMBRIDGE'S Mr Ice Cream, who sold from his van for fifty years and knew every child of the town, has died at the age of 72.", head{}, ""},
	{"undated", "(Undated)\n" + body, head{}, "says that there is none"},
	{"hyphen in a word", "TEHRAN-based militias regrouped overnight in the hills above the town after two days of fighting, residents and officials said.", head{}, ""},
	{"mid-sentence", "The road from Accra to Kumasi was closed (AP) - or so it seemed - until the evening, when the first cars were let through again.", head{}, ""},
	{"text that ends behind the date", "LIMA, July 19,", head{}, "nothing stands where an agency may"},
	{"heading in capitals", "BASEBALL/SOFTBALL: The junior league will hold registration for the new season today from ten to noon at the school in Elm Street.", head{}, "no places"},
}

func TestFind(t *testing.T) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, got := parse(tt.text); cmp.Diff(tt.want, got) != "" {
				t.Errorf("%s (%s; -want +got):\n%s", tt.text, tt.reason, cmp.Diff(tt.want, got))
			}
		})
	}
}

// FuzzDateline checks that what is found lies in the text and in its order.
func FuzzDateline(f *testing.F) {
	for _, tt := range tests {
		f.Add(tt.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, _ := parse(text)
		all := doc.Span{End: int32(d.Len())}
		spans := []doc.Span{d.Headline, d.Byline.Span, d.Dateline.Span}
		last := int32(0)
		for _, s := range spans {
			if s.Empty() {
				continue
			}
			if !all.Contains(s) || s.Start < last {
				t.Fatalf("headline, byline, dateline at %v of %v", spans, all)
			}
			last = s.End
		}
		for _, p := range d.Dateline.Places {
			if !d.Dateline.Contains(p.Span) || !p.Contains(p.Name) || !p.Contains(p.Qualifier) && !p.Qualifier.Empty() {
				t.Fatalf("place %v of %v", p, d.Dateline.Span)
			}
		}
		if s := d.Dateline.Date; !s.Empty() && !d.Dateline.Contains(s) {
			t.Fatalf("date %v of %v", s, d.Dateline.Span)
		}
		for _, s := range d.Byline.Authors {
			if !d.Byline.Contains(s) {
				t.Fatalf("author %v of %v", s, d.Byline.Span)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := "Piers to close for repairs\n\nBy Ama Owusu\n\nACCRA, Ghana (AP) — " + strings.Repeat(body+"\n", 10)
	d := doc.Get(text)
	token.Split(d)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(d)
	}
}
