package page

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/wirecopy-go/wirecopy"
)

// longDate is how the page writes days.
const longDate = "January 2, 2006"

// A day is the events of a day, or of a longer or shorter time.
type day struct {
	Label    string
	Datetime string // as HTML reads it; may be empty
	Events   []event
}

// An event is an entry of the timeline.
type event struct {
	Number  int
	Key     string
	Type    string
	Status  string // empty if it happened
	Agents  string
	Trigger string
	Others  string
	Notes   string
	Say     string
}

// days returns the events by their time. Those without one come last; events
// that tell of the same are one.
func (v *view) days() []day {
	a := v.article
	var dated []*wirecopy.Event
	numbers := map[*wirecopy.Event]int{}
	for i := range a.Events {
		if e := &a.Events[i]; e.SameAs == 0 {
			dated = append(dated, e)
			numbers[e] = i + 1
		}
	}
	slices.SortStableFunc(dated, func(e, f *wirecopy.Event) int { return compareTimes(&e.When, &f.When) })
	var days []day
	for _, e := range dated {
		label := whenLabel(&e.When)
		if n := len(days); n == 0 || days[n-1].Label != label {
			days = append(days, day{Label: label, Datetime: datetime(e.When.Value)})
		}
		d := &days[len(days)-1]
		d.Events = append(d.Events, newEvent(numbers[e], e))
	}
	return days
}

// compareTimes orders resolved times, then those that are only words, and
// then no time.
func compareTimes(t, u *wirecopy.Time) int {
	if c := rank(t) - rank(u); c != 0 {
		return c
	}
	if c := t.From.Compare(u.From); c != 0 {
		return c
	}
	if c := t.To.Compare(u.To); c != 0 {
		return c
	}
	return strings.Compare(whenLabel(t), whenLabel(u))
}

func rank(t *wirecopy.Time) int {
	switch {
	case !t.From.IsZero():
		return 0
	case t.Value != "" || t.Len() > 0:
		return 1
	}
	return 2
}

func newEvent(number int, e *wirecopy.Event) event {
	to := event{Number: number, Key: key("v", number), Type: strings.ReplaceAll(line(string(e.Type)), "-", " "), Trigger: line(e.Trigger.Text)}
	if e.Status != wirecopy.Actual {
		to.Status = line(string(e.Status))
	}
	var agents, others []string
	for _, arg := range e.Args {
		words := line(or(arg.Name, arg.Text))
		if arg.Role == wirecopy.Agent {
			agents = appendNew(agents, words)
		} else {
			others = appendNew(others, words)
		}
	}
	to.Agents, to.Others = strings.Join(agents, ", "), strings.Join(others, ", ")
	var notes []string
	if place := line(or(e.Where.Name, e.Where.Text)); place != "" {
		notes = append(notes, "in "+place)
	}
	for _, q := range e.Quantities {
		notes = append(notes, line(q.Kind)+": "+line(q.Text))
	}
	if source := line(or(e.Source.Name, e.Source.Text)); source != "" {
		notes = append(notes, "says "+source)
	}
	if denier := line(or(e.DeniedBy.Name, e.DeniedBy.Text)); denier != "" {
		notes = append(notes, "denied by "+denier)
	}
	to.Notes = strings.Join(notes, " · ")
	to.Say = strings.Join(nonEmpty(to.Type+status(to.Status), to.Agents, "“"+to.Trigger+"”", to.Others), " · ")
	return to
}

// appendNew appends s to list if it is not in it.
func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func status(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// whenLabel tells a time as people write it.
func whenLabel(t *wirecopy.Time) string {
	if t.Len() == 0 && t.Value == "" {
		return "No time given"
	}
	if !t.From.IsZero() {
		switch {
		case is(t.Value, time.DateOnly):
			return t.From.Format("Monday, " + longDate)
		case is(t.Value, "2006-01"):
			return t.From.Format("January 2006")
		case is(t.Value, "2006"):
			return t.From.Format("2006")
		case len(t.Value) > 10 && is(t.Value[:10], time.DateOnly):
			return t.From.Format("Monday, "+longDate) + ", " + line(t.Text)
		case len(t.Value) == len("2006-W01") && t.Value[5] == 'W':
			return "Week of " + t.From.Format(longDate)
		}
		return line(or(t.Text, t.Value))
	}
	return upperFirst(line(or(t.Text, t.Value)))
}

func is(value, layout string) bool {
	_, err := time.Parse(layout, value)
	return err == nil
}

func upperFirst(s string) string {
	if s != "" && 'a' <= s[0] && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// datetime returns a TIMEX3 value if it is one that the datetime attribute of
// HTML allows (HTML, 4.5.14), and "".
func datetime(value string) string {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly, "2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if is(value, layout) {
			return value
		}
	}
	var year, week int
	if n, err := fmt.Sscanf(value, "%4d-W%2d", &year, &week); n == 2 && err == nil && fmt.Sprintf("%04d-W%02d", year, week) == value && 1 <= week && week <= 53 {
		return value
	}
	return ""
}

// sayTime tells what a time expression means.
func sayTime(t *wirecopy.Time) string {
	s := line(t.Text) + " · " + line(string(t.Type))
	if t.Value != "" {
		s += " " + clean(t.Value)
	}
	if !t.From.IsZero() && datetime(t.Value) == "" {
		s += " · from " + t.From.Format("2006-01-02 15:04") + " to " + t.To.Format("2006-01-02 15:04")
	}
	return s
}
