package rules

import "github.com/wirecopy-go/wirecopy/internal/doc"

// addressee sets the addressee of a if one stands at p, and returns its end.
func (f *Reader) addressee(a *attribution, p int32) int32 {
	if p >= f.host.End || f.in[p] != 0 {
		return p
	}
	w := f.Low(p)
	if w == "that" || isQuestion(w) || isNominative(w) || IsPreposition(w) || a.verb&Quotes != 0 && !f.teller(a) && (w == "it" || IsPossessive(w) && !IsObject(w)) {
		return p
	}
	if IsObject(w) && (!IsDeterminer(w) || f.Low(p+1) == "that" || isNominative(f.Low(p+1)) || IsDeterminer(f.Low(p+1)) || IsPreposition(f.Low(p+1)) || f.Is(p+1, doc.Punct) || f.in[min(p+1, int32(f.Len())-1)] != 0) {
		a.to = doc.Span{Start: p, End: p + 1}
		return p + 1
	}
	end := f.nounPhrase(p, true)
	if end == p {
		return p
	}
	if next := f.Low(end); isAuxiliary(next) || f.finite(end) {
		// No addressee, but the subject of what is said, unless the name of an
		// agency or the like comes before that subject.
		if !f.teller(a) {
			return p
		}
		k := p + 1
		for k < end && !(f.Is(k-1, doc.Upper) && !f.Is(k, doc.Upper) && f.Is(k, doc.Capital)) {
			k++
		}
		if k == end {
			k = max(p+1, min(end-1, p+1))
			if IsDeterminer(w) {
				return p
			}
		}
		a.to = doc.Span{Start: p, End: k}
		return k
	}
	a.to = doc.Span{Start: p, End: end}
	return end
}

// teller reports whether the verb of a must have an addressee.
func (f *Reader) teller(a *attribution) bool {
	switch f.Low(a.cue.Start) {
	case "told", "tell", "tells", "telling", "inform", "informs", "informed", "informing", "assured", "assure", "assures",
		"assuring", "reminded", "reminds", "remind", "reminding", "notified", "notify", "notifies", "notifying",
		"convinced", "persuaded", "reassured":
		return true
	}
	return false
}
