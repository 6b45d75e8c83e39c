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
)

var update = flag.Bool("update", false, "rewrite known_test.go, and the goldens that hold nothing yet (read the diff before you accept it)")

var strict = flag.Bool("strict", true, "fail where the findings differ from the goldens otherwise than known_test.go says")

// A golden is one of testdata/articles/*.txtar: an article, and under the names
// of the layers what is right to find in it, a fact a line. The comment at its
// top has a line "published: 2024-06-28".
type golden struct {
	name      string
	head      string // the comment
	published time.Time
	article   string
	sections  map[string][]string
}

// layers are the sections of a golden, in their order in the file.
var layers = []struct {
	name  string
	facts func(*Article) []string
}{
	{"head", headFacts},
	{"quotes", quoteFacts},
	{"entities", entityFacts},
	{"mentions", mentionFacts},
	{"times", timeFacts},
	{"events", eventFacts},
}

// A failure is a fact of a golden that Parse does not find, "-" and its line, or
// one that it finds and should not, "+" and its line.
type failure struct{ article, layer, line, reason string }

// TestGolden compares what Parse finds with what is right. The two may differ by
// knownFailures and by nothing else: one that no longer fails must be taken out.
func TestGolden(t *testing.T) {
	var failures []failure
	for _, g := range goldens(t) {
		t.Run(g.name, func(t *testing.T) {
			p := Parser{Published: g.published}
			a := p.Parse(g.article)
			checkLaws(t, &p, g.article, a)
			if len(g.sections) == 0 && *update {
				g.write(t, a)
			}
			for _, layer := range layers {
				failures = append(failures, g.compare(layer.name, layer.facts(a))...)
			}
		})
	}
	if *update {
		writeKnown(t, failures)
		return
	}
	report := t.Errorf
	if !*strict {
		report = t.Logf
	}
	for _, f := range knownFailures {
		if f.reason == "" {
			report("%s, %s: give the reason in knownFailures:\n%s", f.article, f.layer, f.line)
		}
	}
	for _, f := range less(failures, knownFailures) {
		report("%s, %s: mend it, or list it in knownFailures with its reason:\n%s", f.article, f.layer, f.line)
	}
	for _, f := range less(knownFailures, failures) {
		report("%s, %s: no longer failing, take it out of knownFailures:\n%s", f.article, f.layer, f.line)
	}
}

// compare returns how what was found in a layer differs from what is right.
func (g *golden) compare(layer string, found []string) []failure {
	var failures []failure
	right := g.sections[layer]
	for _, line := range without(right, found) {
		failures = append(failures, failure{article: g.name, layer: layer, line: "-" + line})
	}
	for _, line := range without(found, right) {
		failures = append(failures, failure{article: g.name, layer: layer, line: "+" + line})
	}
	return failures
}

// without returns the lines that are not among drop, each of which drops one.
func without(lines, drop []string) []string {
	left := slices.Clone(drop)
	var kept []string
	for _, line := range lines {
		if i := slices.Index(left, line); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			kept = append(kept, line)
		}
	}
	return kept
}

// less returns the failures that are not among drop, whatever their reasons.
func less(list, drop []failure) []failure {
	left := slices.Clone(drop)
	var kept []failure
	for _, f := range list {
		if i := slices.IndexFunc(left, f.same); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			kept = append(kept, f)
		}
	}
	return kept
}

func (f failure) same(other failure) bool {
	f.reason = other.reason
	return f == other
}

