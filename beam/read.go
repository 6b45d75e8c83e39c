package wirebeam

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn4x1[context.Context, fileio.ReadableFile, func(Line), func(DeadLetter), error](&readFn{})
	register.Emitter1[Line]()
	register.Emitter1[DeadLetter]()
}

// The bounds of a line, in bytes.
const (
	maxLine = 64 << 20 // of one that is read
	maxDead = 4 << 10  // of one that is too long, what is kept
)

// A Line is a line of a file.
type Line struct {
	File   string
	Number int64 // from 1
	Text   []byte
}

// ReadLines reads the lines of files, named by globs: all but the blank ones. A
// line over 64 MiB is a dead letter; a glob that matches no file, or a file that
// breaks off, fails the pipeline.
func ReadLines(s beam.Scope, globs ...string) (lines, dead beam.PCollection) {
	s = s.Scope("wirecopy.ReadLines")
	files := fileio.ReadMatches(s, fileio.MatchAll(s, beam.CreateList(s, globs), fileio.MatchEmptyDisallow()))
	lines, dead = beam.ParDo2(s, &readFn{MaxLine: maxLine}, files)
	return beam.Reshuffle(s, lines), dead // or the worker of a file would parse all of it
}

// readFn reads a file. The text source of Beam is no choice here: it takes the
// size of a compressed file for that of its text, and stops there.
type readFn struct{ MaxLine int }

func (fn *readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(Line), dead func(DeadLetter)) error {
	f, err := file.Open(ctx)
	if err != nil {
		return fmt.Errorf("wirebeam: %s: %w", file.Metadata.Path, err)
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<16)
	for n := int64(1); ; n++ {
		text, long, err := readLine(r, fn.MaxLine)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("wirebeam: %s:%d: %w", file.Metadata.Path, n, err)
		}
		if len(bytes.TrimSpace(text)) == 0 && !long {
			continue
		}
		lineCount.Inc(ctx, 1)
		if long {
			failureCount.Inc(ctx, 1)
			dead(DeadLetter{file.Metadata.Path, n, fmt.Sprintf("longer than %d bytes", fn.MaxLine), text, true})
			continue
		}
		emit(Line{file.Metadata.Path, n, text})
	}
}

// readLine returns the next line without its end; of one that is longer than
// limit, the first bytes.
func readLine(r *bufio.Reader, limit int) (line []byte, long bool, err error) {
	for read := 0; ; {
		part, err := r.ReadSlice('\n')
		read += len(part)
		if long = long || read > limit+1; !long {
			line = append(line, part...)
		} else if len(line) > maxDead {
			line = line[:maxDead:maxDead]
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && read > 0:
		case err != nil:
			return nil, false, err
		}
		return bytes.TrimSuffix(line, []byte("\n")), long, nil
	}
}
