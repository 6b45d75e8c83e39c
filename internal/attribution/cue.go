package attribution

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
)

// MaxFeatures is the most features that anything has.
const MaxFeatures = 64

// A Features is a list of features.
type Features struct {
	List [MaxFeatures]uint32
	Len  int
}

// add adds a feature. Those beyond MaxFeatures, of a verb with many subjects, are
// left out.
func (f *Features) add(h uint32) {
	if f.Len < MaxFeatures {
		f.List[f.Len] = h
		f.Len++
	}
}

// MayCue reports whether token i can be the head of a cue at all.
func (r *Reader) MayCue(i int32) bool {
	if r.Units[r.unit[i]].Quoted != 0 || r.Dateline.Has(i) {
		return false
	}
	if r.Class[i]&doc.Word == 0 {
		switch r.Low(i) {
		case ":", "-", "—", "–", "--":
			return true
		}
		return false
	}
	switch r.pos(i) {
	case doc.DET, doc.PRON, doc.CCONJ, doc.NUM, doc.PROPN:
		return r.pos(i) == doc.PROPN && r.headlined(i)
	}
	return true
}

// headlined reports whether token i is in a line whose words are capitalised
// as in a headline, where verbs look like names.
func (r *Reader) headlined(i int32) bool {
	return rules.VerbOf(r.Low(i)) != 0 || r.Low(i) == "according"
}

func (r *Reader) pos(i int32) doc.POS {
	if uint(i) >= uint(len(r.POS)) {
		return doc.NoPOS
	}
	return r.POS[i]
}

// hashAt returns the hash of token i, within the document or not.
func (r *Reader) hashAt(i int32) uint32 {
	if uint(i) >= uint(len(r.word)) {
		return 1
	}
	return r.word[i]
}

// namedAt returns the kind of the name at token i, within the document or not.
func (r *Reader) namedAt(i int32) uint8 {
	if uint(i) >= uint(len(r.named)) {
		return 0
	}
	return r.named[i]
}

// CueFeatures puts into f what tells whether token i is the head of a cue.
func (r *Reader) CueFeatures(f *Features, i int32) {
	f.Len = 0
	w, s := r.word[i], r.stem[i]
	v := uint32(rules.VerbOf(r.Low(i)))
	f.add(model.Mix(1, w, 0, 0))
	f.add(model.Mix(2, s, 0, 0))
	f.add(model.Mix(3, v, 0, 0))
	f.add(model.Mix(4, 0, 0, 0))
	left, right := r.hashAt(i-1), r.hashAt(i+1)
	quoted := r.quotesBeside(i)
	f.add(model.Mix(5, s, left, 0))
	f.add(model.Mix(6, s, right, 0))
	f.add(model.Mix(7, left, right, 0))
	f.add(model.Mix(8, right, 0, 0))
	f.add(model.Mix(9, left, 0, 0))
	f.add(model.Mix(10, quoted, 0, 0))
	f.add(model.Mix(11, quoted, s, 0))
	f.add(model.Mix(12, r.hashAt(i-2), left, 0))
	f.add(model.Mix(13, right, r.hashAt(i+2), 0))
	low := r.Low(i)
	f.add(model.Mix(14, hash(low[max(0, len(low)-3):]), 0, 0))
	f.add(model.Mix(44, uint32(r.namedAt(i-1))<<3|uint32(r.namedAt(i+1)), s, 0))
	f.add(model.Mix(45, uint32(r.namedAt(i-1))<<3|uint32(r.namedAt(i+1)), v, 0))
	role := uint32(r.roles[i])
	f.add(model.Mix(46, role, v, 0))
	f.add(model.Mix(47, role, s, 0))
	if !r.HasSyntax() {
		return
	}
	f.add(model.Mix(48, role, uint32(r.POS[i]), uint32(r.Rel[i])))
	pos, rel, morph := uint32(r.POS[i]), uint32(r.Rel[i]), uint32(r.Morph[i])
	frame, mark := r.frame(i)
	f.add(model.Mix(15, pos, morph, 0))
	f.add(model.Mix(16, pos, rel, 0))
	f.add(model.Mix(17, s, rel, 0))
	f.add(model.Mix(18, s, pos, morph))
	f.add(model.Mix(19, frame, pos, 0))
	f.add(model.Mix(20, frame, s, 0))
	f.add(model.Mix(21, frame, rel, v))
	f.add(model.Mix(22, frame&0xFF, s, quoted))
	f.add(model.Mix(23, mark, pos, 0))
	f.add(model.Mix(24, mark, s, 0))
	f.add(model.Mix(25, uint32(r.pos(i-1)), pos, uint32(r.pos(i+1))))
	f.add(model.Mix(26, frame, v, quoted))
	r.dependents(f, i, s, v)
	r.governors(f, i, s, v, rel)
}

