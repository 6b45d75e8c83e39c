package coref

// honorific reports whether a title is mere courtesy.
func honorific(word string) bool {
	switch word {
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "madam", "dr", "dr.":
		return true
	}
	return false
}

// isTitle reports whether a word is the head of an office, rank or occupation.
func isTitle(word string) bool {
	switch word {
	case "president", "minister", "premier", "chancellor", "secretary", "governor", "mayor", "senator", "sen.", "gov.",
		"rep.", "representative", "congressman", "congresswoman", "lawmaker", "mp", "chairman", "chairwoman", "chair",
		"chairperson", "chief", "head", "director", "commissioner", "commander", "general", "gen.", "colonel", "col.",
		"major", "maj.", "captain", "capt.", "lieutenant", "lt.", "sergeant", "sgt.", "admiral", "adm.", "marshal",
		"king", "queen", "prince", "princess", "emperor", "sultan", "emir", "sheikh", "pope", "archbishop", "bishop",
		"cardinal", "rabbi", "imam", "ayatollah", "reverend", "rev.", "pastor", "judge", "justice", "prosecutor",
		"lawyer", "attorney", "ambassador", "envoy", "spokesman", "spokeswoman", "spokesperson", "leader", "deputy",
		"doctor", "professor", "prof.", "dr.", "dr", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "lord",
		"lady", "dame", "coach", "manager", "striker", "goalkeeper", "defender", "midfielder", "champion", "seed",
		"ceo", "cfo", "officer", "analyst", "economist", "scientist", "researcher", "journalist", "reporter", "editor",
		"author", "actor", "actress", "singer", "founder", "owner", "executive", "adviser", "advisor", "coordinator",
		"candidate", "nominee", "activist", "official", "inspector", "superintendent", "sheriff", "detective",
		"undersecretary", "vice-president", "whip", "speaker", "treasurer", "councillor", "councilman", "councilwoman",
		"principal", "dean", "chancellors", "member", "delegate", "negotiator", "diplomat", "mufti", "cleric", "priest",
		"engineer", "architect", "surgeon", "nurse", "teacher", "farmer", "resident", "witness", "nobel", "pilot":
		return true
	}
	return false
}
