package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/wirecopy-go/wirecopy"
)

// The independent scorers, and the articles that documents are made up from.
const (
	scorers  = "../../../../shared/tools"
	articles = "../../../testdata/articles/*.txtar"
)

// TestReferee holds the measures against those of independent scorers, on
// documents that are made up: the articles of testdata, with what is found in
// them, made wrong here and there, for gold.
func TestReferee(t *testing.T) {
	if _, err := os.Stat(scorers); err != nil {
		t.Skip("the scorers are not here: ", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip(err)
	}
	tests := []struct {
		layer, set string
		gold       func(*inventor, *wirecopy.Article) any
		same       map[string]string // our name of a figure, and that of the scorer
	}{
		{"dateline", "openings", (*inventor).dateline, map[string]string{
			"exact": "exact", "places": "places", "false-positives": "false positives",
		}},
		{"ner", "worldwide", (*inventor).names, map[string]string{
			"names.f1": "3class F1", "names.precision": "3class P", "with-groups.recall": "4class R", "person.f1": "PER", "group.f1": "NORP",
		}},
		{"timex", "timebank", (*inventor).times, map[string]string{
			"value.f1": "value F1", "strict.f1": "strict F1", "relaxed.precision": "relaxed P", "relaxed.recall": "relaxed R", "value.of-matched": "value accuracy",
		}},
		{"geo", "tr-news", (*inventor).toponyms, map[string]string{
			"mention.f1": "mention F1", "mention.recall": "mention R", "acc161km": "acc@161km of matched", "end-to-end.f1": "end to end F1",
		}},
		{"article", "dev", (*inventor).article, map[string]string{
			"dateline": "dateline", "mention.f1": "named mentions (span) F1", "mention.kind.f1": "named mentions (span and type)", "country": "country of places",
			"b-cubed.f1": "B-cubed", "quote.f1": "quotes F1", "quote.kind": "quote kind", "speaker.of-matched": "speaker entity of matched",
			"event.f1": "events (trigger) F1", "event.type": "events (type) recall", "event.agent": "agent of matched", "event.status": "status of matched",
		}},
		{"quotes", "polnear", (*inventor).quotes, map[string]string{
			"content.half.f1": "prf content IoU>=.5 2", "end-to-end.f1": "prf e2e quote+speaker 2", "content.exact-but-edges.f1": "prf content exact~ 2",
			"content.words.recall": "prf content tokens 1", "speaker.exact": "acc speaker exact 0", "cue.exact": "acc cue exact 0", "kind": "acc type 0",
			"direct.end-to-end.f1": "per_type direct e2e 2", "indirect.end-to-end.precision": "per_type indirect e2e 0",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.layer, func(t *testing.T) {
			dir := t.TempDir()
			gold := filepath.Join(dir, "gold.jsonl")
			invent(t, gold, filepath.Join(dir, fileOf(tt.layer+"."+tt.set)), tt.gold)
			ours := measured(t, dir, tt.layer+"."+tt.set)
			predictions := filepath.Join(dir, tt.layer+"."+tt.set+".jsonl")
			var theirs map[string]any
			if tt.layer == "quotes" {
				converted := filepath.Join(dir, "converted.jsonl")
				if err := os.WriteFile(converted, output(t, python, "referee.py", "quotes-pred", predictions), 0o644); err != nil {
					t.Fatal(err)
				}
				theirs = lastObject(t, output(t, python, "score_quotes.py", "--json", gold, converted))
			} else {
				theirs = lastObject(t, output(t, python, "referee.py", tt.layer, gold, predictions))
			}
			wrong := 0
			for our, their := range tt.same {
				x, ok := ours[our]
				y := lookUp(theirs, their)
				if !ok || math.IsNaN(y) || math.Abs(x-y) > 0.011 {
					t.Errorf("%s is %v, but the scorer's %q %v", our, x, their, y)
				}
				if x < 100 {
					wrong++
				}
			}
			if wrong < 2 {
				t.Error("too few figures are below 100, so that little can fail")
			}
		})
	}
}

// measured runs eval on a set and returns its figures by name.
func measured(t *testing.T, data, set string) map[string]float64 {
	t.Helper()
	var out, messages bytes.Buffer
	c := command{stdout: &out, stderr: &messages}
	if code := c.run([]string{"-data", data, "-layer", set, "-json", "-predictions", data}); code != exitOK {
		t.Fatalf("exit code %d: %s", code, messages.String())
	}
	var report struct{ Figures []figure }
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	figures := map[string]float64{}
	for _, f := range report.Figures {
		figures[f.Measure] = math.Round(f.Value*100) / 100
	}
	return figures
}

// output runs a scorer.
func output(t *testing.T, python, script string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(python, append([]string{filepath.Join(scorers, script)}, args...)...)
	var messages strings.Builder
	cmd.Stderr = &messages
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v: %s", script, err, messages.String())
	}
	return out
}

func lastObject(t *testing.T, out []byte) map[string]any {
	t.Helper()
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	var m map[string]any
	if err := json.Unmarshal(lines[len(lines)-1], &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// lookUp returns the figure of a name, or of the keys and indices it is made of;
// NaN without one.
func lookUp(in any, name string) float64 {
	switch in := in.(type) {
	case float64:
		if name == "" {
			return in
		}
	case []any:
		var i int
		if n, _ := fmt.Sscan(name, &i); n == 1 && i < len(in) {
			return lookUp(in[i], "")
		}
	case map[string]any:
		for key, value := range in {
			if rest, ok := strings.CutPrefix(name, key); ok {
				if x := lookUp(value, strings.TrimSpace(rest)); !math.IsNaN(x) {
					return x
				}
			}
		}
	}
	return math.NaN()
}

func fileOf(id string) string {
	i := slices.IndexFunc(sets, func(s set) bool { return s.id() == id })
	return sets[i].file
}

// invent writes gold for the articles of testdata, as it is and as the file of a
// set, which may be gzipped.
func invent(t *testing.T, plain, name string, gold func(*inventor, *wirecopy.Article) any) {
	t.Helper()
	files, err := filepath.Glob(articles)
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	var b bytes.Buffer
	in := inventor{r: rand.New(rand.NewPCG(3, 4))}
	for i, file := range files {
		archive, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(archive), "-- article --\n")
		text, _, _ = strings.Cut(text, "\n-- ")
		in.id, in.text = fmt.Sprint(i), text
		if err := json.NewEncoder(&b).Encode(gold(&in, wirecopy.Parse(text))); err != nil {
			t.Fatal(err)
		}
	}
	data := b.Bytes()
	if err := os.WriteFile(plain, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(name) == ".gz" {
		var z bytes.Buffer
		w := gzip.NewWriter(&z)
		w.Write(data)
		w.Close()
		data = z.Bytes()
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// An inventor makes gold that is not quite what was found.
type inventor struct {
	r        *rand.Rand
	id, text string
}

type object = map[string]any

// wrong says that something should be made wrong: one time in n.
func (in *inventor) wrong(n int) bool { return in.r.IntN(n) == 0 }

// span returns the offsets of a span, whose end may move on by a word.
func (in *inventor) span(s wirecopy.Span) []int {
	end := s.End
	if in.wrong(6) && end+1 < len(in.text) {
		if i := strings.IndexByte(in.text[end+1:], ' '); i > 0 {
			end += 1 + i
		}
	}
	return []int{s.Start, end}
}

// pick returns what is meant, or else another value.
func (in *inventor) pick(meant, other string) string {
	if in.wrong(5) {
		return other
	}
	return meant
}

func (in *inventor) dateline(a *wirecopy.Article) any {
	line := object{"id": in.id, "text": in.text, "dateline": nil}
	if a.Dateline.Len() > 0 && !in.wrong(6) {
		var places []string
		for _, p := range a.Dateline.Places {
			places = append(places, in.pick(p.Text, "NOWHERE"))
		}
		line["dateline"] = object{"span": in.span(a.Dateline.Span), "places": places, "date": a.Dateline.When.Text, "agency": strings.Join(a.Dateline.Agencies, "")}
	}
	return line
}

// kinds are the names of kinds in the gold of names and articles.
var kinds = map[wirecopy.Kind]string{
	wirecopy.Person: "PERSON", wirecopy.Organization: "ORG", wirecopy.Location: "GPE", wirecopy.Facility: "FAC", wirecopy.Group: "NORP",
	wirecopy.Product: "PRODUCT", wirecopy.Work: "WORK", wirecopy.Occasion: "EVENT",
}

func (in *inventor) names(a *wirecopy.Article) any {
	list := []object{}
	for _, m := range a.Mentions {
		e := a.Entity(m.Entity)
		if m.Form != wirecopy.Named || e == nil || in.wrong(8) {
			continue
		}
		s := in.span(m.Span)
		list = append(list, object{"start": s[0], "end": s[1], "type": in.pick(kinds[e.Kind], "ORG")})
	}
	return object{"id": in.id, "text": in.text, "entities": list}
}

func (in *inventor) times(a *wirecopy.Article) any {
	list := []object{}
	for _, t := range a.Times {
		if !in.wrong(6) {
			list = append(list, object{"span": in.span(t.Span), "type": in.pick(strings.ToUpper(string(t.Type)), "DATE"), "value": in.pick(t.Value, "1999")})
		}
	}
	return object{"id": in.id, "text": in.text, "dct": "", "timexes": list}
}

func (in *inventor) toponyms(a *wirecopy.Article) any {
	list := []object{}
	for _, m := range a.Mentions {
		e := a.Entity(m.Entity)
		if m.Form != wirecopy.Named || e == nil || e.Place == nil || in.wrong(6) {
			continue
		}
		place := object{"span": in.span(m.Span), "lat": e.Place.Lat, "lon": e.Place.Lon}
		if in.wrong(6) {
			place["lat"] = e.Place.Lat + 5
		}
		if in.wrong(9) {
			place["lat"], place["lon"] = nil, nil
		}
		list = append(list, place)
	}
	return object{"id": in.id, "text": in.text, "toponyms": list}
}

func (in *inventor) quotes(a *wirecopy.Article) any {
	list := []object{}
	for _, q := range a.Quotes {
		if in.wrong(6) {
			continue
		}
		list = append(list, object{
			"content": in.parts(&q), "speaker": in.optional(q.Speaker.Span), "cue": in.optional(q.Cue),
			"type": in.pick(string(q.Kind), "mixed"), "speech": true,
		})
	}
	return object{"id": in.id, "text": in.text, "quotes": list}
}

func (in *inventor) parts(q *wirecopy.Quote) [][]int {
	var parts [][]int
	for _, p := range q.Parts {
		parts = append(parts, in.span(p.Span))
	}
	return parts
}

func (in *inventor) optional(s wirecopy.Span) []int {
	if s.Len() == 0 || in.wrong(8) {
		return nil
	}
	return in.span(s)
}

func (in *inventor) article(a *wirecopy.Article) any {
	line := object{"id": in.id, "text": in.text, "dateline": nil, "quotes": []object{}, "entities": []object{}, "events": []object{}}
	if a.Dateline.Len() > 0 {
		line["dateline"] = object{"span": in.span(a.Dateline.Span), "places": []object{}}
	}
	var entities, quotes, events []object
	for _, e := range a.Entities {
		entities = append(entities, in.entity(a, &e))
	}
	for _, q := range a.Quotes {
		if in.wrong(6) {
			continue
		}
		gold := object{"type": in.pick(string(q.Kind), "scare"), "content": in.parts(&q), "speaker_entity": nil}
		if q.Speaker.Entity != 0 {
			gold["speaker_entity"] = in.entityID(q.Speaker.Entity)
		}
		quotes = append(quotes, gold)
	}
	for _, e := range a.Events {
		if !in.wrong(6) {
			events = append(events, in.event(&e))
		}
	}
	line["entities"], line["quotes"], line["events"] = entities, quotes, events
	return line
}

// entityID returns the ID of an entity, or of another.
func (in *inventor) entityID(id wirecopy.EntityID) string {
	return in.pick(fmt.Sprint("e", id), "e1")
}

func (in *inventor) entity(a *wirecopy.Article, e *wirecopy.Entity) object {
	mentions, nominals := [][]int{}, [][]int{}
	for m := range a.MentionsOf(e.ID) {
		switch {
		case m.Len() == 0 || in.wrong(8):
		case m.Form == wirecopy.Named:
			mentions = append(mentions, in.span(m.Span))
		default:
			nominals = append(nominals, in.span(m.Span))
		}
	}
	gold := object{
		"id": fmt.Sprint("e", e.ID), "name": e.Name, "type": in.pick(cmp.Or(kinds[e.Kind], "ORG"), "WORK"),
		"mentions": mentions, "nominals": nominals, "roles": []string{},
	}
	if e.Place != nil {
		gold["place"] = object{"country_iso2": in.pick(e.Place.Country, "XX"), "lat": e.Place.Lat, "lon": e.Place.Lon}
	}
	return gold
}

func (in *inventor) event(e *wirecopy.Event) object {
	agents := []any{}
	for _, arg := range e.Args {
		if arg.Role == wirecopy.Agent && arg.Entity != 0 {
			agents = append(agents, in.entityID(arg.Entity))
		}
	}
	fact := map[wirecopy.Status]string{wirecopy.Actual: "asserted", wirecopy.Negated: "negated", wirecopy.Possible: "possible", wirecopy.Planned: "future"}[e.Status]
	return object{
		"trigger": in.span(e.Trigger), "type": in.pick(strings.ToUpper(string(e.Type)), "ASSAULT"), "agent": agents,
		"factuality": in.pick(fact, "reported"), "coref_triggers": [][]int{},
	}
}
