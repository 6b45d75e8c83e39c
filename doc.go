// Package wirecopy reads news.
//
// Given the plain text of an English news article, [Parse] finds where it was
// filed, who is in it, who said what, and what happened to whom, where and when.
// Every finding carries the words it was read from and their byte offsets, so
// that a program can quote, check, highlight or contradict it.
//
//	a := wirecopy.Parse(text)
//	for _, q := range a.Quotes {
//		fmt.Printf("%s: %s\n", q.Speaker.Name, q.Text)
//	}
//
// The models and gazetteer are part of the package: there is nothing to
// download, configure or close, and Parse makes no system calls.
//
// # What Parse finds
//
// An [Article] is plain data in five lists, each in the order of the text.
//
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
// The [Dateline] is the line's own place and date: "ISLAMABAD, June 27 (AP) —".
//
// # Spans
//
// Findings embed a [Span], so q.Start, q.End and q.Text work on all of them,
// and for every Span s of an Article a:
//
//	a.Text[s.Start:s.End] == s.Text
//
// Offsets count bytes of the text as it was given to Parse, which never
// rewrites it: not its quotation marks, its spaces or its line endings.
//
// # Links between findings
//
// Findings refer to entities by [EntityID], and repeat the entity's name, so an
// Article is a tree: it can be copied, compared, stored and sent as JSON, and
// read back with [encoding/json], without a custom decoder.
//
// # Walking
//
// The lists are ordinary slices. To meet findings of all kinds in the order of
// the text, range over [Article.All], or over [Article.In] for one sentence.
// [Article.QuotesBy] and [Article.EventsWith] start from an entity instead.
//
// # Cost
//
// A Parser may be used by many goroutines at once. The first Parse in a process
// reads nothing from disk and decodes no model: the weights are used in place,
// from the program's read-only data, and are shared by all parsers.
//
// # Limits
//
// Parse has no error result because every text is an article of some kind; in
// text that is not English news it finds little. It cannot know that a report
// is true, only what the report says.
//
// # Compatibility
//
// The package follows semantic versioning for its API. What Parse finds is not
// part of that promise: a better model is a minor release, and changes
// [ModelVersion].
package wirecopy
