package timex

// A kind says what a word can do in a time expression.
type kind uint8

const (
	none kind = iota
	monthName
	weekdayName
	weekdays   // "Mondays"
	unitName   // "week"
	unitPlural // "weeks"
	seasonName
	partName // "morning"
	cardinal // "three"
	ordinal  // "third"
	vague    // "several"
	article  // "a"
	this     // "this", "current"
	last     // "last", "previous"
	next     // "next", "coming"
	recent   // "recent"
	every    // "every", "each"
	adverb   // "yesterday": a day, counted from the present one
	ref      // "now": a value of its own
	setName  // "daily"
	noon     // "noon", "midnight"
	fiscal
	quarterCode // "Q3"
	holidayName
	decadeName // "nineties"
)

// A word is what the lexicon knows of a word. What n means depends on kind.
type word struct {
	kind kind
	n    int16
	unit unit
}

// look returns what the lexicon knows of w, a word in lower case.
//
// It is the one look at most words of a text, so that it must be cheap: the
// compiler makes a search by length and value of the switches.
func look(w string) word {
	if len(w) > 12 || w == "" {
		return word{}
	}
	if w := lookCalendar(w); w.kind != none {
		return w
	}
	if w := lookDeictic(w); w.kind != none {
		return w
	}
	return lookNumber(w)
}

