package event

// A sense is one meaning of a verb or noun that tells of an event, and what
// must stand with the word for it to have that meaning.
type sense struct {
	typ, mode, cameo string

	follow     string // words that must follow, with spaces between: "up", "for"
	need, bar  string // words of which one must, or none may, be near: " power control "
	needs      class  // classes of such words
	bars       class
	noun       bool // a sense of the noun
	transitive bool // the verb in the active voice has an object
}

// A lemma is a word that senses are given for, or a verb without any.
type lemma struct {
	name  string
	first uint16 // its senses are senses[first:first+n]
	n     uint16
	class class // of a verb
}

// A form is what a word may be the form of.
type form struct {
	word  string
	shape shape
	class class  // of a noun
	verb  uint16 // 1 + index in lemmas; 0 if it is no form of a verb
	noun  uint16
}

// shape tells which forms of a verb or noun a word may be.
type shape uint8

const (
	base     shape = 1 << iota // attack
	third                      // attacks
	past                       // took
	part                       // taken
	ing                        // taking
	singular                   // crisis
	plural                     // crises
)

const verbal = base | third | past | part | ing

// known returns what the lexicon knows of a word in lower case, or nil.
func known(word string) *form {
	if word == "" || word[0] < 'a' || word[0] > 'z' {
		return nil
	}
	lo, hi := int(initials[word[0]-'a']), int(initials[word[0]-'a'+1])
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		switch w := forms[mid].word; {
		case w == word:
			return &forms[mid]
		case w < word:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return nil
}

// sensesOf returns the senses of lemma n, counted from 1.
func sensesOf(n uint16) []sense {
	if n == 0 {
		return nil
	}
	l := &lemmas[n-1]
	return senses[l.first : l.first+l.n]
}

// listed reports whether word is one of those in list, which has a space
// before and after each of them.
func listed(list, word string) bool {
	for n := len(word); len(list) > n+1; {
		if list[1:n+1] == word && list[n+1] == ' ' {
			return true
		}
		next := 1
		for next < len(list) && list[next] != ' ' {
			next++
		}
		list = list[next:]
	}
	return false
}
