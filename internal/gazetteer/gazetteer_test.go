package gazetteer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/model"
)

func TestTable(t *testing.T) {
	f, err := model.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	if len(file) >= 4<<20 {
		t.Errorf("%d bytes, the limit is 4 MiB", len(file))
	}
	if got := u32(headVersion); got != 1 {
		t.Errorf("version %d of the layout, want 1", got)
	}
}

// TestPlaces reads every place and every entry of the index.
func TestPlaces(t *testing.T) {
	places := u32(headPlaces)
	for n := range places {
		p := place(n)
		if p.Name == "" || p.Kind == None || p.Kind > Site || p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 {
			t.Fatalf("place %d: %+v", n, p)
		}
		if p.Kind != Continent && p.Kind != Area && p.Kind != Water && p.Kind != Site && len(p.Country) != 2 {
			t.Fatalf("place %d is in no country: %+v", n, p)
		}
		if p.Region != "" && (len(p.Region) < 4 || p.Region[:3] != p.Country+"-") {
			t.Fatalf("place %d: %+v", n, p)
		}
	}
	for i := range u32(headIndex) {
		if n := reference(i) >> numberShift; n >= places {
			t.Fatalf("entry %d: there is no place %d", i, n)
		}
	}
	if first, last := u24(directory), u24(index-3); first != 0 || last != u32(headIndex) {
		t.Errorf("the directory goes from %d to %d", first, last)
	}
}

// line is a place in short.
func line(p Place) string {
	code := p.Region
	if code == "" {
		code = p.Country
	}
	return p.Name + " " + code
}

func TestLookup(t *testing.T) {
	tests := []struct{ name, want, reason string }{
		{"Pakistan", "Pakistan PK", "a country"},
		{"PAKISTAN", "Pakistan PK", "case does not matter"},
		{"U.S.", "United States US", "abbreviations of countries"},
		{"US", "United States US", "without full stops"},
		{"us", "", "a pronoun: abbreviations match only in capitals"},
		{"Us", "", "the same at the start of a sentence"},
		{"the UAE", "United Arab Emirates AE", "an article before an abbreviation"},
		{"UK", "United Kingdom GB", "the code is GB"},
		{"Ivory Coast", "Ivory Coast CI", "the English name, not the official one"},
		{"Côte d’Ivoire", "Ivory Coast CI", "accents and a curly apostrophe"},
		{"Holland", "Netherlands NL", "a part for the whole"},
		{"the Netherlands", "Netherlands NL", "an article before a name without one"},
		{"The Hague", "The Hague NL-ZH", "the article belongs to the name"},
		{"Burma", "Myanmar MM", "a former name"},
		{"DRC", "Democratic Republic of the Congo CD", "initials"},
		{"Islamabad", "Islamabad PK-IS", "a capital, though Chittagong had the name once"},
		{"Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa PK-KP", "a region"},
		{"Khyber-Pakhtunkhwa", "Khyber Pakhtunkhwa PK-KP", "a hyphen is a space"},
		{"Washington", "Washington US-DC", "the capital before the state"},
		{"New York", "New York City US-NY", "the city before the state that is named for it"},
		{"Georgia", "Georgia GE", "a country before a state"},
		{"London", "London GB-ENG", "the largest"},
		{"Kiev", "Kyiv UA-30", "another spelling"},
		{"Bombay", "Mumbai IN-MH", "another name, of a far larger place than others of that name"},
		{"Calcutta", "Kolkata IN-WB", "the same, though a town in Ohio is called so still"},
		{"St. Louis", "St. Louis US-MO", "a full stop"},
		{"Saint Louis", "St. Louis US-MO", "written in full"},
		{"Mount Everest", "Mount Everest NP", "a mountain"},
		{"Mt. Everest", "Mount Everest NP", "written short"},
		{"Gaza Strip", "Gaza Strip PS-GZ", "a territory"},
		{"Mediterranean", "Mediterranean Sea ", "a sea is in no country"},
		{"Waziristan", "Waziristan PK", "an area that is no division any more"},
		{"Middle East", "Middle East ", "a region of many countries"},
		{"Trinidad & Tobago", "Trinidad and Tobago TT", "an ampersand"},
		{"Hyderabad", "Hyderabad IN-TS", "shown without the marks of a transliteration"},
		{"São Paulo", "São Paulo BR-SP", "shown with the accents of its language"},
		{"European", "", "an adjective is no place"},
		{"Wednesday", "", "nor is a day"},
		{"", "", "nothing"},
		{"  ", "", "nothing but space"},
		{"…", "", "no letter"},
		{"Москва", "", "another script"},
		{"\xff\xfe", "", "not UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if m := Lookup(tt.name); m.Len() > 0 {
				got = line(m.At(0))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s: mismatch (-want +got):\n%s", tt.reason, diff)
			}
			if got := IsPlaceName(tt.name); got != (tt.want != "") {
				t.Errorf("IsPlaceName = %v", got)
			}
		})
	}
}

