package main

import (
	"fmt"
	"strings"
	"time"
)

// dateLayouts are the forms of a date that are read: those that are documented,
// then those of feeds (RFC 1123), of databases, and of the Reuters-21578 corpus.
var dateLayouts = [...]string{
	time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, time.RFC1123, time.RFC1123Z,
	"Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "2-Jan-2006 15:04:05",
}

// parseDate reads a date or a time; the empty string is the zero time.
func parseDate(s string) (time.Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is not a date; write it as 2024-06-28 or 2024-06-28T09:30:00+05:00", s)
}
