package interchange

import (
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/wirecopy-go/wirecopy"
)

// The types of the Web Annotation Data Model (W3C Recommendation of 23 February
// 2017), as far as they are written.
type (
	annoCollection struct {
		Context string   `json:"@context"`
		ID      string   `json:"id"`
		Type    string   `json:"type"`
		Label   string   `json:"label"`
		Total   int      `json:"total"`
		First   annoPage `json:"first"`
	}
	annoPage struct {
		ID         string       `json:"id"`
		Type       string       `json:"type"`
		PartOf     string       `json:"partOf"`
		StartIndex int          `json:"startIndex"`
		Items      []annotation `json:"items"`
	}
	annotation struct {
		ID         string       `json:"id"`
		Type       string       `json:"type"`
		Motivation string       `json:"motivation"`
		Body       []annoBody   `json:"body"`
		Target     []annoTarget `json:"target"`
	}
	annoBody struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Value   string `json:"value,omitempty"`
		Source  string `json:"source,omitempty"`
		Format  string `json:"format,omitempty"`
	}
	annoTarget struct {
		Source   string         `json:"source"`
		Selector []annoSelector `json:"selector"`
	}
	annoSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact,omitempty"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
		Start  *int   `json:"start,omitempty"`
		End    *int   `json:"end,omitempty"`
	}
)

// newWebAnnotation writes an article's findings as an AnnotationCollection with
// one AnnotationPage, whose target is the plain text.
func newWebAnnotation(w io.Writer) Writer {
	return func(d Document) error {
		n := annotator{iri: d.iri(), text: d.Article.Text, points: newPoints(d.Article.Text)}
		n.annotate(d.Article)
		id := uuid(n.iri, "annotations")
		return writeJSON(w, annoCollection{
			Context: "http://www.w3.org/ns/anno.jsonld",
			ID:      id,
			Type:    "AnnotationCollection",
			Label:   "What wirecopy " + wirecopy.ModelVersion + " found in " + or(d.URL, d.Name),
			Total:   len(n.items),
			First:   annoPage{ID: uuid(n.iri, "page"), Type: "AnnotationPage", PartOf: id, Items: n.items},
		})
	}
}

// An annotator collects annotations of a text.
type annotator struct {
	iri, text string
	points    *points
	items     []annotation
}

func (n *annotator) annotate(a *wirecopy.Article) {
	n.items = []annotation{} // a list also if there is nothing
	for i, m := range a.Mentions {
		e := a.Entity(m.Entity)
		if e == nil || m.Len() == 0 {
			continue
		}
		body := []annoBody{words("identifying", line(e.Name)), words("classifying", string(e.Kind))}
		if e.Place != nil && geonames(e.Place.ID) != "" && isPlace(e) {
			body = append(body, annoBody{Type: "SpecificResource", Purpose: "identifying", Source: geonames(e.Place.ID)})
		}
		n.add("mention-"+strconv.Itoa(i+1), "identifying", body, m.Span)
	}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		body := []annoBody{words("classifying", string(q.Kind)+" quote")}
		if who := name(q.Speaker); who != "" {
			body = append(body, words("describing", line(who+" "+q.Cue.Text)))
		}
		var parts []wirecopy.Span
		for _, p := range q.Parts {
			parts = append(parts, p.Span)
		}
		n.add("quote-"+strconv.Itoa(i+1), "describing", body, parts...)
	}
	for i, t := range a.Times {
		n.add("time-"+strconv.Itoa(i+1), "tagging", []annoBody{words("classifying", string(t.Type)), words("tagging", t.Value)}, t.Span)
	}
	for i := range a.Events {
		e := &a.Events[i]
		body := []annoBody{words("classifying", string(e.Type)), words("tagging", string(e.Status)), words("describing", headlineOf(e))}
		n.add("event-"+strconv.Itoa(i+1), "describing", body, e.Trigger)
	}
}

// words returns a body that is a few words.
func words(purpose, value string) annoBody {
	return annoBody{Type: "TextualBody", Purpose: purpose, Value: value, Format: "text/plain"}
}

// add adds an annotation of some stretches of the text.
func (n *annotator) add(part, motivation string, body []annoBody, at ...wirecopy.Span) {
	var targets []annoTarget
	for _, s := range at {
		if s.Len() > 0 {
			targets = append(targets, annoTarget{Source: n.iri, Selector: n.selectors(s)})
		}
	}
	if len(targets) == 0 {
		return // an annotation has one target or more
	}
	n.items = append(n.items, annotation{ID: uuid(n.iri, part), Type: "Annotation", Motivation: motivation, Body: body, Target: targets})
}

// around is the number of bytes before and after a stretch that help to find
// it in a text that was changed.
const around = 32

// selectors returns two ways to find a stretch: by its words (section 4.2.4)
// and by its position in code points (section 4.2.5).
func (n *annotator) selectors(s wirecopy.Span) []annoSelector {
	start, end := n.points.span(s)
	from, to := max(0, s.Start-around), min(len(n.text), s.End+around)
	for from < s.Start && !utf8.RuneStart(n.text[from]) {
		from++
	}
	for to > s.End && to < len(n.text) && !utf8.RuneStart(n.text[to]) {
		to--
	}
	return []annoSelector{
		{Type: "TextQuoteSelector", Exact: s.Text, Prefix: n.text[from:s.Start], Suffix: n.text[s.End:to]},
		{Type: "TextPositionSelector", Start: &start, End: &end},
	}
}
