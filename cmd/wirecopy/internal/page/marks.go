package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/wirecopy-go/wirecopy"
)

// A mark is a stretch of the text that the page shows in some way.
type mark struct {
	start, end int
	class      string
	keys       string // the findings it belongs to: they light up with it
	with       string // the findings that it lights up with, but not they with it
	id         string // of its first piece
	href       string // where its words lead, unless a mark within leads elsewhere
	say        string // what the page says about it
	datetime   string
	note       *note // follows its last piece
	first      bool  // its link is reached with the tab key

	opened bool
}

// A note is the number behind a quote that leads to its entry.
type note struct{ Number, Class, Speaker string }

// A token is a piece of the marked text: the start or end of an element, a run
// of text, or a note.
type token struct {
	Open, Close bool
	Tag         string
	Class       string
	Keys, With  string
	ID          string
	Say         string
	Datetime    string
	Text, Href  string
	Skip        bool // not reached with the tab key
	Note        *note
}

// A marker divides a text among marks that may overlap: an element ends where
// a mark does, and what it would cut in two goes on in another element.
type marker struct {
	text  string
	marks []*mark // by start, the longer first
	open  []*mark // the elements around the current position, outermost first
	out   []token
}

func newMarker(a *wirecopy.Article, marks []*mark) *marker {
	slices.SortStableFunc(marks, func(m, n *mark) int {
		return cmp.Or(cmp.Compare(m.start, n.start), cmp.Compare(n.end, m.end))
	})
	return &marker{text: a.Text, marks: merged(marks)}
}

// merged makes marks of the same words one, where all but the first only light
// up with others.
func merged(marks []*mark) []*mark {
	var kept []*mark
	for _, m := range marks {
		if n := len(kept); n > 0 && m.start == kept[n-1].start && m.end == kept[n-1].end && m.keys == "" && m.with != "" {
			last := kept[n-1]
			if !slices.Contains(strings.Fields(last.with), m.with) {
				last.with = strings.TrimSpace(last.with + " " + m.with)
			}
			continue
		}
		kept = append(kept, m)
	}
	return kept
}

// paragraph returns the tokens of the text from start to end. Paragraphs must
// be asked for in order.
func (m *marker) paragraph(start, end int) []token {
	m.out = nil
	m.open = slices.DeleteFunc(m.open, func(k *mark) bool { return k.end <= start })
	for _, k := range m.open { // of the paragraph before
		m.start(k)
	}
	for at := start; ; {
		m.openAt(at)
		if at >= end {
			break
		}
		next := m.boundary(end)
		m.run(m.text[at:next])
		at = next
		m.closeAt(at)
	}
	for i := len(m.open) - 1; i >= 0; i-- {
		m.out = append(m.out, token{Close: true, Tag: m.open[i].tag()})
	}
	return m.out
}

// boundary returns where the next mark starts or ends, at most end.
func (m *marker) boundary(end int) int {
	if len(m.marks) > 0 {
		end = min(end, m.marks[0].start)
	}
	for _, k := range m.open {
		end = min(end, k.end)
	}
	return end
}

// openAt opens the marks that start by at, and drops those that are over.
func (m *marker) openAt(at int) {
	for len(m.marks) > 0 && m.marks[0].start <= at {
		k := m.marks[0]
		m.marks = m.marks[1:]
		if k.end > at {
			m.start(k)
			m.open = append(m.open, k)
		}
	}
}

// closeAt closes the marks that end by at, and opens those again that are
// within them and go on.
func (m *marker) closeAt(at int) {
	outer := slices.IndexFunc(m.open, func(k *mark) bool { return k.end <= at })
	if outer < 0 {
		return
	}
	inner := slices.Clone(m.open[outer:])
	m.open = m.open[:outer]
	for _, k := range slices.Backward(inner) {
		m.out = append(m.out, token{Close: true, Tag: k.tag()})
		if k.end <= at && k.note != nil {
			m.out = append(m.out, token{Note: k.note})
		}
	}
	for _, k := range inner {
		if k.end > at {
			m.start(k)
			m.open = append(m.open, k)
		}
	}
}

// tag returns the element of a mark.
func (k *mark) tag() string {
	if k.datetime != "" {
		return "time"
	}
	return "span"
}

// start writes the start of an element.
func (m *marker) start(k *mark) {
	t := token{Open: true, Tag: k.tag(), Class: k.class, Keys: k.keys, With: k.with, Say: k.say, Datetime: k.datetime}
	if !k.opened {
		t.ID = k.id
		k.opened = true
	}
	m.out = append(m.out, t)
}

// run writes words, as a link where a mark around them leads somewhere.
func (m *marker) run(words string) {
	t := token{Text: clean(words)}
	for _, k := range slices.Backward(m.open) {
		if k.href != "" {
			t.Href, t.Skip = k.href, !k.first
			k.first = false
			break
		}
	}
	m.out = append(m.out, t)
}

