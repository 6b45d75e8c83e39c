package wirecopy

import (
	"crypto/sha256"
	"encoding/json"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// checkLaws checks that a, which p made of text, keeps the laws of an Article.
func checkLaws(t testing.TB, p *Parser, text string, a *Article) {
	t.Helper()
	if a.Text != text { // law 1: the text is untouched
		t.Fatal("the text was rewritten")
	}
	c := lawChecker{TB: t, a: a, valid: utf8.ValidString(text)}
	c.article()
	if diff := difference(a, p.Parse(text)); diff != "" { // law 4: determinism
		t.Errorf("a second Parse differs (-first +second):\n%s", diff)
	}
	if c.valid { // law 5: JSON
		c.roundTrip()
	}
}

type lawChecker struct {
	testing.TB
	a     *Article
	valid bool
}

// article checks the spans (law 2) and the links and order (law 3).
func (c *lawChecker) article() {
	c.Helper()
	a := c.a
	c.span("headline", a.Headline)
	c.span("byline", a.Byline.Span)
	c.span("dateline", a.Dateline.Span)
	for _, m := range a.Dateline.Places {
		c.mention("place of dateline", m)
	}
	c.span("when of dateline", a.Dateline.When.Span)
	c.spans("paragraphs", a.Paragraphs, true)
	c.spans("sentences", a.Sentences, true)
	for i, e := range a.Entities {
		if e.ID != EntityID(i+1) || e.Name == "" {
			c.Errorf("entity %d has ID %d and name %q", i+1, e.ID, e.Name)
		}
		c.id("part of", e.PartOf)
		for _, t := range e.Titles {
			c.span("title", t.Span)
			c.id("title of", t.Of)
		}
	}
	for _, m := range a.Mentions {
		c.mention("mention", m)
	}
	c.spans("mentions", spansOf(a.Mentions), false)
	for i := range a.Quotes {
		c.quote(&a.Quotes[i])
	}
	c.spans("quotes", spansOf(a.Quotes), false)
	for _, t := range a.Times {
		c.time(t)
	}
	c.spans("times", spansOf(a.Times), true)
	for i := range a.Events {
		c.event(i, &a.Events[i])
	}
	c.spans("events", spansOf(a.Events), false)
}

func spansOf[T interface{ Extent() Span }](list []T) []Span {
	spans := make([]Span, len(list))
	for i := range list {
		spans[i] = list[i].Extent()
	}
	return spans
}

// span checks law 2.
func (c *lawChecker) span(what string, s Span) {
	c.Helper()
	text := c.a.Text
	if s.Start < 0 || s.Start > s.End || s.End > len(text) || text[s.Start:s.End] != s.Text {
		c.Fatalf("%s at [%d,%d) says %q", what, s.Start, s.End, s.Text)
	}
	for _, at := range []int{s.Start, s.End} {
		if c.valid && at < len(text) && !utf8.RuneStart(text[at]) {
			c.Errorf("%s %q at [%d,%d) cuts a rune", what, s.Text, s.Start, s.End)
		}
	}
}

// spans checks that a list is in the order of the text and, if they must, that
// its spans do not overlap.
func (c *lawChecker) spans(what string, list []Span, apart bool) {
	c.Helper()
	for i, s := range list {
		c.span(what, s)
		if i > 0 && (before(s, list[i-1]) || apart && s.Start < list[i-1].End) {
			c.Errorf("%s: %q [%d,%d) comes after %q [%d,%d)", what, s.Text, s.Start, s.End, list[i-1].Text, list[i-1].Start, list[i-1].End)
		}
	}
}

func (c *lawChecker) id(what string, id EntityID) {
	c.Helper()
	if id < 0 || int(id) > len(c.a.Entities) {
		c.Fatalf("%s: no entity %d among %d", what, id, len(c.a.Entities))
	}
}

func (c *lawChecker) mention(what string, m Mention) {
	c.Helper()
	c.span(what, m.Span)
	c.id(what, m.Entity)
	if e := c.a.Entity(m.Entity); e != nil && e.Name != m.Name {
		c.Errorf("%s %q has name %q, its entity %q", what, m.Text, m.Name, e.Name)
	}
}

func (c *lawChecker) quote(q *Quote) {
	c.Helper()
	c.mention("speaker", q.Speaker)
	c.mention("addressee", q.To)
	c.span("cue", q.Cue)
	if len(q.Parts) == 0 {
		c.Errorf("quote %q has no parts", q.Text)
	}
	parts := make([]Span, len(q.Parts))
	for i, p := range q.Parts {
		parts[i] = p.Span
		if !q.Contains(p.Span) || p.Len() == 0 {
			c.Errorf("part %q is not in its quote %q", p.Text, q.Text)
		}
	}
	c.spans("parts", parts, true)
	if !slices.Contains([]QuoteKind{Direct, Indirect, Mixed}, q.Kind) {
		c.Errorf("quote %q is of kind %q", q.Text, q.Kind)
	}
}

func (c *lawChecker) time(t Time) {
	c.Helper()
	c.span("time", t.Span)
	if t.Value == "" && t.Len() > 0 || t.From.IsZero() != t.To.IsZero() || !t.From.IsZero() && !t.From.Before(t.To) {
		c.Errorf("time %q: value %q from %v to %v", t.Text, t.Value, t.From, t.To)
	}
}

func (c *lawChecker) event(i int, e *Event) {
	c.Helper()
	c.span("trigger", e.Trigger)
	for _, arg := range e.Args {
		c.mention("argument", arg.Mention)
	}
	c.mention("where", e.Where)
	c.mention("source", e.Source)
	c.mention("denied by", e.DeniedBy)
	c.time(e.When)
	for _, q := range e.Quantities {
		c.span("quantity", q.Span)
	}
	if e.SameAs < 0 || e.SameAs > i {
		c.Errorf("event %d is the same as event %d", i+1, e.SameAs)
	} else if e.SameAs > 0 && c.a.Events[e.SameAs-1].SameAs != 0 {
		c.Errorf("event %d is the same as event %d, which is not the first of its kind", i+1, e.SameAs)
	}
	if e.Type == "" || e.Status == "" || e.Trigger.Len() == 0 {
		c.Errorf("event %q: type %q, status %q, trigger %q", e.Text, e.Type, e.Status, e.Trigger.Text)
	}
}

// roundTrip checks law 5.
func (c *lawChecker) roundTrip() {
	c.Helper()
	j, err := json.Marshal(c.a)
	if err != nil {
		c.Fatal(err)
	}
	var got Article
	if err := json.Unmarshal(j, &got); err != nil {
		c.Fatal(err)
	}
	if diff := difference(c.a, &got); diff != "" {
		c.Errorf("JSON changes it (-want +got):\n%s", diff)
	}
}

// difference is cmp.Diff, which is slow, where there may be one.
func difference(a, b *Article) string {
	if reflect.DeepEqual(a, b) {
		return ""
	}
	return cmp.Diff(a, b)
}

// oddities are texts that have little to do with news.
var oddities = []struct{ name, text, reason string }{
	{"empty", "", "nothing to read"},
	{"spaces", " \n\t\r\n\u2028\u00a0", "no token at all"},
	{"NUL", "\x00\x00KABUL\x00: \x00", "bytes are kept as they are"},
	{"invalid", "\xff\xfeMayor \xc3 said \xe2\x80 “\xf0\x9f”", "runes cut short"},
	{"CRLF", "KABUL: A.\r\n\r\n“B,” he said.\r\n", "line ends keep their two bytes"},
	{"marks", "“‘«\"“‘«\"”’»\"", "marks that pair in no order"},
	{"unclosed", "“A said that\n\n“B\n\n“C,” said D. “E", "marks that never close"},
	{"only dateline", "KABUL, Afghanistan, Jan. 5 (AP) —", "no article behind it"},
	{"only cue", "said said said according to according to , he said", "cues without anything said"},
	{"emoji", "👩🏽‍🚒 said “👍🏽” on 🇵🇰 Friday", "runes of many code points"},
	{"combining", "Cafe\u0301 owner Zoe\u0308 said “e\u0301”", "marks that combine"},
	{"right to left", "كابول: said “سلام” وزير", "other scripts"},
	{"one word", "Kabul", "no sentence"},
	{"slashes", "/P/P", "an agency's mark that nothing closes"},
	{"brackets", "((((TTP))))))", "brackets that nest"},
	{"huge number", "killed 99999999999999999999999999999999999999 people in 99999999999", "numbers that overflow"},
	{"odd dates", "on 31 February 0000, Feb 99, 9999-99-99, 24:61 p.m., the 99th century", "dates that are none"},
}

func TestLaws(t *testing.T) {
	for _, tt := range oddities {
		t.Run(tt.name, func(t *testing.T) {
			for _, p := range []Parser{{}, {Published: time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC)}} {
				checkLaws(t, &p, tt.text, p.Parse(tt.text))
			}
		})
	}
}

