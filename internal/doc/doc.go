// Package doc holds the document that flows through the stages of a parse.
//
// A [Document] is the text of one article and what the stages found in it. It
// belongs to the ground floor: every stage reads what earlier stages added and
// adds its own findings, and no stage knows another. Positions are indices of
// tokens; bytes appear only in the token table itself.
//
// Documents are reused: [Get] takes one from a pool and [Document.Release]
// gives it back. What a caller keeps must be copied out, but strings may be
// kept, since they share the memory of the text.
package doc

import (
	"slices"
	"strings"
	"sync"
	"time"
)

// MaxLen is the number of bytes of a text that are read: offsets are int32.
const MaxLen = 1<<31 - 1

// A Document is an article on its way through the stages.
type Document struct {
	Text  string
	Lower string // Text with A–Z in lower case: the same length and offsets

	// Published is what relative times are counted from; zero if unknown.
	Published time.Time

	// Country is the code of the country of the outlet; "" if unknown.
	Country string

	// The token table: token i is Text[Start[i]:End[i]], made of Class[i], in
	// sentence Sentence[i]. Tokens do not overlap, are in order, and cover
	// every byte that is not white space.
	Start, End []int32
	Class      []Class
	Sentence   []int32

	// Paragraphs and Sentences divide the tokens without gaps.
	Paragraphs []Span
	Sentences  []Span

	// Quoted are the stretches in quotation marks, in order of their opening
	// mark. Nested stretches follow the one that contains them.
	Quoted []Quoted

	// The syntax of token i, empty unless packages pos and dep have run: its
	// part of speech, its form, the token it depends on (-1 for the root of a
	// sentence) and how; and the links that lead down the tree, each -1 where
	// there is nothing: its first child, the next child of its head, and the
	// first and last token of its subtree.
	POS                     []POS
	Morph                   []Morph
	Head                    []int32
	Rel                     []Relation
	FirstChild, NextSibling []int32
	First, Last             []int32

	// WordClass is the class of words with the same neighbours that token i is
	// in, as package pos knows it, and a broader one; 0 if unknown.
	WordClass []WordClass

	Headline Span
	Byline   Byline
	Dateline Dateline

	Mentions []Mention // sorted by Compare once package coref has run
	Entities []Entity  // entity n of a Mention is Entities[n-1]
	Quotes   []Quote
	Times    []Time
	Events   []Event
}

// Class tells what a token is made of. The bits can be combined.
type Class uint16

// The classes of token.
const (
	Word    Class = 1 << iota // has a letter
	Number                    // begins with a digit, or is a sign and digits
	Punct                     // has neither letters nor digits
	Capital                   // its first letter is upper case
	Upper                     // has letters, none of them lower case
	Space                     // white space, or the start of the text, stands before it
	Line                      // the first token of a line
	Open                      // a quotation mark that opens
	Close                     // a quotation mark that closes
	Clitic                    // a contracted ending: 's, n't, 're
	Abbrev                    // a word with the full stop that belongs to it: "Gen."
	Web                       // a URL, an e-mail address, a handle or a hashtag
)

// A Span is a half-open range of tokens. The zero Span is empty.
type Span struct{ Start, End int32 }

// Len returns the number of tokens in s.
func (s Span) Len() int { return int(s.End - s.Start) }

// Empty reports whether s has no tokens.
func (s Span) Empty() bool { return s.Start >= s.End }

// Has reports whether token i is in s.
func (s Span) Has(i int32) bool { return s.Start <= i && i < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a token.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Compare orders spans by their start; of those that start together, the
// longer comes first.
func Compare(s, t Span) int {
	if s.Start != t.Start {
		return int(s.Start) - int(t.Start)
	}
	return int(t.End) - int(s.End)
}

// Quoted is a stretch of text in quotation marks.
type Quoted struct {
	Span          // from the opening mark to the closing one, both included
	Inner    Span // what is between them
	Depth    int8 // 0 for outer marks, 1 for marks within those, …
	Unclosed bool // it ends with its paragraph, for want of a closing mark
	// Continues is set when the stretch goes on from the one before it in
	// Quoted at the same depth: each paragraph of a long speech opens with a
	// mark, and only the last one closes.
	Continues bool
}

// A Byline says who wrote the article.
type Byline struct {
	Span
	Authors []Span
	Agency  Span
}

// A Dateline says where, when and by whom the article was filed.
type Dateline struct {
	Span
	Places   []DatelinePlace // in order
	Date     Span            // "June 27", empty if there is none
	When     Time            // Date resolved, by package timex
	Agencies []string        // as printed: "AP"
}

// A DatelinePlace is one of the places of a dateline.
type DatelinePlace struct {
	Span           // the place and its qualifier: "PESHAWAR, Pakistan"
	Name      Span // "PESHAWAR"
	Qualifier Span // "Pakistan"; may be empty
}

// A Mention names an entity, describes it or points back to it.
type Mention struct {
	Span
	Entity  int32 // 1 + index in Entities; 0 if it is not known which
	Kind    Kind
	Form    Form
	Metonym bool // a place that stands for those who govern it
}

// A Kind says what an entity is. The values are those of the public API.
type Kind string

// The kinds of entity.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Group        Kind = "group"
	Location     Kind = "location"
	Facility     Kind = "facility"
	Occasion     Kind = "occasion"
	Product      Kind = "product"
	Work         Kind = "work"
)

