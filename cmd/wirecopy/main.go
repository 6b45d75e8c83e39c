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
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

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
		watched:  isTerminal(os.Stdin),
	}
	os.Exit(c.run(ctx, os.Args[1:]))
}

// isTerminal reports whether f is a terminal, or another character device.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// A command is one run of wirecopy, apart from the process it runs in.
type command struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	colour         bool // the output may be coloured
	progress       bool // standard error is watched by a person
	watched        bool // standard input is a person

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
	for _, name := range files {
		if err := c.check(name); err != nil {
			return c.fail(err)
		}
	}
	if c.jsonl {
		return c.runLines(ctx, files)
	}
	for i, name := range files {
		if ctx.Err() != nil {
			fmt.Fprintf(c.stderr, "wirecopy: interrupted; articles done: %d\n", i)
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

// fail says in one line why the run ends.
func (c *command) fail(err error) int {
	fmt.Fprintln(c.stderr, "wirecopy:", err)
	return exitUsage
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
