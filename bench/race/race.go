// Package race is what the rivals in Go share: rounds over a file of articles,
// each timed.
package race

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"
)

// An Article is a line of the file that rivals read.
type Article struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Run runs a rival, as the command line says: LAYERS FILE SECONDS. It reads all
// articles of FILE again and again until SECONDS have gone by at the end of a
// round, and prints how much processor time each round took, as JSON.
//
// Prepare makes the rival ready for the layers and returns how to read a text.
func Run(prepare func(layers string) (read func(text string), err error)) {
	if err := run(prepare); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(prepare func(string) (func(string), error)) error {
	if len(os.Args) != 4 {
		return errors.New("usage: LAYERS FILE SECONDS")
	}
	read, err := prepare(os.Args[1])
	if err != nil {
		return err
	}
	articles, err := Articles(os.Args[2])
	if err != nil {
		return err
	}
	seconds, err := strconv.ParseFloat(os.Args[3], 64)
	if err != nil {
		return err
	}
	var rounds []float64
	for begin, times := time.Now(), 1; len(rounds) == 0 || time.Since(begin).Seconds() < seconds; {
		start := ProcessorTime()
		for range times {
			for _, a := range articles {
				read(a.Text)
			}
		}
		took := ProcessorTime() - start
		rounds = append(rounds, took.Seconds()/float64(times))
		if took < shortest {
			times *= 2
		}
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]any{"rounds": rounds})
}

// shortest is how long a round must be to be measured well; shorter ones are
// made of several passes.
const shortest = 100 * time.Millisecond

// Articles reads a file of articles, one a line.
func Articles(name string) ([]Article, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []Article
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var a Article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list = append(list, a)
	}
	return list, lines.Err()
}
