package treebank

import (
	"strings"
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// sample has a contraction, an empty node, and a second paragraph.
const sample = `# newdoc id = made-up
# newpar
# text = She can't.
1	She	she	PRON	PRP	Number=Sing|Person=3	2	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	SpaceAfter=No
2	ca	can	AUX	MD	VerbForm=Fin	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
3.1	go	go	VERB	VB	_	_	_	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

# newpar
# text = Rain fell.
1	Rain	rain	NOUN	NN	Number=Sing	2	nsubj	_	_
2	fell	fall	VERB	VBD	Tense=Past|VerbForm=Fin	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
`

func TestRead(t *testing.T) {
	docs, err := Read(strings.NewReader(sample))
	if err != nil || len(docs) != 1 || len(docs[0].Sentences) != 2 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	text, spans := docs[0].Raw()
	if want := "She can't.\n\nRain fell."; text != want || spans[1] != [2]int{12, 22} {
		t.Errorf("text %q, sentences %v, want %q", text, spans, want)
	}
	d := docs[0].Tokens()
	if got, want := d.Text, "She can't. Rain fell. "; got != want {
		t.Errorf("tokens of %q, want %q", got, want)
	}
	if d.Len() != 7 || d.Word(2) != "n't" || d.Sentence[4] != 1 || !d.Is(3, doc.Punct) {
		t.Errorf("%d tokens: %+v", d.Len(), d)
	}
}

func TestReadRejects(t *testing.T) {
	for _, text := range []string{"1\tShe\n", "1\tShe\tshe\tPRON\tPRP\t_\tx\tnsubj\t_\t_\n"} {
		if _, err := Read(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("Read(%q): %v, want an error that names the line", text, err)
		}
	}
}

func TestLabels(t *testing.T) {
	if p := POS("NOUN"); p != doc.NOUN {
		t.Errorf("NOUN is %v", p)
	}
	if m := Morph("Tense=Past|VerbForm=Part|Voice=Pass"); m != doc.Past|doc.Participle|doc.Passive {
		t.Errorf("a passive participle is %b", m)
	}
	for name, want := range map[string]doc.Relation{
		"nsubj:pass": doc.NsubjPass, "nsubj:outer": doc.Nsubj, "obl:tmod": doc.OblUnmarked, "unheard": doc.Dep, "root": doc.Root,
	} {
		if r := Relation(name); r != want {
			t.Errorf("%s is %v, want %v", name, r, want)
		}
	}
}
