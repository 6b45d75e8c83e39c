package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/cmd/wirecopy/internal/interchange"
)

const article = `ACCRA, Ghana (AP) — Mayor Ama Owusu said “the port will reopen” on Friday.
`

// result is what a run of the command left behind.
type result struct {
	code           int
	stdout, stderr string
}

func runWith(stdin string, args ...string) result {
	var out, errs bytes.Buffer
	c := &command{stdin: strings.NewReader(stdin), stdout: &out, stderr: &errs}
	code := c.run(context.Background(), args)
	return result{code, out.String(), errs.String()}
}

func TestRefuses(t *testing.T) {
	dir := t.TempDir()
	tests := []struct {
		name   string
		args   []string
		stderr string
		reason string
	}{
		{"missing file", []string{"nowhere.txt"}, "wirecopy: nowhere.txt: no such file or directory\n", "one clear line"},
		{"directory", []string{dir}, "wirecopy: " + dir + " is a directory; name the files in it\n", "reading it would fail less clearly"},
		{"flag after file", []string{"-json", "--", "-skip"}, "wirecopy: -skip: no such file or directory (flags stand before files)\n", "a usual slip"},
		{"bad date", []string{"-published", "June 28"}, "wirecopy: -published: \"June 28\" is not a date; write it as 2024-06-28 or 2024-06-28T09:30:00+05:00\n", "says what to write"},
		{"bad country", []string{"-country", "Canada"}, "wirecopy: -country: \"Canada\" is no code of two capitals, such as CA\n", "says what a code is"},
		{"bad layer", []string{"-skip", "verbs"}, "wirecopy: -skip: no layer \"verbs\"; there are entities, quotes, times and events\n", "says what there is"},
		{"bad flag", []string{"-colour"}, "wirecopy: flag provided but not defined: -colour; wirecopy -h tells the flags\n", "points at the help"},
		{"two outputs", []string{"-json", "-jsonl"}, "wirecopy: -json and -jsonl exclude each other: take one\n", "neither can win silently"},
		{"three outputs", []string{"-html", "-json", "-jsonl"}, "wirecopy: -json and -jsonl and -html exclude each other: take one\n", "all are named"},
		{"two pages", []string{"-html", "a.txt", "b.txt"}, "wirecopy: -html writes a page of one article: name one file\n", "two pages in one file are none"},
		{"unknown format", []string{"-format", "xml"}, "wirecopy: -format: no format \"xml\"; there are brat, conllu, csv-events, csv-quotes, jsonld, ninjs, webannotation\n", "says what there is"},
		{"format and JSON", []string{"-json", "-format", "brat"}, "wirecopy: -json and -format exclude each other: take one\n", ""},
		{"two in brat", []string{"-format", "brat", "a.txt", "b.txt"}, "wirecopy: -format brat holds one article: name one file\n", "offsets are those of one text"},
		{"URL of two", []string{"-format", "ninjs", "-url", "https://example.com", "a.txt", "b.txt"}, "wirecopy: -url is the address of one article: name one file\n", ""},
		{"URL alone", []string{"-url", "https://example.com"}, "wirecopy: -url is for -format\n", "it would be lost"},
		{"relative URL", []string{"-format", "ninjs", "-url", "example.com/1"}, "wirecopy: -url: \"example.com/1\" is not an address; write it with https://\n", "nobody could follow it"},
		{"missing among files", []string{"-", "nowhere.txt"}, "wirecopy: nowhere.txt: no such file or directory\n", "found before the first article is written"},
		{"missing among lines", []string{"-jsonl", "nowhere.jsonl"}, "wirecopy: nowhere.jsonl: no such file or directory\n", "found before the first line is written"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := result{exitUsage, "", tt.stderr}
			if diff := cmp.Diff(want, runWith(article, tt.args...), cmp.AllowUnexported(result{})); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{
		"2024-06-28", "2024-06-28T00:00:00Z", "2024-06-28T00:00:00", "2024-06-28T00:00", "2024-06-28 00:00:00", "Fri, 28 Jun 2024 00:00:00 GMT",
		"Fri, 28 Jun 2024 00:00:00 +0000", "28-JUN-2024 00:00:00.00", " 2024-06-28\n",
	} {
		got, err := parseDate(s)
		if want := time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC); err != nil || !got.Equal(want) {
			t.Errorf("parseDate(%q) = %v, %v; want %v", s, got, err, want)
		}
	}
	for _, s := range []string{"28/06/2024", "soon", "2024-13-01", "2024-06-28x"} {
		if got, err := parseDate(s); err == nil {
			t.Errorf("parseDate(%q) = %v, want an error", s, got)
		}
	}
}

func TestHelp(t *testing.T) {
	got := runWith("", "-h")
	if got.code != exitOK || got.stdout != usage || got.stderr != "" {
		t.Errorf("-h gives %+v", got)
	}
	if got := runWith("", "-version"); !strings.Contains(got.stdout, wirecopy.ModelVersion) {
		t.Errorf("-version gives %+v", got)
	}
}

func TestJSON(t *testing.T) {
	p := wirecopy.Parser{Published: time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC), Skip: wirecopy.Events}
	got := runWith(article, "-json", "-published", "2024-06-28", "-skip", "events")
	var a wirecopy.Article
	if err := json.Unmarshal([]byte(got.stdout), &a); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p.Parse(article), &a); diff != "" {
		t.Errorf("-json differs from Parse (-want +got):\n%s", diff)
	}
	if strings.Contains(got.stdout, `\u003c`) || !strings.Contains(got.stdout, "\n  \"text\"") {
		t.Errorf("-json is not indented plain JSON:\n%s", got.stdout)
	}
}

