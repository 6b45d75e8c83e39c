package wirecopy

import (
	"strings"
	"testing"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/stress"
)

// TestLinear checks law 6: a byte of a long text may cost no more than three
// times what a byte of news costs, unless a short text of the kind is as dear.
// Since other programs may slow a run down, a text fails only if it does so five
// times in a row.
// The command growth in bench measures up to 100 MB.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const small, large = 1 << 12, 1 << 15
	news := perByte(strings.Join(articles(t), "\n"), 3)
	for _, in := range stress.Inputs {
		failed := true
		for range 5 {
			long := perByte(in.Text(large), 1)
			if failed = long > 3*news && long > 3*perByte(in.Text(small), 2); !failed {
				break
			}
		}
		if failed {
			t.Errorf("%s: a byte of %d kB costs more than 3 times what one of %d kB does, and one of news", in.Name, large>>10, small>>10)
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
