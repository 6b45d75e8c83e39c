package event

// A tag is the part of speech that a token is taken for.
type tag uint8

const (
	other   tag = iota
	open        // a noun or adjective: any word that nothing else is known of
	name        // a capitalised word within a sentence
	number      // digits or a number word
	det         // the, this, some
	poss        // its, 's
	pron        // he, it, them
	verb        // a verb, of the shape found for it
	be          // a form of be
	have        // a form of have
	do          // a form of do
	modal       // will, may
	neg         // not, never
	adv         // quickly, also
	to          // to
	prep        // in, by
	that        // that
	rel         // who, which
	sub         // because, if
	coord       // and, or
	when        // a time expression
	comma       // ,
	mark        // a quotation mark
	bracket     // ( or )
	result      // a score: 6-3
	stop        // . ; : — and what else ends a clause
)

// function returns the tag of a word that belongs to a closed class, or other.
func function(low string) tag {
	switch low {
	case "the", "a", "an", "this", "these", "those", "some", "any", "no", "each", "every", "all", "both", "another", "several", "many",
		"few", "most", "such", "other", "certain", "either", "neither", "much", "various", "numerous", "multiple", "own":
		return det
	case "its", "his", "her", "their", "our", "my", "your", "whose":
		return poss
	case "he", "she", "it", "they", "we", "i", "you", "him", "them", "us", "me", "himself", "herself", "itself", "themselves",
		"someone", "somebody", "anyone", "everyone", "nobody", "nothing", "anything", "everything", "something", "one", "there", "others":
		return pron
	case "be", "is", "are", "was", "were", "been", "being", "am", "'re", "’re", "'m", "’m":
		return be
	case "have", "has", "had", "having", "'ve", "’ve":
		return have
	case "do", "does", "did":
		return do
	case "will", "would", "may", "might", "can", "could", "should", "must", "shall", "'ll", "’ll", "wo", "ca", "'d", "’d", "cannot":
		return modal
	case "not", "n't", "n’t", "never":
		return neg
	case "to":
		return to
	case "that":
		return that
	case "who", "which", "whom", "what", "whoever", "whatever":
		return rel
	case "because", "if", "unless", "although", "though", "while", "whether", "as", "when", "where", "until", "till", "since", "once",
		"before", "after", "why", "how", "whereas", "so", "than", "lest", "whenever":
		return sub
	case "and", "or", "but", "nor", "&", "plus":
		return coord
	}
	return lesser(low)
}

// lesser is function for prepositions, adverbs and number words.
func lesser(low string) tag {
	switch low {
	case "in", "on", "at", "by", "of", "for", "with", "from", "into", "onto", "against", "over", "under", "near", "between", "among",
		"through", "during", "within", "without", "across", "inside", "outside", "around", "towards", "toward", "upon", "amid", "amidst",
		"behind", "beyond", "above", "below", "beside", "despite", "via", "per", "along", "throughout", "alongside", "including",
		"following", "about", "beneath", "aboard", "up", "out", "off", "down", "back", "away", "like", "amongst", "concerning", "atop",
		"regarding", "besides", "except", "versus", "past", "according", "unlike":
		return prep
	case "also", "still", "already", "again", "just", "now", "then", "often", "once-again", "soon", "later", "earlier", "meanwhile",
		"even", "only", "however", "therefore", "yet", "instead", "almost", "nearly", "too", "very", "here", "ever", "always",
		"sometimes", "reportedly", "allegedly", "perhaps", "ahead", "together", "apart", "twice", "indeed", "thus", "moreover",
		"once", "outright", "late", "far", "quite", "rather", "altogether", "else", "further", "forward", "overnight", "abroad", "elsewhere", "maybe":
		return adv
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
		"fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
		"eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
		"dozen", "dozens", "scores", "trillion":
		return number
	}
	return other
}

// weekday reports whether low names a time by itself.
func timeWord(low string) bool {
	switch low {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "tonight",
		"january", "february", "april", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// semimodal reports whether "be … to" with low between is like a modal verb,
// and what it says of the verb after it.
func semimodal(low string) (m mood, ok bool) {
	switch low {
	case "ready", "willing", "prepared", "set", "due", "scheduled", "poised", "about", "going", "planning", "expected", "determined", "slated":
		return future, true
	case "likely", "unlikely", "able", "unable", "free", "supposed", "reluctant", "unwilling", "believed", "thought", "said", "feared", "reported", "alleged":
		return possible, true
	}
	return 0, false
}

// mood is what auxiliaries and the like say of a verb.
type mood uint8

const (
	negated   mood = 1 << iota // not, never, no
	possible                   // may, could, if
	future                     // will, is to
	necessary                  // must, should
	aim                        // a purpose: "sent troops to attack"
)

// modalMood returns the mood of a modal verb.
func modalMood(low string) mood {
	switch low {
	case "will", "shall", "'ll", "’ll", "wo", "would", "'d", "’d":
		return future
	case "must", "should":
		return necessary
	}
	return possible
}
