package main

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// A tally gathers what a library scores.
type tally struct {
	words, paragraphs               count
	title, authors, site, published int
	spent                           time.Duration
}

// A count is what was right, found and wanted.
type count struct{ right, found, wanted int }

func (c count) String() string {
	p, r := ratio(c.right, c.found), ratio(c.right, c.wanted)
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("%.1f\t%.1f\t%.1f", 100*p, 100*r, 100*f)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// add counts a page and returns what is wrong with it.
func (t *tally) add(want, got extraction) string {
	var wrong strings.Builder
	t.words.add(strings.Fields(want.text), strings.Fields(got.text))
	missing, extra := t.paragraphs.add(paragraphs(want.text), paragraphs(got.text))
	for _, p := range missing {
		fmt.Fprintf(&wrong, "  - %.100s\n", p)
	}
	for _, p := range extra {
		fmt.Fprintf(&wrong, "  + %.100s\n", p)
	}
	for _, f := range []struct {
		name      string
		n         *int
		want, got string
		right     bool
	}{
		{"title", &t.title, want.title, got.title, want.title == got.title},
		{"authors", &t.authors, want.authors, got.authors, names(want.authors) == names(got.authors)},
		{"site", &t.site, want.site, got.site, want.site == got.site},
		{"published", &t.published, want.published.String(), got.published.String(), want.published.Equal(got.published)},
	} {
		if f.right {
			*f.n++
		} else {
			fmt.Fprintf(&wrong, "  %s: want %q, got %q\n", f.name, f.want, f.got)
		}
	}
	return wrong.String()
}

// names returns the words of a list of names, however it is divided.
func names(list string) string {
	words := strings.FieldsFunc(list, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	kept := words[:0]
	for _, w := range words {
		if w != "and" && w != "By" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// add counts the parts that are the same, in whatever order, and returns the
// others.
func (c *count) add(want, got []string) (missing, extra []string) {
	left := map[string]int{}
	for _, w := range want {
		left[w]++
	}
	c.wanted += len(want)
	c.found += len(got)
	for _, g := range got {
		if left[g] > 0 {
			left[g]--
			c.right++
		} else {
			extra = append(extra, g)
		}
	}
	for _, w := range want {
		if left[w] > 0 {
			left[w]--
			missing = append(missing, w)
		}
	}
	return missing, extra
}

// paragraphs returns the lines of a text that are not blank, with single spaces.
func paragraphs(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			list = append(list, line)
		}
	}
	return list
}
