package token

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

func split(text string) *doc.Document {
	d := doc.Get(text)
	Split(d)
	return d
}

// show joins the words of each span with bars.
func show(d *doc.Document, spans []doc.Span) []string {
	out := make([]string, len(spans))
	for i, s := range spans {
		var words []string
		for j := s.Start; j < s.End; j++ {
			words = append(words, d.Word(j))
		}
		out[i] = strings.Join(words, "|")
	}
	return out
}

func TestTokens(t *testing.T) {
	tests := []struct{ name, text, want, reason string }{
		{"sentence", "The talks failed.", "The|talks|failed|.", ""},
		{"clitics", "The minister’s aide didn't say we'll go", "The|minister|’s|aide|did|n't|say|we|'ll|go", "either apostrophe"},
		{"cannot", "He can’t and won’t", "He|ca|n’t|and|wo|n’t", "as the treebanks have it"},
		{"names with apostrophes", "O'Brien met D’Souza in N’Djamena", "O'Brien|met|D’Souza|in|N’Djamena", "no clitics"},
		{"plural possessive", "the ministers’ cars", "the|ministers|’|cars", ""},
		{"hyphen", "a cross-border raid", "a|cross|-|border|raid", "compounds are divided"},
		{"prefix", "the re-elected mayor's e-mail", "the|re-elected|mayor|'s|e-mail", "prefixes are not"},
		{"abbreviations", "Gen. Smith of the U.S. left at 5 a.m. on Jan. 5", "Gen.|Smith|of|the|U.S.|left|at|5|a.m.|on|Jan.|5", ""},
		{"initials", "J.K. Rowling met J. Smith", "J.K.|Rowling|met|J.|Smith", ""},
		{"letter at the end", "It wrote on platform X.", "It|wrote|on|platform|X|.", "no initial"},
		{"degree", "Jane Roe, Ph.D., spoke", "Jane|Roe|,|Ph.D.|,|spoke", ""},
		{"number", "No. 10 of 1,200.50", "No.|10|of|1,200.50", "a number follows"},
		{"no", "He said no. 10 left", "He|said|no.|10|left", "cannot be told from the number"},
		{"money", "US$4.2m or £5", "US|$|4.2m|or|£|5", ""},
		{"percent", "5% and 3.5 percent", "5|%|and|3.5|percent", ""},
		{"range", "10-12 people in 2010–15", "10|-|12|people|in|2010|–|15", ""},
		{"time", "at 5:10 p.m. on 9/11", "at|5:10|p.m.|on|9/11", ""},
		{"decade", "in the '90s and 1990s", "in|the|'90s|and|1990s", ""},
		{"ellipses", "Well ... no… yes", "Well|...|no|…|yes", ""},
		{"dashes", "a -- b — c", "a|--|b|—|c", ""},
		{"slash", "KABUL/ISLAMABAD", "KABUL|/|ISLAMABAD", ""},
		{"missing space", "It ended.The next day", "It|ended|.|The|next|day", ""},
		{"web", "see https://example.com/a?b=1, or www.example.org.", "see|https://example.com/a?b=1|,|or|www.example.org|.", ""},
		{"domain", "wrote example.com and news.example.co", "wrote|example.com|and|news|.|example|.|co", "only common domains"},
		{"mail", "press@example.org said", "press@example.org|said", ""},
		{"handle", "@mayor_owusu and #Accra", "@mayor_owusu|and|#Accra", ""},
		{"ampersand", "AT&T and Marks & Spencer", "AT&T|and|Marks|&|Spencer", ""},
		{"emoji", "👩🏽‍🚒🇵🇰👍", "👩🏽‍🚒|🇵🇰|👍", "sequences stay whole"},
		{"accents", "Zoë in São Paulo", "Zoë|in|São|Paulo", ""},
		{"combining", "Cafe\u0301 owner", "Cafe\u0301|owner", ""},
		{"marks", "``so'' «no» ‘yes’", "``|so|''|«|no|»|‘|yes|’", ""},
		{"doubled", "he said \"\"no\"\" and \"\"\"\"", "he|said|\"\"|no|\"\"|and|\"\"\"\"", "an ornament is one token"},
		{"invalid", "a\xff\xfeb \xc3", "a|\xff\xfe|b|\xc3", "bytes are never lost"},
		{"controls", "a\x00b", "a|\x00|b", ""},
		{"spaces", "\ufeffa\u00a0b\u200bc\u2028d", "a|b|c|d", "of every kind"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := split(tt.text)
			got := show(d, []doc.Span{d.Tokens()})[0]
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (%s; -want +got):\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

func TestClass(t *testing.T) {
	tests := []struct {
		text string // its last token is looked at
		want doc.Class
	}{
		{"minister", doc.Word | doc.Space | doc.Line},
		{"Minister", doc.Word | doc.Capital | doc.Space | doc.Line},
		{"NATO", doc.Word | doc.Capital | doc.Upper | doc.Space | doc.Line},
		{"A", doc.Word | doc.Capital | doc.Upper | doc.Space | doc.Line},
		{"a Élan", doc.Word | doc.Capital | doc.Space},
		{"1990s", doc.Word | doc.Number | doc.Space | doc.Line},
		{"12", doc.Number | doc.Space | doc.Line},
		{"it's", doc.Word | doc.Clitic},
		{"the ministers’", doc.Word | doc.Clitic},
		{"a\nGen.", doc.Word | doc.Capital | doc.Abbrev | doc.Space | doc.Line},
		{"x,", doc.Punct},
		{"“x”", doc.Punct | doc.Close},
		{"see @x", doc.Web | doc.Space},
	}
	for _, tt := range tests {
		d := split(tt.text)
		if got := d.Class[d.Len()-1]; got != tt.want {
			t.Errorf("class of the last token of %q = %b, want %b", tt.text, got, tt.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
		reason     string
	}{
		{"blank lines", "One\ntwo.\n\nThree.", []string{"One", "two|.", "Three|."}, "one break alone is too little to tell wrapped text"},
		{"a paragraph a line", "One ends here.\nTwo ends here.\nThree.", []string{"One|ends|here|.", "Two|ends|here|.", "Three|."}, "news sites"},
		{"CRLF", "One.\r\nTwo.\r\n\r\nThree.", []string{"One|.", "Two|.", "Three|."}, ""},
		{"separators", "One.\u2028Two.\u2029Three.", []string{"One|.", "Two|.", "Three|."}, ""},
		{
			"wrapped", "The mayor said that\nthe bridge would be\nclosed for a week or\nso.\nTraders said they\nwould lose a tenth of\ntheir sales.\n",
			[]string{"The|mayor|said|that|the|bridge|would|be|closed|for|a|week|or|so|.", "Traders|said|they|would|lose|a|tenth|of|their|sales|."},
			"a short line ends a paragraph",
		},
		{
			"wrapped and indented", "    The mayor said that\nthe bridge would be\nclosed for seven days.\n    Traders said they\nwould lose a tenth of\ntheir sales.\n",
			[]string{"The|mayor|said|that|the|bridge|would|be|closed|for|seven|days|.", "Traders|said|they|would|lose|a|tenth|of|their|sales|."},
			"an indent begins one, however full the line before",
		},
		{
			"torn line", "The mayor of the town said on Monday that the old bridge\nacross the river would be closed for a week.",
			[]string{"The|mayor|of|the|town|said|on|Monday|that|the|old|bridge", "across|the|river|would|be|closed|for|a|week|."},
			"too short to be sure that it was torn",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := split(tt.text)
			if diff := cmp.Diff(tt.want, show(d, d.Paragraphs)); diff != "" {
				t.Errorf("%q (%s; -want +got):\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

// TestEndless checks that a text without an end is cut, so that what stages keep
// for one sentence stays small.
func TestEndless(t *testing.T) {
	d := &doc.Document{}
	d.Reset(strings.Repeat("a ", 2*maxSentence+1))
	Split(d)
	if len(d.Sentences) != 3 || d.Sentences[0].Len() != maxSentence {
		t.Errorf("sentences %v, want three, two of %d tokens", d.Sentences, maxSentence)
	}
}

func TestSentences(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
		reason     string
	}{
		{"two", "He left. She stayed.", []string{"He left.", "She stayed."}, ""},
		{"title", "He met Gen. Smith. She did not.", []string{"He met Gen. Smith.", "She did not."}, "no sentence ends with a title"},
		{"country at the end", "He left the U.S. The car stayed.", []string{"He left the U.S.", "The car stayed."}, "the next word begins sentences"},
		{"country inside", "He met U.S. Senator Smith.", []string{"He met U.S. Senator Smith."}, ""},
		{"hour", "It began at 5 p.m. The mayor spoke.", []string{"It began at 5 p.m.", "The mayor spoke."}, ""},
		{"hour and day", "It began at 5 p.m. Friday in Accra.", []string{"It began at 5 p.m. Friday in Accra."}, ""},
		{"initial", "She met J. Smith. He left.", []string{"She met J. Smith.", "He left."}, ""},
		{"company", "He joined Fjord Inc. in May.", []string{"He joined Fjord Inc. in May."}, ""},
		{"quoted", "“It is over.” He left.", []string{"“It is over.”", "He left."}, "the mark stays with its sentence"},
		{"question in quotes", "“Why?” he asked. Nobody knew.", []string{"“Why?” he asked.", "Nobody knew."}, "an attribution follows"},
		{"question and name", "“Why?” Mayor Ama Owusu asked. Nobody knew.", []string{"“Why?” Mayor Ama Owusu asked.", "Nobody knew."}, ""},
		{"exclamation", "“Stop!” The car did not.", []string{"“Stop!”", "The car did not."}, "no attribution"},
		{"bracket", "It fell (twice.) Then it rose.", []string{"It fell (twice.)", "Then it rose."}, ""},
		{"ellipsis", "He waited... and left. She waited... The bus came.", []string{"He waited... and left.", "She waited...", "The bus came."}, ""},
		{"decimal", "It rose 3.5 percent. It fell.", []string{"It rose 3.5 percent.", "It fell."}, ""},
		{"no space", "It ended.The next day", []string{"It ended.", "The next day"}, "careless text: a word in lower case, a mark, a capital"},
		{"no space in a name", "He works at Vexa.Net and left.", []string{"He works at Vexa.Net and left."}, "a capital before the mark"},
		{"list", "1. Bread. 2. Oil and salt.", []string{"1. Bread.", "2. Oil and salt."}, "the number of an item belongs to it"},
		{"address", "Write to ama@example.org The office is closed.", []string{"Write to ama@example.org", "The office is closed."}, "a lost line break"},
		{"message head", "Ama Owusu 04/16/2001 04:52 PM Please call me.", []string{"Ama Owusu 04/16/2001 04:52 PM", "Please call me."}, "a date and time as mail has them"},
		{"smile", "We had fun :) The bus came.", []string{"We had fun :)", "The bus came."}, "an emoticon takes the place of a full stop"},
		{"question in small letters", "where is it? i lost it.", []string{"where is it?", "i lost it."}, "careless text"},
		{"brand", "She joined Yoodle! last year.", []string{"She joined Yoodle! last year."}, "the mark is part of a name"},
		{"small letters", "it rained. the bus came late. nobody cared.", []string{"it rained.", "the bus came late.", "nobody cared."}, "careless text"},
		{"month", "It came on Sept. 11. It left on Oct. 2.", []string{"It came on Sept. 11.", "It left on Oct. 2."}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := split(tt.text)
			got := make([]string, len(d.Sentences))
			for i, s := range d.Sentences {
				got[i] = d.Words(s)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (%s; -want +got):\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

func TestQuotations(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // inner words; "+" continues, "!" is unclosed, ">" is nested
		reason     string
	}{
		{"curly", "“We talk,” he said. “We do.”", []string{"We talk,", "We do."}, ""},
		{"straight", `"We talk," he said. "We do."`, []string{"We talk,", "We do."}, ""},
		{"guillemets", "«We talk», he said.", []string{"We talk"}, ""},
		{"low", "„We talk,“ he said. „We do,” too.", []string{"We talk,", "We do,"}, "German and Polish"},
		{"typewriter", "``We talk,'' he said.", []string{"We talk,"}, "TeX and the treebanks"},
		{"two single ones", "He said ''we talk'' twice.", []string{"we talk"}, "wikis"},
		{"doubled", `He said ""we talk"" twice.`, []string{"we talk"}, ""},
		{"single", "‘We talk,’ the ministers’ aide said. ‘We don’t shout.’", []string{"We talk,", "We don’t shout."}, "British; apostrophes are none"},
		{"single straight", "'We talk,' he said. 'We don't shout.'", []string{"We talk,", "We don't shout."}, ""},
		{"possessive inside", "‘The ministers’ cars are old,’ he said.", []string{"The ministers’ cars are old,"}, ""},
		{"apostrophes", "The boys' dog ate the girls' food, y'all.", []string{}, ""},
		{"elided", "Get ’em, ’cause it’s the ’90s.", []string{}, ""},
		{"nested", "“He said ‘no’ to us,” she said.", []string{"He said ‘no’ to us,", ">no"}, ""},
		{"nested straight", `"He said 'no' to us," she said.`, []string{"He said 'no' to us,", ">no"}, ""},
		{"inches", `The 6'2" guard hit a 12" pipe, "hard."`, []string{"hard."}, "a number stands before"},
		{"wrong way", "He called it ”odd” and “bad“.", []string{"odd", "bad"}, "marks of the wrong direction"},
		{"spaces inside", `He said " we talk " twice.`, []string{"we talk"}, ""},
		{"unclosed", "“We talk, he said.\nThey left.", []string{"!We talk, he said."}, "it ends with the paragraph"},
		{"missing one", "He said “we talk. “We shout,” she said.", []string{"!we talk.", "We shout,"}, "a mark that opens ends it too"},
		{"paragraphs", "“One.\n“Two.\n“Three,” he said.", []string{"!One.", "+!Two.", "+Three,"}, "each opens, the last closes"},
		{"stray", "We talk,” he said.", []string{}, "nothing opened"},
		{"empty", `He said "" and “”.`, []string{}, "nothing inside"},
		{"glued", `He was "sure"but late.`, []string{"sure"}, "a space is missing"},
		{"behind a dash", "ACCRA — “We talk,” he said.", []string{"We talk,"}, ""},
		{"in brackets", "(“We talk,” he said)", []string{"We talk,"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := split(tt.text)
			got := []string{}
			for _, q := range d.Quoted {
				s := d.Words(q.Inner)
				if q.Unclosed {
					s = "!" + s
				}
				if q.Continues {
					s = "+" + s
				}
				got = append(got, strings.Repeat(">", int(q.Depth))+s)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (%s; -want +got):\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

// checkSplit checks the laws of the document's ground floor.
func checkSplit(t *testing.T, d *doc.Document) {
	t.Helper()
	at := int32(0)
	for i := range d.Tokens().End {
		if d.Start[i] < at || d.End[i] <= d.Start[i] {
			t.Fatalf("token %d at [%d,%d) after %d", i, d.Start[i], d.End[i], at)
		}
		if gap := d.Text[at:d.Start[i]]; strings.Trim(gap, " \t\v\f\r\n\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u2060") != "" {
			t.Fatalf("lost %q before token %d", gap, i)
		}
		at = d.End[i]
	}
	for _, list := range [][]doc.Span{d.Paragraphs, d.Sentences} {
		at := int32(0)
		for _, s := range list {
			if s.Start != at || s.Empty() {
				t.Fatalf("%v in a list that came to %d", s, at)
			}
			at = s.End
		}
		if at != d.Tokens().End {
			t.Fatalf("a list ends with token %d of %d", at, d.Tokens().End)
		}
	}
	if len(d.Sentence) != d.Len() {
		t.Fatalf("%d tokens, %d sentence numbers", d.Len(), len(d.Sentence))
	}
	last := int32(-1)
	for _, q := range d.Quoted {
		if q.Start <= last || !q.Contains(q.Inner) || q.Inner.Empty() || q.Depth < 0 || q.Depth >= maxDepth {
			t.Fatalf("quotation %+v after %d", q, last)
		}
		last = q.Start
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("“Why?” asked Gen. O'Brien's aide…\r\n\r\n‘I don’t know,’ he said—\"twice\". \xff\x00")
	f.Fuzz(func(t *testing.T, text string) { checkSplit(t, split(text)) })
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("“It’s necessary,” Gen. Smith told the U.S. Senate on Jan. 5. The cross-border talks didn't end, he said. ", 100)
	d := doc.Get(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Reset(text)
		Split(d)
	}
}
