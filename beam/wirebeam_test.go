package wirebeam

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	slog.SetDefault(slog.New(slog.DiscardHandler)) // Prism tells of every bundle
	os.Exit(m.Run())
}

// articles returns the texts of the articles that were written for the tests of
// the project, cut to their first paragraphs.
func articles(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("../testdata/articles/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	var list []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(data), "-- article --\n")
		text, _, _ = strings.Cut(text, "\n-- ")
		list = append(list, text[:min(len(text), 700)])
	}
	return list
}

// bad are lines that can't be read, and what is said of them.
var bad = []struct{ line, want, reason string }{
	{`{"id": 1, "text": "Half a`, "not an article as JSON: unexpected end of JSON input", "cut off"},
	{`{"id": 2}`, `there is no "text"`, ""},
	{`{"id": 3, "text": "x", "published": "Friday"}`, `"published": "Friday" is not a date; write it as 2024-06-28 or 2024-06-28T09:30:00+05:00`, ""},
	{"\xff\xfe\x00", "not an article as JSON: invalid character 'ÿ' looking for beginning of value", "no text at all; every byte must come back"},
	{`[]`, "not an article as JSON: json: cannot unmarshal array into Go value of type wirebeam.input", ""},
}

// TestArchive runs 10,000 articles through Prism, half of them compressed, and
// checks that nothing is lost.
func TestArchive(t *testing.T) {
	total := 10_000
	if testing.Short() {
		total = 500
	}
	texts := articles(t)
	in, out := t.TempDir(), t.TempDir()
	size, deadWanted := 0, map[string]string{}
	var lines [2]bytes.Buffer
	for i := range total {
		text := fmt.Sprintf("%s\n\nThis is report No. %d.", texts[i%len(texts)], i)
		size += len(text)
		line, err := json.Marshal(map[string]any{"id": fmt.Sprint("a", i), "text": text, "published": "2024-06-28"})
		if err != nil {
			t.Fatal(err)
		}
		b := &lines[i%2]
		b.Write(line)
		b.WriteString("\n\n")
		if i%1000 == 0 {
			d := bad[i/1000%len(bad)]
			fmt.Fprintf(b, "%s\n", d.line)
			deadWanted[d.line] = d.want
		}
	}
	deadTotal := (total + 999) / 1000
	write(t, filepath.Join(in, "plain.jsonl"), lines[0].Bytes())
	write(t, filepath.Join(in, "packed.jsonl.gz"), packed(t, lines[1].Bytes()))

	counters := run(t, Config{
		Input: []string{filepath.Join(in, "*.jsonl"), filepath.Join(in, "*.gz")}, Output: out + "/", Shards: 3,
		Options: Options{Articles: true, Quotes: true, Events: true},
	})
	want := map[string]int64{"lines": int64(total + deadTotal), "articles": int64(total), "failures": int64(deadTotal), "bytes": int64(size)}
	if diff := cmp.Diff(want, counters); diff != "" {
		t.Errorf("counters (-want +got):\n%s", diff)
	}

	seen, quotes, events := map[string]bool{}, 0, 0
	for _, line := range read(t, out, "articles", 3) {
		var a struct {
			ID string `json:"id"`
			wirecopy.Article
		}
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		if seen[a.ID] {
			t.Errorf("article %s is there twice", a.ID)
		}
		seen[a.ID] = true
		quotes += len(a.Quotes)
		events += len(a.Events)
	}
	if len(seen) != total {
		t.Errorf("%d articles, want %d", len(seen), total)
	}
	if n := len(read(t, out, "quotes", 3)); n != quotes || n == 0 {
		t.Errorf("%d quotes, the articles have %d", n, quotes)
	}
	if n := len(read(t, out, "events", 3)); n != events || n == 0 {
		t.Errorf("%d events, the articles have %d", n, events)
	}
	dead := read(t, out, "dead", 3)
	if len(dead) != deadTotal {
		t.Errorf("%d dead letters, want %d", len(dead), deadTotal)
	}
	for _, line := range dead {
		input, message := deadLetter(t, line)
		if deadWanted[input] != message {
			t.Errorf("%q is dead of %q, want %q", input, message, deadWanted[input])
		}
	}
}

