// Package wirecopy reads news.
//
// Given the plain text of an English news article, [Parse] finds where it was
// filed, who is in it, who said what, and what happened to whom, where and when.
// Every finding carries the words it was read from and their byte offsets, so
// that a program can quote, check, highlight or contradict it.
//
//	a := wirecopy.Parse(text)
//	for _, q := range a.Quotes {
//		fmt.Printf("%s: %s\n", q.Speaker.Name, q.Words())
//	}
//
// The models and gazetteer are part of the package: there is nothing to
// download, configure or close, and Parse makes no system calls.
//
// # What Parse finds
//
// An [Article] is plain data. It tells how the text begins, its [Article.Headline],
// [Byline] and [Dateline] ("ISLAMABAD, June 27 (AP) —"), and has these lists,
// each in the order of the text:
//
//   - Paragraphs and Sentences divide it.
//   - [Entity] values are the people, organizations, groups and places the
//     article is about, one for each, however often they are named.
//   - [Mention] values are the words that name them, describe them or point
//     back to them: "Khawaja Asif", "the minister", "he".
//   - [Quote] values are what someone is reported to have said, in quotation
//     marks or not, and who said it.
//   - [Time] values are dates and durations, resolved against [Parser.Published].
//   - [Event] values are who did what to whom, and whether the article says it
//     happened, may happen, did not happen, or is only somebody's claim.
//
// # Spans
//
// Findings embed a [Span], so q.Start, q.End and q.Text work on all of them,
// and for every Span s of an Article a:
//
//	a.Text[s.Start:s.End] == s.Text
//
// Offsets count bytes of the text as it was given to Parse, which never
// rewrites it: not its quotation marks, its spaces or its line endings. In text
// that is valid UTF-8 they never cut a rune. A program that counts characters
// or UTF-16 units can use the words, or convert with [unicode/utf8].
//
// # Links between findings
//
// Findings refer to entities by [EntityID], and repeat the entity's name, so an
// Article is a tree: it can be copied, compared, stored and sent as JSON, and
// read back with [encoding/json], without a custom decoder. The zero EntityID
// is no entity: a speaker who is only "some critics" has words and no ID.
//
// # Walking
//
// The lists are ordinary slices. To meet findings of all kinds in the order of
// the text, range over [Article.All], or over [Article.In] for one sentence.
// [Article.MentionsOf], [Article.QuotesBy] and [Article.EventsWith] start from
// an entity instead, and [Article.Find] finds an entity by any of its names.
//
// # Time
//
// News says "on Friday". Set [Parser.Published] to the day of publication, or
// such times stay unresolved unless the dateline has a date with its year.
// Parse never looks at the clock.
//
// # Leaving layers out
//
// [Parser.Skip] leaves out layers that are not wanted and saves their time:
// with Skip: Events a program that only wants quotes pays only for those.
//
// # Cost
//
// A Parser may be used by many goroutines at once. The first Parse in a process
// reads nothing from disk and decodes no model: the weights are used in place,
// from the program's read-only data, and are shared by all parsers. Time and
// memory grow linearly with the text, whatever it is.
//
// # Limits
//
// Parse has no error result because every text is an article of some kind; in
// text that is not English news it finds little. It cannot know that a report
// is true, only what the report says. README.md has the accuracy of each layer
// and the command that measures it; docs/ONTOLOGY.md says what counts as an
// event, and docs/HOW.md how everything is found.
//
// # Compatibility
//
// The package follows semantic versioning for its API. What Parse finds is not
// part of that promise: a better model is a minor release, and changes
// [ModelVersion].
package wirecopy
