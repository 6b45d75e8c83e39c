package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy"
)

// ask sends a request to a local site.
func ask(method, target, contentType, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	r.Host = "localhost:8080"
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	if host := r.Header.Get("Host"); host != "" {
		r.Host = host
	}
	w := httptest.NewRecorder()
	newSite(wirecopy.Parser{}, true).ServeHTTP(w, r)
	return w
}

func TestSite(t *testing.T) {
	const plain, form = "text/plain; charset=utf-8", "application/x-www-form-urlencoded"
	long := strings.Repeat("a", maxBody+1)
	tests := []struct {
		name, method, target, contentType, body string
		header                                  []string
		status                                  int
		want                                    string // in the answer
	}{
		{"form", "GET", "/", "", "", nil, 200, `<form method="post"`},
		{"page", "POST", "/", form, url.Values{"text": {article}, "published": {"2024-06-28"}}.Encode(), nil, 200, "Published June 28, 2024"},
		{"page of nothing", "POST", "/", form, "text=+", nil, 400, "There is no text."},
		{"page, bad date", "POST", "/", form, "text=a&published=soon", nil, 400, "is not a date"},
		{"page, too long", "POST", "/", form, "text=" + long, nil, 413, "longer than 8 MiB"},
		{"page, bad escape", "POST", "/", form, "text=%zz", nil, 400, "can&#39;t be read"},
		{"page, not UTF-8", "POST", "/", form, "text=%ff", nil, 400, "not UTF-8"},
		{"page, from elsewhere", "POST", "/", form, "text=a", []string{"Sec-Fetch-Site", "cross-site"}, 403, ""},
		{"JSON", "POST", "/parse", "application/json", `{"text":"One.","published":null}`, nil, 200, `{"text":"One."`},
		{"JSON with a date", "POST", "/parse", "application/json", `{"text":"One.","published":"2024-06-28"}`, nil, 200, `"published":"2024-06-28T00:00:00Z"`},
		{"JSON from text", "POST", "/parse?published=2024-06-28", plain, "One.", nil, 200, `"published":"2024-06-28T00:00:00Z"`},
		{"JSON from form", "POST", "/parse", form, "text=One.", nil, 200, `{"text":"One."`},
		{"bare text as form", "POST", "/parse", form, "One.", nil, 400, `{"error":"there is no field \"text\"; send a bare text as text/plain"}`},
		{"no text", "POST", "/parse", "application/json", `{}`, nil, 400, `{"error":"there is no \"text\""}`},
		{"not JSON", "POST", "/parse", "application/json", `{"text":`, nil, 400, `{"error":"not an article as JSON:`},
		{"two values", "POST", "/parse", "application/json", `{"text":"a"} {}`, nil, 400, `{"error":"not an article as JSON:`},
		{"bad date", "POST", "/parse", "application/json", `{"text":"a","published":"soon"}`, nil, 400, `{"error":"published: \"soon\" is not a date`},
		{"empty", "POST", "/parse", plain, "", nil, 400, `{"error":"there is no text"}`},
		{"not UTF-8", "POST", "/parse", plain, "\xff", nil, 400, `{"error":"the text is not UTF-8"}`},
		{"too long", "POST", "/parse", plain, long, nil, 413, `{"error":"the text is longer than 8 MiB"}`},
		{"too long as JSON", "POST", "/parse", "application/json", `{"text":"` + long + `"}`, nil, 413, `{"error":"the text is longer than 8 MiB"}`},
		{"other type", "POST", "/parse", "text/html", "a", nil, 415, `{"error":"send {`},
		{"no type", "POST", "/parse", "", "a", nil, 415, `{"error":"send {`},
		{"other charset", "POST", "/parse", "text/plain; charset=latin1", "a", nil, 415, `{"error":"the charset is \"latin1\"`},
		{"from elsewhere", "POST", "/parse", plain, "a", []string{"Origin", "https://example.com"}, 403, ""},
		{"GET parse", "GET", "/parse", "", "", nil, 405, ""},
		{"PUT", "PUT", "/", "", "", nil, 405, ""},
		{"elsewhere", "GET", "/other", "", "", nil, 404, ""},
		{"another host", "GET", "/", "", "", []string{"Host", "rebound.example.com"}, 421, ""},
		{"by number", "GET", "/", "", "", []string{"Host", "[::1]:8080"}, 200, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := ask(tt.method, tt.target, tt.contentType, tt.body, tt.header...)
			if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.want) {
				t.Errorf("status %d, want %d; body %.300q, want %q in it", w.Code, tt.status, w.Body.String(), tt.want)
			}
			if tt.status == 405 && w.Header().Get("Allow") == "" {
				t.Error("405 without Allow (RFC 9110, 15.5.6)")
			}
			for _, name := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"} {
				if w.Header().Get(name) == "" {
					t.Errorf("no header %s", name)
				}
			}
			if w.Code != 200 && w.Header().Get("Content-Type") == "application/json" && !json.Valid(w.Body.Bytes()) {
				t.Errorf("not JSON: %s", w.Body)
			}
		})
	}
}

