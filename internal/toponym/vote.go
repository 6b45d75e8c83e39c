package toponym

import (
	"math"

	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// The weights of evidence from the other places of an article, as logarithms.
const (
	sameCountry  = 3.0 // if all others are in the country
	sameDivision = 2.5 // if all others are in the region
	namedCountry = 0.5 // for a town whose country, or its people, is named
	onlyNamed    = 1.6 // more, if nothing else is in the country of the likeliest town
	outlet       = 2   // the votes for the country of the outlet, in places
	nearby       = 1.2 // for a neighbour at no distance
	maxNearby    = 2.5 // for any number of neighbours
	reach        = 60  // kilometres at which nearness has fallen to a third
	beyond       = 3   // degrees of latitude from which there is none
)

// A ballot counts the votes for countries and regions.
type ballot struct {
	countries [26 * 26]float64
	named     [26 * 26]bool // the country itself, or its people
	total     float64
	divisions []division
}

// A division has the votes for a region. There are a few in an article.
type division struct {
	number int
	votes  float64
}

// maxDivisions bounds the regions that are counted.
const maxDivisions = 48

// A neighbour is a candidate that another place may lie near to.
type neighbour struct {
	toponym  int
	lat, lon float64
	weight   float64 // how likely it is itself, of 1
}

// maxNeighbours bounds the candidates that nearness is measured to.
const maxNeighbours = 160

// slot returns the index of a country, or -1.
func slot(country string) int {
	if len(country) != 2 {
		return -1
	}
	a, b := int(country[0])-'A', int(country[1])-'A'
	if a < 0 || a > 25 || b < 0 || b > 25 {
		return -1
	}
	return 26*a + b
}

// vote counts the votes of all toponyms, each for its best candidate.
func (r *resolver) vote() {
	r.votes = ballot{divisions: r.votes.divisions[:0]}
	if k := slot(r.Country); k >= 0 { // the country of the outlet
		r.votes.countries[k], r.votes.named[k] = outlet, true
		r.votes.total = outlet
	}
	r.neighbours = r.neighbours[:0]
	for i := range r.toponyms {
		t := &r.toponyms[i]
		c := &r.candidates[t.best]
		if k := slot(c.Country); k >= 0 {
			r.votes.countries[k] += t.vote()
			r.votes.total += t.vote()
			if c.kind == gazetteer.Country {
				r.votes.named[k] = true
			}
		}
		r.votes.add(c.division, t.vote())
		r.befriend(i, t)
	}
}

// befriend makes neighbours of the likely candidates of toponym i.
func (r *resolver) befriend(i int, t *toponym) {
	best := r.candidates[t.best].score
	for j := range r.all(t) {
		c := &r.all(t)[j]
		w := math.Pow(10, (c.score-best)*tolerance)
		if len(r.neighbours) < maxNeighbours && c.local() && w > 0.1 {
			r.neighbours = append(r.neighbours, neighbour{i, c.Lat, c.Lon, w})
		}
	}
}

// tolerance is how much of the difference in likelihood to the best candidate is
// held against another one as a neighbour.
const tolerance = 0.4

// local reports whether c is small enough to be near to something.
func (c *candidate) local() bool { return c.kind.Settled() || c.kind == gazetteer.District }

// vote is the weight of what t says.
func (t *toponym) vote() float64 { return t.weight * t.sure }

// add counts votes for a region.
func (b *ballot) add(number int, votes float64) {
	if number == 0 {
		return
	}
	for i := range b.divisions {
		if b.divisions[i].number == number {
			b.divisions[i].votes += votes
			return
		}
	}
	if len(b.divisions) < maxDivisions {
		b.divisions = append(b.divisions, division{number, votes})
	}
}

// judge finds the best candidate of each toponym.
func (r *resolver) judge() {
	for i := range r.toponyms {
		t := &r.toponyms[i]
		mine := r.candidates[t.best]
		all := r.all(t)
		for j := range all {
			all[j].score = all[j].prior + r.support(i, t, &mine, &all[j])
		}
		r.settle(t)
	}
}

// support is what the other places of the article say for c. Mine is the
// candidate t voted for, whose vote does not count.
func (r *resolver) support(i int, t *toponym, mine, c *candidate) (sum float64) {
	others := r.votes.total
	if slot(mine.Country) >= 0 {
		others -= t.vote()
	}
	if others += doubt; others > doubt {
		if k := slot(c.Country); k >= 0 {
			votes := r.votes.countries[k]
			if c.Country == mine.Country {
				votes -= t.vote()
			}
			sum += sameCountry * votes / others
		}
		if c.division != 0 {
			votes := r.votes.of(c.division)
			if c.division == mine.division {
				votes -= t.vote()
			}
			sum += sameDivision * votes / others
		}
	}
	return sum + r.nearness(i, c) + r.homeland(t, mine, c)
}

// homeland is what the names of countries and peoples say for c. A town that is
// mentioned time and again lies rather in a country that is named than in one that
// the article has nothing else of: "London" in an article about Canada.
func (r *resolver) homeland(t *toponym, mine, c *candidate) float64 {
	k := slot(c.Country)
	switch {
	case k < 0 || !r.votes.named[k] || !c.kind.Settled():
		return 0
	case t.weight >= scene && r.lonely(t, mine):
		return namedCountry + onlyNamed
	}
	return namedCountry
}

// scene is the weight of a place that is mentioned three times.
const scene = 2.5

// lonely reports whether no other place is in the country of mine.
func (r *resolver) lonely(t *toponym, mine *candidate) bool {
	k := slot(mine.Country)
	return k >= 0 && !r.votes.named[k] && r.votes.countries[k]-t.vote() < 0.05 // but for doubtful ones
}

// doubt is a number of votes for none, so that one other place does not decide.
const doubt = 1.0

// of returns the votes for a region.
func (b *ballot) of(number int) float64 {
	for _, d := range b.divisions {
		if d.number == number {
			return d.votes
		}
	}
	return 0
}

// nearness is what the neighbours say for c.
func (r *resolver) nearness(i int, c *candidate) float64 {
	if !c.local() {
		return 0
	}
	sum, last, top := 0.0, -1, 0.0
	for _, n := range r.neighbours {
		if n.toponym == i || math.Abs(n.lat-c.Lat) > beyond || math.Abs(n.lon-c.Lon) > 3*beyond {
			continue
		}
		if n.toponym != last { // of the candidates of one name only one counts
			sum, last, top = sum+top, n.toponym, 0
		}
		if d := distance(c.Lat, c.Lon, n.lat, n.lon); d < 5*reach {
			top = max(top, n.weight*math.Exp(-d/reach))
		}
	}
	return min(nearby*(sum+top), maxNearby)
}

// settle finds the candidate of t with the highest score, and how sure that is.
func (r *resolver) settle(t *toponym) {
	all := r.all(t)
	best := 0
	for j := range all {
		if all[j].score > all[best].score {
			best = j
		}
	}
	sum := 0.0
	for j := range all {
		if less := all[best].score - all[j].score; !(less > 4) {
			sum += math.Pow(10, -less)
		}
	}
	t.best = t.from + int32(best)
	if t.sure = 1 / sum; !(t.sure > 0) {
		t.sure = 0.01 // a gazetteer of the caller may have any numbers
	}
}

// distance returns the kilometres between two positions on a sphere.
func distance(lat, lon, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	y := math.Sin((lat2 - lat) * rad / 2)
	x := math.Sin((lon2 - lon) * rad / 2)
	h := y*y + math.Cos(lat*rad)*math.Cos(lat2*rad)*x*x
	return 12742 * math.Asin(math.Sqrt(min(1, h)))
}
