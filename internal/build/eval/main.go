// Eval measures how accurate wirecopy is, from raw text through the public
// Parse, on annotated data. It is the source of every accuracy figure of the
// project.
//
//	go run ./eval -data ../../../shared/data
//	go run ./eval -data ../../../shared/data -layer dateline,quotes.polnear -errors 20
//	go run ./eval -data ../../../shared/data -floors eval/floors.txt
//	go run ./eval syntax FILE.conllu…
//
// The definitions of the measures stand beside their code, a file a layer.
// Where other systems are measured the same way, the definition is theirs: spans
// of names as CoNLL has them but for edge punctuation, articles and possessives;
// times as TempEval-3; places as in the toponym resolution literature (accuracy
// at 161 km); quotes as PolNeAR, CofeNet, Citron and the GenderGapTracker.
//
// Sets that are not in the data folder are skipped with a message. A set is
// refused if one of its documents stands in a manifest of a shipped model.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/internal/build/manifests"
)

// errSeen says that a set was trained on.
var errSeen = errors.New("refused")

// The exit codes.
const (
	exitOK     = 0
	exitFloors = 1 // a figure fell below its floor
	exitFail   = 2 // a flag or file that can't be used, or a set that was trained on
)

func main() {
	seen, err := manifests.Shipped()
	if err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(exitFail)
	}
	c := command{stdout: os.Stdout, stderr: os.Stderr, seen: seen}
	os.Exit(c.run(os.Args[1:]))
}

// A command is one run of eval, apart from the process it runs in.
type command struct {
	stdout, stderr io.Writer
	seen           manifests.Seen

	data, layers, floors string
	predictions, found   string
	errors               int
	asJSON, asMarkdown   bool
}

// run does what the arguments say and returns the exit code.
func (c *command) run(args []string) int {
	if len(args) > 1 && args[0] == "syntax" {
		return c.syntax(args[1:])
	}
	if err := c.flags(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitOK
		}
		return c.fail(err)
	}
	var floors []floor
	if c.floors != "" {
		var err error
		if floors, err = readFloors(c.floors); err != nil {
			return c.fail(err)
		}
	}
	figures, failed := c.measure()
	if err := setFloors(figures, floors); err != nil {
		return c.fail(err)
	}
	if err := c.write(figures); err != nil {
		return c.fail(err)
	}
	n := broken(c.stderr, figures)
	switch {
	case failed:
		return exitFail
	case n > 0:
		return exitFloors
	}
	return exitOK
}

func (c *command) fail(err error) int {
	fmt.Fprintln(c.stderr, "eval:", err)
	return exitFail
}

// flags reads the arguments.
func (c *command) flags(args []string) error {
	fs := flag.NewFlagSet("eval", flag.ContinueOnError)
	fs.SetOutput(c.stderr)
	fs.StringVar(&c.data, "data", "", "`folder` of the annotated data, with dateline, ner, quotes, … in it")
	fs.StringVar(&c.layers, "layer", "", "`layers` or sets to measure, with commas: "+strings.Join(layerNames(), ", ")+"; all without it")
	fs.IntVar(&c.errors, "errors", 0, "show the first `n` errors of each kind")
	fs.BoolVar(&c.asJSON, "json", false, "write the figures as JSON")
	fs.BoolVar(&c.asMarkdown, "markdown", false, "write the key figures as the table of docs/ACCURACY.md")
	fs.StringVar(&c.floors, "floors", "", "`file` of floors; a figure below its floor makes the exit status 1")
	fs.StringVar(&c.found, "found", "", "`folder` to read what is found from, as -predictions writes it, in place of Parse: to measure other programs")
	fs.StringVar(&c.predictions, "predictions", "", "`folder` to write what is found to, as wirecopy -jsonl would, for other scorers")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() > 0 {
		return fmt.Errorf("there are no arguments, only flags: %q", fs.Args())
	}
	if c.data == "" {
		return errors.New("give -data, the folder of the annotated data: -data ../../../shared/data")
	}
	if _, err := os.Stat(c.data); err != nil {
		return fmt.Errorf("-data: %w; from internal/build it is ../../../shared/data", err)
	}
	if c.asJSON && c.asMarkdown {
		return errors.New("-json and -markdown exclude each other: take one")
	}
	return c.checkLayers()
}

// layerNames returns the names of the layers.
func layerNames() []string {
	var names []string
	for _, s := range sets {
		names = append(names, s.layer)
	}
	return slices.Compact(names)
}

// checkLayers returns an error if -layer names what does not exist.
func (c *command) checkLayers() error {
	for name := range strings.SplitSeq(c.layers, ",") {
		if c.layers != "" && !slices.ContainsFunc(sets, func(s set) bool { return s.layer == name || s.id() == name }) {
			return fmt.Errorf("-layer: there is no layer or set %q; layers are %s", name, strings.Join(layerNames(), ", "))
		}
	}
	return nil
}

// wants reports whether a set is to be measured.
func (c *command) wants(s *set) bool {
	if c.layers == "" {
		return true
	}
	names := strings.Split(c.layers, ",")
	return slices.Contains(names, s.layer) || slices.Contains(names, s.id())
}

// measure returns the figures of all sets that are wanted and there. Failed is
// set if one of them could not be measured for another reason.
func (c *command) measure() (figures []figure, failed bool) {
	r := &run{data: c.data, predictions: c.predictions, found: c.found, seen: c.seen, parsed: map[string][]*wirecopy.Article{}}
	for i := range sets {
		s := &sets[i]
		if !c.wants(s) {
			continue
		}
		r.log = &errorLog{limit: c.errors}
		list, err := s.evaluate(r, s)
		if errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(c.stderr, "eval: %s skipped: %v\n", s.id(), err)
			continue
		}
		if err != nil {
			fmt.Fprintf(c.stderr, "eval: %s: %v\n", s.id(), err)
			failed = true
			continue
		}
		for i := range list {
			list[i].Layer, list[i].Set = s.layer, s.name
		}
		figures = append(figures, list...)
		for _, line := range r.log.lines {
			fmt.Fprintf(c.stderr, "%s %s\n", s.id(), line)
		}
	}
	return figures, failed
}

func (c *command) write(figures []figure) error {
	switch {
	case c.asJSON:
		return writeJSON(c.stdout, figures)
	case c.asMarkdown:
		writeMarkdown(c.stdout, figures)
	default:
		writeTable(c.stdout, figures)
	}
	return nil
}
