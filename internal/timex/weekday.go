package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

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
