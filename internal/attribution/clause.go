package attribution

import "github.com/wirecopy-go/wirecopy/internal/doc"

// climbs is how far up the subject of a cue is looked for.
const climbs = 4

// subjectOf returns the subject of the cue at i, or of what it depends on as a
// verb depends on that which it shares its subject with.
func (r *Reader) subjectOf(i int32) doc.Span {
	for range climbs {
		if i < 0 {
			break
		}
		for _, rel := range [...]doc.Relation{doc.Nsubj, doc.NsubjPass, doc.OblAgent} {
			if k := r.Child(i, rel); k >= 0 {
				return r.Subtree(k)
			}
		}
		switch r.Rel[i] {
		case doc.AclRelcl, doc.Acl:
			if h := r.Head[i]; h >= 0 {
				return doc.Span{Start: r.First[h], End: h + 1}
			}
		case doc.Conj, doc.Advcl, doc.Xcomp:
		default:
			return doc.Span{}
		}
		i = r.Head[i]
	}
	return doc.Span{}
}
