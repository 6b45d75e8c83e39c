package main

import (
	"fmt"
	"math"
)

// A reliability counts found quotes by their confidence: how many are right,
// with their speaker, of those that say so with about the same confidence.
type reliability [10]struct {
	count, right int
	sum          float64
}

func (r *reliability) add(d *quoteDoc) {
	for _, j := range d.counted {
		p := &d.pred[j]
		i, matched := d.half[j]
		bin := &r[min(9, int(10*p.confidence))]
		bin.count++
		bin.sum += p.confidence
		bin.right += count(matched && sameSpeaker(&d.gold[i], p))
	}
}

// figures returns the share of right quotes in each bin that has any, and the
// expected calibration error in points.
func (r *reliability) figures() []figure {
	var list []figure
	total, off := 0, 0.0
	for k := range r {
		b := &r[k]
		if b.count == 0 {
			continue
		}
		list = append(list, figure{Measure: fmt.Sprintf("confidence.%d0", k), Value: pct(b.right, b.count), Of: b.count})
		total += b.count
		off += math.Abs(b.sum - float64(b.right))
	}
	if total > 0 {
		list = append(list, figure{Measure: "confidence.error", Value: round(100*off/float64(total), 2), Of: total})
	}
	return list
}
