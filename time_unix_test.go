//go:build unix

package wirecopy

import (
	"syscall"
	"time"
)

// processorTime returns how long the process has worked, on all its threads.
func processorTime() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		panic(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
