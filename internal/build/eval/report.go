package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A figure is what one measure gives.
type figure struct {
	Layer   string   `json:"layer"`
	Set     string   `json:"set"`
	Measure string   `json:"measure"`
	Value   float64  `json:"value"` // in per cent, unless the measure says otherwise
	Of      int      `json:"of"`    // how many it is a share of
	Floor   *float64 `json:"floor,omitempty"`

	Key bool `json:"-"` // it is one of those that layers are judged by
	Low bool `json:"-"` // the lower, the better
}

// name returns what floors call the figure.
func (f *figure) name() string { return f.Layer + "." + f.Set + "." + f.Measure }

// prfFigures returns three figures of a measure, of which F1 may be key.
func prfFigures(measure string, x prf, of int, key bool) []figure {
	return []figure{
		{Measure: measure + ".f1", Value: x.f, Of: of, Key: key},
		{Measure: measure + ".precision", Value: x.p, Of: of},
		{Measure: measure + ".recall", Value: x.r, Of: of},
	}
}

// An errorLog keeps the first few errors of each kind.
type errorLog struct {
	limit int // of each kind
	shown map[string]int
	lines []string
}

func (l *errorLog) add(kind, format string, args ...any) {
	if l.shown[kind] >= l.limit {
		return
	}
	if l.shown == nil {
		l.shown = map[string]int{}
	}
	l.shown[kind]++
	l.lines = append(l.lines, kind+": "+fmt.Sprintf(format, args...))
}

// writeTable writes a figure a line; sets have an empty line between them.
func writeTable(w io.Writer, figures []figure) {
	last := ""
	for _, f := range figures {
		set := f.Layer + "." + f.Set
		if last != "" && set != last {
			fmt.Fprintln(w)
		}
		last = set
		fmt.Fprintf(w, "%-52s %7s  of %-6d%s\n", f.name(), f.value(), f.Of, f.bound("  "))
	}
}

func (f *figure) value() string { return strconv.FormatFloat(f.Value, 'f', 2, 64) }

// bound returns the floor of a figure after a separator; "" if it has none.
func (f *figure) bound(before string) string {
	if f.Floor == nil {
		return ""
	}
	sign := "≥ "
	if f.Low {
		sign = "≤ "
	}
	return before + sign + strconv.FormatFloat(*f.Floor, 'f', -1, 64)
}

// writeMarkdown writes the figures that layers are judged by, and all that have
// a floor, as a table.
func writeMarkdown(w io.Writer, figures []figure) {
	fmt.Fprintf(w, "Models %s, by `go run ./eval -markdown` in `internal/build`. Figures are in per cent.\n\n", wirecopy.ModelVersion)
	fmt.Fprintln(w, "| layer | set | measure | figure | of | floor |\n|---|---|---|---:|---:|---:|")
	for _, f := range figures {
		if f.Key || f.Floor != nil {
			fmt.Fprintf(w, "| %s | %s | %s | %s | %d | %s |\n", f.Layer, f.Set, strings.ReplaceAll(f.Measure, ".", " "), f.value(), f.Of, f.bound(""))
		}
	}
}

// writeJSON writes all figures as one object.
func writeJSON(w io.Writer, figures []figure) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "\t")
	return enc.Encode(struct {
		Model   string   `json:"model"`
		Figures []figure `json:"figures"`
	}{wirecopy.ModelVersion, figures})
}
