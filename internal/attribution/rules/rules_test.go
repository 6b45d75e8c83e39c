package rules_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/attribution/rules"
	"github.com/wirecopy-go/wirecopy/internal/dateline"
	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/pos"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

// readTests have the quotes that the rules find, one a line: the source, the cue
// and the parts, each of which has a bar before it, or » if it is quoted.
var readTests = []struct {
	name, text, want string
	reason           string
}{
	{
		name:   "quotation, cue, source",
		text:   "“The road is open,” said Marta Diaz, who runs the depot.",
		want:   "Marta Diaz, said »The road is open,",
		reason: "The source ends before its relative clause.",
	},
	{
		name:   "clause without that",
		text:   "Officials said the road would open by Friday.",
		want:   "Officials, said | the road would open by Friday",
		reason: "What is said begins behind the verb.",
	},
	{
		name:   "attribution at the end",
		text:   "The road will open by Friday, officials said.",
		want:   "officials, said | The road will open by Friday",
		reason: "What is said begins with the sentence.",
	},
	{
		name:   "attribution between",
		text:   "“The road,” she said, “is open.”",
		want:   "she, said »The road, »is open.",
		reason: "One quote has both parts.",
	},
	{
		name:   "who is told",
		text:   "Diaz told the council that the road was open.",
		want:   "Diaz, told | the road was open",
		reason: "The addressee is no part of what is said.",
	},
	{
		name:   "adverbials behind the verb",
		text:   "Diaz said late on Monday in Kisumu that the road was open.",
		want:   "Diaz, said | the road was open",
		reason: "Time and place belong to the attribution.",
	},
	{
		name:   "according to, first",
		text:   "According to the depot, three lorries were lost.",
		want:   "the depot, According to | three lorries were lost",
		reason: "The comma ends the source.",
	},
	{
		name:   "according to, with a description",
		text:   "According to the report, published in May, the depot lost three lorries.",
		want:   "the report, According to | the depot lost three lorries",
		reason: "A participle between commas belongs to the source.",
	},
	{
		name:   "according to, with an apposition",
		text:   "According to the Herald, the oldest paper in town, the depot lost three lorries.",
		want:   "the Herald, According to | the depot lost three lorries",
		reason: "A phrase without a verb between commas belongs to the source if a clause follows.",
	},
	{
		name:   "according to, and a subject with an apposition",
		text:   "According to the Herald, the depot, a shed of tin, lost three lorries.",
		want:   "the Herald, According to | the depot, a shed of tin, lost three lorries",
		reason: "The first phrase is the subject if no clause follows the second comma.",
	},
	{
		name:   "according to, and a short clause",
		text:   "According to Diaz, work is over, but she will not leave.",
		want:   "Diaz, According to | work is over, but she will not leave",
		reason: "Three words are a clause if one is a verb.",
	},
	{
		name:   "participle",
		text:   "She closed the depot, saying the roof might fall.",
		want:   "She, saying | the roof might fall",
		reason: "The subject of the sentence says it.",
	},
	{
		name:   "participle behind a quotation",
		text:   "Diaz said the roof was “a danger to all”, adding she would close the depot.",
		want:   "Diaz, said | the roof was »a danger to all\nDiaz, adding | she would close the depot",
		reason: "The quotation before the participle is what the first verb reports.",
	},
	{
		name:   "and, with the perfect",
		text:   "Diaz has called the roof “a danger to all” but has denied “any guilt at all.”",
		want:   "Diaz, called | the roof »a danger to all\nDiaz, denied »any guilt at all.",
		reason: "An auxiliary before the second verb changes nothing.",
	},
	{
		name:   "quoted as saying",
		text:   "The Herald quoted a guard as saying the roof fell at night.",
		want:   "a guard, saying | the roof fell at night",
		reason: "Who is quoted says it, not the paper.",
	},
	{
		name:   "quoted by, as saying",
		text:   "Diaz was quoted by the Herald as saying the roof fell at night.",
		want:   "Diaz, saying | the roof fell at night",
		reason: "The paper quotes, and the subject says it.",
	},
	{
		name:   "quotes, with a colon",
		text:   "The Herald quotes Marta Diaz: “The roof fell at night.”",
		want:   "Marta Diaz, quotes »The roof fell at night.",
		reason: "Who is quoted says it, not the paper.",
	},
	{
		name:   "name and description after a quotation",
		text:   "“The roof fell at night,” Marta Diaz, head of the depot told the council.",
		want:   "Marta Diaz, told »The roof fell at night,",
		reason: "The name is the source though its second comma is missing.",
	},
	{
		name:   "once",
		text:   "Once the guard mentioned that the roof had holes, the council closed the depot.",
		want:   "the guard, mentioned | the roof had holes",
		reason: "The report ends with its clause.",
	},
	{
		name:   "while",
		text:   "While Diaz said the roof was sound, the council closed the depot.",
		want:   "Diaz, said | the roof was sound",
		reason: "The report ends with its clause.",
	},
	{
		name:   "statement and dash",
		text:   "Diaz later issued an apology – “I should have closed the depot in May.”",
		want:   "Diaz, apology »I should have closed the depot in May.",
		reason: "A dash leads over to words as a colon does.",
	},
	{
		name:   "statement and colon",
		text:   "Her answer: “I should have closed the depot in May.”",
		want:   ", answer »I should have closed the depot in May.",
		reason: "A noun can be the cue.",
	},
	{
		name:   "name given in brackets",
		text:   "Diaz said the Kisumu Depot Fund (the “Fund”) would pay for the roof.",
		want:   "Diaz, said | the Kisumu Depot Fund (the “Fund”) would pay for the roof",
		reason: "The marks hold a name, not words that she chose.",
	},
	{
		name:   "label",
		text:   "Diaz called the roof “a danger to all.”",
		want:   "Diaz, called | the roof »a danger to all.",
		reason: "A thing and the words for it are reported together.",
	},
	{
		name:   "title before a noun",
		text:   "Diaz accused the “Long Road Home” director of lying.",
		reason: "The marks hold a title.",
	},
	{
		name:   "title",
		text:   "The choir sang “Long Road Home” until midnight.",
		reason: "The marks hold a title.",
	},
	{
		name:   "the WHO",
		text:   "The WHO said the fever was over. It has said it will send doctors.",
		want:   "The WHO, said | the fever was over\nIt, said | it will send doctors",
		reason: "An acronym is no relative pronoun.",
	},
	{
		name:   "US officials told",
		text:   "According to US officials, the road is open.",
		want:   "US officials, According to | the road is open",
		reason: "An acronym is no pronoun.",
	},
	{
		name:   "reports say",
		text:   "The road is open again, reports say.",
		want:   "reports, say | The road is open again",
		reason: "What is a verb is no source.",
	},
	{
		name:   "participle after a time",
		text:   "Earlier this year, the council tried to close the depot, arguing that the roof might fall.",
		want:   "the council, arguing | the roof might fall",
		reason: "A time that comes first is no source.",
	},
	{
		name:   "shown shouting",
		text:   "A video from the yard showed Diaz shouting, “Close the depot at once!”",
		want:   "Diaz, shouting »Close the depot at once!",
		reason: "Who is shown shouts, not the film.",
	},
	{
		name:   "was asked",
		text:   "Diaz was asked whether the roof might fall.",
		reason: "Who is asked does not ask.",
	},
	{
		name:   "that behind a list",
		text:   "After the fire, Diaz said in a letter to drivers, guards and clerks that the depot would close.",
		want:   "Diaz, said | the depot would close",
		reason: "The phrase before the source is no more than a time.",
	},
	{
		name:   "subordinate clause and nothing else",
		text:   "After the roof fell, Diaz said in Kisumu on Monday.",
		reason: "A clause with after cannot be all that is said.",
	},
	{
		name:   "subordinate clause that goes on",
		text:   "When the roof fell, Diaz said, nobody was inside.",
		want:   "Diaz, said | When the roof fell | nobody was inside",
		reason: "What is said goes on behind the attribution.",
	},
	{
		name:   "source of two nouns behind the cue",
		text:   "The depot will close by Friday, says the port’s president and chief clerk.",
		want:   "the port’s president and chief clerk, says | The depot will close by Friday",
		reason: "The tree tells that both nouns are the source.",
	},
	{
		name:   "noun at the end",
		text:   "Nobody gave an answer",
		reason: "There is no token behind the last.",
	},
	{
		name:   "verb that is also a noun",
		text:   "Internal review shows the depot has lost money.",
		want:   "Internal review, shows | the depot has lost money",
		reason: "The tag tells the verb, though the source has no article.",
	},
	{
		name:   "noun that is also a verb",
		text:   "The depot rejected union claims the roof might fall.",
		reason: "The claims are a thing rejected.",
	},
	{
		name:   "all that somebody says",
		text:   "Everything Diaz says is false.",
		reason: "What is false is not what she says.",
	},
	{
		name:   "what somebody says, in passing",
		text:   "What Diaz says the roof would cost, and what it did, are far apart.",
		want:   "Diaz, says | the roof would cost",
		reason: "The report ends with its clause.",
	},
	{
		name:   "noun before a noun",
		text:   "The depot warning signs said the roof might fall.",
		want:   "The depot warning signs, said | the roof might fall",
		reason: "The signs are the source.",
	},
	{
		name:   "but when",
		text:   "But when the money ran out in May, Diaz said so.",
		reason: "A clause with when cannot be all that is said.",
	},
	{
		name:   "according to, with an age",
		text:   "According to Marta Diaz, 34, the roof fell at night.",
		want:   "Marta Diaz, According to | the roof fell at night",
		reason: "An age between commas belongs to the source.",
	},
	{
		name:   "according to, with an office",
		text:   "According to Marta Diaz, head of the depot, the roof fell at night.",
		want:   "Marta Diaz, According to | the roof fell at night",
		reason: "An office behind a name belongs to the source.",
	},
	{
		name:   "warned others to go",
		text:   "She left at once, warned the guards to stay away, and called for help.",
		want:   "",
		reason: "The guards are warned; nobody reports that she left.",
	},
	{
		name:   "according to, with a participle",
		text:   "According to evidence presented at the trial, the roof fell at night.",
		want:   "evidence, According to | the roof fell at night",
		reason: "The participle belongs to the source; what is said follows the comma.",
	},
	{
		name:   "passive",
		text:   "Diaz is said to have closed the depot.",
		reason: "Nobody is named who says it.",
	},
	{
		name:   "thought",
		text:   "Diaz believes the roof will fall.",
		reason: "Thoughts are not reported.",
	},
	{
		name:   "goes on in the next sentence",
		text:   "“The roof fell at night,” Diaz said. “Nobody was hurt.”",
		want:   "Diaz, said »The roof fell at night, »Nobody was hurt.",
		reason: "A quotation without a cue goes on with the turn.",
	},
	{
		name:   "goes on in the next paragraph",
		text:   "Diaz said the depot was closed.\n“We will mend the roof by the summer.”",
		want:   "Diaz, said | the depot was closed\n, »We will mend the roof by the summer.",
		reason: "After an indirect report, the quotation is a quote of its own.",
	},
	{
		name:   "colon before a paragraph",
		text:   "Diaz continued:\n“We will mend the roof by the summer.”",
		want:   "Diaz, continued »We will mend the roof by the summer.",
		reason: "What a colon leads over to may be the next paragraph.",
	},
}

