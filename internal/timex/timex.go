// Package timex finds and resolves time expressions.
package timex

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Dateline resolves the date of the dateline of d.
func Dateline(d *doc.Document) {
	_ = d
}

// Find finds the time expressions of d.
func Find(d *doc.Document) {
	_ = d
}
