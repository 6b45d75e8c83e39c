// Package stages runs the first stages of a parse, for the programs that learn or
// measure a later one.
package stages

import (
	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/dateline"
	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/ner"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// ToNames runs the stages before attribution.
func ToNames(d *doc.Document) {
	token.Split(d)
	dateline.Find(d)
	pos.Tag(d)
	dep.Parse(d)
	ner.Find(d)
}

// ToQuotes runs the stages before coreference.
func ToQuotes(d *doc.Document) {
	ToNames(d)
	attribution.Find(d)
}
