package rules

// A Verb says what a reporting verb can take. The bits can be combined; zero
// is a word that does not report.
type Verb uint8

// What a reporting verb can take.
const (
	Quotes  Verb = 1 << iota // words in quotation marks: she muttered, “…”
	That                     // a clause with "that": he stressed that …
	Bare                     // a clause without it: he said the talks …
	Loose                    // such a clause with little evidence: it takes no other object
	Whether                  // a question: asked whether, explained how
	Tells                    // the one who is told comes first: told reporters that …
	Labels                   // a thing and the quoted words for it: called the plan “mad”
)

// VerbOf returns what the word, in lower case, can take as a reporting verb.
// All inflected forms are listed: a switch on strings needs neither
// initialisation nor memory.
func VerbOf(word string) Verb {
	switch word {
	case "tell", "telling", "tells", "told":
		return Quotes | That | Bare | Loose | Whether | Tells
	case "promise", "promised", "promises", "promising":
		return Quotes | That | Bare | Tells | Labels
	case "said", "say", "saying", "says":
		return Quotes | That | Bare | Loose | Whether
	case "write", "writes", "writing", "written", "wrote":
		return Quotes | That | Bare | Whether | Tells
	case "admit", "admits", "admitted", "admitting", "concede", "conceded", "concedes", "conceding", "declare",
		"declared", "declares", "declaring", "lament", "lamented", "lamenting", "laments", "pledge", "pledged",
		"pledges", "pledging", "reiterate", "reiterated", "reiterates", "reiterating", "repeat", "repeated",
		"repeating", "repeats", "vow", "vowed", "vowing", "vows":
		return Quotes | That | Bare | Labels
	case "add", "added", "adding", "adds", "argue", "argued", "argues", "arguing", "boast", "boasted", "boasting",
		"boasts", "complain", "complained", "complaining", "complains", "contend", "contended", "contending",
		"contends", "insist", "insisted", "insisting", "insists", "joke", "joked", "jokes", "joking", "quip",
		"quipped", "quipping", "quips", "swear", "swearing", "swears", "swore", "testified", "testifies", "testify",
		"testifying":
		return Quotes | That | Bare | Loose
	case "assure", "assured", "assures", "assuring", "caution", "cautioned", "cautioning", "cautions", "inform",
		"informed", "informing", "informs", "notified", "notifies", "notify", "notifying", "remind", "reminded",
		"reminding", "reminds", "warn", "warned", "warning", "warns":
		return Quotes | That | Bare | Tells
	case "acknowledge", "acknowledged", "acknowledges", "acknowledging", "announce", "announced", "announces",
		"announcing", "disclose", "disclosed", "discloses", "disclosing", "explain", "explained", "explaining",
		"explains", "note", "noted", "notes", "noting", "recall", "recalled", "recalling", "recalls", "reveal",
		"revealed", "revealing", "reveals":
		return Quotes | That | Bare | Whether
	case "show", "showed", "showing", "shown", "shows":
		return Quotes | That | Whether | Tells
	case "agree", "agreed", "agreeing", "agrees", "allege", "alleged", "alleges", "alleging", "assert", "asserted",
		"asserting", "asserts", "claim", "claimed", "claiming", "claims", "conclude", "concluded", "concludes",
		"concluding", "confirm", "confirmed", "confirming", "confirms", "counter", "countered", "countering",
		"counters", "denied", "denies", "deny", "denying", "emphasize", "emphasized", "emphasizes", "emphasizing",
		"estimate", "estimated", "estimates", "estimating", "hint", "hinted", "hinting", "hints", "implied",
		"implies", "imply", "implying", "indicate", "indicated", "indicates", "indicating", "maintain",
		"maintained", "maintaining", "maintains", "observe", "observed", "observes", "observing", "predict",
		"predicted", "predicting", "predicts", "remark", "remarked", "remarking", "remarks", "replied", "replies",
		"reply", "replying", "report", "reported", "reporting", "reports", "respond", "responded", "responding",
		"responds", "state", "stated", "states", "stating", "stress", "stressed", "stresses", "stressing",
		"suggest", "suggested", "suggesting", "suggests", "tweet", "tweeted", "tweeting", "tweets":
		return Quotes | That | Bare
	case "bemoan", "bemoaned", "bemoaning", "bemoans", "demand", "demanded", "demanding", "demands", "pronounce",
		"pronounced", "pronounces", "pronouncing", "scold", "scolded", "scolding", "scolds":
		return Quotes | That | Labels
	case "admonish", "admonished", "admonishes", "admonishing", "advise", "advised", "advises", "advising", "alert",
		"alerted", "alerting", "alerts", "brief", "briefed", "briefing", "briefs", "convince", "convinced",
		"convinces", "convincing", "counsel", "counseled", "counseling", "counsels", "email", "emailed", "emailing",
		"emails", "forewarn", "forewarned", "forewarning", "forewarns", "instruct", "instructed", "instructing",
		"instructs", "message", "messaged", "messages", "messaging", "persuade", "persuaded", "persuades",
		"persuading", "reassure", "reassured", "reassures", "reassuring", "taught", "teach", "teaches", "teaching",
		"text", "texted", "texting", "texts", "update", "updated", "updates", "updating":
		return Quotes | That | Tells
	case "ask", "asked", "asking", "asks":
		return Quotes | Whether | Tells
	case "clarified", "clarifies", "clarify", "clarifying", "demonstrate", "demonstrated", "demonstrates",
		"demonstrating", "specified", "specifies", "specify", "specifying":
		return Quotes | That | Whether
	case "cheer", "cheered", "cheering", "cheers", "mock", "mocked", "mocking", "mocks", "urge", "urged", "urges",
		"urging":
		return Quotes | Labels
	case "describe", "described", "describes", "describing":
		return Whether | Labels
	case "lecture", "lectured", "lectures", "lecturing":
		return Quotes | Tells
	case "affirm", "affirmed", "affirming", "affirms", "answer", "answered", "answering", "answers", "attest",
		"attested", "attesting", "attests", "aver", "averred", "averring", "avers", "avouch", "avouched",
		"avouches", "avouching", "avow", "avowed", "avowing", "avows", "bewail", "bewailed", "bewailing", "bewails",
		"blog", "blogged", "blogging", "blogs", "blurt", "blurted", "blurting", "blurts", "brag", "bragged",
		"bragging", "brags", "broadcast", "broadcasting", "broadcasts", "calculate", "calculated", "calculates",
		"calculating", "certified", "certifies", "certify", "certifying", "chide", "chided", "chides", "chiding",
		"comment", "commented", "commenting", "comments", "concur", "concurred", "concurring", "concurs", "confess",
		"confessed", "confesses", "confessing", "conjecture", "conjectured", "conjectures", "conjecturing",
		"corroborate", "corroborated", "corroborates", "corroborating", "countercharge", "countercharged",
		"countercharges", "countercharging", "counterclaim", "counterclaimed", "counterclaiming", "counterclaims",
		"crow", "crowed", "crowing", "crows", "declaim", "declaimed", "declaiming", "declaims", "decree", "decreed",
		"decreeing", "decrees", "determine", "determined", "determines", "determining", "dictate", "dictated",
		"dictates", "dictating", "disagree", "disagreed", "disagreeing", "disagrees", "document", "documented",
		"documenting", "documents", "e-mail", "e-mailed", "e-mailing", "e-mails", "echo", "echoed", "echoing",
		"echos", "editorialise", "editorialised", "editorialises", "editorialising", "editorialize",
		"editorialized", "editorializes", "editorializing", "emphasise", "emphasised", "emphasises", "emphasising",
		"enthuse", "enthused", "enthuses", "enthusing", "exclaim", "exclaimed", "exclaiming", "exclaims", "figure",
		"figured", "figures", "figuring", "find", "finding", "finds", "forecast", "forecasting", "forecasts",
		"found", "fume", "fumed", "fumes", "fuming", "gloat", "gloated", "gloating", "gloats", "gripe", "griped",
		"gripes", "griping", "grouse", "groused", "grouses", "grousing", "grumble", "grumbled", "grumbles",
		"grumbling", "guess", "guessed", "guesses", "guessing", "gush", "gushed", "gushes", "gushing", "headline",
		"headlined", "headlines", "headlining", "held", "hold", "holding", "holds", "hypothesize", "hypothesized",
		"hypothesizes", "hypothesizing", "insinuate", "insinuated", "insinuates", "insinuating", "interject",
		"interjected", "interjecting", "interjects", "interrupt", "interrupted", "interrupting", "interrupts",
		"intimate", "intimated", "intimates", "intimating", "intone", "intoned", "intones", "intoning", "kid",
		"kidded", "kidding", "kids", "mandate", "mandated", "mandates", "mandating", "marvel", "marveled",
		"marveling", "marvels", "mention", "mentioned", "mentioning", "mentions", "moan", "moaned", "moaning",
		"moans", "muse", "mused", "muses", "musing", "object", "objected", "objecting", "objects", "opine",
		"opined", "opines", "opining", "ordain", "ordained", "ordaining", "ordains", "posit", "posited", "positing",
		"posits", "post", "posted", "posting", "posts", "postulate", "postulated", "postulates", "postulating",
		"preach", "preached", "preaches", "preaching", "proclaim", "proclaimed", "proclaiming", "proclaims",
		"profess", "professed", "professes", "professing", "project", "projected", "projecting", "projects",
		"propose", "proposed", "proposes", "proposing", "protest", "protested", "protesting", "protests", "prove",
		"proved", "proves", "proving", "read", "reading", "reads", "reason", "reasoned", "reasoning", "reasons",
		"reckon", "reckoned", "reckoning", "reckons", "recommend", "recommended", "recommending", "recommends",
		"reflect", "reflected", "reflecting", "reflects", "rejoice", "rejoiced", "rejoices", "rejoicing", "rejoin",
		"rejoined", "rejoining", "rejoins", "reminisce", "reminisced", "reminisces", "reminiscing", "retort",
		"retorted", "retorting", "retorts", "retweet", "retweeted", "retweeting", "retweets", "riposte", "riposted",
		"ripostes", "riposting", "rule", "ruled", "rules", "ruling", "scoff", "scoffed", "scoffing", "scoffs",
		"scrawl", "scrawled", "scrawling", "scrawls", "signal", "signalled", "signalling", "signals", "sneer",
		"sneered", "sneering", "sneers", "sniff", "sniffed", "sniffing", "sniffs", "speculate", "speculated",
		"speculates", "speculating", "stipulate", "stipulated", "stipulates", "stipulating", "surmise", "surmised",
		"surmises", "surmising", "tease", "teased", "teases", "teasing", "telegraph", "telegraphed", "telegraphing",
		"telegraphs", "text-message", "text-messaged", "text-messages", "text-messaging", "theorise", "theorised",
		"theorises", "theorising", "theorize", "theorized", "theorizes", "theorizing", "underline", "underlined",
		"underlines", "underlining", "underscore", "underscored", "underscores", "underscoring", "venture",
		"ventured", "ventures", "venturing", "verified", "verifies", "verify", "verifying", "volunteer",
		"volunteered", "volunteering", "volunteers", "vouch", "vouched", "vouches", "vouching", "whine", "whined",
		"whines", "whining":
		return Quotes | That
	case "enquire", "enquired", "enquires", "enquiring", "inquire", "inquired", "inquires", "inquiring", "queried",
		"queries", "query", "querying", "question", "questioned", "questioning", "questions", "wonder", "wondered",
		"wondering", "wonders":
		return Quotes | Whether
	case "accuse", "accused", "accuses", "accusing", "applaud", "applauded", "applauding", "applauds", "assail",
		"assailed", "assailing", "assails", "attack", "attacked", "attacking", "attacks", "bash", "bashed",
		"bashes", "bashing", "belittle", "belittled", "belittles", "belittling", "berate", "berated", "berates",
		"berating", "blame", "blamed", "blames", "blaming", "blast", "blasted", "blasting", "blasts", "brand",
		"branded", "branding", "brands", "call", "called", "calling", "calls", "cast", "castigate", "castigated",
		"castigates", "castigating", "casting", "casts", "celebrate", "celebrated", "celebrates", "celebrating",
		"characterise", "characterised", "characterises", "characterising", "characterize", "characterized",
		"characterizes", "characterizing", "chastise", "chastised", "chastises", "chastising", "commend",
		"commended", "commending", "commends", "condemn", "condemned", "condemning", "condemns", "credit",
		"credited", "crediting", "credits", "criticise", "criticised", "criticises", "criticising", "criticize",
		"criticized", "criticizes", "criticizing", "decried", "decries", "decry", "decrying", "deem", "deemed",
		"deeming", "deems", "demean", "demeaned", "demeaning", "demeans", "denounce", "denounced", "denounces",
		"denouncing", "depict", "depicted", "depicting", "depicts", "deride", "derided", "derides", "deriding",
		"dismiss", "dismissed", "dismisses", "dismissing", "disparage", "disparaged", "disparages", "disparaging",
		"dub", "dubbed", "dubbing", "dubs", "excoriate", "excoriated", "excoriates", "excoriating", "extol",
		"extoled", "extoling", "extols", "fault", "faulted", "faulting", "faults", "hail", "hailed", "hailing",
		"hails", "insult", "insulted", "insulting", "insults", "knock", "knocked", "knocking", "knocks", "label",
		"labeled", "labeling", "labels", "lambaste", "lambasted", "lambastes", "lambasting", "laud", "lauded",
		"lauding", "lauds", "liken", "likened", "likening", "likens", "malign", "maligned", "maligning", "maligns",
		"paint", "painted", "painting", "paints", "pilloried", "pillories", "pillory", "pillorying", "portray",
		"portrayed", "portraying", "portrays", "praise", "praised", "praises", "praising", "rap", "rapped",
		"rapping", "raps", "rebuke", "rebuked", "rebukes", "rebuking", "refer", "referred", "referring", "refers",
		"reject", "rejected", "rejecting", "rejects", "ridicule", "ridiculed", "ridicules", "ridiculing", "rip",
		"ripped", "ripping", "rips", "salute", "saluted", "salutes", "saluting", "savage", "savaged", "savages",
		"savaging", "skewer", "skewered", "skewering", "skewers", "slam", "slammed", "slamming", "slams", "slap",
		"slapped", "slapping", "slaps", "smear", "smeared", "smearing", "smears", "speak", "speaking", "speaks",
		"spoke", "style", "styled", "styles", "styling", "tag", "tagged", "tagging", "tags", "tar", "tarred",
		"tarring", "tars", "term", "termed", "terming", "terms", "threaten", "threatened", "threatening",
		"threatens", "tout", "touted", "touting", "touts", "trash", "trashed", "trashes", "trashing", "vilified",
		"vilifies", "vilify", "vilifying", "voice", "voiced", "voices", "voicing":
		return Labels
	case "apologise", "apologised", "apologises", "apologising", "apologize", "apologized", "apologizes",
		"apologizing", "appeal", "appealed", "appealing", "appeals", "banter", "bantered", "bantering", "banters",
		"bark", "barked", "barking", "barks", "beam", "beamed", "beaming", "beams", "beg", "began", "begged",
		"begging", "begin", "beginning", "begins", "begs", "bellow", "bellowed", "bellowing", "bellows", "blare",
		"blared", "blares", "blaring", "bleat", "bleated", "bleating", "bleats", "bluster", "blustered",
		"blustering", "blusters", "boo", "booed", "booing", "boos", "caption", "captioned", "captioning",
		"captions", "challenge", "challenged", "challenges", "challenging", "chant", "chanted", "chanting",
		"chants", "chime", "chimed", "chimes", "chiming", "chirp", "chirped", "chirping", "chirps", "chorus",
		"chorused", "choruses", "chorusing", "chuckle", "chuckled", "chuckles", "chuckling", "close", "closed",
		"closes", "closing", "communicate", "communicated", "communicates", "communicating", "continue",
		"continued", "continues", "continuing", "contradict", "contradicted", "contradicting", "contradicts",
		"convey", "conveyed", "conveying", "conveys", "coo", "cooed", "cooing", "coos", "cried", "cries", "croak",
		"croaked", "croaking", "croaks", "cry", "crying", "deadpan", "deadpaned", "deadpaning", "deadpans",
		"dispute", "disputed", "disputes", "disputing", "drawl", "drawled", "drawling", "drawls", "effuse",
		"effused", "effuses", "effusing", "elaborate", "elaborated", "elaborates", "elaborating", "expound",
		"expounded", "expounding", "expounds", "finish", "finished", "finishes", "finishing", "gasp", "gasped",
		"gasping", "gasps", "gibe", "gibed", "gibes", "gibing", "giggle", "giggled", "giggles", "giggling", "greet",
		"greeted", "greeting", "greets", "grin", "grinned", "grinning", "grins", "groan", "groaned", "groaning",
		"groans", "growl", "growled", "growling", "growls", "heckle", "heckled", "heckles", "heckling", "hiss",
		"hissed", "hisses", "hissing", "holler", "hollered", "hollering", "hollers", "howl", "howled", "howling",
		"howls", "implore", "implored", "implores", "imploring", "jeer", "jeered", "jeering", "jeers", "jibe",
		"jibed", "jibes", "jibing", "laugh", "laughed", "laughing", "laughs", "mouth", "mouthed", "mouthing",
		"mouths", "mumble", "mumbled", "mumbles", "mumbling", "murmur", "murmured", "murmuring", "murmurs",
		"mutter", "muttered", "muttering", "mutters", "narrate", "narrated", "narrates", "narrating", "nod",
		"nodded", "nodding", "nods", "offer", "offered", "offering", "offers", "open", "opened", "opening", "opens",
		"order", "ordered", "ordering", "orders", "pant", "panted", "panting", "pants", "paraphrase", "paraphrased",
		"paraphrases", "paraphrasing", "persist", "persisted", "persisting", "persists", "pipe", "piped", "pipes",
		"piping", "plead", "pleaded", "pleading", "pleads", "pled", "pray", "prayed", "praying", "prays", "press",
		"pressed", "presses", "pressing", "print", "printed", "printing", "prints", "probe", "probed", "probes",
		"probing", "prod", "prodded", "prodding", "prods", "prompt", "prompted", "prompting", "prompts", "publish",
		"published", "publishes", "publishing", "purr", "purred", "purring", "purrs", "quote", "quoted", "quotes",
		"quoting", "rail", "railed", "railing", "rails", "rant", "ranted", "ranting", "rants", "rasp", "rasped",
		"rasping", "rasps", "rave", "raved", "raves", "raving", "rebut", "rebuts", "rebutted", "rebutting",
		"recite", "recited", "recites", "reciting", "recount", "recounted", "recounting", "recounts", "refute",
		"refuted", "refutes", "refuting", "relate", "related", "relates", "relating", "relay", "relayed",
		"relaying", "relays", "resume", "resumed", "resumes", "resuming", "roar", "roared", "roaring", "roars",
		"rumble", "rumbled", "rumbles", "rumbling", "sang", "scream", "screamed", "screaming", "screams",
		"scribble", "scribbled", "scribbles", "scribbling", "shout", "shouted", "shouting", "shouts", "shriek",
		"shrieked", "shrieking", "shrieks", "shrug", "shruged", "shruging", "shrugs", "sigh", "sighed", "sighing",
		"sighs", "sign", "signed", "signing", "signs", "simplified", "simplifies", "simplify", "simplifying",
		"sing", "singing", "sings", "smile", "smiled", "smiles", "smiling", "snap", "snapped", "snapping", "snaps",
		"snarl", "snarled", "snarling", "snarls", "snicker", "snickered", "snickering", "snickers", "snort",
		"snorted", "snorting", "snorts", "sob", "sobbed", "sobbing", "sobs", "spat", "spit", "spits", "spitting",
		"squeal", "squealed", "squealing", "squeals", "stammer", "stammered", "stammering", "stammers", "start",
		"started", "starting", "starts", "stutter", "stuttered", "stuttering", "stutters", "summarise",
		"summarised", "summarises", "summarising", "summarize", "summarized", "summarizes", "summarizing", "taunt",
		"taunted", "taunting", "taunts", "thank", "thanked", "thanking", "thanks", "thunder", "thundered",
		"thundering", "thunders", "trumpet", "trumpeted", "trumpeting", "trumpets", "type", "typed", "types",
		"typing", "utter", "uttered", "uttering", "utters", "wail", "wailed", "wailing", "wails", "weep", "weeping",
		"weeps", "wept", "whisper", "whispered", "whispering", "whispers", "yell", "yelled", "yelling", "yells":
		return Quotes
	}
	return 0
}

