package rules

import "strings"

// The tests of this file take words in lower case. They know the closed classes and
// guess the open ones by shape, where the tags are no better.

// IsDeterminer reports whether w is an article or another determiner.
func IsDeterminer(w string) bool {
	switch w {
	case "the", "a", "an", "this", "these", "those", "some", "any", "no", "every", "each", "all", "both", "many",
		"most", "several", "few", "another", "other", "more", "other's", "such", "half", "neither", "either",
		"much", "one":
		return true
	}
	return IsPossessive(w)
}

// IsPossessive reports whether w is a possessive determiner.
func IsPossessive(w string) bool {
	switch w {
	case "his", "her", "its", "their", "our", "my", "your", "whose":
		return true
	}
	return false
}

// isSubject reports whether w is a pronoun that can only begin a clause, or
// nearly so.
func isSubject(w string) bool {
	switch w {
	case "he", "she", "they", "it", "i", "we", "you", "there", "who", "this", "that", "these", "those", "nobody",
		"everyone", "everybody", "nothing", "everything", "something", "someone", "somebody", "anyone", "none":
		return true
	}
	return false
}

// IsSource reports whether w is a pronoun that says things.
func IsSource(w string) bool {
	switch w {
	case "he", "she", "they", "it", "i", "we", "you", "who", "one", "others", "another", "some", "many", "most",
		"both", "few", "several", "everyone", "someone", "nobody", "everybody", "somebody", "which", "that", "those",
		"all", "neither":
		return true
	}
	return false
}

// IsObject reports whether w is a pronoun in the form of an object, or a word like one.
func IsObject(w string) bool {
	switch w {
	case "me", "him", "her", "us", "them", "you", "it", "himself", "herself", "themselves", "everyone", "everybody",
		"people":
		return true
	}
	return false
}

// IsPreposition reports whether w is a preposition, or a particle like one.
func IsPreposition(w string) bool {
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

// isSubordinator reports whether w begins a subordinate clause.
func isSubordinator(w string) bool {
	switch w {
	case "that", "because", "if", "when", "while", "as", "although", "though", "whether", "what", "how", "why",
		"where", "which", "whereas", "unless", "once", "whom", "whatever", "lest", "so", "than", "yet", "then":
		return true
	}
	return false
}

func isConjunction(w string) bool {
	return w == "and" || w == "but" || w == "or" || w == "nor" || w == "&"
}

// isQuestion reports whether w begins an indirect question.
func isQuestion(w string) bool {
	switch w {
	case "whether", "if", "what", "how", "why", "where", "when", "who", "which", "whom", "whose":
		return true
	}
	return false
}

// isAuxiliary reports whether w is a finite auxiliary or modal, also with a
// contracted "not".
func isAuxiliary(w string) bool {
	switch w {
	case "is", "are", "was", "were", "am", "has", "have", "had", "will", "would", "can", "could", "may", "might",
		"shall", "should", "must", "do", "does", "did", "ca", "wo", "cannot", "'s", "’s", "'re", "’re", "'ve",
		"’ve", "'ll", "’ll", "'d", "’d", "'m", "’m", "ai", "need", "ought":
		return true
	}
	return len(w) > 3 && (strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t"))
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "am", "be", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m", "get", "got":
		return true
	}
	return false
}

// isAdverb reports whether w may stand between a subject and its verb, or
// between a verb and what is said.
func isAdverb(w string) bool {
	switch w {
	case "also", "later", "then", "now", "once", "again", "still", "even", "just", "never", "not", "n't", "n’t",
		"always", "often", "sometimes", "too", "today", "yesterday", "tonight", "earlier", "first", "further",
		"ever", "already", "soon", "simply", "only", "instead", "thus", "long", "since", "so", "rather", "all",
		"both", "himself", "herself", "itself", "themselves", "yet", "quickly", "back", "once more", "well",
		"meanwhile", "twice", "therefore", "perhaps", "maybe", "however", "here", "there", "afterward",
		"afterwards", "recently", "merely", "aloud":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly") && !isLyNoun(w)
}

func isLyNoun(w string) bool {
	switch w {
	case "family", "italy", "assembly", "ally", "rally", "supply", "reply", "july", "early", "daily", "weekly",
		"monthly", "quarterly", "kelly", "reilly", "connelly", "donnelly", "beverly", "emily", "molly", "sally",
		"billy", "elderly", "anomaly", "monopoly", "apply", "imply", "comply", "multiply", "butterfly", "bully":
		return true
	}
	return false
}

// isTime reports whether w names a day, a month or the like, which may stand
// between a verb and what is said without a preposition.
func isTime(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
		"tonight", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
		"november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "morning", "afternoon",
		"evening", "night", "week", "month", "year", "weekend", "ago", "recently", "earlier", "noon", "day",
		"mondays", "sundays", "tomorrow", "monday's", "days", "weeks", "months", "years":
		return true
	}
	return false
}
