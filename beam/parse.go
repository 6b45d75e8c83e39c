package wirebeam

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/wirecopy-go/wirecopy"
)

func init() {
	register.DoFn6x0[context.Context, Line, func(ArticleRow), func(QuoteRow), func(EventRow), func(DeadLetter)](&parseFn{})
	register.Emitter1[ArticleRow]()
	register.Emitter1[QuoteRow]()
	register.Emitter1[EventRow]()
}

// Rows are what Parse finds. A collection whose rows were not asked for is empty.
type Rows struct {
	Articles beam.PCollection // of ArticleRow
	Quotes   beam.PCollection // of QuoteRow
	Events   beam.PCollection // of EventRow
	Dead     beam.PCollection // of DeadLetter
}

// Parse parses a collection of [Line], each of them an article as JSON:
// {"id":…,"text":…,"published":…}. The ID may be anything and may be missing; the
// day is written as 2024-06-28 or in full.
func Parse(s beam.Scope, lines beam.PCollection, o Options) Rows {
	s = s.Scope("wirecopy.Parse")
	var r Rows
	r.Articles, r.Quotes, r.Events, r.Dead = beam.ParDo4(s, &parseFn{o}, lines)
	return r
}

// parseFn parses a line. Its fields travel to the workers as JSON.
type parseFn struct{ Options }

func (fn *parseFn) ProcessElement(ctx context.Context, l Line, articles func(ArticleRow), quotes func(QuoteRow), events func(EventRow), dead func(DeadLetter)) {
	in, a, err := fn.parse(l)
	var row ArticleRow
	if err == nil && fn.Articles {
		row, err = newArticleRow(in.id(l), in.ID, a)
	}
	if err != nil {
		failureCount.Inc(ctx, 1)
		dead(DeadLetter{File: l.File, Line: l.Number, Error: err.Error(), Input: l.Text})
		return
	}
	articleCount.Inc(ctx, 1)
	byteCount.Inc(ctx, int64(len(a.Text)))
	if fn.Articles {
		articles(row)
	}
	if fn.Quotes {
		for i := range a.Quotes {
			quotes(newQuoteRow(in.id(l), &a.Quotes[i]))
		}
	}
	if fn.Events {
		for i := range a.Events {
			events(newEventRow(in.id(l), &a.Events[i]))
		}
	}
}

// An input is an article as JSON.
type input struct {
	ID        json.RawMessage `json:"id"`
	Text      *string         `json:"text"`
	Published *string         `json:"published"`
}

// parse reads a line. A panic is an error like any other: of a hundred million
// articles, one must not stop the rest.
func (fn *parseFn) parse(l Line) (in input, a *wirecopy.Article, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	if err := json.Unmarshal(l.Text, &in); err != nil {
		return in, nil, fmt.Errorf("not an article as JSON: %w", err)
	}
	if in.Text == nil {
		return in, nil, errors.New(`there is no "text"`)
	}
	if len(in.ID) == 0 {
		in.ID = json.RawMessage("null")
	}
	p := wirecopy.Parser{Skip: fn.skip()}
	if in.Published != nil {
		if p.Published, err = parseDate(*in.Published); err != nil {
			return in, nil, fmt.Errorf(`"published": %w`, err)
		}
	}
	return in, p.Parse(*in.Text), nil
}

// skip returns the layers that no row needs.
func (fn *parseFn) skip() wirecopy.Layer {
	if fn.Articles {
		skip := fn.Skip
		if fn.Quotes {
			skip &^= wirecopy.Quotes
		}
		if fn.Events {
			skip &^= wirecopy.Events
		}
		return skip
	}
	skip := wirecopy.Times
	if !fn.Quotes {
		skip |= wirecopy.Quotes
	}
	if !fn.Events {
		skip |= wirecopy.Events
	}
	return skip
}

// id returns the ID of an article as text; of one that has none, where it stands.
func (in *input) id(l Line) string {
	var s string
	switch err := json.Unmarshal(in.ID, &s); {
	case err == nil && string(in.ID) != "null":
		return s
	case string(in.ID) != "null":
		return string(in.ID)
	}
	return fmt.Sprintf("%s:%d", l.File, l.Number)
}

// parseDate reads a date as wirecopy -jsonl does; "" is the zero time.
func parseDate(s string) (time.Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range [...]string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is not a date; write it as 2024-06-28 or 2024-06-28T09:30:00+05:00", s)
}
