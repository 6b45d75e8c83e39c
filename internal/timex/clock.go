package timex

import (
	"strings"

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
	offset, zoned, stop := r.zone(end)
	w := when{unit: minute, offset: offset, zoned: zoned}
	switch {
	case half != 0 && h >= 1 && h <= 12:
		if h %= 12; half == 'p' {
			h += 12
		}
	case colon && (half != 0 || stop > end || r.timed(i, s)):
	case len(s) == 4 && !colon && (w.zoned || r.Low(i-1) == "at" && r.Low(end) == "hours"): // "1430 GMT"
		h, m = h/100, h%100
		if !w.zoned {
			stop++
		}
	case r.Low(end) == "o'clock" || r.Low(end) == "o’clock":
		stop = end + 1
	case r.Low(end) == "o" && r.Low(end+2) == "clock":
		stop = end + 3
	case r.Low(end) == "in" && r.inPart(end) != 0:
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
	w.hour, w.minute = h, m
	return r.onDay(i, stop, w)
}

// timed reports whether s, token i, stands where a time of the day may, and
// not the result of a race or a verse.
func (r *reader) timed(i int32, s string) bool {
	if r.free == i && i > 0 && r.focus.unit == day { // "2024-06-28 09:53"
		return strings.IndexByte(s, ':') > 0
	}
	switch r.Low(i - 1) {
	case "between", "at", "by", "until", "till", "around", "about", "before", "after", "from", "since":
		return strings.IndexByte(s, ':') > 0
	}
	return false
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

// inPart returns the part of the day in "in the morning".
func (r *reader) inPart(i int32) partOfDay {
	if w := look(r.Low(i + 2)); r.Low(i+1) == "the" && w.kind == partName {
		return partOfDay(w.n)
	}
	return 0
}

// zone reads the time zone at token i, in seconds east of UTC. "Local time" is
// that of the publication, and not zoned.
func (r *reader) zone(i int32) (offset int, zoned bool, end int32) {
	hours := 0
	switch r.Low(i) {
	case "gmt", "utc":
	case "local":
		if r.Low(i+1) == "time" {
			return 0, false, i + 2
		}
		return 0, false, i
	case "et": // daylight saving time from March to November
		if hours = -5; r.today.month > 3 && r.today.month < 11 {
			hours = -4
		}
	case "edt":
		hours = -4
	case "est", "cdt":
		hours = -5
	case "cst", "mdt":
		hours = -6
	case "mst", "pdt":
		hours = -7
	case "pst":
		hours = -8
	case "bst", "cet":
		hours = 1
	case "cest":
		hours = 2
	default:
		return 0, false, i
	}
	if !r.Is(i, doc.Upper) {
		return 0, false, i
	}
	return hours * 3600, true, i + 1
}
