package interchange

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// newCoNLLU writes tokens in CoNLL-U
// (https://universaldependencies.org/format.html), with the mentions of
// entities in MISC as in CorefUD 1.2. Fields that are not known are "_".
func newCoNLLU(w io.Writer) Writer {
	out := bufio.NewWriter(w)
	n := 0
	return func(d Document) error {
		n++
		c := newTreebank(&d, out, n)
		defer c.Release()
		c.document()
		return out.Flush()
	}
}

// A treebank writes the sentences of one document.
type treebank struct {
	*doc.Document
	*bufio.Writer
	points   *points
	name     string // of the document
	number   int    // of the document in its file
	entities []string
}

// newTreebank splits and tags a text again, as Parse does, since tokens are not
// part of an Article.
func newTreebank(d *Document, out *bufio.Writer, number int) *treebank {
	c := &treebank{Document: doc.Get(d.Article.Text), Writer: out, points: newPoints(d.Article.Text), name: d.Name, number: number}
	c.Published = d.Article.Published
	token.Split(c.Document)
	pos.Tag(c.Document)
	dep.Parse(c.Document)
	c.entities = c.brackets(d.Article)
	return c
}

func (c *treebank) document() {
	paragraph := 0
	for i, s := range c.Sentences {
		if i == 0 {
			fmt.Fprintf(c, "# newdoc id = %s\n# global.Entity = eid-etype-head\n", comment(or(c.name, strconv.Itoa(c.number))))
		}
		if paragraph < len(c.Paragraphs) && c.Paragraphs[paragraph].Start <= s.Start {
			paragraph++
			fmt.Fprintf(c, "# newpar id = %d-p%d\n", c.number, paragraph)
		}
		fmt.Fprintf(c, "# sent_id = %d-%d\n# text = %s\n", c.number, i+1, c.plain(s))
		for t := s.Start; t < s.End; t++ {
			c.token(t, s)
		}
		fmt.Fprintln(c)
	}
}

// comment returns words as the value of a comment line.
func comment(s string) string { return strings.ReplaceAll(line(s), " ", "_") }

// plain returns a sentence as its tokens spell it, with single spaces.
func (c *treebank) plain(s doc.Span) string {
	var b strings.Builder
	for t := s.Start; t < s.End; t++ {
		b.WriteString(form(c.Word(t)))
		if t+1 < s.End && !c.joined(t) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// joined reports whether token t and the next one stand together.
func (c *treebank) joined(t int32) bool { return int(t)+1 < c.Len() && c.End[t] == c.Start[t+1] }

// form returns a word as a field, which has no white space, tabs or line breaks.
func form(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return '_'
		case unicode.IsControl(r):
			return utf8.RuneError
		}
		return r
	}, s)
}

// token writes a line. The ten fields are ID, FORM, LEMMA, UPOS, XPOS, FEATS,
// HEAD, DEPREL, DEPS and MISC.
func (c *treebank) token(t int32, s doc.Span) {
	upos, feats, head, rel := c.syntax(t, s)
	var misc []string
	if e := c.entities[t]; e != "" {
		misc = append(misc, "Entity="+e)
	}
	if c.joined(t) && t+1 < s.End {
		misc = append(misc, "SpaceAfter=No")
	}
	misc = append(misc, fmt.Sprintf("TokenRange=%d:%d", c.points.before(int(c.Start[t])), c.points.before(int(c.End[t]))))
	fmt.Fprintf(c, "%d\t%s\t%s\t%s\t_\t%s\t%s\t%s\t_\t%s\n", t-s.Start+1, form(c.Word(t)), form(c.lemma(t)), upos, feats, head, rel, strings.Join(misc, "|"))
}

// brackets returns the Entity attribute of each token: the mentions that start
// at it, that it is the whole of, and that end at it.
func (c *treebank) brackets(a *wirecopy.Article) []string {
	found := c.mentions(a)
	starts := make([]strings.Builder, c.Len())
	ends := make([][]mention, c.Len())
	for _, m := range found { // the longer first
		if m.Len() > 1 {
			fmt.Fprintf(&starts[m.Start], "(e%d-%s-%d", m.entity, m.kind, m.head)
			ends[m.End-1] = append(ends[m.End-1], m)
		}
	}
	for _, m := range found {
		if m.Len() == 1 {
			fmt.Fprintf(&starts[m.Start], "(e%d-%s-%d)", m.entity, m.kind, m.head)
		}
	}
	all := make([]string, c.Len())
	for t := range all {
		for _, m := range slices.Backward(ends[t]) { // the one that began last ends first
			fmt.Fprintf(&starts[t], "e%d)", m.entity)
		}
		all[t] = starts[t].String()
	}
	return all
}

// A mention is a mention as tokens. Its head is counted from 1.
type mention struct {
	doc.Span
	entity wirecopy.EntityID
	kind   string
	head   int
}

// mentions returns the mentions in the order of the text, without those that
// cross a sentence, or another one of the same entity: brackets can't tell them.
func (c *treebank) mentions(a *wirecopy.Article) []mention {
	var found []mention
	for _, m := range a.Mentions {
		e := a.Entity(m.Entity)
		if e == nil || m.Len() == 0 {
			continue
		}
		s := doc.Span{Start: c.TokenAt(m.Start), End: c.TokenAt(m.End-1) + 1}
		if s.Empty() || int(s.End) > c.Len() || !c.SentenceOf(s.Start).Contains(s) {
			continue
		}
		found = append(found, mention{s, e.ID, or(strings.ReplaceAll(string(e.Kind), "-", "_"), "unknown"), c.headOf(s)})
	}
	slices.SortStableFunc(found, func(m, n mention) int {
		return cmp.Or(doc.Compare(m.Span, n.Span), cmp.Compare(m.entity, n.entity))
	})
	last := map[wirecopy.EntityID]doc.Span{}
	return slices.DeleteFunc(found, func(m mention) bool {
		before, ok := last[m.entity]
		if ok && before.Overlaps(m.Span) && (!before.Contains(m.Span) || before == m.Span) {
			return true
		}
		if !ok || before.End < m.End {
			last[m.entity] = m.Span
		}
		return false
	})
}

// headOf returns the head of a mention, counted from 1: the token whose own
// head is outside.
func (c *treebank) headOf(s doc.Span) int {
	for t := s.Start; t < s.End; t++ {
		if !s.Has(c.Head[t]) {
			return int(t-s.Start) + 1
		}
	}
	return s.Len()
}
