package wirecopy

import "testing"

func TestParseKeepsText(t *testing.T) {
	const text = "ISLAMABAD: “We talk,” it said.\r\n\xff\x00"
	if a := Parse(text); a.Text != text {
		t.Errorf("Text = %q, want %q", a.Text, text)
	}
}
