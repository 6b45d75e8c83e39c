// Worldmap makes the outline of the world that the HTML page draws, from the
// 1:110m countries of Natural Earth as TopoJSON (package world-atlas).
//
//	go run ./worldmap -topology countries-110m.json -out ../../cmd/wirecopy/internal/page/world.txt
//
// The file has a line for each ring of land and each border between two
// countries: "land" or "border", its box (west, north, east, south), and its
// path as in SVG. Coordinates are tenths of a degree, with south positive, as
// SVG counts.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"slices"
)

// A topology is the part of TopoJSON (topojson-specification, 2.1) that is read.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   map[string]struct{ Geometries []geometry }
}

type geometry struct {
	Type string
	Arcs json.RawMessage
}

// A point is a position in tenths of a degree east and south.
type point struct{ x, y int }

func main() {
	log.SetFlags(0)
	from := flag.String("topology", "countries-110m.json", "the countries of Natural Earth as TopoJSON")
	to := flag.String("out", "world.txt", "the file to write")
	flag.Parse()
	data, err := os.ReadFile(*from)
	if err != nil {
		log.Fatal(err)
	}
	var t topology
	if err := json.Unmarshal(data, &t); err != nil {
		log.Fatal(err)
	}
	var out bytes.Buffer
	if err := t.write(&out); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*to, out.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}

func (t *topology) write(out *bytes.Buffer) error {
	arcs := t.arcs()
	for _, g := range t.Objects["land"].Geometries {
		rings, err := g.rings()
		if err != nil {
			return err
		}
		for _, ring := range rings {
			for _, part := range cut(join(arcs, ring)) {
				writePath(out, "land", part, "z")
			}
		}
	}
	uses := make([]int, len(arcs))
	for _, g := range t.Objects["countries"].Geometries {
		rings, err := g.rings()
		if err != nil {
			return err
		}
		for _, ring := range rings {
			for _, a := range ring {
				uses[max(a, ^a)]++
			}
		}
	}
	for i, n := range uses {
		if n > 1 { // an arc of two countries is the border between them
			writePath(out, "border", arcs[i], "")
		}
	}
	return nil
}

// arcs returns the arcs in tenths of a degree. In the file they are deltas of
// whole steps.
func (t *topology) arcs() [][]point {
	arcs := make([][]point, len(t.Arcs))
	for i, arc := range t.Arcs {
		var x, y float64
		for _, d := range arc {
			x += d[0]
			y += d[1]
			lon := x*t.Transform.Scale[0] + t.Transform.Translate[0]
			lat := y*t.Transform.Scale[1] + t.Transform.Translate[1]
			arcs[i] = append(arcs[i], point{int(math.Round(10 * lon)), int(math.Round(-10 * lat))})
		}
	}
	return arcs
}

// rings returns the rings of a geometry, each as numbers of arcs; a negative
// number ^n is arc n turned round.
func (g *geometry) rings() ([][]int, error) {
	switch g.Type {
	case "Polygon":
		var rings [][]int
		return rings, json.Unmarshal(g.Arcs, &rings)
	case "MultiPolygon":
		var polygons [][][]int
		err := json.Unmarshal(g.Arcs, &polygons)
		return slices.Concat(polygons...), err
	}
	return nil, fmt.Errorf("a geometry of type %q", g.Type)
}

// join returns the points of a ring.
func join(arcs [][]point, ring []int) []point {
	var points []point
	for _, a := range ring {
		arc := arcs[max(a, ^a)]
		if a < 0 {
			arc = slices.Clone(arc)
			slices.Reverse(arc)
		}
		points = append(points, arc...)
	}
	return points
}

// cut divides a ring where it steps over the 180th meridian, where its points
// lie on the meridian itself, so that no part runs back across the map.
func cut(ring []point) [][]point {
	var parts [][]point
	from := 0
	for i := 1; i < len(ring); i++ {
		if step := ring[i].x - ring[i-1].x; step > 1800 || step < -1800 {
			parts = append(parts, ring[from:i])
			from = i
		}
	}
	if from == 0 {
		return [][]point{ring}
	}
	parts[0] = append(slices.Clone(ring[from:]), parts[0]...) // the ring is closed
	return parts
}

func writePath(out *bytes.Buffer, kind string, points []point, end string) {
	points = thin(points)
	if len(points) < 2 || end != "" && len(points) < 4 {
		return // smaller than a step
	}
	west, north, east, south := box(points)
	fmt.Fprintf(out, "%s %d %d %d %d M%d", kind, west, north, east, south, points[0].x)
	number(out, points[0].y)
	out.WriteByte('l')
	for i := 1; i < len(points); i++ {
		dx, dy := points[i].x-points[i-1].x, points[i].y-points[i-1].y
		if i == 1 {
			fmt.Fprint(out, dx)
		} else {
			number(out, dx)
		}
		number(out, dy)
	}
	out.WriteString(end + "\n")
}

// number writes a number after another one: a minus sign divides them too.
func number(out *bytes.Buffer, n int) {
	if n >= 0 {
		out.WriteByte(' ')
	}
	fmt.Fprint(out, n)
}

// thin leaves out points that lie on the line between their neighbours.
func thin(points []point) []point {
	var kept []point
	for _, p := range points {
		if n := len(kept); n > 0 && kept[n-1] == p {
			continue
		}
		if n := len(kept); n > 1 {
			a, b := kept[n-2], kept[n-1]
			if (b.x-a.x)*(p.y-a.y) == (b.y-a.y)*(p.x-a.x) && (b.x-a.x)*(p.x-b.x) >= 0 && (b.y-a.y)*(p.y-b.y) >= 0 {
				kept = kept[:n-1]
			}
		}
		kept = append(kept, p)
	}
	return kept
}

func box(points []point) (west, north, east, south int) {
	west, north, east, south = points[0].x, points[0].y, points[0].x, points[0].y
	for _, p := range points {
		west, east = min(west, p.x), max(east, p.x)
		north, south = min(north, p.y), max(south, p.y)
	}
	return west, north, east, south
}
