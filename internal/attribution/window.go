package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// How many units and tokens the model looks at on each side of a cue, and how
// far it climbs and how many children of a word it sees, so that the time is
// linear whatever the text.
const (
	unitReach  = 70
	tokenReach = 200
	climb      = 5
	siblings   = 40
)

// A window is what the model sees of a cue: the units around it, and where the
// syntax of the sentence puts them.
type window struct {
	cue   int32 // token
	units doc.Span
	at    int32    // the unit of the cue
	low   int32    // the first token of places
	place []place  // of the tokens from low
	spots []place  // of the units
	rep   []int32  // the token that stands for each unit
	sides []uint32 // what lies between each unit and the cue
	cues  []uint32 // how likely another cue does
	up    [climb + 1]uint32
	frame uint32 // which complements the cue has
	slots uint32
}

// A place tells where a token stands in the tree, seen from the cue.
type place struct {
	level  int8  // how many steps up to the ancestor of the cue that it hangs from; -1 if none
	branch int32 // the child of that ancestor whose subtree it is in; -1 for the ancestor
	sub    int32 // the child of branch whose subtree it is in; -1 for branch
}

// look moves the window to the cue at token i.
func (r *Reader) look(i int32) *window {
	w := &r.window
	w.cue, w.at = i, r.unit[i]
	w.units = r.around(w.at)
	first, last := r.Units[w.units.Start].Start, r.Units[w.units.End-1].End
	w.low = max(first, i-tokenReach)
	high := min(last, i+tokenReach)
	w.place = w.place[:0]
	for range high - w.low {
		w.place = append(w.place, place{-1, -1, -1})
	}
	if r.HasSyntax() {
		r.spread(w, doc.Span{Start: w.low, End: high})
	}
	w.frame, w.slots = r.frame(i)
	r.settleUnits(w, high)
	return w
}

// around returns the units of the sentence of unit at, the quotation before it
// and those behind it, within reach.
func (r *Reader) around(at int32) doc.Span {
	low, high := max(0, at-unitReach), min(int32(len(r.Units)), at+unitReach)
	s := doc.Span{Start: at, End: at + 1}
	for s.Start > low && !r.Units[s.Start].Breaks {
		s.Start--
	}
	for s.Start > low && !r.Units[s.Start].Para && r.Units[s.Start-1].Quoted != 0 {
		s.Start--
	}
	for s.End < high && !r.Units[s.End].Breaks {
		s.End++
	}
	if s.End < high && r.Low(r.Units[s.End-1].Start) == ":" && r.Units[s.End].Quoted == 0 {
		for s.End++; s.End < high && !r.Units[s.End].Breaks; s.End++ {
		}
	}
	for s.End < high && r.Units[s.End].Quoted != 0 {
		s.End++
	}
	return s
}

// spread sets the places of the tokens of s.
func (r *Reader) spread(w *window, s doc.Span) {
	fill := func(i int32, p place) {
		t := r.Subtree(i)
		for k := max(t.Start, s.Start); k < min(t.End, s.End); k++ {
			w.place[k-s.Start] = p
		}
	}
	up := uint32(0)
	below := int32(-1)
	a := w.cue
	for level := int8(0); level <= climb && a >= 0; level++ {
		w.up[level] = up
		if s.Has(a) {
			w.place[a-s.Start] = place{level, -1, -1}
		}
		n := 0
		for c := r.FirstChild[a]; c >= 0 && n < siblings; c = r.NextSibling[c] {
			n++
			if c == below || !s.Overlaps(r.Subtree(c)) {
				continue
			}
			fill(c, place{level, c, -1})
			m := 0
			for g := r.FirstChild[c]; g >= 0 && m < siblings; g = r.NextSibling[g] {
				m++
				if s.Overlaps(r.Subtree(g)) {
					fill(g, place{level, c, g})
				}
			}
		}
		up = model.Mix(99, up, uint32(r.Rel[a]), 0)
		below = a
		a = r.Head[a]
	}
}

