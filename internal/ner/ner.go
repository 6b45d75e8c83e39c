// Package ner finds the names in an article.
package ner

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Find finds the names in an article.
func Find(d *doc.Document) {
	_ = d
}
