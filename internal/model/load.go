package model

// BucketSize is the size of the buckets of tables of features: a line of memory.
const BucketSize = 64

// Home returns the offset of the bucket where a feature should stand, of count buckets.
func Home(f uint32, count uint64) uint64 { return uint64(f) * count >> 32 * BucketSize }

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
