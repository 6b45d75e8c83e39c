package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/cmd/wirecopy/internal/interchange"
)

const usage = `wirecopy reads news articles: where they were filed, who said what, who is in
them, and what happened.

Usage: wirecopy [flags] [file…]

Each file is the plain text of one English news article, in UTF-8; without files,
or for a file "-", standard input is read. What is compressed with gzip is read
too, and a .txtar archive is read for its first file.

Flags:
  -published DATE   when the articles were published (2024-06-28, or RFC 3339),
                    which "Friday" and "last month" are counted from
  -country CODE     where the outlet is, as ISO 3166-1 has it (CA): places of one name
                    in several countries lie rather there
  -skip LAYERS      layers to leave out, with commas: entities, quotes, times, events
  -html             write a page that shows what is found in the article, as one
                    file that needs nothing else
  -json             write each Article as indented JSON
  -jsonl            read an article a line, {"id":…,"text":…,"published":…}, and
                    write an Article as JSON a line, in the same order, "id" first
  -format NAME      write a format that other programs read: brat, conllu,
                    csv-events, csv-quotes, jsonld, ninjs, webannotation
  -url URL          the address of the article, which those formats can hold
  -http ADDRESS     serve a form to paste an article, its page, and POST /parse,
                    which takes {"text":…,"published":…} and gives the Article as
                    JSON; reached from this machine alone unless ADDRESS says more
  -version          print the version of the models

Exit status: 0 if all went well, 1 if -jsonl met bad lines or was interrupted,
2 if a flag or a file can't be used.

Examples:
  wirecopy article.txt
  wirecopy -html -published 2024-06-28 article.txt > article.html
  wirecopy -json -published 2024-06-28 article.txt
  wirecopy -format csv-quotes *.txt > quotes.csv
  wirecopy -http localhost:8080
  wirecopy -jsonl -skip events < articles.jsonl > read.jsonl
`

// flags reads the arguments. If ok is false, the run is over, with code.
func (c *command) flags(args []string) (files []string, code int, ok bool) {
	fs := flag.NewFlagSet("wirecopy", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	published := fs.String("published", "", "")
	skip := fs.String("skip", "", "")
	fs.StringVar(&c.parser.Country, "country", "", "")
	fs.BoolVar(&c.asJSON, "json", false, "")
	fs.BoolVar(&c.jsonl, "jsonl", false, "")
	fs.BoolVar(&c.html, "html", false, "")
	fs.StringVar(&c.http, "http", "", "")
	fs.StringVar(&c.format, "format", "", "")
	fs.StringVar(&c.url, "url", "", "")
	version := fs.Bool("version", false, "")
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(c.stdout, usage)
		return nil, exitOK, false
	case err != nil:
		return nil, c.fail(fmt.Errorf("%w; wirecopy -h tells the flags", err)), false
	case *version:
		fmt.Fprintln(c.stdout, "wirecopy, models", wirecopy.ModelVersion)
		return nil, exitOK, false
	}
	var err error
	if c.parser.Published, err = parseDate(*published); err != nil {
		return nil, c.fail(fmt.Errorf("-published: %w", err)), false
	}
	if c.parser.Country != "" && !isCountry(c.parser.Country) {
		return nil, c.fail(fmt.Errorf("-country: %q is no code of two capitals, such as CA", c.parser.Country)), false
	}
	if c.parser.Skip, err = parseLayers(*skip); err != nil {
		return nil, c.fail(fmt.Errorf("-skip: %w", err)), false
	}
	files = fs.Args()
	if err := c.checkOutput(files); err != nil {
		return nil, c.fail(err), false
	}
	return files, exitOK, true
}

// isCountry reports whether code looks like one of ISO 3166-1 alpha-2.
func isCountry(code string) bool {
	return len(code) == 2 && 'A' <= min(code[0], code[1]) && max(code[0], code[1]) <= 'Z'
}

// checkOutput checks that there is one kind of output, and that it can hold all
// files.
func (c *command) checkOutput(files []string) error {
	var chosen []string
	for _, output := range []struct {
		flag string
		on   bool
	}{{"-json", c.asJSON}, {"-jsonl", c.jsonl}, {"-html", c.html}, {"-http", c.http != ""}, {"-format", c.format != ""}} {
		if output.on {
			chosen = append(chosen, output.flag)
		}
	}
	if len(chosen) > 1 {
		return fmt.Errorf("%s exclude each other: take one", strings.Join(chosen, " and "))
	}
	if c.http != "" && len(files) > 0 {
		return errors.New("-http reads no files")
	}
	if c.html && len(files) > 1 {
		return errors.New("-html writes a page of one article: name one file")
	}
	return c.openFormat(len(files))
}

// openFormat makes ready to write n files in the interchange format.
func (c *command) openFormat(n int) error {
	if c.format == "" {
		if c.url != "" {
			return errors.New("-url is for -format")
		}
		return nil
	}
	if u, err := url.Parse(c.url); c.url != "" && (err != nil || !u.IsAbs()) {
		return fmt.Errorf("-url: %q is not an address; write it with https://", c.url)
	}
	f, err := interchange.Named(c.format)
	switch {
	case err != nil:
		return fmt.Errorf("-format: %w", err)
	case n > 1 && !f.Many:
		return fmt.Errorf("-format %s holds one article: name one file", f.Name)
	case n > 1 && c.url != "":
		return errors.New("-url is the address of one article: name one file")
	}
	c.write = f.New(c.stdout)
	return nil
}

// parseLayers reads the names of layers, with commas between.
func parseLayers(s string) (wirecopy.Layer, error) {
	var layers wirecopy.Layer
	for name := range strings.SplitSeq(s, ",") {
		switch strings.TrimSpace(name) {
		case "":
		case "entities":
			layers |= wirecopy.Entities
		case "quotes":
			layers |= wirecopy.Quotes
		case "times":
			layers |= wirecopy.Times
		case "events":
			layers |= wirecopy.Events
		default:
			return 0, fmt.Errorf("no layer %q; there are entities, quotes, times and events", name)
		}
	}
	return layers, nil
}
