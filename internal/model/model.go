// Package model is the format of the tables that are embedded in the library:
// model weights, lexicons and the gazetteer.
//
// A file is a payload and a trailer. The payload is read in place, from the
// program's read-only data: nothing is decoded and no map is built. The trailer
// is text, so that `tail -n 6` shows what a file is and what it was made from:
//
//	wirecopy table 1
//	name: gazetteer
//	data: GeoNames cities500 2026-10; Phoenix dictionaries
//	size: 3914211
//	crc64: 0f3c…
//	trailer: 000000a4
//
// Its last line gives the length of the trailer in bytes, in hexadecimal.
package model

import (
	"fmt"
	"hash/crc64"
	"strconv"
	"strings"
)

const (
	magic   = "\nwirecopy table 1\n"
	lenLine = len("trailer: 00000000\n")
)

// A File is an embedded file whose trailer was read.
type File struct {
	Payload string
	Name    string // what the table is
	Data    string // what it was made from
	sum     uint64
}

// Append returns payload with the trailer of a file.
func Append(payload []byte, name, data string) []byte {
	if strings.ContainsAny(name+data, "\r\n") {
		panic("model: line break in a trailer")
	}
	t := fmt.Sprintf("%sname: %s\ndata: %s\nsize: %d\ncrc64: %016x\n", magic, name, data, len(payload), checksum(string(payload)))
	t += fmt.Sprintf("trailer: %08x\n", len(t)+lenLine)
	return append(payload, t...)
}

// Open reads the trailer of file, in constant time; it does not verify the
// checksum, which is a test's work: see [File.Check].
func Open(file string) (File, error) {
	tail := file[max(0, len(file)-lenLine):]
	hex, ok := strings.CutPrefix(strings.TrimSuffix(tail, "\n"), "trailer: ")
	n, err := strconv.ParseUint(hex, 16, 32)
	if !ok || err != nil || n > uint64(len(file)) {
		return File{}, fmt.Errorf("model: no trailer at the end of the file")
	}
	f := File{Payload: file[:len(file)-int(n)]}
	head, ok := strings.CutPrefix(file[len(f.Payload):], magic)
	if !ok {
		return File{}, fmt.Errorf("model: unknown format version")
	}
	size := -1
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		switch key {
		case "name":
			f.Name = value
		case "data":
			f.Data = value
		case "size":
			size, _ = strconv.Atoi(value)
		case "crc64":
			f.sum, _ = strconv.ParseUint(value, 16, 64)
		}
	}
	if size != len(f.Payload) {
		return File{}, fmt.Errorf("model: payload of %d bytes, trailer says %d", len(f.Payload), size)
	}
	return f, nil
}

// MustOpen is like [Open] for a file that is part of the program. It panics if
// the file is corrupt, which the tests exclude, and returns the payload.
func MustOpen(file string) string {
	f, err := Open(file)
	if err != nil {
		panic(err)
	}
	return f.Payload
}

// Check recomputes the checksum.
func (f File) Check() error {
	if sum := checksum(f.Payload); sum != f.sum {
		return fmt.Errorf("model: %s: checksum %016x, trailer says %016x", f.Name, sum, f.sum)
	}
	return nil
}

func checksum(s string) uint64 {
	return crc64.Checksum([]byte(s), crc64.MakeTable(crc64.ECMA))
}
