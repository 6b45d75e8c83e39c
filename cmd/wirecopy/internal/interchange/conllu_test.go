package interchange

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A tree is a sentence of CoNLL-U.
type tree struct {
	comments map[string]string
	rows     [][]string
}

// trees reads CoNLL-U: sentences are divided by blank lines, the last one too.
func trees(t *testing.T, out string) []tree {
	t.Helper()
	if out != "" && !strings.HasSuffix(out, "\n\n") {
		t.Fatal("the last sentence does not end with a blank line")
	}
	var all []tree
	for block := range strings.SplitSeq(out, "\n\n") {
		if block == "" {
			continue
		}
		s := tree{comments: map[string]string{}}
		for l := range strings.SplitSeq(block, "\n") {
			if c, ok := strings.CutPrefix(l, "# "); ok && len(s.rows) == 0 {
				key, value, _ := strings.Cut(c, " = ")
				s.comments[key] = value
				continue
			}
			s.rows = append(s.rows, strings.Split(l, "\t"))
		}
		all = append(all, s)
	}
	return all
}

var (
	feats   = regexp.MustCompile(`^(_|[A-Z][A-Za-z]*=[A-Z0-9][A-Za-z0-9]*(\|[A-Z][A-Za-z]*=[A-Z0-9][A-Za-z0-9]*)*)$`)
	deprel  = regexp.MustCompile(`^(_|[a-z]+(:[a-z]+)?)$`)
	bracket = regexp.MustCompile(`\(e(\d+)-([a-z_]+)-(\d+)(\)?)|e(\d+)\)`)
)

// checkCoNLLU checks the rules of https://universaldependencies.org/format.html
// and those of CorefUD for the attribute Entity.
func checkCoNLLU(t *testing.T, d Document, out string) {
	t.Helper()
	text := runes(d.Article.Text)
	seen := map[string]bool{}
	for i, s := range trees(t, out) {
		id := s.comments["sent_id"]
		if seen[id] || id == "" {
			t.Errorf("sent_id %q", id)
		}
		seen[id] = true
		if i == 0 && (s.comments["newdoc id"] == "" || s.comments["global.Entity"] == "") {
			t.Errorf("the first sentence has the comments %q", s.comments)
		}
		var plain strings.Builder
		for n, row := range s.rows {
			checkRow(t, text, row, n, len(s.rows))
			plain.WriteString(row[1])
			if n+1 < len(s.rows) && !strings.Contains("|"+row[9]+"|", "|SpaceAfter=No|") {
				plain.WriteByte(' ')
			}
		}
		if plain.String() != s.comments["text"] {
			t.Errorf("text %q, the tokens spell %q", s.comments["text"], plain.String())
		}
		checkTree(t, s)
		checkBrackets(t, s)
	}
}

// checkRow checks token n, from 0, of a sentence.
func checkRow(t *testing.T, text []rune, row []string, n, of int) {
	t.Helper()
	if len(row) != 10 || row[0] != strconv.Itoa(n+1) {
		t.Fatalf("row %d is %q", n+1, row)
	}
	for i, field := range row {
		if field == "" || strings.ContainsAny(field, " \t\r\n\u00a0\u2028") {
			t.Errorf("field %d is %q", i+1, field)
		}
	}
	if !feats.MatchString(row[5]) || !deprel.MatchString(row[7]) {
		t.Errorf("features %q, relation %q", row[5], row[7])
	}
	if head, err := strconv.Atoi(row[6]); row[6] != "_" && (err != nil || head < 0 || head > of || head == n+1 || (head == 0) != (row[7] == "root")) {
		t.Errorf("head %q, relation %q of token %d", row[6], row[7], n+1)
	}
	var start, end int
	_, at, _ := strings.Cut(row[9], "TokenRange=")
	if _, err := fmt.Sscanf(at, "%d:%d", &start, &end); err != nil || start >= end || end > len(text) {
		t.Fatalf("range in %q", row[9])
	}
	if got := form(string(text[start:end])); got != row[1] {
		t.Errorf("at %d to %d stands %q, want %q", start, end, got, row[1])
	}
}

// checkTree checks that a sentence with heads has one root that all lead to.
func checkTree(t *testing.T, s tree) {
	t.Helper()
	roots := 0
	for i := range s.rows {
		if s.rows[i][6] == "0" {
			roots++
		}
		at, steps := i+1, 0
		for ; at != 0 && steps <= len(s.rows); steps++ {
			at, _ = strconv.Atoi(s.rows[at-1][6])
		}
		if at != 0 {
			t.Fatalf("token %d is in a cycle", i+1)
		}
	}
	if roots != 1 {
		t.Errorf("%d roots", roots)
	}
}

// checkBrackets checks that the mentions of a sentence are opened and closed.
func checkBrackets(t *testing.T, s tree) {
	t.Helper()
	type open struct{ at, head int }
	opened := map[string][]open{}
	closeAt := func(id string, n int) {
		last := len(opened[id]) - 1
		if last < 0 {
			t.Fatalf("token %d closes e%s, which is not open", n+1, id)
		}
		m := opened[id][last]
		opened[id] = opened[id][:last]
		if m.head < 1 || m.head > n-m.at+1 {
			t.Errorf("e%s has %d tokens and head %d", id, n-m.at+1, m.head)
		}
	}
	for n, row := range s.rows {
		value := ""
		for attr := range strings.SplitSeq(row[9], "|") {
			if v, ok := strings.CutPrefix(attr, "Entity="); ok {
				value = v
			}
		}
		if left := bracket.ReplaceAllString(value, ""); left != "" {
			t.Errorf("Entity=%s has %q in it", value, left)
		}
		for _, m := range bracket.FindAllStringSubmatch(value, -1) {
			if m[5] != "" {
				closeAt(m[5], n)
				continue
			}
			head, _ := strconv.Atoi(m[3])
			opened[m[1]] = append(opened[m[1]], open{n, head})
			if m[4] != "" {
				closeAt(m[1], n)
			}
		}
	}
	for id, left := range opened {
		if len(left) > 0 {
			t.Errorf("e%s is left open", id)
		}
	}
}

func TestCoNLLU(t *testing.T) {
	d := document("a file.txt", "Ama Owusu of Accra spoke. She left.")
	out := write(t, "conllu", d, d)
	for _, want := range []string{
		"# newdoc id = a_file.txt\n", "# global.Entity = eid-etype-head\n", "# newpar id = 1-p1\n", "# sent_id = 1-1\n# text = Ama Owusu of Accra spoke.\n",
		"# sent_id = 2-2\n# text = She left.\n", "1\tAma\tAma\tPROPN\t", "\tspoke\tspeak\tVERB\t",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if !regexp.MustCompile(`Entity=\(e\d+-person-`).MatchString(out) {
		t.Errorf("no person in\n%s", out)
	}
}

func TestFeatures(t *testing.T) {
	tests := []struct {
		morph doc.Morph
		want  string
	}{
		{doc.Past | doc.Finite, "Tense=Past|VerbForm=Fin"},
		{doc.Past | doc.Participle | doc.Passive, "Tense=Past|VerbForm=Part|Voice=Pass"},
		{doc.FirstPerson | doc.Plural | doc.Possessive, "Number=Plur|Person=1|Poss=Yes"},
	}
	for _, tt := range tests {
		if got := featuresOf(tt.morph); got != tt.want {
			t.Errorf("featuresOf(%b) = %q, want %q", tt.morph, got, tt.want)
		}
	}
}
