package browser

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

var screenshot = flag.String("screenshot", "", "write a picture of a page to this file")

// quoteText has a quote with its speaker and its cue, and that speaker twice.
const quoteText = "LAGOS, Nigeria (AP) — The port of Lagos will reopen.\n“The ships are waiting and so are we,” Mayor Ama Owusu said on Friday. Owusu met traders in Lagos.\n"

// friday is the day that its Friday is counted from.
const friday = "2024-06-28"

// TestQuiet opens real articles on every screen.
func TestQuiet(t *testing.T) {
	for _, name := range []string{"border", "strike", "quake"} {
		for _, s := range []screen{desk, night, phone} {
			t.Run(fmt.Sprint(name, s), func(t *testing.T) {
				b := open(t, s, writtenArticle(t, name))
				if over := value[int](b, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
					t.Errorf("the page is %d pixels wider than the screen", over)
				}
				if n := value[int](b, `document.querySelectorAll('.said').length`); n == 0 {
					t.Error("no quote is marked")
				}
				small := value[[]string](b, `[...document.querySelectorAll('body *')].filter(e => e.childNodes.length && e.checkVisibility() &&
					[...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(e).fontSize) < 11).map(e => e.outerHTML)`)
				for _, e := range small {
					if !strings.Contains(e, "note ") && !strings.Contains(e, "<style") {
						t.Errorf("too small to read: %.100s", e)
					}
				}
			})
		}
	}
}

// TestWide has words that are wider than a phone, and more speakers than colours.
func TestWide(t *testing.T) {
	long := strings.Repeat("Abcdefghij", 30)
	text := "LAGOS, Nigeria (AP) — See https://example.com/" + long + " for more.\n“" + long + ",” Minister " + long + " said in " + long + ".\n" +
		"قال الوزير إن الميناء سيفتح.\n"
	for _, name := range []string{"Owusu", "Boateng", "Mensah", "Asante", "Darko", "Osei", "Addo", "Appiah", "Ofori", "Sarpong", "Annan"} {
		text += "“The port will open,” Ama " + name + " said.\n"
	}
	for _, s := range []screen{desk, phone} {
		b := open(t, s, written(t, friday, text))
		if over := value[int](b, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("on %v the page is %d pixels wider than the screen", s, over)
		}
		if n := value[int](b, `document.querySelectorAll('.speaker').length`); n < 11 {
			t.Errorf("%d speakers", n)
		}
	}
}

func (b *tab) lit(selector string) bool {
	b.t.Helper()
	return value[bool](b, fmt.Sprintf(`(l => l.length > 0 && l.every(e => e.classList.contains('lit')))([...document.querySelectorAll(%q)])`, selector))
}

func (b *tab) wantLit(why string, selectors ...string) {
	b.t.Helper()
	for _, s := range selectors {
		if !b.lit(s) {
			b.t.Errorf("%s: %s is not lit", why, s)
		}
	}
}

func TestHover(t *testing.T) {
	b := open(t, desk, written(t, friday, quoteText))
	if n := value[int](b, `document.querySelectorAll('.lit').length`); n != 0 {
		t.Errorf("%d elements are lit at the start", n)
	}
	b.hover("#q1")
	b.wantLit("pointer on a quote", "#q1", "article .cue", "#said-1", "article [data-with~=q1]")
	if got := value[string](b, `[...document.querySelectorAll('article [data-with~=q1]')].map(e => e.textContent).join()`); !strings.Contains(got, "Owusu") {
		t.Errorf("the words for the speaker are %q", got)
	}
	if got := value[string](b, `document.getElementById('card').textContent`); !strings.Contains(got, "Owusu") {
		t.Errorf("the card says %q", got)
	}
	who := value[string](b, `[...document.querySelectorAll('article .person')].find(e => e.textContent.includes('Owusu')).dataset.k`)
	b.hover("#" + who)
	b.wantLit("pointer on a name", "[data-k~="+who+"]")
	if n := value[int](b, `document.querySelectorAll('article .person.lit').length`); n < 2 {
		t.Errorf("%d mentions of the mayor are lit, want all", n)
	}
	b.hover("#said-1")
	b.wantLit("pointer on an entry", "#q1", "article .cue")
	b.hover(".brand")
	if n := value[int](b, `document.querySelectorAll('.lit').length`); n != 0 {
		t.Errorf("%d elements are lit when the pointer is elsewhere", n)
	}
}

