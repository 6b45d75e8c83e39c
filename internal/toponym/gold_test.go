package toponym_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
	"github.com/wirecopy-go/wirecopy/internal/token"
	"github.com/wirecopy-go/wirecopy/internal/toponym"
)

// goldArticle is a line of the sets with coordinates.
type goldArticle struct {
	Text     string
	Toponyms []struct {
		Span     [2]int
		Name     string
		Lat, Lon *float64
	}
}

// TestGold resolves the place names of two sets, their spans given, and counts
// those within 161 km (100 miles) of where they are.
func TestGold(t *testing.T) {
	for set, floor := range map[string]float64{"tr-news": 86, "geovirus": 84} {
		t.Run(set, func(t *testing.T) {
			articles := readGold(t, filepath.Join("..", "..", "..", "shared", "data", "geo", set+".jsonl.gz"))
			near, all, none := 0, 0, 0
			for _, a := range articles {
				d := annotated(a)
				toponym.Resolve(d, nil)
				for i, x := range a.Toponyms {
					if x.Lat == nil {
						continue
					}
					all++
					p := d.Entities[d.Mentions[i].Entity-1].Place
					km := kilometres(*x.Lat, *x.Lon, p.Lat, p.Lon)
					switch {
					case p.Name == "":
						none++
						t.Logf("none: %q", x.Name)
					case km <= 161:
						near++
					default:
						t.Logf("%.0f km: %q is at %v,%v; got %+v", km, x.Name, *x.Lat, *x.Lon, p)
					}
				}
				d.Release()
			}
			got := 100 * float64(near) / float64(all)
			t.Logf("%s: %d toponyms, %.1f %% within 161 km, %d not found", set, all, got, none)
			if got < floor {
				t.Errorf("%s: %.1f %%, want %.1f", set, got, floor)
			}
		})
	}
}

// annotated returns the document of a with its toponyms as mentions; those of one
// name are one entity.
func annotated(a goldArticle) *doc.Document {
	d := doc.Get(a.Text)
	token.Split(d)
	entities := map[string]int32{}
	for _, x := range a.Toponyms {
		words := a.Text[x.Span[0]:x.Span[1]]
		key, _ := gazetteer.Fold(words)
		n, ok := entities[key]
		if !ok {
			kind := doc.Location
			if _, people := gazetteer.Demonym(words); people && !gazetteer.IsPlaceName(words) {
				kind = doc.Group
			}
			d.Entities = append(d.Entities, doc.Entity{Name: words, Kind: kind})
			n = int32(len(d.Entities))
			entities[key] = n
		}
		s := doc.Span{Start: d.TokenAt(x.Span[0]), End: d.TokenAt(x.Span[1]-1) + 1}
		d.Mentions = append(d.Mentions, doc.Mention{Span: s, Entity: n, Kind: d.Entities[n-1].Kind, Form: doc.Named})
	}
	return d
}

func readGold(t *testing.T, name string) []goldArticle {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Skip("the data is not there: ", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var all []goldArticle
	s := bufio.NewScanner(z)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var a goldArticle
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func kilometres(lat, lon, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	y, x := math.Sin((lat2-lat)*rad/2), math.Sin((lon2-lon)*rad/2)
	return 12742 * math.Asin(math.Sqrt(y*y+math.Cos(lat*rad)*math.Cos(lat2*rad)*x*x))
}
