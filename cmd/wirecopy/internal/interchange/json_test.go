package interchange

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wirecopy-go/wirecopy"
)

// object reads one JSON value.
func object(t *testing.T, out string) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// checkKeys checks that an object has no properties but those allowed.
func checkKeys(t *testing.T, what string, v any, allowed ...string) {
	t.Helper()
	for key := range v.(map[string]any) {
		if !slices.Contains(allowed, key) {
			t.Errorf("%s has the property %q", what, key)
		}
	}
}

// checkNinjs checks an item after the schema of ninjs 2.1: it allows no other
// properties, asks for uri, and has lists of objects with a name.
func checkNinjs(t *testing.T, d Document, out string) {
	t.Helper()
	v := object(t, out)
	concepts := []string{"people", "organisations", "places", "subjects", "events", "objects", "infosources"}
	checkKeys(t, "the item", v, append(concepts, "standard", "uri", "type", "representationtype", "versioncreated", "language", "located", "headlines", "bodies")...)
	if u, err := url.Parse(v["uri"].(string)); err != nil || !u.IsAbs() {
		t.Errorf("uri %v: %v", v["uri"], err)
	}
	if v["type"] != "text" || v["representationtype"] != "complete" {
		t.Errorf("type %v, representationtype %v", v["type"], v["representationtype"])
	}
	checkKeys(t, "standard", v["standard"], "name", "version", "schema")
	if _, err := time.Parse(time.RFC3339, v["versioncreated"].(string)); err != nil {
		t.Errorf("versioncreated is no date-time: %v", err)
	}
	for _, list := range concepts {
		all, _ := v[list].([]any)
		for _, c := range all {
			checkKeys(t, list, c, "name", "rel", "uri", "literal", "geometry_geojson")
			if c.(map[string]any)["name"] == nil {
				t.Errorf("%s: %v has no name", list, c)
			}
		}
	}
	for _, list := range []string{"headlines", "bodies"} {
		all, _ := v[list].([]any)
		for _, c := range all {
			checkKeys(t, list, c, "role", "contenttype", "charcount", "wordcount", "value")
		}
	}
	body := v["bodies"].([]any)[0].(map[string]any)
	text := body["value"].(string)
	if text != string(runes(d.Article.Text)) {
		t.Error("the body is not the text")
	}
	if n, _ := body["charcount"].(float64); int(n) != len(runes(text)) {
		t.Errorf("charcount %v, want %d", n, len(runes(text)))
	}
}

// schemaProperties are the properties of schema.org types that are written,
// those they inherit included (https://schema.org/version/latest).
var schemaProperties = map[string]string{
	"NewsArticle": "inLanguage articleBody url headline dateline datePublished author sourceOrganization locationCreated mentions hasPart",
	"Person":      "name alternateName jobTitle", "Organization": "name alternateName parentOrganization areaServed",
	"Place": "name alternateName geo address sameAs", "Event": "name alternateName", "Product": "name alternateName",
	"CreativeWork": "name alternateName", "Thing": "name alternateName",
	"Quotation":      "text spokenByCharacter",
	"Action":         "name description actionStatus agent object instrument location startTime endTime",
	"GeoCoordinates": "latitude longitude", "PostalAddress": "addressCountry addressRegion",
}

// schemaRanges are the types that a property may have, where it is not text.
var schemaRanges = map[string]string{
	"author": "Person Organization", "sourceOrganization": "Organization", "locationCreated": "Place", "hasPart": "Quotation",
	"spokenByCharacter": "Person Organization", "agent": "Person Organization", "location": "Place", "geo": "GeoCoordinates",
	"address": "PostalAddress", "parentOrganization": "Organization", "areaServed": "Place",
}

func checkJSONLD(t *testing.T, d Document, out string) {
	t.Helper()
	v := object(t, out)
	if v["@context"] != "https://schema.org" || v["@type"] != "NewsArticle" {
		t.Errorf("@context %v, @type %v", v["@context"], v["@type"])
	}
	if v["articleBody"] != string(runes(d.Article.Text)) {
		t.Error("articleBody is not the text")
	}
	types := map[string]string{} // of the nodes with an @id
	walkJSON(v, "", func(_ string, node map[string]any) {
		id, _ := node["@id"].(string)
		kind, _ := node["@type"].(string)
		if id != "" && kind != "" {
			if types[id] != "" {
				t.Errorf("%s is described twice", id)
			}
			types[id] = kind
		}
	})
	walkJSON(v, "", func(property string, node map[string]any) {
		kind, _ := node["@type"].(string)
		if kind == "" {
			if kind = types[fmt.Sprint(node["@id"])]; kind == "" || len(node) != 1 {
				t.Errorf("%s: %v refers to nothing", property, node)
			}
		} else {
			checkKeys(t, kind, node, append(strings.Fields(schemaProperties[kind]), "@context", "@id", "@type")...)
		}
		if want := schemaRanges[property]; want != "" && !slices.Contains(strings.Fields(want), kind) {
			t.Errorf("%s is a %s, want %s", property, kind, want)
		}
	})
}

