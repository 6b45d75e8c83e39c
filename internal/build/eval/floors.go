package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
)

// A floor is the value that a figure must reach, or, if lower is better, must
// not pass.
type floor struct {
	name  string
	value float64
	line  int
}

// readFloors reads a file of floors: a line is the name of a figure and a
// value; "#" starts a comment.
func readFloors(name string) ([]floor, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("-floors: %w", err)
	}
	defer f.Close()
	var list []floor
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		text, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(text)
		if len(fields) == 0 {
			continue
		}
		if len(fields) != 2 {
			return nil, fmt.Errorf(`%s:%d: want a figure and its floor, as in "dateline.openings.exact 97.0"`, name, n)
		}
		value, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %q is not a number", name, n, fields[1])
		}
		if slices.ContainsFunc(list, func(f floor) bool { return f.name == fields[0] }) {
			return nil, fmt.Errorf("%s:%d: %s has a floor already", name, n, fields[0])
		}
		list = append(list, floor{fields[0], value, n})
	}
	return list, lines.Err()
}

// setFloors notes the floors in the figures. It returns an error if the name of
// one is not that of a figure of its set, among those that were measured.
func setFloors(figures []figure, floors []floor) error {
	for _, f := range floors {
		i := slices.IndexFunc(figures, func(x figure) bool { return x.name() == f.name })
		if i >= 0 {
			figures[i].Floor = &f.value
			continue
		}
		s := setOf(f.name)
		if s == nil {
			return fmt.Errorf("floors, line %d: there is no set that %q could be a figure of", f.line, f.name)
		}
		if slices.ContainsFunc(figures, func(x figure) bool { return x.Layer == s.layer && x.Set == s.name }) {
			return fmt.Errorf("floors, line %d: %s has no figure %q", f.line, s.id(), f.name)
		}
	}
	return nil
}

// setOf returns the set that the name of a figure belongs to, or nil.
func setOf(figure string) *set {
	for i := range sets {
		if strings.HasPrefix(figure, sets[i].id()+".") {
			return &sets[i]
		}
	}
	return nil
}

// broken writes the figures that are on the wrong side of their floor and
// returns how many there are.
func broken(w io.Writer, figures []figure) int {
	n := 0
	for _, f := range figures {
		switch {
		case f.Floor == nil:
			continue
		case f.Low && f.Value > *f.Floor:
			fmt.Fprintf(w, "eval: %s is %.2f, %.2f above its ceiling of %g\n", f.name(), f.Value, f.Value-*f.Floor, *f.Floor)
		case !f.Low && f.Value < *f.Floor:
			fmt.Fprintf(w, "eval: %s is %.2f, %.2f below its floor of %g\n", f.name(), f.Value, *f.Floor-f.Value, *f.Floor)
		default:
			continue
		}
		n++
	}
	return n
}
