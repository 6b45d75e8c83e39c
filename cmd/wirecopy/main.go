// Wirecopy reads news articles and tells where they were filed, who said what,
// who is in them, and what happened.
//
// Usage:
//
//	wirecopy [flags] [file…]
//
// Without files it reads standard input. See wirecopy -h for the flags.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/cmd/wirecopy/internal/interchange"
	"github.com/wirecopy-go/wirecopy/cmd/wirecopy/internal/page"
)

// The exit codes.
const (
	exitOK    = 0
	exitLines = 1 // -jsonl: some lines were bad, or the run was interrupted
	exitUsage = 2 // a flag or a file that can't be used
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	c := &command{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		colour:   isTerminal(os.Stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		progress: isTerminal(os.Stderr),
	}
	os.Exit(c.run(ctx, os.Args[1:]))
}

// isTerminal reports whether f is a terminal, or another character device.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

const usage = `wirecopy reads news articles: where they were filed, who said what, who is in
them, and what happened.

Usage: wirecopy [flags] [file…]

Each file is the plain text of one English news article; without files, standard
input is read. A .txtar archive is read for its first file.

Flags:
  -published DATE   when the articles were published (2024-06-28, or RFC 3339),
                    which "Friday" and "last month" are counted from
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

// A command is one run of wirecopy, apart from the process it runs in.
type command struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	colour         bool // the output may be coloured
	progress       bool // standard error is watched by a person

	parser              wirecopy.Parser
	asJSON, jsonl, html bool
	http                string             // an address to serve at
	format              string             // of package interchange
	url                 string             // of the article
	write               interchange.Writer // in that format
}

// run does what the arguments say and returns the exit code.
func (c *command) run(ctx context.Context, args []string) int {
	files, code, ok := c.flags(args)
	if !ok {
		return code
	}
	if c.http != "" {
		return c.serve(ctx, c.http)
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	if c.jsonl {
		return c.runLines(ctx, files)
	}
	for i, name := range files {
		if ctx.Err() != nil {
			return exitLines
		}
		text, err := c.read(name)
		if err != nil {
			return c.fail(err)
		}
		if err := c.show(name, text, i, len(files)); err != nil {
			return c.fail(err)
		}
	}
	return exitOK
}

// flags reads the arguments. If ok is false, the run is over, with code.
func (c *command) flags(args []string) (files []string, code int, ok bool) {
	fs := flag.NewFlagSet("wirecopy", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	published := fs.String("published", "", "")
	skip := fs.String("skip", "", "")
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
	if c.parser.Skip, err = parseLayers(*skip); err != nil {
		return nil, c.fail(fmt.Errorf("-skip: %w", err)), false
	}
	files = fs.Args()
	if err := c.checkOutput(files); err != nil {
		return nil, c.fail(err), false
	}
	return files, exitOK, true
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

// fail says in one line why the run ends.
func (c *command) fail(err error) int {
	fmt.Fprintln(c.stderr, "wirecopy:", err)
	return exitUsage
}

// dateLayouts are the forms of a date that are read: those that are documented,
// then those of feeds (RFC 1123), of databases, and of the Reuters-21578 corpus.
var dateLayouts = [...]string{
	time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, time.RFC1123, time.RFC1123Z,
	"Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "2-Jan-2006 15:04:05",
}

// parseDate reads a date or a time; the empty string is the zero time.
func parseDate(s string) (time.Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is not a date; write it as 2024-06-28 or 2024-06-28T09:30:00+05:00", s)
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

// open opens a file, or standard input for "-".
func (c *command) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(c.stdin), nil
	}
	f, err := os.Open(name)
	if err != nil {
		if strings.HasPrefix(name, "-") {
			return nil, fmt.Errorf("%w (flags stand before files)", err)
		}
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a directory; name the files in it", name)
	}
	return f, nil
}

// read returns the article in a file.
func (c *command) read(name string) (string, error) {
	f, err := c.open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		return "", err
	}
	text := string(b)
	if filepath.Ext(name) == ".txtar" {
		text = firstFile(text)
	}
	return text, nil
}

// firstFile returns the first file of a txtar archive, whose files begin with
// a line "-- name --".
func firstFile(archive string) string {
	var text strings.Builder
	inside := false
	for line := range strings.Lines(archive) {
		if strings.HasPrefix(line, "-- ") && strings.HasSuffix(strings.TrimSpace(line), " --") {
			if inside {
				break
			}
			inside = true
			continue
		}
		if inside {
			text.WriteString(line)
		}
	}
	return text.String()
}

// show writes what is found in the article of file i of n.
func (c *command) show(name, text string, i, n int) error {
	a := c.parser.Parse(text)
	if c.asJSON {
		enc := json.NewEncoder(c.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(a)
	}
	if c.write != nil {
		return c.write(interchange.Document{Name: name, URL: c.url, Article: a})
	}
	if c.html {
		return page.Write(c.stdout, a, "")
	}
	v := view{article: a, colour: c.colour}
	if n > 1 {
		if i > 0 {
			v.line("")
		}
		v.line(v.bold("== " + name + " =="))
	}
	v.write()
	_, err := io.WriteString(c.stdout, v.String())
	return err
}
