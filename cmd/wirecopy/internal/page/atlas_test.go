package page

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/wirecopy-go/wirecopy"
)

func placed(at ...[2]float64) *wirecopy.Article {
	a := &wirecopy.Article{}
	for i, p := range at {
		a.Entities = append(a.Entities, wirecopy.Entity{
			ID: wirecopy.EntityID(i + 1), Name: fmt.Sprintf("Place %d", i), Kind: wirecopy.Location,
			Place: &wirecopy.Place{Name: fmt.Sprintf("Place %d", i), Lat: p[0], Lon: p[1]},
		})
	}
	return a
}

func TestAtlas(t *testing.T) {
	tests := []struct {
		name string
		at   [][2]float64
	}{
		{"one", [][2]float64{{33.7, 73}}},
		{"neighbours", [][2]float64{{33.7, 73}, {34.5, 69.2}, {34, 71.6}}},
		{"over an ocean", [][2]float64{{40.7, -74}, {51.5, 0}}},
		{"round the world", [][2]float64{{-18.1, 178.4}, {-13.8, -171.8}, {64.1, -21.9}}},
		{"both ends", [][2]float64{{78.2, 15.6}, {-54.8, -68.3}, {-41.3, 174.8}}},
		{"far north", [][2]float64{{82.5, -62.3}}},
		{"at the edge", [][2]float64{{0, 180}, {1, 179}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := newAtlas(placed(tt.at...))
			for _, d := range m.Dots {
				if d.X < 0 || d.X > mapWidth || d.Y < 0 || d.Y > mapHeight {
					t.Errorf("%s at %v, %v is off the map: %v, %v", d.Name, d.lat, d.lon, d.X, d.Y)
				}
			}
			f := frameOf(m.Dots)
			if f.x(-180) > 0.01 || f.x(180) < mapWidth-0.01 {
				t.Errorf("the map shows more than 360 degrees: %v to %v", f.x(-180), f.x(180))
			}
			if !strings.HasPrefix(m.Land, "M") {
				t.Error("no land on the map")
			}
		})
	}
}

// TestNoAtlas has places that no map can show.
func TestNoAtlas(t *testing.T) {
	a := placed([2]float64{math.NaN(), 1}, [2]float64{91, 1}, [2]float64{1, math.Inf(1)}, [2]float64{0, 0})
	if m := newAtlas(a); m != nil {
		t.Errorf("a map of %d places, want none", len(m.Dots))
	}
}

func TestLabels(t *testing.T) {
	var at [][2]float64
	for i := range 60 { // more names than there is room for
		at = append(at, [2]float64{float64(i % 8), float64(i / 8)})
	}
	var boxes []box
	for _, d := range newAtlas(placed(at...)).Dots {
		if !d.Label {
			continue
		}
		w := letter * float64(len(d.Name))
		x0 := d.LX - map[string]float64{"start": 0, "middle": w / 2, "end": w}[d.Anchor]
		b := box{x0 + .2, d.LY - height + 3.2, x0 + w - .2, d.LY + 2.8} // coordinates are rounded
		if slices.ContainsFunc(boxes, b.overlaps) {
			t.Errorf("the name of %s covers another", d.Name)
		}
		boxes = append(boxes, b)
	}
	if len(boxes) == 0 {
		t.Error("no place has its name on the map")
	}
}
