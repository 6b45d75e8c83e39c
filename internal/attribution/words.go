package attribution

// The tests of this file take words in lower case.

func isDeterminer(w string) bool {
	switch w {
	case "the", "a", "an", "this", "these", "those", "some", "any", "no", "every", "each", "all", "both", "many",
		"most", "several", "few", "another", "other", "more", "other's", "such", "half", "neither", "either",
		"much", "one":
		return true
	}
	return isPossessive(w)
}

func isPossessive(w string) bool {
	switch w {
	case "his", "her", "its", "their", "our", "my", "your", "whose":
		return true
	}
	return false
}

func isSource(w string) bool {
	switch w {
	case "he", "she", "they", "it", "i", "we", "you", "who", "one", "others", "another", "some", "many", "most",
		"both", "few", "several", "everyone", "someone", "nobody", "everybody", "somebody", "which", "that", "those",
		"all", "neither":
		return true
	}
	return false
}

func isObject(w string) bool {
	switch w {
	case "me", "him", "her", "us", "them", "you", "it", "himself", "herself", "themselves", "everyone", "everybody",
		"people":
		return true
	}
	return false
}

func isPreposition(w string) bool {
	switch w {
	case "in", "on", "at", "of", "for", "to", "from", "by", "with", "during", "after", "before", "about", "over",
		"under", "against", "into", "through", "via", "near", "outside", "inside", "between", "among", "without",
		"within", "since", "until", "despite", "amid", "following", "regarding", "concerning", "behind", "upon",
		"across", "alongside", "beside", "besides", "toward", "towards", "around", "aboard", "like", "ahead",
		"citing", "than", "per", "including", "beyond", "along", "off", "out", "up", "down", "throughout":
		return true
	}
	return false
}

// isTime reports whether w names a day, a month or the like, which often stands
// between a cue and what is said.
func isTime(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tonight",
		"tomorrow", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
		"november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "morning", "afternoon",
		"evening", "night", "week", "month", "year", "weekend":
		return true
	}
	return false
}
