// Extract measures how well libraries find the article in a web page, on the
// pages in webpage/testdata, each with its text and metadata beside it.
//
//	go run ./extract -pages ../webpage/testdata/pages
//
// Words are compared as bags, paragraphs whole. A figure for metadata is how
// many pages it is right on.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"
)

func main() {
	pages := flag.String("pages", "../webpage/testdata/pages", "`folder` of NAME.html and NAME.txt")
	each := flag.Bool("each", false, "show each page")
	flag.Parse()
	if err := run(*pages, *each); err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		os.Exit(1)
	}
}

// An extraction is what a library found in a page.
type extraction struct {
	title, site string
	authors     string
	published   time.Time
	text        string
}

func run(folder string, each bool) error {
	names, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err != nil || len(names) == 0 {
		return fmt.Errorf("no pages in %s", folder)
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "library\twords P\tR\tF1\tparagraphs P\tR\tF1\ttitle\tauthors\tsite\tpublished\tms a page\t")
	for _, l := range libraries {
		var t tally
		for _, name := range names {
			page, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			want, url, err := readWanted(strings.TrimSuffix(name, ".html") + ".txt")
			if err != nil {
				return err
			}
			got, took, err := fastest(l.extract, page, url)
			t.spent += took
			if err != nil {
				fmt.Fprintf(os.Stderr, "%s: %s: %v\n", l.name, filepath.Base(name), err)
			}
			one := t.add(want, got)
			if each {
				fmt.Fprintf(w, "%s %s\n%s\n", l.name, filepath.Base(name), one)
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%.1f\t\n", l.name, t.words, t.paragraphs, t.title, t.authors, t.site, t.published,
			t.spent.Seconds()*1000/float64(len(names)))
	}
	return w.Flush()
}

// fastest extracts a page a few times and returns how long the fastest took.
func fastest(extract func([]byte, string) (extraction, error), page []byte, url string) (got extraction, took time.Duration, err error) {
	for i := range 5 {
		start := time.Now()
		got, err = extract(page, url)
		if d := time.Since(start); i == 0 || d < took {
			took = d
		}
	}
	return got, took, err
}

// readWanted reads the metadata and text that a page should give.
func readWanted(name string) (want extraction, url string, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return want, "", err
	}
	head, text, _ := strings.Cut(string(data), "\n\n")
	want.text = text
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch key {
		case "url":
			url = value
		case "title":
			want.title = value
		case "authors":
			want.authors = value
		case "site":
			want.site = value
		case "published":
			if want.published, err = time.Parse(time.RFC3339, value); err != nil {
				return want, "", fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return want, url, nil
}
