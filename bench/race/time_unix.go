//go:build unix

package race

import (
	"syscall"
	"time"
)

// ProcessorTime returns how long the process has worked, on all its threads.
func ProcessorTime() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		panic(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
