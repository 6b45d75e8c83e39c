package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// check reports why a file can't be read, before anything is written.
func (c *command) check(name string) error {
	if name == "-" {
		return nil
	}
	info, err := os.Stat(name)
	if failed := (*os.PathError)(nil); errors.As(err, &failed) {
		err = failed.Err // without the name of the system call
	}
	switch {
	case err != nil && strings.HasPrefix(name, "-"):
		return fmt.Errorf("%s: %w (flags stand before files)", name, err)
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	case info.IsDir():
		return fmt.Errorf("%s is a directory; name the files in it", name)
	case !info.Mode().IsRegular():
		return nil // to open a pipe twice would lose what is in it
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return f.Close()
}

// open opens a file, or standard input for "-", as plain UTF-8.
func (c *command) open(name string) (io.ReadCloser, error) {
	in := c.stdin
	var closer io.Closer = io.NopCloser(in)
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		in, closer = f, f
	}
	r, err := decoded(in)
	if err != nil {
		closer.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{r, closer}, nil
}

// decoded returns what r holds without the wrapping that its first bytes tell
// of: gzip (RFC 1952, 2.3.1), and the byte order mark of UTF-8.
func decoded(r io.Reader) (io.Reader, error) {
	b := bufio.NewReaderSize(r, 1<<16)
	if start, _ := b.Peek(2); string(start) == "\x1f\x8b" {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, err
		}
		b = bufio.NewReaderSize(z, 1<<16)
	}
	switch start, _ := b.Peek(3); {
	case string(start) == "\ufeff":
		b.Discard(len(start))
	case bytes.HasPrefix(start, []byte("\xff\xfe")), bytes.HasPrefix(start, []byte("\xfe\xff")):
		return nil, errors.New("this is UTF-16; convert it to UTF-8")
	}
	return b, nil // an error in reading is met again by whoever reads on
}

// read returns the article in a file.
func (c *command) read(name string) (string, error) {
	if name == "-" && c.watched {
		fmt.Fprintln(c.stderr, "wirecopy: paste an article and end it with Ctrl-D; wirecopy -h is the help")
	}
	f, err := c.open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	text := string(b)
	if filepath.Ext(name) == ".txtar" {
		text = firstFile(text)
	}
	if !utf8.ValidString(text) {
		// JSON can't hold such bytes, and offsets are to be those of the text in it.
		fmt.Fprintf(c.stderr, "wirecopy: %s is not UTF-8: its other bytes are read as U+FFFD\n", name)
		text = string([]rune(text))
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
