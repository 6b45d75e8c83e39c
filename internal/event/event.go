// Package event finds events.
package event

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Find finds events.
func Find(d *doc.Document) {
	_ = d
}
