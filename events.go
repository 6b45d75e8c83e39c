package wirecopy

import (
	"iter"
	"time"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// An Event is something that someone did, or that happened.
// Its Span is the clause that tells of it.
//
// Plain statements are Quotes, not events. A speech act and the violence it is
// about are two events: "threatened to attack" is a threat that was made and
// an assault that is possible. Help, talks and the like that are still to
// come are one event, of type [Agree] if promised and [Request] if asked for.
// What came of a deed belongs to it: "attacked a bus, killing seven" is one
// event with a Quantity.
type Event struct {
	Span
	Type       EventType  `json:"type"`
	Mode       string     `json:"mode,omitempty"`       // a finer PLOVER mode: "aerial"
	CAMEO      string     `json:"cameo,omitempty"`      // the CAMEO code it maps to, 2 to 4 digits: "195"
	Trigger    Span       `json:"trigger"`              // the words that name it: "killed"
	Args       []Argument `json:"args,omitempty"`       // those who took part
	Where      Mention    `json:"where,omitzero"`       // a place that the clause names; the dateline is none
	When       Time       `json:"when,omitzero"`        // a time that the clause names
	Quantities []Quantity `json:"quantities,omitempty"` // "seven … soldiers" killed
	Status     Status     `json:"status"`

	// Source is who says so. It is zero if the article itself does.
	Source Mention `json:"source,omitzero"`

	// DeniedBy is who says that it is not so, if anyone does.
	DeniedBy Mention `json:"deniedBy,omitzero"`

	// SameAs is the index in Article.Events, plus one, of the first event that
	// tells of the same happening; 0 if this is the first.
	SameAs int `json:"sameAs,omitempty"`
}

// A Quantity is a number that belongs to an event: how many were killed, how
// much was paid. Money is in the currency of its words.
type Quantity struct {
	Span
	Kind string  `json:"kind"`          // "killed", "injured", "arrested", "displaced", "money", …
	Min  float64 `json:"min"`           // Min == Max if exact
	Max  float64 `json:"max,omitempty"` // 0 if there is no upper bound ("at least 12")
}

// An EventType says what happened, from a small fixed list.
type EventType string

// The types of event of PLOVER 2.0 (Open Event Data Alliance, 2021), which
// tell of politics and conflict.
const (
	Agree     EventType = "agree"     // promises, offers to cooperate
	Consult   EventType = "consult"   // meets, visits, negotiates, mediates
	Support   EventType = "support"   // praises, endorses, recognises
	Concede   EventType = "concede"   // yields in words: apologises, lifts restrictions
	Cooperate EventType = "cooperate" // trades, shares, exercises together
	Aid       EventType = "aid"       // gives money, arms, relief, asylum
	Retreat   EventType = "retreat"   // withdraws, releases, disarms
	Request   EventType = "request"   // asks, urges, demands
	Accuse    EventType = "accuse"    // criticises, blames, sues, investigates
	Reject    EventType = "reject"    // refuses, denies, vetoes, defies
	Threaten  EventType = "threaten"  // warns of harm
	Sanction  EventType = "sanction"  // cuts relations, aid or trade; convicts
	Protest   EventType = "protest"   // demonstrates, strikes, riots
	Mobilize  EventType = "mobilize"  // deploys, exercises or tests arms
	Coerce    EventType = "coerce"    // arrests, seizes, bans, deports
	Assault   EventType = "assault"   // kills, bombs, abducts, destroys
)

// The types of event that PLOVER does not know, of ordinary news.
const (
	Accident            EventType = "accident" // a crash, fire or collapse that nobody meant
	Disaster            EventType = "disaster" // an earthquake, flood or storm
	Outbreak            EventType = "outbreak" // a disease spreads
	Die                 EventType = "die"      // a death that is no assault, accident or disaster
	Injure              EventType = "injure"   // an injury of that kind
	Birth               EventType = "birth"
	Marry               EventType = "marry"
	Rescue              EventType = "rescue" // people are saved
	Crime               EventType = "crime"  // an offence without physical harm
	Ruling              EventType = "ruling" // a court decides
	Appeal              EventType = "appeal" // a decision is challenged
	Pardon              EventType = "pardon" // a sentence is lifted
	Policy              EventType = "policy" // a rule, law or plan is adopted
	Ban                 EventType = "ban"    // something is forbidden
	Election            EventType = "election"
	Appoint             EventType = "appoint" // somebody takes an office
	Resign              EventType = "resign"
	Dismiss             EventType = "dismiss"
	TakePower           EventType = "take-power" // a government falls outside an election
	Deal                EventType = "deal"       // a merger, purchase or contract
	Earnings            EventType = "earnings"   // results are reported
	Market              EventType = "market"     // prices or shares move
	Launch              EventType = "launch"     // a product, mission or campaign starts
	Discovery           EventType = "discovery"
	Award               EventType = "award"
	SportResult         EventType = "sport-result"
	SportTransfer       EventType = "sport-transfer"
	ClaimResponsibility EventType = "claim-responsibility"
)

// An Argument is someone or something that takes part in an event. Its Mention
// may be words that are not in Article.Mentions; then its Entity is 0.
type Argument struct {
	Role Role `json:"role"`
	Mention
}

// A Role is the part an argument plays.
type Role string

// The roles.
const (
	Agent      Role = "agent"      // who did it; all parties, if they did the same: those who met
	Target     Role = "target"     // to whom; of a speech act, at whom it was directed
	Recipient  Role = "recipient"  // who got it
	Instrument Role = "instrument" // with what
	Topic      Role = "topic"      // about what
)

// A Status says how the source presents an event.
type Status string

// The statuses.
const (
	Actual   Status = "actual"   // it happened, or is happening
	Negated  Status = "negated"  // it did not, or will not
	Possible Status = "possible" // it may, or would if; threatened, feared, asked
	Planned  Status = "planned"  // it will; promised, ordered, scheduled
)

// Who returns the first agent of e, or the zero Mention.
func (e *Event) Who() Mention { return e.first(Agent) }

// Whom returns the first target of e, or the zero Mention.
func (e *Event) Whom() Mention { return e.first(Target) }

func (e *Event) first(r Role) Mention {
	for _, arg := range e.Args {
		if arg.Role == r {
			return arg.Mention
		}
	}
	return Mention{}
}

// A Time is a date, a time of day, a duration, or a set of those (ISO TimeML
// TIMEX3). The zero Time is no time.
type Time struct {
	Span

	Type TimeType `json:"type,omitempty"`

	// Value is the time in ISO 8601, as far as it is known: "2025-06-27",
	// "2025-W26", "P2D"; with X for what is not: "XXXX-WXX-5". What has no
	// place in the calendar is "PAST_REF", "PRESENT_REF" or "FUTURE_REF".
	Value string `json:"value"`

	// From and To bound the time, From <= t < To, in the time zone of
	// Parser.Published. They are zero if it could not be resolved.
	From time.Time `json:"from,omitzero"`
	To   time.Time `json:"to,omitzero"`
}

// A TimeType says what a time expression denotes. The empty TimeType is unknown.
type TimeType string

// The types of time, those of TIMEX3.
const (
	Date     TimeType = "date"     // "Friday", "June 2024", "the 1990s"
	Clock    TimeType = "time"     // "5:10 a.m.", "Friday night"
	Duration TimeType = "duration" // "two weeks"
	Set      TimeType = "set"      // "every Monday"
)

// EventsWith returns an iterator over the events an entity takes part in,
// and the part it plays.
func (a *Article) EventsWith(id EntityID) iter.Seq2[Role, *Event] {
	return func(yield func(Role, *Event) bool) {
		for i := range a.Events {
			for _, arg := range a.Events[i].Args {
				if arg.Entity == id && !yield(arg.Role, &a.Events[i]) {
					return
				}
			}
		}
	}
}

func (c *copier) time(t doc.Time) Time {
	return Time{Span: c.span(t.Span), Type: TimeType(t.Type), Value: t.Value, From: t.From, To: t.To}
}

// timeAt returns time n of the document, counted from 1, or the zero Time.
func (c *copier) timeAt(n int32) Time {
	if n == 0 {
		return Time{}
	}
	return c.time(c.Times[n-1])
}

func (c *copier) event(e doc.Event) Event {
	return Event{
		Span:       c.span(e.Span),
		Type:       EventType(e.Type),
		Mode:       e.Mode,
		CAMEO:      e.CAMEO,
		Trigger:    c.span(e.Trigger),
		Args:       carved(&c.args, e.Args, c.argument),
		Where:      c.mention(e.Where),
		When:       c.timeAt(e.When),
		Quantities: copied(e.Quantities, c.quantity),
		Status:     Status(e.Status),
		Source:     c.mention(e.Source),
		DeniedBy:   c.mention(e.DeniedBy),
		SameAs:     int(e.SameAs),
	}
}

func (c *copier) argument(a doc.Argument) Argument {
	return Argument{Role: Role(a.Role), Mention: c.mention(a.Mention)}
}

func (c *copier) quantity(q doc.Quantity) Quantity {
	return Quantity{Span: c.span(q.Span), Kind: q.Kind, Min: q.Min, Max: q.Max}
}
