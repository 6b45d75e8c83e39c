package timex

import (
	"time"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A feast is a holiday: a day of the calendar, or the nth weekday of a month,
// or so many days from Easter.
type feast struct {
	month, day   int
	weekday, nth int // nth is -1 for the last
	easter       bool
	days         int // from Easter
}

// holiday reads the name of a holiday at token i, behind a word such as "last",
// for which by is negative, or "next", for which it is positive.
func (r *reader) holiday(i int32, by int) (expression, bool) {
	f, end := r.feast(i)
	if end == i || !r.Is(i, doc.Capital) {
		return no()
	}
	if y, stop := r.yearAfter(end); y > 0 {
		return calendar(i, stop, f.in(y))
	}
	if r.Is(end, doc.Capital) && !r.Is(end, doc.Line) && !r.Is(end, doc.Upper) {
		return no() // "Christmas Island"
	}
	if !r.today.known() {
		return calendar(i, end, when{unit: day, month: f.month, day: f.day})
	}
	if by == 0 {
		switch r.tenseOf(i, end) {
		case past:
			by = -1
		case future:
			by = 1
		}
	}
	return calendar(i, end, r.feastNear(f, by))
}

// feastNear returns the last day of the feast f up to the present day if by is
// negative, the next if it is positive, and else the last or one close ahead.
func (r *reader) feastNear(f feast, by int) when {
	y := r.today.year
	w := f.in(y)
	limit := r.today
	if by == 0 {
		limit = limit.shift(ahead)
	}
	switch {
	case by > 0 && w.before(r.today):
		return f.in(y + 1)
	case by <= 0 && limit.before(w):
		return f.in(y - 1)
	case by == 0 && !limit.before(f.in(y+1)):
		return f.in(y + 1)
	}
	return w
}

// feast returns the holiday whose name is at token i, and where the name ends;
// i if there is none.
func (r *reader) feast(i int32) (feast, int32) {
	next := r.Low(i + 1)
	named := func(word string) bool { return next == word }
	switch r.Low(i) {
	case "christmas", "xmas":
		switch {
		case named("eve"):
			return feast{month: 12, day: 24}, i + 2
		case named("day"):
			return feast{month: 12, day: 25}, i + 2
		}
		return feast{month: 12, day: 25}, i + 1
	case "new":
		if named("year") && (r.Low(i+2) == "'s" || r.Low(i+2) == "’s") {
			switch r.Low(i + 3) {
			case "eve":
				return feast{month: 12, day: 31}, i + 4
			case "day":
				return feast{month: 1, day: 1}, i + 4
			}
		}
	case "halloween":
		return feast{month: 10, day: 31}, i + 1
	case "juneteenth":
		return feast{month: 6, day: 19}, i + 1
	case "thanksgiving":
		f := feast{month: 11, weekday: 4, nth: 4}
		if named("day") {
			return f, i + 2
		}
		return f, i + 1
	case "easter":
		switch {
		case named("sunday"):
			return feast{easter: true}, i + 2
		case named("monday"):
			return feast{easter: true, days: 1}, i + 2
		}
		return feast{easter: true}, i + 1
	case "independence":
		if named("day") {
			return feast{month: 7, day: 4}, i + 2
		}
	case "veterans":
		if named("day") {
			return feast{month: 11, day: 11}, i + 2
		}
	case "boxing":
		if named("day") {
			return feast{month: 12, day: 26}, i + 2
		}
	case "bastille":
		if named("day") {
			return feast{month: 7, day: 14}, i + 2
		}
	case "memorial":
		if named("day") {
			return feast{month: 5, weekday: 1, nth: -1}, i + 2
		}
	case "labor":
		if named("day") {
			return feast{month: 9, weekday: 1, nth: 1}, i + 2
		}
	case "valentine":
		if (named("'s") || named("’s")) && r.Low(i+2) == "day" {
			return feast{month: 2, day: 14}, i + 3
		}
	}
	return feast{}, i
}

// in returns the day of f in a year.
func (f feast) in(y int) when {
	switch {
	case f.easter:
		return easter(y).shift(f.days)
	case f.day > 0:
		return when{unit: day, year: y, month: f.month, day: f.day}
	case f.nth < 0:
		last := when{unit: day, year: y, month: f.month, day: daysIn(y, f.month)}
		return last.shift(-((last.weekdayOf() - f.weekday + 7) % 7))
	}
	first := when{unit: day, year: y, month: f.month, day: 1}
	return first.shift((f.weekday-first.weekdayOf()+7)%7 + 7*(f.nth-1))
}

// easter returns Easter Sunday of the western churches, by the anonymous
// Gregorian algorithm (Meeus).
func easter(y int) when {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dayOf(time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC))
}
