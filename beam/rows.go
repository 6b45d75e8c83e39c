package wirebeam

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/wirecopy-go/wirecopy"
)

func init() {
	register.Function1x2(articleLine)
	register.Function1x2(quoteLine)
	register.Function1x2(eventLine)
	register.Function1x2(deadLine)
}

// An ArticleRow is an article and all that was found in it.
type ArticleRow struct {
	ID   string
	JSON []byte // as wirecopy -jsonl writes it: {"id":…,"text":…,"quotes":…}
}

// A QuoteRow is a quote, flat, as tables want it.
type QuoteRow struct {
	Article string `json:"article"` // the ID of its article
	Start   int64  `json:"start"`   // bytes of the article's text
	End     int64  `json:"end"`
	Kind    string `json:"kind"`
	Text    string `json:"text"`    // what was said, without marks and attribution
	Speaker string `json:"speaker"` // the name of who said it, resolved, or else the words for it
	Cue     string `json:"cue"`
	To      string `json:"to"`
}

// An EventRow is an event, flat, as tables want it.
type EventRow struct {
	Article string `json:"article"` // the ID of its article
	Start   int64  `json:"start"`   // bytes of the article's text
	End     int64  `json:"end"`
	Type    string `json:"type"`
	Mode    string `json:"mode"`
	CAMEO   string `json:"cameo"`
	Trigger string `json:"trigger"`
	Who     string `json:"who"`
	Whom    string `json:"whom"`
	Where   string `json:"where"`
	When    string `json:"when"` // a TIMEX3 value
	Status  string `json:"status"`
	Source  string `json:"source"` // who claims it
}

// A DeadLetter is a line that could not be read, and why.
type DeadLetter struct {
	File      string
	Line      int64 // from 1
	Error     string
	Input     []byte // the line; of one that is too long, the first bytes
	Truncated bool
}

// newArticleRow returns the row of an article. The id is JSON.
func newArticleRow(id string, raw json.RawMessage, a *wirecopy.Article) (ArticleRow, error) {
	line, err := encode(struct {
		ID json.RawMessage `json:"id"`
		*wirecopy.Article
	}{raw, a})
	return ArticleRow{id, line}, err
}

func newQuoteRow(id string, q *wirecopy.Quote) QuoteRow {
	return QuoteRow{
		Article: id, Start: int64(q.Start), End: int64(q.End), Kind: string(q.Kind), Text: q.Words(),
		Speaker: name(q.Speaker), Cue: q.Cue.Text, To: name(q.To),
	}
}

func newEventRow(id string, e *wirecopy.Event) EventRow {
	return EventRow{
		Article: id, Start: int64(e.Start), End: int64(e.End), Type: string(e.Type), Mode: e.Mode, CAMEO: e.CAMEO,
		Trigger: e.Trigger.Text, Who: name(e.Who()), Whom: name(e.Whom()), Where: name(e.Where), When: e.When.Value,
		Status: string(e.Status), Source: name(e.Source),
	}
}

// name returns the name of what m refers to, or else its words.
func name(m wirecopy.Mention) string {
	if m.Name != "" {
		return m.Name
	}
	return m.Text
}

func articleLine(r ArticleRow) ([]byte, error) { return r.JSON, nil }
func quoteLine(r QuoteRow) ([]byte, error)     { return encode(r) }
func eventLine(r EventRow) ([]byte, error)     { return encode(r) }

// deadLine writes a dead letter. The input stands in it as text, or in base64 if
// it is not UTF-8, so that every byte can be had back.
func deadLine(d DeadLetter) ([]byte, error) {
	line := struct {
		File      string  `json:"file"`
		Line      int64   `json:"line"`
		Error     string  `json:"error"`
		Input     *string `json:"input,omitempty"`
		Bytes     []byte  `json:"inputBase64,omitempty"`
		Truncated bool    `json:"truncated,omitempty"`
	}{File: d.File, Line: d.Line, Error: d.Error, Truncated: d.Truncated}
	if utf8.Valid(d.Input) {
		s := string(d.Input)
		line.Input = &s
	} else {
		line.Bytes = d.Input
	}
	return encode(line)
}

// encode returns v as JSON, without HTML escapes and line break.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