func TestKeyboard(t *testing.T) {
	b := open(t, desk, writtenArticle(t, "border"))
	b.do(chromedp.KeyEvent(kb.Tab))
	if got := value[string](b, `document.activeElement.className`); got != "skip" {
		t.Errorf("the first stop is %q, want the link past the article", got)
	}
	b.do(chromedp.KeyEvent(kb.Enter))
	if got := value[string](b, `document.activeElement.id`); got != "findings" {
		t.Errorf("the link past the article leads to %q", got)
	}
	b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector('.note').focus()`), chromedp.KeyEvent(kb.Tab))
	b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector('a.note[href="#said-3"]').focus({focusVisible: true})`))
	b.wantLit("focus on the number of a quote", "#q3", "#said-3")
	if got := value[string](b, `getComputedStyle(document.activeElement).outlineStyle`); got == "none" {
		t.Error("the focus can't be seen")
	}
	b.do(chromedp.KeyEvent(kb.Enter))
	if got := value[string](b, `location.hash`); got != "#said-3" {
		t.Errorf("Enter leads to %q", got)
	}
	b.do(chromedp.KeyEvent(kb.Tab))
	if got := value[string](b, `document.activeElement.getAttribute('href')`); got != "#q3" {
		t.Errorf("the next stop is %q, want the way back", got)
	}
	b.do(chromedp.KeyEvent(kb.Escape), chromedp.Evaluate[chromedp.Void](`document.activeElement.blur()`))
	if n := value[int](b, `document.querySelectorAll('.lit').length`); n != 0 {
		t.Errorf("%d elements are lit after Escape", n)
	}
}

// TestFocusOrder goes through the page with the tab key.
func TestFocusOrder(t *testing.T) {
	b := open(t, desk, written(t, friday, quoteText))
	stops := value[int](b, `(window.stops = [...document.querySelectorAll('a, button')].filter(e => e.tabIndex >= 0 && e.checkVisibility())).length`)
	for i := range stops {
		b.do(chromedp.KeyEvent(kb.Tab))
		if got := value[int](b, `stops.indexOf(document.activeElement)`); got != i {
			t.Fatalf("stop %d is %s, want them in the order of the page", i, value[string](b, `document.activeElement.outerHTML`))
		}
	}
}

func TestLayers(t *testing.T) {
	b := open(t, desk, written(t, friday, quoteText))
	for layer, is := range map[string]string{
		"quotes": `getComputedStyle(document.querySelector('.verbatim')).backgroundColor === 'rgba(0, 0, 0, 0)'`,
		"names":  `getComputedStyle(document.querySelector('article .name')).textDecorationLine === 'none'`,
		"times":  `getComputedStyle(document.querySelector('.when')).fontStyle === 'normal'`,
		"events": `getComputedStyle(document.querySelector('.trigger')).color === getComputedStyle(document.body).color`,
	} {
		if value[bool](b, is) {
			t.Errorf("%s do not show", layer)
		}
		button := fmt.Sprintf(`button[data-layer=%s]`, layer)
		b.do(chromedp.Click(chromedp.CSS(button)), chromedp.Evaluate[chromedp.Void](`document.getAnimations().forEach(a => a.finish())`))
		if pressed := value[string](b, fmt.Sprintf(`document.querySelector('%s').getAttribute('aria-pressed')`, button)); pressed != "false" || !value[bool](b, is) {
			t.Errorf("%s still show, pressed is %s", layer, pressed)
		}
	}
}

