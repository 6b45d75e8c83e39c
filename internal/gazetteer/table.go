package gazetteer

import (
	_ "embed"
	"math"
	"strings"
)

//go:embed gazetteer.bin
var file string

// The file is, before its trailer:
//
//	head       five numbers of 4 bytes, see below
//	directory  for each value of the first 16 bits of a hash, the first entry of
//	           the index that has it (3 bytes), and the number of entries
//	index      entries: the other 24 bits of the hash (3 bytes), then the number
//	           of the place, the role and the flag (3 bytes); sorted by hash,
//	           role, and how likely the place is
//	places     countries, in the order of their codes; regions; all others
//	codes      of the countries and regions: "PK", "PK-KP"; 6 bytes with spaces
//	names      length (1 byte) and text
//
// All numbers are little-endian.
const (
	headVersion   = 0
	headCountries = 4  // countries
	headCodes     = 8  // countries and regions
	headIndex     = 12 // entries of the index
	headPlaces    = 16 // places
	directory     = 20
	index         = directory + 3*(1<<16+1)

	entrySize = 6
	placeSize = 16
	codeSize  = 6
)

// The parts of an entry's reference, from the lowest bit: the flag, one bit that
// is not used, two bits of the role, and the number of the place.
const (
	alternate   = 1 // the flag: it is not the place's usual name
	roleShift   = 2
	numberShift = 4
)

// The roles of a name.
const (
	roleName         = iota // what the place is called
	roleCaps                // the same, matched only in capitals
	roleDemonym             // a word for its people
	roleAbbreviation        // what stands after the name of a town
)

// noCode is the number of the country or region of a place in none.
const noCode = 0xFFFF

// find returns the entries of the index for a key in a role.
func find(key []byte, role uint32) Matches {
	h := hash(key)
	bucket := directory + 3*int(h>>24)
	rest := uint32(h & 0xFFFFFF)
	at, end := u24(bucket), u24(bucket+3)
	for at < end && (tail(at) < rest || tail(at) == rest && roleOf(at) < role) {
		at++
	}
	m := Matches{at, at}
	for m.end < end && tail(m.end) == rest && roleOf(m.end) == role {
		m.end++
	}
	return m
}

func tail(entry uint32) uint32      { return u24(index + entrySize*int(entry)) }
func reference(entry uint32) uint32 { return u24(index + entrySize*int(entry) + 3) }
func roleOf(entry uint32) uint32    { return reference(entry) >> roleShift & 3 }

// Hash returns the hash of a key, as made by [Fold], that stands in the index.
func Hash(key string) uint64 { return hash([]byte(key)) }

// hash is FNV-1a of 64 bits with a final mix, cut to 40 bits.
func hash(key []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range key {
		h = (h ^ uint64(c)) * 1099511628211
	}
	h ^= h >> 32
	h *= 0x9E3779B97F4A7C15
	return h >> 24
}

// place reads place n. Its 16 bytes are the offset of its name (3), latitude and
// longitude in 2^24ths of a circle (3 and 3, with sign), the number of its code
// (2), the logarithm of its population (1), its kind (1), and its number in
// GeoNames (3).
func place(n uint32) Place {
	at := index + entrySize*int(u32(headIndex)) + placeSize*int(n)
	p := Place{
		Name:       nameAt(int(u24(at))),
		Lat:        degrees(u24(at + 3)),
		Lon:        degrees(u24(at + 6)),
		Population: population(file[at+11]),
		Kind:       Kind(file[at+12]),
		GeoNames:   int(u24(at + 13)),
	}
	if c := int(file[at+9]) | int(file[at+10])<<8; c != noCode {
		code := codeAt(c)
		p.Country = code[:2]
		if len(code) > 2 {
			p.Region = code
		}
		if c >= int(u32(headCountries)) { // the regions have the numbers of their codes
			p.Division = number(c)
		}
	}
	return p
}

// number returns the number in GeoNames of place n.
func number(n int) int {
	return int(u24(index + entrySize*int(u32(headIndex)) + placeSize*n + 13))
}

// codeAt returns the code of a country or region.
func codeAt(n int) string {
	at := index + entrySize*int(u32(headIndex)) + placeSize*int(u32(headPlaces)) + codeSize*n
	return strings.TrimRight(file[at:at+codeSize], " ")
}

// nameAt returns the name at an offset of the names.
func nameAt(offset int) string {
	at := index + entrySize*int(u32(headIndex)) + placeSize*int(u32(headPlaces)) + codeSize*int(u32(headCodes)) + offset
	return file[at+1:][:file[at]]
}

// degrees turns 2^24ths of a circle into degrees, to four decimals: they are
// exact to two metres.
func degrees(u uint32) float64 {
	return math.Round(float64(int32(u<<8)>>8)*(360.0/(1<<24))*1e4) / 1e4
}

// population returns what a byte of eight times the logarithm to base 2 stands
// for, rounded to two digits.
func population(b byte) int {
	if b == 0 {
		return 0
	}
	n := int(math.Exp2(float64(b) / 8))
	unit := 1
	for n/unit >= 100 {
		unit *= 10
	}
	return (n + unit/2) / unit * unit
}

func u24(at int) uint32 {
	return uint32(file[at]) | uint32(file[at+1])<<8 | uint32(file[at+2])<<16
}

func u32(at int) uint32 {
	return u24(at) | uint32(file[at+3])<<24
}
