//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakMemory returns how many bytes of memory a process had at most.
func peakMemory(s *os.ProcessState) int64 {
	use, ok := s.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(use.Maxrss)
	}
	return int64(use.Maxrss) << 10
}
