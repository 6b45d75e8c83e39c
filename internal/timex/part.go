package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// part reads a part of a day that stands alone: "in the morning", "afternoon".
func (r *reader) part(i int32, p partOfDay) (expression, bool) {
	switch r.Low(i - 1) {
	case "the":
		switch r.Low(i - 2) {
		case "in", "during", "for", "on", "later", "of":
		default:
			return no()
		}
	case "late", "early", "mid", "-", "by":
	default:
		return no()
	}
	w := r.dayHere(i)
	w.unit, w.part = part, p
	return theCalendar(i, i+1, w)
}

// dayHere returns the day that the expression at token i belongs to if it does
// not say: the one told of before, or else the present one.
func (r *reader) dayHere(i int32) when {
	if r.focus.known() && r.focus.unit <= day && r.free > r.SentenceOf(i).Start {
		return r.focus.to(day)
	}
	return r.today
}

// noon reads "noon" and "midnight".
func (r *reader) noon(i int32, h int) (expression, bool) {
	w := when{unit: minute, hour: h}
	end := i + 1
	w.offset, w.zoned, end = r.zone(end)
	return r.onDay(i, end, w)
}

// onDay gives w, a time of the clock in the tokens [i, end), its day: the one
// that follows, or that was told of just before.
func (r *reader) onDay(i, end int32, w when) (expression, bool) {
	d := r.dayHere(i)
	j, joined := end, true
	switch r.Low(j) {
	case ",", "(":
		j++
	case "on":
		j, joined = j+1, false
	}
	if x, ok := r.dayAt(j); ok {
		d = x.when.to(day)
		if x.when.year == 0 {
			d = x.when
		}
		if joined && r.Low(end) != "(" {
			end = x.End
		}
	}
	w.year, w.month, w.day, w.weekday = d.year, d.month, d.day, d.weekday
	return calendar(i, end, w)
}

// dayAt reads the day at token i, if there is one.
func (r *reader) dayAt(i int32) (expression, bool) {
	switch k := look(r.Low(i)).kind; k {
	case monthName, weekdayName, adverb, last, next, this:
	default:
		if !r.Is(i, doc.Number) {
			return no()
		}
		if x, ok := r.dayMonth(i); ok {
			return x, ok
		}
		return no()
	}
	x, ok := r.read(i)
	if !ok || x.when.unit != day {
		return no()
	}
	return x, true
}

// deicticPart reads "this morning", "last night", "the next morning".
func (r *reader) deicticPart(i, j int32, n int, p partOfDay) (expression, bool) {
	w := r.today
	switch r.Low(i) {
	case "following", "next", "previous":
		if r.focus.known() && r.focus.unit <= day {
			w = r.focus.to(day)
		}
	}
	if w.known() {
		w = w.shift(n)
	}
	w.unit, w.part = part, p
	return theCalendar(i, j+1, w)
}
