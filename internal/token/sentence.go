package token

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// maxSentence is the number of tokens after which a sentence is cut, so that
// what a stage keeps for one sentence stays small on a text without an end.
const maxSentence = 1 << 11

// sentences divides the paragraphs into sentences.
func sentences(d *doc.Document) {
	for _, p := range d.Paragraphs {
		start := p.Start
		for i := p.Start; i < p.End; i++ {
			d.Sentence = append(d.Sentence, int32(len(d.Sentences)))
			if i+1 == p.End || i+1-start == maxSentence || ends(d, start, i, p.End) {
				d.Sentences = append(d.Sentences, doc.Span{Start: start, End: i + 1})
				start = i + 1
			}
		}
	}
}

// ends reports whether the sentence from start ends with token i, which is not
// the last of its paragraph.
func ends(d *doc.Document, start, i, limit int32) bool {
	if closes(d, i+1) {
		return false
	}
	if !d.Is(i+1, doc.Space) {
		return glued(d, i)
	}
	if !d.Is(i, doc.Punct|doc.Abbrev) {
		return d.Is(i, doc.Web|doc.Upper) && d.Is(i+1, doc.Capital) && (address(d, i) || stamp(d, i))
	}
	stop := i // the mark that ends it, before closing marks and brackets
	for stop > start && i-stop < 4 && closes(d, stop) {
		stop--
	}
	if d.Is(stop, doc.Abbrev) {
		return stop == i && endsWithAbbreviation(d, i) || stop < i && begins(d, i+1)
	}
	switch w := d.Word(stop); w[0] {
	case '.':
		if len(w) > 1 {
			return begins(d, i+1)
		}
		if stop-start < 2 && d.Is(start, doc.Number) {
			return false // the number of an item of a list: "1. Funds"
		}
		return begins(d, i+1) || stop == i && beginsLow(d, i)
	case '?', '!':
		if stop == i {
			return begins(d, i+1) || d.Is(i+1, doc.Word) && !d.Is(i-1, doc.Capital)
		}
		return begins(d, i+1) && !attributes(d, i+1, limit)
	}
	return (d.Word(stop) == "…" || smiles(d, i) || stop == i && d.End[i]-d.Start[i] > 4) && begins(d, i+1)
}

// smiles reports whether an emoticon ends with token i: ":)".
func smiles(d *doc.Document, i int32) bool {
	if w := d.Word(i); w != ")" && w != "(" || d.Is(i, doc.Space) {
		return false
	}
	switch d.Low(i - 1) {
	case ":", ";", "=":
		return true
	case "-":
		return d.Low(i-2) == ":" || d.Low(i-2) == ";"
	}
	return false
}

// glued reports whether a sentence ends with the mark i though no space follows:
// in careless text, between words that the mark has parted ("for it.Then").
func glued(d *doc.Document, i int32) bool {
	if !d.Is(i+1, doc.Capital) || d.Is(i+1, doc.Upper) && d.Word(i+1) != "I" || d.Is(i-1, doc.Capital) || !d.Is(i-1, doc.Word) || d.Is(i, doc.Space) || d.End[i-1]-d.Start[i-1] < 2 {
		return false
	}
	switch w := d.Word(i); w[0] {
	case '.', '?', '!':
		return true
	}
	return false
}

// address reports whether token i is the address of a page or a mailbox: what
// follows with a capital is not part of its sentence.
func address(d *doc.Document, i int32) bool {
	w := d.Word(i)
	return d.Is(i, doc.Web) && w[0] != '@' && w[0] != '#'
}

// stamp reports whether token i ends a date and a time as the heads of messages
// have them: "04/16/2001 04:52 PM".
func stamp(d *doc.Document, i int32) bool {
	if low := d.Low(i); low != "am" && low != "pm" {
		return false
	}
	return d.Is(i-1, doc.Number) && d.Is(i-2, doc.Number) && strings.Count(d.Word(i-2), "/") == 2
}