func TestDemonym(t *testing.T) {
	tests := []struct{ word, want, reason string }{
		{"Afghan", "Afghanistan AF", "an adjective"},
		{"Afghans", "Afghanistan AF", "the people"},
		{"PAKISTANI", "Pakistan PK", "in a headline"},
		{"British", "United Kingdom GB", "not derived from the name"},
		{"Briton", "United Kingdom GB", "a noun"},
		{"Swiss", "Switzerland CH", "ends with s"},
		{"Frenchwoman", "France FR", "a compound"},
		{"Englishmen", "England GB-ENG", "of a part of a country"},
		{"Texans", "Texas US-TX", "of a state"},
		{"Saudi", "Saudi Arabia SA", "short"},
		{"South Korean", "South Korea KR", "two words"},
		{"European", "", "of many countries"},
		{"Arab", "", "of many countries"},
		{"Pakistan", "", "a name, not an adjective"},
		{"man", "", "an ending alone"},
		{"", "", "nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.word, func(t *testing.T) {
			got := ""
			if p, ok := Demonym(tt.word); ok {
				got = line(p)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s: mismatch (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func TestAbbreviation(t *testing.T) {
	tests := []struct {
		word   string
		want   []string
		reason string
	}{
		{"Ky.", []string{"Kentucky US-KY"}, "AP style"},
		{"KY", []string{"Kentucky US-KY"}, "postal"},
		{"Ky", nil, "two letters without a full stop are no abbreviation unless in capitals"},
		{"Calif.", []string{"California US-CA"}, "AP style"},
		{"N.Y.", []string{"New York US-NY"}, "initials"},
		{"W.Va.", []string{"West Virginia US-WV"}, "two words"},
		{"Ont.", []string{"Ontario CA-ON"}, "a province"},
		{"N.S.W.", []string{"New South Wales AU-NSW"}, "an Australian state"},
		{"WA", []string{"Washington US-WA", "Western Australia AU-WA"}, "the larger first"},
		{"UK", []string{"United Kingdom GB"}, "a country"},
		{"in", nil, "a preposition"},
		{"IN", []string{"Indiana US-IN"}, "in capitals"},
		{"Wednesday", nil, "a day"},
	}
	for _, tt := range tests {
		t.Run(tt.word, func(t *testing.T) {
			var got []string
			for p := range Abbreviation(tt.word).All() {
				got = append(got, line(p))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s: mismatch (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func TestCountryOf(t *testing.T) {
	for name, want := range map[string]string{"Afghanistan": "AF", "Britain": "GB", "Kabul": "", "Atlantis": ""} {
		if p, ok := CountryOf(name); p.Country != want || ok != (want != "") {
			t.Errorf("CountryOf(%q) = %q, %v; want %q", name, p.Country, ok, want)
		}
	}
	for name, want := range map[string]string{"Kabul": "AF", "LONDON": "GB", "Washington": "US", "Lahore": "", "France": ""} {
		if p, ok := CapitalOf(name); p.Country != want || ok != (want != "") {
			t.Errorf("CapitalOf(%q) = %q, %v; want %q", name, p.Country, ok, want)
		}
	}
	for code, want := range map[string]string{"PK": "Pakistan", "AD": "Andorra", "ZW": "Zimbabwe", "UK": "", "": "", "PAK": ""} {
		if p, ok := ByCode(code); p.Name != want || ok != (want != "") {
			t.Errorf("ByCode(%q) = %q, %v; want %q", code, p.Name, ok, want)
		}
	}
}

func TestCopy(t *testing.T) {
	p := Lookup("Islamabad").At(0)
	want := Place{
		Name: "Islamabad", Country: "PK", Region: "PK-IS", Lat: 33.7215, Lon: 73.0433,
		Population: 620000, Kind: Capital, GeoNames: 1176615, Division: 1162015,
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("mismatch (-want +got):\n%s", diff)
	}
	if got, want := p.ID(), "geonames:1176615"; got != want {
		t.Errorf("ID = %q, want %q", got, want)
	}
	if got := (Place{}).ID(); got != "" {
		t.Errorf("ID of no place = %q", got)
	}
}

func TestAllocations(t *testing.T) {
	for _, name := range []string{"Islamabad", "Köln", "the Netherlands", "Nowhere at all"} {
		n := testing.AllocsPerRun(100, func() {
			for p := range Lookup(name).All() {
				_ = p.Name
			}
			Demonym(name)
			Abbreviation(name)
		})
		if n != 0 {
			t.Errorf("%q: %v allocations, want none", name, n)
		}
	}
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Islamabad", "U.S.", "São Paulo", "Côte d’Ivoire", "\xff", "Saint saint", "& & &", "the ", "W.Va."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		folded, _ := Fold(name)
		if again, _ := Fold(folded); again != folded {
			t.Errorf("Fold(%q) = %q, Fold of that = %q", name, folded, again)
		}
		m := Lookup(name)
		for i := range m.Len() {
			if p := m.At(i); p.Name == "" || p.Kind == None {
				t.Errorf("Lookup(%q).At(%d) = %+v", name, i, p)
			}
		}
		Demonym(name)
		Abbreviation(name)
	})
}

func BenchmarkLookup(b *testing.B) {
	for _, bb := range []struct{ name, text string }{
		{"hit", "Islamabad"}, {"accents", "São Paulo"}, {"miss", "Xlamabadu"}, {"long", "Ministry of Foreign Affairs and Regional Trade"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Lookup(bb.text)
			}
		})
	}
}

func BenchmarkPlace(b *testing.B) {
	m := Lookup("Islamabad")
	b.ReportAllocs()
	for b.Loop() {
		m.At(0)
	}
}
