// Package timex finds time expressions and resolves them in the calendar.
//
// It knows the four types of TIMEX3 (ISO TimeML): dates ("June 27", "last
// week", "the third quarter"), times of the day ("5:10 a.m.", "Friday
// night"), durations ("two weeks", "30-year") and sets ("every Monday"). It is
// a grammar over tokens, written by hand: a word that can begin an expression
// is looked up in a small lexicon, and the rule for its kind reads on from
// there for a few tokens.
//
// What is not fully said is counted from the day of publication, and backwards,
// since news tells what has happened: "on Friday" is the last Friday, the day
// of publication included. Only evidence of a future, such as "will" or
// "scheduled", turns a date forwards. "A day later" and "a year earlier" are
// counted from the date told of before. Values follow the usage of the TimeBank
// corpus where ISO TimeML leaves a choice.
//
// It does not know yet: what a duration next to an event is anchored to ("two
// days after the vote"), years before Christ, calendars other than the
// Gregorian, holidays that are neither fixed in the calendar nor a weekday of
// a month nor Easter, and the seasons of the southern hemisphere. Tense is
// guessed from words, not from a parse.
package timex

import (
	"time"

	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// Dateline resolves the date of the dateline of d. If nothing else says when
// the article was published, and the dateline's date has a year, it does.
func Dateline(d *doc.Document) {
	date := d.Dateline.Date
	if date.Empty() {
		return
	}
	r := newReader(d)
	for i := date.Start; i < date.End; i++ {
		x, ok := r.read(i)
		if !ok || x.Start < date.Start || x.End > date.End || x.when.unit == noUnit {
			continue
		}
		if x.guessed && r.today.known() { // a dateline has no tense
			x.when = r.nearest(x.when.month, x.when.day, 7)
		}
		if d.Published.IsZero() && x.when.unit <= day && x.when.known() {
			d.Published, _ = x.when.to(day).bounds(time.UTC)
			r = newReader(d)
		}
		d.Dateline.When = r.time(x)
		return
	}
}

// Find finds the time expressions of d.
func Find(d *doc.Document) {
	r := newReader(d)
	line := d.Dateline
	for i := int32(0); i < d.Tokens().End; {
		if i == line.When.Start && !line.When.Empty() {
			d.Times = append(d.Times, line.When)
			i = line.When.End
			r.free = i
			continue
		}
		x, ok := r.read(i)
		if !ok {
			i = max(i+1, x.End)
			continue
		}
		x.Start = r.widen(x)
		r.remember(x)
		d.Times = append(d.Times, r.time(x))
		i = x.End
		r.free = i
	}
}

// A reader reads the time expressions of a document in order.
type reader struct {
	*doc.Document
	today   when // the day of publication; unknown if that is
	loc     *time.Location
	free    int32   // the tokens before it belong to expressions already read
	focus   when    // the last date that was told of, which "a day later" counts from
	quarter when    // the last quarter that was told of
	asked   int32   // where it was
	rest    restDay // "June 27-29": the second day is still to be read
}

func newReader(d *doc.Document) reader {
	r := reader{Document: d, today: when{unit: day}, loc: time.UTC, asked: -1}
	if !d.Published.IsZero() {
		r.today, r.loc = dayOf(d.Published), d.Published.Location()
	}
	return r
}

// An expression is a time expression as it was read.
type expression struct {
	doc.Span
	kind   doc.TimeType
	when   when   // where in the calendar, if it has a unit
	length length // how long, if it has a unit
	value  string // otherwise
	// from and to bound a duration that is anchored to a date.
	from, to when
	the      bool // an article before it belongs to it
	guessed  bool // it is a day of a year that is not said
	aside    bool // it is only compared with: nothing else is counted from it
}

// no is the result of a rule that does not apply.
func no() (expression, bool) { return expression{}, false }

// calendar returns the expression for w, made of the tokens [i, end).
func calendar(i, end int32, w when) (expression, bool) {
	return expression{Span: doc.Span{Start: i, End: end}, kind: w.kind(), when: w}, true
}

// theCalendar is calendar for an expression that takes an article.
func theCalendar(i, end int32, w when) (expression, bool) {
	x, ok := calendar(i, end, w)
	x.the = true
	return x, ok
}

// duration returns the expression for l, made of the tokens [i, end).
func duration(i, end int32, l length) (expression, bool) {
	return expression{Span: doc.Span{Start: i, End: end}, kind: doc.Duration, length: l}, true
}

// literal returns an expression with a value of its own.
func literal(i, end int32, kind doc.TimeType, value string) (expression, bool) {
	return expression{Span: doc.Span{Start: i, End: end}, kind: kind, value: value}, true
}

// time returns x in the form in which other stages want it.
func (r *reader) time(x expression) doc.Time {
	t := doc.Time{Span: x.Span, Type: x.kind}
	switch {
	case x.value != "":
		t.Value = x.value
	case x.when.unit != noUnit:
		t.Value = x.when.value()
		t.From, t.To = x.when.bounds(r.loc)
	default:
		t.Value = x.length.value()
		if x.from.known() {
			t.From, _ = x.from.bounds(r.loc)
			_, t.To = x.to.bounds(r.loc)
		}
	}
	return t
}

// remember keeps what later expressions are counted from.
func (r *reader) remember(x expression) {
	w := x.when
	if w.unit == noUnit || !w.known() || x.aside {
		return
	}
	if w.unit == quarter {
		r.quarter, r.asked = w, x.End
	}
	r.focus = w
}

// read reads the expression that begins at token i. If there is none, End may
// tell up to where not to look again.
func (r *reader) read(i int32) (expression, bool) {
	if r.rest.at == i && i > 0 {
		if x, ok := r.readRest(i); ok {
			return x, ok
		}
	}
	w := look(r.Low(i))
	switch w.kind {
	case none:
		if r.Is(i, doc.Number) {
			return r.numeral(i)
		}
	case monthName:
		return r.month(i, int(w.n))
	case weekdayName:
		return r.weekday(i, int(w.n))
	case weekdays:
		return literal(i, i+1, doc.Set, when{unit: day, weekday: int(w.n)}.value())
	case unitName:
		return r.unit(i, w.unit)
	case unitPlural:
		return r.plural(i, w.unit)
	case seasonName:
		return r.season(i, int(w.n))
	case partName:
		return r.part(i, partOfDay(w.n))
	case noon:
		return r.noon(i, int(w.n))
	case cardinal, vague, article:
		return r.count(i)
	case ordinal:
		return r.ordinal(i, int(w.n))
	case this, last, next, recent:
		return r.deictic(i, w)
	case every:
		return r.every(i)
	case adverb:
		return r.adverb(i, w)
	case ref:
		return r.reference(i, int(w.n))
	case setName:
		return r.set(i, w)
	case fiscal:
		return r.fiscal(i)
	case quarterCode:
		return r.quarterCode(i, w)
	case holidayName:
		return r.holiday(i, 0)
	case decadeName:
		switch r.Low(i - 1) {
		case "the", "early", "late", "mid", "-": // but not "in her nineties"
			return theCalendar(i, i+1, when{unit: decade, year: int(w.n)})
		}
	}
	return no()
}

// reference reads "now", "recently", "the future".
func (r *reader) reference(i int32, n int) (expression, bool) {
	x, ok := literal(i, i+1, doc.Date, refs[n])
	if r.Low(i) == "future" {
		if r.Low(i-1) == "near" && i-1 >= r.free {
			x.Start--
		} else if r.Low(i-1) != "the" {
			return no()
		}
		switch r.Low(i + 1) {
		case "and", "or", "but", "of", "is", "was", "for", "to", "in", "as", "with", "will", "when", "because", "if":
		default:
			if r.Is(i+1, doc.Word) {
				return no() // "the future king"
			}
		}
		x.the = true
	}
	return x, ok
}

var refs = [...]string{toPast: pastRef, toPresent: presentRef, toFuture: futureRef}
