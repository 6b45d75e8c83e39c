package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// unit reads an expression whose first word is a unit: "year-ago", "the week",
// "that day".
func (r *reader) unit(i int32, u unit) (expression, bool) {
	if r.old(i + 1) {
		return no()
	}
	switch u {
	case year:
		if x, ok := r.yearWord(i); ok {
			return x, ok
		}
	case day:
		if x, ok := r.dayBy(i); ok {
			return x, ok
		}
	case week:
		if x, ok := r.dayAt(i + 2); ok && r.Low(i+1) == "of" && x.when.known() {
			return theCalendar(i, x.End, x.when.to(week))
		}
	}
	switch r.Low(i - 1) {
	case "the":
		return r.theUnit(i, u)
	case "that", "same":
		return r.thatUnit(i, u)
	}
	return no()
}

// yearWord reads "year-ago quarter", "year-end", "year's end".
func (r *reader) yearWord(i int32) (expression, bool) {
	j := i + 1
	switch r.Low(j) {
	case "-", "'s", "’s":
		j++
	}
	switch r.Low(j) {
	case "ago", "earlier":
		return r.yearAgo(i, j+1)
	case "end":
		w := when{unit: day, year: r.today.year, month: 12, day: 31}
		if r.tenseOf(i, j) == past && r.today.month < 12 && r.today.known() {
			w.year--
		}
		return calendar(i, j+1, w)
	}
	return no()
}

// thatUnit reads "that day", "the same week", which point at the date told of.
func (r *reader) thatUnit(i int32, u unit) (expression, bool) {
	if u < day || !r.focus.known() || r.focus.unit > u {
		return no()
	}
	start := i - 1
	if r.Low(start-1) == "that" || r.Low(start-1) == "the" {
		start--
	}
	return calendar(max(start, r.free), i+1, r.focus.first().to(u))
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
		return r.theYear(i, end)
	case month, week:
		return theCalendar(i, end, r.present(u, 0))
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

// theYear reads "the year", "the year before", "the year 2000", whose first
// word behind the article is token i.
func (r *reader) theYear(i, end int32) (expression, bool) {
	switch r.Low(end) {
	case "before", "earlier":
		return r.fromFocus(i, end+1, length{amount: amount{n: 1}, unit: year}, -1)
	}
	if y, stop := r.yearAfter(end); y > 0 && stop <= end+3 && r.Low(end) != "," && r.Low(end) != "of" {
		return theCalendar(i, stop, when{unit: year, year: y})
	}
	if r.Low(i-2) == "of" && !yearPart(r.Low(i-3)) {
		return no() // "album of the year"
	}
	return theCalendar(i, end, r.present(year, 0))
}

// yearPart reports whether w of the year is a part of it.
func yearPart(w string) bool {
	switch w {
	case "rest", "part", "remainder", "half", "quarter", "months", "weeks", "most", "much", "course", "close", "turn", "first":
		return true
	}
	return edge(w)
}

// plural reads a unit in the plural without a number: "for years", "months ago".
func (r *reader) plural(i int32, u unit) (expression, bool) {
	if r.old(i+1) || u == quarter || u == second {
		return no()
	}
	l := length{amount: amount{vague: true}, unit: u}
	if r.Low(i+1) == "ago" {
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
