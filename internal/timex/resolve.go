package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// ahead is how many days a date without a year may lie in the future if no
// words around it tell of one. It is less than half a year, since news looks
// back.
const ahead = 75

// monthDay returns the day of a year that is not said, for the expression in
// the tokens [i, end).
func (r *reader) monthDay(m, d int, i, end int32) when {
	w := when{unit: day, year: r.today.year, month: m, day: d}
	if !r.today.known() {
		return w
	}
	t := r.tenseOf(i, end)
	if r.Low(i-1) == "by" {
		t = future
	}
	switch t {
	case past:
		return r.nearest(m, d, ahead*2/3)
	case unclear:
		return r.nearest(m, d, ahead)
	}
	if w.shift(ahead).before(r.today) {
		w.year++
	}
	return w
}

// nearest returns the day of a year that is not said, which lies in the year
// to the day of publication, or so many days ahead at most.
func (r *reader) nearest(m, d, ahead int) when {
	w := when{unit: day, year: r.today.year, month: m, day: d}
	if m == 2 && d == 29 {
		for w.year > 0 && !w.exists() {
			w.year--
		}
		return w
	}
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
	if back != 0 && !(r.Is(end, doc.Clitic) && !r.Is(end, doc.Space)) && r.weekdayTense(i, end) == future {
		return r.today.shift(7 - back)
	}
	return r.today.shift(-back)
}

// weekdayTense is tenseOf, where "by Friday" is taken to be ahead if nothing
// says otherwise.
func (r *reader) weekdayTense(i, end int32) tense {
	t := r.tenseOf(i, end)
	if t == unclear && r.Low(i-1) == "by" {
		return future
	}
	return t
}

// weekdayBy returns the weekday n that is the last before the day w if weeks is
// negative, the first after it if positive, and else that of the same week.
func (w when) weekdayBy(n, weeks int) when {
	if !w.known() {
		return when{unit: day, weekday: n}
	}
	now := w.weekdayOf()
	switch {
	case weeks < 0:
		return w.shift(-((now-n+6)%7 + 1))
	case weeks > 0:
		return w.shift((n-now+6)%7 + 1)
	}
	return w.shift(n - now)
}

// monthNear returns a month of which nothing more is said.
func (r *reader) monthNear(m int, i, end int32) when {
	w := when{unit: month, year: r.today.year, month: m}
	if !r.today.known() {
		return w
	}
	t := r.tenseOf(i, end)
	switch r.Low(i - 1) {
	case "by", "until", "till", "through":
		t = future
	}
	now := r.today.month
	switch {
	case t == future && m < now:
		w.year++
	case t == past && m > now:
		w.year--
	case t == unclear && m > now+2:
		w.year--
	case t == unclear && m+12 <= now+2:
		w.year++
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
	if !r.today.known() {
		return w
	}
	now := r.today.to(w.unit)
	w.year = now.year
	back := now.n - w.n // how many quarters ago it was this year
	switch t := r.tenseOf(i, end); {
	case t == future && back > 1:
		w.year++
	case t != future && back < -1:
		w.year--
	case t == past && back == -1:
		w.year--
	}
	return w
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
