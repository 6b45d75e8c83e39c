package timex

import (
	"strings"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// clock reads a time of the day: "5:10 a.m.", "3 p.m. EST", "1430 GMT", "7
// o'clock", and the day behind it: "5 p.m. EST, Nov. 6".
func (r *reader) clock(i int32) (expression, bool) {
	s, half, glued := clockParts(r.Low(i))
	h, m, colon := hourMinute(s)
	if h < 0 {
		return no()
	}
	end := i + 1
	if !glued {
		half, end = r.halfDay(end)
	}
	zone, stop := r.zone(end)
	switch {
	case half != 0 && h >= 1 && h <= 12:
		if h %= 12; half == 'p' {
			h += 12
		}
	case half != 0 && colon:
	case colon && (zone != nil || strings.IndexByte(s, ':') > 0):
	case len(s) == 4 && zone != nil && !colon: // "1430 GMT"
		h, m = integer(s)/100, integer(s)%100
	case r.Low(end) == "o'clock" || r.Low(end) == "o’clock":
		stop = end + 1
	case r.Low(end) == "o" && (r.Low(end+2) == "clock"):
		stop = end + 3
	case (r.Low(end) == "in" || r.Low(end) == "at") && r.inPart(end) != 0:
		if p := r.inPart(end); p != morning && h < 12 {
			h += 12
		}
		stop = end + 3
	default:
		return no()
	}
	if h > 24 || m > 59 {
		return no()
	}
	return r.onDay(i, stop, when{unit: minute, hour: h, minute: m, zone: zone})
}

// clockParts cuts the "pm" off "3pm".
func clockParts(s string) (number string, half byte, glued bool) {
	if n := len(s); n > 2 && (s[n-2:] == "am" || s[n-2:] == "pm") {
		return s[:n-2], s[n-2], true
	}
	return s, 0, false
}

// hourMinute reads "5:10", "5.10" and "5". It returns -1 if s is no time.
func hourMinute(s string) (h, m int, colon bool) {
	if i := strings.IndexAny(s, ":."); i > 0 {
		h, m = integer(s[:i]), integer(s[i+1:])
		if len(s)-i != 3 || m > 59 || m < 0 || h > 24 {
			return -1, 0, false
		}
		return h, m, true
	}
	if len(s) > 2 && len(s) != 4 {
		return -1, 0, false
	}
	return integer(s), 0, false
}

// halfDay reads "a.m." or "p.m." and returns 'a' or 'p'; 0 if neither.
func (r *reader) halfDay(i int32) (byte, int32) {
	switch r.Low(i) {
	case "am", "a.m.", "a.m":
		return 'a', i + 1
	case "pm", "p.m.", "p.m":
		return 'p', i + 1
	}
	return 0, i
}

// inPart returns the part of the day in "in the morning", "at night".
func (r *reader) inPart(i int32) partOfDay {
	if w := look(r.Low(i + 2)); r.Low(i+1) == "the" && w.kind == partName {
		return partOfDay(w.n)
	}
	return 0
}

// zone reads a time zone.
func (r *reader) zone(i int32) (*time.Location, int32) {
	hours := 0
	switch r.Low(i) {
	case "gmt", "utc":
		return time.UTC, i + 1
	case "local":
		if r.Low(i+1) == "time" {
			return r.loc, i + 2
		}
		return nil, i
	case "est", "cdt":
		hours = -5
	case "edt":
		hours = -4
	case "cst", "mdt":
		hours = -6
	case "mst", "pdt":
		hours = -7
	case "pst":
		hours = -8
	case "et":
		return eastern(r.today, -5), i + 1
	case "bst", "cet":
		hours = 1
	case "cest":
		hours = 2
	default:
		return nil, i
	}
	if !r.Is(i, doc.Upper) {
		return nil, i
	}
	return time.FixedZone(r.Word(i), hours*3600), i + 1
}

// eastern returns the eastern time of the United States on the day w. From
// March to November it is daylight saving time.
func eastern(w when, hours int) *time.Location {
	if w.month > 3 && w.month < 11 {
		hours++
	}
	return time.FixedZone("ET", hours*3600)
}

// noon reads "noon" and "midnight".
func (r *reader) noon(i int32, h int) (expression, bool) {
	return r.onDay(i, i+1, when{unit: minute, hour: h})
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
