package wirecopy

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden findings in testdata/articles (read the diff before you accept it)")

// A golden is one of testdata/articles/*.txtar: an article, and under the names
// of the layers what is right to find in it, a finding a line. The comment at
// its top has a line "published: 2024-06-28".
type golden struct {
	name      string
	head      string // the comment
	published time.Time
	article   string
	sections  map[string][]string
}

// layers are the sections of a golden, in their order in the file.
var layers = []struct {
	name   string
	format func(*Article) []string
}{
	{"head", formatHead},
	{"quotes", formatQuotes},
	{"entities", formatEntities},
	{"times", formatTimes},
	{"events", formatEvents},
}

// TestGolden compares the findings in each article with what is right. Lines in
// knownFailures may differ; one that no longer does must be taken out.
func TestGolden(t *testing.T) {
	for _, g := range goldens(t) {
		t.Run(g.name, func(t *testing.T) {
			p := Parser{Published: g.published}
			a := p.Parse(g.article)
			checkLaws(t, &p, g.article, a)
			if len(g.sections) == 0 && !*update {
				t.Skip("its findings are not written down yet; run with -update and read them")
			}
			for _, layer := range layers {
				g.check(t, layer.name, layer.format(a))
			}
			if *update {
				g.write(t)
			}
		})
	}
}

// check compares a layer, up to its known failures: of the wanted lines some
// are known to be missing ("-"), and of those got some to be wrong ("+").
func (g *golden) check(t *testing.T, layer string, got []string) {
	t.Helper()
	var missing, wrong []string
	for _, f := range knownFailures {
		if f.article == g.name && f.layer == layer {
			if line, ok := strings.CutPrefix(f.line, "-"); ok {
				missing = append(missing, line)
			} else {
				wrong = append(wrong, strings.TrimPrefix(f.line, "+"))
			}
		}
	}
	for _, line := range missing {
		if slices.Contains(got, line) || !*update && !slices.Contains(g.sections[layer], line) {
			t.Errorf("%s: no longer failing, take it out of knownFailures: -%s", layer, line)
		}
	}
	for _, line := range wrong {
		if !slices.Contains(got, line) {
			t.Errorf("%s: no longer failing, take it out of knownFailures: +%s", layer, line)
		}
	}
	right := without(got, wrong)
	if *update {
		g.sections[layer] = append(right, missing...)
		return
	}
	if diff := gocmp.Diff(without(g.sections[layer], missing), right); diff != "" {
		t.Errorf("%s (-want +got):\n%s", layer, diff)
	}
}

// without returns the lines that are not among drop.
func without(lines, drop []string) []string {
	kept := []string{}
	for _, line := range lines {
		if !slices.Contains(drop, line) {
			kept = append(kept, line)
		}
	}
	return kept
}

// goldens reads testdata/articles.
func goldens(t testing.TB) []*golden {
	t.Helper()
	files, err := filepath.Glob("testdata/articles/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles in testdata/articles", err)
	}
	all := make([]*golden, len(files))
	for i, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		g := &golden{name: strings.TrimSuffix(filepath.Base(file), ".txtar"), sections: map[string][]string{}}
		for name, body := range archive(string(b)) {
			switch name {
			case "":
				g.head = body
				_, date, _ := strings.Cut(body, "published: ")
				if g.published, err = time.Parse(time.DateOnly, strings.TrimSpace(date)); err != nil {
					t.Fatalf("%s: %v", file, err)
				}
			case "article":
				g.article = body
			default:
				g.sections[name] = strings.FieldsFunc(body, func(r rune) bool { return r == '\n' })
			}
		}
		all[i] = g
	}
	return all
}

// archive iterates over the files of a txtar archive; its comment has no name.
func archive(s string) func(yield func(name, body string) bool) {
	return func(yield func(name, body string) bool) {
		name, body := "", ""
		for line := range strings.Lines(s) {
			if rest, ok := strings.CutPrefix(line, "-- "); ok && strings.HasSuffix(rest, " --\n") {
				if !yield(name, body) {
					return
				}
				name, body = strings.TrimSuffix(rest, " --\n"), ""
				continue
			}
			body += line
		}
		yield(name, body)
	}
}

