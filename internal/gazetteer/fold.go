package gazetteer

import "unicode/utf8"

// maxKey is the longest folded name, in bytes.
const maxKey = 64

// A key is a name in the form in which names are compared: small letters a–z
// and digits, words parted by one space. Case, accents, apostrophes, full stops
// and the difference of hyphen and space are gone; "&" is "and", and saint,
// mount and fort before another word are "st", "mt" and "ft".
type key struct {
	text [maxKey]byte
	n    int  // bytes of text in use; 0 if the name cannot be that of a place
	caps bool // the name has letters, all of them capitals
}

// Fold returns name in the form in which names are compared, or "" if it cannot
// be that of a place, and whether its letters are all capitals.
func Fold(name string) (folded string, caps bool) {
	k := foldName(name)
	return string(k.text[:k.n]), k.caps
}

// foldName makes the key of a name.
func foldName(name string) (k key) {
	word := 0 // where the last word begins
	small, large := false, false
	for i := 0; i < len(name); {
		c := name[i]
		size := 1
		switch {
		case 'a' <= c && c <= 'z':
			small = true
		case 'A' <= c && c <= 'Z':
			large = true
			c |= 0x20
		case '0' <= c && c <= '9':
		case c == '.' || c == '\'' || c == '`':
			c = 0
		case c == '&':
			if !k.space(&word) || !k.add("and") {
				return key{}
			}
			c = ' '
		case c < utf8.RuneSelf:
			c = ' '
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(name[i:])
			var s string
			if s = letter(r); s == "" {
				return key{}
			}
			switch {
			case s == "'":
				c = 0
			case len(s) > 1 && !k.add(s[:len(s)-1]):
				return key{}
			default:
				c = s[len(s)-1]
				small = small || c != ' '
			}
		}
		i += size
		if c == ' ' {
			if !k.space(&word) {
				return key{}
			}
		} else if c != 0 && !k.addByte(c) {
			return key{}
		}
	}
	if k.n > 0 && k.text[k.n-1] == ' ' {
		k.n--
	}
	k.caps = large && !small
	return k
}

// addByte appends a byte, and reports whether there was room.
func (k *key) addByte(c byte) bool {
	if k.n == maxKey {
		return false
	}
	k.text[k.n] = c
	k.n++
	return true
}

// add appends s, and reports whether there was room.
func (k *key) add(s string) bool {
	for i := range len(s) {
		if !k.addByte(s[i]) {
			return false
		}
	}
	return true
}

// space ends the word that begins at *word, and shortens it if it is one that
// is often written short.
func (k *key) space(word *int) bool {
	if k.n == *word {
		return true // at the start, or after another space
	}
	switch string(k.text[*word:k.n]) {
	case "saint":
		k.n = *word + copy(k.text[*word:], "st")
	case "sainte":
		k.n = *word + copy(k.text[*word:], "ste")
	case "mount":
		k.n = *word + copy(k.text[*word:], "mt")
	case "fort":
		k.n = *word + copy(k.text[*word:], "ft")
	}
	if !k.addByte(' ') {
		return false
	}
	*word = k.n
	return true
}

// The letters with marks of two blocks of Unicode, without their marks; "?" is
// a letter that has no such form.
const (
	latin = "aaaaaa?ceeeeiiiidnooooo ouuuuy??aaaaaa?ceeeeiiiidnooooo ouuuuy?y" + // U+00C0
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll" +
		"lllnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
		"?b????????d????a????????kk??????oo?????????????uu???y???????????" +
		"?????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????" +
		"aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
		"????????????????"
	additional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" + // U+1E00
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy?s????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????"
)

// letter returns what is left of a rune beyond ASCII: a letter or two, " " for
// a space or dash, "'" for a mark to leave out, or "" if no name of a place has
// it.
func letter(r rune) string {
	var s string
	switch {
	case 0xC0 <= r && r < 0xC0+rune(len(latin)):
		s = latin[r-0xC0:][:1]
	case 0x1E00 <= r && r < 0x1E00+rune(len(additional)):
		s = additional[r-0x1E00:][:1]
	case 0x300 <= r && r <= 0x36F, 0x2BB <= r && r <= 0x2BF, r == '‘', r == '’', r == '´', r == 'ʹ', r == '′', r == 0xAD:
		return "'"
	case r == 0xA0, 0x2010 <= r && r <= 0x2015, r == 0x202F, r == 0x2009:
		return " "
	}
	if s != "?" {
		return s
	}
	switch r {
	case 'Æ', 'æ':
		return "ae"
	case 'Œ', 'œ':
		return "oe"
	case 'ß':
		return "ss"
	case 'Þ', 'þ':
		return "th"
	case 'Ĳ', 'ĳ':
		return "ij"
	}
	return ""
}
