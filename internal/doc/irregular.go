package doc

// The tables of words whose lemma no rule gives: the form, a space, the lemma.
// They are sorted.

// irregularVerbs are forms of verbs.
var irregularVerbs = [...]string{
	"'d have", "'m be", "'re be", "'s be", "'ve have", "added add", "adding add", "aged age", "ageing age", "aging age",
	"agreed agree", "agreeing agree", "am be", "are be", "arisen arise", "arose arise", "arranged arrange", "arranging arrange",
	"ate eat", "avenged avenge", "awoke awake", "awoken awake", "bathed bathe", "bathing bathe", "beaten beat", "became become",
	"been be", "began begin", "begun begin", "being be", "bent bend", "biased bias", "bit bite", "bitten bite", "bled bleed",
	"blew blow", "blown blow", "bore bear", "born bear", "borne bear", "bought buy", "bound bind", "breathed breathe",
	"breathing breathe", "bred breed", "broke break", "broken break", "brought bring", "built build", "burnt burn", "bussed bus",
	"came come", "canoed canoe", "caught catch", "challenged challenge", "challenging challenge", "changed change",
	"changing change", "chose choose", "chosen choose", "clothed clothe", "clung cling", "crept creep", "cringed cringe",
	"dealt deal", "decreed decree", "did do", "died die", "dies die", "disagreed disagree", "does do", "done do", "dove dive",
	"drank drink", "drawn draw", "dreamt dream", "drew draw", "driven drive", "drove drive", "drunk drink", "dug dig", "dyed dye",
	"dying die", "eaten eat", "ebbed ebb", "egged egg", "erred err", "erring err", "exchanged exchange", "exchanging exchange",
	"expunged expunge", "eyed eye", "eyeing eye", "fallen fall", "fed feed", "fell fall", "felt feel", "fled flee",
	"fleeing flee", "flew fly", "flown fly", "flung fling", "focused focus", "focusing focus", "focussed focus", "forbade forbid",
	"forbidden forbid", "forgave forgive", "forgiven forgive", "forgot forget", "forgotten forget", "fought fight", "found find",
	"freed free", "freeing free", "froze freeze", "frozen freeze", "gave give", "given give", "goes go", "gone go", "got get",
	"gotten get", "grew grow", "ground grind", "grown grow", "guaranteed guarantee", "guaranteeing guarantee", "had have",
	"has have", "hasted haste", "having have", "heard hear", "held hold", "hid hide", "hidden hide", "hinged hinge", "hung hang",
	"iced ice", "impinging impinge", "infringed infringe", "infringing infringe", "is be", "kept keep", "kidnapped kidnap",
	"kidnapping kidnap", "knelt kneel", "knew know", "known know", "laid lay", "lain lie", "lay lie", "learnt learn", "led lead",
	"left leave", "lent lend", "lied lie", "lies lie", "lit light", "loathed loathe", "lost lose", "lounging lounge", "lying lie",
	"made make", "meant mean", "met meet", "misled mislead", "mistaken mistake", "mistook mistake", "overcame overcome",
	"oversaw oversee", "overseeing oversee", "overseen oversee", "overtaken overtake", "overthrew overthrow",
	"overthrown overthrow", "overtook overtake", "owed owe", "owing owe", "paid pay", "pasted paste", "pasting paste",
	"plunged plunge", "plunging plunge", "programmed program", "programming program", "proven prove", "quit quit", "ran run",
	"rang ring", "ranged range", "ranging range", "refereed referee", "revenged revenge", "ridden ride", "risen rise",
	"rode ride", "rose rise", "rung ring", "said say", "sang sing", "sank sink", "sat sit", "saw see", "scavenging scavenge",
	"seeing see", "seen see", "seethed seethe", "seething seethe", "sent send", "sewn sew", "shaken shake", "shone shine",
	"shook shake", "shot shoot", "shown show", "shrank shrink", "shrunk shrink", "singed singe", "slain slay", "slept sleep",
	"slew slay", "slid slide", "sold sell", "soothed soothe", "soothing soothe", "sought seek", "sown sow", "sped speed",
	"spent spend", "spoke speak", "spoken speak", "sponging sponge", "sprang spring", "sprung spring", "spun spin", "stole steal",
	"stolen steal", "stood stand", "strewn strew", "stricken strike", "striven strive", "strode stride", "strove strive",
	"struck strike", "stuck stick", "stung sting", "sung sing", "sunk sink", "swam swim", "swept sweep", "swollen swell",
	"swore swear", "sworn swear", "swum swim", "swung swing", "taken take", "tasted taste", "tasting taste", "taught teach",
	"thought think", "threw throw", "thrown throw", "tied tie", "ties tie", "tinged tinge", "told tell", "took take", "tore tear",
	"torn tear", "tying tie", "undergoes undergo", "undergone undergo", "understood understand", "undertaken undertake",
	"undertook undertake", "underwent undergo", "upheld uphold", "used use", "using use", "vied vie", "vies vie", "visited visit",
	"vying vie", "was be", "wasted waste", "wasting waste", "went go", "wept weep", "were be", "withdrawn withdraw",
	"withdrew withdraw", "withheld withhold", "withstood withstand", "woke wake", "woken wake", "won win", "wore wear",
	"worn wear", "worshipped worship", "worshipping worship", "wound wind", "wove weave", "woven weave", "written write",
	"wrote write", "wrung wring",
}