// dependents adds the features of what depends on the cue at i.
func (r *Reader) dependents(f *Features, i int32, s, v uint32) {
	subject := uint32(0)
	n := 0
	for c := r.FirstChild[i]; c >= 0 && n < 12; c = r.NextSibling[c] {
		n++
		rel := uint32(r.Rel[c])
		switch r.Rel[c] {
		case doc.Nsubj, doc.NsubjPass:
			subject = r.sort(c)
			f.add(model.Mix(27, r.stem[c], rel, 0))
			f.add(model.Mix(28, r.stem[c], s, 0))
			f.add(model.Mix(29, subject, s, 0))
			f.add(model.Mix(30, subject, v, rel))
		case doc.Obj, doc.Obl, doc.Xcomp, doc.Ccomp, doc.Nmod, doc.Acl, doc.AclRelcl, doc.Advcl, doc.Parataxis, doc.OblAgent:
			side := uint32(0)
			if c > i {
				side = 1
			}
			if f.Len > 48 {
				break
			}
			f.add(model.Mix(31, r.stem[c], rel, s))
			f.add(model.Mix(32, r.stem[c], rel, 0))
			f.add(model.Mix(33, rel<<1|side, uint32(r.POS[c]), s))
			m := r.marker(c)
			f.add(model.Mix(34, m, rel, s))
			f.add(model.Mix(35, m, rel<<1|side, v))
		}
	}
	if subject == 0 {
		f.add(model.Mix(29, 0, s, 0))
	}
}

// marker returns the hash of the word that introduces the phrase of token c.
func (r *Reader) marker(c int32) uint32 {
	n := 0
	for g := r.FirstChild[c]; g >= 0 && n < 6; g = r.NextSibling[g] {
		n++
		switch r.Rel[g] {
		case doc.Mark, doc.Case:
			return r.word[g]
		}
	}
	return 0
}

// sort tells coarsely what the subject at token i is.
func (r *Reader) sort(i int32) uint32 {
	switch r.POS[i] {
	case doc.PRON:
		return 2 + r.word[i]<<4
	case doc.PROPN:
		return 3 + uint32(r.named[i])<<4
	case doc.NOUN:
		return 4 + uint32(r.named[i])<<4
	}
	return 5
}

// governors adds the features of what the cue at i depends on.
func (r *Reader) governors(f *Features, i int32, s, v, rel uint32) {
	up := rel
	h := r.Head[i]
	if h < 0 {
		f.add(model.Mix(36, 0, v, 0))
		return
	}
	f.add(model.Mix(36, r.stem[h], rel, 0))
	f.add(model.Mix(37, r.stem[h], rel, s))
	f.add(model.Mix(38, uint32(rules.VerbOf(r.Low(h))), rel, v))
	f.add(model.Mix(39, uint32(r.POS[h]), rel, s))
	side := uint32(0)
	if h < i {
		side = 1
	}
	f.add(model.Mix(40, rel<<1|side, uint32(r.POS[h]), v))
	// The nearest word above that reports, and how the cue hangs from it.
	for n := 0; h >= 0 && n < 8; n++ {
		if hv := rules.VerbOf(r.Low(h)); hv != 0 && r.unit[h] != r.unit[i] {
			side := uint32(0)
			if h < i {
				side = 1
			}
			f.add(model.Mix(41, up<<1|side, v, 0))
			f.add(model.Mix(42, up<<1|side, r.stem[h], 0))
			f.add(model.Mix(43, side, r.stem[h], s))
			break
		}
		up = up*64 + uint32(r.Rel[h])
		h = r.Head[h]
	}
}

// quotesBeside tells what in quotation marks stands beside token i: at once,
// behind a comma or colon, or elsewhere in its sentence.
func (r *Reader) quotesBeside(i int32) uint32 {
	u := r.unit[i]
	code := uint32(0)
	for k := int32(1); k <= 12 && u-k >= 0 && !r.Units[u-k+1].Para; k++ {
		if q := &r.Units[u-k]; q.Quoted != 0 {
			code |= min(uint32(k), 4)
			if last := r.Low(r.Quoted[q.Quoted-1].Inner.End - 1); last == "," || rules.IsFinal(last) {
				code |= 8
			}
			break
		}
		if r.Units[u-k+1].Breaks {
			break
		}
	}
	for k := int32(1); k <= 12 && u+k < int32(len(r.Units)); k++ {
		if q := &r.Units[u+k]; q.Quoted != 0 {
			code |= min(uint32(k), 4) << 4
			if lead := r.Low(q.Start - 1); lead == "," || lead == ":" {
				code |= 1 << 7
			}
			if r.Is(q.Start+1, doc.Capital) {
				code |= 1 << 8
			}
			break
		}
		if r.Units[u+k].Breaks {
			break
		}
	}
	return code
}
