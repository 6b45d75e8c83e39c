package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"

	"github.com/wirecopy-go/wirecopy"
)

// maxLine is the longest line that -jsonl accepts, in bytes.
const maxLine = 64 << 20

// A job is a line of input on its way to a line of output. Jobs wait in the
// order of the input, while the workers finish them in any order.
type job struct {
	file string
	line int
	data []byte
	err  error // the line could not be read
	done chan struct{}

	out []byte // the line to write, once done is closed
}

// runLines reads articles a line from files, parses them on all cores, and
// writes them in the order of the input. Memory is bounded by the number of
// lines in flight.
func (c *command) runLines(ctx context.Context, files []string) int {
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan *job, 2*workers) // in the order of the input
	work := make(chan *job, 2*workers)
	readErr := make(chan error, 1)
	go func() {
		defer close(queue)
		defer close(work)
		readErr <- c.readLines(ctx, files, queue, work)
	}()
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for j := range work {
				j.out, j.err = c.parseLine(j)
				close(j.done)
			}
		})
	}
	t := tally{command: c, out: bufio.NewWriterSize(c.stdout, 1<<16)}
	t.drain(ctx, queue)
	if err := t.out.Flush(); err != nil && t.err == nil {
		t.err = err
	}
	return t.code(ctx, readErr)
}

// readLines sends a job for every line until the input ends or ctx does.
func (c *command) readLines(ctx context.Context, files []string, queue, work chan<- *job) error {
	for _, name := range files {
		f, err := c.open(name)
		if err != nil {
			return err
		}
		r := bufio.NewReaderSize(f, 1<<16)
		for line := 1; ; line++ {
			data, err := readLine(r)
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil && !errors.Is(err, errLong) {
				f.Close()
				return fmt.Errorf("%s: %w", name, err)
			}
			if err == nil && len(bytes.TrimSpace(data)) == 0 {
				continue
			}
			j := &job{file: name, line: line, data: data, err: err, done: make(chan struct{})}
			select {
			case queue <- j:
				work <- j // has room whenever queue had
			case <-ctx.Done():
				f.Close()
				return nil
			}
		}
		f.Close()
	}
	return nil
}

var errLong = fmt.Errorf("longer than %d MiB", maxLine>>20)

// readLine returns the next line without its end. A line over maxLine is
// skipped and gives errLong.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && (len(line) > 0 || long):
		case err != nil:
			return nil, err
		}
		if long {
			return nil, errLong
		}
		return line, nil
	}
}

// An input is a line of -jsonl.
type input struct {
	ID        json.RawMessage `json:"id"`
	Text      *string         `json:"text"`
	Published *string         `json:"published"`
}

// parseLine returns the line to write for a job. With an error, that line says
// so.
func (c *command) parseLine(j *job) ([]byte, error) {
	in := input{}
	a, err := c.parseInput(j, &in)
	if in.ID = bytes.ToValidUTF8(in.ID, []byte("\ufffd")); len(in.ID) == 0 {
		in.ID = json.RawMessage("null")
	}
	if err == nil {
		var line []byte
		if line, err = encode(struct {
			ID json.RawMessage `json:"id"`
			*wirecopy.Article
		}{in.ID, a}); err == nil {
			return line, nil
		}
	}
	line, _ := encode(struct { // cannot fail: the ID was read as JSON
		ID    json.RawMessage `json:"id"`
		Error string          `json:"error"`
	}{in.ID, err.Error()})
	return line, err
}

// encode returns v as a line of JSON.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

func (c *command) parseInput(j *job, in *input) (*wirecopy.Article, error) {
	if j.err != nil {
		return nil, j.err
	}
	if err := json.Unmarshal(j.data, in); err != nil {
		return nil, fmt.Errorf("not an article as JSON: %w", err)
	}
	if in.Text == nil {
		return nil, errors.New(`there is no "text"`)
	}
	p := c.parser
	if in.Published != nil {
		t, err := parseDate(*in.Published)
		if err != nil {
			return nil, fmt.Errorf(`"published": %w`, err)
		}
		if !t.IsZero() {
			p.Published = t
		}
	}
	return p.Parse(*in.Text), nil
}

// A tally writes finished jobs and counts them.
type tally struct {
	*command
	out       *bufio.Writer
	done, bad int
	err       error // writing failed
	shown     time.Time
}

// drain writes the jobs of queue in order. When ctx ends, it finishes those
// that are in the queue already and does not wait for more.
func (t *tally) drain(ctx context.Context, queue <-chan *job) {
	for t.err == nil {
		if len(queue) == 0 { // whoever feeds us line by line gets an answer to each
			t.err = t.out.Flush()
		}
		select {
		case j, ok := <-queue:
			if !ok {
				return
			}
			t.finish(j)
			continue
		case <-ctx.Done():
		}
		select {
		case j, ok := <-queue:
			if !ok {
				return
			}
			t.finish(j)
		default:
			return
		}
	}
}

// finish waits for a job and writes its line.
func (t *tally) finish(j *job) {
	<-j.done
	if j.err != nil {
		t.bad++
		t.clearProgress()
		fmt.Fprintf(t.stderr, "wirecopy: %s: %v\n", place(j), j.err)
	}
	if _, err := t.out.Write(j.out); err != nil {
		t.err = err
		return
	}
	t.done++
	if t.progress && time.Since(t.shown) > 200*time.Millisecond {
		t.shown = time.Now()
		fmt.Fprintf(t.stderr, "\r%d articles", t.done)
	}
}

func (t *tally) clearProgress() {
	if t.progress && !t.shown.IsZero() {
		fmt.Fprint(t.stderr, "\r\x1b[K")
	}
}

// code says how the run went and returns the exit code.
func (t *tally) code(ctx context.Context, readErr <-chan error) int {
	t.clearProgress()
	if t.err != nil {
		return t.fail(fmt.Errorf("writing the output: %w", t.err))
	}
	if ctx.Err() != nil {
		fmt.Fprintf(t.stderr, "wirecopy: interrupted; articles done: %d\n", t.done)
		return exitLines
	}
	if err := <-readErr; err != nil {
		return t.fail(err)
	}
	if t.bad > 0 {
		fmt.Fprintf(t.stderr, "wirecopy: %d of %d lines were bad\n", t.bad, t.done)
		return exitLines
	}
	return exitOK
}

// place says where a job comes from.
func place(j *job) string {
	if j.file == "-" {
		return fmt.Sprintf("line %d", j.line)
	}
	return fmt.Sprintf("%s:%d", j.file, j.line)
}
