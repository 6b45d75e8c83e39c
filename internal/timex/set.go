package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// every reads "every Monday", "each year", "every two weeks".
func (r *reader) every(i int32) (expression, bool) {
	w := look(r.Low(i + 1))
	switch w.kind {
	case unitName:
		return literal(i, i+2, doc.Set, length{amount: amount{n: 1}, unit: w.unit}.value())
	case weekdayName:
		return literal(i, i+2, doc.Set, when{unit: day, weekday: int(w.n)}.value())
	case monthName:
		return literal(i, i+2, doc.Set, when{unit: month, month: int(w.n)}.value())
	case seasonName:
		return literal(i, i+2, doc.Set, when{unit: season, n: int(w.n)}.value())
	case partName:
		return literal(i, i+2, doc.Set, when{unit: part, part: partOfDay(w.n)}.value())
	case cardinal, none:
		if w.kind == none && !r.Is(i+1, doc.Number) {
			return no()
		}
		a, j, ok := r.amount(i + 1)
		if !ok {
			return no()
		}
		if u, j := r.unitAfter(j); u.unit != noUnit && a.n <= maxCenturies {
			return literal(i, j+1, doc.Set, length{amount: a, unit: u.unit}.value())
		}
	}
	return no()
}

// set reads an adverb such as "daily".
func (r *reader) set(i int32, w word) (expression, bool) {
	if r.Is(i, doc.Capital) && (r.Is(i-1, doc.Capital) || r.Is(i+1, doc.Capital)) && !r.Is(i, doc.Line) {
		return no() // "the Daily Mirror", "Variety Weekly"
	}
	return literal(i, i+1, doc.Set, length{amount: amount{n: int(w.n)}, unit: w.unit}.value())
}