// irregularNouns are plurals of nouns.
var irregularNouns = [...]string{
	"aches ache", "aircraft aircraft", "airmen airman", "aliases alias", "alumni alumnus", "analyses analysis",
	"appendices appendix", "assemblymen assemblyman", "athletics athletics", "atlases atlas", "avalanches avalanche", "axes axis",
	"axles axle", "bacteria bacterium", "barracks barracks", "bases basis", "biases bias", "bonuses bonus", "buses bus",
	"businessmen businessman", "businesswomen businesswoman", "caches cache", "cacti cactus", "calories calorie", "calves calf",
	"cameramen cameraman", "campuses campus", "canvases canvas", "cargoes cargo", "caucuses caucus", "censuses census",
	"chairmen chairman", "children child", "choruses chorus", "christmases christmas", "circuses circus", "clergymen clergyman",
	"clothes clothes", "congressmen congressman", "congresswomen congresswoman", "cookies cookie", "corpses corpse",
	"councilmen councilman", "countrymen countryman", "craftsmen craftsman", "crises crisis", "criteria criterion", "data datum",
	"diagnoses diagnosis", "dies die", "echoes echo", "economics economics", "elves elf", "embargoes embargo", "feet foot",
	"firemen fireman", "fishermen fisherman", "foes foe", "forces force", "fungi fungus", "gases gas", "geese goose",
	"grandchildren grandchild", "gunmen gunman", "halves half", "headaches headache", "headquarters headquarters", "heroes hero",
	"hoodies hoodie", "hooves hoof", "hypotheses hypothesis", "indices index", "iris iris", "knives knife", "lawmen lawman",
	"leaves leaf", "lenses lens", "lice louse", "lies lie", "lives life", "loaves loaf", "mathematics mathematics",
	"matrices matrix", "means means", "media medium", "memoranda memorandum", "men man", "mice mouse", "militiamen militiaman",
	"mosquitoes mosquito", "movies movie", "news news", "niches niche", "nuclei nucleus", "oases oasis", "octopuses octopus",
	"oxen ox", "parentheses parenthesis", "people people", "phenomena phenomenon", "physics physics", "pies pie", "police police",
	"policemen policeman", "policewomen policewoman", "politics politics", "potatoes potato", "premises premises",
	"psyches psyche", "quizzes quiz", "radii radius", "referenda referendum", "rookies rookie", "salesmen salesman",
	"scarves scarf", "schoolchildren schoolchild", "selfies selfie", "selves self", "series series", "servicemen serviceman",
	"sheaves sheaf", "shelves shelf", "shoes shoe", "species species", "spokesmen spokesman", "spokeswomen spokeswoman",
	"statesmen statesman", "statuses status", "stepchildren stepchild", "stimuli stimulus", "strata stratum", "syllabi syllabus",
	"teeth tooth", "thanks thanks", "theses thesis", "thieves thief", "ties tie", "toes toe", "tomatoes tomato",
	"tornadoes tornado", "torpedoes torpedo", "tribesmen tribesman", "vertices vertex", "vetoes veto", "viruses virus",
	"volcanoes volcano", "wives wife", "wolves wolf", "women woman", "workmen workman", "works work", "zombies zombie",
}

// irregularWords are auxiliaries, articles and adjectives.
var irregularWords = [...]string{
	"'d would", "'ll will", "'m be", "'re be", "'s be", "'ve have", "a a", "am be", "an a", "are be", "been be", "being be",
	"best good", "better good", "ca can", "did do", "does do", "doing do", "done do", "farther far", "further far", "gets get",
	"getting get", "got get", "had have", "has have", "having have", "is be", "n't not", "sha shall", "was be", "were be",
	"wo will", "worse bad", "worst bad",
}
