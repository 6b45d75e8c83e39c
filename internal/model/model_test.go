package model

import (
	"fmt"
	"strings"
	"testing"
)

func TestOpen(t *testing.T) {
	file := string(Append([]byte("weights"), "test", "made up"))
	f, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if f.Payload != "weights" || f.Name != "test" || f.Data != "made up" {
		t.Errorf("Open gives %+v", f)
	}
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	if got := MustOpen(file); got != "weights" {
		t.Errorf("MustOpen gives %q", got)
	}
}

func TestOpenRefuses(t *testing.T) {
	file := string(Append([]byte("weights"), "test", "made up"))
	tests := []struct{ name, file, want, reason string }{
		{"empty", "", "no trailer", "nothing was embedded"},
		{"no trailer", "weights", "no trailer", "a file from elsewhere"},
		{"cut", file[3:], "trailer says 7", "bytes lost at the start"},
		{"length", "trailer: ffffffff\n", "no trailer", "longer than the file"},
		{"version", strings.Replace(file, "table 1", "table 2", 1), "unknown format version", "made for another version of this package"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Open(tt.file); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Open: %v, want %q: %s", err, tt.want, tt.reason)
			}
		})
	}
}

func TestCheckFindsDamage(t *testing.T) {
	file := string(Append([]byte("weights"), "test", "made up"))
	f, err := Open(strings.Replace(file, "weights", "weightz", 1))
	if err != nil {
		t.Fatal(err)
	}
	if f.Check() == nil {
		t.Error("Check passes a file with a changed byte")
	}
}

func TestLexicon(t *testing.T) {
	var keys []string
	var values []uint32
	for i := range 1000 {
		keys = append(keys, fmt.Sprintf("key %d", i*i))
		values = append(values, uint32(i))
	}
	keys = append(keys, "", "key 0", strings.Repeat("k", MaxKey))
	values = append(values, 7, 99, 8)
	l := NewLexicon(string(AppendLexicon(nil, keys, values)))
	for i, key := range keys {
		want := values[i]
		if i == 1001 {
			want = 0 // its first value stays
		}
		if got, ok := l.Find(key); got != want || !ok {
			t.Errorf("Find(%q) = %d, %v; want %d, true", key, got, ok, want)
		}
	}
	for _, key := range []string{"key", "key 2", "key 1 ", strings.Repeat("k", MaxKey+1)} {
		if got, ok := l.Find(key); got != 0 || ok {
			t.Errorf("Find(%q) = %d, %v; want none", key, got, ok)
		}
	}
	if _, ok := (Lexicon{}).Find("key"); ok {
		t.Error("the zero Lexicon has a key")
	}
}

func FuzzLexicon(f *testing.F) {
	f.Add("a b c", "b")
	f.Fuzz(func(t *testing.T, words, key string) {
		keys := strings.Fields(words)
		values := make([]uint32, len(keys))
		want, has := uint32(0), false
		for i, k := range keys {
			if len(k) > MaxKey {
				return
			}
			values[i] = uint32(i)
			if k == key && !has {
				want, has = values[i], true
			}
		}
		l := NewLexicon(string(AppendLexicon(nil, keys, values)))
		if got, ok := l.Find(key); got != want || ok != has {
			t.Errorf("Find(%q) in %q = %d, %v; want %d, %v", key, keys, got, ok, want, has)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var keys []string
	for i := range 50000 {
		keys = append(keys, fmt.Sprint(i*7919))
	}
	l := NewLexicon(string(AppendLexicon(nil, keys, make([]uint32, len(keys)))))
	for _, bb := range []struct{ name, key string }{{"hit", keys[12345]}, {"miss", "absent"}} {
		b.Run(bb.name, func(b *testing.B) {
			for b.Loop() {
				l.Find(bb.key)
			}
		})
	}
}
