// Package manifests tells which documents the shipped models were trained on,
// so that none of them is used to measure how good the models are.
//
// A manifest is a file NAME.txt in this directory, written by the command that
// trains the model NAME: the [Sum] of each of its documents, one a line, sorted;
// lines that start with "#" say what they are. All manifests are embedded, so
// whoever imports the package sees those of this commit.
package manifests

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"
)

//go:embed *
var files embed.FS

// sumLen is the number of hexadecimal digits of a sum.
const sumLen = 16

// Sum identifies a document by the start of the SHA-256 of its letters and
// digits in lower case. It is the same for a text and for its tokens, and does
// not change with white space, quotation marks or dashes.
func Sum(text string) string {
	kept := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
	sum := sha256.Sum256([]byte(kept))
	return hex.EncodeToString(sum[:])[:sumLen]
}

// Format returns the manifest of a model that was trained on texts. The comment
// names their source.
func Format(comment string, texts []string) []byte {
	sums := make([]string, len(texts))
	for i, text := range texts {
		sums[i] = Sum(text)
	}
	slices.Sort(sums)
	var b bytes.Buffer
	for line := range strings.SplitSeq(strings.TrimSpace(comment), "\n") {
		fmt.Fprintf(&b, "# %s\n", line)
	}
	for _, sum := range slices.Compact(sums) {
		fmt.Fprintln(&b, sum)
	}
	return b.Bytes()
}

// A Seen tells which manifest a sum stands in.
type Seen map[string]string

// Shipped reads the manifests of the models of this commit.
func Shipped() (Seen, error) { return Read(files) }

// Read reads the manifests of a directory.
func Read(dir fs.FS) (Seen, error) {
	names, err := fs.Glob(dir, "*.txt")
	if err != nil {
		return nil, err
	}
	seen := Seen{}
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		if err := seen.read(name, data); err != nil {
			return nil, err
		}
	}
	return seen, nil
}

func (s Seen) read(name string, data []byte) error {
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		sum := strings.TrimSpace(lines.Text())
		if sum == "" || sum[0] == '#' {
			continue
		}
		if _, err := hex.DecodeString(sum); err != nil || len(sum) != sumLen {
			return fmt.Errorf("manifests: %s:%d: %q is not a sum of %d hexadecimal digits", name, n, sum, sumLen)
		}
		s[sum] = name
	}
	return lines.Err()
}

// In returns the manifest that a document stands in, or "".
func (s Seen) In(text string) string { return s[Sum(text)] }
