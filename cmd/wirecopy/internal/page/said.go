package page

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// tints is the number of colours that speakers have; the style knows s0, for
// speakers without a name, to s8.
const tints = 8

// A speaker is someone who is quoted, and what he said.
type speaker struct {
	Name, Titles string
	Class        string
	Key          string // of the entity, if there is one
	Quotes       []quote
}

// A quote is an entry of the list of what was said.
type quote struct {
	Number int
	Key    string
	Cue    string
	To     string
	Kind   string
	Parts  []part
	Say    string
}

// A part is a part of a quote.
type part struct {
	Words    string
	Verbatim bool
}

// speakers are the speakers of an article, by their first quote.
type speakers struct {
	article *wirecopy.Article
	list    []*speaker
	by      map[speakerID]*speaker
}

// A speakerID tells speakers apart: by entity, or by the words for them.
type speakerID struct {
	entity wirecopy.EntityID
	words  string
}

func newSpeakers(a *wirecopy.Article) *speakers {
	s := &speakers{article: a, by: map[speakerID]*speaker{}}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		who := s.of(q)
		who.Quotes = append(who.Quotes, newQuote(i, q, who))
	}
	return s
}

// of returns the speaker of a quote.
func (s *speakers) of(q *wirecopy.Quote) *speaker {
	e := s.article.Entity(q.Speaker.Entity)
	who := &speaker{Name: line(or(q.Speaker.Name, q.Speaker.Text)), Class: "s0"}
	id := speakerID{words: strings.ToLower(who.Name)}
	if e != nil {
		id = speakerID{entity: e.ID}
	}
	if known := s.by[id]; known != nil {
		return known
	}
	if e != nil {
		who.Name, who.Key = line(e.Name), key("e", int(e.ID))
		if len(e.Titles) > 0 {
			who.Titles = line(e.Titles[0].Text)
		}
	}
	if who.Name == "" {
		who.Name = "Speaker not named"
	} else {
		who.Class = "s" + strconv.Itoa(s.named()%tints+1)
	}
	s.by[id] = who
	s.list = append(s.list, who)
	return who
}

// named returns the number of speakers so far that have a name.
func (s *speakers) named() int {
	n := len(s.list)
	if s.by[speakerID{}] != nil {
		n--
	}
	return n
}

func newQuote(i int, q *wirecopy.Quote, who *speaker) quote {
	to := quote{
		Number: i + 1,
		Key:    key("q", i+1),
		Cue:    line(q.Cue.Text),
		To:     line(or(q.To.Name, q.To.Text)),
		Kind:   line(string(q.Kind)),
	}
	for _, p := range q.Parts {
		to.Parts = append(to.Parts, part{line(p.Text), p.Verbatim})
	}
	to.Say = fmt.Sprintf("%s · %s quote %d", strings.Join(nonEmpty(who.Name, to.Cue), " "), to.Kind, to.Number)
	return to
}
