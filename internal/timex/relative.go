package timex

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// count reads an expression that begins with an amount: "two weeks", "a year
// ago", "30-year", "nineteen ninety-four".
func (r *reader) count(i int32) (expression, bool) {
	if y, end := r.spelledYear(i); y > 0 {
		return calendar(i, end, when{unit: year, year: y})
	}
	a, j, ok := r.amount(i)
	if !ok {
		return no()
	}
	w, j := r.unitAfter(j)
	if w.unit == noUnit || w.kind == ordinal {
		return no()
	}
	end := j + 1
	switch {
	case w.unit == quarter && (w.kind == unitName || r.Low(j-1) == "-" || r.Low(end) == "of"):
		return no() // "one quarter", "three-quarters" of something
	case w.unit == year && r.Low(end) == "-" && (r.Low(end+1) == "ago" || r.Low(end+1) == "earlier"):
		return no() // "a year-earlier loss"
	case r.yearNumber(i) > 0 && w.kind == unitName && r.Low(i+1) != "-":
		return no() // "the 1988 fiscal year"
	case r.Low(i-1) == "aged" || r.Low(i-1) == "age":
		return no()
	case r.Is(j, doc.Capital) && !r.Is(j, doc.Upper) && !r.Is(i, doc.Word):
		return no() // "60 Minutes" is a title
	}
	if r.Low(end) == "and" && r.Low(end+1) == "a" && r.Low(end+2) == "half" {
		a.half, end = true, end+3
	}
	if r.old(end) {
		x, _ := no()
		x.End = end + 1
		return x, false
	}
	l := length{amount: a, unit: w.unit}
	if x, ok := r.moved(i, end, l); ok {
		return x, ok
	}
	one := look(r.Low(i)).kind == article
	if one && a.n == 1 && !r.lasting(i, j, w.unit) {
		return no()
	}
	if one && r.Low(end) == "or" && r.Low(end+1) == "two" {
		end += 2
	}
	if w.unit == second && !r.Is(i, doc.Number) {
		return no()
	}
	if w.unit == weekend {
		return no()
	}
	x, ok := duration(i, end, l)
	x.the = w.kind == unitPlural && !one
	return x, ok
}

// lasting reports whether "a week" and the like, whose unit u is token j, tell
// a duration. "A day" and "a quarter" seldom do.
func (r *reader) lasting(i, j int32, u unit) bool {
	switch r.Low(j - 1) {
	case "fiscal", "calendar":
		return false
	}
	return u != day && u != quarter && u != weekend && u != century && u != millennium
}

// old reports whether token i makes an age of the duration before it.
func (r *reader) old(i int32) bool {
	if r.Low(i) == "-" {
		i++
	}
	switch r.Low(i) {
	case "old", "olds":
		return true
	}
	return r.Low(i) == "of" && r.Low(i+1) == "age"
}

// unitAfter looks for a unit at token i, behind a hyphen or an adjective, and
// returns where it is.
func (r *reader) unitAfter(i int32) (word, int32) {
	if r.Low(i) == "-" {
		i++
	}
	switch r.Low(i) {
	case "full", "more", "additional", "consecutive", "trading", "working", "business", "straight", "fiscal", "calendar", "long",
		"extra", "whole", "successive", "other", "further", "solid", "entire", "short":
		i++
	}
	w := look(r.Low(i))
	if w.kind == unitName || w.kind == unitPlural {
		return w, i
	}
	return word{}, i
}

