package timex

import (
	"math"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// An amount is a number of units.
type amount struct {
	n     int
	half  bool // and a half
	vague bool // "several", "a few": n says nothing
}

// maxNumber is the largest number that is read. A number of centuries or
// millennia is smaller, so that its years fit in an int of 32 bits.
const (
	maxNumber    = math.MaxInt32 / 20
	maxCenturies = math.MaxInt32 / 2000
)

// integer returns the number that s writes in digits, with commas or without;
// -1 if it does not, or if it is too large for any time.
func integer(s string) int {
	if s == "" {
		return -1
	}
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if n = 10*n + int(c-'0'); n > maxNumber {
				return -1
			}
		case c == ',' && i > 0:
		default:
			return -1
		}
	}
	return n
}

// amount reads the amount at token i and returns where it ends.
func (r *reader) amount(i int32) (a amount, end int32, ok bool) {
	w := look(r.Low(i))
	switch w.kind {
	case article:
		return r.articleAmount(i)
	case vague:
		return r.vagueAmount(i)
	case cardinal:
		a.n, end = r.spelled(i)
	default:
		if a.n, a.half, end = r.figures(i); end == i {
			return a, i, false
		}
	}
	return a.orHalf(r, r.second(end))
}

// orHalf adds the half of "two and a half" and "two-and-a-half-" to a, whose
// words end before token i.
func (a amount) orHalf(r *reader, i int32) (amount, int32, bool) {
	j := i
	for _, word := range [...]string{"and", "a", "half"} {
		if r.Low(j) == "-" {
			j++
		}
		if r.Low(j) != word {
			return a, i, true
		}
		j++
	}
	a.half = true
	return a, j, true
}

// second skips the second number of "two to three" and "five or six".
func (r *reader) second(i int32) int32 {
	switch r.Low(i) {
	case "to", "or", "-", "–":
		if n, _, end := r.figures(i + 1); end > i+1 && n >= 0 {
			return end
		}
		if look(r.Low(i+1)).kind == cardinal {
			_, end := r.spelled(i + 1)
			return end
		}
	}
	return i
}

// articleAmount reads "a", "a few", "a couple of", "a dozen", "a hundred".
func (r *reader) articleAmount(i int32) (amount, int32, bool) {
	switch r.Low(i + 1) {
	case "few", "couple":
		a, end, ok := r.vagueAmount(i + 1)
		return a, end, ok
	case "dozen", "hundred", "thousand":
		n, end := r.scale(1, i+1)
		return amount{n: n}, end, true
	case "half":
		return amount{half: true}, i + 2, true
	}
	return amount{n: 1}, i + 1, true
}

// vagueAmount reads "several", "a couple of", "hundreds of", "half a".
func (r *reader) vagueAmount(i int32) (amount, int32, bool) {
	switch r.Low(i) {
	case "half":
		if k := look(r.Low(i + 1)).kind; k == article {
			return amount{half: true}, i + 2, true
		}
		return amount{half: true}, i + 1, r.Low(i+1) == "-"
	case "couple":
		if r.Low(i+1) == "of" {
			return amount{n: 2}, i + 2, true
		}
		return amount{n: 2}, i + 1, true
	case "hundreds", "thousands", "dozens":
		return amount{vague: true}, i + 2, r.Low(i+1) == "of"
	}
	return amount{vague: true}, i + 1, true
}

// figures reads "30", "1,500", "2.5", "2 1/2" and returns where they end; i
// if there are none.
func (r *reader) figures(i int32) (n int, half bool, end int32) {
	if !r.Is(i, doc.Number) {
		return 0, false, i
	}
	s := r.Low(i)
	if n := len(s); n > 2 && s[n-2:] == ".5" {
		s, half = s[:n-2], true
	}
	if n = integer(s); n < 0 {
		return 0, false, i
	}
	end = i + 1
	switch {
	case r.Low(end) == "½":
		return n, true, end + 1
	case r.Low(end) == "1" && r.Low(end+1) == "/" && r.Low(end+2) == "2":
		return n, true, end + 3
	case r.Low(end) == "1/2":
		return n, true, end + 1
	}
	n, end = r.scale(n, end)
	return n, half, end
}

// spelled reads a number in words: "three", "twenty-four", "two hundred". It
// reads a handful of tokens at most.
func (r *reader) spelled(i int32) (n int, end int32) {
	w := look(r.Low(i))
	n, end = int(w.n), i+1
	if n >= 20 {
		ones := end
		if r.Low(ones) == "-" {
			ones++
		}
		if w := look(r.Low(ones)); w.kind == cardinal && w.n < 10 {
			n, end = n+int(w.n), ones+1
		}
	}
	return r.scale(n, end)
}

// scale multiplies n by the words at token i: "dozen", "hundred", "thousand".
func (r *reader) scale(n int, i int32) (int, int32) {
	for range 2 {
		by := 1
		switch r.Low(i) {
		case "dozen":
			by = 12
		case "hundred":
			by = 100
		case "thousand":
			by = 1000
		case "million":
			by = 1_000_000
		}
		if by == 1 || n > maxNumber/by {
			break
		}
		n, i = n*by, i+1
	}
	return n, i
}

// dayNumber returns the day of the month that token i writes: "27", "27th",
// "eighth"; 0 if none.
func (r *reader) dayNumber(i int32) int {
	s := r.Low(i)
	if r.Is(i, doc.Number) {
		n := len(s)
		if n > 2 && (s[n-2:] == "th" || s[n-2:] == "st" || s[n-2:] == "nd" || s[n-2:] == "rd") {
			s = s[:n-2]
		}
		if d := integer(s); len(s) <= 2 && d >= 1 && d <= 31 {
			return d
		}
		return 0
	}
	if w := look(s); w.kind == ordinal {
		return int(w.n)
	}
	return 0
}

// ordinalNumber returns the number that token i, such as "20th", writes; 0 if
// none.
func (r *reader) ordinalNumber(i int32) int {
	s := r.Low(i)
	n := len(s)
	if n < 3 || n > 4 {
		return 0
	}
	switch s[n-2:] {
	case "st", "nd", "rd", "th":
		return max(0, integer(s[:n-2]))
	}
	return 0
}

// yearNumber returns the year that token i writes in four digits; 0 if none.
func (r *reader) yearNumber(i int32) int {
	s := r.Low(i)
	if len(s) != 4 || !r.Is(i, doc.Number) {
		return 0
	}
	if y := integer(s); y >= 1000 && y < 2200 {
		return y
	}
	return 0
}
