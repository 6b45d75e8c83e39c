package attribution_test

// sources are reports whose source, or whose being a report at all, the words
// alone do not tell.
var sources = []passage{
	{
		name:   "a list of sources",
		text:   "The unions of nurses, cooks and drivers say the clinic will close.",
		want:   []quote{{kind: "indirect", parts: "the clinic will close", cue: "say", who: "The unions of nurses, cooks and drivers", form: "described"}},
		reason: "The tree tells that the source begins before the comma.",
	},
	{
		name:   "phrase behind the source",
		text:   "An email sent to 40,000 students stated the rules would change.",
		want:   []quote{{kind: "indirect", parts: "the rules would change", cue: "stated", who: "An email sent to 40,000 students", form: "described"}},
		reason: "Who an email was sent to does not state what is in it.",
	},
	{
		name:   "the WHO",
		text:   "The WHO said the outbreak was over.",
		want:   []quote{{kind: "indirect", parts: "the outbreak was over", cue: "said", who: "The WHO", form: "named"}},
		reason: "An acronym is no relative pronoun.",
	},
	{
		name:   "description without its second comma",
		text:   "Ana Ruiz, the president of the port authority said, “We will rebuild.”",
		want:   []quote{{kind: "direct", parts: "«We will rebuild.»", cue: "said", who: "Ana Ruiz", form: "named"}},
		reason: "Of a name and a description the name is the speaker, though a comma is missing.",
	},
	{
		name:   "relative clause without a pronoun",
		text:   "The mill was robbed by men the owner said had guns.",
		want:   []quote{{kind: "indirect", parts: "had guns", cue: "said", who: "the owner", form: "described"}},
		reason: "Who says so of the men is not the men.",
	},
	{
		name:   "adverbs behind the source",
		text:   "The bridge, as the mayor very recently explained, was built in a hurry.",
		want:   []quote{{kind: "indirect", parts: "The bridge was built in a hurry", cue: "explained", who: "the mayor", form: "described"}},
		reason: "Adverbs are part of the verb.",
	},
	{
		name:   "a thing reported",
		text:   "Kisumu reported its first case of the fever on Friday in a man who had come from the coast.",
		reason: "What is reported is a thing: the verb of the relative clause makes no clause of it.",
	},
	{
		name:   "something to be done",
		text:   "He told the guard to open the gate they had closed on Monday.",
		reason: "An order is no quote; the clause belongs to the gate.",
	},
	{
		name:   "figures suggest",
		text:   "Latest figures suggest the port has lost a third of its trade.",
		want:   []quote{{kind: "indirect", parts: "the port has lost a third of its trade", cue: "suggest", who: "Latest figures", form: "described"}},
		reason: "A noun that is also a reporting verb is the source.",
	},
	{
		name: "report within a report",
		text: "The police said two men were hurt in the fire, the Kisumu Herald reported.",
		want: []quote{
			{kind: "indirect", parts: "The police said two men were hurt in the fire", cue: "reported", who: "the Kisumu Herald", form: "named"},
			{kind: "indirect", parts: "two men were hurt in the fire", cue: "said", who: "The police", form: "described"},
		},
		reason: "The paper reports what the police said, and that they said it.",
	},
	{
		name:   "subject and its apposition",
		text:   "Meanwhile, the former head of the port, Ana Ruiz, is testifying in Nairobi this week.",
		reason: "A description before a name is no testimony.",
	},
	{
		name:   "testimony to come",
		text:   "The news comes as the former head of the port, Ana Ruiz, will testify in Nairobi.",
		reason: "Who will testify has not yet said anything.",
	},
	{
		name:   "others among them",
		text:   "Many countries, among them Kenya and Peru, have warned the council to be careful.",
		reason: "The countries are the subject, not what is said.",
	},
	{
		name:   "participle of the subject",
		text:   "A study documenting the decline of fishing in the bay has shown many boats are idle.",
		want:   []quote{{kind: "indirect", parts: "many boats are idle", cue: "shown", who: "A study documenting the decline of fishing in the bay", form: "described"}},
		reason: "The participle belongs to the study; the verb of the sentence reports.",
	},
	{
		name: "two reports of one source",
		text: "The owners claimed Ruiz was a guest and claim she has since left the port.",
		want: []quote{
			{kind: "indirect", parts: "Ruiz was a guest", cue: "claimed", who: "The owners", form: "described"},
			{kind: "indirect", parts: "she has since left the port", cue: "claim", who: "The owners", form: "described"},
		},
		reason: "The tag tells the second verb from a noun.",
	},
	{
		name:   "comma behind that",
		text:   "Peter Lang told the court that, as the roof had holes, the depot was closed.",
		want:   []quote{{kind: "indirect", parts: "as the roof had holes, the depot was closed", cue: "told", who: "Peter Lang", form: "named", to: "the court"}},
		reason: "What is said does not begin with a comma.",
	},
	{
		name:   "party and state before the cue",
		text:   "“The road is open,” Council Leader Mitch Lang, R-Ky., said Tuesday.",
		want:   []quote{{kind: "direct", parts: "«The road is open,»", cue: "said", who: "Council Leader Mitch Lang", form: "named"}},
		reason: "A day behind the cue is no source.",
	},
	{
		name: "asked in between",
		text: "She said the road was open, and when pressed on the cost, Lang replied, “It was cheap.”",
		want: []quote{
			{kind: "indirect", parts: "the road was open", cue: "said", who: "She", form: "pronoun"},
			{kind: "direct", parts: "«It was cheap.»", cue: "replied", who: "Lang", form: "named"},
		},
		reason: "What was asked begins another report.",
	},
	{
		name:   "date before the source",
		text:   "On July 6, 2015, Lang made a comment:\n“The road was cheap and it will last for a hundred years.”",
		want:   []quote{{kind: "direct", parts: "«The road was cheap and it will last for a hundred years.»", cue: "comment", who: "Lang", form: "named"}},
		reason: "A year says nothing.",
	},
	{
		name:   "footage",
		text:   "The film ends with footage of Lang saying, “The road was cheap.”",
		want:   []quote{{kind: "direct", parts: "«The road was cheap.»", cue: "saying", who: "Lang", form: "named"}},
		reason: "Who is shown says it.",
	},
	{
		name: "quotation that goes on after two attributions",
		text: "Lang said the road was sound because “nobody has seen a hole,” he said. “We would know of one.”",
		want: []quote{
			{kind: "mixed", parts: "the road was sound because «nobody has seen a hole,»", cue: "said", who: "Lang", form: "named"},
			{kind: "direct", parts: "«We would know of one.»", cue: "said", who: "he", form: "pronoun"},
		},
		reason: "The second attribution has the quotation behind it.",
	},
	{
		name:   "another act of the source",
		text:   "The ministry said the fever was mild, and released a list of its victims.",
		want:   []quote{{kind: "indirect", parts: "the fever was mild", cue: "said", who: "The ministry", form: "described"}},
		reason: "The tree ties the list to the ministry.",
	},
	{
		name:   "what else a source refuses",
		text:   "The company said the bridge was in danger, but refused to close it.",
		want:   []quote{{kind: "indirect", parts: "the bridge was in danger", cue: "said", who: "The company", form: "described"}},
		reason: "The tree ties the refusal to the company.",
	},
	{
		name:   "another act within what is said",
		text:   "Ruiz said the storm hit the port and would reach the town by night.",
		want:   []quote{{kind: "indirect", parts: "the storm hit the port and would reach the town by night", cue: "said", who: "Ruiz", form: "named"}},
		reason: "Both are acts of the storm.",
	},
	{
		name:   "title before the report",
		text:   "In his book, “Long Road Home,” Lang said the road was too narrow.",
		want:   []quote{{kind: "indirect", parts: "the road was too narrow", cue: "said", who: "Lang", form: "named"}},
		reason: "The title is where he said it.",
	},
	{
		name:   "a short question, and what came of it",
		text:   "Drivers in the yard shouted, “What road?” and drove on.",
		want:   []quote{{kind: "direct", parts: "«What road?»", cue: "shouted", who: "Drivers in the yard", form: "described"}},
		reason: "A question mark ends what they shouted.",
	},
	{
		name:   "when it was said",
		text:   "Ruiz said when she resigned in May that the port was unsafe.",
		want:   []quote{{kind: "indirect", parts: "the port was unsafe", cue: "said", who: "Ruiz", form: "named"}},
		reason: "The clause with when only tells the time.",
	},
	{
		name:   "asked, then answering",
		text:   "Asked how he felt, Lang said: “I am tired of the whole affair.”",
		want:   []quote{{kind: "direct", parts: "«I am tired of the whole affair.»", cue: "said", who: "Lang", form: "named"}},
		reason: "The question is nobody’s.",
	},
	{
		name:   "told police",
		text:   "One woman told police she was pushed.",
		want:   []quote{{kind: "indirect", parts: "she was pushed", cue: "told", who: "One woman", form: "described", to: "police"}},
		reason: "Who is told is no part of what is said.",
	},
	{
		name:   "a sentence that nobody is named for",
		text:   "Lang’s case was hard to bear for the whole crew.\n“It was the worst day I have seen at the port.”\nHe is at home now.",
		want:   []quote{{kind: "direct", parts: "«It was the worst day I have seen at the port.»", form: "implied"}},
		reason: "A whole sentence in marks is somebody’s.",
	},
	{
		name:   "a title that stands alone",
		text:   "The film is out on Friday.\n“The Long Road Home.”\nIt runs for two hours.",
		reason: "Without a verb it is no sentence.",
	},
}
