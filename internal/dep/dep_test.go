package dep_test

import (
	"strings"
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

func parse(text string) *doc.Document {
	d := new(doc.Document)
	d.Reset(text)
	token.Split(d)
	pos.Tag(d)
	dep.Parse(d)
	return d
}

// word returns the first token that reads so, or -1.
func word(d *doc.Document, w string) int32 {
	for i := range d.Tokens().End {
		if d.Word(i) == w {
			return i
		}
	}
	return -1
}

func TestParse(t *testing.T) {
	tests := []struct {
		name, text, child string
		rel               doc.Relation
		head, reason      string
	}{
		{"subject", "The minister resigned on Monday.", "minister", doc.Nsubj, "resigned", "who did it"},
		{"object", "Soldiers shelled the village.", "village", doc.Obj, "shelled", "what was done to whom"},
		{"passive subject", "Two men were killed by rebels.", "men", doc.NsubjPass, "killed", "it is not who did it"},
		{"passive agent", "Two men were killed by rebels.", "rebels", doc.OblAgent, "killed", "it is who did it"},
		{"passive auxiliary", "Two men were killed by rebels.", "were", doc.AuxPass, "killed", "tells the passive"},
		{"clause of speech", "Mrs. Adeyo said the bridge had collapsed.", "collapsed", doc.Ccomp, "said", "what was said"},
		{"relative clause", "Police arrested a man who had stolen a car.", "stolen", doc.AclRelcl, "man", "says which man"},
		{"possessive", "He met the army's chief on Friday.", "army", doc.NmodPoss, "chief", "whose chief"},
		{"a conjunct", "Police arrested Yaw Mensah and Kofi Boateng on Monday.", "Boateng", doc.Conj, "Yaw", "a conjunction introduces it"},
		{"who was told", "Police told the BBC the road was closed.", "BBC", doc.Iobj, "told", "a clause has one subject"},
		{"subject of a clause", "Police said the road was closed.", "road", doc.NsubjPass, "closed", "nobody was told"},
		{"conjunction", "Police arrested the mayor and the bishop.", "bishop", doc.Conj, "mayor", "both were arrested"},
		{"infinitive", "The union wants to strike.", "strike", doc.Xcomp, "wants", "its subject is that of wants"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(tt.text)
			c := word(d, tt.child)
			if h := d.Head[c]; h != word(d, tt.head) || d.Rel[c] != tt.rel {
				head := "the root"
				if h >= 0 {
					head = d.Word(h)
				}
				t.Errorf("%q: %q is %v of %q, want %v of %q: %s", tt.text, tt.child, d.Rel[c], head, tt.rel, tt.head, tt.reason)
			}
		})
	}
}

// checkTrees reports what is wrong with the trees of d.
func checkTrees(t *testing.T, d *doc.Document) {
	t.Helper()
	if d.Len() > 0 && !d.HasSyntax() {
		t.Fatalf("%d tokens, %d heads", d.Len(), len(d.Head))
	}
	links := 0
	for i := range d.Tokens().End {
		s := d.SentenceOf(i)
		h := d.Head[i]
		switch {
		case h < 0 && d.Rel[i] != doc.Root, h >= 0 && (!s.Has(h) || d.Rel[i] == doc.Root || d.Rel[i] == doc.NoRelation):
			t.Fatalf("token %d is %v of %d", i, d.Rel[i], h)
		case h >= 0 && !d.Subtree(h).Contains(d.Subtree(i)), !d.Subtree(i).Has(i):
			t.Fatalf("subtree of %d is %v", i, d.Subtree(i))
		}
		last := int32(-1)
		for c := d.FirstChild[i]; c >= 0; c = d.NextSibling[c] {
			if d.Head[c] != i || c <= last {
				t.Fatalf("child %d of %d", c, i)
			}
			last = c
			links++
		}
	}
	if want := d.Len() - len(d.Sentences); links != want {
		t.Fatalf("%d links to children, want %d: each sentence has one root", links, want)
	}
}

// odd are texts unlike news.
func odd() map[string]string {
	return map[string]string{
		"empty":         "",
		"one word":      "Rain",
		"one mark":      ".",
		"invalid bytes": "The \xff\xfe minister \x80 said.",
		"one token":     strings.Repeat("the ", 20000),
		"marks":         strings.Repeat("( ", 20000),
		"unknown words": strings.Repeat("blorf wexing querled ", 7000),
		"capitals":      strings.Repeat("ARMY SHELLS TOWN AS TALKS FAIL ", 3000),
		"other script":  strings.Repeat("правительство заявило вчера ", 7000),
		"one sentence":  strings.Repeat("the man who saw the dog that bit ", 3000),
		"numbers":       strings.Repeat("12 ", 20000),
	}
}

func TestOddTexts(t *testing.T) {
	for name, text := range odd() {
		t.Run(name, func(t *testing.T) { checkTrees(t, parse(text)) })
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range odd() {
		f.Add(text[:min(len(text), 300)])
	}
	f.Fuzz(func(t *testing.T, text string) { checkTrees(t, parse(text)) })
}

// news is a sentence of ordinary length.
const news = "The foreign minister of the island republic said on Friday that talks with rebel leaders, which began in March, " +
	"had failed because neither side was willing to give up the northern port. "

func BenchmarkParse(b *testing.B) {
	benchmark(b, strings.Repeat(news, 20), dep.Parse)
}

// BenchmarkOneSentence is to cost as much a token as BenchmarkParse.
func BenchmarkOneSentence(b *testing.B) {
	benchmark(b, strings.Repeat(strings.TrimSuffix(news, ". ")+" and ", 2000), dep.Parse)
}

// benchmark runs a stage on a text that the stages before it have read.
func benchmark(b *testing.B, text string, stage func(*doc.Document)) {
	d := parse(text)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		d.Head, d.Rel, d.First, d.Last = d.Head[:0], d.Rel[:0], d.First[:0], d.Last[:0]
		d.FirstChild, d.NextSibling = d.FirstChild[:0], d.NextSibling[:0]
		stage(d)
	}
	b.ReportMetric(float64(b.N*d.Len())/b.Elapsed().Seconds(), "tokens/s")
}
