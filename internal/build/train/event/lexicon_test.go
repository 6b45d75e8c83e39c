package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMade checks that the table that is shipped is what lexicon.txt says.
func TestMade(t *testing.T) {
	want, err := build()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../../event/lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("lexicon.bin is not made from lexicon.txt: run go run ./train/event -out ../event/lexicon.bin")
	}
}

// TestOntology checks types, modes and codes against the ontology.
func TestOntology(t *testing.T) {
	l, err := read(source)
	if err != nil {
		t.Fatal(err)
	}
	types, modes := ontology(t)
	codes := map[string]bool{}
	for _, row := range tsv(t, "cameo.tsv") {
		codes[row[0]] = true
	}
	for key, senses := range l.senses {
		for _, s := range senses {
			if !types[s.typ] {
				t.Errorf("%s: no type %q", key, s.typ)
			}
			if s.mode != "" && !modes[s.typ+" "+s.mode] && s.typ != "resign" {
				t.Errorf("%s: type %q has no mode %q", key, s.typ, s.mode)
			}
			if s.cameo != "" && !codes[s.cameo] {
				t.Errorf("%s: no CAMEO code %q", key, s.cameo)
			}
		}
	}
}

func ontology(t *testing.T) (types, modes map[string]bool) {
	types, modes = map[string]bool{}, map[string]bool{}
	for _, row := range tsv(t, "plover.tsv") {
		typ := strings.ToLower(row[1])
		switch row[0] {
		case "type":
			types[typ] = true
		case "mode":
			modes[typ+" "+row[2]] = true
		}
	}
	for typ := range strings.FieldsSeq(`accident disaster outbreak die injure birth marry rescue crime ruling appeal pardon
		policy ban election appoint resign dismiss take-power deal earnings market launch discovery award sport-result
		sport-transfer claim-responsibility`) {
		types[typ] = true
	}
	return types, modes
}

func tsv(t *testing.T, name string) (rows [][]string) {
	text, err := os.ReadFile(filepath.Join("../../../../../shared/ontology", name))
	if err != nil {
		t.Skip("the ontology is not at hand:", err)
	}
	for line := range strings.Lines(string(text)) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return rows
}

func TestInflect(t *testing.T) {
	l, err := read(source)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		verb, want string
		reason     string
	}{
		{"attack", "attack attacked attacking attacks", "regular"},
		{"deny", "deny denied denying denies", "y after a consonant"},
		{"expel", "expel expelled expelling expels", "listed as doubling"},
		{"jail", "jail jailed jailing jails", "two vowels do not double"},
		{"shell", "shell shelled shelling shells", ""},
		{"seize", "seize seized seizing seizes", "silent e"},
		{"strike", "strike struck struck striking strikes", "irregular"},
	}
	for _, tt := range tests {
		var got []string
		l.spelling.inflect(tt.verb, func(form string, _ byte) { got = append(got, form) })
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %s, want %s (%s)", tt.verb, s, tt.want, tt.reason)
		}
	}
}
