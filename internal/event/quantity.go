package event

import (
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// quantities adds the numbers of those that the event of t befell, and sums
// of money.
func (f *finder) quantities(t *trigger, e *doc.Event) {
	if kind := countKind(t.lemma, t.typ); kind != "" {
		for _, a := range e.Args {
			if a.Role == doc.Agent && !intransitive(t.typ) || a.Role == doc.Instrument {
				continue
			}
			if q, ok := f.count(a.Span); ok {
				q.Kind = kind
				e.Quantities = append(e.Quantities, q)
			}
		}
		if k := t.object; k != none && !t.passive && len(e.Quantities) == 0 {
			c := &f.chunks[k]
			if q, ok := f.count(f.span(c.start, c.end)); ok {
				q.Kind = kind
				e.Quantities = append(e.Quantities, q)
			}
		}
	}
	switch t.typ {
	case "aid", "deal", "earnings", "sanction", "coerce", "ruling", "crime", "agree":
		f.money(t, e)
	}
}

// countKind returns what those are called whom the verb befalls.
func countKind(lemma, typ string) string {
	switch lemma {
	case "kill", "murder", "slaughter", "massacre", "execute", "assassinate", "die", "drown", "perish", "behead", "slay", "lynch", "trample", "crush":
		return "killed"
	case "wound", "injure", "hurt", "maim", "hospitalise", "hospitalize":
		return "injured"
	case "arrest", "detain", "jail", "imprison", "round", "apprehend":
		return "arrested"
	case "abduct", "kidnap":
		return "abducted"
	case "displace", "evict":
		return "displaced"
	case "free", "release":
		return "released"
	case "deport", "expel":
		return "expelled"
	case "infect", "sicken":
		return "infected"
	case "dismiss", "sack", "fire":
		return "dismissed"
	}
	switch typ {
	case "rescue":
		return "rescued"
	case "protest":
		return "protesters"
	}
	return ""
}

// count reads the number in the phrase s: "at least seven soldiers".
func (f *finder) count(s doc.Span) (doc.Quantity, bool) {
	q := doc.Quantity{Span: s}
	var open, most bool
	for i := s.Start; i < min(s.End, s.Start+8); i++ {
		switch f.d.Low(i) {
		case "least", "more", "over", "minimum":
			open = true
		case "most", "up", "less", "fewer", "under":
			most = true
		}
		v, vague, n := f.number(i, s.End)
		if n == 0 {
			continue
		}
		if f.d.Low(i+n) == "percent" || f.d.Low(i+n) == "%" || f.d.Low(i+n) == "-year-old" || f.d.Low(i-1) == "$" || f.d.Low(i+n) == "-" && !f.d.Is(i+n, doc.Space) {
			return q, false
		}
		q.Min, q.Max = v, v
		if open || vague {
			q.Max = 0
		}
		if most {
			q.Min = 0
		}
		if low := f.d.Low(i + n); (low == "to" || low == "or" || low == "and" && f.d.Low(i-1) == "between") && i+n+1 < s.End {
			if hi, _, m := f.number(i+n+1, s.End); m > 0 {
				q.Max = hi
			}
		}
		return q, true
	}
	return q, false
}

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

// money adds the sums in the clause of t: "$20 million", "70 million dollars".
func (f *finder) money(t *trigger, e *doc.Event) {
	c := &f.chunks[t.chunk]
	for i := c.end; i < min(c.end+14, len(f.tokens)) && len(e.Quantities) < 4; i++ {
		if k := f.tokens[i].tag; k == stop || k == rel {
			return
		}
		at := f.base + int32(i)
		v, _, n := f.number(at, f.end)
		if n == 0 || f.tokens[i].tag != number {
			continue
		}
		s := doc.Span{Start: at, End: at + n}
		switch {
		case currency(f.d.Low(at - 1)):
			s.Start--
		case currency(f.d.Low(at + n)):
			s.End++
		default:
			continue
		}
		if s.Start < f.base || s.End > f.end {
			continue
		}
		e.Quantities = append(e.Quantities, doc.Quantity{Span: s, Kind: "money", Min: v, Max: v})
		i += int(n)
	}
}

func currency(low string) bool {
	switch low {
	case "$", "£", "€", "us$", "dollar", "dollars", "pound", "pounds", "euro", "euros", "yen", "yuan", "rupees", "rubles", "roubles", "francs", "dirhams", "riyals", "pesos":
		return true
	}
	return false
}
