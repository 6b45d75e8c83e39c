package main

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A sentencesGold is a text with its sentences.
type sentencesGold struct {
	document
	sentences []span
}

// loadTreebank reads a CoNLL-U file. The text of a document is put together
// from the texts of its sentences: paragraphs have an empty line between them,
// sentences a space unless their last token says otherwise.
func loadTreebank(name string) ([]sentencesGold, error) {
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	var t treebank
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for lines.Scan() {
		t.line(lines.Text())
	}
	t.flush()
	if len(t.docs) == 0 {
		return nil, fmt.Errorf("%s: there is no document; is it CoNLL-U?", name)
	}
	return t.docs, lines.Err()
}

// A treebank puts documents together.
type treebank struct {
	docs []sentencesGold
	text strings.Builder // of the current document
	gap  string          // what stands before the next sentence
	glue bool            // the last token has no space after it

	contracted string // the last word of the multi-word token that is being read
}

func (t *treebank) line(line string) {
	field, value, _ := strings.Cut(line, " = ")
	switch {
	case field == "# newdoc id" || line == "# newdoc":
		t.flush()
		t.docs = append(t.docs, sentencesGold{document: document{ID: value}})
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
		t.gap = "\n\n"
	case field == "# text":
		t.sentence(value)
	case line == "":
		t.gap = " "
		if t.glue {
			t.gap = ""
		}
	case line[0] != '#':
		t.token(line)
	}
}

// token notes whether white space follows a token. Of a token of several words
// ("3-4"), it is the line of the token that says so and not those of its words.
func (t *treebank) token(line string) {
	id, _, _ := strings.Cut(line, "\t")
	_, last, several := strings.Cut(id, "-")
	switch {
	case several:
		t.contracted = last
	case t.contracted != "":
		if id == t.contracted {
			t.contracted = ""
		}
		return
	}
	t.glue = spaceless(line)
}

// spaceless reports whether a token has no space after it.
func spaceless(token string) bool {
	misc := token[strings.LastIndexByte(token, '\t')+1:]
	for field := range strings.SplitSeq(misc, "|") {
		if field == "SpaceAfter=No" {
			return true
		}
	}
	return false
}

func (t *treebank) sentence(text string) {
	if len(t.docs) == 0 {
		t.docs = append(t.docs, sentencesGold{})
	}
	if t.text.Len() > 0 {
		t.text.WriteString(t.gap)
	}
	d := &t.docs[len(t.docs)-1]
	start := t.text.Len()
	t.text.WriteString(text)
	d.sentences = append(d.sentences, trimFunc(t.text.String(), span{start, t.text.Len()}, isSpace, isSpace))
}

// flush ends the current document.
func (t *treebank) flush() {
	if len(t.docs) > 0 {
		t.docs[len(t.docs)-1].Text = t.text.String()
	}
	t.text.Reset()
	t.gap = ""
}

// scoreSentences rates sentences by their exact span, but for white space.
func scoreSentences(gold []sentencesGold, found []*wirecopy.Article, log *errorLog) []figure {
	var right, nPred, nGold int
	for i := range gold {
		g := &gold[i]
		want := map[span]bool{}
		for _, s := range g.sentences {
			want[s] = true
		}
		nGold += len(g.sentences)
		nPred += len(found[i].Sentences)
		for _, s := range found[i].Sentences {
			at := trimFunc(g.Text, span{s.Start, s.End}, isSpace, isSpace)
			right += count(want[at])
			if !want[at] {
				log.add("spurious", "%q in %s", words(g.Text, at), g.ID)
			}
		}
	}
	return prfFigures("sentence", newPRF(right, nPred, nGold), nGold, true)
}