func TestRead(t *testing.T) {
	for _, tt := range readTests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s\n%s", tt.text, diff, tt.reason)
			}
		})
	}
}

// read returns the quotes that the rules find in text, as readTests have them.
func read(text string) string {
	d := new(doc.Document)
	d.Reset(text)
	token.Split(d)
	dateline.Find(d)
	pos.Tag(d)
	dep.Parse(d)
	var r rules.Reader
	var lines []string
	for _, q := range r.Read(d) {
		line := d.Words(q.Speaker.Span) + ","
		if !q.Cue.Empty() {
			line += " " + d.Words(q.Cue)
		}
		for _, p := range q.Parts {
			mark := " | "
			if p.Verbatim {
				mark = " »"
			}
			line += mark + d.Words(p.Span)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestWords(t *testing.T) {
	tests := []struct {
		name   string
		is     func(string) bool
		yes    string
		no     string
		reason string
	}{
		{"source", rules.IsSource, "she who others those", "her whom table", "pronouns that can be a subject"},
		{"object", rules.IsObject, "him them you people", "he they table", "pronouns that can be an object"},
		{"possessive", rules.IsPossessive, "his their whose", "him theirs", "determiners"},
		{"determiner", rules.IsDeterminer, "the every his", "he table", "what a noun phrase begins with"},
		{"preposition", rules.IsPreposition, "of during citing", "that table", "what a phrase begins with"},
		{"plural", rules.IsPlural, "officials unions", "press status analysis bus", "an s that is no part of the stem"},
		{"genitive", rules.IsGenitive, "'s ’s", "s '", "the mark with its letter"},
		{"dash", rules.IsDash, "– -- —", ": ,", "dashes of every length"},
		{"final", rules.IsFinal, ". ? !", ", ;", "marks that end a sentence"},
	}
	for _, tt := range tests {
		for w := range strings.FieldsSeq(tt.yes) {
			if !tt.is(w) {
				t.Errorf("%q is no %s; want %s", w, tt.name, tt.reason)
			}
		}
		for w := range strings.FieldsSeq(tt.no) {
			if tt.is(w) {
				t.Errorf("%q is a %s; want only %s", w, tt.name, tt.reason)
			}
		}
	}
}

func TestVerbOf(t *testing.T) {
	tests := []struct {
		word      string
		takes     rules.Verb
		takesNone rules.Verb
		reason    string
	}{
		{"said", rules.Quotes | rules.That | rules.Bare | rules.Loose, rules.Tells | rules.Labels, "said (that) …; not said him"},
		{"told", rules.Tells | rules.That, rules.Labels, "told them that …"},
		{"asked", rules.Whether | rules.Tells, rules.That, "asked them whether …"},
		{"called", rules.Labels, rules.That, "called it “…”"},
		{"whispers", rules.Quotes, rules.That, "whispers “…”"},
		{"walked", 0, rules.Quotes | rules.That, "walks report nothing"},
	}
	for _, tt := range tests {
		if v := rules.VerbOf(tt.word); v&tt.takes != tt.takes || v&tt.takesNone != 0 {
			t.Errorf("%q takes %b; want %s", tt.word, v, tt.reason)
		}
	}
}
