package dateline

import "github.com/wirecopy-go/wirecopy/internal/doc"

// maxAgency is the longest name of an agency, in tokens.
const maxAgency = 7

// agency reads the agencies: "(AP)", "(Borneo Bulletin/ANN)", "/TASS/", "( )".
func (r *reader) agency() {
	back := r.at
	if r.line.Date.Len() > 0 || len(r.line.Places) > 0 {
		r.skip(",")
		if r.low(0) == "." && r.low(1) == "/" || r.low(0) == "." && r.low(1) == "(" {
			r.at++
		}
		if (r.low(0) == "--" || r.low(0) == "-") && r.low(1) == "(" && !r.Is(r.at, doc.Space) { // PLEASANTON, Calif.--(BUSINESS WIRE)
			r.at++
		}
	}
	closing := ""
	switch r.low(0) {
	case "(":
		closing = ")"
	case "/":
		closing = "/"
	default:
		r.at = back
		r.bareAgency()
		return
	}
	r.at++
	name := doc.Span{Start: r.at, End: r.at}
	for r.at < r.end && r.low(0) != closing && name.Len() < maxAgency {
		if closing == ")" && r.low(0) == "/" && name.Len() > 0 {
			r.addAgency(name)
			name.Start = r.at + 1
		} else if !r.inAgency() {
			break
		}
		r.at++
		name.End = r.at
	}
	if r.low(0) != closing || name.Len() == 0 && (closing == "/" || len(r.line.Places) == 0) || r.Is(name.Start, doc.Number) {
		r.at = back
		r.line.Agencies = nil
		return
	}
	r.at++
	r.line.paren = true
	r.addAgency(name)
}

// bareAgency reads an agency without brackets behind a date: ", Reuter -".
func (r *reader) bareAgency() {
	name := doc.Span{Start: r.at + 1, End: r.at + 2}
	if r.line.Date.Empty() || r.low(0) != "," || !isSeparator(r.low(2)) || !isAgency(r.Document, name) {
		return
	}
	r.at += 2
	r.addAgency(name)
}

func (r *reader) addAgency(s doc.Span) {
	if !s.Empty() {
		r.line.Agencies = append(r.line.Agencies, r.Words(s))
	}
}

// inAgency reports whether the next token can be part of an agency's name.
func (r *reader) inAgency() bool {
	i := r.at
	if r.Is(i, doc.Web) {
		return true
	}
	switch r.Low(i) {
	case "of", "de", "the", "-", ".", "&", "for", "and", "’s", "'s":
		return true
	}
	return r.Is(i, doc.Capital|doc.Number)
}

// isAgency reports whether s names a news agency or a medium that is often
// named like one.
func isAgency(d *doc.Document, s doc.Span) bool {
	switch d.LowWords(s) {
	case "ap", "afp", "reuters", "reuter", "upi", "cnn", "bbc", "xinhua", "tass", "itar-tass", "interfax", "ani", "pti", "ians", "app",
		"app/afp", "efe", "dpa", "ansa", "anp", "belga", "tt", "ntb", "yonhap", "kyodo", "jiji", "kcna", "cna", "bernama", "antara",
		"vna", "mena", "wam", "spa", "kuna", "qna", "bna", "petra", "irna", "isna", "mehr", "fars", "sana", "anadolu", "aa", "ria",
		"ria novosti", "sputnik", "ukrinform", "unian", "bta", "tanjug", "hina", "mti", "pap", "ctk", "agerpres", "montsame",
		"kazinform", "trend", "apa", "azertac", "armenpress", "ips", "inter press service", "rns", "npr", "pbs", "abc", "nbc", "cbs",
		"fox news", "bloomberg", "dow jones", "marketwatch", "business wire", "globe newswire", "prnewswire", "pr newswire",
		"thomson reuters foundation", "associated press", "the associated press", "agence france-presse", "prensa latina",
		"canadian press", "the canadian press", "press trust of india", "voa", "rfe", "rfa", "rferl", "un news", "irin", "cp", "aap",
		"pa", "press association", "uni", "bss", "unb", "ddn", "nan", "sapa", "gna", "kna", "pana", "apo", "telam", "andina", "abi",
		"notimex", "agi", "lusa", "europa press", "newsgram", "mcclatchy", "tns", "the conversation", "mee", "rtt", "rttnews", "nna":
		return true
	}
	return false
}
