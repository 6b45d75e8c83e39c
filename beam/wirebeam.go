// Package wirebeam reads archives of news on Apache Beam, for those that outgrow
// one machine.
//
// [Archive] is the whole way, from files of articles to files of findings:
// the lines are read ([ReadLines]), parsed ([Parse]) and written ([Write]). Each
// step can be used alone in another pipeline, so that the rows go to a database
// instead, for example.
//
// Nothing is lost: a line that can't be read becomes a [DeadLetter] with the
// file, the number of the line and the reason, and the counters of the namespace
// "wirecopy" say how many lines, articles and failures there were.
//
// A compressed file is read by one worker from start to end, and so is any
// other: archives should come in as many files as there are workers, or more.
package wirebeam

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/wirecopy-go/wirecopy"
)

// A Config says what an archive is and what to find in it.
type Config struct {
	Input  []string // globs of files with an article a line, as JSON; gzipped if they end in .gz
	Output string   // where the files of rows are written to: "gs://bucket/run1/"
	Shards int      // how many files for each kind of row; 0 stands for 8
	Options
}

// Options says how to parse, and which rows are wanted.
type Options struct {
	Articles, Quotes, Events bool
	Skip                     wirecopy.Layer // layers that Articles need not have
}

// Archive adds the reading of an archive to a pipeline. Under c.Output it writes
// articles-00000-of-00008.jsonl and so on, the same for quotes and events if they
// are wanted, and always for dead letters, with the prefix dead-.
func Archive(s beam.Scope, c Config) {
	s = s.Scope("wirecopy.Archive")
	shards := c.Shards
	if shards <= 0 {
		shards = 8
	}
	lines, dead := ReadLines(s, c.Input...)
	rows := Parse(s, lines, c.Options)
	dead = beam.Flatten(s, dead, rows.Dead)
	for _, out := range [...]struct {
		wanted bool
		prefix string
		rows   beam.PCollection
		line   any
	}{
		{c.Articles, "articles-", rows.Articles, articleLine},
		{c.Quotes, "quotes-", rows.Quotes, quoteLine},
		{c.Events, "events-", rows.Events, eventLine},
		{true, "dead-", dead, deadLine},
	} {
		if out.wanted {
			Write(s, c.Output+out.prefix, shards, beam.ParDo(s, out.line, out.rows))
		}
	}
}

// The counters, all of the namespace "wirecopy".
var (
	lineCount    = beam.NewCounter("wirecopy", "lines")    // that are not blank
	articleCount = beam.NewCounter("wirecopy", "articles") // that were parsed
	failureCount = beam.NewCounter("wirecopy", "failures") // lines that became dead letters
	byteCount    = beam.NewCounter("wirecopy", "bytes")    // of article text
)