// closes reports whether token i closes something, and so stays with what
// stands before it.
func closes(d *doc.Document, i int32) bool {
	switch d.Low(i) {
	case ")", "]", "}":
		return true
	case "”", "\"", "’", "'", "»", "''", "›", "“":
		return d.Is(i, doc.Close) || !d.Is(i, doc.Space|doc.Open)
	}
	return false
}

// begins reports whether a sentence may begin with token i.
func begins(d *doc.Document, i int32) bool {
	if d.Is(i, doc.Capital|doc.Number|doc.Open|doc.Web) {
		return true
	}
	switch d.Low(i) {
	case "(", "[", "“", "\"", "‘", "«", "—", "-", "--", "•", "*", "$", "£", "€", "¿", "¡", "’", "'", "``", "#":
		return true
	}
	return d.Word(i) == "i" || !d.Is(i, doc.Punct) && d.Word(i)[0] >= 0x80 // other scripts have no capitals
}

// beginsLow reports whether a sentence may begin with the word in lower case
// behind the full stop i: in careless text, but not behind what may be an
// abbreviation that is not known.
func beginsLow(d *doc.Document, i int32) bool {
	if !d.Is(i+1, doc.Word) || d.Is(i, doc.Space) || d.Is(i-1, doc.Capital) {
		return false
	}
	switch d.Low(i - 1) {
	case "it", "me", "you", "him", "her", "us", "too", "up", "out", "in", "on", "now", "so", "way", "day", "yet", "ago", "all":
		return true
	}
	return d.End[i-1]-d.Start[i-1] > 3
}

// attributes reports whether the words at i say who spoke what stands before:
// “Why?” Mayor Owusu asked.
func attributes(d *doc.Document, i, limit int32) bool {
	for j := i; j < min(i+8, limit); j++ {
		switch d.Low(j) {
		case "said", "says", "asked", "asks", "wrote", "tweeted", "shouted", "cried", "added", "told", "wondered", "yelled",
			"exclaimed", "replied", "chanted", "joked", "screamed":
			return true
		case ".", "?", "!", "“", "\"", ",":
			return false
		}
	}
	return false
}

// endsWithAbbreviation reports whether the abbreviation i ends its sentence as
// well.
func endsWithAbbreviation(d *doc.Document, i int32) bool {
	low := strings.TrimSuffix(d.Low(i), ".")
	next := i + 1
	switch {
	case isTitleAbbreviation(low) || isMonth(low):
		return false
	case len(low) == 1 && low != "i": // an initial, unless it ends a list: "Hepatitis B."
		return starter(d.Low(next)) && d.Is(next, doc.Capital) && !d.Is(i-1, doc.Capital)
	case low == "a.m" || low == "p.m":
		return d.Is(next, doc.Capital|doc.Open) && !isMonth(d.Low(next)[:min(3, len(d.Low(next)))]) && !d.Is(next, doc.Upper) ||
			d.Is(next, doc.Capital) && d.Low(next) == "a"
	case low == "etc":
		return d.Is(next, doc.Capital|doc.Open)
	}
	return d.Is(next, doc.Capital) && starter(d.Low(next)) || d.Is(next, doc.Open) && d.Is(next+1, doc.Capital)
}

// starter reports whether a word with a capital is more likely to begin a
// sentence than to be part of a name.
func starter(low string) bool {
	switch low {
	case "the", "a", "an", "he", "she", "it", "they", "we", "you", "i", "but", "and", "in", "on", "at", "for", "this", "that",
		"these", "those", "there", "his", "her", "its", "their", "our", "my", "when", "while", "if", "as", "after", "before",
		"since", "because", "although", "though", "however", "meanwhile", "with", "by", "from", "to", "so", "some", "many",
		"most", "several", "both", "what", "who", "where", "why", "how", "no", "not", "now", "then", "also", "under", "during",
		"according", "police", "officials", "one", "two", "three", "more", "other", "another", "even", "still", "yet", "about":
		return true
	}
	return false
}
