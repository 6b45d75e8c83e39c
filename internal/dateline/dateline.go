// Package dateline finds the headline, byline and dateline of an article.
package dateline

import "github.com/wirecopy-go/wirecopy/internal/doc"

// Find finds the headline, byline and dateline of an article.
func Find(d *doc.Document) {
	_ = d
}
