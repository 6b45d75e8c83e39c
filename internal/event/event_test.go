package event

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/wirecopy-go/wirecopy/internal/dep"
	"github.com/wirecopy-go/wirecopy/internal/doc"
	"github.com/wirecopy-go/wirecopy/internal/pos"

	"github.com/wirecopy-go/wirecopy/internal/timex"
	"github.com/wirecopy-go/wirecopy/internal/token"
)

var tests = []struct {
	name   string
	text   string
	want   []string
	reason string
}{
	{
		"active", "Insurgents killed seven Pakistani soldiers on Tuesday.",
		[]string{"assault(agent=Insurgents,target=seven Pakistani soldiers) actual trigger=killed killed=7..7"},
		"the subject stands before the verb and the object behind it",
	},
	{
		"passive", "Seven soldiers were killed by insurgents in the north.",
		[]string{"assault(agent=insurgents,target=Seven soldiers) actual trigger=killed killed=7..7"},
		"in the passive voice the subject is the target",
	},
	{
		"light verb", "The rebels launched attacks on three villages.",
		[]string{"assault(agent=The rebels,target=three villages) actual trigger=attacks"},
		"a noun takes its agent from the verb that carries it out",
	},
	{
		"speech act", "The general has threatened to bomb the capital.",
		[]string{
			"threaten(agent=The general,target=the capital) actual trigger=threatened",
			"assault(agent=The general,target=the capital) possible trigger=bomb",
		},
		"a threat and what it threatens are two events",
	},
	{
		"promise", "France will send medicine to Chad.",
		[]string{"agree(agent=France,target=Chad) planned trigger=send"},
		"help that is still to come is a promise",
	},
	{
		"refusal", "Norway refused to meet the delegation.",
		[]string{"reject(agent=Norway,target=the delegation) actual trigger=refused"},
		"what is refused is no event of its own",
	},
	{
		"figurative", "The senator attacked the proposal, and the committee killed the bill.",
		[]string{"accuse(agent=The senator,target=the proposal) actual trigger=attacked"},
		"a proposal is attacked in words, and a bill is not killed by arms",
	},
	{
		"seized power", "The junta seized power in 2019.",
		[]string{"take-power(agent=The junta) actual trigger=seized"},
		"power is the object that makes it a coup",
	},
	{
		"negation", "The army did not attack the town.",
		[]string{"assault(agent=The army,target=the town) negated trigger=attack"},
		"not",
	},
	{
		"at least", "At least a dozen people were wounded.",
		[]string{"assault(target=At least a dozen people) actual trigger=wounded injured=12..0"},
		"an open number has no upper bound",
	},
	{"sport", "Moreno beat the top seed 6-3 6-4.", []string{"sport-result(agent=Moreno,target=the top seed) actual trigger=beat"}, "nobody is hit"},
	{
		"relative clause", "The gunman who shot two guards was arrested in Lyon.",
		[]string{
			"coerce(target=The gunman) actual trigger=arrested",
			"assault(agent=The gunman,target=two guards) actual trigger=shot",
		},
		"who stands for the phrase before it",
	},
	{
		"casualties merge", "Militants attacked a convoy on Monday, killing six soldiers and wounding nine.",
		[]string{"assault(agent=Militants,target=a convoy,target=six soldiers,target=nine) actual trigger=attacked killed=6..6 injured=9..9"},
		"what came of an attack is no other event",
	},
	{
		"accident kills", "Forty passengers were killed in a ferry accident.",
		[]string{
			"accident(target=Forty passengers) actual trigger=killed killed=40..40",
			"accident() actual trigger=accident same=1",
		},
		"an accident is what killed them, not an attacker",
	},
	{
		"means", "Rebels killed a mayor in a bombing.",
		[]string{
			"assault(agent=Rebels,target=a mayor) actual trigger=killed",
			"assault(agent=Rebels) actual trigger=bombing same=1",
		},
		"the bombing is how they killed him",
	},
	{
		"of and by", "The takeover of the city by rebels shocked the region.",
		[]string{"take-power(agent=rebels,target=the city) actual trigger=takeover"},
		"a noun has its arguments in phrases with of and by",
	},
	{
		"accused of", "The minister was accused of bribing the voters.",
		[]string{
			"accuse(target=The minister) actual trigger=accused of",
			"crime(agent=The minister,target=the voters) possible trigger=bribing",
		},
		"what someone is accused of may not be true",
	},
	{
		"demand from", "The court accepted demands from the opposition.",
		[]string{"concede(agent=The court,target=the opposition) actual trigger=accepted"},
		"demands cannot be conceded to, but those who made them",
	},
	{
		"pronoun of the speaker", "Norway said it would send medicine to Mali.",
		[]string{"agree(agent=Norway,target=Mali) planned trigger=send"},
		"it stands for the subject of said",
	},
	{
		"threat", "The union said it would strike unless wages rose.",
		[]string{"threaten(agent=The union) planned trigger=strike"},
		"with unless, what will be done is a threat",
	},
	{
		"duty", "Kenya said that Uganda must return the ship.",
		[]string{"request(agent=Kenya,target=Uganda) actual trigger=must return"},
		"must in reported speech is a demand",
	},
	{
		"time in the verb group", "The envoy has on Monday met the rebels.",
		[]string{"consult(agent=The envoy,agent=the rebels) actual trigger=met"},
		"those who meet are all agents",
	},
	{
		"strike a deal", "The two firms struck a deal, and shares hit a record.",
		[]string{"agree(agent=The two firms) actual trigger=struck"},
		"nobody strikes or hits anyone",
	},
	{"no event", "The weather was pleasant and the streets were quiet.", nil, "nothing happens"},
}

