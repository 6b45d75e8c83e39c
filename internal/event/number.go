package event

import (
	"strconv"
	"strings"
)

// number reads the number at token i and returns how many tokens it has, 0 if
// it is none. A vague number, like "dozens", is a lower bound.
func (f *finder) number(i, end int32) (v float64, vague bool, n int32) {
	low := f.d.Low(i)
	switch low {
	case "a":
		if next := f.d.Low(i + 1); i+1 < end && (next == "dozen" || next == "hundred" || next == "thousand" || next == "million") {
			return scale(next), false, 2
		}
		return 0, false, 0
	case "dozens", "hundreds", "thousands", "millions", "scores", "billions":
		v = 2 * scale(strings.TrimSuffix(low, "s"))
		if f.d.Low(i+1) == "of" && scale(strings.TrimSuffix(f.d.Low(i+2), "s")) > 0 && i+2 < end {
			return v * scale(strings.TrimSuffix(f.d.Low(i+2), "s")), true, 3
		}
		return v, true, 1
	}
	v = cardinal(low)
	if v < 0 {
		return 0, false, 0
	}
	for n = 1; i+n < end && n < 4; n++ {
		s := scale(f.d.Low(i + n))
		if s == 0 {
			break
		}
		v *= s
	}
	return v, false, n
}

// cardinal returns the number that low names or writes in digits, or -1.
func cardinal(low string) float64 {
	switch low {
	case "one":
		return 1
	case "two", "both", "couple", "pair":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve", "dozen":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	case "hundred":
		return 100
	}
	if low == "" || low[0] < '0' || low[0] > '9' || len(low) > 16 {
		return -1
	}
	return digits(low)
}

// digits reads a number with commas between thousands, or returns -1.
func digits(low string) float64 {
	var buf [16]byte
	b := buf[:0]
	for i := range len(low) {
		if low[i] != ',' {
			b = append(b, low[i])
		}
	}
	v, err := strconv.ParseFloat(string(b), 64)
	if err != nil {
		return -1
	}
	return v
}

// scale returns what a word multiplies the number before it by, or 0.
func scale(low string) float64 {
	switch low {
	case "dozen":
		return 12
	case "score":
		return 20
	case "hundred":
		return 100
	case "thousand":
		return 1e3
	case "million", "m", "mn":
		return 1e6
	case "billion", "bn":
		return 1e9
	case "trillion":
		return 1e12
	}
	return 0
}

func currency(low string) bool {
	switch low {
	case "$", "£", "€", "us$", "dollar", "dollars", "pound", "pounds", "euro", "euros", "yen", "yuan", "rupees", "rubles", "roubles", "francs", "dirhams", "riyals", "pesos":
		return true
	}
	return false
}
