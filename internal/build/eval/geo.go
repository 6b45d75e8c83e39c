package main

import (
	"math"

	"github.com/wirecopy-go/wirecopy"
)

// A geoGold is an article with its place names.
type geoGold struct {
	document
	Toponyms []goldToponym `json:"toponyms"`
}

// A goldToponym has no coordinates if they are not known; then it is neither
// asked for nor punished.
type goldToponym struct {
	Span span     `json:"span"`
	Lat  *float64 `json:"lat"`
	Lon  *float64 `json:"lon"`
}

// near is the distance in kilometres (100 miles) up to which a place counts as
// found.
const near = 161

// scoreGeo rates place names: whether they are found, and whether they are
// where they should be on the globe.
func scoreGeo(gold []geoGold, found []*wirecopy.Article, log *errorLog) []figure {
	var nGold, nPred, matched, close int
	for n, g := range gold {
		a := found[n]
		mentions, got := placeMentions(g.Text, a)
		want, idle, at := toponymSpans(&g)
		pairs := spanPairs(want, got)
		nGold += len(want)
		nPred += countPlaces(got, idle, pairs)
		matched += len(pairs)
		for i, s := range want {
			j, ok := pairs[i]
			if !ok {
				log.add("missed", "%q in %s", words(g.Text, s), g.ID)
				continue
			}
			x, place := &g.Toponyms[at[i]], placeOf(a, mentions[j])
			if isNear(x, place) {
				close++
			} else {
				log.add("place", "%q: want %.2f,%.2f, got %s %s %.2f,%.2f, in %s", words(g.Text, s), *x.Lat, *x.Lon,
					place.Name, place.Country, place.Lat, place.Lon, g.ID)
			}
		}
	}
	figures := prfFigures("mention", newPRF(matched, nPred, nGold), nGold, true)
	return append(figures,
		figure{Measure: "acc161km", Value: pct(close, matched), Of: matched, Key: true},
		figure{Measure: "end-to-end.f1", Value: newPRF(close, nPred, nGold).f, Of: nGold})
}

// placeMentions returns the named mentions of places, and their trimmed spans.
func placeMentions(text string, a *wirecopy.Article) (mentions []*wirecopy.Mention, spans []span) {
	for _, m := range named(a) {
		e := a.Entity(m.Entity)
		if e == nil || e.Kind != wirecopy.Location && e.Kind != wirecopy.Facility && e.Place == nil {
			continue
		}
		mentions = append(mentions, m)
		spans = append(spans, trim(text, span{m.Start, m.End}, true))
	}
	return mentions, spans
}

// toponymSpans returns the spans of the toponyms with coordinates and of those
// without, and the indices of the former.
func toponymSpans(g *geoGold) (want, idle []span, at []int) {
	for i, x := range g.Toponyms {
		s := trim(g.Text, x.Span, true)
		if x.Lat == nil {
			idle = append(idle, s)
			continue
		}
		want = append(want, s)
		at = append(at, i)
	}
	return want, idle, at
}

// countPlaces returns how many predictions count: those that are matched, or
// that lie outside of what is not asked for.
func countPlaces(got, idle []span, pairs map[int]int) int {
	hit := map[int]bool{}
	for _, j := range pairs {
		hit[j] = true
	}
	n := 0
	for j, s := range got {
		n += count(hit[j] || !overlapsAny(s, idle))
	}
	return n
}

func overlapsAny(s span, list []span) bool {
	for _, t := range list {
		if overlap(s, t) {
			return true
		}
	}
	return false
}

// placeOf returns the place of a mention's entity, or the zero Place.
func placeOf(a *wirecopy.Article, m *wirecopy.Mention) wirecopy.Place {
	if e := a.Entity(m.Entity); e != nil && e.Place != nil {
		return *e.Place
	}
	return wirecopy.Place{}
}

func isNear(x *goldToponym, p wirecopy.Place) bool {
	return (p.Lat != 0 || p.Lon != 0) && kilometres(*x.Lat, *x.Lon, p.Lat, p.Lon) <= near
}

// kilometres returns the distance of two places on the globe.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const rad, diameter = math.Pi / 180, 12742
	lat1, lon1, lat2, lon2 = lat1*rad, lon1*rad, lat2*rad, lon2*rad
	h := math.Pow(math.Sin((lat2-lat1)/2), 2) + math.Cos(lat1)*math.Cos(lat2)*math.Pow(math.Sin((lon2-lon1)/2), 2)
	return diameter * math.Asin(min(1, math.Sqrt(h)))
}
