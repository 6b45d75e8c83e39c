// Package gum reads the coreference that the GUM corpus notes in the field
// Entity of its tokens. Texts are put together as package eval does: an empty
// line between paragraphs, a space between sentences.
package gum

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// A Document is a text with its mentions.
type Document struct {
	ID, Text string
	Mentions []Mention // in the order of their first word
}

// A Mention is a noun phrase with all that belongs to it, told by its head.
type Mention struct {
	Span    [2]int // bytes of the whole phrase
	Head    [2]int // bytes of the words that make its head
	Entity  string // in its document
	Kind    string // "person", "organization", "place", …
	Proper  bool   // its head is a proper noun
	Pronoun bool
}

// Read reads a CoNLL-U file, which may be gzipped.
func Read(name string) ([]Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := new(reader)
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		r.line(lines.Text())
	}
	r.flush()
	return r.docs, lines.Err()
}

// A reader puts documents together.
type reader struct {
	docs []Document
	text strings.Builder // of the current document
	gap  string          // what stands before the next sentence

	sentence string // its text
	at       int    // where in it the next token starts, or white space before it
	start    int    // of the sentence in the document
	glued    bool   // nothing stands between its last token and what follows
	last     string // the last word of the token of several words that was read
	open     []open
}

// An open is a mention whose end was not read yet.
type open struct {
	Mention
	index int   // in the list of mentions
	words []int // which of its words are its head, from 1
	read  int   // words read
}

func (r *reader) line(line string) {
	field, value, _ := strings.Cut(line, " = ")
	switch {
	case field == "# newdoc id":
		r.flush()
		r.docs = append(r.docs, Document{ID: value})
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
		r.gap = "\n\n"
	case field == "# text":
		if r.text.Len() > 0 {
			r.text.WriteString(r.gap)
		}
		r.start, r.at, r.sentence = r.text.Len(), 0, value
		r.text.WriteString(value)
	case line == "":
		r.gap = " "
		if r.glued {
			r.gap = ""
		}
	case line[0] != '#':
		r.token(strings.Split(line, "\t"))
	}
}

// flush ends the current document.
func (r *reader) flush() {
	if n := len(r.docs); n > 0 {
		r.docs[n-1].Text = r.text.String()
	}
	r.text.Reset()
	r.gap, r.open = "", nil
}

// token reads a line of a token; those of several words stand before their words.
func (r *reader) token(field []string) {
	spaceless := strings.Contains("|"+field[9]+"|", "|SpaceAfter=No|")
	if _, last, several := strings.Cut(field[0], "-"); several {
		r.last, r.glued = last, spaceless
		return
	}
	if strings.Contains(field[0], ".") {
		return
	}
	if r.last == "" {
		r.glued = spaceless
	} else if field[0] == r.last {
		r.last = ""
	}
	for r.at < len(r.sentence) && !strings.HasPrefix(r.sentence[r.at:], field[1]) {
		r.at++
	}
	at := [2]int{r.start + r.at, r.start + r.at + len(field[1])}
	r.at += len(field[1])
	marks := ""
	for part := range strings.SplitSeq(field[9], "|") {
		if value, ok := strings.CutPrefix(part, "Entity="); ok {
			marks = value
		}
	}
	closing := r.begin(marks, at)
	for i := range r.open {
		r.open[i].word(at, field[3])
	}
	for _, id := range closing {
		r.end(id, at[1])
	}
}

// begin opens the mentions that begin at a token, and returns the entities of
// those that end with it. A mark is "(id-kind-…", "id)" or both in one; its sixth
// part lists the words of the head.
func (r *reader) begin(marks string, at [2]int) (closing []string) {
	d := &r.docs[len(r.docs)-1]
	for marks != "" {
		mark := marks
		if end := strings.IndexAny(marks[1:], "()") + 1; end > 0 {
			if marks[end] == ')' {
				end++
			}
			mark = marks[:end]
		}
		marks = marks[len(mark):]
		body, opens := strings.CutPrefix(mark, "(")
		body, closes := strings.CutSuffix(body, ")")
		part := strings.Split(body, "-")
		if opens && len(part) > 5 {
			m := open{Mention: Mention{Span: at, Entity: part[0], Kind: part[1]}, index: len(d.Mentions)}
			for word := range strings.SplitSeq(part[5], ",") {
				if n, err := strconv.Atoi(word); err == nil {
					m.words = append(m.words, n)
				}
			}
			r.open = append(r.open, m)
			d.Mentions = append(d.Mentions, m.Mention)
		}
		if closes {
			closing = append(closing, part[0])
		}
	}
	return closing
}

// word reads a word of an open mention.
func (m *open) word(at [2]int, pos string) {
	m.read++
	for _, w := range m.words {
		if w != m.read {
			continue
		}
		if m.Head[1] == 0 {
			m.Head[0] = at[0]
			m.Proper, m.Pronoun = pos == "PROPN", pos == "PRON"
		}
		m.Head[1] = at[1]
	}
}

// end ends the innermost open mention of an entity.
func (r *reader) end(id string, at int) {
	d := &r.docs[len(r.docs)-1]
	for i := len(r.open) - 1; i >= 0; i-- {
		if m := &r.open[i]; m.Entity == id {
			m.Span[1] = at
			d.Mentions[m.index] = m.Mention
			r.open = append(r.open[:i], r.open[i+1:]...)
			return
		}
	}
}

// Align returns the index of the mention that the words at a span are: the
// shortest one that holds them and whose head is at their end. It is -1 if there
// is none.
func (d *Document) Align(span [2]int) int {
	best := -1
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Head[0] < span[1] && span[0] < m.Head[1] && m.Head[1] >= span[1] && m.Span[0] <= span[0] && span[1] <= m.Span[1] &&
			(best < 0 || m.Span[1]-m.Span[0] < d.Mentions[best].Span[1]-d.Mentions[best].Span[0]) {
			best = i
		}
	}
	return best
}
