package wirecopy

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy/internal/stress"
)

// TestLinear checks law 6: a byte of a long text, of whatever sort, may cost no
// more than three times what a byte of news costs.
// The command growth in bench measures up to 100 MB.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	n := newNewsPace(t)
	for _, in := range stress.Inputs {
		n.check(in.Name, in.Text(1<<15))
	}
}

// TestLongSentence checks laws 2, 3 and 6 on sentences of 100,000 tokens: it
// parses them without panic, and for the price of news.
func TestLongSentence(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const tokens = 100_000
	n := newNewsPace(t)
	for _, tt := range []struct{ name, words, reason string }{
		{"one token", "the", "repeated"},
		{"unknown words", "blorv gryzl vashtu", "no word stands in a lexicon"},
		{"capitals", "REBELS KILLED SEVEN SOLDIERS NEAR PARIS", "every word may be a name"},
		{"Arabic", "وزير قال إن", "another script, right to left"},
		{"Chinese", "部长 说 ，", "another script, without case"},
		{"Chinese without spaces", "部长说，", "a token is longer than a word"},
		{"mixed", "Минск 部长 said “वह” ", "scripts change from word to word"},
	} {
		unit := tt.words + " "
		text := strings.Repeat(unit, tokens/len(strings.Fields(unit))+1)
		c := lawChecker{TB: t, a: n.check(tt.name, text), valid: utf8.ValidString(text)}
		c.article()
	}
}

// A newsPace is the price of a byte of news, which that of other texts is held
// against. Since other programs may slow a run down, a text fails only if it
// does so five times in a row, each time beside news measured anew.
type newsPace struct {
	testing.TB
	news    string
	perByte float64
}

func newNewsPace(t testing.TB) *newsPace {
	n := &newsPace{TB: t, news: strings.Join(articles(t), "\n"), perByte: math.Inf(1)}
	n.parse(n.news) // the tables are read for the first time
	for range 3 {
		_, cost := n.parse(n.news)
		n.perByte = min(n.perByte, cost)
	}
	return n
}

// check checks that a byte of text costs at most limit times what one of news
// does, and returns the article.
func (n *newsPace) check(name, text string) *Article {
	n.Helper()
	const limit = 3
	a, cost := n.parse(text)
	ratio := cost / n.perByte
	for try := 1; ratio > limit && try < 5; try++ {
		_, news := n.parse(n.news)
		_, cost = n.parse(text)
		ratio = min(ratio, cost/news)
	}
	if ratio > limit {
		n.Errorf("%s: a byte of %d kB costs %.1f times what one of news does, want at most %d", name, len(text)>>10, ratio, limit)
	}
	return a
}

// parse returns also how much processor time a byte of text takes.
func (n *newsPace) parse(text string) (*Article, float64) {
	start := processorTime()
	a := Parse(text)
	return a, float64(processorTime()-start) / float64(len(text))
}
