package toponym_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/dateline"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/token"
	"github.com/wirecopy-go/wirecopy/internal/toponym"
)

// document returns a document of text in which each name is an entity, mentioned
// wherever it stands. A name is a location; after "group:" or "facility:" it is
// that.
func document(text string, names ...string) *doc.Document {
	d := doc.Get(text)
	token.Split(d)
	for _, name := range names {
		kind := doc.Location
		if k, rest, ok := strings.Cut(name, ":"); ok {
			kind, name = doc.Kind(k), rest
		}
		d.Entities = append(d.Entities, doc.Entity{Name: name, Kind: kind})
		for at := 0; ; {
			i := strings.Index(text[at:], name)
			if i < 0 {
				break
			}
			s := doc.Span{Start: d.TokenAt(at + i), End: d.TokenAt(at+i+len(name)-1) + 1}
			d.Mentions = append(d.Mentions, doc.Mention{Span: s, Entity: int32(len(d.Entities)), Kind: kind, Form: doc.Named})
			at += i + len(name)
		}
	}
	return d
}

// codes returns the name and the finest code of the place of each entity.
func codes(d *doc.Document) []string {
	var got []string
	for _, e := range d.Entities {
		code := e.Place.Region
		if code == "" {
			code = e.Place.Country
		}
		got = append(got, strings.TrimSpace(e.Place.Name+" "+code))
	}
	return got
}