func TestHTML(t *testing.T) {
	got := runWith(article, "-html", "-published", "2024-06-28")
	if got.code != exitOK || !strings.HasPrefix(got.stdout, "<!DOCTYPE html>") || !strings.Contains(got.stdout, "Published June 28, 2024") {
		t.Errorf("-html gives %d, %q, %.300s", got.code, got.stderr, got.stdout)
	}
}

func TestFormat(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(article), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got := runWith("", "-format", "csv-quotes", filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"))
	if got.code != exitOK || strings.Count(got.stdout, "Ama Owusu") < 2 || strings.Count(got.stdout, "document,") != 1 {
		t.Errorf("-format csv-quotes of two files gives %+v", got)
	}
	got = runWith(article, "-format", "ninjs", "-url", "https://example.com/1")
	if got.code != exitOK || !strings.Contains(got.stdout, `"uri": "https://example.com/1"`) {
		t.Errorf("-format ninjs gives %+v", got)
	}
	for _, f := range interchange.Formats {
		if !strings.Contains(usage, f.Name) {
			t.Errorf("-h does not tell of -format %s", f.Name)
		}
	}
}

func TestTxtar(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txtar")
	archive := "A comment.\n-- article --\n" + article + "-- quotes --\nnot the article\n"
	if err := os.WriteFile(name, []byte(archive), 0o600); err != nil {
		t.Fatal(err)
	}
	var a wirecopy.Article
	if err := json.Unmarshal([]byte(runWith("", "-json", name).stdout), &a); err != nil {
		t.Fatal(err)
	}
	if a.Text != article {
		t.Errorf("Text = %q, want the first file of the archive", a.Text)
	}
}

func TestView(t *testing.T) {
	got := runWith("Colour \x1b[31m and \x07 bells \u202e and turns never reach the terminal, said Mayor Ama Owusu.\n")
	if got.code != exitOK || strings.ContainsAny(got.stdout, "\x1b\x07\u202e") {
		t.Errorf("control characters in the view: %q", got.stdout)
	}
	name := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(name, []byte(article), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := runWith("", name, name); strings.Count(got.stdout, "== "+name+" ==") != 2 {
		t.Errorf("two files are not told apart:\n%s", got.stdout)
	}
}

// TestHappened has two arguments that are one entity.
func TestHappened(t *testing.T) {
	one := wirecopy.Mention{Name: "Northern Front", Span: wirecopy.Span{Text: "the Front"}}
	e := wirecopy.Event{
		Trigger: wirecopy.Span{Text: "attacked"}, Status: wirecopy.Actual,
		Args: []wirecopy.Argument{{Role: wirecopy.Agent, Mention: one}, {Role: wirecopy.Agent, Mention: one}, {Role: wirecopy.Target, Mention: one}},
	}
	v := view{article: &wirecopy.Article{}}
	if got, want := v.happened(&e), "Northern Front “attacked” → Northern Front"; got != want {
		t.Errorf("happened = %q, want %q", got, want)
	}
}

func TestLines(t *testing.T) {
	lines := []string{
		`{"id":1,"text":"One.","published":"2024-06-28"}`,
		`not JSON`,
		``,
		`{"id":"x"}`,
		`{"id":{"n":2},"text":"Two.","published":"soon"}`,
		`{"text":"Three.","published":null}`,
	}
	got := runWith(strings.Join(lines, "\n"), "-jsonl")
	if got.code != exitLines {
		t.Errorf("exit code %d, want %d", got.code, exitLines)
	}
	var begin []string
	for line := range strings.Lines(got.stdout) {
		if !json.Valid([]byte(line)) {
			t.Errorf("not JSON: %s", line)
		}
		begin = append(begin, line[:min(len(line), 24)])
	}
	want := []string{
		`{"id":1,"text":"One.","p`,
		`{"id":null,"error":"not `,
		`{"id":"x","error":"there`,
		`{"id":{"n":2},"error":"\`,
		`{"id":null,"text":"Three`,
	}
	if diff := cmp.Diff(want, begin); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
	for _, place := range []string{"line 2:", "line 4:", "line 5:", "3 of 5 lines were bad"} {
		if !strings.Contains(got.stderr, place) {
			t.Errorf("standard error lacks %q:\n%s", place, got.stderr)
		}
	}
}

func TestLinesInOrder(t *testing.T) {
	var in strings.Builder
	for i := range 500 {
		text := strings.Repeat("Mayor Ama Owusu said the port would reopen. ", i%7*20)
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, text)
	}
	next := 0
	for line := range strings.Lines(runWith(in.String(), "-jsonl").stdout) {
		if want := fmt.Sprintf(`{"id":%d,`, next); !strings.HasPrefix(line, want) {
			t.Fatalf("line %d begins %.20q, want %q", next, line, want)
		}
		next++
	}
	if next != 500 {
		t.Errorf("%d lines written, want 500", next)
	}
}

func TestLongLine(t *testing.T) {
	in := `{"id":1,"text":"` + strings.Repeat("a", maxLine) + "\"}\n" + `{"id":2,"text":"b"}`
	got := runWith(in, "-jsonl")
	if !strings.Contains(got.stderr, "line 1: longer than 64 MiB") || !strings.Contains(got.stdout, `{"id":2,"text":"b"`) {
		t.Errorf("a line too long must be reported and passed over: %s", got.stderr)
	}
}

// TestInterrupt stops a run that waits for input: what was read is written.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	r, w := io.Pipe()
	defer w.Close()
	out := &cancelAfter{n: 1, cancel: cancel}
	var errs bytes.Buffer
	c := &command{stdin: r, stdout: out, stderr: &errs}
	done := make(chan int)
	go func() { done <- c.run(ctx, []string{"-jsonl"}) }()
	io.WriteString(w, `{"id":1,"text":"One."}`+"\n")
	time.AfterFunc(50*time.Millisecond, cancel)
	if code := <-done; code != exitLines {
		t.Errorf("exit code %d, want %d", code, exitLines)
	}
	if !strings.Contains(errs.String(), "interrupted; articles done: 1") || !strings.HasPrefix(out.String(), `{"id":1,`) {
		t.Errorf("stdout %q, stderr %q", out.String(), errs.String())
	}
}

// cancelAfter cancels once n lines were written.
type cancelAfter struct {
	bytes.Buffer
	n      int
	cancel func()
}

func (c *cancelAfter) Write(p []byte) (int, error) {
	if c.n -= bytes.Count(p, []byte("\n")); c.n <= 0 {
		c.cancel()
	}
	return c.Buffer.Write(p)
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestBrokenOutput(t *testing.T) {
	for _, flag := range []string{"-json", "-jsonl"} {
		var errs bytes.Buffer
		c := &command{stdin: strings.NewReader(`{"id":1,"text":"One."}`), stdout: broken{}, stderr: &errs}
		if code := c.run(context.Background(), []string{flag}); code != exitUsage || !strings.Contains(errs.String(), "disk full") {
			t.Errorf("%s: exit code %d, standard error %q", flag, code, errs.String())
		}
	}
}
