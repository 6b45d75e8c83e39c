package timex

import (
	"time"
)

// A unit is a unit of time, or the granularity of a date. Units are ordered
// by their length.
type unit uint8

const (
	noUnit unit = iota
	second
	minute // of a date: a time of the clock
	hour
	part // a part of the day
	day
	weekend
	week
	fortnight
	month
	season
	quarter
	half // of a year
	year
	decade
	century
	millennium
)

// A partOfDay is a part of the day, in the order of the day.
type partOfDay uint8

const (
	morning partOfDay = iota + 1
	afternoon
	evening
	night
	daytime
)

// A when is a stretch of the calendar: a day, a month, a decade. What is not
// known of it is zero.
type when struct {
	unit  unit
	year  int // the first year of a decade or century; the ISO year of a week
	n     int // which quarter, half, season or ISO week, from 1
	month int
	day   int
	// weekday, from 1 for Monday, is used if the date is not known.
	weekday int
	part    partOfDay
	hour    int
	minute  int
	zoned   bool // the clock is that of a zone, so many seconds east of UTC
	offset  int
	// fiscal years and their quarters have names, but nobody knows their
	// bounds.
	fiscal bool
}

// Seasons, as numbers of a when. Winter belongs to the year it begins in.
const (
	spring = iota + 1
	summer
	autumn
	winter
)

// dayOf returns the day of t.
func dayOf(t time.Time) when {
	y, m, d := t.Date()
	return when{unit: day, year: y, month: int(m), day: d}
}

// date returns midnight of the day of w, in UTC.
func (w when) date() time.Time {
	return time.Date(w.year, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC)
}

// known reports whether w can be found in the calendar.
func (w when) known() bool { return w.year != 0 }

// to returns the stretch of unit u in which w, a day, lies.
func (w when) to(u unit) when {
	if !w.known() {
		return when{unit: u}
	}
	to := when{unit: u, year: w.year}
	switch u {
	case week, weekend, fortnight:
		to.year, to.n = w.date().ISOWeek()
	case month:
		to.month = w.month
	case season:
		to.n = w.month / 3 // 0 is winter
		if to.n == 0 || to.n > autumn {
			to.n = winter
		}
		if w.month < 3 {
			to.year--
		}
	case quarter:
		to.n = (w.month + 2) / 3
	case half:
		to.n = (w.month + 5) / 6
	case decade:
		to.year -= to.year % 10
	case century:
		to.year -= to.year % 100
	case millennium:
		to.year -= to.year % 1000
	case year:
	default:
		to.month, to.day = w.month, w.day
	}
	return to
}

// shift moves w by n times its own unit.
func (w when) shift(n int) when {
	if !w.known() {
		return w
	}
	switch w.unit {
	case half:
		w.year, w.n = carry(w.year, w.n+n, 2)
	case season, quarter:
		w.year, w.n = carry(w.year, w.n+n, 4)
	case month:
		w.year, w.month = carry(w.year, w.month+n, 12)
	case week, weekend, fortnight:
		if w.unit == fortnight {
			n *= 2
		}
		w.year, w.n = w.monday().AddDate(0, 0, 7*n).ISOWeek()
	case year:
		w.year += n
	case decade:
		w.year += 10 * n
	case century:
		w.year += 100 * n
	case millennium:
		w.year += 1000 * n
	default:
		t := w.date().AddDate(0, 0, n)
		w.year, w.month, w.day = t.Year(), int(t.Month()), t.Day()
	}
	return w
}

// carry returns year and n with n brought into 1…size.
func carry(year, n, size int) (int, int) {
	n--
	year += n / size
	if n %= size; n < 0 {
		n += size
		year--
	}
	return year, n + 1
}

// monday returns the first day of w, an ISO week.
func (w when) monday() time.Time {
	jan4 := time.Date(w.year, time.January, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	back := (int(jan4.Weekday()) + 6) % 7
	return jan4.AddDate(0, 0, 7*(w.n-1)-back)
}

// maxYear is the last year of which bounds are given: those of a millennium
// must not have more than four digits, which time.Time can't write as JSON.
const maxYear = 8000

// first returns the first day of w.
func (w when) first() when {
	d := when{unit: day, year: w.year, month: 1, day: 1}
	switch w.unit {
	case week, fortnight:
		return dayOf(w.monday())
	case weekend:
		return dayOf(w.monday().AddDate(0, 0, 5))
	case season:
		d.month = 3 * w.n
	case quarter:
		d.month = 3*w.n - 2
	case half:
		d.month = 6*w.n - 5
	case month:
		d.month = w.month
	case year, decade, century, millennium:
	default:
		d.month, d.day = w.month, w.day
	}
	return d
}

// weekdayOf returns the weekday of w, a day, from 1 for Monday.
func (w when) weekdayOf() int { return (int(w.date().Weekday())+6)%7 + 1 }

// bounds returns the first moment of w and the first one after it, in loc;
// zero if w is not known. A time of the clock lasts a minute.
func (w when) bounds(loc *time.Location) (from, to time.Time) {
	if w.year < 1 || w.year > maxYear || w.fiscal || w.month == 0 && (w.unit == month || w.unit <= day) {
		return from, to
	}
	if w.zoned {
		from = time.Date(w.year, time.Month(w.month), w.day, w.hour, w.minute, -w.offset, 0, time.UTC).In(loc)
		return from, from.Add(time.Minute)
	}
	at := func(w when, hour, minute int) time.Time {
		return time.Date(w.year, time.Month(w.month), w.day, hour, minute, 0, 0, loc)
	}
	first := w.first()
	switch w.unit {
	case minute:
		return at(first, w.hour, w.minute), at(first, w.hour, w.minute+1)
	case part:
		start, end := w.part.hours()
		return at(first, start, 0), at(first, end, 0)
	case weekend:
		return at(first, 0, 0), at(first.shift(2), 0, 0)
	}
	return at(first, 0, 0), at(w.shift(1).first(), 0, 0)
}

// hours returns the hours in which p starts and ends, of the same day. A
// night goes on into the next one.
func (p partOfDay) hours() (start, end int) {
	switch p {
	case morning:
		return 0, 12
	case afternoon:
		return 12, 18
	case evening:
		return 18, 24
	case night:
		return 18, 30
	}
	return 6, 18
}

// before reports whether w, a day, is before v.
func (w when) before(v when) bool {
	if w.year != v.year {
		return w.year < v.year
	}
	if w.month != v.month {
		return w.month < v.month
	}
	return w.day < v.day
}

// exists reports whether the calendar has the day w. Without a year, any will
// do.
func (w when) exists() bool {
	y := w.year
	if y == 0 {
		y = 2000 // a leap year
	}
	return w.month >= 1 && w.month <= 12 && w.day >= 1 && w.day <= daysIn(y, w.month)
}

// daysIn returns the number of days of a month.
func daysIn(y, m int) int {
	return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
