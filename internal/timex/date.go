package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// month reads an expression that begins with the name of month m: "June 27,
// 2024", "June 2024", "June last year", "June".
func (r *reader) month(i int32, m int) (expression, bool) {
	end := r.shortEnd(i, 4)
	if w, stop, ok := r.dayYear(end, m); ok {
		if w.year != 0 {
			return calendar(i, stop, w)
		}
		x, ok := calendar(i, stop, r.monthDay(m, w.day, i, stop))
		x.guessed = true
		if m == 9 && w.day == 11 && attack(r.Low(stop)) {
			x.when.year = 2001 // a name more than a date
		}
		return x, ok
	}
	w := when{unit: month, month: m}
	if y, stop := r.yearAfter(end); y > 0 {
		w.year = y
		return calendar(i, stop, w)
	}
	if !r.bareMonth(i) {
		return no()
	}
	if y, stop, ok := r.relativeYear(end); ok {
		w.year = y
		return calendar(i, stop, w)
	}
	return calendar(i, i+1, r.monthNear(m, i, end))
}

// shortEnd returns where the name at token i ends, which is behind the full
// stop if it is an abbreviation of at most n letters.
func (r *reader) shortEnd(i int32, n int) int32 {
	if len(r.Low(i)) <= n && r.Low(i+1) == "." && !r.Is(i+1, doc.Space) {
		return i + 2
	}
	return i + 1
}

// attack reports whether w speaks of those of 2001 behind "Sept. 11".
func attack(w string) bool {
	switch w {
	case "attack", "attacks", "terror", "terrorist", "hijackers", "hijackings":
		return true
	}
	return false
}

// dayYear reads what follows a month: "27", "27th, 2024", "the 27th".
func (r *reader) dayYear(i int32, m int) (w when, end int32, ok bool) {
	if r.Low(i) == "the" && r.ordinalNumber(i+1) > 0 {
		i++
	}
	d := r.dayNumber(i)
	if d == 0 || r.Low(i+1) == "percent" || r.Low(i+1) == "%" {
		return w, i, false
	}
	w, end = when{unit: day, month: m, day: d}, i+1
	if y, stop := r.yearAfter(end); y > 0 {
		w.year, end = y, stop
	}
	if !w.exists() {
		return w, i, false
	}
	r.expectRest(w, end)
	return w, end, true
}

// bareMonth reports whether token i, the name of a month, is one without a day
// or a year beside it. Some are other words too ("may", "march"), and some are
// names ("April", "Jan").
func (r *reader) bareMonth(i int32) bool {
	switch r.Low(i - 1) {
	case "in", "last", "this", "next", "since", "until", "till", "by", "through", "during", "between", "early", "late", "mid",
		"past", "every", "each", "-":
		return r.Is(i, doc.Capital)
	case "of", "from", "before", "after", "for":
		return r.Is(i, doc.Capital) && (r.Low(i) != "may" || edge(r.Low(i-2))) // or a prime minister
	}
	if !r.Is(i, doc.Capital) || r.Is(i+1, doc.Capital) {
		return false
	}
	switch w := r.Low(i); w {
	case "april", "june", "july":
		return true
	default: // "May" and "March" and the abbreviations are other words too
		return len(w) > 5
	}
}

// A restDay waits for the second day of "June 27-29", or the second year of
// "1987-88".
type restDay struct {
	at   int32
	when when
}

// expectRest notes that a second day may follow the day w, which ends before
// token end: "June 27-29", "June 27 and 28".
func (r *reader) expectRest(w when, end int32) {
	switch r.Low(end) {
	case "-", "–", "and", "to", "or", "/":
	default:
		return
	}
	d := r.dayNumber(end + 1)
	if d <= w.day || r.Is(end+1, doc.Word) {
		return
	}
	if dash := r.Low(end); dash != "-" && dash != "–" && r.Is(end+2, doc.Word) {
		return // "on June 27 and 28 people"
	}
	r.rest = restDay{at: end + 1, when: w}
}

// readRest reads the second day of "June 27-29", or the second year of
// "1987-88".
func (r *reader) readRest(i int32) (expression, bool) {
	w, end := r.rest.when, i+1
	if w.unit == year {
		r.rest = restDay{}
		return calendar(i, end, w)
	}
	w.day = r.dayNumber(i)
	if y, stop := r.yearAfter(end); y > 0 {
		w.year, end = y, stop
	} else if w.year == 0 {
		w.year = r.focus.year
	}
	r.rest = restDay{}
	if !w.exists() {
		return no()
	}
	return calendar(i, end, w)
}

// season reads an expression that begins with a season: "summer", "winter of
// 1994".
func (r *reader) season(i int32, n int) (expression, bool) {
	w := when{unit: season, n: n}
	if y, end := r.yearAfter(i + 1); y > 0 {
		w.year = y
		return theCalendar(i, end, w)
	}
	if r.Is(i, doc.Capital) && r.Is(i+1, doc.Capital) && !r.Is(i+1, doc.Line) {
		return no() // "the Winter Olympics"
	}
	switch r.Low(i - 1) {
	case "the", "early", "late", "mid", "-":
		if r.Low(i) == "fall" && r.Low(i+1) == "of" {
			return no()
		}
	case "in", "by", "since", "until", "during", "every":
	default:
		if w := r.Low(i); w != "summer" || r.Is(i, doc.Capital) {
			return no()
		}
	}
	return theCalendar(i, i+1, r.near(w, i, i+1))
}