// lookCalendar knows the names of the calendar.
func lookCalendar(w string) word {
	switch w {
	case "january", "jan", "jan.":
		return word{kind: monthName, n: 1}
	case "february", "feb", "feb.":
		return word{kind: monthName, n: 2}
	case "march", "mar", "mar.":
		return word{kind: monthName, n: 3}
	case "april", "apr", "apr.":
		return word{kind: monthName, n: 4}
	case "may":
		return word{kind: monthName, n: 5}
	case "june", "jun", "jun.":
		return word{kind: monthName, n: 6}
	case "july", "jul", "jul.":
		return word{kind: monthName, n: 7}
	case "august", "aug", "aug.":
		return word{kind: monthName, n: 8}
	case "september", "sept", "sept.", "sep", "sep.":
		return word{kind: monthName, n: 9}
	case "october", "oct", "oct.":
		return word{kind: monthName, n: 10}
	case "november", "nov", "nov.":
		return word{kind: monthName, n: 11}
	case "december", "dec", "dec.":
		return word{kind: monthName, n: 12}

	case "monday", "mon", "mon.":
		return word{kind: weekdayName, n: 1}
	case "tuesday", "tue", "tue.", "tues", "tues.":
		return word{kind: weekdayName, n: 2}
	case "wednesday", "wed", "wed.":
		return word{kind: weekdayName, n: 3}
	case "thursday", "thu", "thu.", "thur", "thur.", "thurs", "thurs.":
		return word{kind: weekdayName, n: 4}
	case "friday", "fri", "fri.":
		return word{kind: weekdayName, n: 5}
	case "saturday", "sat", "sat.":
		return word{kind: weekdayName, n: 6}
	case "sunday", "sun", "sun.":
		return word{kind: weekdayName, n: 7}

	case "mondays":
		return word{kind: weekdays, n: 1}
	case "tuesdays":
		return word{kind: weekdays, n: 2}
	case "wednesdays":
		return word{kind: weekdays, n: 3}
	case "thursdays":
		return word{kind: weekdays, n: 4}
	case "fridays":
		return word{kind: weekdays, n: 5}
	case "saturdays":
		return word{kind: weekdays, n: 6}
	case "sundays":
		return word{kind: weekdays, n: 7}

	case "spring":
		return word{kind: seasonName, n: spring}
	case "summer":
		return word{kind: seasonName, n: summer}
	case "autumn", "fall":
		return word{kind: seasonName, n: autumn}
	case "winter":
		return word{kind: seasonName, n: winter}

	case "morning", "dawn":
		return word{kind: partName, n: int16(morning)}
	case "afternoon":
		return word{kind: partName, n: int16(afternoon)}
	case "evening":
		return word{kind: partName, n: int16(evening)}
	case "night", "nighttime":
		return word{kind: partName, n: int16(night)}
	case "noon", "midday":
		return word{kind: noon, n: 12}
	case "midnight":
		return word{kind: noon, n: 24}

	case "second":
		return word{kind: ordinal, n: 2, unit: second}
	case "minute", "min":
		return word{kind: unitName, unit: minute}
	case "hour":
		return word{kind: unitName, unit: hour}
	case "day":
		return word{kind: unitName, unit: day}
	case "week":
		return word{kind: unitName, unit: week}
	case "weekend":
		return word{kind: unitName, unit: weekend}
	case "fortnight":
		return word{kind: unitName, unit: fortnight}
	case "month":
		return word{kind: unitName, unit: month}
	case "quarter":
		return word{kind: unitName, unit: quarter}
	case "year":
		return word{kind: unitName, unit: year}
	case "decade":
		return word{kind: unitName, unit: decade}
	case "century":
		return word{kind: unitName, unit: century}
	case "millennium":
		return word{kind: unitName, unit: millennium}

	case "seconds":
		return word{kind: unitPlural, unit: second}
	case "minutes", "mins":
		return word{kind: unitPlural, unit: minute}
	case "hours":
		return word{kind: unitPlural, unit: hour}
	case "days":
		return word{kind: unitPlural, unit: day}
	case "weeks":
		return word{kind: unitPlural, unit: week}
	case "weekends":
		return word{kind: unitPlural, unit: weekend}
	case "fortnights":
		return word{kind: unitPlural, unit: fortnight}
	case "months":
		return word{kind: unitPlural, unit: month}
	case "quarters":
		return word{kind: unitPlural, unit: quarter}
	case "years":
		return word{kind: unitPlural, unit: year}
	case "decades":
		return word{kind: unitPlural, unit: decade}
	case "centuries":
		return word{kind: unitPlural, unit: century}
	case "millennia":
		return word{kind: unitPlural, unit: millennium}

	case "fiscal", "fy":
		return word{kind: fiscal}
	case "q1", "q2", "q3", "q4":
		return word{kind: quarterCode, n: int16(w[1] - '0'), unit: quarter}
	case "h1", "h2":
		return word{kind: quarterCode, n: int16(w[1] - '0'), unit: half}
	case "twenties":
		return word{kind: decadeName, n: 1920}
	case "thirties":
		return word{kind: decadeName, n: 1930}
	case "forties":
		return word{kind: decadeName, n: 1940}
	case "fifties":
		return word{kind: decadeName, n: 1950}
	case "sixties":
		return word{kind: decadeName, n: 1960}
	case "seventies":
		return word{kind: decadeName, n: 1970}
	case "eighties":
		return word{kind: decadeName, n: 1980}
	case "nineties":
		return word{kind: decadeName, n: 1990}

	case "christmas", "christmastime", "halloween", "thanksgiving", "easter", "new", "valentine", "independence",
		"veterans", "memorial", "labor", "boxing", "bastille", "juneteenth", "xmas":
		return word{kind: holidayName}
	}
	if len(w) >= 4 && w[0] == 'f' && w[1] == 'y' && isDigit(w[2]) {
		return word{kind: fiscal}
	}
	return word{}
}

// References of an adverb: values that are no dates.
const (
	toPast = iota
	toPresent
	toFuture
)

