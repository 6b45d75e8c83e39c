package wirecopy

import (
	"testing"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/stress"
)

// TestLinear checks law 6: eight times the text may take no more than three
// times as long per byte, where a loop over all that came before takes eight.
// Since other programs may slow either run down, a text fails only if it does
// so five times. The command growth in bench measures up to 100 MB.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const small, large = 1 << 14, 1 << 17
	for _, in := range stress.Inputs {
		var ratio float64
		for range 5 {
			short, long := in.Text(small), in.Text(large)
			ratio = perByte(long, 1) / perByte(short, 3)
			if ratio < 3 {
				break
			}
		}
		if ratio >= 3 {
			t.Errorf("%s: a byte of %d kB costs %.1f times what a byte of %d kB does", in.Name, large>>10, ratio, small>>10)
		}
	}
}

// perByte returns the least time that a byte took in n runs.
func perByte(text string, n int) float64 {
	best := time.Duration(1<<63 - 1)
	for range n {
		start := time.Now()
		Parse(text)
		best = min(best, time.Since(start))
	}
	return float64(best) / float64(len(text))
}
