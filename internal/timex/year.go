package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// year reads a bare year: "1988", "1987-88", "the 1988 second quarter".
func (r *reader) year(i int32) (expression, bool) {
	y := r.yearNumber(i)
	if y < 1400 || y < 1800 && !r.dated(i) || r.measured(i+1) || !r.yearPlace(i) {
		return no()
	}
	end := i + 1
	if w, stop, ok := r.quarterName(end); ok {
		w.year = y
		return theCalendar(i, stop, w)
	}
	if r.Low(end) == "fiscal" && r.Low(end+1) == "year" {
		return theCalendar(i, end+2, when{unit: year, year: y, fiscal: true})
	}
	x, ok := calendar(i, end, when{unit: year, year: y})
	switch r.Low(end) {
	case "period", "quarter":
		x.aside = true
		if r.Low(end) == "period" && !r.quarter.known() {
			x.End++
			x.the = true
			break
		}
		if r.quarter.known() {
			x.when = r.quarter
			x.when.year = y
			x.aside = y < r.quarter.year
			x.End, x.the = end+1, true
		}
	case "-", "–", "/":
		r.expectYear(end+1, y)
	}
	return x, ok
}

// yearPlace reports whether the number at token i stands where a year may.
func (r *reader) yearPlace(i int32) bool {
	switch r.Low(i - 1) {
	case "$", "£", "€", "¥", "#", "no.", "nearly", "about", "some", "almost", "over", "than", "approximately", "roughly", "route",
		"flight", "least", "most", "highway", "number", "page", "room", ".":
		return false
	case "-", "/", "–":
		return r.yearNumber(i-2) > 0 || r.Is(i-2, doc.Word)
	}
	return !r.Is(i+1, doc.Number) && r.Low(i+1) != "/" && (r.Low(i+1) != "-" || !r.Is(i+2, doc.Number) || len(r.Low(i+2)) == 2 || r.yearNumber(i+2) > 0)
}

// dated reports whether a word before the number at token i says that it is a
// year.
func (r *reader) dated(i int32) bool {
	switch r.Low(i - 1) {
	case "in", "since", "until", "by", "from", "between", "of", "circa", "early", "late":
		return true
	}
	return false
}

// expectYear notes that token i may be the second year of "1987-88".
func (r *reader) expectYear(i int32, y int) {
	if s := r.Low(i); len(s) == 2 && r.Is(i, doc.Number) {
		if n := integer(s); n > y%100 {
			r.rest = restDay{at: i, when: when{unit: year, year: y - y%100 + n}}
		}
	}
}

// yearAfter reads ", 2024" or "2024" or "of 2024"; it returns 0 if there is no
// year.
func (r *reader) yearAfter(i int32) (y int, end int32) {
	switch r.Low(i) {
	case ",", "of":
		i++
	}
	if y := r.yearNumber(i); y > 0 && !r.measured(i+1) {
		return y, i + 1
	}
	if y, end := r.spelledYear(i); y > 0 {
		return y, end
	}
	return 0, i
}

// measured reports whether token i makes the number before it one of things.
func (r *reader) measured(i int32) bool {
	switch r.Low(i) {
	case "percent", "%", "people", "dollars", "euros", "pounds", "points", "miles", "km", "kilometers", "meters", "troops",
		"soldiers", "jobs", "feet", "tons", "tonnes", "barrels", "shares", "yen", "marks", "employees", "workers", "men", "women",
		"million", "billion", "hp", "calories", "votes":
		return true
	}
	return false
}

// spelledYear reads "nineteen ninety-four" and "two thousand ten".
func (r *reader) spelledYear(i int32) (y int, end int32) {
	w := look(r.Low(i))
	if w.kind != cardinal {
		return 0, i
	}
	switch {
	case look(r.Low(i+2)).kind == unitPlural: // "two thousand years"
	case w.n >= 17 && w.n <= 20:
		if next := look(r.Low(i + 1)); next.kind == cardinal && next.n >= 10 {
			n, end := r.spelled(i + 1)
			if n < 100 {
				return 100*int(w.n) + n, end
			}
		}
	case w.n == 2 && r.Low(i+1) == "thousand":
		end := i + 2
		if r.Low(end) == "and" {
			end++
		}
		if look(r.Low(end)).kind == cardinal {
			if n, stop := r.spelled(end); n < 100 {
				return 2000 + n, stop
			}
		}
		return 2000, i + 2
	}
	return 0, i
}

// relativeYear reads "last year", "this year", "of next year".
func (r *reader) relativeYear(i int32) (y int, end int32, ok bool) {
	if r.Low(i) == "of" {
		i++
	}
	w := look(r.Low(i))
	if u := look(r.Low(i + 1)); u.kind != unitName || u.unit != year {
		return 0, i, false
	}
	switch w.kind {
	case this, last, next:
		return r.present(year, int(w.n)).year, i + 2, r.today.known()
	}
	return 0, i, false
}
