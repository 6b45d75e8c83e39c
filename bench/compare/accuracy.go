package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
)

// evaluation is the module with the evaluation, which all programs go through.
const evaluation = "../internal/build"

// A judged is a program whose findings are measured. For each set it names the
// rival that reads it.
type judged struct {
	name string
	sets map[string]*rival
	tags string // the model that spacy_tags.py tags treebanks with
}

// judgedRivals are the columns of the table, behind wirecopy.
var judgedRivals = []judged{
	{"spaCy sm, textacy", python3("sm"), "sm"},
	{"spaCy md, textacy", python3("md"), "md"},
	{"CoreNLP", map[string]*rival{
		"ner.worldwide":     {kind: inJava, program: "CoreNLP.java", args: []string{"tokenize,pos,lemma,ner"}},
		"sentences.gumnews": {kind: inJava, program: "CoreNLP.java", args: []string{"tokenize"}},
		"sentences.ewt":     {kind: inJava, program: "CoreNLP.java", args: []string{"tokenize"}},
		"quotes.polnear":    {kind: inJava, program: "CoreNLP.java", args: []string{"quotes"}},
	}, ""},
	{"compromise", map[string]*rival{
		"ner.worldwide": compromise, "sentences.gumnews": compromise, "sentences.ewt": compromise, "quotes.polnear": compromise,
	}, ""},
}

var compromise = &rival{kind: inNode, program: "compromise.js", args: []string{"all"}}

func python3(model string) map[string]*rival {
	all := &rival{kind: inPython, program: "spacy_rival.py", args: []string{model, "all"}}
	return map[string]*rival{
		"ner.worldwide": all, "sentences.gumnews": all, "sentences.ewt": all,
		"quotes.polnear": {kind: inPython, program: "spacy_rival.py", args: []string{model, "quotes"}},
	}
}

// measures are the rows of the table.
var measures = []struct{ id, title string }{
	{"syntax.gumnews.upos", "parts of speech, gold tokens, GUM news"},
	{"syntax.ewt.upos", "parts of speech, gold tokens, EWT"},
	{"sentences.gumnews.sentence.f1", "sentences F1, GUM news"},
	{"sentences.ewt.sentence.f1", "sentences F1, EWT"},
	{"ner.worldwide.names.f1", "names F1, worldwide news"},
	{"ner.worldwide.person.f1", "– people"},
	{"ner.worldwide.organization.f1", "– organizations"},
	{"ner.worldwide.location.f1", "– places"},
	{"quotes.polnear.direct.content.half.f1", "direct quotes found F1, PolNeAR"},
	{"quotes.polnear.direct.speaker.overlap", "– their speaker, of those found"},
	{"quotes.polnear.direct.end-to-end.f1", "– with their speaker F1"},
	{"quotes.polnear.end-to-end.f1", "all quotes with their speaker F1"},
	{"ner.worldwide.speed", "MB/s with names, worldwide news"},
	{"quotes.polnear.speed", "MB/s with quotes, PolNeAR"},
}

// wirecopySets are the layers that wirecopy reads each set with, for its speed.
var wirecopySets = map[string]*rival{
	"ner.worldwide":  {kind: inGo, program: "wirecopy", args: []string{"entities"}},
	"quotes.polnear": {kind: inGo, program: "wirecopy", args: []string{"quotes"}},
}

// A column is what was measured of a program, by measure.
type column struct {
	name    string
	figures map[string]float64
}

// judge prints how accurate the programs are, all by the same evaluation.
func judge(dir string) error {
	b := &builder{dir: dir, built: map[string]error{}}
	own := filepath.Join(dir, "wirecopy-found")
	c := column{name: "wirecopy", figures: map[string]float64{}}
	if err := evaluate(c.figures, "-layer", "ner,sentences,quotes.polnear,syntax", "-predictions", own); err != nil {
		return err
	}
	for set, r := range wirecopySets {
		if err := find(b, c.figures, set, r, filepath.Join(own, set+".jsonl"), ""); err != nil {
			return err
		}
	}
	columns := []column{c}
	for _, j := range judgedRivals {
		if !wanted(j.name) {
			continue
		}
		c, err := j.column(b, own, filepath.Join(dir, j.name))
		if err != nil {
			fmt.Printf("skipped: %s: %v\n", j.name, err)
			continue
		}
		columns = append(columns, c)
	}
	print(os.Stdout, columns)
	return nil
}