func TestSiteJSON(t *testing.T) {
	w := ask("POST", "/parse", "text/plain", article)
	var a wirecopy.Article
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wirecopy.Parse(article), &a); diff != "" {
		t.Errorf("POST /parse differs from Parse (-want +got):\n%s", diff)
	}
}

// A buffer is a writer that two goroutines may use.
type buffer struct {
	mu sync.Mutex
	strings.Builder
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.Builder.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.Builder.String()
}

// TestServe starts a server, asks it, and stops it.
func TestServe(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var errs buffer
	c := &command{stdin: strings.NewReader(""), stdout: io.Discard, stderr: &errs}
	done := make(chan int)
	go func() { done <- c.run(ctx, []string{"-http", ":0"}) }()
	var address string
	for range 500 {
		if _, err := fmt.Sscanf(errs.String(), "wirecopy: open %s in", &address); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	resp, err := http.Post(address+"parse", "text/plain", strings.NewReader(article))
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(resp.Body)
	resp.Body.Close()
	if resp.StatusCode != 200 || !json.Valid(body) {
		t.Errorf("%s: %s", resp.Status, body)
	}
	cancel()
	if code := <-done; code != exitOK || !strings.Contains(errs.String(), "stopping") {
		t.Errorf("exit code %d, standard error %s", code, errs.String())
	}
	if strings.Contains(errs.String(), "WARNING") || strings.Contains(errs.String(), "Owusu") {
		t.Errorf("standard error has %q: the address is loopback, and texts are not logged", errs.String())
	}
}

func TestServeRefuses(t *testing.T) {
	tests := []struct{ address, want string }{
		{"8080", `wirecopy: -http: "8080" is not an address; write it as localhost:8080`},
		{"localhost:http:1", `is not an address`},
		{"localhost:99999", "wirecopy: -http: listen tcp"},
	}
	for _, tt := range tests {
		if got := runWith("", "-http", tt.address); got.code != exitUsage || !strings.Contains(got.stderr, tt.want) {
			t.Errorf("-http %s: %+v", tt.address, got)
		}
	}
	if got := runWith("", "-http", "localhost:0", "a.txt"); got.code != exitUsage || got.stderr != "wirecopy: -http reads no files\n" {
		t.Errorf("-http with a file: %+v", got)
	}
}

// TestServeWarns serves at an address that is reached from outside.
func TestServeWarns(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var errs buffer
	c := &command{stderr: &errs}
	if code := c.serve(ctx, "0.0.0.0:0"); code != exitOK {
		t.Skip("no such address here: ", errs.String())
	}
	if !strings.Contains(errs.String(), "WARNING") {
		t.Errorf("standard error has no warning: %s", errs.String())
	}
}