// walkJSON calls f for every object in v, with the property it is the value of.
func walkJSON(v any, property string, f func(property string, node map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		f(property, v)
		for key, value := range v {
			walkJSON(value, key, f)
		}
	case []any:
		for _, value := range v {
			walkJSON(value, property, f)
		}
	}
}

// motivations are those of the Web Annotation Data Model, section 3.3.5.
var motivations = []string{
	"assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "moderating",
	"questioning", "replying", "tagging",
}

func checkWebAnnotation(t *testing.T, d Document, out string) {
	t.Helper()
	text := runes(d.Article.Text)
	var c annoCollection
	dec := json.NewDecoder(strings.NewReader(out))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&c); err != nil {
		t.Fatal(err)
	}
	// Section 5: a collection has a label and a total, its pages lead back.
	if c.Context != "http://www.w3.org/ns/anno.jsonld" || c.Type != "AnnotationCollection" || c.First.Type != "AnnotationPage" || c.First.PartOf != c.ID {
		t.Errorf("collection %+v", c)
	}
	if c.Total != len(c.First.Items) || c.Label == "" || !strings.Contains(out, `"items": [`) {
		t.Errorf("total %d of %d items, label %q", c.Total, len(c.First.Items), c.Label)
	}
	seen := map[string]bool{c.ID: true, c.First.ID: true}
	for _, a := range c.First.Items {
		// Section 3.1: one id, the type, one target or more.
		if seen[a.ID] || a.ID == "" || a.Type != "Annotation" || len(a.Target) == 0 || len(a.Body) == 0 {
			t.Errorf("annotation %+v", a)
		}
		seen[a.ID] = true
		if !slices.Contains(motivations, a.Motivation) {
			t.Errorf("motivation %q", a.Motivation)
		}
		for _, b := range a.Body {
			if !slices.Contains(motivations, b.Purpose) || b.Type == "TextualBody" && b.Source != "" || b.Type == "SpecificResource" && b.Source == "" {
				t.Errorf("body %+v", b)
			}
		}
		for _, target := range a.Target {
			checkTarget(t, text, target)
		}
	}
}

// checkTarget checks that both selectors select the same (section 4.2).
func checkTarget(t *testing.T, text []rune, target annoTarget) {
	t.Helper()
	if len(target.Selector) != 2 || target.Source == "" {
		t.Fatalf("target %+v", target)
	}
	quote, position := target.Selector[0], target.Selector[1]
	start, end := *position.Start, *position.End
	if got := string(text[start:end]); got != quote.Exact {
		t.Errorf("at %d to %d stands %q, want %q", start, end, got, quote.Exact)
	}
	if !strings.HasSuffix(string(text[:start]), quote.Prefix) || !strings.HasPrefix(string(text[end:]), quote.Suffix) {
		t.Errorf("%q stands between %q and %q, not there", quote.Exact, quote.Prefix, quote.Suffix)
	}
}

func TestJSONLD(t *testing.T) {
	d := document("a", "By Efua Mensah\nACCRA, Ghana (AP) — “The port will reopen,” Mayor Ama Owusu said on Friday.")
	v := object(t, write(t, "jsonld", d))
	who := v["hasPart"].(map[string]any)["spokenByCharacter"].(map[string]any)["@id"]
	var found string
	for _, m := range v["mentions"].([]any) {
		if node := m.(map[string]any); node["@id"] == who {
			found = fmt.Sprint(node["@type"], " ", node["name"])
		}
	}
	if found != "Person Ama Owusu" {
		t.Errorf("the quote is by %s", found)
	}
	if v["author"].(map[string]any)["name"] != "Efua Mensah" || v["sourceOrganization"].(map[string]any)["name"] != "AP" {
		t.Errorf("author %v, source %v", v["author"], v["sourceOrganization"])
	}
}

func TestURL(t *testing.T) {
	d := document("a", "Ama Owusu said hello.")
	d.URL = "https://example.com/news/1"
	for format, property := range map[string]string{"ninjs": "uri", "jsonld": "url"} {
		if got := object(t, write(t, format, d))[property]; got != d.URL {
			t.Errorf("%s: %s is %v", format, property, got)
		}
	}
	if out := write(t, "webannotation", d); !strings.Contains(out, `"source": "https://example.com/news/1"`) {
		t.Error("webannotation: no target has the URL")
	}
}

// TestNegated has a deed that did not happen, which schema.org can't say.
func TestNegated(t *testing.T) {
	a := &wirecopy.Article{Events: []wirecopy.Event{{Type: wirecopy.Assault, Status: wirecopy.Negated}, {Type: wirecopy.Aid, Status: wirecopy.Planned}}}
	out := write(t, "jsonld", Document{Article: a})
	if strings.Contains(out, "assault") || !strings.Contains(out, "PotentialActionStatus") {
		t.Errorf("a deed that did not happen is an action: %s", out)
	}
}
