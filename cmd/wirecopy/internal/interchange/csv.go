package interchange

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A table writes CSV after RFC 4180: a header, CRLF, quotes where needed. White
// space within a cell is single spaces.
type table struct {
	w      *csv.Writer
	header []string
}

func newTable(w io.Writer, header ...string) *table {
	t := &table{csv.NewWriter(w), header}
	t.w.UseCRLF = true
	return t
}

// rows writes rows, and the header before the first ones.
func (t *table) rows(rows [][]string) error {
	if t.header != nil {
		t.w.Write(t.header) // a failure is kept for Error
		t.header = nil
	}
	t.w.WriteAll(rows)
	return t.w.Error()
}

// cell returns words as a cell. What a spreadsheet would take for a formula
// gets an apostrophe before it (OWASP, CSV injection).
func cell(s string) string {
	s = line(s)
	if s != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}

func cells(s ...string) []string {
	for i := range s {
		s[i] = cell(s[i])
	}
	return s
}

// number returns an ID or an index as a cell; 0 stands for none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func newQuotesCSV(w io.Writer) Writer {
	t := newTable(w, "document", "quote", "kind", "speaker", "speaker_id", "speaker_words", "cue", "to", "text", "start", "end")
	return func(d Document) error {
		p := newPoints(d.Article.Text)
		var rows [][]string
		for i := range d.Article.Quotes {
			q := &d.Article.Quotes[i]
			start, end := p.span(q.Span)
			row := cells(d.Name, number(i+1), string(q.Kind), name(q.Speaker), number(int(q.Speaker.Entity)), q.Speaker.Text, q.Cue.Text, name(q.To), said(q))
			rows = append(rows, append(row, strconv.Itoa(start), strconv.Itoa(end)))
		}
		return t.rows(rows)
	}
}

func newEventsCSV(w io.Writer) Writer {
	t := newTable(w, "document", "event", "same_as", "type", "mode", "cameo", "status", "agents", "trigger", "targets", "recipients", "instruments",
		"topics", "where", "country", "lat", "lon", "when", "value", "from", "to", "quantities", "source", "denied_by", "start", "end")
	return func(d Document) error {
		p := newPoints(d.Article.Text)
		var rows [][]string
		for i := range d.Article.Events {
			e := &d.Article.Events[i]
			start, end := p.span(e.Span)
			row := cells(d.Name, number(i+1), number(e.SameAs), string(e.Type), e.Mode, e.CAMEO, string(e.Status),
				list(e, wirecopy.Agent), e.Trigger.Text, list(e, wirecopy.Target), list(e, wirecopy.Recipient), list(e, wirecopy.Instrument), list(e, wirecopy.Topic), name(e.Where))
			row = append(row, position(d.Article, e)...)
			row = append(row, cells(e.When.Text, e.When.Value, date(e.When.From), date(e.When.To), quantities(e), name(e.Source), name(e.DeniedBy))...)
			rows = append(rows, append(row, strconv.Itoa(start), strconv.Itoa(end)))
		}
		return t.rows(rows)
	}
}

// list returns those who play a role, with semicolons between.
func list(e *wirecopy.Event, role wirecopy.Role) string { return strings.Join(names(e, role), "; ") }

// position returns the country, latitude and longitude of an event.
func position(a *wirecopy.Article, e *wirecopy.Event) []string {
	where := a.Entity(e.Where.Entity)
	if where == nil || where.Place == nil {
		return []string{"", "", ""}
	}
	p := where.Place
	if p.Lat == 0 && p.Lon == 0 {
		return []string{cell(p.Country), "", ""}
	}
	return []string{cell(p.Country), strconv.FormatFloat(p.Lat, 'f', -1, 64), strconv.FormatFloat(p.Lon, 'f', -1, 64)}
}

// quantities returns the quantities of an event: "killed 7; injured 12 or more".
func quantities(e *wirecopy.Event) string {
	var all []string
	for _, q := range e.Quantities {
		s := q.Kind + " " + strconv.FormatFloat(q.Min, 'f', -1, 64)
		switch {
		case q.Max == 0 && q.Min != 0:
			s += " or more"
		case q.Max != q.Min:
			s += " to " + strconv.FormatFloat(q.Max, 'f', -1, 64)
		}
		all = append(all, s)
	}
	return strings.Join(all, "; ")
}
