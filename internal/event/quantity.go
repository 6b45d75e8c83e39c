package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// quantities adds the numbers of those that the event of t befell, and sums
// of money.
func (f *finder) quantities(t *trigger, e *doc.Event) {
	if kind := f.countKind(t); kind != "" {
		for _, i := range f.targets {
			if q, ok := f.count(f.counted(i)); ok {
				q.Kind = kind
				e.Quantities = append(e.Quantities, q)
			}
		}
	}
	switch t.typ {
	case "aid", "deal", "earnings", "sanction", "coerce", "ruling", "crime", "agree", "request":
		f.money(t, e)
	}
}

// counted returns the words in which the number of the phrase i stands: those
// before its head, or before what the head counts.
func (f *finder) counted(i int32) doc.Span {
	s := f.core(i)
	if w := f.whole(i); w > i {
		s.End = min(w+1, s.End+6)
	}
	return s
}

// qualified returns where the phrase s begins, with what qualifies its number,
// which the parser may hang elsewhere: "at least", "between 10 and".
func (f *finder) qualified(s doc.Span) int32 {
	if _, _, n := f.number(s.Start, s.End); n == 0 {
		return s.Start
	}
	start := s.Start
	for j := s.Start - 1; j >= f.span.Start && j > s.Start-8; j-- {
		_, _, n := f.number(j, s.End)
		switch f.d.Low(j) {
		case "between", "least", "at", "most", "up", "more", "than", "over", "about", "nearly", "fewer", "less", "as", "many":
			start = j
		case "and", "or", "to", "-", "–":
		default:
			if n == 0 {
				return start
			}
			start = j
		}
	}
	return start
}

// countKind returns what those are called whom the event of t befalls.
func (f *finder) countKind(t *trigger) string {
	for _, c := range counts {
		if t.casualties&c.class != 0 {
			return c.kind
		}
	}
	switch t.typ {
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
		case "most", "up", "less", "fewer", "under", "many":
			most = true
		case "several", "some", "few", "many-a":
			if !f.d.Is(i+1, doc.Number) && cardinal(f.d.Low(i+1)) < 0 && f.d.Low(i) == "several" {
				q.Min, q.Max = 3, 0
				return q, true
			}
		}
		v, vague, n := f.number(i, s.End)
		if n == 0 {
			continue
		}
		if !f.counting(i, n) {
			return q, false
		}
		q.Min, q.Max = v, v
		if open || vague {
			q.Max = 0
		}
		if most {
			q.Min = 0
		}
		if low := f.d.Low(i + n); low == "to" || low == "or" || low == "–" || low == "and" && f.d.Low(i-1) == "between" {
			if hi, _, m := f.number(i+n+1, s.End); m > 0 {
				q.Max = hi
			}
		}
		return q, true
	}
	return q, false
}

// counting reports whether the number of n tokens at token i counts things,
// and is no share, age or sum.
func (f *finder) counting(i, n int32) bool {
	switch next := f.d.Low(i + n); next {
	case "percent", "%", "per", "-year-old", "year-old", "-":
		return next == "-" && f.d.Is(i+n, doc.Space)
	}
	return !currency(f.d.Low(i-1)) && f.d.Low(i-1) != "-"
}

// money adds the sums in the clause of t: "$20 million", "70 million dollars".
func (f *finder) money(t *trigger, e *doc.Event) {
	for i := t.span.End; i < min(t.span.End+14, f.span.End) && len(e.Quantities) < 4; i++ {
		if f.d.POS[i] == doc.VERB && f.d.Morph[i]&doc.Finite != 0 {
			return
		}
		v, _, n := f.number(i, f.span.End)
		if n == 0 || f.d.POS[i] != doc.NUM && !f.d.Is(i, doc.Number) {
			continue
		}
		s := doc.Span{Start: i, End: i + n}
		switch {
		case s.Start > f.span.Start && currency(f.d.Low(i-1)):
			s.Start--
		case s.End < f.span.End && currency(f.d.Low(i+n)):
			s.End++
		default:
			continue
		}
		e.Quantities = append(e.Quantities, doc.Quantity{Span: s, Kind: "money", Min: v, Max: v})
		i += n
	}
}
