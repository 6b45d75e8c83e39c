package timex

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// numeral reads an expression that begins with a token of digits.
func (r *reader) numeral(i int32) (expression, bool) {
	if x, ok := r.numeric(i); ok {
		return x, ok
	}
	if x, ok := r.clock(i); ok {
		return x, ok
	}
	if x, ok := r.dayMonth(i); ok {
		return x, ok
	}
	if y := r.decadeNumber(i); y > 0 {
		w := when{unit: decade, year: y}
		if y%100 == 0 && y < 2000 {
			w.unit = century // "the 1800s"
		}
		return theCalendar(i, r.possessive(i+1), w)
	}
	if n := r.ordinalNumber(i); n > 0 {
		return r.ordinal(i, n)
	}
	if x, ok := r.count(i); ok || x.End > i {
		return x, ok
	}
	return r.year(i)
}

// possessive skips the "'s" of "1990's".
func (r *reader) possessive(i int32) int32 {
	if r.Is(i, doc.Clitic) && r.Low(i) != "n't" && !r.Is(i, doc.Space) && len(r.Low(i-1)) <= 4 && r.Is(i-1, doc.Number) && r.decadeNumber(i-1) > 0 && !r.Is(i-1, doc.Word) {
		return i + 1
	}
	return i
}

// dayMonth reads "27 June 2024", "27th of June", and "eighth of March".
func (r *reader) dayMonth(i int32) (expression, bool) {
	d := r.dayNumber(i)
	if d == 0 {
		return no()
	}
	j := i + 1
	if r.Low(j) == "of" {
		j++
	} else if r.Low(j) == "-" {
		j++
	}
	m := look(r.Low(j))
	if m.kind != monthName || !r.Is(j, doc.Capital) || r.dayNumber(j+1) > 0 && r.Low(i+1) != "of" {
		return no()
	}
	w, end := when{unit: day, month: int(m.n), day: d}, j+1
	if !w.exists() {
		return no()
	}
	if r.Low(end) == "-" && r.yearNumber(end+1) > 0 {
		end++
	}
	if y, stop := r.yearAfter(end); y > 0 {
		w.year = y
		x, ok := calendar(i, stop, w)
		return x, ok && w.exists()
	}
	x, ok := calendar(i, end, r.monthDay(w.month, d, i, end))
	x.the, x.guessed = r.Low(i+1) == "of", true
	return x, ok
}

// decadeNumber returns the first year of the decade that token i writes:
// "1990s", "'80s", and "1990" before "'s"; 0 if none.
func (r *reader) decadeNumber(i int32) int {
	s := strings.TrimPrefix(strings.TrimPrefix(r.Low(i), "'"), "’")
	switch {
	case len(s) == 5 && s[3:] == "0s":
		return max(0, integer(s[:4]))
	case len(s) == 3 && s[1:] == "0s":
		if n := integer(s[:2]); n >= 20 {
			return 1900 + n
		}
	case len(s) == 4 && s[3] == '0' && (r.Low(i+1) == "'s" || r.Low(i+1) == "’s") && r.Low(i-1) == "the":
		return max(0, integer(s))
	}
	return 0
}

// numeric reads a date in figures: "2024-06-27", "27/06/2024", "06/27/24",
// "9/11". It reads bytes, since tokenisers differ in where they cut these.
func (r *reader) numeric(i int32) (expression, bool) {
	at := int(r.Start[i])
	if at > 0 && (isDigit(r.Text[at-1]) || r.Text[at-1] == '/' || r.Text[at-1] == '.' || r.Text[at-1] == '$') {
		return no()
	}
	var f [3]int
	var width [3]int
	sep := byte(0)
	n := 0
	for n < 3 {
		start := at
		for at < len(r.Text) && isDigit(r.Text[at]) && at-start < 5 {
			f[n] = 10*f[n] + int(r.Text[at]-'0')
			at++
		}
		if width[n] = at - start; width[n] == 0 || width[n] == 5 {
			return no()
		}
		n++
		if at+1 >= len(r.Text) || !isDigit(r.Text[at+1]) || sep != 0 && r.Text[at] != sep || n == 3 {
			break
		}
		if sep = r.Text[at]; sep != '/' && sep != '-' && sep != '.' {
			return no()
		}
		at++
	}
	if at < len(r.Text) && (isDigit(r.Text[at]) || r.Text[at] == sep && at+1 < len(r.Text) && isDigit(r.Text[at+1])) {
		return no()
	}
	last := r.TokenAt(at - 1)
	if n < 2 || int(r.End[last]) != at {
		return no()
	}
	w, ok := r.figureDate(f, width, n, sep)
	if !ok {
		return no()
	}
	return calendar(i, last+1, w)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// figureDate makes a date of n numbers divided by sep.
func (r *reader) figureDate(f, width [3]int, n int, sep byte) (when, bool) {
	w := when{unit: day}
	switch {
	case n == 2: // two numbers are a date only in a name of its own
		if sep == '/' && f[0] == 9 && f[1] == 11 && width[0] == 1 {
			w.year, w.month, w.day = 2001, 9, 11
			return w, true
		}
		return w, false
	case width[0] == 4 && sep != '.' && width[1] == 2 && width[2] == 2:
		w.year, w.month, w.day = f[0], f[1], f[2]
	case width[0] <= 2 && width[1] <= 2 && (width[2] == 4 || width[2] == 2 && sep != '.'):
		w.year = f[2]
		if width[2] == 2 {
			if w.year += 1900; f[2] < 50 {
				w.year += 100
			}
		}
		w.month, w.day = f[0], f[1] // as in the United States
		if f[0] > 12 || sep == '.' {
			w.month, w.day = f[1], f[0]
		} else if f[1] <= 12 {
			w = r.closer(w)
		}
	}
	return w, w.exists() && w.year >= 1000 && w.year < 2200
}

// closer returns w, or w with month and day exchanged if that is the day of
// publication, or close to it while w is not yet.
func (r *reader) closer(w when) when {
	v := w
	v.month, v.day = w.day, w.month
	if r.today.known() && r.today.before(w) && !r.today.before(v) {
		return v
	}
	return w
}