func TestFind(t *testing.T) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := prepare(tt.text)
			Find(d)
			if diff := cmp.Diff(tt.want, render(d)); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", tt.text, tt.reason, diff)
			}
		})
	}
}

// TestEmpty checks that each case can fail.
func TestEmpty(t *testing.T) {
	for _, tt := range tests {
		if tt.want == nil {
			continue
		}
		if diff := cmp.Diff(tt.want, render(doc.Get(tt.text))); diff == "" {
			t.Errorf("%s: passes with no events found", tt.name)
		}
	}
}

func prepare(text string) *doc.Document {
	d := doc.Get(text)
	token.Split(d)
	timex.Find(d)
	pos.Tag(d)
	dep.Parse(d)
	return d
}

// render writes the events of d as "type(role=words,…) status trigger=words".
func render(d *doc.Document) (out []string) {
	for _, e := range d.Events {
		var args []string
		for _, a := range e.Args {
			args = append(args, fmt.Sprintf("%s=%s", a.Role, d.Words(a.Span)))
		}
		line := fmt.Sprintf("%s(%s) %s trigger=%s", e.Type, strings.Join(args, ","), e.Status, d.Words(e.Trigger))
		for _, q := range e.Quantities {
			line += fmt.Sprintf(" %s=%v..%v", q.Kind, q.Min, q.Max)
		}
		if e.SameAs != 0 {
			line += fmt.Sprintf(" same=%d", e.SameAs)
		}
		out = append(out, line)
	}
	return out
}

func FuzzFind(f *testing.F) {
	for _, tt := range tests {
		f.Add(tt.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := prepare(text)
		Find(d)
		checkLaws(t, d)
	})
}

// TestLong checks that a sentence which is read in pieces gives nothing that
// lies across them.
func TestLong(t *testing.T) {
	for _, tt := range tests {
		text := strings.Repeat(strings.TrimSuffix(tt.text, ".")+" and ", 60)
		d := prepare(text)
		Find(d)
		checkLaws(t, d)
	}
}

// checkLaws checks that spans lie in the document and events are in order.
func checkLaws(t *testing.T, d *doc.Document) {
	t.Helper()
	in := func(what string, s doc.Span) {
		if s.Start < 0 || s.End > int32(d.Len()) || s.Start > s.End {
			t.Errorf("%s: span %v of %d tokens", what, s, d.Len())
		}
	}
	if !slices.IsSortedFunc(d.Events, func(a, b doc.Event) int { return doc.Compare(a.Span, b.Span) }) {
		t.Error("events are not in order")
	}
	for n, e := range d.Events {
		in("event", e.Span)
		in("trigger", e.Trigger)
		in("source", e.Source.Span)
		in("where", e.Where.Span)
		if e.Trigger.Empty() || !e.Span.Contains(e.Trigger) {
			t.Errorf("trigger %v is not in event %v", e.Trigger, e.Span)
		}
		if e.Type == "" || e.Status == "" {
			t.Errorf("event %d has no type or status", n)
		}
		if e.When < 0 || int(e.When) > len(d.Times) || e.SameAs < 0 || int(e.SameAs) > n {
			t.Errorf("event %d: When %d, SameAs %d", n, e.When, e.SameAs)
		} else if e.SameAs > 0 && d.Events[e.SameAs-1].SameAs != 0 {
			t.Errorf("event %d is the same as event %d, which is no first mention", n, e.SameAs-1)
		}
		for _, a := range e.Args {
			in(string(a.Role), a.Span)
			if a.Span.Empty() || a.Role == "" {
				t.Errorf("event %d: empty argument", n)
			}
		}
		for _, q := range e.Quantities {
			in("quantity", q.Span)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	var sb strings.Builder
	for range 20 {
		for _, tt := range tests {
			sb.WriteString(tt.text)
			sb.WriteByte('\n')
		}
	}
	d := prepare(sb.String())
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Events = d.Events[:0]
		Find(d)
	}
}

// TestContext covers what comes from other stages: mentions, quotes, places.
func TestContext(t *testing.T) {
	d := prepare("Accra alleges that Lome bombed the port in Tema. Lome denied the allegation.")
	at := func(words string, n int) doc.Span {
		i := int32(-1)
		for range n {
			for i++; d.Word(i) != words; i++ {
			}
		}
		return doc.Span{Start: i, End: i + 1}
	}
	d.Mentions = []doc.Mention{
		{Span: at("Accra", 1), Entity: 1, Kind: doc.Location, Form: doc.Named, Metonym: true},
		{Span: at("Lome", 1), Entity: 2, Kind: doc.Location, Form: doc.Named, Metonym: true},
		{Span: at("Tema", 1), Entity: 3, Kind: doc.Location, Form: doc.Named},
		{Span: at("Lome", 2), Entity: 2, Kind: doc.Location, Form: doc.Named, Metonym: true},
	}
	content := doc.Span{Start: at("Lome", 1).Start, End: at("Tema", 1).End}
	d.Quotes = []doc.Quote{{Span: content, Kind: doc.Indirect, Parts: []doc.Part{{Span: content}}, Speaker: d.Mentions[0]}}
	Find(d)
	if len(d.Events) != 3 {
		t.Fatalf("%d events, want 3: %q", len(d.Events), render(d))
	}
	e := d.Events[1]
	got := []string{e.Type, d.Words(e.Where.Span), d.Words(e.Source.Span), d.Words(e.DeniedBy.Span), string(e.Status)}
	want := []string{"assault", "Tema", "Accra", "Lome", "actual"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("type, where, source, denied by, status (-want +got):\n%s", diff)
	}
	if a := e.Args[0]; a.Role != doc.Agent || a.Entity != 2 {
		t.Errorf("first argument %+v, want the agent, entity 2", a)
	}
}