// isNoun reports whether a form of a reporting verb is as often a noun, so
// that it needs a subject beside it to count.
func isNoun(word string) bool {
	switch word {
	case "report", "reports", "claim", "claims", "note", "notes", "state", "states", "comment", "comments",
		"estimate", "estimates", "question", "questions", "answer", "answers", "post", "posts", "blog", "blogs",
		"promise", "promises", "pledge", "pledges", "vow", "vows", "charge", "charges", "counter", "counters",
		"joke", "jokes", "remark", "remarks", "reply", "replies", "demand", "demands", "project", "projects",
		"signal", "signals", "stress", "tweet", "tweets", "call", "calls", "label", "labels", "brand", "brands",
		"attack", "attacks", "credit", "credits", "cast", "casts", "fault", "faults", "blame", "praise",
		"reference", "references", "challenge", "challenges", "offer", "offers", "order", "orders", "text",
		"texts", "email", "emails", "message", "messages", "brief", "briefs", "alert", "alerts", "show", "shows",
		"shout", "shouts", "scream", "cry", "cries", "whisper", "laugh", "sigh", "smile", "nod", "forecast",
		"forecasts", "broadcast", "broadcasts", "print", "document", "documents", "figure", "figures", "rule",
		"rules", "mandate", "mandates", "instruct", "caution", "boast", "quip", "hint", "hints", "guess",
		"protest", "protests", "object", "objects", "lament", "complaint", "warning", "warnings", "finding",
		"findings", "writing", "writings", "saying", "reading", "ruling", "meaning", "offering", "showing",
		"recommendation", "quote", "quotes", "salute", "appeal", "appeals", "dispute", "disputes", "close",
		"finish", "reason", "reasons", "press", "echo", "update", "updates", "reporting", "reject", "compare",
		"cheer", "cheers", "request", "requests", "detail", "details", "tag", "tags", "term", "terms", "style",
		"name", "names", "rap", "query", "contest", "smear", "tip", "tips", "profess", "caption", "type",
		"sign", "signs", "sing", "wonder", "advise", "regard", "regards", "headline", "headlines", "chorus",
		"echoes", "insult", "insults", "trash", "slap", "knock", "knocks", "rip", "bash", "reads":
		return true
	}
	return false
}
