package wirecopy

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/stress"
)

// FuzzParse checks the laws on any text.
func FuzzParse(f *testing.F) {
	for _, g := range goldens(f) {
		f.Add(g.article)
	}
	for _, tt := range oddities {
		f.Add(tt.text)
	}
	for _, in := range stress.Inputs {
		f.Add(in.Text(200))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			t.Skip("that a text is long is law 6, which TestLinear checks")
		}
		p := Parser{Published: time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC)}
		checkLaws(t, &p, text, p.Parse(text))
	})
}

// FuzzEdit checks the laws on articles that were edited badly.
func FuzzEdit(f *testing.F) {
	texts := articles(f)
	for i := range texts {
		f.Add(uint8(i), []byte("\x00\x01\x20\x01\x02\x30\x02\x03\x40\x03\x04\x50"))
	}
	f.Fuzz(func(t *testing.T, first uint8, edits []byte) {
		if len(edits) > 60 {
			t.Skip("a few edits show as much")
		}
		text := edited(texts, int(first), edits)
		p := Parser{Published: time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC)}
		checkLaws(t, &p, text, p.Parse(text))
	})
}

var editsFlag = flag.Int("edits", 100, "how many edited articles TestEdit tries; from 1000 on, those of -news too")

// TestEdit is FuzzEdit with edits that are the same on every run.
func TestEdit(t *testing.T) {
	texts := articles(t)
	if *editsFlag >= 1000 {
		texts = append(texts, newsTexts(t, 2000)...)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range *editsFlag {
		edits := make([]byte, 3*(1+r.IntN(8)))
		for i := range edits {
			edits[i] = byte(r.Uint32())
		}
		text := edited(texts, r.IntN(len(texts)), edits)
		p := Parser{Published: time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC)}
		checkLaws(t, &p, text, p.Parse(text))
		if t.Failed() {
			t.Fatalf("in the text %q", text)
		}
	}
}

// articles returns the texts of the goldens.
func articles(t testing.TB) []string {
	var texts []string
	for _, g := range goldens(t) {
		texts = append(texts, g.article)
	}
	return texts
}

// marks are what the edits work on: what sets quotes, clauses and lines apart.
var marks = []string{`"`, "“", "”", "‘", "’", "'", "\n", "\r\n", ",", ".", ":", "(", ")", "—", " said", " he ", " "}

// edited returns a text after some edits. Each is three bytes: what is done, and
// where in the text.
func edited(texts []string, first int, edits []byte) string {
	text := texts[first%len(texts)]
	for edit := range slices.Chunk(edits, 3) {
		if len(edit) < 3 || text == "" {
			break
		}
		at := int(binary.BigEndian.Uint16(edit[1:])) % len(text)
		mark := marks[int(edit[0]>>3)%len(marks)]
		if i := strings.Index(text[at:], mark); i >= 0 && edit[0]&7 < 4 {
			at += i
		}
		text = edit1(text, at, mark, edit[0]&7, texts)
	}
	return text
}

// edit1 does one edit.
func edit1(text string, at int, mark string, what byte, texts []string) string {
	head, tail := text[:at], text[at:]
	switch what {
	case 0: // delete a mark
		return head + strings.TrimPrefix(tail, mark)
	case 1: // double it
		return head + mark + tail
	case 2: // put another in its place
		return head + marks[at%len(marks)] + strings.TrimPrefix(tail, mark)
	case 3: // swap it with what stands before it
		if at > 0 && strings.HasPrefix(tail, mark) {
			return head[:at-1] + mark + head[at-1:] + tail[len(mark):]
		}
	case 4: // cut the end off, perhaps within a rune
		return head
	case 5: // cut the beginning off
		return tail
	case 6: // go on with another article
		return head + texts[at%len(texts)]
	default: // say a part of it again
		return text + tail[:min(len(tail), 300)]
	}
	return text
}

var newsFlag = flag.String("news", "../shared/data/text/news.jsonl.gz", "a gzipped `file` of articles, {\"text\":…} a line, for benchmarks and -edits")

// newsTexts returns the first n texts of -news. Without the file the test is
// skipped.
func newsTexts(t testing.TB, n int) []string {
	t.Helper()
	f, err := os.Open(*newsFlag)
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for len(texts) < n && lines.Scan() {
		var line struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, line.Text)
	}
	return texts
}
