package doc

// posNames are the names of the parts of speech in Universal Dependencies.
var posNames = [POSCount]string{
	"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
}

// String returns the name of p in Universal Dependencies.
func (p POS) String() string { return posNames[p] }

// relationNames are the names of the relations in Universal Dependencies.
var relationNames = [RelationCount]string{
	"_", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "compound", "compound:prt",
	"conj", "cop", "csubj", "csubj:pass", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list",
	"mark", "nmod", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan",
	"parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
}

// String returns the name of r in Universal Dependencies.
func (r Relation) String() string { return relationNames[r] }
