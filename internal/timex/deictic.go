package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// deictic reads an expression that begins with "this", "last", "next" and the
// like: "last week", "the past three years", "this coming Sunday".
func (r *reader) deictic(i int32, w word) (expression, bool) {
	j := i + 1
	n := int(w.n)
	if w.kind == recent {
		return r.recently(i)
	}
	if w.kind == this { // "this coming Sunday", "this past spring"
		switch k := look(r.Low(j)); k.kind {
		case last, next:
			n, j = int(k.n), j+1
		}
	}
	if x, ok := r.lastHalf(i, j); ok {
		return x, ok
	}
	u := look(r.Low(j))
	switch u.kind {
	case unitName:
		return r.deicticUnit(i, j, n, u.unit)
	case unitPlural:
		return r.deicticPlural(i, j, u.unit)
	case cardinal, vague, article:
		return r.deicticLength(i, j, n)
	case weekdayName:
		return r.deicticWeekday(i, j, n, int(u.n))
	case monthName:
		return r.deicticMonth(i, j, n, int(u.n))
	case seasonName:
		return theCalendar(i, j+1, r.by(when{unit: season, n: int(u.n)}, n))
	case partName:
		return r.deicticPart(i, j, n, partOfDay(u.n))
	case ordinal:
		if q, end, ok := r.quarterName(j); ok {
			return theCalendar(i, end, r.by(q, n))
		}
	case holidayName:
		x, ok := r.holiday(j, n)
		x.Start = i
		return x, ok
	case none:
		if r.Is(j, doc.Number) {
			return r.deicticLength(i, j, n)
		}
	}
	return r.deicticBare(i, j)
}

// deicticBare reads "the latest period" and "in the past".
func (r *reader) deicticBare(i, j int32) (expression, bool) {
	switch {
	case r.Low(i) == "latest" && r.Low(j) == "period":
		return r.deicticUnit(i, j, 0, quarter)
	case r.Low(i) == "past" && r.Low(i-1) == "the" && r.Low(i-2) == "in":
		x, ok := literal(i, j, doc.Date, pastRef)
		x.the = true
		return x, ok
	}
	return no()
}

// lastHalf reads "last half of 1989".
func (r *reader) lastHalf(i, j int32) (expression, bool) {
	if r.Low(i) != "last" || r.Low(j) != "half" {
		return no()
	}
	y, end := r.yearAfter(j + 1)
	x, _ := theCalendar(i, end, when{unit: half, year: y, n: 2})
	return x, y > 0
}

// deicticWeekday reads "last Friday", "the previous Friday", "this coming
// Sunday, March 8".
func (r *reader) deicticWeekday(i, j int32, n, weekday int) (expression, bool) {
	if x, ok := r.dateAfter(j + 1); ok {
		x.Start = i
		return x, ok
	}
	from := r.today
	the := false
	switch r.Low(i) {
	case "previous", "preceding", "following":
		the = true
		if r.focus.known() && r.focus.unit <= day {
			from = r.focus.to(day)
		}
	}
	x, ok := r.withPart(i, j+1, from.weekdayBy(weekday, n))
	x.the = the
	return x, ok
}

// deicticUnit reads "last week", "next year", "this quarter", "the following
// month", "last year's third quarter".
func (r *reader) deicticUnit(i, j int32, n int, u unit) (expression, bool) {
	end := j + 1
	if u == decade || u == century {
		switch r.Low(i) {
		case "last", "past", "next", "coming":
			return r.anchored(i, end, n, length{amount: amount{n: 1}, unit: u})
		}
	}
	w, ok := r.deicticWhen(i, end, n, u)
	if !ok {
		return no()
	}
	if x, ok := r.quarterOf(i, end, w); ok {
		return x, ok
	}
	if p := look(r.Low(end)); u == day && p.kind == partName {
		w.unit, w.part = part, partOfDay(p.n)
		end++
	}
	return theCalendar(i, end, w)
}

// deicticWhen returns the stretch of unit u to which the word at token i
// points, n units away. The expression ends before token end.
func (r *reader) deicticWhen(i, end int32, n int, u unit) (w when, ok bool) {
	if u < day {
		return w, false
	}
	w = r.present(u, n)
	told := r.focus.known() && r.focus.unit <= u
	switch r.Low(i) {
	case "these":
		return w, false
	case "latest":
		return r.present(u, -1), u == quarter || u == year
	case "following", "previous", "preceding":
		if told {
			w = r.focus.first().to(u).shift(n)
		}
	case "next", "last":
		if u == day { // "the next day"
			return r.focus.to(day).shift(n), told && r.Low(i-1) == "the"
		}
	case "this", "current":
		if u == weekend && r.today.known() && r.today.weekdayOf() < 3 && r.tenseOf(i, end) != future {
			w = w.shift(-1)
		}
	case "past":
		before := r.Low(i - 1)
		return w, u <= week || before == "the" || before == "this" || r.Is(i, doc.Capital) // not "went past month"
	}
	return w, true
}