// TestCut checks the laws on articles cut at every byte, and glued together.
func TestCut(t *testing.T) {
	all := goldens(t)
	for i, g := range all {
		step := 97 // a prime, so that the cuts fall everywhere
		if testing.Short() {
			step = 997
		}
		p := Parser{Published: g.published}
		for at := i; at < len(g.article); at += step {
			head, tail := g.article[:at], g.article[at:]
			checkLaws(t, &p, head, p.Parse(head))
			checkLaws(t, &p, tail, p.Parse(tail))
		}
		glued := g.article + all[(i+1)%len(all)].article
		checkLaws(t, &p, glued, p.Parse(glued))
	}
}

// TestConcurrent checks law 4 across goroutines that share a Parser.
func TestConcurrent(t *testing.T) {
	all := goldens(t)
	p := Parser{Published: time.Date(2024, 6, 28, 0, 0, 0, 0, time.UTC)}
	want := make([]*Article, len(all))
	for i, g := range all {
		want[i] = p.Parse(g.article)
	}
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for i := range all {
				i := (i + w) % len(all)
				if diff := cmp.Diff(want[i], p.Parse(all[i].article)); diff != "" {
					t.Errorf("%s differs in goroutine %d (-want +got):\n%s", all[i].name, w, diff)
				}
			}
		})
	}
	wg.Wait()
}