// moved reads what makes a date of the duration l in the tokens [i, end): "ago",
// "earlier", "from now".
func (r *reader) moved(i, end int32, l length) (expression, bool) {
	if r.Low(end) == "or" && r.Low(end+1) == "so" {
		end += 2
	}
	switch r.Low(end) {
	case "ago", "back":
		if r.Low(end) == "back" && look(r.Low(i)).kind == article {
			return no()
		}
		if l.unit == year && l.n == 1 && r.quarterHere(i) {
			return r.yearBeforeQuarter(i, end+1)
		}
		return r.back(i, end+1, l)
	case "earlier", "before":
		if r.Low(end) == "before" && r.Is(end+1, doc.Word|doc.Number) {
			return no() // "two days before the vote"
		}
		if l.unit == year && l.n == 1 && r.quarterHere(i) {
			return r.yearBeforeQuarter(i, end+1)
		}
		return r.fromFocus(i, end+1, l, -1)
	case "later", "after":
		if r.Low(end) == "after" && r.Is(end+1, doc.Word|doc.Number) {
			return no()
		}
		return r.fromFocus(i, end+1, l, 1)
	case "from":
		if r.Low(end+1) == "now" && !l.vague {
			if u, n, ok := l.steps(); ok && u >= day {
				return calendar(i, end+2, r.present(u, n))
			}
		}
	}
	return no()
}

// yearBeforeQuarter returns the quarter a year before the one told of, for the
// tokens [i, end).
func (r *reader) yearBeforeQuarter(i, end int32) (expression, bool) {
	x, ok := calendar(i, end, r.quarter.shift(-4))
	x.aside = true
	return x, ok
}

// quarterHere reports whether a quarter was told of close before token i.
func (r *reader) quarterHere(i int32) bool {
	return r.quarter.known() && r.asked >= 0 && r.Sentence[i]-r.Sentence[r.asked-1] <= 2
}

// steps returns l as a number of units of the calendar.
func (l length) steps() (unit, int, bool) {
	switch l.unit {
	case decade:
		return year, 10 * l.n, true
	case century:
		return year, 100 * l.n, true
	case millennium:
		return year, 1000 * l.n, true
	case fortnight:
		return week, 2 * l.n, true
	case year:
		if l.half {
			return month, 12*l.n + 6, true
		}
	case weekend:
		return noUnit, 0, false
	}
	return l.unit, l.n, l.unit >= day
}

// back returns the date that lies l before the present day.
func (r *reader) back(i, end int32, l length) (expression, bool) {
	if l.vague {
		return literal(i, end, doc.Date, pastRef)
	}
	u, n, ok := l.steps()
	if !ok {
		w := r.today
		w.unit = day
		return calendar(i, end, w)
	}
	if n > 2000 && u == year {
		return literal(i, end, doc.Date, pastRef)
	}
	return calendar(i, end, r.present(u, -n))
}

// fromFocus returns the date that lies l before or after the one told of last.
// With none, it is a duration.
func (r *reader) fromFocus(i, end int32, l length, sign int) (expression, bool) {
	u, n, ok := l.steps()
	if !ok || l.vague || !r.focus.known() || r.focus.fiscal || r.focus.unit > u || n > 500 {
		return duration(i, end, l)
	}
	return calendar(i, end, r.focus.first().to(u).shift(sign*n))
}

// unit reads an expression whose first word is a unit: "year-ago", "the week".
func (r *reader) unit(i int32, u unit) (expression, bool) {
	j := i + 1
	if r.Low(j) == "-" {
		j++
	}
	if u == year {
		switch r.Low(j) {
		case "ago", "earlier":
			return r.yearAgo(i, j+1)
		case "'s", "’s":
			if r.Low(j+1) != "end" {
				break
			}
			j++
			fallthrough
		case "end":
			w := when{unit: day, year: r.today.year, month: 12, day: 31}
			if r.tenseOf(i, j) == past && r.today.month < 12 && r.today.known() {
				w.year--
			}
			return calendar(i, j+1, w)
		}
	}
	if r.old(i + 1) {
		return no()
	}
	if u == day {
		if x, ok := r.dayBy(i); ok {
			return x, ok
		}
	}
	if u == week && r.Low(i+1) == "of" {
		if x, ok := r.dayAt(i + 2); ok && x.when.known() {
			return theCalendar(i, x.End, x.when.to(week))
		}
	}
	switch r.Low(i - 1) {
	case "the":
		return r.theUnit(i, u)
	case "that", "same":
		if u >= day && r.focus.known() && r.focus.unit <= u {
			start := i - 1
			if r.Low(start-1) == "that" || r.Low(start-1) == "the" {
				start--
			}
			return calendar(max(start, r.free), i+1, r.focus.first().to(u))
		}
	}
	return no()
}

