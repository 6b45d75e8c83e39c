package main

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const (
	chala = `{"feed":"Andes Courier: World","link":"https://andescourier.example/chala","published":"2024-05-13T13:30:00Z",`
	bear  = `{"feed":"Baikal Today","link":"https://baikaltoday.example/bear","published":"2021-05-20T02:00:00Z",` +
		`"speaker":"Darima Badmaeva","cue":"said","text":"She is hungry and cross, but she is well,","kind":"direct"}` + "\n"
	world = chala + `"speaker":"Rosa Quispe","cue":"told","text":"The town would close the bridge over the Chala","kind":"indirect"}` + "\n" +
		chala + `"speaker":"Rosa Quispe","cue":"said","text":"Nobody drives over a crack while I am mayor,","kind":"direct"}` + "\n" +
		`{"feed":"Andes Courier: World","link":"https://andescourier.example/ferry","speaker":"its owner","cue":"said",` +
		`"text":"The ferry to Bhola is running again","kind":"indirect"}` + "\n"
)

// newServer serves testdata, and addresses that misbehave.
func newServer(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir("testdata")))
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("<html><body>No feed</body></html>")) })
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/huge", func(w http.ResponseWriter, _ *http.Request) { w.Write(make([]byte, maxFeed+1)) })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestRun(t *testing.T) {
	s := newServer(t)
	tests := []struct {
		name   string
		args   []string
		want   string
		stderr string
		status int
		reason string
	}{
		{name: "file", args: []string{"testdata/world.xml"}, want: world},
		{name: "RSS", args: []string{s.URL + "/world.xml"}, want: world},
		{name: "Atom", args: []string{s.URL + "/atom.xml"}, want: bear},
		{
			name: "one of two fails", args: []string{s.URL + "/none.xml", s.URL + "/atom.xml"}, want: bear,
			stderr: "feed: " + s.URL + "/none.xml: 404 Not Found\n", status: 1, reason: "the others are read all the same",
		},
		{name: "no feed", args: []string{s.URL + "/page"}, stderr: "feed: " + s.URL + "/page: not a feed: failed to detect feed type\n", status: 1},
		{name: "no file", args: []string{"testdata/none.xml"}, stderr: "feed: testdata/none.xml: open testdata/none.xml: no such file or directory\n", status: 1},
		{name: "huge", args: []string{s.URL + "/huge"}, stderr: "feed: " + s.URL + "/huge: larger than 32 MiB\n", status: 1},
		{
			name: "slow", args: []string{"-timeout", "50ms", s.URL + "/slow"}, status: 1,
			stderr: "feed: " + s.URL + "/slow: Get \"" + s.URL + "/slow\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)\n",
		},
		{name: "none named", stderr: "feed: name a feed, by its address or file\n", status: 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if status := run(t.Context(), tt.args, &stdout, &stderr); status != tt.status {
				t.Errorf("status %d, want %d (%s)", status, tt.status, tt.reason)
			}
			if diff := cmp.Diff(tt.want, stdout.String()); diff != "" {
				t.Errorf("stdout (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.stderr, stderr.String()); diff != "" {
				t.Errorf("stderr (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCancel ends a run while a server keeps it waiting, and between two items.
func TestCancel(t *testing.T) {
	s := newServer(t)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	var stdout, stderr bytes.Buffer
	if status := run(ctx, []string{s.URL + "/slow", s.URL + "/atom.xml"}, &stdout, &stderr); status != 1 {
		t.Errorf("status %d, want 1", status)
	}
	if stdout.Len() > 0 || !strings.Contains(stderr.String(), "context deadline exceeded") {
		t.Errorf("went on: %q, %q", stdout.String(), stderr.String())
	}

	ctx, cancel = context.WithCancel(t.Context())
	w := &canceller{cancel: cancel}
	stderr.Reset()
	if status := run(ctx, []string{"testdata/world.xml"}, w, &stderr); status != 1 {
		t.Errorf("status %d, want 1", status)
	}
	if got := strings.Count(w.String(), "\n"); got != 2 {
		t.Errorf("%d quotes, want the 2 of the item at hand:\n%s", got, w)
	}
}

// A canceller cancels when it is written to.
type canceller struct {
	bytes.Buffer
	cancel context.CancelFunc
}

func (c *canceller) Write(p []byte) (int, error) {
	c.cancel()
	return c.Buffer.Write(p)
}
