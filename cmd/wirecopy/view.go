package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
)

// width is the number of columns that the view keeps to.
const width = 80

// A view is an article as a person reads it in a terminal.
type view struct {
	strings.Builder
	article *wirecopy.Article
	colour  bool
}

func (v *view) write() {
	v.head()
	v.quotes()
	v.entities()
	v.events()
	v.times()
	a := v.article
	if len(a.Quotes)+len(a.Entities)+len(a.Events)+len(a.Times) == 0 && a.Dateline.Len() == 0 {
		v.line("Nothing was found: is this the text of an English news article?")
	}
}

func (v *view) line(s string) {
	v.WriteString(strings.TrimRight(s, " "))
	v.WriteByte('\n')
}

// section begins a section with a title.
func (v *view) section(title string) {
	if v.Len() > 0 {
		v.line("")
	}
	v.line(v.bold(title))
}

// The styles, as SGR escapes (ECMA-48).
func (v *view) bold(s string) string { return v.style("1", s) }
func (v *view) dim(s string) string  { return v.style("2", s) }
func (v *view) name(s string) string { return v.style("36", s) }

func (v *view) style(code, s string) string {
	if !v.colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// clean makes words of the article safe and short for a line of the terminal:
// white space is one space, and control characters are dropped, those that turn
// the direction of writing too.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// head tells the headline, the authors, and where the article was filed.
func (v *view) head() {
	a := v.article
	if a.Headline.Len() > 0 {
		v.line(v.bold(clean(a.Headline.Text)))
	}
	if len(a.Byline.Authors) > 0 || a.Byline.Agency != "" {
		v.line("By " + clean(strings.Join(append(slices.Clone(a.Byline.Authors), nonEmpty(a.Byline.Agency)...), ", ")))
	}
	if a.Dateline.Len() == 0 {
		return
	}
	var parts []string
	for _, m := range a.Dateline.Places {
		parts = append(parts, clean(m.Text)+v.where(m.Entity))
	}
	if a.Dateline.When.Value != "" {
		parts = append(parts, a.Dateline.When.Value)
	}
	parts = append(parts, a.Dateline.Agencies...)
	v.line("Filed: " + strings.Join(parts, ", "))
}

func nonEmpty(s ...string) []string {
	return slices.DeleteFunc(s, func(s string) bool { return s == "" })
}

// where tells the place of an entity in brackets, if it has one.
func (v *view) where(id wirecopy.EntityID) string {
	e := v.article.Entity(id)
	if e == nil || e.Place == nil {
		return ""
	}
	s := e.Place.Country
	if e.Place.Lat != 0 || e.Place.Lon != 0 {
		s = strings.TrimSpace(fmt.Sprintf("%s %.2f, %.2f", s, e.Place.Lat, e.Place.Lon))
	}
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// quotes tells who said what.
func (v *view) quotes() {
	if len(v.article.Quotes) == 0 {
		return
	}
	v.section("Who said what")
	for _, q := range v.article.Quotes {
		who := clean(cmpOr(q.Speaker.Name, q.Speaker.Text, "(unnamed)"))
		line := "  " + v.name(who)
		if q.Cue.Text != "" {
			line += " " + clean(q.Cue.Text)
		}
		if to := clean(cmpOr(q.To.Name, q.To.Text)); to != "" {
			line += v.dim(" (to " + to + ")")
		}
		v.line(line)
		for _, l := range wrap(spoken(&q), width-6) {
			v.line("      " + l)
		}
	}
}

// spoken returns the words of a quote, in quotation marks where they were.
func spoken(q *wirecopy.Quote) string {
	words := make([]string, len(q.Parts))
	for i, p := range q.Parts {
		words[i] = clean(p.Text)
		if p.Verbatim {
			words[i] = "“" + words[i] + "”"
		}
	}
	return strings.Join(words, " … ")
}

func cmpOr(s ...string) string {
	for _, s := range s {
		if s != "" {
			return s
		}
	}
	return ""
}

// entities tells who is who.
func (v *view) entities() {
	a := v.article
	if len(a.Entities) == 0 {
		return
	}
	v.section("Who is who")
	count := make([]int, len(a.Entities)+1)
	for _, m := range a.Mentions {
		count[m.Entity]++
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		about := []string{string(e.Kind) + v.where(e.ID)}
		for _, t := range e.Titles {
			about = append(about, clean(t.Text))
		}
		if len(e.Aliases) > 0 {
			about = append(about, "also "+clean(strings.Join(e.Aliases, ", ")))
		}
		if owner := a.Entity(e.PartOf); owner != nil {
			about = append(about, "of "+clean(owner.Name))
		}
		v.line(fmt.Sprintf("  %s %s", v.name(pad(clean(e.Name), 30)), strings.Join(about, "; ")+v.dim(fmt.Sprintf(" ×%d", count[e.ID]))))
	}
}

// pad fills s with spaces to n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-utf8.RuneCountInString(s)))
}

// events tells what happened.
func (v *view) events() {
	a := v.article
	if len(a.Events) == 0 {
		return
	}
	v.section("What happened")
	for i := range a.Events {
		e := &a.Events[i]
		if e.SameAs != 0 {
			continue
		}
		v.line(fmt.Sprintf("  %s %s %s", pad(e.When.Value, 10), v.bold(pad(string(e.Type), 11)), v.happened(e)))
	}
}

// happened tells an event in words: who → whom, how, where, and who says so.
func (v *view) happened(e *wirecopy.Event) string {
	var agents, others []string
	for _, arg := range e.Args {
		words := clean(cmpOr(arg.Name, arg.Text))
		switch {
		case arg.Role == wirecopy.Agent && !slices.Contains(agents, words):
			agents = append(agents, words)
		case arg.Role != wirecopy.Agent && !slices.Contains(others, words):
			others = append(others, words)
		}
	}
	s := v.name(strings.Join(agents, ", "))
	if s != "" {
		s += " "
	}
	s += "“" + clean(e.Trigger.Text) + "”"
	if len(others) > 0 {
		s += " → " + v.name(strings.Join(others, ", "))
	}
	if where := clean(cmpOr(e.Where.Name, e.Where.Text)); where != "" {
		s += ", in " + where
	}
	for _, q := range e.Quantities {
		s += fmt.Sprintf(" [%s %s]", q.Kind, clean(q.Text))
	}
	if e.Status != wirecopy.Actual {
		s += " " + v.dim("("+string(e.Status)+")")
	}
	if source := clean(cmpOr(e.Source.Name, e.Source.Text)); source != "" {
		s += v.dim(" — says " + source)
	}
	if denier := clean(cmpOr(e.DeniedBy.Name, e.DeniedBy.Text)); denier != "" {
		s += v.dim(", denied by " + denier)
	}
	return s
}

// times tells the times, each value once.
func (v *view) times() {
	if len(v.article.Times) == 0 {
		return
	}
	v.section("When")
	seen := map[string]bool{}
	for _, t := range v.article.Times {
		if seen[t.Value+t.Text] {
			continue
		}
		seen[t.Value+t.Text] = true
		v.line("  " + pad(t.Value, 18) + " “" + clean(t.Text) + "”")
	}
}

// wrap breaks s into lines of at most n columns, at spaces.
func wrap(s string, n int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for word := range strings.FieldsSeq(s) {
		w := utf8.RuneCountInString(word)
		if used > 0 && used+1+w > n {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += w
	}
	return append(lines, line.String())
}
