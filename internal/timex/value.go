package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// The values of times that have no place in the calendar.
const (
	pastRef    = "PAST_REF"
	presentRef = "PRESENT_REF"
	futureRef  = "FUTURE_REF"
)

// value returns w in the form of TIMEX3.
func (w when) value() string {
	b := make([]byte, 0, 20)
	return string(w.append(b))
}

func (w when) append(b []byte) []byte {
	switch w.unit {
	case century:
		return digits(b, w.year/100, 2)
	case decade:
		return digits(b, w.year/10, 3)
	case millennium:
		return digits(b, w.year/1000, 1)
	}
	b = append(digits(b, w.year, 4), '-')
	switch w.unit {
	case year:
		return b[:len(b)-1]
	case half:
		return digits(append(b, 'H'), w.n, 1)
	case quarter:
		return digits(append(b, 'Q'), w.n, 1)
	case season:
		return append(b, [...]string{"XX", "SP", "SU", "FA", "WI"}[w.n]...)
	case week, fortnight:
		return digits(append(b, 'W'), w.n, 2)
	case weekend:
		return append(digits(append(b, 'W'), w.n, 2), "-WE"...)
	case month:
		return digits(b, w.month, 2)
	}
	if w.weekday != 0 && w.month == 0 {
		b = digits(append(b, "WXX-"...), w.weekday, 1)
	} else {
		b = digits(append(digits(b, w.month, 2), '-'), w.day, 2)
	}
	switch w.unit {
	case part:
		return append(append(b, 'T'), [...]string{"XX", "MO", "AF", "EV", "NI", "DT"}[w.part]...)
	case minute:
		return clock(append(b, 'T'), w.hour, w.minute)
	}
	return b
}

// clock appends a time of the day; unlike other numbers, zero is known.
func clock(b []byte, hour, minute int) []byte {
	return append(b, byte('0'+hour/10), byte('0'+hour%10), ':', byte('0'+minute/10), byte('0'+minute%10))
}

// digits appends n with the given number of digits; X for each if it is zero,
// which stands for what is not known.
func digits(b []byte, n, width int) []byte {
	for i := range width {
		c := byte('X')
		if n > 0 {
			c = byte('0' + n/pow10(width-1-i)%10)
		}
		b = append(b, c)
	}
	return b
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

// kind returns the type of expressions that denote w.
func (w when) kind() doc.TimeType {
	if w.unit == part || w.unit == minute {
		return doc.Clock
	}
	return doc.Date
}

// A length is an amount of time.
type length struct {
	amount
	unit unit
}

// value returns l in the form of TIMEX3.
func (l length) value() string {
	b := make([]byte, 0, 16)
	b = append(b, 'P')
	n, letter := l.n, byte('Y')
	var small byte // the unit of which half an l.unit has several, and how many
	smaller := 0
	switch l.unit {
	case second:
		b, letter = append(b, 'T'), 'S'
	case minute:
		b, letter, small, smaller = append(b, 'T'), 'M', 'S', 30
	case hour:
		b, letter, small, smaller = append(b, 'T'), 'H', 'M', 30
	case day:
		letter = 'D'
	case week:
		letter = 'W'
	case fortnight:
		n, letter = 2*n, 'W'
	case month:
		letter = 'M'
	case quarter:
		letter = 'Q'
	case year:
		small, smaller = 'M', 6
	case decade:
		n, small, smaller = 10*n, 'Y', 5
	case century:
		n, small, smaller = 100*n, 'Y', 50
	case millennium:
		n = 1000 * n
	}
	switch {
	case l.vague:
		b = append(b, 'X')
		switch l.unit {
		case decade:
			letter = 'E'
		case century:
			letter = 'C'
		case millennium:
			letter = 'L'
		}
		return string(append(b, letter))
	case l.half && smaller == 0:
		return string(append(number(b, n), '.', '5', letter))
	case l.half && letter == small:
		return string(append(number(b, n+smaller), letter))
	case n > 0:
		b = append(number(b, n), letter)
	}
	if l.half {
		b = append(number(b, smaller), small)
	}
	return string(b)
}

// number appends n in decimal.
func number(b []byte, n int) []byte {
	if n >= 10 {
		b = number(b, n/10)
	}
	return append(b, byte('0'+n%10))
}