// frame returns which complements token i has: as bits, and the hash of the
// words that mark them.
func (r *Reader) frame(i int32) (frame, slots uint32) {
	if !r.HasSyntax() {
		return 0, 0
	}
	n := 0
	for c := r.FirstChild[i]; c >= 0 && n < siblings; c = r.NextSibling[c] {
		n++
		right := c > i
		switch r.Rel[c] {
		case doc.Nsubj, doc.Csubj:
			frame |= 1
		case doc.NsubjPass, doc.CsubjPass:
			frame |= 2
		case doc.Obj:
			frame |= 4
		case doc.Iobj:
			frame |= 8
		case doc.Ccomp:
			frame |= 16
			if !right {
				frame |= 32
			}
		case doc.Xcomp:
			frame |= 64
		case doc.Parataxis:
			frame |= 128
		case doc.Obl, doc.OblAgent:
			frame |= 256
		case doc.Acl, doc.AclRelcl:
			frame |= 512
		case doc.Nmod:
			frame |= 1024
		case doc.NmodPoss:
			frame |= 2048
		case doc.AuxPass:
			frame |= 4096
		case doc.Aux:
			frame |= 8192
		case doc.Mark:
			slots = r.word[c]
		case doc.Advcl:
			frame |= 1 << 14
		}
	}
	return frame, slots
}

// settleUnits sets the places of the units and what lies between them and the
// cue.
func (r *Reader) settleUnits(w *window, high int32) {
	w.spots, w.rep = w.spots[:0], w.rep[:0]
	for k := w.units.Start; k < w.units.End; k++ {
		u := &r.Units[k]
		rep := u.Start
		if u.Quoted != 0 {
			rep = r.headOf(u.Span, w, high)
		}
		p := place{-1, -1, -1}
		if w.low <= rep && rep < high {
			p = w.place[rep-w.low]
		}
		w.rep, w.spots = append(w.rep, rep), append(w.spots, p)
	}
	w.sides, w.cues = w.sides[:0], w.cues[:0]
	for range w.units.Len() {
		w.sides, w.cues = append(w.sides, 0), append(w.cues, 0)
	}
	at := w.at - w.units.Start
	n := between{}
	for k := at + 1; k < int32(len(w.sides)); k++ {
		if u := &r.Units[k+w.units.Start]; u.Para {
			n.breaks = 2
		} else if u.Breaks {
			n.breaks++
		}
		w.sides[k] = n.code() | 1
		w.cues[k] = n.cue
		n.add(r, k+w.units.Start)
	}
	n = between{}
	for k := at - 1; k >= 0; k-- {
		if r.Units[k+1+w.units.Start].Breaks {
			n.breaks++
		}
		w.sides[k] = n.code() | 2
		w.cues[k] = n.cue
		n.add(r, k+w.units.Start)
	}
}

// between counts what lies between a unit and the cue.
type between struct{ commas, quotes, breaks, others, cue uint32 }

func (n *between) add(r *Reader, k int32) {
	switch u := &r.Units[k]; {
	case u.Quoted != 0:
		n.quotes++
	case r.Low(u.Start) == ",":
		n.commas++
	case r.Is(u.Start, doc.Punct):
		n.others++
	default:
		n.cue = max(n.cue, uint32(r.likely[u.Start]))
	}
}

func (n *between) code() uint32 {
	return min(n.commas, 3)<<2 | min(n.quotes, 2)<<4 | min(n.breaks, 2)<<6 | min(n.others, 2)<<8
}

// headOf returns the token of the stretch s that depends on one outside it.
func (r *Reader) headOf(s doc.Span, w *window, high int32) int32 {
	if !r.HasSyntax() {
		return s.Start
	}
	best := s.Start
	level := int8(127)
	for i := max(s.Start, w.low); i < min(s.End, high); i++ {
		if p := w.place[i-w.low]; p.level >= 0 && r.Class[i]&doc.Punct == 0 && !s.Has(r.Head[i]) && p.level < level {
			best, level = i, p.level
		}
	}
	return best
}
