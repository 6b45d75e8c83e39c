package interchange

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
)

// texts are articles that formats may stumble over, and those of testdata.
func texts(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{
		"empty":   "",
		"blank":   " \n\n ",
		"evil":    "LAGOS (AP) — “=1+2\t<b>|\"'_ \x00 \xff\xfe,” said Ama Owusu.\r\n“@cmd|' /C calc'!A0,” she added on Friday.\r\n",
		"emoji":   "ACCRA, Ghana — “We won 🎉🎉,” said Mayor Ama Owusu 🙂 on June 3. “Next year  again,\u00a0” the mayor told Kwame Boateng.",
		"goes on": "“The road is long,” said Ama Owusu of Accra.\n\n“We walk it together and\nnobody stays behind,” Owusu said. She met Kwame Boateng in\nKumasi on Monday; gunmen killed seven people in Tamale.",
		"lines":   "Owusu\u2028Boateng\vmet in Accra\fon Friday,\u0085Ama Owusu said.",
	}
	names, err := filepath.Glob("../../../../testdata/articles/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles in testdata", err)
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(b), "-- article --\n")
		all[filepath.Base(name)], _, _ = strings.Cut(text, "\n-- ")
	}
	return all
}

var published = time.Date(2024, 6, 28, 9, 30, 0, 0, time.UTC)

func document(name, text string) Document {
	p := wirecopy.Parser{Published: published}
	return Document{Name: name, Article: p.Parse(text)}
}

// write returns documents in a format.
func write(t testing.TB, format string, docs ...Document) string {
	t.Helper()
	f, err := Named(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := f.New(&b)
	for _, d := range docs {
		if err := w(d); err != nil {
			t.Fatal(err)
		}
	}
	if !utf8.ValidString(b.String()) {
		t.Errorf("%s: not UTF-8", format)
	}
	return b.String()
}

// checks hold what is written of a document to the rules of each format.
var checks = map[string]func(t *testing.T, d Document, out string){
	"brat":          checkBrat,
	"conllu":        checkCoNLLU,
	"csv-events":    checkCSV,
	"csv-quotes":    checkCSV,
	"jsonld":        checkJSONLD,
	"ninjs":         checkNinjs,
	"webannotation": checkWebAnnotation,
}

func TestRules(t *testing.T) {
	for name, text := range texts(t) {
		d := document(name, text)
		for _, f := range Formats {
			t.Run(f.Name+"/"+name, func(t *testing.T) {
				checks[f.Name](t, d, write(t, f.Name, d))
			})
		}
	}
}

func FuzzFormats(f *testing.F) {
	for _, text := range texts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := document("fuzz", text)
		for name, check := range checks {
			check(t, d, write(t, name, d))
		}
	})
}

func TestNamed(t *testing.T) {
	if _, err := Named("xml"); err == nil || !strings.Contains(err.Error(), "brat, conllu") {
		t.Errorf("Named(xml): %v, want an error that lists the formats", err)
	}
}

func TestSame(t *testing.T) {
	text := texts(t)["goes on"]
	for _, f := range Formats {
		first := write(t, f.Name, document("a", text))
		if again := write(t, f.Name, document("a", text)); again != first {
			t.Errorf("%s: the same article is written in two ways", f.Name)
		}
	}
}

func TestPoints(t *testing.T) {
	text := strings.Repeat("a“ü🎉\xff\xe2\x80", 300) + "\xe2\x80"
	p := newPoints(text)
	n := 0
	for i := range text {
		if got := p.before(i); got != n {
			t.Fatalf("before(%d) = %d, want %d", i, got, n)
		}
		n++
	}
	if got := p.before(len(text)); got != n {
		t.Errorf("before(end) = %d, want %d", got, n)
	}
	if got := newPoints("").before(0); got != 0 {
		t.Errorf("in an empty text, before(0) = %d", got)
	}
}

func TestIRI(t *testing.T) {
	d := Document{Article: &wirecopy.Article{Text: "Hello World!"}}
	// The example of RFC 6920, section 8.1.
	if got, want := d.iri(), "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"; got != want {
		t.Errorf("iri = %s, want %s", got, want)
	}
	d.URL = "https://example.com/a"
	if d.iri() != d.URL {
		t.Errorf("iri = %s, want the URL", d.iri())
	}
	// A name of version 5 and the variant of RFC 9562 (sections 5.5 and 4.1).
	if got := uuid("https://example.com/a", "x"); len(got) != 45 || got[23] != '5' || !strings.ContainsRune("89ab", rune(got[28])) {
		t.Errorf("uuid = %s", got)
	}
}

// runes returns a text as code points, as JSON and the other formats have it.
func runes(s string) []rune { return []rune(s) }
