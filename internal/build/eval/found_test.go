package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFound measures findings that were written by -predictions, which must give
// the same report as those of Parse, and findings that can't be.
func TestFound(t *testing.T) {
	const set = "quotes.polnear"
	const text = "“The bridge stays closed,” Mayor Rosa Quispe said. “Nobody drives over a crack.”"
	data, found := t.TempDir(), t.TempDir()
	gold := `{"id":"a","text":"` + text + `","quotes":[{"content":[[0,30]],"speaker":[31,48],"cue":[49,53],"type":"direct"}]}`
	name := filepath.Join(data, fileOf(set))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	w.Write([]byte(gold))
	w.Close()
	if err := os.WriteFile(name, packed.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	report := func(args ...string) (code int, out, messages string) {
		var stdout, stderr bytes.Buffer
		c := command{stdout: &stdout, stderr: &stderr}
		code = c.run(append([]string{"-data", data, "-layer", set}, args...))
		return code, stdout.String(), stderr.String()
	}
	_, want, messages := report("-predictions", found)
	if want == "" {
		t.Fatal(messages)
	}
	if _, got, messages := report("-found", found); got != want {
		t.Errorf("figures of Parse:\n%sof the same findings:\n%s%s", want, got, messages)
	}

	tests := []struct{ name, line, want, reason string }{
		{"nothing", `{"id":"b"}`, "", "a document that is not there has no findings"},
		{"no JSON", `{"id"`, "unexpected end of JSON input", ""},
		{"outside", `{"id":"a","quotes":[{"start":4,"end":400,"text":"x"}]}`, `"x" does not stand at 4:400`, "offsets of another text"},
		{"other words", `{"id":"a","quotes":[{"start":3,"end":6,"text":"the"}]}`, `"the" does not stand at 3:6`, "offsets in runes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := os.WriteFile(filepath.Join(found, set+".jsonl"), []byte(tt.line), 0o644); err != nil {
				t.Fatal(err)
			}
			code, _, messages := report("-found", found)
			if (code != exitOK) != (tt.want != "") || !strings.Contains(messages, tt.want) {
				t.Errorf("code %d, %q, want %q (%s)", code, messages, tt.want, tt.reason)
			}
		})
	}
}
