package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// A Label says what a unit is to a cue.
type Label uint8

// The labels.
const (
	Outside Label = iota
	Source
	Content
	Cue
	Labels = iota
)

// A Window is the units around a cue that the model labels.
type Window struct {
	r *Reader
	*window
	stem, pos, morph, rel, verb uint32 // of the cue
	marks                       uint32
	report                      *doc.Quote // what the rules say that the cue reports, if anything
}

// Window returns the window of the cue at token i. It is valid until the next
// call.
func (r *Reader) Window(i int32) Window {
	w := Window{r: r, window: r.look(i)}
	w.stem, w.verb = r.stem[i], uint32(rules.VerbOf(r.Low(i)))
	w.pos = uint32(r.pos(i))
	if r.HasSyntax() {
		w.morph, w.rel = uint32(r.Morph[i]), uint32(r.Rel[i])
	}
	w.marks = r.quotesBeside(i)
	w.report = r.reportOf(i)
	return w
}

// Span returns the units of w.
func (w *Window) Span() doc.Span { return w.units }

// At returns the unit of the cue.
func (w *Window) At() int32 { return w.at }

// path returns the hash of where unit k stands in the tree, and a finer one.
func (w *Window) path(k int32) (p, fine uint32) {
	s := &w.spots[k-w.units.Start]
	if s.level < 0 {
		return 7, 7
	}
	p = model.Mix(98, uint32(s.level), w.up[min(s.level, 2)], 0)
	switch {
	case s.branch < 0:
		return model.Mix(97, p, 1, 0), model.Mix(97, p, 1, 1)
	case s.branch > w.cue:
		p++
	}
	p = model.Mix(96, p, uint32(w.r.Rel[s.branch]), 0)
	if s.sub < 0 {
		return p, model.Mix(95, p, 0, 0)
	}
	side := uint32(1)
	if s.sub > s.branch {
		side = 2
	}
	return p, model.Mix(95, p, uint32(w.r.Rel[s.sub]), side)
}

// shape tells what unit k is made of.
func (w *Window) shape(k int32) uint32 {
	u := &w.r.Units[k]
	if u.Quoted == 0 {
		return uint32(w.r.pos(u.Start))
	}
	q := &w.r.Quoted[u.Quoted-1]
	code := uint32(32)
	if w.r.Is(q.Inner.Start, doc.Capital) {
		code |= 1
	}
	switch last := w.r.Low(q.Inner.End - 1); {
	case last == ",":
		code |= 2
	case rules.IsFinal(last):
		code |= 4
	}
	if q.Inner.Len() > 3 {
		code |= 8
	}
	if q.Inner.Len() > 10 {
		code |= 16
	}
	return code
}

// exact returns the hash of unit k, whatever the word.
func (w *Window) exact(k int32) uint32 {
	if k < 0 || k >= int32(len(w.r.Units)) {
		return 3
	}
	if u := &w.r.Units[k]; u.Quoted == 0 {
		return w.r.word[u.Start]
	}
	return 2
}

// token is like exact for the label of the unit: it returns the hash of the word if it is near the cue or of a
// closed class, and else of what sort of word it is, so that what is learned
// about the news of one field serves for that of another.
func (w *Window) token(k int32) uint32 {
	if k < 0 || k >= int32(len(w.r.Units)) || w.r.Units[k].Quoted != 0 {
		return w.exact(k)
	}
	i := w.r.Units[k].Start
	switch w.r.pos(i) {
	case doc.NOUN, doc.PROPN, doc.VERB, doc.ADJ, doc.NUM, doc.X, doc.SYM:
		if (k < w.at-2 || k > w.at+2) && rules.VerbOf(w.r.Low(i)) == 0 && !isTime(w.r.Low(i)) {
			return model.Mix(94, uint32(w.r.POS[i]), uint32(w.r.Morph[i]), uint32(w.r.named[i]))
		}
	}
	return w.r.word[i]
}

// name tells what name unit k is part of.
func (w *Window) name(k int32) uint32 { return uint32(w.r.namedAt(w.r.Units[k].Start)) }

// likelihood tells how likely unit k is a cue.
func (w *Window) likelihood(k int32) uint32 {
	if k < w.units.Start || k >= w.units.End || w.r.Units[k].Quoted != 0 {
		return 0
	}
	return uint32(w.r.likely[w.r.Units[k].Start])
}

// role returns what the rules say that unit k is: to the cue if they know it, and
// else to another.
func (w *Window) role(k int32) uint32 {
	if k < 0 || k >= int32(len(w.r.Units)) {
		return 15
	}
	i := w.r.Units[k].Start
	if w.r.Units[k].Quoted != 0 {
		i = min(i+1, w.r.Units[k].End-1)
	}
	if w.report == nil {
		return uint32(w.r.roles[i])
	}
	if w.report.Speaker.Has(i) {
		return 4 + uint32(Source)
	}
	if w.report.Cue.Has(i) {
		return 4 + uint32(Cue)
	}
	for _, p := range w.report.Parts {
		if p.Has(i) {
			return 4 + uint32(Content)
		}
	}
	if w.r.roles[i] != Outside {
		return 9
	}
	return 4
}

