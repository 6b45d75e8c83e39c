package model

// BucketSize is the size of the buckets of tables of features: a line of memory.
const BucketSize = 64

// Home returns the offset of the bucket where a feature should stand, of count buckets.
func Home(f uint32, count uint64) uint64 { return uint64(f) * count >> 32 * BucketSize }

// The lowest and the highest bits of four lanes of 16 bits, in which features are told apart.
const (
	LowBits  = 0x0001000100010001
	HighBits = 0x8000800080008000
)

// Touch asks for the buckets of features, of a table of count buckets, before the first is
// used: most of the time that a table takes is spent waiting for memory. It asks for both
// ends of a bucket, since an embedded table may lie across the lines of memory. What it
// returns means nothing, but must be kept, or nothing would be asked for.
func Touch(table string, count uint64, features []uint32) (touched byte) {
	for _, f := range features {
		at := Home(f, count)
		touched ^= table[at] ^ table[at+BucketSize-1]
	}
	return touched
}

// Load64 returns the first eight bytes of s as a number.
func Load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Load32 returns the first four bytes of s as a number.
func Load32(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
