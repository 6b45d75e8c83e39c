package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/wirecopy-go/wirecopy"
)

func zipped(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestInput(t *testing.T) {
	tests := []struct{ name, in, text, reason string }{
		{"plain", article, article, ""},
		{"CRLF", "One.\r\nTwo.\r\n", "One.\r\nTwo.\r\n", "offsets are those of the file"},
		{"gzip", zipped(t, article), article, ""},
		{"two gzip members", zipped(t, "One. ") + zipped(t, "Two."), "One. Two.", "a file may have several members (RFC 1952, 2.2)"},
		{"byte order mark", "\ufeff" + article, article, "it tells the encoding, and is no text"},
		{"byte order mark in gzip", zipped(t, "\ufeff"+article), article, ""},
		{"one byte", "a", "a", "shorter than what is looked for"},
		{"not UTF-8", "Ir\xe8ne \xff\xff", "Ir\ufffdne \ufffd\ufffd", "JSON can't hold it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := runWith(tt.in, "-json")
			var a wirecopy.Article
			if err := json.Unmarshal([]byte(got.stdout), &a); err != nil {
				t.Fatal(err, got.stderr)
			}
			if a.Text != tt.text {
				t.Errorf("Text = %q, want %q: %s", a.Text, tt.text, tt.reason)
			}
			if warned := got.stderr != ""; warned != (tt.name == "not UTF-8") {
				t.Errorf("standard error: %q", got.stderr)
			}
		})
	}
}

func TestBadInput(t *testing.T) {
	dir := t.TempDir()
	for name, tt := range map[string]struct{ in, want string }{
		"utf16.txt": {"\xff\xfeO\x00n\x00e\x00", "this is UTF-16; convert it to UTF-8"},
		"cut.gz":    {zipped(t, strings.Repeat("One. ", 100))[:30], "unexpected EOF"},
		"bad.gz":    {"\x1f\x8bnothing of the kind", "gzip: invalid header"},
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(tt.in), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, flag := range []string{"-json", "-jsonl"} {
			got := runWith("", flag, file)
			if got.code != exitUsage || got.stderr != "wirecopy: "+file+": "+tt.want+"\n" {
				t.Errorf("%s %s: %+v", flag, name, got)
			}
		}
	}
}

// TestNamedPipe reads from what can be opened only once.
func TestNamedPipe(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	name := filepath.Join("/dev/fd", strconv.Itoa(int(r.Fd())))
	if _, err := os.Stat(name); err != nil {
		t.Skip("no /dev/fd here")
	}
	go func() {
		w.WriteString(`{"id":1,"text":"One."}` + "\n")
		w.Close()
	}()
	if got := runWith("", "-jsonl", name); got.code != exitOK || !strings.HasPrefix(got.stdout, `{"id":1,`) {
		t.Errorf("%+v", got)
	}
}
