package model

// Mix makes the number of a feature from its template and up to three values.
func Mix(template, a, b, c uint32) uint32 {
	h := template*0x9E3779B1 + a
	h = (h ^ h>>15) * 0x85EBCA77
	h += b
	h = (h ^ h>>13) * 0xC2B2AE3D
	h += c
	h = (h ^ h>>16) * 0x27D4EB2F
	return h ^ h>>15
}

// Hash numbers a string: 32-bit FNV-1a with a final mix.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>15
}