// writeKnown rewrites known_test.go. Failures that were known keep their reason;
// the others have none, and TestGolden asks for it.
func writeKnown(t *testing.T, failures []failure) {
	t.Helper()
	src, err := os.ReadFile("known_test.go")
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(src), "var knownFailures")
	left := slices.Clone(knownFailures)
	var b strings.Builder
	b.WriteString(head + "var knownFailures = []failure{\n")
	for _, f := range failures {
		if i := slices.IndexFunc(left, f.same); i >= 0 {
			f.reason = left[i].reason
			left = slices.Delete(left, i, i+1)
		}
		fmt.Fprintf(&b, "\t{%q, %q, %q, %q},\n", f.article, f.layer, f.line, f.reason)
	}
	b.WriteString("}\n")
	if err := os.WriteFile("known_test.go", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
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

// write adds what was found to a golden that has an article and nothing else,
// as a draft to be put right by hand.
func (g *golden) write(t *testing.T, a *Article) {
	t.Helper()
	var b strings.Builder
	b.WriteString(g.head + "-- article --\n" + g.article)
	for _, layer := range layers {
		g.sections[layer.name] = layer.facts(a)
		fmt.Fprintf(&b, "-- %s --\n", layer.name)
		for _, line := range g.sections[layer.name] {
			b.WriteString(line + "\n")
		}
	}
	if err := os.WriteFile(filepath.Join("testdata", "articles", g.name+".txtar"), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// row joins the columns that are not empty, on one line.
func row(columns ...string) string {
	s := strings.Join(slices.DeleteFunc(columns, func(s string) bool { return s == "" }), " | ")
	return strings.Join(strings.Fields(s), " ")
}

// tag returns "name=value", or "" if there is no value.
func tag(name, value string) string {
	if value == "" {
		return ""
	}
	return name + "=" + value
}

// who returns the name of a mention's entity, or else its words, without their
// article.
func who(m Mention) string {
	s := cmp.Or(m.Name, m.Text)
	for _, article := range []string{"a ", "an ", "the ", "A ", "An ", "The "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}

// head returns the name of a mention's entity, or else its words up to what is
// said of them: "residents" of "the residents of the village".
func head(m Mention) string {
	s := who(m)
	if m.Name == "" {
		for _, after := range []string{" of the ", " of a", " in ", " from ", " who ", " that ", ", "} {
			s, _, _ = strings.Cut(s, after)
		}
	}
	return s
}

// short leaves out the middle of a long text and the punctuation at its edges.
func short(s string) string {
	words := strings.Fields(strings.Trim(s, " .,;:!?-–—“”‘’\"'"))
	if len(words) > 8 {
		words = slices.Concat(words[:4], []string{"…"}, words[len(words)-4:])
	}
	return strings.Join(words, " ")
}

// headFacts tells how the article begins.
func headFacts(a *Article) []string {
	var facts []string
	add := func(name string, s ...string) {
		if line := row(s...); line != "" {
			facts = append(facts, name+": "+line)
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
	return facts
}

// where tells the country or region and the rough position of an entity.
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

// quoteFacts tells of each quote its kind, speaker, cue and the ends of its parts.
func quoteFacts(a *Article) []string {
	var facts []string
	for i := range a.Quotes {
		q := &a.Quotes[i]
		parts := make([]string, len(q.Parts))
		for i, p := range q.Parts {
			parts[i] = short(p.Text)
		}
		facts = append(facts, row(string(q.Kind), who(q.Speaker), q.Cue.Text, tag("to", who(q.To)), strings.Join(parts, " / ")))
	}
	return facts
}

// entityFacts tells of each entity that has a name what it is, what else it is
// called, its owner, country and titles.
func entityFacts(a *Article) []string {
	var facts []string
	for i := range a.Entities {
		e := &a.Entities[i]
		if !named(a, e.ID) {
			continue
		}
		of, country := "", ""
		if owner := a.Entity(e.PartOf); owner != nil {
			of = owner.Name
		}
		if e.Place != nil && (e.Kind == Location || e.Kind == Group) {
			country = e.Place.Country
		}
		facts = append(facts, row(e.Name, string(e.Kind), tag("also", strings.Join(aliases(e), "; ")), tag("of", of), country))
		for _, t := range e.Titles {
			title := t.Text
			if of := a.Entity(t.Of); of != nil {
				title += " (of " + of.Name + ")"
			}
			facts = append(facts, row(e.Name, "title="+title))
		}
	}
	return facts
}

// named reports whether an entity has a name, and not just a description.
func named(a *Article, id EntityID) bool {
	for m := range a.MentionsOf(id) {
		if m.Form == Named {
			return true
		}
	}
	return false
}

// aliases returns the other names of an entity that are not parts of its name.
func aliases(e *Entity) []string {
	return slices.DeleteFunc(slices.Clone(e.Aliases), func(s string) bool {
		return strings.Contains(strings.ToLower(e.Name), strings.ToLower(s))
	})
}

// mentionFacts tells which named entity the descriptions, the pronouns of the
// third person, and capitals that mean their government stand for.
func mentionFacts(a *Article) []string {
	var facts []string
	for _, m := range a.Mentions {
		switch {
		case m.Text == "" || !named(a, m.Entity):
		case m.Metonym && m.Text != m.Name:
			facts = append(facts, row(m.Text+" = "+m.Name, "metonym"))
		case m.Form == Described, m.Form == Pronoun && !slices.Contains(speech, strings.ToLower(m.Text)):
			facts = append(facts, row(who(Mention{Span: m.Span})+" = "+m.Name))
		}
	}
	return facts
}

// speech are pronouns that stand for the speaker of a quote or its addressee,
// which the facts of quotes tell.
var speech = strings.Fields("i me my mine myself we us our ours ourselves you your yours yourself yourselves")

func timeFacts(a *Article) []string {
	var facts []string
	for _, t := range a.Times {
		facts = append(facts, row(t.Text, t.Value))
	}
	return facts
}

// eventFacts tells of each event its type and status, and a line each who took
// part, how many were hurt, who says so and who denies it.
func eventFacts(a *Article) []string {
	var facts []string
	for i := range a.Events {
		e := &a.Events[i]
		add := func(columns ...string) { facts = append(facts, row(append([]string{e.Trigger.Text}, columns...)...)) }
		add(string(e.Type), string(e.Status))
		for _, arg := range e.Args {
			if arg.Role == Agent || arg.Role == Target {
				add(tag(string(arg.Role), head(arg.Mention)))
			}
		}
		for _, q := range e.Quantities {
			add(fmt.Sprintf("%s=%g..%g", q.Kind, q.Min, q.Max))
		}
		if s := who(e.Source); s != "" {
			add(tag("source", s))
		}
		if s := who(e.DeniedBy); s != "" {
			add(tag("denied", s))
		}
	}
	return facts
}
