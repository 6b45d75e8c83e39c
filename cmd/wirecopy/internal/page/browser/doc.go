// Package browser tests the HTML page in a browser. It is a module of its own,
// so that the library does not depend on what drives one. Its tests are skipped
// where there is no Chromium or Chrome.
package browser
