package timex

// ahead is how many days a date without a year may lie in the future if the
// words around it do not tell its tense.
const ahead = 60

// monthDay returns the day of a year that is not said, for the expression in
// the tokens [i, end).
func (r *reader) monthDay(m, d int, i, end int32) when {
	w := when{unit: day, year: r.today.year, month: m, day: d}
	if !r.today.known() {
		return w
	}
	switch r.tenseOf(i, end) {
	case past:
		if r.today.before(w) {
			w.year--
		}
	case future:
		if w.before(r.today) && w.shift(ahead).before(r.today) {
			w.year++
		}
	default:
		return r.nearest(m, d)
	}
	return w
}

// nearest returns the day of a year that is not said, which lies in the year
// to the day of publication or not far ahead.
func (r *reader) nearest(m, d int) when {
	w := when{unit: day, year: r.today.year, month: m, day: d}
	limit := r.today.shift(ahead)
	if next := w; w.year > 0 {
		if next.year++; !limit.before(next) {
			return next
		}
	}
	if limit.before(w) {
		w.year--
	}
	return w
}

// weekdayNear returns a weekday of which nothing more is said.
func (r *reader) weekdayNear(n int, i, end int32) when {
	if !r.today.known() {
		return when{unit: day, weekday: n}
	}
	back := (r.today.weekdayOf() - n + 7) % 7
	if back != 0 && r.tenseOf(i, end) == future {
		return r.today.shift(7 - back)
	}
	return r.today.shift(-back)
}

// weekdayBy returns the weekday n, a number of weeks away.
func (r *reader) weekdayBy(n, weeks int) when {
	if !r.today.known() {
		return when{unit: day, weekday: n}
	}
	now := r.today.weekdayOf()
	switch {
	case weeks < 0:
		return r.today.shift(-((now-n+6)%7 + 1))
	case weeks > 0:
		return r.today.shift((n-now+6)%7 + 1)
	}
	return r.today.shift(n - now)
}

// monthNear returns a month of which nothing more is said.
func (r *reader) monthNear(m int, i, end int32) when {
	w := when{unit: month, year: r.today.year, month: m}
	if !r.today.known() {
		return w
	}
	switch t := r.tenseOf(i, end); {
	case t == future && m < r.today.month:
		w.year++
	case t != future && m > r.today.month:
		w.year--
	}
	return w
}

// near returns the one of a year's stretches, such as seasons, that is meant
// if nothing more is said. W has the number but no year.
func (r *reader) near(w when, i, end int32) when {
	if !r.today.known() {
		return w
	}
	now := r.today.to(w.unit)
	w.year = now.year
	switch t := r.tenseOf(i, end); {
	case t == future && w.n < now.n:
		w.year++
	case t != future && w.n > now.n:
		w.year--
	}
	return w
}

// quarterNear returns a quarter of which no year is said: that of the year of
// publication, unless it has not come yet.
func (r *reader) quarterNear(w when, i, end int32) when {
	return r.near(w, i, end)
}

// by returns the stretch like w, which has a number but no year, that lies by
// years away: -1 is the last before the present one.
func (r *reader) by(w when, years int) when {
	if !r.today.known() {
		return w
	}
	now := r.today.to(w.unit)
	w.year = now.year
	a, b := w.n, now.n
	if w.unit == month {
		a, b = w.month, now.month
	}
	switch {
	case years < 0 && a >= b:
		w.year--
	case years > 0 && a <= b:
		w.year++
	}
	return w
}

// present returns the present stretch of unit u, moved by n.
func (r *reader) present(u unit, n int) when {
	w := r.today.to(u)
	if !w.known() {
		return w
	}
	return w.shift(n)
}
