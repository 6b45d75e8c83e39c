package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/webpage"
)

// maxFeed is the largest feed that is read, in bytes.
const maxFeed = 32 << 20

var errTooLarge = fmt.Errorf("larger than %d MiB", maxFeed>>20)

// A quote is a line of output.
type quote struct {
	Feed      string    `json:"feed"`
	Link      string    `json:"link"`
	Published time.Time `json:"published,omitzero"`
	Speaker   string    `json:"speaker"`
	Cue       string    `json:"cue,omitempty"`
	Text      string    `json:"text"`
	Kind      string    `json:"kind"`
}

// A reader reads feeds and writes their quotes.
type reader struct {
	client *http.Client
	out    io.Writer
}

// read reads a feed and writes the quotes of its items.
func (r *reader) read(ctx context.Context, source string) error {
	data, err := r.load(ctx, source)
	if err != nil {
		return fmt.Errorf("%s: %w", source, err)
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("%s: not a feed: %w", source, err)
	}
	for _, item := range feed.Items {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("%s: %w", source, err)
		}
		if err := r.write(cmp.Or(feed.Title, source), item); err != nil {
			return fmt.Errorf("%s: writing: %w", source, err)
		}
	}
	return nil
}

// load returns what stands at an address or in a file.
func (r *reader) load(ctx context.Context, source string) ([]byte, error) {
	if !strings.Contains(source, "://") {
		f, err := os.Open(source)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return readAll(f)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, source, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", "wirecopy-feed-example")
	resp, err := r.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, errors.New(resp.Status)
	}
	return readAll(resp.Body)
}

func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFeed+1))
	if err == nil && len(data) > maxFeed {
		err = errTooLarge
	}
	return data, err
}

// write writes the quotes of an item.
func (r *reader) write(feed string, item *gofeed.Item) error {
	p := wirecopy.Parser{Skip: wirecopy.Times | wirecopy.Events}
	if item.PublishedParsed != nil {
		p.Published = *item.PublishedParsed
	}
	a := p.Parse(text(item))
	enc := json.NewEncoder(r.out)
	enc.SetEscapeHTML(false)
	for i := range a.Quotes {
		q := &a.Quotes[i]
		line := quote{
			Feed: feed, Link: item.Link, Published: p.Published, Speaker: cmp.Or(q.Speaker.Name, q.Speaker.Text),
			Cue: q.Cue.Text, Text: q.Words(), Kind: string(q.Kind),
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// text returns the text of an item: its content, or else its summary, which are
// HTML in nearly all feeds.
func text(item *gofeed.Item) string {
	html := cmp.Or(item.Content, item.Description)
	paragraphs := webpage.Paragraphs(html)
	return strings.Join(append([]string{item.Title}, paragraphs...), "\n\n")
}