func (g *golden) write(t *testing.T) {
	t.Helper()
	var b strings.Builder
	b.WriteString(g.head + "-- article --\n" + g.article)
	for _, layer := range layers {
		fmt.Fprintf(&b, "-- %s --\n", layer.name)
		for _, line := range g.sections[layer.name] {
			b.WriteString(line + "\n")
		}
	}
	if err := os.WriteFile(filepath.Join("testdata", "articles", g.name+".txtar"), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// flat puts words on one line and marks where lines were joined no more.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// row joins the columns that are not empty.
func row(columns ...string) string {
	return flat(strings.Join(slices.DeleteFunc(columns, func(s string) bool { return s == "" }), " | "))
}

// tag returns "name=value", or "" if there is no value.
func tag(name, value string) string {
	if value == "" {
		return ""
	}
	return name + "=" + value
}

// who returns a mention as its words, and its entity where that says more.
func who(m Mention) string {
	s := m.Text
	if m.Name != "" && m.Name != m.Text {
		s += " (" + m.Name + ")"
	}
	if m.Metonym {
		s += " metonym"
	}
	return strings.TrimSpace(s)
}

func formatHead(a *Article) []string {
	var lines []string
	add := func(name string, s ...string) {
		if line := row(s...); line != "" {
			lines = append(lines, name+": "+line)
		}
	}
	add("headline", a.Headline.Text)
	add("byline", append(slices.Clone(a.Byline.Authors), a.Byline.Agency)...)
	add("dateline", a.Dateline.Text)
	for _, m := range a.Dateline.Places {
		add("place", m.Text, where(a, m.Entity))
	}
	add("when", a.Dateline.When.Text, a.Dateline.When.Value)
	add("agencies", a.Dateline.Agencies...)
	return lines
}

// where tells the country, region and rough position of an entity.
func where(a *Article, id EntityID) string {
	e := a.Entity(id)
	if e == nil || e.Place == nil {
		return ""
	}
	s := cmp.Or(e.Place.Region, e.Place.Country, e.Place.Name)
	if e.Place.Lat != 0 || e.Place.Lon != 0 {
		s += fmt.Sprintf(" %.0f,%.0f", e.Place.Lat, e.Place.Lon)
	}
	return s
}

func formatQuotes(a *Article) []string {
	var lines []string
	for i := range a.Quotes {
		q := &a.Quotes[i]
		parts := make([]string, len(q.Parts))
		for i, p := range q.Parts {
			parts[i] = p.Text
			if p.Verbatim {
				parts[i] = "“" + p.Text + "”"
			}
		}
		lines = append(lines, row(string(q.Kind), who(q.Speaker), q.Cue.Text, tag("to", who(q.To)), strings.Join(parts, " … ")))
	}
	return lines
}

func formatEntities(a *Article) []string {
	var lines []string
	for i := range a.Entities {
		e := &a.Entities[i]
		var titles, mentions []string
		for _, t := range e.Titles {
			title := t.Text
			if of := a.Entity(t.Of); of != nil {
				title += " (of " + of.Name + ")"
			}
			titles = append(titles, title)
		}
		for m := range a.MentionsOf(e.ID) {
			mentions = append(mentions, m.Text)
		}
		partOf := ""
		if owner := a.Entity(e.PartOf); owner != nil {
			partOf = owner.Name
		}
		lines = append(lines, row(string(e.Kind), e.Name, tag("of", partOf), tag("titles", strings.Join(titles, "; ")),
			tag("place", where(a, e.ID)), strings.Join(mentions, ", ")))
	}
	return lines
}

func formatTimes(a *Article) []string {
	var lines []string
	for _, t := range a.Times {
		lines = append(lines, row(t.Text, string(t.Type), t.Value))
	}
	return lines
}

func formatEvents(a *Article) []string {
	var lines []string
	for i := range a.Events {
		e := &a.Events[i]
		columns := []string{string(e.Type) + " " + e.Mode + " " + e.CAMEO, e.Trigger.Text, string(e.Status)}
		for _, arg := range e.Args {
			columns = append(columns, tag(string(arg.Role), who(arg.Mention)))
		}
		for _, q := range e.Quantities {
			columns = append(columns, fmt.Sprintf("%s=%g..%g", q.Kind, q.Min, q.Max))
		}
		columns = append(columns, tag("where", who(e.Where)), tag("when", e.When.Value), tag("source", who(e.Source)), tag("denied", who(e.DeniedBy)))
		if e.SameAs != 0 {
			columns = append(columns, tag("same", a.Events[e.SameAs-1].Trigger.Text))
		}
		lines = append(lines, row(columns...))
	}
	return lines
}
