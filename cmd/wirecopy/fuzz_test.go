package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzJSONL holds -jsonl to its laws on any input: a line out for each line in
// that is not blank, in the same order, each JSON with the ID of its line; and
// the exit code tells whether one was bad.
func FuzzJSONL(f *testing.F) {
	for _, seed := range []string{
		`{"id":1,"text":"One.","published":"2024-06-28"}` + "\n" + `{"id":2,"text":"Two."}`,
		"\n \n{\"id\":null}\n{\"text\":7,\"id\":[1, 2]}\r\n",
		`{"ID":"x","id":{"a":"<\u2028>"},"text":"ACCRA (AP) — “Yes,” said Ama Owusu."}`,
		"{\"id\":\"\xff\",\"text\":\"\xff\"}\n{}\nnull\n[]\n\"text\"\n{\"text\":\"\"}{}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if strings.HasPrefix(in, "\x1f\x8b") || strings.HasPrefix(in, "\xff\xfe") || strings.HasPrefix(in, "\xfe\xff") {
			t.Skip("not plain text")
		}
		got := runWith(in, "-jsonl")
		var want []string
		for line := range strings.Lines(strings.TrimPrefix(in, "\ufeff")) {
			if strings.TrimSpace(line) != "" {
				want = append(want, idOf(line))
			}
		}
		var ids []string
		bad := false
		for line := range strings.Lines(got.stdout) {
			if !json.Valid([]byte(line)) || !utf8.ValidString(line) || !strings.HasSuffix(line, "\n") {
				t.Errorf("not a line of JSON: %q", line)
			}
			ids = append(ids, idOf(line))
			var out struct{ Error string }
			json.Unmarshal([]byte(line), &out)
			bad = bad || out.Error != ""
		}
		if !slices.Equal(ids, want) {
			t.Errorf("IDs %q, want %q", ids, want)
		}
		if bad != (got.code == exitLines) || !bad && got.code != exitOK {
			t.Errorf("exit code %d, bad lines: %v; %s", got.code, bad, got.stderr)
		}
	})
}

// idOf returns the ID in a line, as compact JSON; "null" if it has none.
func idOf(line string) string {
	var in input
	if json.Unmarshal([]byte(line), &in); len(in.ID) == 0 {
		return "null"
	}
	var b bytes.Buffer
	json.Compact(&b, in.ID)
	return strings.ToValidUTF8(b.String(), "\ufffd")
}
