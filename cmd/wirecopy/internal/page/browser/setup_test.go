package browser

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/cmd/wirecopy/internal/page"
)

// the browser that all tests share; nil where there is none.
var shared context.Context

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	path := browserPath()
	if path == "" {
		fmt.Println("no Chromium or Chrome found: the page is not tested in a browser")
		return m.Run()
	}
	profile, err := os.MkdirTemp("", "wirecopy-browser")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(profile)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(profile), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-background-networking", true))
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...)
	defer stop()
	ctx, stop := chromedp.NewContext(allocated)
	defer stop()
	if err := chromedp.Do(ctx); err != nil {
		log.Fatal(err)
	}
	shared = ctx
	return m.Run()
}

// browserPath returns the browser to use: $BROWSER_PATH or one that is installed.
func browserPath() string {
	if path := os.Getenv("BROWSER_PATH"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// A screen is what a page is shown on.
type screen struct {
	width, height int64
	scheme        string
}

var (
	desk  = screen{1280, 900, "light"}
	night = screen{1280, 900, "dark"}
	phone = screen{390, 844, "light"}
)

// A tab is a page that is open. The test fails if anything is written to the
// console, thrown, or asked in a dialog.
type tab struct {
	t   *testing.T
	ctx context.Context
}

func open(t *testing.T, s screen, address string) *tab {
	t.Helper()
	if shared == nil {
		t.Skip("no Chromium or Chrome found; set BROWSER_PATH to one")
	}
	ctx, stop := chromedp.NewContext(shared)
	t.Cleanup(stop)
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(cancel)
	var mu sync.Mutex
	var said []string
	listener := func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			said = append(said, fmt.Sprint("console: ", e.Type, e.Args))
		case *runtime.EventExceptionThrown:
			said = append(said, "exception: "+e.ExceptionDetails.Text)
		case *cdplog.EventEntryAdded:
			said = append(said, "log: "+e.Entry.Text+" "+e.Entry.URL)
		case *cdppage.EventJavascriptDialogOpening:
			said = append(said, "dialog: "+e.Message)
		}
	}
	if err := chromedp.Listen(ctx, listener); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		if len(said) > 0 {
			t.Errorf("%s is not quiet: %s", address, strings.Join(said, "\n"))
		}
	})
	b := &tab{t, ctx}
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: s.scheme}},
	})
	b.do(chromedp.EmulateViewport(s.width, s.height), chromedp.Navigate(address))
	return b
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// get runs an action that gives something.
func get[T any](b *tab, action chromedp.Action[T]) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, action)
	if err != nil {
		b.t.Fatal(err)
	}
	return v
}

// call runs a command of the DevTools protocol.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	r, err := chromedp.Call(b.ctx, command, params)
	if err != nil {
		b.t.Fatal(err)
	}
	return r
}

// value returns what a JavaScript expression gives.
func value[T any](b *tab, expression string) T {
	b.t.Helper()
	return get(b, chromedp.Evaluate[T](expression))
}

// hover moves the pointer to the middle of the first line of an element.
func (b *tab) hover(selector string) {
	b.t.Helper()
	at := value[[]float64](b, fmt.Sprintf(`(() => {
		const el = document.querySelector(%q);
		el.scrollIntoView({block: 'nearest'});
		const r = el.getClientRects()[0];
		return [r.x + r.width / 2, r.y + r.height / 2];
	})()`, selector))
	b.do(chromedp.MouseEvent("mouseMoved", at[0], at[1]))
}

// written writes the page of a text of some day and returns its address.
func written(t *testing.T, day, text string) string {
	t.Helper()
	published, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	p := wirecopy.Parser{Published: published}
	var b bytes.Buffer
	if err := page.Write(&b, p.Parse(text), ""); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(name)}).String()
}

// writtenArticle writes the page of an article of testdata.
func writtenArticle(t *testing.T, name string) string {
	t.Helper()
	day, text := article(t, name)
	return written(t, day, text)
}

const root = "../../../../../"

// article returns an article of testdata and the day it was published.
func article(t *testing.T, name string) (day, text string) {
	t.Helper()
	b, err := os.ReadFile(root + "testdata/articles/" + name + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	head, text, _ := strings.Cut(string(b), "-- article --\n")
	text, _, _ = strings.Cut(text, "\n-- ")
	_, day, _ = strings.Cut(head, "published: ")
	return day[:len(time.DateOnly)], text
}
