package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// The layout is that of package gazetteer, which explains it.
const (
	version     = 1
	buckets     = 1 << 16
	noCode      = 0xFFFF
	roleShift   = 2
	numberShift = 4
	maxName     = 255
)

// An entry is a line of the index.
type entry struct {
	hash  uint64
	place int
	name
}

// table returns the table of all places.
func (w *world) table() []byte {
	index := w.index()
	w.entries = len(index)
	var b []byte
	for _, n := range []int{version, w.first, len(w.iso), len(index), len(w.places)} {
		b = put(b, n, 4)
	}
	at := 0
	for bucket := range buckets + 1 {
		for at < len(index) && int(index[at].hash>>24) < bucket {
			at++
		}
		b = put(b, at, 3)
	}
	for _, e := range index {
		flag := 0
		if e.alternate {
			flag = 1
		}
		b = put(b, int(e.hash&0xFFFFFF), 3)
		b = put(b, e.place<<numberShift|int(e.role)<<roleShift|flag, 3)
	}
	return w.records(b)
}

// index returns the names of all places, sorted as they stand in the table.
func (w *world) index() []entry {
	var all []entry
	for i, r := range w.places {
		for _, n := range r.names {
			all = append(all, entry{gazetteer.Hash(n.key), i, n})
		}
	}
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.role, b.role),
			cmp.Compare(b.score, a.score), cmp.Compare(a.place, b.place))
	})
	return all
}

// records appends the places, the codes and the names.
func (w *world) records(b []byte) []byte {
	var heap []byte
	offsets := map[string]int{}
	for _, r := range w.places {
		if len(r.name) > maxName {
			panic("name too long: " + r.name)
		}
		offset, ok := offsets[r.name]
		if !ok {
			offset = len(heap)
			offsets[r.name] = offset
			heap = append(heap, byte(len(r.name)))
			heap = append(heap, r.name...)
		}
		code := noCode
		if r.code != "" {
			code = w.codes[r.code]
		}
		b = put(b, offset, 3)
		b = put(b, circle(r.lat), 3)
		b = put(b, circle(r.lon), 3)
		b = put(b, code, 2)
		b = put(b, people(r.population), 1)
		b = put(b, int(r.kind), 1)
		b = put(b, r.id, 3)
	}
	for _, code := range w.iso {
		for len(code) < 6 {
			code += " "
		}
		b = append(b, code...)
	}
	return append(b, heap...)
}

// circle turns degrees into 2^24ths of a circle.
func circle(degrees float64) int { return int(math.Round(degrees*(1<<24)/360)) & 0xFFFFFF }

// people returns eight times the logarithm to base 2.
func people(n int) int {
	if n < 2 {
		return 0
	}
	return int(math.Round(8 * math.Log2(float64(n))))
}

// put appends the lowest bytes of n, the lowest first.
func put(b []byte, n, bytes int) []byte {
	for range bytes {
		b = append(b, byte(n))
		n >>= 8
	}
	return b
}
