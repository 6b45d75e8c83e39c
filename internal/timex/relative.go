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
	if w.unit == noUnit || r.noLength(i, j, a.n, w) {
		return no()
	}
	end := j + 1
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
	switch {
	case w.unit == weekend, w.unit == second && !r.Is(i, doc.Number), one && a.n == 1 && !r.lasting(j, w.unit):
		return no()
	case one && r.Low(end) == "or" && r.Low(end+1) == "two":
		end += 2
	}
	x, ok := duration(i, end, l)
	x.the = w.kind == unitPlural && !one
	return x, ok
}

// noLength reports whether the amount n at token i and the unit w at token j are
// no amount of time.
func (r *reader) noLength(i, j int32, n int, w word) bool {
	end := j + 1
	switch {
	case w.unit == quarter && (w.kind == unitName || r.Low(j-1) == "-" || r.Low(end) == "of"):
		return true // "one quarter", "three-quarters" of something
	case w.unit == year && r.Low(end) == "-" && (r.Low(end+1) == "ago" || r.Low(end+1) == "earlier"):
		return true // "a year-earlier loss"
	case r.yearNumber(i) > 0 && w.kind == unitName && r.Low(i+1) != "-":
		return true // "the 1988 fiscal year"
	case w.unit >= century && n > maxCenturies:
		return true
	case r.Low(i-1) == "aged" || r.Low(i-1) == "age":
		return true
	}
	return r.Is(j, doc.Capital) && !r.Is(j, doc.Upper) && !r.Is(i, doc.Word) // "60 Minutes" is a title
}

// lasting reports whether "a week" and the like, whose unit u is token j, tell
// a duration. "A day" and "a quarter" seldom do.
func (r *reader) lasting(j int32, u unit) bool {
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
			if u, n, ok := l.steps(); ok && n <= maxSteps {
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

// maxSteps is how many units away from another a date may lie.
const maxSteps = 1000

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
	if n > maxSteps {
		return literal(i, end, doc.Date, pastRef)
	}
	return calendar(i, end, r.present(u, -n))
}

// fromFocus returns the date that lies l before or after the one told of last.
// With none, it is a duration.
func (r *reader) fromFocus(i, end int32, l length, sign int) (expression, bool) {
	u, n, ok := l.steps()
	if !ok || l.vague || !r.focus.known() || r.focus.fiscal || r.focus.unit > u || n > maxSteps {
		return duration(i, end, l)
	}
	return calendar(i, end, r.focus.first().to(u).shift(sign*n))
}
