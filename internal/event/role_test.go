package event

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// found returns the events that are found in a text, a line each.
func found(text string) string {
	d := prepare(text)
	Find(d)
	return strings.Join(render(d), "\n")
}

func TestRoles(t *testing.T) {
	tests := []struct{ name, text, want, reason string }{
		{
			"relative object", "Police released the man whom they arrested in Lyon.",
			"retreat(agent=Police,target=the man) actual trigger=released\ncoerce(agent=they,target=the man) actual trigger=arrested",
			"the object of a relative clause stands before it",
		},
		{
			"object control", "The mayor urged residents to leave the town.",
			"request(agent=The mayor,target=residents) actual trigger=urged",
			"",
		},
		{
			"coordination", "The rebels attacked the base and killed two guards.",
			"assault(agent=The rebels,target=two guards) actual trigger=killed killed=2..2\nassault(agent=The rebels,target=the base) actual trigger=attacked",
			"verbs share their subject",
		},
		{
			"possessor", "Chad's invasion of Niger shocked the region.",
			"assault(agent=Chad,target=Niger) actual trigger=invasion",
			"the possessor of a deed did it",
		},
		{
			"reciprocal", "The president met the king in Oslo.",
			"consult(agent=The president,agent=the king) actual trigger=met",
			"those who meet are all agents",
		},
		{
			"light verb passive", "A raid was carried out by troops near the border.",
			"coerce(agent=troops near the border) actual trigger=raid",
			"",
		},
		{
			"suffered", "The convoy came under fire near the border.",
			"assault(target=The convoy) actual trigger=came under fire",
			"whoever comes under fire is the target",
		},
		{
			"seized", "Rebels seized the town of Gorin.",
			"coerce(agent=Rebels,target=the town of Gorin) actual trigger=seized",
			"CAMEO 192 is a seizure",
		},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, found(tt.text)); diff != "" {
			t.Errorf("%s: %s: %s (-want +got):\n%s", tt.name, tt.text, tt.reason, diff)
		}
	}
}

func TestStatus(t *testing.T) {
	tests := []struct{ text, want, reason string }{
		{"The rebels may attack the town.", "assault possible", "may"},
		{"The rebels will attack the town.", "assault planned", "will"},
		{"The rebels did not attack the town.", "assault negated", "not"},
		{"The rebels never attacked the town.", "assault negated", "never"},
		{"The rebels failed to attack the town.", "assault negated", "what one fails to do is not done"},
		{"The rebels tried to attack the town.", "assault possible", "an attempt"},
		{"The rebels plan to attack the town.", "assault planned", "a plan"},
		{"The rebels began to attack the town.", "assault actual", "what begins is done"},
		{"Troops were sent to attack the town.", "mobilize actual, assault planned", "a purpose"},
		{"If the rebels attack the town, the army will help.", "assault possible", "a condition"},
		{"The rebels threatened to attack the town.", "threaten actual, assault possible", "a threat"},
		{"The alleged attack on the town shocked the region.", "assault possible", "an adjective"},
		{"There are fears of an attack on the town.", "assault possible", "a noun that governs it"},
		{"Police prevented an attack on the town.", "assault possible", "what is prevented does not happen"},
		{"No one was killed in the attack on the town.", "assault negated, assault actual", "a negated subject"},
		{"The army denied that troops had killed the man.", "reject actual, assault actual", "a denial does not negate"},
		{"The man is accused of killing the mayor.", "accuse actual, assault possible", "an accusation"},
		{"The minister is said to have threatened cross-border attacks into Chad.", "threaten actual, assault possible", "what is threatened, whatever hyphens it has"},
		{"The town was attacked without anyone being killed.", "assault actual, assault negated", "without"},
	}
	for _, tt := range tests {
		d := prepare(tt.text)
		Find(d)
		var got []string
		for _, e := range d.Events {
			got = append(got, e.Type+" "+string(e.Status))
		}
		s := strings.Join(got, ", ")
		check(t, tt.text, s == tt.want, fmt.Sprintf("got %s, want %s (%s)", s, tt.want, tt.reason))
	}
}

func TestQuantities(t *testing.T) {
	tests := []struct{ text, want, reason string }{
		{"Gunmen killed seven Pakistani soldiers.", "killed=7..7", "a word"},
		{"Gunmen killed at least a dozen people.", "killed=12..0", "an open number"},
		{"Dozens were injured in the crash.", "injured=24..0", "a vague number is at least two of its kind"},
		{"Gunmen killed 12 people, including three children.", "killed=12..12", "who is included does not count again"},
		{"Between 10 and 15 miners were killed.", "killed=10..15", "a range"},
		{"Police arrested 1,200 protesters.", "arrested=1200..1200", "commas"},
		{"Police arrested up to 40 people.", "arrested=0..40", "at most"},
		{"Gunmen kidnapped more than 300 girls.", "abducted=300..0", ""},
		{"Hundreds of thousands of people protested in Lima.", "", "agents are counted below"},
		{"Firefighters rescued two children.", "rescued=2..2", ""},
		{"Japan gave Nepal $20 million in aid.", "money=2e+07..2e+07", "a sum"},
		{"A 40-year-old man was killed.", "", "an age is no number of dead"},
	}
	for _, tt := range tests {
		d := prepare(tt.text)
		Find(d)
		var got []string
		for _, line := range render(d) {
			_, q, _ := strings.Cut(line, " trigger=")
			for _, word := range strings.Fields(q) {
				if strings.Contains(word, "..") {
					got = append(got, word)
				}
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: got %q, want %q (%s); %s", tt.text, s, tt.want, tt.reason, strings.Join(render(d), "; "))
		}
	}
}