// TestTouch taps a name on a phone, which tells of it and does not lead away.
func TestTouch(t *testing.T) {
	b := open(t, phone, written(t, friday, quoteText))
	call(b, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	b.do(chromedp.Click(chromedp.CSS(`#q1`)))
	b.wantLit("tap on a quote", "#q1", "article .cue")
	if got := value[string](b, `document.getElementById('card').textContent + location.hash`); !strings.Contains(got, "Owusu") || strings.Contains(got, "#") {
		t.Errorf("the card says %q", got)
	}
}

// TestEvil shows text that would break out of a page that trusted it.
func TestEvil(t *testing.T) {
	evil := "LAGOS (AP) — “</script><script>alert(1)</script><img src=x onerror=alert(2)>\" ' & \x00 \xff,” said Ama <b>Owusu</b>."
	b := open(t, desk, written(t, friday, evil))
	if n := value[int](b, `document.querySelectorAll('article b, img, script').length`); n != 1 { // the script of the page
		t.Errorf("%d elements came from the text", n-1)
	}
	want := strings.NewReplacer("\x00", "\ufffd", "\xff", "\ufffd").Replace(evil)
	got := value[string](b, `[...document.querySelectorAll('article p:not(.kicker)')].map(p => { p = p.cloneNode(true); p.querySelectorAll('.note').forEach(n => n.remove()); return p.textContent }).join()`)
	if got != want {
		t.Errorf("the page reads\n%q, want\n%q", got, want)
	}
}

// TestNames asks the browser what it tells a screen reader.
func TestNames(t *testing.T) {
	b := open(t, desk, writtenArticle(t, "strike"))
	tree := call(b, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes
	roles := map[string]int{}
	for _, n := range tree {
		if n.Ignored || n.Role == nil {
			continue
		}
		role := strings.Trim(string(n.Role.Value), `"`)
		roles[role]++
		switch role {
		case "link", "button", "heading", "navigation", "complementary", "doc-noteref":
			if n.Name == nil || strings.Trim(string(n.Name.Value), `" `) == "" {
				t.Errorf("a %s without a name", role)
			}
		}
	}
	for _, role := range []string{"main", "article", "complementary", "navigation", "banner", "contentinfo", "heading", "list", "link", "button", "status"} {
		if roles[role] == 0 {
			t.Errorf("nothing has the role %s: %v", role, roles)
		}
	}
	levels := value[[]int](b, `[...document.querySelectorAll('h1, h2, h3')].map(h => +h.tagName[1])`)
	for i := range levels {
		if i == 0 && levels[0] != 1 || i > 0 && levels[i] > levels[i-1]+1 {
			t.Errorf("the levels of headings leave one out: %v", levels)
			break
		}
	}
}

// TestNoScript reads the page without its script.
func TestNoScript(t *testing.T) {
	b := open(t, desk, "about:blank")
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.do(chromedp.Navigate(written(t, friday, quoteText)), chromedp.Click(chromedp.CSS(`article a.note`)))
	where := get(b, chromedp.Location())
	if !strings.HasSuffix(where, "#said-1") {
		t.Errorf("the number of a quote leads to %s", where)
	}
	b.do(chromedp.WaitNotVisible(chromedp.CSS(`.layers`))) // its buttons would do nothing
}

// TestScreenshot writes the picture in the README.
func TestScreenshot(t *testing.T) {
	if *screenshot == "" {
		t.Skip("no -screenshot")
	}
	b := open(t, screen{1280, 860, "light"}, writtenArticle(t, "strike"))
	b.hover("#q3")
	b.do(chromedp.Evaluate[chromedp.Void](`document.getAnimations().forEach(a => a.finish())`))
	if err := os.WriteFile(*screenshot, get(b, chromedp.CaptureScreenshot()), 0o644); err != nil {
		t.Fatal(err)
	}
}
