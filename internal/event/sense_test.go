package event

import (
	"fmt"
	"strings"
	"testing"
)

// misleading are sentences with words of conflict and politics in another
// sense: nothing happens in them, or something of another type.
var misleading = []struct {
	text   string
	want   string // the types of the events, in order; "" if there is none
	reason string
}{
	{"The senator attacked the proposal.", "accuse", "a proposal is attacked in words"},
	{"Critics savaged the plan on Monday.", "accuse", "plans are savaged in words"},
	{"The two airlines struck a deal on Friday.", "agree", "a deal is struck, nobody is hit"},
	{"The committee killed the bill last week.", "", "a bill dies without violence"},
	{"She shot a film in Lisbon last year.", "", "films are shot with cameras"},
	{"The crew shot the final scene in a quarry.", "", "scenes too"},
	{"Traders feared a stock market raid.", "", "no police are at the door"},
	{"A reporter fired a question at the minister.", "", "questions are fired"},
	{"The two clubs are in a battle for the title.", "", "a title race"},
	{"The comedy bombed at the box office.", "", "nobody came"},
	{"The shares hit a record high on Tuesday.", "", "a level is hit"},
	{"Oil prices collapsed on Monday.", "market", "prices fall, buildings do not"},
	{"The talks collapsed on Monday.", "", "talks fail"},
	{"The winger fired a shot over the bar.", "", "a ball is shot"},
	{"The striker shot wide from twelve yards.", "", "a ball is shot"},
	{"The market crash wiped out his savings.", "", "a market falls"},
	{"Her phone crashed twice.", "", "a phone stops"},
	{"The virus attacks the lungs.", "", "a disease in general"},
	{"He had a heart attack at home.", "", "an illness"},
	{"Panic attacks are common among students.", "", "an illness"},
	{"The company launched a charm offensive.", "", "nobody marches"},
	{"The bank launched a takeover bid for its rival.", "deal", "no government falls"},
	{"Drug abuse is a problem in the city.", "", "no person is abused"},
	{"The chef beat the eggs.", "", "eggs are beaten"},
	{"The firm beat forecasts in the third quarter.", "", "forecasts are beaten"},
	{"The singer smashed the record.", "", "a record is broken"},
	{"She broke the news to her parents.", "", "news is broken"},
	{"The minister dodged a bullet in the vote.", "", "no bullet flies"},
	{"The storm of criticism surprised the mayor.", "", "no weather"},
	{"A flood of complaints reached the office.", "", "no water"},
	{"An avalanche of letters arrived.", "", "no snow"},
	{"The idea sparked an explosion of interest.", "", "nothing explodes"},
	{"The population explosion worries planners.", "", "nothing explodes"},
	{"The bank charged a fee for the service.", "", "a fee is charged"},
	{"The battery was charged overnight.", "", "a battery is charged"},
	{"The judge cited a long sentence in the report.", "", "a sentence of words"},
	{"The teacher explained the sentence to the class.", "", "a sentence of words"},
	{"The car was released in 2019.", "", "a product"},
	{"The band released an album on Friday.", "launch", "a product, no prisoner"},
	{"The agency released a report on Monday.", "", "a report is published"},
	{"Demand for copper rose in May.", "", "a market"},
	{"The medical strike rate of the drug is low.", "", "no workers walk out"},
	{"The pitcher threw a strike.", "", "baseball"},
	{"The army of volunteers cleaned the beach.", "", "no soldiers"},
	{"The company fired its finance chief.", "dismiss", "somebody loses a job"},
	{"Thousands of workers were sacked in March.", "dismiss", "no city is sacked"},
	{"The court struck down the law.", "ruling", "a law is struck down"},
	{"The opposition blasted the budget.", "accuse", "in words"},
	{"The rocket blasted off at dawn.", "launch", "a launch"},
	{"The ruling party met in Accra.", "consult", "ruling is no judgment here"},
	{"The film depicts a bloody battle.", "", "a story"},
	{"She is fighting cancer.", "", "an illness"},
	{"Relatives brought food for the accused.", "", "people"},
	{"Relatives of the arrested waited at the gate.", "", "people"},
	{"The town has fought poverty for decades.", "", "a problem"},
	{"The government is at war with inflation.", "", "a problem"},
	{"The trial of the new vaccine began in June.", "", "no court"},
	{"The minister fought back tears.", "", "tears"},
	{"The goalkeeper saved a penalty.", "", "nobody is rescued"},
	{"The plan will save money.", "", "nobody is rescued"},
	{"Investors retreated to safe assets.", "", "no army"},
	{"The writer is on a retreat in the hills.", "", "no army"},
	{"The festival attracted hundreds of visitors.", "", "nothing of the ontology"},
	{"The report is expected to be explosive.", "", "no bomb"},
	{"Her speech killed all hope of a compromise.", "", "hope"},
	{"The president is killing time.", "", "time"},
	{"Rain stopped play in the second session.", "", "sport"},
	{"The defence was under siege in the second half, and the champions conceded a goal.", "", "sport"},
	{"Jansen won the final in straight sets, 6-4 7-5.", "sport-result", "a match"},
}

func TestMisleading(t *testing.T) {
	for _, tt := range misleading {
		d := prepare(tt.text)
		Find(d)
		var types []string
		for _, e := range d.Events {
			types = append(types, e.Type)
		}
		check(t, tt.text, strings.Join(types, " ") == tt.want, fmt.Sprintf("got %q, want %q: %s", strings.Join(render(d), "; "), tt.want, tt.reason))
	}
}
