package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// widen returns where x begins when the words before it that belong to it are
// counted: "early next week", "nearly two years", "the end of 1990".
func (r *reader) widen(x expression) int32 {
	i := x.Start
	the := x.the
	for range 3 {
		prev := i - 1
		if prev < r.free || prev < 0 {
			return i
		}
		switch r.Low(prev) {
		case "early", "late", "earlier", "later", "mid":
			if x.when.unit == noUnit {
				return i
			}
			i = prev
			continue
		case "-":
			if prev > r.free && x.when.unit != noUnit {
				switch r.Low(prev - 1) {
				case "mid", "end", "early", "late":
					i = prev - 1
					continue
				}
			}
		case "nearly", "almost":
			if r.Low(prev) == "almost" && x.value != "" {
				return i
			}
			return prev
		case "than":
			if prev > r.free && (r.Low(prev-1) == "more" || r.Low(prev-1) == "less") && x.length.unit != noUnit {
				if i = prev - 1; i > r.free && r.Low(i-1) == "no" {
					i--
				}
				return i
			}
		case "'", "’", "‘":
			if x.when.unit == decade && i == x.Start && !r.Is(i, doc.Space) {
				i = prev
				continue
			}
		case "of":
			if x.when.unit >= week && prev-1 > r.free && r.Low(prev-2) == "the" && edge(r.Low(prev-1)) {
				return prev - 2
			}
		case "the":
			if the {
				i, the = prev, false
				continue
			}
		}
		return i
	}
	return i
}

// edge reports whether w names an edge of a stretch of time.
func edge(w string) bool {
	switch w {
	case "beginning", "end", "middle", "start":
		return true
	}
	return false
}