// A Form says how a mention refers. The values are those of the public API.
type Form string

// The forms of mention.
const (
	Named     Form = "named"
	Described Form = "described"
	Pronoun   Form = "pronoun"
	Implied   Form = "implied"
)

// An Entity is someone or something that mentions refer to.
type Entity struct {
	Name    string
	Kind    Kind
	Aliases []string
	Titles  []Title
	PartOf  int32 // 1 + index in Entities; 0 if none
	Place   Place
}

// A Title is an office or description of an entity.
type Title struct {
	Span
	Of int32 // 1 + index in Entities; 0 if none
}

// A Place is a place in the world. Its zero value is no place.
type Place struct {
	Name     string
	Country  string // ISO 3166-1 alpha-2
	Region   string // ISO 3166-2, where there is one
	Lat, Lon float64
	ID       string // "geonames:1176615"
}

// A Quote is something that someone is reported to have said.
type Quote struct {
	Span
	Kind    QuoteKind
	Parts   []Part
	Cue     Span
	Speaker Mention // its span is empty if no words name the speaker
	To      Mention

	Confidence float64 // how likely it is that all this is right
}

// A Part is a piece of a quote that nothing interrupts, without its marks.
type Part struct {
	Span
	Verbatim bool
}

// A QuoteKind says whose words a quote is in.
type QuoteKind string

// The kinds of quote.
const (
	Direct   QuoteKind = "direct"
	Indirect QuoteKind = "indirect"
	Mixed    QuoteKind = "mixed"
)

// KindOf returns the kind of a quote with these parts.
func KindOf(parts []Part) QuoteKind {
	verbatim, plain := false, false
	for _, p := range parts {
		verbatim = verbatim || p.Verbatim
		plain = plain || !p.Verbatim
	}
	switch {
	case verbatim && plain:
		return Mixed
	case verbatim:
		return Direct
	}
	return Indirect
}

// A Time is a time expression (TIMEX3).
type Time struct {
	Span
	Type     TimeType
	Value    string
	From, To time.Time // zero if unresolved
}

// A TimeType is the type of a TIMEX3 expression.
type TimeType string

// The types of time expression.
const (
	Date     TimeType = "date"
	Clock    TimeType = "time"
	Duration TimeType = "duration"
	Set      TimeType = "set"
)

// An Event is something that happened, or is said to have.
type Event struct {
	Span
	Type, Mode, CAMEO string
	Trigger           Span
	Args              []Argument
	Where             Mention
	When              int32 // 1 + index in Times; 0 if none
	Quantities        []Quantity
	Status            Status
	Source, DeniedBy  Mention
	SameAs            int32 // 1 + index in Events; 0 if it is the first
}

// An Argument takes part in an event.
type Argument struct {
	Role Role
	Mention
}

// A Role is the part an argument plays.
type Role string

// The roles.
const (
	Agent      Role = "agent"
	Target     Role = "target"
	Recipient  Role = "recipient"
	Instrument Role = "instrument"
	Topic      Role = "topic"
)

// A Status says how the source presents an event.
type Status string

// The statuses.
const (
	Actual   Status = "actual"
	Negated  Status = "negated"
	Possible Status = "possible"
	Planned  Status = "planned"
)

// A Quantity is a counted fact of an event.
type Quantity struct {
	Span
	Kind     string
	Min, Max float64
}

var pool = sync.Pool{New: func() any { return new(Document) }}

// Get returns an empty document for text.
func Get(text string) *Document {
	d := pool.Get().(*Document)
	d.Reset(text)
	return d
}

// maxKept is the number of tokens beyond which a document's memory is given
// back instead of being kept for the next text.
const maxKept = 1 << 18

// Release gives d back for reuse. Nothing that d points to may be used after.
func (d *Document) Release() {
	if cap(d.Start) > maxKept {
		return
	}
	d.Reset("")
	pool.Put(d)
}

