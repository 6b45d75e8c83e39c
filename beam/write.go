package wirebeam

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[[]byte, int, []byte](&shardFn{})
	register.DoFn4x1[context.Context, int, func(*int) bool, func(*[]byte) bool, error](&writeFn{})
	register.Function1x2(withItself)
	register.Iter1[int]()
	register.Iter1[[]byte]()
}

// Write writes a collection of []byte as lines to files PREFIX00000-of-00008.jsonl
// and so on. All of them are written, also those that stay empty. Their lines
// are in no particular order.
func Write(s beam.Scope, prefix string, shards int, lines beam.PCollection) {
	s = s.Scope("wirecopy.Write")
	filesystem.ValidateScheme(prefix)
	numbers := make([]int, shards)
	for i := range numbers {
		numbers[i] = i
	}
	every := beam.ParDo(s, withItself, beam.CreateList(s, numbers))
	grouped := beam.CoGroupByKey(s, every, beam.ParDo(s, &shardFn{shards}, lines))
	beam.ParDo0(s, &writeFn{Prefix: prefix, Shards: shards}, grouped)
}

// withItself makes a key of a number, so that each shard is there.
func withItself(n int) (int, int) { return n, n }

// shardFn chooses the shard of a line, by its bytes: a retry chooses the same.
type shardFn struct{ Shards int }

func (fn *shardFn) ProcessElement(line []byte) (int, []byte) {
	h := fnv.New32a()
	h.Write(line)
	return int(h.Sum32() % uint32(fn.Shards)), line
}

// writeFn writes a shard.
type writeFn struct {
	Prefix string
	Shards int
}

func (fn *writeFn) ProcessElement(ctx context.Context, shard int, _ func(*int) bool, lines func(*[]byte) bool) error {
	name := fmt.Sprintf("%s%05d-of-%05d.jsonl", fn.Prefix, shard, fn.Shards)
	if err := writeFile(ctx, name, lines); err != nil {
		return fmt.Errorf("wirebeam: writing %s: %w", name, err)
	}
	return nil
}

func writeFile(ctx context.Context, name string, lines func(*[]byte) bool) (err error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	f, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }() // on a remote system, this is what writes
	w := bufio.NewWriterSize(f, 1<<20)
	var line []byte
	for lines(&line) {
		w.Write(line) // an error stays until Flush
		w.WriteByte('\n')
	}
	return w.Flush()
}
