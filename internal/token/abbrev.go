package token

// isAbbreviation reports whether a full stop behind a word that begins with a
// capital belongs to it. The word comes in lower case.
func isAbbreviation(low string) bool {
	return isTitleAbbreviation(low) || isMonth(low) || isState(low) || isLowAbbreviation(low) || isCompany(low)
}

// isTitleAbbreviation reports whether an abbreviation stands before a name, so
// that no sentence ends with it.
func isTitleAbbreviation(low string) bool {
	switch low {
	case "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "drs", "prof", "hon", "rev", "revd", "fr", "msgr", "gen", "lt", "col",
		"maj", "capt", "cpt", "cmdr", "cdr", "sgt", "cpl", "pvt", "pfc", "spc", "adm", "brig", "ens", "sen", "sens", "rep", "reps",
		"gov", "govs", "pres", "supt", "insp", "det", "atty", "amb", "sec", "asst", "st", "ste", "mt", "ft", "pt", "no", "nos",
		"art", "sect", "vol", "fig", "gens", "profs", "ald", "cllr":
		return true
	}
	return false
}

// isMonth reports whether an abbreviation is that of a month or weekday.
func isMonth(low string) bool {
	switch low {
	case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu",
		"thur", "thurs", "fri":
		return true
	}
	return false
}

// isState reports whether an abbreviation is that of a state or province, as in
// datelines (AP Stylebook).
func isState(low string) bool {
	switch low {
	case "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "kans", "ky", "la", "md", "mass",
		"mich", "minn", "miss", "mo", "mont", "neb", "nebr", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash",
		"wis", "wisc", "wyo", "ont", "que", "alta", "sask", "man", "qld", "vic", "tas":
		return true
	}
	return false
}

// isCompany reports whether an abbreviation ends the name of a company or person.
func isCompany(low string) bool {
	switch low {
	case "inc", "corp", "co", "cos", "ltd", "bros", "llc", "plc", "pty", "pte", "pvt", "assn", "dept", "univ", "intl", "jr", "sr",
		"esq", "mfg", "natl", "ave", "blvd", "rd", "hwy", "sq":
		return true
	}
	return false
}

// isLowAbbreviation reports whether a full stop behind a word in any case
// belongs to it.
func isLowAbbreviation(low string) bool {
	switch low {
	case "vs", "etc", "al", "approx", "cf", "viz", "ca", "govt", "dept", "mr", "mrs", "ms", "dr", "inc", "ltd", "jr", "sr":
		return true
	}
	return false
}
