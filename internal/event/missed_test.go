package event

import "testing"

// missed lists the sentences of the tables that are read wrongly today, and why.
var missed = map[string]string{
	"The virus attacks the lungs.":                       "attacks is read as a noun",
	"The town was attacked without anyone being killed.": "without is read as a preposition, of anyone",
}

// check reports a sentence that is read wrongly and is not listed as missed, or
// is listed and read rightly.
func check(t *testing.T, text string, ok bool, message string) {
	t.Helper()
	switch why, listed := missed[text]; {
	case ok && listed:
		t.Errorf("%s: no longer missed (%s): take it out of missed", text, why)
	case !ok && !listed:
		t.Errorf("%s: %s", text, message)
	}
}