// dayBy reads "day after tomorrow" and "day before yesterday".
func (r *reader) dayBy(i int32) (expression, bool) {
	n := 0
	switch r.Low(i + 1) {
	case "after":
		n = 1
	case "before":
		n = -1
	default:
		return no()
	}
	if look(r.Low(i+2)).kind == adverb || look(r.Low(i+2)).kind == last {
		if x, ok := r.read(i + 2); ok && x.when.unit == day {
			return theCalendar(i, x.End, x.when.shift(n))
		}
	}
	if r.Low(i-1) == "the" && !r.Is(i+2, doc.Word) && r.focus.known() && r.focus.unit <= day {
		return theCalendar(i, i+2, r.focus.to(day).shift(n))
	}
	return no()
}

// theUnit reads "the year", "the quarter", "the weekend", which point at the
// present one, or the one just past.
func (r *reader) theUnit(i int32, u unit) (expression, bool) {
	end := i + 1
	switch u {
	case year:
		if r.Low(end) == "before" || r.Low(end) == "earlier" {
			return r.fromFocus(i, end+1, length{amount: amount{n: 1}, unit: year}, -1)
		}
		if r.Low(end) == "2000" || r.yearNumber(end) > 0 {
			return theCalendar(i, end+1, when{unit: year, year: r.yearNumber(end)})
		}
		if y, stop := r.spelledYear(end); y > 0 {
			return theCalendar(i, stop, when{unit: year, year: y})
		}
		return theCalendar(i, end, r.present(year, 0))
	case month:
		return theCalendar(i, end, r.present(month, 0))
	case week:
		return theCalendar(i, end, r.present(week, 0))
	case weekend:
		n := 0
		if r.today.known() && r.today.weekdayOf() < 5 && r.tenseOf(i, end) != future {
			n = -1
		}
		return theCalendar(i, end, r.present(weekend, n))
	case quarter:
		if r.Low(end) == "-" {
			return no() // "the quarter-finals"
		}
		if r.quarter.known() {
			return theCalendar(i, end, r.quarter)
		}
		return theCalendar(i, end, r.present(quarter, -1))
	}
	return no()
}

// plural reads a unit in the plural without a number: "for years", "months ago".
func (r *reader) plural(i int32, u unit) (expression, bool) {
	if r.old(i+1) || u == quarter || u == second {
		return no()
	}
	l := length{amount: amount{vague: true}, unit: u}
	switch r.Low(i + 1) {
	case "ago":
		return literal(i, i+2, doc.Date, pastRef)
	}
	switch r.Low(i - 1) {
	case "for", "in", "after", "within", "over", "take", "takes", "took", "spent", "spend", "last", "lasted":
		return duration(i, i+1, l)
	case "the":
		if r.Low(i-2) == "over" {
			x, ok := duration(i, i+1, l)
			x.the = true
			return x, ok
		}
	}
	return no()
}

// yearAgo reads "year-ago quarter", "year-earlier period", "year-earlier".
func (r *reader) yearAgo(i, end int32) (expression, bool) {
	w := r.present(year, -1)
	if q, stop, ok := r.quarterName(end); ok {
		x, ok := theCalendar(i, stop, r.quarterNear(q, i, stop).shift(-4))
		x.aside = true
		return x, ok
	}
	known := r.quarter.known()
	if known {
		w = r.quarter.shift(-4)
	}
	switch r.Low(end) {
	case "quarter":
		if !known {
			w = r.present(quarter, -5)
		}
		end++
	case "period":
		end++
	case "nine", "six":
		if r.Low(end+1) == "months" {
			a, _ := r.spelled(end)
			x, ok := duration(i, end+2, length{amount: amount{n: a}, unit: month})
			x.the = true
			return x, ok
		}
	}
	x, ok := theCalendar(i, end, w)
	x.aside = true
	x.the = r.Low(end-1) == "quarter" || r.Low(end-1) == "period"
	return x, ok
}
