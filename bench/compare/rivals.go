package main

// A rival is a program that reads articles, and what it is asked to find.
type rival struct {
	name, reads string
	kind        kind
	program     string // in rivals/
	args        []string
	limit       bool // no rival, but what nobody can pass
}

// A kind is how a rival is run.
type kind int

const (
	inGo kind = iota
	inPython
	inNode
	inJava
)

// rivals are in the order of the table.
var rivals = []rival{
	{"wirecopy", "everything", inGo, "wirecopy", []string{"all"}, false},
	{"wirecopy", "quotes", inGo, "wirecopy", []string{"quotes"}, false},
	{"wirecopy", "names, coreference, places", inGo, "wirecopy", []string{"entities"}, false},
	{"wirecopy", "times", inGo, "wirecopy", []string{"times"}, false},
	{"wirecopy", "sentences, dateline", inGo, "wirecopy", []string{"none"}, false},
	{"prose v2", "sentences, tags, names", inGo, "prose", []string{"all"}, false},
	{"sentences", "sentences", inGo, "sentences", []string{"all"}, false},
	{"go-dateparser", "dates", inGo, "dateparser", []string{"all"}, false},
	{"wink-nlp", "sentences, tags, times, amounts", inNode, "wink.js", []string{"all"}, false},
	{"compromise", "sentences, tags, names, direct quotes", inNode, "compromise.js", []string{"all"}, false},
	{"spaCy sm", "sentences, tags, trees, names", inPython, "spacy_rival.py", []string{"sm", "all"}, false},
	{"spaCy md", "sentences, tags, trees, names", inPython, "spacy_rival.py", []string{"md", "all"}, false},
	{"spaCy sm, textacy", "the same, direct quotes", inPython, "spacy_rival.py", []string{"sm", "quotes"}, false},
	{"CoreNLP", "tags, names, times", inJava, "CoreNLP.java", []string{"tokenize,pos,lemma,ner"}, false},
	{"CoreNLP", "the same, trees, coreference, direct quotes", inJava, "CoreNLP.java", []string{"quotes"}, false},
	{"limit", "a byte table of tokens", inGo, "limits", []string{"tokens"}, true},
	{"limit", "UTF-8 decoded", inGo, "limits", []string{"utf8"}, true},
	{"limit", "each byte seen", inGo, "limits", []string{"scan"}, true},
}
