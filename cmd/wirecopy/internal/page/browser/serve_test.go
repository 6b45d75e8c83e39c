package browser

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestForm pastes an article into the form that the command serves.
func TestForm(t *testing.T) {
	if shared == nil {
		t.Skip("no Chromium or Chrome found; set BROWSER_PATH to one")
	}
	for _, s := range []screen{desk, phone} {
		b := open(t, s, served(t))
		b.do(
			chromedp.SetValue(chromedp.CSS(`#text`), quoteText),
			chromedp.SetValue(chromedp.CSS(`#published`), "2024-06-28"),
			chromedp.Click(chromedp.CSS(`form button`)),
			chromedp.WaitVisible(chromedp.CSS(`article`)),
		)
		if got := value[string](b, `document.querySelector('.kicker').textContent`); !strings.Contains(got, "Published June 28, 2024") {
			t.Errorf("the page says %q", got)
		}
		b.hover("#q1")
		b.wantLit("pointer on a quote", "#said-1") // its script runs under the policy of the server
		b.do(chromedp.Click(chromedp.CSS(`.again a`)), chromedp.WaitVisible(chromedp.CSS(`textarea`)))
	}
}

// served starts the command and returns the address it serves at.
func served(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "wirecopy")
	if out, err := exec.Command("go", "build", "-o", binary, "github.com/wirecopy-go/wirecopy/cmd/wirecopy").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(binary, "-http", "localhost:0")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Errorf("interrupted, the command ends with %v", err)
		}
	})
	line, err := bufio.NewReader(stderr).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	var address string
	if _, err := fmt.Sscanf(line, "wirecopy: open %s in", &address); err != nil {
		t.Fatalf("%v in %q", err, line)
	}
	return address
}
