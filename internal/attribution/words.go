package attribution

// The tests of this file take words in lower case.

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
