package interchange

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy"
)

// newBrat writes the findings as brat standoff annotation
// (https://brat.nlplab.org/standoff.html): the .ann file beside a .txt file
// that holds the article as it was read.
func newBrat(w io.Writer) Writer {
	return func(d Document) error {
		b := &standoff{Writer: bufio.NewWriter(w), text: d.Article.Text, points: newPoints(d.Article.Text), known: map[bound]string{}}
		b.document(d.Article)
		return b.Flush()
	}
}

// A standoff writes annotations and numbers them by sort: T1, E1, R1, A1, N1.
type standoff struct {
	*bufio.Writer
	text   string
	points *points
	count  [256]int
	known  map[bound]string
}

// A bound is a text-bound annotation: there is one for each type and stretch.
type bound struct {
	kind       string
	start, end int
}

func (b *standoff) id(sort byte) string {
	b.count[sort]++
	return fmt.Sprintf("%c%d", sort, b.count[sort])
}

// bind returns the ID of a text-bound annotation, and writes it if it is new;
// "" if it has no words.
func (b *standoff) bind(kind string, spans ...wirecopy.Span) string {
	var fragments, words []string
	for _, s := range spans {
		for _, s := range onLines(s) {
			start, end := b.points.span(s)
			fragments = append(fragments, fmt.Sprintf("%d %d", start, end))
			words = append(words, strings.Map(keep, s.Text))
		}
	}
	if len(fragments) == 0 {
		return ""
	}
	key := bound{kind, spans[0].Start, spans[len(spans)-1].End}
	if id := b.known[key]; id != "" {
		return id
	}
	id := b.id('T')
	b.known[key] = id
	fmt.Fprintf(b, "%s\t%s %s\t%s\n", id, kind, strings.Join(fragments, ";"), strings.Join(words, " "))
	return id
}

// keep writes what would end a field or a line as a space, and each byte that
// is no UTF-8 as one character.
func keep(r rune) rune {
	if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
		return ' '
	}
	return r
}

// onLines returns the pieces of a span that stand on one line: brat has an
// annotation over several lines as several fragments.
func onLines(s wirecopy.Span) []wirecopy.Span {
	var pieces []wirecopy.Span
	at := s.Start
	for l := range strings.SplitSeq(s.Text, "\n") {
		if strings.TrimSpace(l) != "" {
			pieces = append(pieces, wirecopy.Span{Start: at, End: at + len(l), Text: l})
		}
		at += len(l) + 1
	}
	return pieces
}

// typeName returns a name as brat writes types: "take-power" is "Take-power".
func typeName[S ~string](s S) string {
	if s == "" {
		return "Unknown"
	}
	name := strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' {
			return r
		}
		return '_'
	}, string(s))
	return strings.ToUpper(name[:1]) + name[1:]
}

// note writes a remark on an annotation.
func (b *standoff) note(on, words string) {
	if on != "" && words != "" {
		fmt.Fprintf(b, "%s\tAnnotatorNotes %s\t%s\n", b.id('#'), on, line(words))
	}
}

func (b *standoff) attribute(kind, on, value string) {
	if on != "" {
		fmt.Fprintf(b, "%s\t%s\n", b.id('A'), strings.TrimSpace(kind+" "+on+" "+value))
	}
}

func (b *standoff) relation(kind, from, to string) {
	if from != "" && to != "" {
		fmt.Fprintf(b, "%s\t%s Arg1:%s Arg2:%s\n", b.id('R'), kind, from, to)
	}
}

func (b *standoff) document(a *wirecopy.Article) {
	same := make([][]string, len(a.Entities)+1)
	for _, m := range a.Mentions {
		e := a.Entity(m.Entity)
		if e == nil {
			continue
		}
		id := b.bind(typeName(e.Kind), m.Span)
		if id == "" {
			continue
		}
		if m.Metonym {
			b.attribute("Metonym", id, "")
		}
		if same[e.ID] = append(same[e.ID], id); len(same[e.ID]) == 1 && e.Place != nil && e.Place.ID != "" && isPlace(e) {
			fmt.Fprintf(b, "%s\tReference %s %s\t%s\n", b.id('N'), id, strings.Join(strings.Fields(e.Place.ID), ""), line(e.Name))
		}
	}
	for _, ids := range same {
		if len(ids) > 1 {
			fmt.Fprintf(b, "*\tEquiv %s\n", strings.Join(ids, " "))
		}
	}
	for i := range a.Quotes {
		b.quote(a, &a.Quotes[i])
	}
	for i := range a.Times {
		b.note(b.bind("Time", a.Times[i].Span), a.Times[i].Value)
	}
	for i := range a.Events {
		b.event(a, &a.Events[i])
	}
}

func (b *standoff) quote(a *wirecopy.Article, q *wirecopy.Quote) {
	var parts []wirecopy.Span
	for _, p := range q.Parts {
		parts = append(parts, p.Span)
	}
	id := b.bind("Quote", parts...)
	if id == "" {
		return
	}
	b.attribute("Quotation", id, typeName(q.Kind))
	b.relation("Speaker", id, b.mention(a, q.Speaker))
	b.relation("Cue", id, b.bind("Cue", q.Cue))
	b.relation("Addressee", id, b.mention(a, q.To))
	if q.Speaker.Len() == 0 {
		b.note(id, q.Speaker.Name)
	}
}

// mention returns the annotation of the words of a mention.
func (b *standoff) mention(a *wirecopy.Article, m wirecopy.Mention) string {
	if e := a.Entity(m.Entity); e != nil {
		return b.bind(typeName(e.Kind), m.Span)
	}
	return b.bind("Participant", m.Span)
}

func (b *standoff) event(a *wirecopy.Article, e *wirecopy.Event) {
	kind := typeName(e.Type)
	args := []string{kind + ":" + b.bind(kind, e.Trigger)}
	count := map[string]int{}
	add := func(role, id string) {
		if id == "" {
			return
		}
		if count[role]++; count[role] > 1 { // brat numbers roles that recur
			role = fmt.Sprint(role, count[role])
		}
		args = append(args, role+":"+id)
	}
	for _, arg := range e.Args {
		add(typeName(arg.Role), b.mention(a, arg.Mention))
	}
	add("Where", b.mention(a, e.Where))
	add("When", b.bind("Time", e.When.Span))
	add("Source", b.mention(a, e.Source))
	add("DeniedBy", b.mention(a, e.DeniedBy))
	for _, q := range e.Quantities {
		add("Quantity", b.bind("Quantity", q.Span))
	}
	if strings.HasSuffix(args[0], ":") {
		return // an event needs a trigger
	}
	id := b.id('E')
	fmt.Fprintf(b, "%s\t%s\n", id, strings.Join(args, " "))
	b.attribute("Status", id, typeName(e.Status))
}
