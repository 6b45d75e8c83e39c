package page

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
)

// world is the outline of the world, from Natural Earth (public domain), as
// internal/build/worldmap writes it: a path a line, in tenths of a degree.
//
//go:embed world.txt
var world string

// The size of the map, in the units it is drawn in, which are pixels where it
// has its natural size.
const (
	mapWidth  = 420.0
	mapHeight = 280.0
	margin    = 34.0 // kept free of places, for their labels
)

// The view is never narrower than minSpan degrees of latitude, so that a coast
// is in it, and never goes beyond these bounds.
const (
	minSpan = 26.0
	north   = 84.0
	south   = -58.0
)

// An atlas is the map of the places of an article.
type atlas struct {
	Width, Height float64
	Land, Borders string // paths
	Transform     string
	Dots          []*dot
}

// A dot is a place on the map.
type dot struct {
	ID       int
	Key      string
	Name     string
	Filed    bool // the article was filed here
	X, Y     float64
	Label    bool // there is room for its name
	LX, LY   float64
	Anchor   string
	lat, lon float64
}

// A frame is a part of the world and its scale: an equirectangular projection
// that is true to scale at the middle latitude.
type frame struct {
	lon, lat float64 // of the centre
	sx, sy   float64 // pixels a degree
}

func (f *frame) x(lon float64) float64 { return mapWidth/2 + (lon-f.lon)*f.sx }
func (f *frame) y(lat float64) float64 { return mapHeight/2 - (lat-f.lat)*f.sy }

// newAtlas returns a map of the places of an article, or nil if there are none.
func newAtlas(a *wirecopy.Article) *atlas {
	m := &atlas{Width: mapWidth, Height: mapHeight, Dots: dots(a)}
	if len(m.Dots) == 0 {
		return nil
	}
	f := frameOf(m.Dots)
	for _, d := range m.Dots {
		d.X, d.Y = round(f.x(d.lon)), round(f.y(d.lat))
	}
	m.Transform = fmt.Sprintf("translate(%.2f %.2f) scale(%.5f %.5f)", f.x(0), f.y(0), f.sx/10, f.sy/10)
	m.Land, m.Borders = f.paths()
	m.label()
	return m
}

func round(x float64) float64 { return math.Round(x*10) / 10 }

// dots returns the places that the map can show, each position once.
func dots(a *wirecopy.Article) []*dot {
	filed := map[wirecopy.EntityID]bool{}
	for _, p := range a.Dateline.Places {
		filed[p.Entity] = true
	}
	var list []*dot
	at := map[[2]float64]*dot{}
	for _, e := range a.Entities {
		p := e.Place
		if p == nil || p.Lat == 0 && p.Lon == 0 || kindClass(e.Kind) != "location" {
			continue
		}
		if !(math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180) { // a gazetteer of one's own may say anything
			continue
		}
		if known := at[[2]float64{p.Lat, p.Lon}]; known != nil {
			known.Key += " " + key("e", int(e.ID))
			known.Filed = known.Filed || filed[e.ID]
			continue
		}
		d := &dot{ID: int(e.ID), Key: key("e", int(e.ID)), Name: line(or(p.Name, e.Name)), Filed: filed[e.ID], lat: p.Lat, lon: p.Lon}
		at[[2]float64{p.Lat, p.Lon}] = d
		list = append(list, d)
	}
	slices.SortStableFunc(list, func(d, e *dot) int { return rankOf(d.Filed) - rankOf(e.Filed) })
	return list
}

// rankOf puts the places of the dateline first, so that they get a label.
func rankOf(filed bool) int {
	if filed {
		return 0
	}
	return 1
}

// frameOf returns the part of the world that has all dots in it.
func frameOf(list []*dot) frame {
	w, e, s, n := list[0].lon, list[0].lon, list[0].lat, list[0].lat
	for _, d := range list {
		w, e = min(w, d.lon), max(e, d.lon)
		s, n = min(s, d.lat), max(n, d.lat)
	}
	lat := (s + n) / 2
	squeeze := max(0.3, math.Cos(lat*math.Pi/180)) // a degree of longitude in degrees of latitude
	span := max(minSpan,
		(n-s)*mapHeight/(mapHeight-2*margin),
		(e-w)*squeeze*mapHeight/(mapWidth-2*margin))
	span = min(span, north-south)
	lat = min(max(lat, south+span/2), north-span/2)
	squeeze = min(squeeze, span/mapHeight*mapWidth/(e-w+1)) // all longitudes stay within
	squeeze = max(squeeze, span/mapHeight*mapWidth/360)     // and there are 360 degrees of them
	f := frame{lat: lat, sy: mapHeight / span}
	f.sx = f.sy * squeeze
	half := mapWidth / 2 / f.sx
	f.lon = min(max((w+e)/2, -180+half), 180-half)
	return f
}

// paths returns the land and the borders that reach into the frame.
func (f *frame) paths() (land, borders string) {
	var l, b strings.Builder
	for row := range strings.Lines(world) {
		var kind string
		var w, n, e, s float64
		var path string
		if _, err := fmt.Sscan(row, &kind, &w, &n, &e, &s); err != nil {
			continue
		}
		path = row[strings.IndexByte(row, 'M'):]
		if f.x(e/10) < 0 || f.x(w/10) > mapWidth || f.y(-s/10) < 0 || f.y(-n/10) > mapHeight {
			continue
		}
		if kind == "land" {
			l.WriteString(strings.TrimSpace(path))
		} else {
			b.WriteString(strings.TrimSpace(path))
		}
	}
	return l.String(), b.String()
}

// A box is a part of the map that is taken.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) overlaps(c box) bool { return b.x0 < c.x1 && c.x0 < b.x1 && b.y0 < c.y1 && c.y0 < b.y1 }

// Sizes of the lettering on the map, in its units.
const (
	letter = 6.4 // an average letter is this wide
	height = 13.0
	radius = 5.0
	most   = 40 // names on a map: beyond, it is a list
)

// labelPlaces are where a name may stand beside its dot, the best first: the
// start of its base line, and how much of the name is left of it.
var labelPlaces = []struct {
	dx, dy, left float64
	anchor       string
}{
	{8, 4, 0, "start"},
	{-8, 4, 1, "end"},
	{0, 18, .5, "middle"},
	{0, -10, .5, "middle"},
	{7, 15, 0, "start"},
	{7, -8, 0, "start"},
	{-7, 15, 1, "end"},
	{-7, -8, 1, "end"},
}

// label finds room for the names of the dots, earlier ones first. A name
// without room is left to the list of places.
func (m *atlas) label() {
	var taken []box
	for _, d := range m.Dots {
		taken = append(taken, box{d.X - radius, d.Y - radius, d.X + radius, d.Y + radius})
	}
	for i, d := range m.Dots {
		if i == most {
			break
		}
		w := letter * float64(utf8.RuneCountInString(d.Name))
		for _, at := range labelPlaces {
			x0 := d.X + at.dx - at.left*w
			y0 := d.Y + at.dy - height + 3
			b := box{x0, y0, x0 + w, y0 + height}
			inside := b.x0 >= 2 && b.x1 <= mapWidth-2 && b.y0 >= 2 && b.y1 <= mapHeight-2
			if inside && !slices.ContainsFunc(taken, b.overlaps) {
				d.Label, d.LX, d.LY, d.Anchor = true, round(d.X+at.dx), round(d.Y+at.dy), at.anchor
				taken = append(taken, b)
				break
			}
		}
	}
}
