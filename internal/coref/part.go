package coref

import (
	"cmp"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// branch reports whether a noun is that of a part of an organization.
func branch(noun string) bool {
	switch noun {
	case "branch", "wing", "chapter", "arm", "unit", "division", "subsidiary", "affiliate", "faction", "bureau", "caucus", "league",
		"committee", "board", "council", "department", "office", "faculty":
		return true
	}
	return false
}

// wholeOf returns the organization of which a name says that n is a branch: "the Green
// Dawn Youth Wing" of the Green Dawn. It returns 0 if there is none.
func (l *linker) wholeOf(n int32) int32 {
	s := l.at(n).name
	if l.at(n).kind != doc.Organization || l.at(n).described || s.Len() > maxPhrase || !branch(l.Low(s.End-1)) {
		return 0
	}
	for end := s.End - 1; end > s.Start; end-- {
		last := end
		if l.Is(last-1, doc.Clitic) {
			last--
		}
		if p := l.root(l.names[key{'o', l.LowWords(doc.Span{Start: s.Start, End: last})}]); p != 0 && p != n {
			return p
		}
	}
	return 0
}

// wholeIn returns the organization that a, a description of a branch, says that it
// belongs to: "the party’s youth wing", "the Volta branch of the Green Dawn".
func (l *linker) wholeIn(a *anaphor) int32 {
	if !branch(l.Low(a.head)) {
		return 0
	}
	for c := l.FirstChild[a.head]; c >= 0; c = l.NextSibling[c] {
		if l.Rel[c] != doc.NmodPoss && l.Rel[c] != doc.Nmod && l.Rel[c] != doc.Compound {
			continue
		}
		if k := l.Child(c, doc.Case); l.Rel[c] == doc.Nmod && (k < 0 || l.Low(k) != "of") {
			continue
		}
		if m := cmp.Or(l.mentionAt(c), l.mentionWith(c)); m != nil && l.at(l.root(m.Entity)).kind == doc.Organization {
			return l.root(m.Entity)
		}
	}
	return 0
}

// nationInside returns the country that an institution has in its name: "the Royal
// Thai Police", "the Supreme Court of Ghana".
func (l *linker) nationInside(s doc.Span) string {
	head := s.End - 1
	for i := s.Start + 1; i < min(s.End, s.Start+maxPhrase); i++ {
		if l.Low(i) == "of" {
			head = i - 1
			break
		}
	}
	if !institution(l.Low(head)) {
		return ""
	}
	if m := l.mentionAt(s.End + 1); l.Low(s.End) == "of" && m != nil && m.Kind == doc.Location {
		return countryOf(l.Words(m.Span))
	}
	for i := s.Start; i < min(s.End, s.Start+maxPhrase); i++ {
		if l.Is(i, doc.Capital) {
			if code := cmp.Or(demonymOf(l.Word(i)), countryOf(l.Words(doc.Span{Start: i, End: i + 1})), countryOf(l.Words(doc.Span{Start: i, End: s.End}))); code != "" {
				return code
			}
		}
	}
	return ""
}
