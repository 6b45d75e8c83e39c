// Limits does what every reader of text must do at least, so that the distance
// to it shows: scan touches every byte, utf8 decodes every rune, and tokens
// divides text by a table of the classes of bytes.
package main

import (
	"fmt"
	"runtime"

	"github.com/wirecopy-go/wirecopy/bench/race"
)

func main() {
	race.Run(func(layers string) (func(string), error) {
		count, ok := map[string]func(string) int{"scan": scan, "utf8": decode, "tokens": tokens}[layers]
		if !ok {
			return nil, fmt.Errorf("there is no limit %q", layers)
		}
		return func(text string) { runtime.KeepAlive(count(text)) }, nil // or it would be optimised away
	})
}

func scan(text string) int {
	n := 0
	for i := range len(text) {
		n += int(text[i])
	}
	return n
}

func decode(text string) int {
	n := 0
	for _, r := range text {
		n += int(r)
	}
	return n
}

// The classes of a byte.
const (
	space = iota
	letter
	digit
	mark
)

var classes = func() (t [256]uint8) {
	for b := range t {
		switch {
		case b <= ' ':
		case b >= '0' && b <= '9':
			t[b] = digit
		case b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80:
			t[b] = letter
		default:
			t[b] = mark
		}
	}
	return t
}()

// tokens counts the runs of letters and of digits, and the marks.
func tokens(text string) int {
	n, last := 0, uint8(space)
	for i := range len(text) {
		c := classes[text[i]]
		if c != space && (c != last || c == mark) {
			n++
		}
		last = c
	}
	return n
}