func TestResolve(t *testing.T) {
	tests := []struct {
		name, text string
		places     []string
		want       []string
		reason     string
	}{
		{
			"fame", "Rain fell in Paris on Sunday.",
			[]string{"Paris"},
			[]string{"Paris FR-IDF"},
			"nothing speaks for another one",
		},
		{
			"usual name first", "ISLAMABAD: The minister spoke to reporters.",
			[]string{"ISLAMABAD"},
			[]string{"Islamabad PK-IS"},
			"Chittagong, which had the name once, is larger",
		},
		{
			"capital in a dateline", "WASHINGTON (AP) — The Senate met.",
			[]string{"WASHINGTON"},
			[]string{"Washington US-DC"},
			"the state is larger",
		},
		{
			"state by its towns", "Ferries left Seattle, Tacoma and Spokane as storms crossed Washington.",
			[]string{"Seattle", "Tacoma", "Spokane", "Washington"},
			[]string{"Seattle US-WA", "Tacoma US-WA", "Spokane US-WA", "Washington US-WA"},
			"all others are in the state",
		},
		{
			"qualifier", "Fire crews in Paris, Texas, put it out.",
			[]string{"Paris", "Texas"},
			[]string{"Paris US-TX", "Texas US-TX"},
			"the state stands after the town",
		},
		{
			"qualifier in the mention", "Fire crews in Paris, Texas, put it out.",
			[]string{"Paris, Texas"},
			[]string{"Paris US-TX"},
			"both may be one mention",
		},
		{
			"abbreviated qualifier", "CAMBRIDGE, Mass. — The university will not reopen.",
			[]string{"CAMBRIDGE"},
			[]string{"Cambridge US-MA"},
			"AP style",
		},
		{
			"Pakistan's Hyderabad", "HYDERABAD, Pakistan: Police freed six men.",
			[]string{"HYDERABAD", "Pakistan"},
			[]string{"Hyderabad PK-SD", "Pakistan PK"},
			"the Indian one is larger",
		},
		{
			"Hyderabad by its neighbours", "Buses between Karachi and Hyderabad stopped in Sindh, Pakistan, for a day.",
			[]string{"Karachi", "Hyderabad", "Sindh", "Pakistan"},
			[]string{"Karachi PK-SD", "Hyderabad PK-SD", "Sindh PK-SD", "Pakistan PK"},
			"all others are in Pakistan",
		},
		{
			"Indian Hyderabad", "The firm has offices in Mumbai and Hyderabad.",
			[]string{"Mumbai", "Hyderabad"},
			[]string{"Mumbai IN-MH", "Hyderabad IN-TS"},
			"the larger one, and the other place is Indian",
		},
		{
			"demonym before", "They met in the Pakistani city of Hyderabad.",
			[]string{"Hyderabad"},
			[]string{"Hyderabad PK-SD"},
			"the words before it say where it is",
		},
		{
			"scene in the country that is named", "A London rally thanked Canada on Saturday. The organizers said London should not forget. A doctor in London spoke.",
			[]string{"London", "Canada"},
			[]string{"London CA-ON", "Canada CA"},
			"nothing else is British",
		},
		{
			"scene in another country", "A London court ruled against Canada on Saturday. Britain’s lawyers said London was the place to sue. A judge in London spoke.",
			[]string{"London", "Canada", "Britain"},
			[]string{"London GB-ENG", "Canada CA", "United Kingdom GB"},
			"Britain is named too",
		},
		{
			"not the scene", "The prime minister of Canada flew to London on Saturday.",
			[]string{"Canada", "London"},
			[]string{"Canada CA", "London GB-ENG"},
			"it is mentioned once",
		},
		{
			"country of Georgia", "Georgia will hold talks with Russia and Armenia in Tbilisi.",
			[]string{"Georgia", "Russia", "Armenia", "Tbilisi"},
			[]string{"Georgia GE", "Russia RU", "Armenia AM", "Tbilisi GE"},
			"its capital and its neighbours are named",
		},
		{
			"a village in a state", "Deputies searched a barn in Tumbledown, Mo., on Monday.",
			[]string{"Tumbledown"},
			[]string{"Tumbledown US-MO"},
			"it is no town of the gazetteer, but its state is told",
		},
		{
			"a small town of another state", "A truck overturned near Holliday, Missouri, and closed the road.",
			[]string{"Holliday", "Missouri"},
			[]string{"Holliday US-MO", "Missouri US-MO"},
			"the one in Texas is in the gazetteer",
		},
		{
			"a village beside a town", "Troops left the village of Umm Zaytuna near Aleppo, Syria.",
			[]string{"Umm Zaytuna", "Aleppo", "Syria"},
			[]string{"Umm Zaytuna SY-HL", "Aleppo SY-HL", "Syria SY"},
			"it lies where the town is",
		},
		{
			"owner in the name", "The blast shook Cairo’s Abbasiya neighbourhood.",
			[]string{"Cairo’s Abbasiya"},
			[]string{"Cairo EG"},
			"the city has the quarter",
		},
		{
			"abbreviation alone", "He grew up in Alta. and moved to Toronto.",
			[]string{"Alta.", "Toronto"},
			[]string{"Alberta CA-AB", "Toronto CA-ON"},
			"Alta in Norway has no full stop",
		},
		{
			"airport of a town", "Flights to Ottawa and Montreal left from Toronto’s Lakeside Airport.",
			[]string{"Ottawa", "Montreal", "Toronto", "facility:Toronto’s Lakeside Airport"},
			[]string{"Ottawa CA-ON", "Montréal CA-QC", "Toronto CA-ON", "Toronto CA-ON"},
			"its own name comes before the towns beside it",
		},
		{
			"state of Georgia", "Voters in Georgia, Alabama and Florida waited for hours; in Atlanta and Savannah lines were longest.",
			[]string{"Georgia", "Alabama", "Florida", "Atlanta", "Savannah"},
			[]string{"Georgia US-GA", "Alabama US-AL", "Florida US-FL", "Atlanta US-GA", "Savannah US-GA"},
			"all others are in the United States",
		},
		{
			"Lebanon, Ohio", "LEBANON, Ohio — A judge ruled on Monday.",
			[]string{"LEBANON", "Ohio"},
			[]string{"Lebanon US-OH", "Ohio US-OH"},
			"a town with the name of a country",
		},
		{
			"Lebanon", "Clashes spread from Syria to Lebanon, Israel said.",
			[]string{"Syria", "Lebanon", "Israel"},
			[]string{"Syria SY", "Lebanon LB", "Israel IL"},
			"a list of countries is no qualifier",
		},
		{
			"London, Ontario", "A plant in London, Ont., will close, as one in Windsor, Ontario, has.",
			[]string{"London", "Windsor", "Ontario"},
			[]string{"London CA-ON", "Windsor CA-ON", "Ontario CA-ON"},
			"a Canadian abbreviation",
		},
		{
			"San José of Costa Rica", "SAN JOSE, Costa Rica: The president signed the law.",
			[]string{"SAN JOSE", "Costa Rica"},
			[]string{"San José CR", "Costa Rica CR"},
			"the Californian one is larger",
		},
		{
			"San Jose of California", "Start-ups in San Jose, San Francisco and Oakland hire fewer people in California.",
			[]string{"San Jose", "San Francisco", "Oakland", "California"},
			[]string{"San Jose US-CA", "San Francisco US-CA", "Oakland US-CA", "California US-CA"},
			"all others are in California, and near",
		},
		{
			"Birmingham of England", "Trains from London to Birmingham were late.",
			[]string{"London", "Birmingham"},
			[]string{"London GB-ENG", "Birmingham GB-ENG"},
			"the larger one",
		},
		{
			"Birmingham of Alabama", "BIRMINGHAM, Ala. (AP) — Schools in Birmingham and Montgomery closed.",
			[]string{"BIRMINGHAM", "Montgomery", "Birmingham"},
			[]string{"Birmingham US-AL", "Montgomery US-AL", "Birmingham US-AL"},
			"a qualifier, and a neighbour of the second one",
		},
		{
			"Tripoli of Lebanon", "Gunmen in Tripoli, Lebanon's second city, blocked the road to Beirut.",
			[]string{"Tripoli", "Lebanon", "Beirut"},
			[]string{"Tripoli LB", "Lebanon LB", "Beirut LB"},
			"the Libyan one is a capital",
		},
		{
			"Tripoli of Libya", "Militias in Tripoli and Benghazi signed it.",
			[]string{"Tripoli", "Benghazi"},
			[]string{"Tripoli LY", "Benghazi LY-BA"},
			"a capital, with a town of its country",
		},
		{
			"peoples", "Afghan and Pakistani officials, Texans and European monitors met.",
			[]string{"group:Afghan", "group:Pakistani", "group:Texans", "group:European"},
			[]string{"Afghanistan AF", "Pakistan PK", "Texas US-TX", ""},
			"Europe's people are those of no country",
		},
		{
			"adjective as a location", "European leaders met.",
			[]string{"European"},
			[]string{""},
			"an adjective is no place",
		},
		{
			"part of a place", "It rained in northern Iraq, in Helmand province and in the city of Herat.",
			[]string{"northern Iraq", "Helmand province", "city of Herat"},
			[]string{"Iraq IQ", "Helmand AF-HEL", "Herat AF-HER"},
			"words that say which part, and what sort",
		},
		{
			"facility", "A bomb went off at Kabul airport. The Garden Grill in Kabul was spared.",
			[]string{"facility:Kabul airport", "facility:Garden Grill", "Kabul"},
			[]string{"Kabul AF-KAB", "Kabul AF-KAB", "Kabul AF-KAB"},
			"an airport is at its town; a restaurant, at the town beside it",
		},
		{
			"facility in the country of the article", "Pilgrims came to Jeddah and Medina. They were many. They crossed the Old Gate Bridge in Saudi Arabia.",
			[]string{"Jeddah", "Medina", "Saudi Arabia", "facility:Old Gate Bridge"},
			[]string{"Jeddah SA", "Medina SA", "Saudi Arabia SA", "Old Gate Bridge SA"},
			"all places are in one country, but no town is near",
		},
		{
			"facility between countries", "Ministers of Ghana and Togo met at the Blue Gate Hotel.",
			[]string{"Ghana", "Togo", "facility:Blue Gate Hotel"},
			[]string{"Ghana GH", "Togo TG", ""},
			"no country has most of the votes",
		},
		{
			"organization without a site", "Accra was calm, and so was Kumasi, Boateng Holdings said.",
			[]string{"Accra", "Kumasi", "organization:Boateng Holdings"},
			[]string{"Accra GH", "Kumasi GH", ""},
			"a company is nowhere in particular",
		},
		{
			"country in the dateline", "LEBANON (AP) — A judge in Ohio ruled on Monday. Ohio has nine such courts.",
			[]string{"LEBANON", "Ohio"},
			[]string{"Lebanon US-OH", "Ohio US-OH"},
			"articles are filed from towns",
		},
		{
			"country in the dateline after all", "LEBANON (AP) — A judge in Beirut ruled on Monday.",
			[]string{"LEBANON", "Beirut"},
			[]string{"Lebanon LB", "Beirut LB"},
			"nothing speaks for a town of that name",
		},
		{
			"abbreviation alone", "He moved from Ky. to the U.S. capital.",
			[]string{"Ky.", "U.S."},
			[]string{"Kentucky US-KY", "United States US"},
			"a state as such",
		},
		{
			"unknown", "In Zzyzxabad nothing happened.",
			[]string{"Zzyzxabad"},
			[]string{""},
			"not in the gazetteer",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := document(tt.text, tt.places...)
			defer d.Release()
			dateline.Find(d)
			toponym.Resolve(d, nil)
			if diff := cmp.Diff(tt.want, codes(d)); diff != "" {
				t.Errorf("%s: mismatch (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func TestCountry(t *testing.T) {
	tests := []struct{ name, country, want, reason string }{
		{"unknown", "", "London GB-ENG", "the largest"},
		{"of the outlet", "CA", "London CA-ON", "an outlet writes of its own country"},
		{"elsewhere", "TG", "London GB-ENG", "there is none"},
		{"no code", "Canada", "London GB-ENG", "it says nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := document("Police in London closed a school.", "London")
			defer d.Release()
			d.Country = tt.country
			toponym.Resolve(d, nil)
			if got := codes(d)[0]; got != tt.want {
				t.Errorf("%s: got %s, want %s", tt.reason, got, tt.want)
			}
		})
	}
}

func TestCustom(t *testing.T) {
	mine := func(name string) []doc.Place {
		switch name {
		case "Paris":
			return []doc.Place{{Name: "Paris by the Sea", Country: "XX", Lat: 1, Lon: 2, ID: "mine:1"}}
		case "Lima":
			return []doc.Place{{Name: "Lima", Lat: math.NaN(), Lon: math.Inf(1)}, {Name: "other", Lat: 1e308}}
		case "Town Hall":
			return []doc.Place{{Name: "Town Hall", Country: "XX"}}
		}
		return nil
	}
	d := document("From Paris to Lima to London, past Town Hall.", "Paris", "Lima", "London", "facility:Town Hall")
	defer d.Release()
	toponym.Resolve(d, mine)
	var got []string
	for _, e := range d.Entities {
		got = append(got, e.Place.Name)
	}
	if diff := cmp.Diff([]string{"Paris by the Sea", "Lima", "London", "Town Hall"}, got); diff != "" {
		t.Errorf("mismatch (-want +got):\n%s", diff)
	}
	if p := d.Entities[1].Place; !math.IsNaN(p.Lat) || !math.IsInf(p.Lon, 1) {
		t.Errorf("what the caller's gazetteer says is not passed on: %+v", p)
	}
}

// TestOdd resolves documents that no stage would make.
func TestOdd(t *testing.T) {
	d := doc.Get("")
	toponym.Resolve(d, nil)
	d.Release()

	d = document("Rome", "Rome")
	d.Mentions[0].Entity = 99 // no such entity
	d.Mentions = append(d.Mentions, doc.Mention{Entity: 1, Form: doc.Implied}, doc.Mention{Entity: -1})
	toponym.Resolve(d, nil)
	if got := d.Entities[0].Place.Country; got != "IT" {
		t.Errorf("Rome is in %q", got)
	}
	d.Release()
}

func FuzzResolve(f *testing.F) {
	f.Add("PARIS, Texas — Rain.", "PARIS", "Texas")
	f.Add("Kabul airport, of’ (Ohio", "Kabul airport", "of")
	f.Fuzz(func(t *testing.T, text, a, b string) {
		if a == "" || b == "" || len(text) > 1000 {
			return
		}
		d := document(text, a, "facility:"+b, "group:"+a)
		defer d.Release()
		toponym.Resolve(d, nil)
		for _, e := range d.Entities {
			if p := e.Place; p != (doc.Place{}) && (p.Name == "" || math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180) {
				t.Errorf("%q: %+v", e.Name, p)
			}
		}
	})
}

func BenchmarkResolve(b *testing.B) {
	text := strings.Repeat("Buses between Karachi and Hyderabad in Sindh, Pakistan, stopped. London, Ontario and Paris, Texas did not answer Washington, nor did Georgia, Lebanon and the Indian city of Hyderabad. ", 10)
	names := []string{"Karachi", "Hyderabad", "Sindh", "Pakistan", "London", "Ontario", "Paris", "Texas", "Washington", "Georgia", "Lebanon", "group:Indian"}
	d := document(text, names...)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		toponym.Resolve(d, nil)
	}
}
