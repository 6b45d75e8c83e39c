// Package treebank reads treebanks in CoNLL-U, the format of Universal
// Dependencies, for training and evaluation.
package treebank

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A Document is a document of a treebank.
type Document struct {
	ID        string
	Sentences []Sentence
}

// A Sentence is a sentence with its annotation.
type Sentence struct {
	Text      string // its "# text", "" if there is none
	Paragraph bool   // a paragraph begins with it
	Tokens    []Token
}

// A Token is a word in the sense of Universal Dependencies.
type Token struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int // 1-based; 0 for the root
	Rel                            string
	Glued                          bool // no space follows
	Inside                         bool // more words of the same orthographic token follow
}

// Load reads a file, which is gzipped if its name ends in ".gz".
func Load(name string) ([]Document, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if b, err = io.ReadAll(z); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	docs, err := Read(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return docs, nil
}

// Read reads CoNLL-U. Empty nodes (8.1) are left out.
func Read(r io.Reader) ([]Document, error) {
	var p reader
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		if err := p.line(lines.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	p.flush()
	return p.docs, lines.Err()
}

type reader struct {
	docs  []Document
	s     Sentence
	until int  // the last word of the orthographic token that is being read
	glued bool // no space follows that token
}

func (p *reader) line(line string) error {
	key, value, _ := strings.Cut(line, " = ")
	switch {
	case line == "":
		p.flush()
	case key == "# newdoc id" || line == "# newdoc":
		p.docs = append(p.docs, Document{ID: value})
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
		p.s.Paragraph = true
	case key == "# text":
		p.s.Text = value
	case line[0] != '#':
		return p.token(strings.Split(line, "\t"))
	}
	return nil
}

func (p *reader) flush() {
	if len(p.s.Tokens) > 0 {
		if len(p.docs) == 0 {
			p.docs = append(p.docs, Document{})
		}
		d := &p.docs[len(p.docs)-1]
		d.Sentences = append(d.Sentences, p.s)
	}
	p.s, p.until = Sentence{}, 0
}

func (p *reader) token(f []string) error {
	if len(f) < 10 {
		return fmt.Errorf("%d fields, want 10", len(f))
	}
	glued := slices.Contains(strings.Split(f[9], "|"), "SpaceAfter=No")
	if _, last, ok := strings.Cut(f[0], "-"); ok {
		p.until, _ = strconv.Atoi(last)
		p.glued = glued
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q is not a number", f[6])
	}
	t := Token{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Feats: f[5], Head: head, Rel: f[7], Glued: glued}
	switch n := len(p.s.Tokens) + 1; {
	case n < p.until:
		t.Glued, t.Inside = true, true
	case n == p.until:
		t.Glued = p.glued
	}
	p.s.Tokens = append(p.s.Tokens, t)
	return nil
}

// Text returns the words of a document, with the spaces between them.
func (d *Document) Text() string {
	var b strings.Builder
	for i := range d.Sentences {
		d.Sentences[i].write(&b, nil)
	}
	return b.String()
}

func (s *Sentence) write(b *strings.Builder, each func(start, end int)) {
	for i := range s.Tokens {
		start := b.Len()
		b.WriteString(s.Tokens[i].Form)
		if each != nil {
			each(start, b.Len())
		}
		if !s.Tokens[i].Glued || i == len(s.Tokens)-1 {
			b.WriteByte(' ')
		}
	}
}

// Tokens returns a document for the stages that has the tokens and sentences of
// the treebank.
func (d *Document) Tokens() *doc.Document {
	t := new(doc.Document)
	t.Reset(d.Text())
	var b strings.Builder
	for i := range d.Sentences {
		first := int32(t.Len())
		d.Sentences[i].write(&b, func(start, end int) {
			t.Start, t.End = append(t.Start, int32(start)), append(t.End, int32(end))
			t.Class = append(t.Class, class(b.String()[start:end]))
			t.Sentence = append(t.Sentence, int32(i))
		})
		t.Sentences = append(t.Sentences, doc.Span{Start: first, End: int32(t.Len())})
	}
	return t
}

// Raw returns the text of a document as it was printed, and the bytes of its
// sentences. Paragraphs have an empty line between them, sentences a space unless
// their last token says otherwise.
func (d *Document) Raw() (text string, sentences [][2]int) {
	var b strings.Builder
	for i := range d.Sentences {
		s := &d.Sentences[i]
		switch {
		case i == 0:
		case s.Paragraph:
			b.WriteString("\n\n")
		case !d.Sentences[i-1].Tokens[len(d.Sentences[i-1].Tokens)-1].Glued:
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(s.printed())
		sentences = append(sentences, [2]int{start, b.Len()})
	}
	return b.String(), sentences
}

// printed returns the text of the sentence, put together if it is not given.
func (s *Sentence) printed() string {
	if s.Text != "" {
		return s.Text
	}
	var b strings.Builder
	s.write(&b, nil)
	return strings.TrimSuffix(b.String(), " ")
}