// TestDigest prints a digest of all findings in the goldens, which .ci/run
// compares between architectures and numbers of processors: law 4.
func TestDigest(t *testing.T) {
	sum := sha256.New()
	for _, g := range goldens(t) {
		p := Parser{Published: g.published}
		j, err := json.Marshal(p.Parse(g.article))
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(j)
	}
	t.Logf("digest: %x", sum.Sum(nil))
}

// TestSkip checks that a skipped layer is left out and changes no other.
func TestSkip(t *testing.T) {
	for _, g := range goldens(t) {
		whole := (&Parser{Published: g.published}).Parse(g.article)
		for _, skip := range []Layer{Entities, Quotes, Times, Events, Quotes | Events, Entities | Quotes | Times | Events} {
			p := Parser{Published: g.published, Skip: skip}
			a := p.Parse(g.article)
			checkLaws(t, &p, g.article, a)
			want := *whole
			if skip&Entities != 0 {
				continue // IDs mean nothing without the list, so other layers differ
			}
			if skip&Quotes != 0 {
				want.Quotes = nil
			}
			if skip&Times != 0 {
				want.Times = nil
			}
			if skip&Events != 0 {
				want.Events = nil
			}
			if skip&(Quotes|Events) == Quotes|Events {
				// Entities that are only the source of a quote are not looked for.
				want.Entities, want.Mentions, want.Dateline = a.Entities, a.Mentions, a.Dateline
			}
			if diff := cmp.Diff(&want, a); diff != "" {
				t.Errorf("%s without %04b (-want +got):\n%s", g.name, skip, diff)
			}
		}
	}
}
