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

// weekday reads an expression that begins with a weekday: "Friday", "Friday,
// June 27", "Friday morning".
func (r *reader) weekday(i int32, n int) (expression, bool) {
	short := len(r.Low(i)) <= 5 && r.Low(i) != "friday"
	if short && !r.Is(i, doc.Capital) {
		return no()
	}
	if r.titled(i) {
		return no()
	}
	end := r.shortEnd(i, 5)
	if x, ok := r.dateAfter(end); ok {
		x.Start = i
		x.when = r.agreeing(x, n)
		return x, true
	}
	if short && !r.Is(i, doc.Abbrev) && end == i+1 {
		return no() // "Sun", "Sat" and "Wed" are other words too
	}
	return r.withPart(i, end, r.weekdayNear(n, i, end))
}

// dateAfter reads the day of the month behind a weekday: ", June 27", "27 June".
func (r *reader) dateAfter(i int32) (expression, bool) {
	if r.Low(i) == "," {
		i++
	}
	x, ok := r.dayMonth(i)
	if w := look(r.Low(i)); w.kind == monthName {
		x, ok = r.month(i, int(w.n))
	}
	return x, ok && x.when.unit == day
}

// titled reports whether the weekday at token i is part of a name: "The Sunday
// Times", "Bloody Sunday", "Monday Night Football".
func (r *reader) titled(i int32) bool {
	if r.Is(i, doc.Upper) || !r.Is(i, doc.Capital) {
		return false
	}
	switch r.Low(i - 1) {
	case "black", "good", "bloody", "super", "ash", "palm", "cyber", "easter":
		return r.Is(i-1, doc.Capital)
	}
	switch r.Low(i + 1) {
	case "times", "telegraph", "mail", "mirror", "express", "herald", "post", "sun", "world", "tribune", "review":
		return r.Is(i+1, doc.Capital)
	}
	return look(r.Low(i+1)).kind == partName && r.Is(i+1, doc.Capital) && r.Is(i+2, doc.Capital) && !r.Is(i+2, doc.Line)
}

// agreeing returns the day of x in the year in which it is the weekday n, if x
// does not say the year and one of those around the present one is it.
func (r *reader) agreeing(x expression, n int) when {
	w := x.when
	if !w.known() || r.yearNumber(x.End-1) > 0 || w.weekdayOf() == n {
		return w
	}
	for _, y := range [...]int{0, -1, 1} {
		v := w
		if v.year = r.today.year + y; v.exists() && v.weekdayOf() == n {
			return v
		}
	}
	return w
}

// withPart adds the part of the day, if the tokens at end name one, to the day
// w that the tokens [i, end) denote.
func (r *reader) withPart(i, end int32, w when) (expression, bool) {
	j := end
	switch r.Low(j) {
	case "'s", "’s":
		return calendar(i, end, w)
	case "early", "late":
		j++
	}
	if p := look(r.Low(j)); p.kind == partName {
		w.unit, w.part = part, partOfDay(p.n)
		return calendar(i, j+1, w)
	}
	return calendar(i, end, w)
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
