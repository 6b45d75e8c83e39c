// Package attribution finds quotations, their cues and their sources.
package attribution

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Find finds quotations, their cues and their sources.
func Find(d *doc.Document) {
	_ = d
}