// marks returns what is to be marked in the text of an article.
func (v *view) marks() []*mark {
	var marks []*mark
	add := func(s wirecopy.Span, m mark) {
		if s.Len() > 0 {
			m.start, m.end = s.Start, s.End
			marks = append(marks, &m)
		}
	}
	a := v.article
	add(a.Dateline.Span, mark{class: "dateline"})
	add(a.Byline.Span, mark{class: "byline"})
	for i := range a.Quotes {
		v.markQuote(i, add)
	}
	seen := make([]bool, len(a.Entities)+1)
	for _, m := range a.Mentions {
		e := a.Entity(m.Entity)
		if e == nil {
			continue
		}
		first := !seen[e.ID]
		seen[e.ID] = true
		k := mark{class: "name " + kindClass(e.Kind), keys: key("e", int(e.ID)), href: "#who-" + strconv.Itoa(int(e.ID)), first: first}
		if m.Form != wirecopy.Named {
			k.class += " back"
		}
		if first {
			k.id = key("e", int(e.ID))
		}
		add(m.Span, k)
	}
	for _, e := range a.Entities {
		for _, t := range e.Titles {
			add(t.Span, mark{class: "part", with: key("e", int(e.ID))})
		}
	}
	for i, t := range a.Times {
		add(t.Span, mark{class: "when", keys: key("t", i+1), say: sayTime(&t), datetime: datetime(t.Value)})
	}
	for i := range a.Events {
		v.markEvent(i, add)
	}
	return marks
}

// markQuote marks the parts of quote i, its cue and the words for its speaker.
func (v *view) markQuote(i int, add func(wirecopy.Span, mark)) {
	q := &v.article.Quotes[i]
	k := key("q", i+1)
	s := v.speakers.of(q)
	runs := v.runs(q)
	for j, r := range runs {
		m := mark{class: "said " + s.Class, keys: k}
		if j == 0 {
			m.id = k
		}
		if j == len(runs)-1 {
			m.note = &note{Number: strconv.Itoa(i + 1), Class: s.Class, Speaker: s.Name}
		}
		add(r, m)
	}
	for _, p := range q.Parts {
		if p.Verbatim {
			add(v.withMarks(q, p.Span), mark{class: "verbatim"})
		}
	}
	add(q.Cue, mark{class: "part cue", keys: k})
	add(q.Speaker.Span, mark{class: "part", with: k})
	add(q.To.Span, mark{class: "part", with: k})
}

// markEvent marks the trigger of event i and those who take part in it.
func (v *view) markEvent(i int, add func(wirecopy.Span, mark)) {
	e := &v.article.Events[i]
	n := i + 1
	if e.SameAs > 0 {
		n = e.SameAs
	}
	k := key("v", n)
	m := mark{class: "trigger", keys: k, href: "#event-" + strconv.Itoa(n)}
	if e.SameAs == 0 {
		m.id, m.first = k, true
	}
	add(e.Trigger, m)
	with := mark{class: "part", with: k}
	for _, arg := range e.Args {
		add(arg.Span, with)
	}
	for _, s := range []wirecopy.Span{e.Where.Span, e.When.Span, e.Source.Span, e.DeniedBy.Span} {
		add(s, with)
	}
	for _, q := range e.Quantities {
		add(q.Span, with)
	}
}

// runs returns the parts of a quote, with those as one that only quotation
// marks and spaces divide.
func (v *view) runs(q *wirecopy.Quote) []wirecopy.Span {
	var runs []wirecopy.Span
	for _, p := range q.Parts {
		s := p.Span
		if p.Verbatim {
			s = v.withMarks(q, s)
		}
		if n := len(runs); n > 0 {
			last := &runs[n-1]
			if s.Start <= last.End || strings.TrimFunc(v.article.Text[last.End:s.Start], isGap) == "" {
				last.End = max(last.End, s.End)
				continue
			}
		}
		runs = append(runs, s)
	}
	return runs
}

// quotationMarks are the characters that a part in quotation marks may stand
// between.
const quotationMarks = "\"'`“”‘’«»‹›„‚"

func isGap(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(quotationMarks, r) }

// withMarks returns a part of a quote and its quotation marks.
func (v *view) withMarks(q *wirecopy.Quote, s wirecopy.Span) wirecopy.Span {
	text := v.article.Text
	if s.Start > q.Start {
		before := text[q.Start:s.Start]
		s.Start -= len(before) - len(strings.TrimRight(before, quotationMarks))
	}
	if s.End < q.End {
		after := text[s.End:q.End]
		s.End += len(after) - len(strings.TrimLeft(after, quotationMarks))
	}
	return s
}

// key names a finding: "q1" is the first quote.
func key(kind string, n int) string { return kind + strconv.Itoa(n) }
