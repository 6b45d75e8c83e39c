package webpage

import (
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// layouts are how pages write a date, for machines and for people.
var layouts = [...]string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05.999Z0700", "2006-01-02T15:04:05",
	"2006-01-02T15:04", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	"2006/01/02", "20060102", time.RFC1123, time.RFC1123Z, "January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006",
	"Monday, January 2, 2006", "Monday, 2 January 2006", "Monday 2 January 2006", "January 2, 2006 15:04", "January 2, 2006 3:04 PM",
	"January 2, 2006 3:04 p.m.", "January 2, 2006 3:04 pm", "2 January 2006 15:04", "Jan 2, 2006 3:04 PM", "2 Jan 2006, 15:04",
}

// parseDate reads a date as it stands in a page; the zero time if it is none. A
// date without a zone is taken as UTC.
func parseDate(s string) time.Time {
	const longest = 60
	s = strings.TrimSpace(s)
	if s == "" || len(s) > longest {
		return time.Time{}
	}
	for _, prefix := range [...]string{"Published:", "Published", "Posted on", "Updated"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, prefix))
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1600 {
			return t
		}
	}
	return time.Time{}
}

// visibleDate returns the date of the first time element of a page that stands
// in none of its side boxes.
func visibleDate(root *html.Node) time.Time {
	for n := range root.Descendants() {
		if n.DataAtom != atom.Time || beside(n) {
			continue
		}
		if t := parseDate(attr(n, "datetime")); !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

// beside reports whether n stands in a side box, a menu or a comment.
func beside(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.DataAtom {
		case atom.Aside, atom.Nav, atom.Footer:
			return true
		case atom.Div, atom.Section, atom.Ol, atom.Ul:
			if hasBoxClass(p) {
				return true
			}
		}
	}
	return false
}

// pathDate returns the day in the path of an address, "/2023/02/17/".
func pathDate(path string) time.Time {
	const day = "2006/01/02"
	for i := 0; i+len(day) < len(path); i++ {
		if path[i] != '/' {
			continue
		}
		if t, err := time.Parse(day, path[i+1:min(len(path), i+1+len(day))]); err == nil && t.Year() >= 1990 {
			return t
		}
	}
	return time.Time{}
}
