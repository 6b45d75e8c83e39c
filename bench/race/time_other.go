//go:build !unix

package race

import "time"

var begun = time.Now()

// ProcessorTime returns the time that has passed, where the processor's is not known.
func ProcessorTime() time.Duration { return time.Since(begun) }
