package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// ordinal reads an expression that begins with an ordinal number: "third
// quarter", "20th century", "first nine months".
func (r *reader) ordinal(i int32, n int) (expression, bool) {
	if w, end, ok := r.quarterName(i); ok {
		return r.quarterYear(i, end, w)
	}
	if x, ok := r.dayMonth(i); ok {
		return x, ok
	}
	j := i + 1
	if r.Low(j) == "-" {
		j++
	}
	w := look(r.Low(j))
	switch {
	case w.kind == unitName && w.unit == century && n == 1: // its years have no number of the century
		return literal(i, j+1, doc.Date, "00")
	case w.kind == unitName && w.unit == century && n < 100:
		return theCalendar(i, j+1, when{unit: century, year: 100 * (n - 1)})
	case n == 1 && (w.kind == cardinal || w.kind == vague || r.Is(j, doc.Number)):
		return r.deicticLength(i, j, 0)
	}
	return no()
}

// quarterName reads "third quarter", "third-quarter", "first half", "Q3",
// without a year.
func (r *reader) quarterName(i int32) (w when, end int32, ok bool) {
	n := r.ordinalNumber(i)
	if n == 0 {
		o := look(r.Low(i))
		if o.kind != ordinal {
			return w, i, false
		}
		n = int(o.n)
	}
	j := i + 1
	if r.Low(j) == "-" {
		j++
	}
	if r.Low(j) == "fiscal" {
		j++
	}
	switch {
	case r.Low(j) == "quarter" && n <= 4:
		return when{unit: quarter, n: n}, j + 1, true
	case r.Low(j) == "half" && n <= 2:
		return when{unit: half, n: n}, j + 1, true
	}
	return w, i, false
}

// quarterYear reads the year behind a quarter: "of 1990", "last year".
func (r *reader) quarterYear(i, end int32, w when) (expression, bool) {
	if w.unit == half && r.Low(end) != "of" && !r.Is(end, doc.Punct) {
		// Halves are of matches too.
		if y, _, ok := r.relativeYear(end); !ok || y == 0 {
			return no()
		}
	}
	if y, stop := r.yearAfter(end); y > 0 {
		w.year = y
		return theCalendar(i, stop, w)
	}
	if y, stop, ok := r.relativeYear(end); ok {
		w.year = y
		return theCalendar(i, stop, w)
	}
	if w.unit == half {
		return no()
	}
	return theCalendar(i, end, r.quarterNear(w, i, end))
}

// quarterCode reads "Q3", "Q3 2024", "H1 2024".
func (r *reader) quarterCode(i int32, c word) (expression, bool) {
	w := when{unit: c.unit, n: int(c.n)}
	if y, end := r.yearAfter(i + 1); y > 0 {
		w.year = y
		return calendar(i, end, w)
	}
	if c.unit == half || !r.Is(i, doc.Upper) {
		return no()
	}
	return calendar(i, i+1, r.quarterNear(w, i, i+1))
}

// fiscalCode reads "FY2024" and "FY24".
func (r *reader) fiscalCode(i int32, y int) (expression, bool) {
	switch {
	case y < 0 || y > 99 && y < 1900 || y > 2200:
		return no()
	case y < 50:
		y += 2000
	case y < 100:
		y += 1900
	}
	return calendar(i, i+1, when{unit: year, year: y, fiscal: true})
}

// fiscal reads "fiscal 1989", "fiscal year", "fiscal second quarter".
func (r *reader) fiscal(i int32) (expression, bool) {
	if s := r.Low(i); isDigit(s[len(s)-1]) {
		return r.fiscalCode(i, integer(s[2:]))
	}
	j := i + 1
	if r.Low(j) == "-" {
		j++
	}
	if w, end, ok := r.quarterName(j); ok {
		return r.quarterYear(i, end, w)
	}
	if r.Low(j) == "year" {
		j++
	}
	if y := r.yearNumber(j); y > 0 {
		return calendar(i, j+1, when{unit: year, year: y, fiscal: true})
	}
	if r.Low(j-1) == "year" && r.Low(i-1) == "the" {
		w := r.present(year, 0)
		w.fiscal = true
		return theCalendar(i, j, w)
	}
	return no()
}
