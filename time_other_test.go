//go:build !unix

package wirecopy

import "time"

var begun = time.Now()

// processorTime returns the time that has passed, where the processor's is not known.
func processorTime() time.Duration { return time.Since(begun) }
