package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// A shape is what the letters of a token look like.
type shape uint8

// The shapes.
const (
	otherShape shape = iota
	mark
	year
	number
	clitic
	web
	initial      // "J."
	upperAbbrev  // "U.S."
	letter       // "X"
	acronym      // "NATO"
	upperWord    // "PESHAWAR"
	abbreviation // "Gen."
	capitalised  // "Kabul"
	camel        // "BioNTech"
	inner        // "iPhone", "eBay"
	lower
	beforeText // there is no token
	afterText
)

// shapeOf returns the shape of token i.
func shapeOf(d *doc.Document, i int32) shape {
	c := d.Class[i]
	n := int(d.End[i] - d.Start[i])
	switch {
	case c&doc.Word != 0 && c&(doc.Clitic|doc.Web|doc.Number) == 0:
		return letters(d.Word(i), c, n)
	case c&doc.Punct != 0:
		return mark
	case c&doc.Number != 0:
		if n == 4 {
			return year
		}
		return number
	case c&doc.Clitic != 0:
		return clitic
	case c&doc.Web != 0:
		return web
	}
	return otherShape
}

// letters returns the shape of a word of n bytes.
func letters(word string, c doc.Class, n int) shape {
	switch {
	case c&doc.Upper != 0 && c&doc.Abbrev != 0:
		if n == 2 {
			return initial
		}
		return upperAbbrev
	case c&doc.Upper != 0:
		switch {
		case n == 1:
			return letter
		case n < 6:
			return acronym
		}
		return upperWord
	case c&doc.Abbrev != 0:
		return abbreviation
	}
	capitals := false
	for j := 1; j < n; j++ {
		capitals = capitals || 'A' <= word[j] && word[j] <= 'Z'
	}
	switch {
	case c&doc.Capital != 0 && capitals:
		return camel
	case c&doc.Capital != 0:
		return capitalised
	case capitals:
		return inner
	}
	return lower
}
