package ner

// A role is what a word does in names, whatever its case.
type role uint8

// The roles.
const (
	plain    role = iota
	function      // articles, pronouns, prepositions: never a name by itself
	calendar      // days and months
	title         // stands before a person's name: "President"
	state         // a part of a state, named by its office: "Ministry"
	body          // the head of an organisation's name: "Council"
	firm          // the ending of a company's name: "Inc."
	area          // the head of a place name: "Province", "River"
	front         // opens a place name: "Lake", "Mount"
	building      // the head of a facility's name: "Airport"
	affair        // the head of an event's name: "War", "Cup"
	particle      // stands inside persons' names: "bin", "van"
)

// roleOf returns the role of a word in lower case.
func roleOf(low string) role {
	switch low {
	case "the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "your",
		"him", "them", "us", "me", "who", "which", "what", "when", "where", "why", "how", "whose", "there", "here", "and", "or", "but", "nor", "so", "yet",
		"if", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "to", "up", "with", "within", "without", "under",
		"after", "before", "since", "until", "till", "while", "during", "through", "against", "among", "amid", "between", "about", "above", "across",
		"along", "around", "because", "behind", "below", "beneath", "beside", "besides", "beyond", "despite", "down", "except", "inside", "like", "near",
		"outside", "per", "than", "though", "although", "toward", "towards", "unless", "unlike", "upon", "via", "whereas", "whether", "is", "are",
		"was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "can", "could", "would", "should", "might", "must",
		"shall", "not", "no", "yes", "all", "any", "both", "each", "every", "few", "many", "more", "most", "much", "some", "such", "several", "other",
		"another", "only", "own", "same", "too", "very", "just", "also", "then", "now", "however", "meanwhile", "moreover", "therefore", "thus", "hence",
		"furthermore", "nevertheless", "according", "earlier", "later", "today", "yesterday", "tomorrow", "once", "even", "still", "again", "ever",
		"never", "always", "often", "perhaps", "maybe", "indeed", "instead", "otherwise", "nothing", "something", "everything", "anything", "nobody",
		"somebody", "everyone", "someone", "anyone", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second",
		"third", "last", "next", "said", "says", "asked", "told", "added", "mr.", "let", "oh", "well", "okay", "ok", "please", "photo", "image", "read",
		"share", "advertisement", "dear", "new", "his’", "let's", "don", "didn", "o":
		if low == "new" || low == "o" {
			return plain
		}
		return function
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "jan.", "feb.", "mar.", "apr.", "jun.",
		"jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "gmt", "pm", "a.m.", "p.m.", "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return calendar
	case "president", "vice", "deputy", "minister", "ministers", "prime", "premier", "chancellor", "chairman", "chairwoman", "chairperson", "chair", "chief", "director",
		"director-general", "secretary", "secretary-general", "secretaries", "general", "gen", "gen.", "lt", "lt.", "lieutenant", "col", "col.", "colonel", "maj", "maj.", "major", "capt", "capt.",
		"captain", "sgt", "sgt.", "sergeant", "adm", "adm.", "admiral", "brig", "brig.", "brigadier", "marshal", "commander", "commissioner", "governor", "gov", "gov.", "senator", "sen", "sen.",
		"sens", "sens.", "reps", "reps.", "representative", "rep", "rep.", "congressman", "congresswoman", "mr", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "professor",
		"doctor", "sir", "dame", "lord", "lady", "king", "queen", "prince", "princess", "emperor", "sultan", "sheikh", "sheik", "shaikh", "emir", "ayatollah", "imam", "mullah", "maulana",
		"rabbi", "pope", "cardinal", "archbishop", "bishop", "father", "fr", "fr.", "rev", "rev.", "reverend", "pastor", "sister", "saint", "judge", "justice", "attorney", "attorney-general",
		"ambassador", "envoy", "spokesman", "spokeswoman", "spokesperson", "mayor", "councillor", "councilor", "cllr", "mp", "mla", "sheriff", "detective", "inspector", "officer", "constable",
		"coach", "manager", "ceo", "cfo", "coo", "editor", "leader", "speaker", "treasurer", "comptroller", "superintendent", "principal", "dean", "vice-president", "vice-chancellor", "vice-chairman",
		"adviser", "advisor", "counsel", "counselor", "lawyer", "barrister", "engineer", "engr", "engr.", "adv", "adv.", "hon", "hon.", "honourable", "honorable", "excellency", "shri", "smt",
		"assistant", "acting", "former", "ex-president", "interim", "executive", "managing", "comrade", "alhaji", "chef", "analyst", "correspondent", "reporter", "author", "founder", "co-founder", "ministerial", "undersecretary", "solicitor":
		return title
	case "ministry", "ministries", "department", "parliament", "navy", "army", "government", "cabinet", "treasury", "senate", "congress":
		return state
	case "council", "committee", "commission", "agency", "authority", "administration", "bureau", "office", "service", "services", "organization", "organisation", "organizations",
		"association", "federation", "union", "league", "party", "front", "movement", "alliance", "coalition", "group", "corporation", "company", "companies", "enterprises", "industries", "holdings",
		"bank", "fund", "foundation", "trust", "institute", "institution", "university", "college", "school", "academy", "society", "club", "team", "force", "forces", "command", "guard", "guards",
		"brigade", "brigades", "corps", "division", "regiment", "battalion", "police", "court", "tribunal", "assembly", "house", "board", "panel", "chamber", "network", "news", "times", "post",
		"herald", "tribune", "gazette", "journal", "magazine", "newspaper", "press", "media", "television", "tv", "radio", "broadcasting", "studios", "pictures", "entertainment", "records",
		"airlines", "airways", "air", "motors", "energy", "oil", "petroleum", "gas", "pharmaceuticals", "technologies", "technology", "systems", "solutions", "software", "telecom", "communications",
		"insurance", "financial", "capital", "securities", "partners", "ventures", "consulting", "associates", "logistics", "shipping", "lines", "shipyard", "railways", "foods", "steel", "stores", "brothers", "farms", "breweries", "laboratories", "mining", "resources", "international", "united", "fc", "f.c.",
		"city", "rovers", "wanderers", "athletic", "church", "congregation", "secretariat", "directorate", "directorates", "embassy", "mission", "initiative", "campaign", "coordination", "consortium", "confederation",
		"syndicate", "exchange", "observatory", "watch", "laboratory", "lab", "labs", "task", "unit", "branch", "faculty", "centre", "center", "museum", "library", "orchestra", "theatre", "theater", "liberation", "republicans", "democrats":
		return body
	case "inc", "inc.", "corp", "corp.", "ltd", "ltd.", "co", "co.", "plc", "llc", "llp", "gmbh", "ag", "sa", "s.a.", "spa", "s.p.a.", "nv", "n.v.", "bhd", "pty", "limited", "incorporated":
		return firm
	case "river", "sea", "ocean", "bay", "gulf", "strait", "straits", "island", "islands", "isle", "peninsula", "mountain", "mountains", "hills", "hill", "valley", "desert", "forest", "coast", "beach",
		"lake", "lakes", "creek", "falls", "basin", "delta", "plateau", "glacier", "reef", "cape", "canyon", "province", "provinces", "district", "county", "region", "state", "territory", "territories", "prefecture",
		"governorate", "municipality", "village", "town", "township", "republic", "kingdom", "emirate", "heights", "corridor", "peak", "border":
		return area
	case "mount", "mt", "mt.", "fort", "camp", "point":
		return front
	case "airport", "stadium", "arena", "bridge", "tunnel", "hospital", "hotel", "palace", "street", "road", "avenue", "boulevard", "highway", "park", "prison", "jail", "station", "square", "tower", "towers",
		"building", "mosque", "cathedral", "temple", "monastery", "port", "harbour", "harbor", "dam", "canal", "plant", "refinery", "mall", "market", "plaza", "hall", "castle", "cemetery", "crossing",
		"base", "airbase", "zoo", "gardens", "garden", "gallery", "memorial", "monument", "pier", "roundabout", "bypass", "expressway", "motorway", "freeway", "drive", "lane", "clinic", "mine", "resort", "terminal", "campus":
		return building
	case "war", "wars", "cup", "olympics", "championship", "championships", "games", "open", "tournament", "festival", "marathon", "summit", "conference", "election", "elections", "revolution",
		"uprising", "massacre", "genocide", "hurricane", "typhoon", "cyclone", "storm", "day", "week", "awards", "award", "prize", "expo", "forum", "trophy", "prix", "derby", "series", "crisis", "holocaust", "intifada", "convention", "congresses", "final", "finals":
		return affair
	case "bin", "ibn", "bint", "al", "el", "de", "da", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "la", "le", "ben", "abu", "ul", "ur", "y", "e", "zu":
		return particle
	}
	return plain
}
