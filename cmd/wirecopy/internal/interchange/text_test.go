package interchange

import (
	"encoding/csv"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy"
)

// checkCSV checks RFC 4180, section 2: lines end with CRLF, the first is a
// header, all have as many fields; and that no cell is a formula.
func checkCSV(t *testing.T, _ Document, out string) {
	t.Helper()
	r := csv.NewReader(strings.NewReader(out))
	rows, err := r.ReadAll() // as many fields in every row
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) == 0 || rows[0][0] != "document" {
		t.Fatalf("no header in %.40q", out)
	}
	if strings.Count(out, "\n") != len(rows) || strings.Count(out, "\r\n") != len(rows) {
		t.Errorf("%d rows, %d line ends", len(rows), strings.Count(out, "\r\n"))
	}
	for _, row := range rows {
		for i, c := range row {
			number := rows[0][i] == "lat" || rows[0][i] == "lon"
			if c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) && !number {
				t.Errorf("a spreadsheet takes %q for a formula", c)
			}
			if _, err := strconv.ParseFloat(c, 64); number && c != "" && c != rows[0][i] && err != nil {
				t.Errorf("%s is %q", rows[0][i], c)
			}
		}
	}
}

func TestCells(t *testing.T) {
	tests := []struct{ words, want string }{
		{"=1+2", "'=1+2"},
		{"+1", "'+1"},
		{"-1", "'-1"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'=1"},
		{"\r\n =1", "'=1"},
		{"＝1", "'＝1"},
		{"1=1", "1=1"},
		{"two\n lines", "two lines"},
		{"a\x00b", "a\ufffdb"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := cell(tt.words); got != tt.want {
			t.Errorf("cell(%q) = %q, want %q", tt.words, got, tt.want)
		}
	}
}

func TestQuotesCSV(t *testing.T) {
	d := document("a.txt", "ACCRA, Ghana (AP) — “The port, we hope, will reopen,” Mayor Ama Owusu said.")
	want := "document,quote,kind,speaker,speaker_id,speaker_words,cue,to,text,start,end\r\n" +
		"a.txt,1,direct,Ama Owusu,%d,%s,said,,\"“The port, we hope, will reopen,”\",20,53\r\n"
	want = fmt.Sprintf(want, d.Article.Find("Ama Owusu").ID, d.Article.Quotes[0].Speaker.Text)
	if diff := cmp.Diff(want, write(t, "csv-quotes", d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	both := write(t, "csv-quotes", d, d)
	if strings.Count(both, "document,") != 1 || strings.Count(both, "a.txt,1") != 2 {
		t.Errorf("two documents have one header:\n%s", both)
	}
}

func TestQuantities(t *testing.T) {
	e := wirecopy.Event{Quantities: []wirecopy.Quantity{{Kind: "killed", Min: 7, Max: 7}, {Kind: "injured", Min: 12}, {Kind: "arrested", Min: 2, Max: 3}, {Kind: "killed"}}}
	if got, want := quantities(&e), "killed 7; injured 12 or more; arrested 2 to 3; killed 0"; got != want {
		t.Errorf("quantities = %q, want %q", got, want)
	}
}

// The lines of brat (https://brat.nlplab.org/standoff.html).
var (
	bratText     = regexp.MustCompile(`^(T\d+)\t([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t]*)$`)
	bratEvent    = regexp.MustCompile(`^(E\d+)\t([A-Za-z0-9_-]+):(T\d+)((?: [A-Za-z]+\d*:T\d+)*)$`)
	bratRelation = regexp.MustCompile(`^R\d+\t[A-Za-z]+ Arg1:(T\d+) Arg2:(T\d+)$`)
	bratAttr     = regexp.MustCompile(`^A\d+\t[A-Za-z]+ ([TE]\d+)(?: [A-Za-z0-9_-]+)?$`)
	bratNorm     = regexp.MustCompile(`^N\d+\tReference (T\d+) [^ :]+:\S+\t[^\t]+$`)
	bratEquiv    = regexp.MustCompile(`^\*\tEquiv (T\d+(?: T\d+)+)$`)
	bratNote     = regexp.MustCompile(`^#\d+\tAnnotatorNotes ([TE]\d+)\t[^\t]+$`)
)

func checkBrat(t *testing.T, d Document, out string) {
	t.Helper()
	text := runes(d.Article.Text)
	kinds := map[string]string{} // of the annotations so far
	known := func(line string, ids ...string) {
		t.Helper()
		for _, id := range ids {
			if kinds[id] == "" {
				t.Errorf("%q refers to %s, which is not there yet", line, id)
			}
		}
	}
	ids := map[string]bool{}
	for l := range strings.Lines(out) {
		l = strings.TrimSuffix(l, "\n")
		if id, _, _ := strings.Cut(l, "\t"); id != "*" {
			if ids[id] {
				t.Errorf("%s stands for two annotations", id)
			}
			ids[id] = true
		}
		if m := bratText.FindStringSubmatch(l); m != nil {
			kinds[m[1]] = m[2]
			checkFragments(t, text, m[3], m[4])
		} else if m := bratEvent.FindStringSubmatch(l); m != nil {
			kinds[m[1]] = m[2]
			known(l, m[3])
			if kinds[m[3]] != m[2] {
				t.Errorf("%q: its trigger is a %s", l, kinds[m[3]])
			}
			roles := map[string]bool{}
			for _, arg := range strings.Fields(m[4]) {
				role, id, _ := strings.Cut(arg, ":")
				known(l, id)
				if roles[role] {
					t.Errorf("%q: two arguments are its %s", l, role)
				}
				roles[role] = true
			}
		} else if m := bratRelation.FindStringSubmatch(l); m != nil {
			known(l, m[1:]...)
		} else if m := bratEquiv.FindStringSubmatch(l); m != nil {
			known(l, strings.Fields(m[1])...)
		} else if m := cmpFirst(bratAttr, bratNorm, bratNote)(l); m != "" {
			known(l, m)
		} else {
			t.Errorf("no line of brat: %q", l)
		}
	}
}

// cmpFirst returns what the first pattern that matches has in brackets.
func cmpFirst(patterns ...*regexp.Regexp) func(string) string {
	return func(l string) string {
		for _, p := range patterns {
			if m := p.FindStringSubmatch(l); m != nil {
				return m[1]
			}
		}
		return ""
	}
}

// checkFragments checks that the words of an annotation are those at its
// offsets, with spaces between fragments, and that none goes over a line.
func checkFragments(t *testing.T, text []rune, offsets, words string) {
	t.Helper()
	var got []string
	for f := range strings.SplitSeq(offsets, ";") {
		var start, end int
		fmt.Sscan(f, &start, &end)
		if start >= end || end > len(text) {
			t.Fatalf("fragment %s of %q", f, words)
		}
		if strings.ContainsRune(string(text[start:end]), '\n') {
			t.Errorf("%q goes over a line", words)
		}
		got = append(got, strings.Map(keep, string(text[start:end])))
	}
	if s := strings.Join(got, " "); s != words {
		t.Errorf("at %s stands %q, want %q", offsets, s, words)
	}
}

func TestTypeName(t *testing.T) {
	for kind, want := range map[string]string{"person": "Person", "take-power": "Take-power", "": "Unknown", "two words": "Two_words"} {
		if got := typeName(kind); got != want {
			t.Errorf("typeName(%q) = %q, want %q", kind, got, want)
		}
	}
}
