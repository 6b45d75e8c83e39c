package token

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// web scans a web address, if one begins here.
func (s *scanner) web() bool {
	rest := s.d.Lower[s.at:]
	if rest[0] != 'h' && rest[0] != 'w' {
		return false
	}
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return false
	}
	end := s.at
	for end < len(s.text) && kinds[s.text[end]] != blank && kinds[s.text[end]] != newline && s.text[end] != '<' &&
		s.text[end] != '>' && s.text[end] != '"' && !strings.HasPrefix(s.text[end:], "”") && !strings.HasPrefix(s.text[end:], "»") {
		end++
	}
	for end > s.at && strings.IndexByte(".,;:!?)]}'", s.text[end-1]) >= 0 {
		end--
	}
	if end-s.at < 5 {
		return false
	}
	s.emit(end, doc.Web)
	return true
}

// isMail extends a word to the mail address that it begins.
func (s *scanner) isMail(w *word) bool {
	if w.end+1 >= len(s.text) || s.text[w.end] != '@' || kinds[s.text[w.end+1]] < lower {
		return false
	}
	end := w.end + 1
	for end < len(s.text) && (kinds[s.text[end]] >= lower && kinds[s.text[end]] <= digit || strings.IndexByte(".-_", s.text[end]) >= 0) {
		end++
	}
	for kinds[s.text[end-1]] == mark {
		end--
	}
	w.end = end
	return true
}

// handle returns the end of the @handle or #hashtag that begins here.
func (s *scanner) handle() int {
	if n := len(s.d.End); n > 0 && s.class == 0 && s.d.Class[n-1]&(doc.Word|doc.Number) != 0 {
		return s.at
	}
	end := s.at + 1
	for end < len(s.text) && (kinds[s.text[end]] >= lower && kinds[s.text[end]] <= digit || s.text[end] == '_') {
		end++
	}
	return end
}

// isDomain reports whether a full stop before these letters joins a domain name.
func isDomain(low string) bool {
	switch low {
	case "com", "org", "net", "gov", "edu", "info", "int", "mil", "io", "tv", "uk", "eu", "ru", "cn", "de", "fr", "ca", "au":
		return true
	}
	return false
}
