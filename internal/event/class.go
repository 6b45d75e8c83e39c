package event

// class is a set of the classes of words that lexicon.txt lists.
type class uint64

// The classes, in the order of the lexicon.
const (
	// Of nouns: what takes part in events, and what makes the sense of a verb.
	people class = 1 << iota
	forces
	weapon
	relief
	ties
	pact
	talks
	power
	offer
	demand
	curb
	abstract
	film
	price
	sport
	office
	body
	company
	building
	road
	visitor

	// Of verbs: what they say of the noun beside them.
	happens // that it took place: "fighting broke out"
	light   // that the subject did it: "launched attacks"
	unsure  // that the clause after it is only thought: "fear that"
	reports // that the clause after it is speech

	// Of verbs: what they say of the verb that depends on them.
	plans    // it is still to come: "plan to attack"
	doubts   // it may be: "want to attack"
	averts   // it is not done: "refused to attack"
	realises // it is done: "began to attack"
	makes    // its object does it: "urged them to attack"

	// Of verbs: other behaviour.
	endures  // says, in the future, that somebody is threatened: "pay the price"
	casualty // says what came of an event: "killing seven"
	denies
	suffers // its subject is whom the object befalls: "came under attack"
	foils   // the object may not happen: "prevented an attack"
	cancels // the object does not happen

	// Of verbs: what those are called whom they befall, if they are counted.
	countKilled
	countInjured
	countArrested
	countAbducted
	countDisplaced
	countReleased
	countExpelled
	countInfected
	countDismissed
	countRescued
	countMissing

	// Of nouns: what they say of the noun or verb that depends on them.
	series    // "a wave of attacks" are attacks
	vessel    // "a mediation effort" is mediation
	doubtful  // "a threat of attacks", "fears of a coup"
	planned   // "plans to attack"
	uncounted // no single event unless owned or placed: "violence"
	nature    // harms by disaster
	vehicle   // hits people by accident
	unit      // "a group of miners" are miners
)

// actor is the class of nouns that can act.
const actor = people | body | forces | company | building | office

// counts are the kinds of quantity that verbs count, by their class.
var counts = [...]struct {
	class class
	kind  string
}{
	{countKilled, "killed"},
	{countInjured, "injured"},
	{countArrested, "arrested"},
	{countAbducted, "abducted"},
	{countDisplaced, "displaced"},
	{countReleased, "released"},
	{countExpelled, "expelled"},
	{countInfected, "infected"},
	{countDismissed, "dismissed"},
	{countRescued, "rescued"},
	{countMissing, "missing"},
}