// column measures a program on all of its sets. The texts are those of the files
// in own; what it finds is written to folder.
func (j *judged) column(b *builder, own, folder string) (column, error) {
	c := column{name: j.name, figures: map[string]float64{}}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return c, err
	}
	for _, set := range []string{"sentences.gumnews", "sentences.ewt", "ner.worldwide", "quotes.polnear"} {
		fmt.Fprintln(os.Stderr, j.name, set)
		found := filepath.Join(folder, set+".jsonl")
		if err := find(b, c.figures, set, j.sets[set], filepath.Join(own, set+".jsonl"), found); err != nil {
			return c, err
		}
	}
	if j.tags != "" {
		if err := tag(c.figures, j.tags); err != nil {
			return c, err
		}
	}
	return c, evaluate(c.figures, "-layer", "ner,sentences,quotes.polnear", "-found", folder)
}

// find lets a program read the texts of a set and notes its speed.
func find(b *builder, figures map[string]float64, set string, r *rival, texts, found string) error {
	argv, err := b.command(r)
	if err != nil {
		return err
	}
	limit := *seconds
	if found != "" {
		limit = 0 // one round
	}
	rounds, _, _, err := execute(argv, limit, slices.DeleteFunc([]string{texts, found}, func(s string) bool { return s == "" })...)
	if err != nil {
		return err
	}
	size, err := textSize(texts)
	figures[set+".speed"] = float64(size) / 1e6 / slices.Min(rounds)
	return err
}

// textSize returns how many bytes of text a file of articles has.
func textSize(name string) (int, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	n := 0
	for dec := json.NewDecoder(f); ; {
		var a struct{ Text string }
		if err := dec.Decode(&a); errors.Is(err, io.EOF) {
			return n, nil
		} else if err != nil {
			return 0, err
		}
		n += len(a.Text)
	}
}

// tag measures the parts of speech of spaCy.
func tag(figures map[string]float64, model string) error {
	out, err := exec.Command(*python, "rivals/spacy_tags.py", model,
		filepath.Join(*data, "syntax/gumnews-dev.conllu.gz"), filepath.Join(*data, "syntax/ewt-dev.conllu.gz")).Output()
	if err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var f struct {
			File string  `json:"file"`
			UPOS float64 `json:"upos"`
		}
		if err := dec.Decode(&f); err != nil {
			return err
		}
		set, _, _ := strings.Cut(f.File, "-dev")
		figures["syntax."+set+".upos"] = f.UPOS
	}
	return nil
}

// evaluate runs the evaluation and adds its figures.
func evaluate(figures map[string]float64, args ...string) error {
	folder, err := filepath.Abs(*data)
	if err != nil {
		return err
	}
	cmd := exec.Command("go", append([]string{"run", "./eval", "-data", folder, "-json"}, args...)...)
	cmd.Dir = evaluation
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("the evaluation: %w: %s", err, stderr.String())
	}
	var report struct {
		Figures []struct {
			Layer, Set, Measure string
			Value               float64
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		return err
	}
	for _, f := range report.Figures {
		figures[f.Layer+"."+f.Set+"."+f.Measure] = f.Value
	}
	return nil
}

// print writes the table.
func print(out io.Writer, columns []column) {
	w := tabwriter.NewWriter(out, 0, 8, 1, ' ', 0)
	defer w.Flush()
	head, rule := "| ", "|---"
	for _, c := range columns {
		head += "\t| " + c.name
		rule += "\t|---:"
	}
	fmt.Fprintf(w, "%s\t|\n%s\t|\n", head, rule)
	for _, m := range measures {
		row := "| " + m.title
		for _, c := range columns {
			value, ok := c.figures[m.id]
			switch {
			case !ok:
				row += "\t| –"
			case strings.HasSuffix(m.id, ".speed"):
				row += "\t| " + digits(value)
			default:
				row += fmt.Sprintf("\t| %.1f", value)
			}
		}
		fmt.Fprintf(w, "%s\t|\n", row)
	}
}