// Reset empties d, keeps its memory, and gives it a text.
func (d *Document) Reset(text string) {
	if len(text) > MaxLen {
		text = text[:MaxLen]
	}
	// What points into memory of its own is dropped, not only cut short: the
	// caller may have kept it.
	clear(d.Entities)
	clear(d.Quotes)
	clear(d.Times)
	clear(d.Events)
	*d = Document{
		Text:     text,
		Lower:    lower(text),
		Start:    d.Start[:0],
		End:      d.End[:0],
		Class:    d.Class[:0],
		Sentence: d.Sentence[:0],

		POS:         d.POS[:0],
		Morph:       d.Morph[:0],
		Head:        d.Head[:0],
		Rel:         d.Rel[:0],
		FirstChild:  d.FirstChild[:0],
		NextSibling: d.NextSibling[:0],
		First:       d.First[:0],
		Last:        d.Last[:0],
		WordClass:   d.WordClass[:0],

		Paragraphs: d.Paragraphs[:0],
		Sentences:  d.Sentences[:0],
		Quoted:     d.Quoted[:0],
		Mentions:   d.Mentions[:0],
		Entities:   d.Entities[:0],
		Quotes:     d.Quotes[:0],
		Times:      d.Times[:0],
		Events:     d.Events[:0],
	}
}

// RoomForTokens makes room for as many tokens as news has, and
// [Document.RoomForSyntax] for the syntax of all tokens, so that the columns need
// not grow in steps and leave as much garbage behind.
func (d *Document) RoomForTokens() {
	n := len(d.Text)/5 + 1
	d.Start, d.End = slices.Grow(d.Start, n), slices.Grow(d.End, n)
	d.Class, d.Sentence = slices.Grow(d.Class, n), slices.Grow(d.Sentence, n)
}

// RoomForSyntax makes room for the syntax of all tokens.
func (d *Document) RoomForSyntax() {
	n := d.Len()
	d.POS, d.Morph, d.WordClass = slices.Grow(d.POS, n), slices.Grow(d.Morph, n), slices.Grow(d.WordClass, n)
	d.Head, d.Rel = slices.Grow(d.Head, n), slices.Grow(d.Rel, n)
	d.FirstChild, d.NextSibling = slices.Grow(d.FirstChild, n), slices.Grow(d.NextSibling, n)
	d.First, d.Last = slices.Grow(d.First, n), slices.Grow(d.Last, n)
}

// lower returns s with A–Z in lower case.
func lower(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return 'A' <= r && r <= 'Z' }) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		b.WriteByte(c)
	}
	return b.String()
}

// Len returns the number of tokens.
func (d *Document) Len() int { return len(d.Start) }

// Tokens returns the span of all tokens.
func (d *Document) Tokens() Span { return Span{0, int32(len(d.Start))} }

// Word returns token i as it is written.
func (d *Document) Word(i int32) string { return d.Text[d.Start[i]:d.End[i]] }

// Low returns token i with A–Z in lower case. Out of range, it returns "", so
// that a rule may look beside a span without asking.
func (d *Document) Low(i int32) string {
	if uint(i) >= uint(len(d.Start)) {
		return ""
	}
	return d.Lower[d.Start[i]:d.End[i]]
}

// Is reports whether token i has one of the classes in c. Out of range, it
// reports false.
func (d *Document) Is(i int32, c Class) bool {
	return uint(i) < uint(len(d.Class)) && d.Class[i]&c != 0
}

// Bytes returns the byte range of s, which must not be empty.
func (d *Document) Bytes(s Span) (start, end int) {
	return int(d.Start[s.Start]), int(d.End[s.End-1])
}

// Words returns the text of s, white space included; "" if s is empty.
func (d *Document) Words(s Span) string {
	if s.Empty() {
		return ""
	}
	return d.Text[d.Start[s.Start]:d.End[s.End-1]]
}

// LowWords is like Words, with A–Z in lower case.
func (d *Document) LowWords(s Span) string {
	if s.Empty() {
		return ""
	}
	return d.Lower[d.Start[s.Start]:d.End[s.End-1]]
}

// TokenAt returns the first token that ends after byte offset b, which is the
// token at b if there is one; d.Len() if there is none.
func (d *Document) TokenAt(b int) int32 {
	i, _ := slices.BinarySearchFunc(d.End, int32(b), func(end, b int32) int {
		if end <= b {
			return -1
		}
		return 1
	})
	return int32(i)
}

// SentenceOf returns the span of the sentence of token i.
func (d *Document) SentenceOf(i int32) Span { return d.Sentences[d.Sentence[i]] }

// MentionAt returns the mention whose span is s, or nil. It needs Mentions
// sorted by Compare.
func (d *Document) MentionAt(s Span) *Mention {
	i, ok := slices.BinarySearchFunc(d.Mentions, s, func(m Mention, s Span) int { return Compare(m.Span, s) })
	if !ok {
		return nil
	}
	return &d.Mentions[i]
}
