package attribution

import "github.com/wirecopy-go/wirecopy/internal/doc"

// trim takes from what q reports the words that belong to its cue: what else the
// source did, as in “said the road was open and drove home”, or how it was said,
// as in “said the road was open, pointing to a map”.
func (f *finder) trim(q *doc.Quote) {
	cue := q.Cue.Start
	if q.Cue.Empty() || f.POS[cue] != doc.VERB {
		return
	}
	for n := range q.Parts {
		p := &q.Parts[n]
		if p.Verbatim || p.Start < q.Cue.End {
			continue
		}
		for i := p.Start + 1; i < p.End; i++ {
			end := f.apart(i, cue)
			if end <= p.Start || !f.enough(q, n, end) {
				continue
			}
			p.End = end
			q.Parts = q.Parts[:n+1]
			f.settle(q)
			return
		}
	}
}

// enough reports whether enough is left of q if its part n ends at end.
func (f *finder) enough(q *doc.Quote, n int, end int32) bool {
	if n > 0 {
		return true
	}
	for i := q.Parts[0].Start; i < end; i++ {
		if f.Morph[i]&doc.Finite != 0 {
			return true
		}
	}
	return false
}

// apart returns where the words that go with the verb at token i begin, with what
// leads over to them, if it is another act of who said what the cue reports; or 0.
func (f *finder) apart(i, cue int32) int32 {
	if f.Head[i] != cue || f.POS[i] != doc.VERB {
		return 0
	}
	k := i
	for f.POS[k-1] == doc.ADV {
		k--
	}
	switch {
	case f.Rel[i] == doc.Conj && f.Morph[i] == f.Morph[cue] && f.Morph[i]&doc.Finite != 0 && f.POS[k-1] == doc.CCONJ && f.subject(i) < 0:
	case f.Rel[i] == doc.Advcl && f.Morph[i]&doc.Gerund != 0 && f.Low(k-1) == ",":
	default:
		return 0
	}
	for k--; f.Low(k-1) == ","; k-- {
	}
	return k
}
