package attribution

import "github.com/wirecopy-go/wirecopy/internal/doc"

// The states of the lattice: a label, whether a source was seen, and whether
// content was.
const (
	states  = int(Labels) * 4
	sawSrc  = 1
	sawCon  = 2
	minimum = -1 << 29
)

// cueReach is how many units a cue may begin before its head.
const cueReach = 8

// Step returns the state behind state from if the next label is y at unit k of
// a window whose cue is at unit at; -1 if there is none. A cue is one stretch
// that holds its head, a source is one stretch.
func Step(from int, y Label, k, at int32) int {
	last, seen := Label(from>>2), from&3
	switch {
	case k == at && y != Cue,
		k <= at && last == Cue && y != Cue,
		k > at && y == Cue && last != Cue,
		k < at-cueReach && y == Cue,
		y == Source && last != Source && seen&sawSrc != 0:
		return -1
	case y == Source:
		seen |= sawSrc
	case y == Content:
		seen |= sawCon
	}
	return int(y)<<2 | seen
}

// Final reports whether a window may end in state s.
func Final(s int) bool { return s&sawCon != 0 }

// Lacks reports whether state s has seen no source.
func Lacks(s int) bool { return s&sawSrc == 0 }

// States is the number of states; the first is where every window begins.
const States = states

// decode labels the units of w as well as it can, or returns nil if no labels
// fit. The slice is valid until the next call.
func (r *Reader) decode(m *Model, w *Window) []Label {
	n := w.units.Len()
	back := r.back[:0]
	var score, next [states]int32
	for s := range score {
		score[s] = minimum
	}
	score[0] = 0
	f := &r.features
	for k := w.units.Start; k < w.units.End; k++ {
		w.UnitFeatures(f, k)
		unit := m.sum(f)
		w.GapFeatures(f, k)
		gap := m.sum(f)
		for s := range next {
			next[s] = minimum
		}
		var from [states]int8
		for s, sc := range score {
			if sc == minimum {
				continue
			}
			last := Label(s >> 2)
			for y := range Label(Labels) {
				to := Step(s, y, k, w.at)
				if to < 0 {
					continue
				}
				t := sc
				if y != Outside {
					t += unit[y-1]
				}
				if y != last {
					t += turn(&gap, last, y)
				}
				if t > next[to] {
					next[to], from[to] = t, int8(s)
				}
			}
		}
		back = append(back, from)
		score = next
	}
	r.back = back
	w.GapFeatures(f, w.units.End)
	gap := m.sum(f)
	w.FinalFeatures(f)
	lacks := m.sum(f)[NoSource]
	best, top := -1, int32(minimum)
	for s, sc := range score {
		if sc == minimum || !Final(s) {
			continue
		}
		sc += turn(&gap, Label(s>>2), Outside)
		if Lacks(s) {
			sc += lacks
		}
		if sc > top {
			best, top = s, sc
		}
	}
	if best < 0 {
		return nil
	}
	r.labels = r.labels[:0]
	for range n {
		r.labels = append(r.labels, Outside)
	}
	for k := n - 1; k >= 0; k-- {
		r.labels[k] = Label(best >> 2)
		best = int(back[k][best])
	}
	return r.labels
}

// turn returns the weight of a change from label a to label b.
func turn(gap *[Columns]int32, a, b Label) int32 {
	t := int32(0)
	if b != Outside {
		t += gap[b-1]
	}
	if a != Outside {
		t += gap[2+a]
	}
	return t
}

// read makes an attribution of the labels of a window.
func (r *Reader) read(w *Window, labels []Label) Attribution {
	a := Attribution{Head: w.cue}
	first := len(r.spans)
	for k := 0; k < len(labels); {
		y := labels[k]
		start := k
		for k < len(labels) && labels[k] == y {
			k++
		}
		s := doc.Span{
			Start: r.Units[int(w.units.Start)+start].Start,
			End:   r.Units[int(w.units.Start)+k-1].End,
		}
		switch y {
		case Source:
			a.Source = s
		case Cue:
			a.Cue = s
		case Content:
			r.spans = append(r.spans, s)
		}
	}
	a.Content = r.spans[first:len(r.spans):len(r.spans)]
	return a
}
