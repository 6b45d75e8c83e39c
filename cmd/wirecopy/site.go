package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"runtime"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/cmd/wirecopy/internal/page"
)

// maxBody is the longest request that the server reads, in bytes.
const maxBody = 8 << 20

// A site answers requests: a form to paste an article, its page, and the
// Article as JSON. It keeps and logs nothing of what it is sent.
type site struct {
	parser wirecopy.Parser
	busy   chan struct{} // holds a token for each parse that runs
}

// newSite returns the site as a handler. A local one answers only those who
// call it by a name of this machine, so that a page of another site cannot
// reach it under a name of its own (DNS rebinding).
func newSite(p wirecopy.Parser, local bool) http.Handler {
	s := &site{parser: p, busy: make(chan struct{}, runtime.GOMAXPROCS(0))}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.form)
	mux.HandleFunc("POST /{$}", s.page)
	mux.HandleFunc("POST /parse", s.json)
	h := http.NewCrossOriginProtection().Handler(mux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secure(w.Header())
		if local && !isLocalName(r.Host) {
			http.Error(w, "this server answers to localhost alone", http.StatusMisdirectedRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		h.ServeHTTP(w, r)
	})
}

// secure sets what every answer says to browsers.
func secure(h http.Header) {
	h.Set("Content-Security-Policy", page.Policy+"; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
}

// isLocalName reports whether a Host header names this machine.
func isLocalName(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil && ip.IsLoopback()
}

// A badRequest is an error of the one who asks.
type badRequest struct {
	status int
	error
}

func refuse(status int, format string, args ...any) error {
	return badRequest{status, fmt.Errorf(format, args...)}
}

// statusOf returns the HTTP status that tells of an error.
func statusOf(err error) int {
	if bad := (badRequest{}); errors.As(err, &bad) {
		return bad.status
	}
	return http.StatusInternalServerError
}

// unreadable says why a body can't be read.
func unreadable(err error) error {
	if long := (*http.MaxBytesError)(nil); errors.As(err, &long) {
		return refuse(http.StatusRequestEntityTooLarge, "the text is longer than %d MiB", maxBody>>20)
	}
	return refuse(http.StatusBadRequest, "the request can't be read: %w", err)
}

// parse parses a text, when one of the cores is free for it.
func (s *site) parse(r *http.Request, text, published string) (*wirecopy.Article, error) {
	p := s.parser
	date, err := parseDate(published)
	switch {
	case err != nil:
		return nil, refuse(http.StatusBadRequest, "published: %w", err)
	case strings.TrimSpace(text) == "":
		return nil, refuse(http.StatusBadRequest, "there is no text")
	case !utf8.ValidString(text):
		return nil, refuse(http.StatusBadRequest, "the text is not UTF-8")
	case !date.IsZero():
		p.Published = date
	}
	select {
	case s.busy <- struct{}{}:
		defer func() { <-s.busy }()
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
	return p.Parse(text), nil
}

func (s *site) form(w http.ResponseWriter, _ *http.Request) {
	f := page.Form{Action: "/"}
	if !s.parser.Published.IsZero() {
		f.Published = s.parser.Published.Format(time.DateOnly)
	}
	s.writeForm(w, http.StatusOK, f)
}

// page answers with the page of the article in the form, or with the form and
// what is wrong with it.
func (s *site) page(w http.ResponseWriter, r *http.Request) {
	text, published, err := formValues(r)
	var a *wirecopy.Article
	if err == nil {
		a, err = s.parse(r, text, published)
	}
	if err != nil {
		s.writeForm(w, statusOf(err), page.Form{Action: "/", Text: text, Published: published, Error: sentence(err)})
		return
	}
	var b bytes.Buffer
	if err := page.Write(&b, a, "/"); err != nil {
		http.Error(w, "the page can't be written", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(b.Bytes())
}

// sentence returns an error as a sentence.
func sentence(err error) string {
	s := err.Error()
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

func (s *site) writeForm(w http.ResponseWriter, status int, f page.Form) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	page.WriteForm(w, f) // fails only if nobody reads it
}

// formValues returns what stands in a form.
func formValues(r *http.Request) (text, published string, err error) {
	if err := r.ParseForm(); err != nil {
		return "", "", unreadable(err)
	}
	// A browser sends line ends as CRLF; the text had none.
	return strings.ReplaceAll(r.PostForm.Get("text"), "\r\n", "\n"), r.PostForm.Get("published"), nil
}

// json answers with the Article as JSON, or with {"error":…}.
func (s *site) json(w http.ResponseWriter, r *http.Request) {
	text, published, err := bodyValues(r)
	var a *wirecopy.Article
	if err == nil {
		a, err = s.parse(r, text, published)
	}
	status, answer := http.StatusOK, any(a)
	if err != nil {
		status = statusOf(err)
		answer = struct {
			Error string `json:"error"`
		}{err.Error()}
	}
	line, err := encode(answer)
	if err != nil {
		http.Error(w, "the article can't be written", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(line)
}

// bodyValues returns the text in a request, as JSON like a line of -jsonl, as
// plain text, or as a form.
func bodyValues(r *http.Request) (text, published string, err error) {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := params["charset"]; err == nil && charset != "" && !strings.EqualFold(charset, "utf-8") {
		return "", "", refuse(http.StatusUnsupportedMediaType, "the charset is %q; send UTF-8", charset)
	}
	switch kind {
	case "application/json":
		return jsonValues(r.Body)
	case "text/plain":
		b, err := io.ReadAll(r.Body)
		if err != nil {
			return "", "", unreadable(err)
		}
		return string(b), r.URL.Query().Get("published"), nil
	case "application/x-www-form-urlencoded":
		if text, published, err = formValues(r); err == nil && !r.PostForm.Has("text") {
			err = refuse(http.StatusBadRequest, `there is no field "text"; send a bare text as text/plain`)
		}
		return text, published, err
	}
	return "", "", refuse(http.StatusUnsupportedMediaType, `send {"text":…,"published":…} as application/json, or the text as text/plain`)
}

func jsonValues(body io.Reader) (text, published string, err error) {
	b, err := io.ReadAll(body)
	if err != nil {
		return "", "", unreadable(err)
	}
	var in input
	if err := json.Unmarshal(b, &in); err != nil {
		return "", "", refuse(http.StatusBadRequest, "not an article as JSON: %w", err)
	}
	if in.Text == nil {
		return "", "", refuse(http.StatusBadRequest, `there is no "text"`)
	}
	if in.Published != nil {
		published = *in.Published
	}
	return *in.Text, published, nil
}