func offset(k, at int32) uint32 { return uint32(max(-6, min(8, k-at))) & 31 }

// UnitFeatures puts into f what tells the label of unit k.
func (w *Window) UnitFeatures(f *Features, k int32) {
	f.Len = 0
	r := w.r
	p, fine := w.path(k)
	x := k - w.units.Start
	side := w.sides[x]
	sh := w.shape(k)
	tok := w.token(k)
	f.add(model.Mix(101, p, 0, 0))
	f.add(model.Mix(102, fine, 0, 0))
	f.add(model.Mix(103, p, w.stem, 0))
	f.add(model.Mix(104, fine, w.stem, 0))
	f.add(model.Mix(105, p, w.pos, w.morph))
	f.add(model.Mix(106, fine, w.pos, w.morph))
	f.add(model.Mix(107, p, w.verb, w.rel))
	f.add(model.Mix(108, p, w.frame, 0))
	f.add(model.Mix(109, fine, w.frame, 0))
	f.add(model.Mix(110, p, w.marks, sh&32))
	f.add(model.Mix(111, side, sh, 0))
	f.add(model.Mix(112, side, w.verb, sh&32))
	f.add(model.Mix(113, side, p, 0))
	f.add(model.Mix(114, side, w.stem, 0))
	f.add(model.Mix(115, side, w.frame, w.pos))
	f.add(model.Mix(116, tok, side&3, 0))
	f.add(model.Mix(117, tok, p, 0))
	f.add(model.Mix(118, sh, p, 0))
	f.add(model.Mix(119, sh, side, w.marks))
	f.add(model.Mix(120, sh, w.pos, side&3))
	f.add(model.Mix(138, w.name(k), p, sh))
	f.add(model.Mix(139, w.name(k), side, 0))
	own := w.likelihood(k)
	other := own<<4 | w.cues[x]<<2 | side&3
	f.add(model.Mix(135, other, p, 0))
	f.add(model.Mix(136, other, w.verb, 0))
	f.add(model.Mix(137, other, w.pos, sh))
	role := w.role(k)
	f.add(model.Mix(140, role, 0, 0))
	f.add(model.Mix(141, role, p, 0))
	f.add(model.Mix(142, role, w.pos, sh))
	f.add(model.Mix(143, role, w.verb, side&3))
	f.add(model.Mix(144, role, w.frame, 0))
	d := offset(k, w.at)
	f.add(model.Mix(121, d, sh, 0))
	f.add(model.Mix(122, d, tok, 0))
	f.add(model.Mix(123, d, w.stem, 0))
	f.add(model.Mix(124, d, w.stem, tok))
	f.add(model.Mix(125, w.token(k-1), tok, side&3))
	f.add(model.Mix(126, tok, w.token(k+1), side&3))
	f.add(model.Mix(127, uint32(r.pos(r.Units[k].Start-1)), sh, uint32(r.pos(r.Units[k].End))))
	if s := &w.spots[x]; s.branch >= 0 {
		b := s.branch
		m := r.marker(b)
		subject := uint32(0)
		if r.Child(b, doc.Nsubj) >= 0 {
			subject = 1
		}
		if r.Child(b, doc.NsubjPass) >= 0 {
			subject = 2
		}
		shape := uint32(r.POS[b])<<18 | uint32(r.Morph[b])<<2 | subject
		f.add(model.Mix(128, p, m, 0))
		f.add(model.Mix(129, p, m, w.stem))
		f.add(model.Mix(130, p, shape, 0))
		f.add(model.Mix(131, p, shape, w.verb))
		f.add(model.Mix(134, fine, m, w.verb))
	}
}