// TestRows compares the rows of one article, which has no ID.
func TestRows(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	name := filepath.Join(in, "one.jsonl")
	write(t, name, []byte(`{"text":"LIMA, Peru — Mayor Rosa Quispe told reporters on Monday: “The bridge stays closed.” Police arrested two men.","published":"2024-06-26T08:00:00-05:00"}`))
	run(t, Config{Input: []string{name}, Output: out + "/one-", Shards: 1, Options: Options{Quotes: true}})
	id := name + ":1"
	want := []string{`{"article":"` + id + `","start":59,"end":89,"kind":"direct","text":"The bridge stays closed.","speaker":"Rosa Quispe","cue":"told","to":"reporters"}`}
	var got []string
	for _, line := range read(t, out, "one-quotes", 1) {
		got = append(got, string(line))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("quotes (-want +got):\n%s", diff)
	}
	if names, _ := filepath.Glob(out + "/*"); len(names) != 2 {
		t.Errorf("files %q, want those of quotes and dead letters", names)
	}
}

func TestNoFiles(t *testing.T) {
	p, s := beam.NewPipelineWithRoot()
	Archive(s, Config{Input: []string{t.TempDir() + "/*.jsonl"}, Output: t.TempDir() + "/", Options: Options{Quotes: true}})
	if _, err := prism.Execute(context.Background(), p); err == nil || !strings.Contains(err.Error(), "no files matching") {
		t.Errorf("error %v, want one that says that no file matches", err)
	}
}

func TestReadLine(t *testing.T) {
	const limit = maxDead + 10
	long := strings.Repeat("x", limit+1)
	tests := []struct {
		name, text string
		want       []string
		long       []bool
	}{
		{"nothing", "", nil, nil},
		{"last line without end", "a\nb", []string{"a", "b"}, []bool{false, false}},
		{"blank lines", "a\n\nb\n", []string{"a", "", "b"}, []bool{false, false, false}},
		{"just short enough", long[1:] + "\nb\n", []string{long[1:], "b"}, []bool{false, false}},
		{"too long", long + "\nb\n", []string{long[:maxDead], "b"}, []bool{true, false}},
		{"too long at the end", "b\n" + long + long, []string{"b", long[:maxDead]}, []bool{false, true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			var tooLong []bool
			r := bufio.NewReaderSize(strings.NewReader(tt.text), 16)
			for {
				line, long, err := readLine(r, limit)
				if err != nil {
					break
				}
				got, tooLong = append(got, string(line)), append(tooLong, long)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.long, tooLong); diff != "" {
				t.Errorf("too long (-want +got):\n%s", diff)
			}
		})
	}
}

// run runs an archive on Prism, in this process, and returns the counters.
func run(t *testing.T, c Config) map[string]int64 {
	t.Helper()
	p, s := beam.NewPipelineWithRoot()
	Archive(s, c)
	result, err := prism.Execute(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	counters := map[string]int64{}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == "wirecopy" {
			counters[c.Name()] += c.Result()
		}
	}
	return counters
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func packed(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read returns the lines of all shards of a kind of row.
func read(t *testing.T, folder, kind string, shards int) [][]byte {
	t.Helper()
	var lines [][]byte
	for i := range shards {
		data, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("%s-%05d-of-%05d.jsonl", kind, i, shards)))
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(data) {
			lines = append(lines, bytes.TrimSuffix(line, []byte("\n")))
		}
	}
	return lines
}

// deadLetter returns the line that a dead letter is about, and what is said of it.
func deadLetter(t *testing.T, line []byte) (input, message string) {
	t.Helper()
	var d struct {
		File, Error, Input string
		Line               int
		InputBase64        []byte
	}
	if err := json.Unmarshal(line, &d); err != nil {
		t.Fatal(err)
	}
	if d.File == "" || d.Line == 0 {
		t.Errorf("a dead letter from nowhere: %s", line)
	}
	return d.Input + string(d.InputBase64), d.Error
}
