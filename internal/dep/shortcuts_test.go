package dep

import (
	"testing"

	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/model"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// TestFalseShortcuts checks that a parse ends, with one root a sentence, whatever the
// table says: two contexts may have the same number, also one of a state and one of an arc.
func TestFalseShortcuts(t *testing.T) {
	defer func(was model.Shortcuts) { shortcuts = was }(shortcuts)
	const text = "The minister, who had resigned, told the BBC that talks failed. He left for Accra on Monday."
	tagged := func() *doc.Document {
		d := doc.Get(text)
		token.Split(d)
		pos.Tag(d)
		return d
	}
	var contexts []uint32
	Observe(tagged(), func(context uint32, _ int) { contexts = append(contexts, context) })
	for class := range int(doc.RelationCount) - 1 {
		classes := make([]int, len(contexts))
		for i := range classes {
			classes[i] = class
		}
		table, _ := model.AppendShortcuts(nil, contexts, classes, 1<<16)
		shortcuts = model.NewShortcuts(string(table))
		d := tagged()
		Parse(d)
		roots := 0
		for _, h := range d.Head {
			if h < 0 {
				roots++
			}
		}
		if len(d.Head) != d.Len() || roots != len(d.Sentences) {
			t.Errorf("class %d: %d heads and %d roots for %d tokens in %d sentences", class, len(d.Head), roots, d.Len(), len(d.Sentences))
		}
	}
}
