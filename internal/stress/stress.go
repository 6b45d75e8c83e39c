// Package stress makes texts that tempt a parser to look too far: each repeats
// one thing without end. They are what the law of linear growth is tested on,
// in the tests of the root package and by the command growth in bench. No stage
// imports it.
package stress

import "strings"

// An Input is a text without end.
type Input struct {
	Name string
	Unit string // what is repeated
	Head string // what stands before it
}

// Text returns about n bytes of the input.
func (in Input) Text(n int) string {
	n = max(n-len(in.Head), len(in.Unit))
	return in.Head + strings.Repeat(in.Unit, n/len(in.Unit))
}

// Inputs are the texts that are tried: marks that never pair, words that begin
// something and never end it, and sentences that do not stop.
var Inputs = []Input{
	// Single bytes and runes.
	{Name: "letter", Unit: "a"},
	{Name: "capital", Unit: "A"},
	{Name: "digit", Unit: "1"},
	{Name: "NUL", Unit: "\x00"},
	{Name: "invalid byte", Unit: "\xff"},
	{Name: "cut rune", Unit: "\xe2\x80"},
	{Name: "space", Unit: " "},
	{Name: "newline", Unit: "\n"},
	{Name: "full stop", Unit: "."},
	{Name: "comma", Unit: ","},
	{Name: "hyphen", Unit: "-"},
	{Name: "dash", Unit: "—"},
	{Name: "slash", Unit: "/"},
	{Name: "combining mark", Unit: "\u0301"},
	{Name: "joined emoji", Unit: "👩🏽\u200d"},

	// Marks that open and do not close, or pair in no order.
	{Name: "straight mark", Unit: `"`},
	{Name: "opening mark", Unit: "“"},
	{Name: "closing mark", Unit: "”"},
	{Name: "single mark", Unit: "'"},
	{Name: "guillemet", Unit: "«"},
	{Name: "backquotes", Unit: "``"},
	{Name: "opening brackets", Unit: "("},
	{Name: "closing brackets", Unit: ")"},
	{Name: "marked words", Unit: "“a” "},
	{Name: "nested marks", Unit: "“a ‘b "},
	{Name: "paragraphs that open", Unit: "“A b c d.\n"},
	{Name: "bracketed acronyms", Unit: "(TTP) "},
	{Name: "brackets around commas", Unit: "(,"},

	// Tokens and short sentences.
	{Name: "words", Unit: "a "},
	{Name: "capitals", Unit: "A "},
	{Name: "names", Unit: "John Smith "},
	{Name: "names with commas", Unit: "John Smith, "},
	{Name: "new names", Unit: "Aba Beb, Cac Dad and Eef Fag met. "},
	{Name: "titles", Unit: "President Prime Minister Gen. "},
	{Name: "initials", Unit: "J."},
	{Name: "acronyms", Unit: "U.S. "},
	{Name: "places", Unit: "Paris, "},
	{Name: "demonyms", Unit: "French "},
	{Name: "possessives", Unit: "Chad’s "},
	{Name: "pronouns", Unit: "he "},
	{Name: "pronoun sentences", Unit: "He saw it. "},
	{Name: "lines", Unit: "a\n"},
	{Name: "hyphens", Unit: "a-"},
	{Name: "address", Unit: "a@a.a/"},
	{Name: "URL", Unit: "http://a/"},

	// Attribution.
	{Name: "he said", Unit: "he said "},
	{Name: "he said and marks", Unit: "he said, “a” "},
	{Name: "said", Unit: "said "},
	{Name: "said that", Unit: "and said that "},
	{Name: "according to", Unit: "according to "},
	{Name: "quoted sentences", Unit: "“I go.” "},
	{Name: "quotes with speakers", Unit: "“A,” he said. "},
	{Name: "relative quotes", Unit: "He said that X, who said “a,” and added: “B. "},
	{Name: "told", Unit: "told "},
	{Name: "colons", Unit: "A: "},

	// Times and numbers.
	{Name: "months", Unit: "June "},
	{Name: "days", Unit: "Friday, "},
	{Name: "dates", Unit: "27 June "},
	{Name: "fractions", Unit: "1/"},
	{Name: "numerals", Unit: "twenty "},
	{Name: "ranges", Unit: "1-2 "},
	{Name: "number words", Unit: "one hundred and "},
	{Name: "day before", Unit: "day before "},
	{Name: "last", Unit: "last "},
	{Name: "clock times", Unit: "5 p.m. Friday "},
	{Name: "open ranges", Unit: "2 to "},
	{Name: "quarters", Unit: "the third quarter "},
	{Name: "a year earlier", Unit: "a year earlier "},
	{Name: "will Friday", Unit: "will Friday "},
	{Name: "decimals", Unit: "1."},

	// Clauses and events.
	{Name: "coordination", Unit: "and "},
	{Name: "articles", Unit: "the "},
	{Name: "relative clauses", Unit: "who killed "},
	{Name: "infinitives", Unit: "to attack "},
	{Name: "nominals", Unit: "of attacks "},
	{Name: "killed", Unit: "killed "},
	{Name: "killings", Unit: "Rebels killed seven soldiers. "},
	{Name: "denials", Unit: "Paris denied that it attacked. "},
	{Name: "prepositions", Unit: "of the "},
	{Name: "that", Unit: "that "},

	// Long sentences.
	{Name: "endless sentence", Unit: "and the old minister of the state in the north of the land said in May that he saw seven men near Paris "},
	{Name: "endless list", Unit: "seven men, the mayor of Paris, John Smith, a bus and "},
	{Name: "endless clause", Unit: "which the man who saw the woman that "},

	// The beginning of an article.
	{Name: "datelines", Unit: "PARIS, June 5 (AP) — "},
	{Name: "endless dateline", Head: "PARIS", Unit: "/PARIS"},
	{Name: "endless qualifiers", Head: "PARIS", Unit: ", France"},
	{Name: "endless byline", Head: "By John Smith", Unit: ", John Smith"},
	{Name: "endless headline", Unit: "Minister Says "},
}
