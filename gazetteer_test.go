package wirecopy

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A fixed is a gazetteer that knows a few places.
type fixed map[string][]Place

func (f fixed) Lookup(name string) []Place { return f[name] }

func TestGazetteer(t *testing.T) {
	const text = "ACCRA — Traders from Paris met the mayor of Sampleton on Monday. Sampleton is poor."
	tests := []struct {
		name   string
		places fixed
		want   map[string]Place // of the entities with a name, if the article has them
		reason string
	}{
		{
			"asked first",
			fixed{"Paris": {{Name: "Paris by the Sea", Country: "XX", Lat: 1, Lon: 2, ID: "mine:1"}}},
			map[string]Place{"Paris": {Name: "Paris by the Sea", Country: "XX", Lat: 1, Lon: 2, ID: "mine:1"}},
			"the caller knows better",
		},
		{
			"no numbers",
			fixed{"Paris": {{Name: "Paris", Lat: math.NaN(), Lon: math.Inf(1)}}, "ACCRA": {{Name: "Accra", Lat: math.Inf(-1)}}},
			map[string]Place{"Paris": {Name: "Paris"}},
			"JSON has no such numbers",
		},
		{
			"off the Earth",
			fixed{"Paris": {{Name: "Paris", Country: "FR", Lat: 1e308, Lon: -1e308}}},
			map[string]Place{"Paris": {Name: "Paris", Country: "FR"}},
			"no place is there",
		},
		{
			"not UTF-8",
			fixed{"Paris": {{Name: "Par\xffis", Country: "\xfe", Region: "\xc3", ID: "\x80"}}},
			map[string]Place{"Paris": {Name: "Par\uFFFDis", Country: "\uFFFD", Region: "\uFFFD", ID: "\uFFFD"}},
			"JSON would change it",
		},
		{"nothing", fixed{"Paris": {{}}, "ACCRA": make([]Place, 1000)}, nil, "many places that say nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := &Parser{Gazetteer: tt.places}
			a := p.Parse(text)
			checkLaws(t, p, text, a)
			for name, want := range tt.want {
				var got Place
				if e := a.Find(name); e != nil && e.Place != nil {
					got = *e.Place
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (%s; -want +got):\n%s", name, tt.reason, diff)
				}
			}
		})
	}
}

// TestGazetteerPanics makes sure that a panic of the caller's gazetteer reaches
// the caller, and that the next parse is not disturbed.
func TestGazetteerPanics(t *testing.T) {
	const text = "ACCRA — Traders from Paris met the mayor on Monday."
	want := Parse(text)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		p := Parser{Gazetteer: panicking{}}
		p.Parse(text)
	}()
	if diff := cmp.Diff(want, Parse(text)); diff != "" {
		t.Errorf("the parse after a panic differs (-want +got):\n%s", diff)
	}
}

type panicking struct{}

func (panicking) Lookup(string) []Place { panic("no such book") }