// quarterOf reads the quarter behind the year w, in the tokens [i, end): "last
// year's third quarter".
func (r *reader) quarterOf(i, end int32, w when) (expression, bool) {
	if w.unit != year || r.Low(end) != "'s" && r.Low(end) != "’s" {
		return no()
	}
	q, stop, ok := r.quarterName(end + 1)
	if !ok && r.Low(end+1) == "quarter" && r.quarter.known() && w.known() {
		q, stop, ok = r.quarter, end+2, true
	}
	q.year = w.year
	x, _ := calendar(i, stop, q)
	return x, ok
}

// deicticPlural reads "these days", "past years", "coming weeks".
func (r *reader) deicticPlural(i, j int32, u unit) (expression, bool) {
	switch r.Low(i) {
	case "these":
		if u == day {
			return literal(i, j+1, doc.Date, presentRef)
		}
		return no()
	case "this", "current":
		return no()
	}
	return r.spell(i, j+1, length{amount: amount{vague: true}, unit: u})
}

// spell is a duration that takes an article: "the past years".
func (r *reader) spell(i, end int32, l length) (expression, bool) {
	x, ok := duration(i, end, l)
	x.the = true
	return x, ok
}

// deicticLength reads "the past three years", "the next few days".
func (r *reader) deicticLength(i, j int32, n int) (expression, bool) {
	a, k, ok := r.amount(j)
	if !ok {
		return no()
	}
	w, k := r.unitAfter(k)
	if w.unit == noUnit || w.unit >= century && a.n > maxCenturies || w.kind != unitPlural && r.Low(k-1) != "-" {
		return no()
	}
	return r.anchored(i, k+1, n, length{amount: a, unit: w.unit})
}

// anchored returns the duration l that ends with the day of publication if n
// is negative, and begins with it if n is positive.
func (r *reader) anchored(i, end int32, n int, l length) (expression, bool) {
	x, ok := r.spell(i, end, l)
	u, steps, fits := l.steps()
	if n == 0 || l.vague || !fits || !r.today.known() || steps > maxSteps {
		return x, ok
	}
	far := r.today.add(u, n*steps)
	if x.from, x.to = far.shift(1), r.today; n > 0 {
		x.from, x.to = r.today.shift(1), far
	}
	return x, ok
}

// add moves w, a day, by n times the unit u, and keeps it a day.
func (w when) add(u unit, n int) when {
	t := w.date()
	switch u {
	case week:
		t = t.AddDate(0, 0, 7*n)
	case month:
		t = t.AddDate(0, n, 0)
	case season, quarter:
		t = t.AddDate(0, 3*n, 0)
	case half:
		t = t.AddDate(0, 6*n, 0)
	case year:
		t = t.AddDate(n, 0, 0)
	default:
		t = t.AddDate(0, 0, n)
	}
	return dayOf(t)
}

// recently reads "recent years".
func (r *reader) recently(i int32) (expression, bool) {
	if u := look(r.Low(i + 1)); u.kind == unitPlural {
		switch u.unit {
		case day:
			return literal(i, i+2, doc.Date, pastRef)
		default:
			return r.spell(i, i+2, length{amount: amount{vague: true}, unit: u.unit})
		}
	}
	return no()
}

// deicticMonth reads "last June", "last Oct. 23".
func (r *reader) deicticMonth(i, j int32, n, m int) (expression, bool) {
	x, ok := r.month(j, m)
	if !ok {
		return no()
	}
	x.Start = i
	if x.when.unit == month && x.End == j+1 {
		x.when = r.by(when{unit: month, month: m}, n)
	}
	return x, true
}

// adverb reads "today", "tomorrow morning", "tonight".
func (r *reader) adverb(i int32, a word) (expression, bool) {
	w := r.today
	if w.known() {
		w = w.shift(int(a.n))
	}
	if a.unit == part {
		w.unit, w.part = part, night
		return calendar(i, i+1, w)
	}
	return r.withPart(i, i+1, w)
}
