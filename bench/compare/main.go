// Compare runs wirecopy and its rivals on the same articles, in turn, and prints
// what each needs: processor time, memory, and time until the first article is
// read.
//
//	go run ./compare -data ../../shared/data
//	go run ./compare -accuracy -data ../../shared/data
//	go run ./compare -only wirecopy,spaCy -python venv/bin/python -corenlp 'jars/*'
//
// With -accuracy it lets them read the annotated sets in the data folder instead,
// and measures what they find with the evaluation in internal/build, as it
// measures wirecopy. Quotes of rivals are direct ones alone.
//
// The rivals are small programs in rivals/, each a process of its own. Those that
// the machine lacks are named as absent: rivals in Python need spacy, textacy and
// a model, those in JavaScript the packages wink-nlp, wink-eng-lite-web-model and
// compromise in NODE_PATH, and CoreNLP its jars, which -corenlp names.
//
// Times are those of the processor on all threads, so they compare when other
// programs run; speeds are those of the fastest round, when all is warm.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
)

var (
	data    = flag.String("data", "../../shared/data", "`folder` with text/news.jsonl.gz; without it, the articles of testdata are read")
	bytes   = flag.Int("bytes", 200_000, "how many `bytes` of articles to read")
	right   = flag.Bool("accuracy", false, "measure how accurate the rivals are, not what they cost")
	seconds = flag.Float64("seconds", 5, "how many `seconds` to give a rival, if it needs less for a round")
	starts  = flag.Int("starts", 3, "how often to start a rival; the fastest counts")
	only    = flag.String("only", "", "`names` of rivals, or the beginnings of names, with commas")
	python  = flag.String("python", "python3", "the Python `program`")
	node    = flag.String("node", "node", "the Node `program`")
	java    = flag.String("java", "java", "the Java `program`; javac must stand beside it")
	corenlp = flag.String("corenlp", os.Getenv("CORENLP"), "class `path` of CoreNLP: 'folder/*'")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run() error {
	dir, err := os.MkdirTemp("", "compare")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if *right {
		return judge(dir)
	}
	s, err := newSample(*data, *bytes)
	if err != nil {
		return err
	}
	news, hi := filepath.Join(dir, "news.jsonl"), filepath.Join(dir, "hi.jsonl")
	if err := writeArticles(news, s.texts); err != nil {
		return err
	}
	if err := writeArticles(hi, []string{"Hi."}); err != nil {
		return err
	}
	fmt.Printf("%d articles of %s: %d bytes, %d words\n\n", len(s.texts), s.from, s.bytes, s.words)
	b := builder{dir: dir, built: map[string]error{}}
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)
	fmt.Fprintln(w, "| rival\t| reads\t| MB/s\t| words/s\t| first article, ms\t| peak, MB\t|")
	fmt.Fprintln(w, "|---\t|---\t|---:\t|---:\t|---:\t|---:\t|")
	var absent []string
	for i := range rivals {
		r := &rivals[i]
		if !wanted(r.name) {
			continue
		}
		fmt.Fprintln(os.Stderr, r.name, r.reads)
		m, err := measure(&b, r, news, hi)
		if err != nil {
			absent = append(absent, fmt.Sprintf("%s (%s): %v", r.name, r.reads, err))
			continue
		}
		start, peak := fmt.Sprintf("%.1f", 1000*m.start), fmt.Sprintf("%.0f", float64(m.peak)/1e6)
		if r.limit {
			start, peak = "", ""
		}
		fmt.Fprintf(w, "| %s\t| %s\t| %s\t| %s\t| %s\t| %s\t|\n", r.name, r.reads,
			digits(float64(s.bytes)/1e6/m.round), thousands(float64(s.words)/m.round), start, peak)
	}
	w.Flush()
	for _, a := range absent {
		fmt.Println("\nskipped:", a)
	}
	return nil
}

// wanted reports whether -only names a rival.
func wanted(name string) bool {
	if *only == "" {
		return true
	}
	for n := range strings.SplitSeq(*only, ",") {
		if strings.HasPrefix(name, n) {
			return true
		}
	}
	return false
}

// digits writes a speed with two or three digits that count.
func digits(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 1:
		return fmt.Sprintf("%.1f", x)
	case x >= 0.1:
		return fmt.Sprintf("%.2f", x)
	}
	return fmt.Sprintf("%.4f", x)
}

// thousands writes a number with commas.
func thousands(x float64) string {
	s := fmt.Sprintf("%.0f", x)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