// lookDeictic knows the words that point from the present.
func lookDeictic(w string) word {
	switch w {
	case "a", "an":
		return word{kind: article}
	case "this", "current", "these", "latest":
		return word{kind: this}
	case "last", "past", "previous", "preceding":
		return word{kind: last, n: -1}
	case "next", "coming", "following", "upcoming":
		return word{kind: next, n: 1}
	case "recent":
		return word{kind: recent}
	case "every", "each":
		return word{kind: every}

	case "today":
		return word{kind: adverb, n: 0}
	case "yesterday":
		return word{kind: adverb, n: -1}
	case "tomorrow":
		return word{kind: adverb, n: 1}
	case "tonight":
		return word{kind: adverb, n: 0, unit: part}
	case "overnight":
		return word{kind: adverb, n: -1, unit: part}

	case "now", "currently", "nowadays", "presently":
		return word{kind: ref, n: toPresent}
	case "recently", "lately":
		return word{kind: ref, n: toPast}
	case "future":
		return word{kind: ref, n: toFuture}

	case "daily":
		return word{kind: setName, n: 1, unit: day}
	case "weekly":
		return word{kind: setName, n: 1, unit: week}
	case "monthly":
		return word{kind: setName, n: 1, unit: month}
	case "annually", "yearly":
		return word{kind: setName, n: 1, unit: year}
	case "hourly":
		return word{kind: setName, n: 1, unit: hour}
	case "nightly":
		return word{kind: setName, n: 1, unit: day}
	}
	return word{}
}

// lookNumber knows the number words.
func lookNumber(w string) word {
	switch w {
	case "one":
		return word{kind: cardinal, n: 1}
	case "two":
		return word{kind: cardinal, n: 2}
	case "three":
		return word{kind: cardinal, n: 3}
	case "four":
		return word{kind: cardinal, n: 4}
	case "five":
		return word{kind: cardinal, n: 5}
	case "six":
		return word{kind: cardinal, n: 6}
	case "seven":
		return word{kind: cardinal, n: 7}
	case "eight":
		return word{kind: cardinal, n: 8}
	case "nine":
		return word{kind: cardinal, n: 9}
	case "ten":
		return word{kind: cardinal, n: 10}
	case "eleven":
		return word{kind: cardinal, n: 11}
	case "twelve", "dozen":
		return word{kind: cardinal, n: 12}
	case "thirteen":
		return word{kind: cardinal, n: 13}
	case "fourteen":
		return word{kind: cardinal, n: 14}
	case "fifteen":
		return word{kind: cardinal, n: 15}
	case "sixteen":
		return word{kind: cardinal, n: 16}
	case "seventeen":
		return word{kind: cardinal, n: 17}
	case "eighteen":
		return word{kind: cardinal, n: 18}
	case "nineteen":
		return word{kind: cardinal, n: 19}
	case "twenty":
		return word{kind: cardinal, n: 20}
	case "thirty":
		return word{kind: cardinal, n: 30}
	case "forty":
		return word{kind: cardinal, n: 40}
	case "fifty":
		return word{kind: cardinal, n: 50}
	case "sixty":
		return word{kind: cardinal, n: 60}
	case "seventy":
		return word{kind: cardinal, n: 70}
	case "eighty":
		return word{kind: cardinal, n: 80}
	case "ninety":
		return word{kind: cardinal, n: 90}

	case "several", "few", "many", "couple", "half", "hundreds", "thousands", "dozens":
		return word{kind: vague}

	case "first":
		return word{kind: ordinal, n: 1}
	case "third":
		return word{kind: ordinal, n: 3}
	case "fourth":
		return word{kind: ordinal, n: 4}
	case "fifth":
		return word{kind: ordinal, n: 5}
	case "sixth":
		return word{kind: ordinal, n: 6}
	case "seventh":
		return word{kind: ordinal, n: 7}
	case "eighth":
		return word{kind: ordinal, n: 8}
	case "ninth":
		return word{kind: ordinal, n: 9}
	case "tenth":
		return word{kind: ordinal, n: 10}
	case "eleventh":
		return word{kind: ordinal, n: 11}
	case "twelfth":
		return word{kind: ordinal, n: 12}
	case "thirteenth":
		return word{kind: ordinal, n: 13}
	case "fourteenth":
		return word{kind: ordinal, n: 14}
	case "fifteenth":
		return word{kind: ordinal, n: 15}
	case "sixteenth":
		return word{kind: ordinal, n: 16}
	case "seventeenth":
		return word{kind: ordinal, n: 17}
	case "eighteenth":
		return word{kind: ordinal, n: 18}
	case "nineteenth":
		return word{kind: ordinal, n: 19}
	case "twentieth":
		return word{kind: ordinal, n: 20}
	}
	return word{}
}