// GapFeatures puts into f what tells whether a stretch of equal labels begins
// or ends between unit k-1 and unit k; k may be the end of the window.
func (w *Window) GapFeatures(f *Features, k int32) {
	f.Len = 0
	r := w.r
	var lp, lf, rp, rf, ls, rs, lpos, rpos uint32
	if k > w.units.Start {
		lp, lf = w.path(k - 1)
		ls, lpos = w.sides[k-1-w.units.Start], w.shape(k-1)
	}
	if k < w.units.End {
		rp, rf = w.path(k)
		rs, rpos = w.sides[k-w.units.Start], w.shape(k)
	}
	lt, rt := w.exact(k-1), w.exact(k)
	breaks := uint32(0)
	if k < int32(len(r.Units)) && r.Units[k].Breaks || k == w.units.Start || k == w.units.End {
		breaks = 1
	}
	side := (ls|rs)&3 | breaks<<2
	if k < int32(len(r.Units)) && k > w.units.Start && !r.Is(r.Units[k].Start, doc.Space|doc.Line) {
		f.add(model.Mix(184, breaks, 0, 0))
		f.add(model.Mix(185, lt, 0, 0))
		f.add(model.Mix(186, rt, 0, 0))
		f.add(model.Mix(187, uint32(r.Class[r.Units[k].Start]&(doc.Word|doc.Clitic|doc.Punct)), uint32(r.Class[r.Units[k].Start-1]&(doc.Word|doc.Clitic|doc.Punct)), 0))
	}
	roles := w.role(k-1)<<4 | w.role(k)
	f.add(model.Mix(188, roles, 0, 0))
	f.add(model.Mix(189, roles, lt, 0))
	f.add(model.Mix(190, roles, rt, 0))
	f.add(model.Mix(191, roles, w.edges(k), 0))
	f.add(model.Mix(192, roles, lp, rp))
	d := offset(k, w.at)
	f.add(model.Mix(151, side, 0, 0))
	f.add(model.Mix(152, lt, side, 0))
	f.add(model.Mix(153, rt, side, 0))
	f.add(model.Mix(154, lt, rt, 0))
	f.add(model.Mix(155, lpos, rpos, side))
	f.add(model.Mix(156, lp, rp, 0))
	f.add(model.Mix(157, lf, rf, 0))
	f.add(model.Mix(158, lp, rp, w.stem))
	f.add(model.Mix(159, lp, rp, w.frame))
	f.add(model.Mix(160, lt, rp, side))
	f.add(model.Mix(161, rt, lp, side))
	f.add(model.Mix(162, lt, rf, lf))
	f.add(model.Mix(163, rt, lf, rf))
	f.add(model.Mix(164, d, w.stem, 0))
	f.add(model.Mix(165, d, w.pos, w.morph))
	f.add(model.Mix(166, d, rt, 0))
	f.add(model.Mix(167, d, lt, 0))
	f.add(model.Mix(168, d, lpos, rpos))
	f.add(model.Mix(169, w.exact(k-2), lt, rt))
	f.add(model.Mix(170, lt, rt, w.exact(k+1)))
	f.add(model.Mix(171, lpos, rpos, uint32(w.shape2(k+1))))
	f.add(model.Mix(172, w.shape2(k-2), lpos, rpos))
	f.add(model.Mix(173, ls, rs, w.marks))
	f.add(model.Mix(174, w.edges(k), side, 0))
	f.add(model.Mix(175, w.edges(k), rt, lt))
	f.add(model.Mix(176, w.edges(k), lp, rp))
	f.add(model.Mix(177, w.edges(k), w.frame, side))
	around := w.likelihood(k-1)<<2 | w.likelihood(k)
	if k > w.units.Start && k < w.units.End {
		around |= w.cues[k-1-w.units.Start]<<6 | w.cues[k-w.units.Start]<<4
	}
	f.add(model.Mix(182, around, side, lt))
	f.add(model.Mix(183, around, side, rt))
	f.add(model.Mix(178, lt, rt, w.stem))
	f.add(model.Mix(179, lpos, rpos, w.rel|w.pos<<8))
	f.add(model.Mix(180, lp, rt, w.stem))
	f.add(model.Mix(181, rp, lt, w.stem))
}

func (w *Window) shape2(k int32) uint32 {
	if k < 0 || k >= int32(len(w.r.Units)) {
		return 63
	}
	return w.shape(k)
}

// edges tells whether the branches and their parts begin or end at the gap
// before unit k.
func (w *Window) edges(k int32) uint32 {
	code := uint32(0)
	if k > w.units.Start && k < w.units.End {
		a, b := &w.spots[k-1-w.units.Start], &w.spots[k-w.units.Start]
		if a.level != b.level || a.branch != b.branch {
			code |= 1
			if a.level > b.level {
				code |= 2
			}
			if a.level < b.level {
				code |= 4
			}
		} else if a.sub != b.sub {
			code |= 8
		}
		if a.branch < 0 {
			code |= 16
		}
		if b.branch < 0 {
			code |= 32
		}
		if b.branch >= 0 && b.sub < 0 {
			code |= 64
		}
		if a.branch >= 0 && a.sub < 0 {
			code |= 128
		}
	}
	return code
}

// FinalFeatures puts into f what tells whether the source is left out.
func (w *Window) FinalFeatures(f *Features) {
	f.Len = 0
	f.add(model.Mix(201, 0, 0, 0))
	f.add(model.Mix(202, w.stem, 0, 0))
	f.add(model.Mix(203, w.pos, w.morph, 0))
	f.add(model.Mix(204, w.frame, w.pos, 0))
	f.add(model.Mix(205, w.rel, w.pos, w.verb))
	f.add(model.Mix(206, w.stem, w.rel, w.morph))
	f.add(model.Mix(207, w.frame, w.stem, 0))
	f.add(model.Mix(208, w.marks, w.pos, 0))
	known := uint32(0)
	if w.report != nil {
		known = 1
		if w.report.Speaker.Empty() {
			known = 2
		}
	}
	f.add(model.Mix(210, known, 0, 0))
	f.add(model.Mix(211, known, w.pos, w.morph))
	f.add(model.Mix(209, w.r.hashAt(w.cue-1), w.morph, 0))
}
