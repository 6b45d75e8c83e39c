package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A datelineGold is an opening of an article; Dateline is nil if it has none.
type datelineGold struct {
	document
	Dateline *goldDateline `json:"dateline"`
}

type goldDateline struct {
	Span     span       `json:"span"`
	Places   []goldName `json:"places"`
	Agency   string     `json:"agency"`
	Resolved []struct {
		Name    string `json:"name"`
		Country string `json:"country"`
	} `json:"resolved"`
}

// A goldName is a name, which some sets put into an object.
type goldName string

func (n *goldName) UnmarshalJSON(data []byte) error {
	if !bytes.HasPrefix(data, []byte("{")) {
		return json.Unmarshal(data, (*string)(n))
	}
	var object struct{ Name string }
	err := json.Unmarshal(data, &object)
	*n = goldName(object.Name)
	return err
}

// scoreDateline rates datelines: found, with the words of the gold; and how
// often one is found where there is none.
func scoreDateline(gold []datelineGold, found []*wirecopy.Article, log *errorLog) []figure {
	var n, exact, places, agencies, agency, negatives, falsePositives, countries, resolved int
	for i, g := range gold {
		got := found[i].Dateline
		if g.Dateline == nil {
			negatives++
			if got.Len() > 0 {
				falsePositives++
				log.add("false positive", "%s: %q", g.ID, got.Text)
			}
			continue
		}
		n++
		if sameDateline(g.Text, g.Dateline.Span, got.Span) {
			exact++
		} else {
			log.add("dateline", "%s: want %q, got %q", g.ID, words(g.Text, g.Dateline.Span), got.Text)
		}
		if samePlaces(g.Dateline.Places, got.Places) {
			places++
		}
		for _, want := range g.Dateline.Resolved {
			if want.Country == "" {
				continue
			}
			countries++
			if country := datelineCountry(found[i], want.Name); country == want.Country {
				resolved++
			} else {
				log.add("resolved", "%s: %q: want %s, got %q", g.ID, want.Name, want.Country, country)
			}
		}
		if g.Dateline.Agency != "" {
			agencies++
			if len(got.Agencies) > 0 {
				agency++
			}
		}
	}
	list := []figure{
		{Measure: "exact", Value: pct(exact, n), Of: n, Key: true},
		{Measure: "places", Value: pct(places, n), Of: n},
		{Measure: "agency", Value: pct(agency, agencies), Of: agencies},
		{Measure: "false-positives", Value: pct(falsePositives, negatives), Of: negatives, Key: true, Low: true},
	}
	if countries > 0 {
		list = append(list, figure{Measure: "resolved", Value: pct(resolved, countries), Of: countries, Key: true})
	}
	return list
}

// datelineCountry returns the country of the place of a dateline with a name.
func datelineCountry(a *wirecopy.Article, name string) string {
	for i := range a.Dateline.Places {
		m := &a.Dateline.Places[i]
		if anyPlace(placeName(name), a.Dateline.Places[i:i+1]) {
			return placeOf(a, m).Country
		}
	}
	return ""
}

// sameDateline reports whether a dateline was found, and starts and ends where
// it should but for its closing punctuation.
func sameDateline(text string, want span, got wirecopy.Span) bool {
	if got.Len() <= 0 {
		return false
	}
	return trim(text, want, false)[0] == trim(text, span{got.Start, got.End}, false)[0] &&
		datelineEnd(text, want[1]) == datelineEnd(text, got.End)
}

// datelineEnd returns where a dateline ends without its closing separator.
func datelineEnd(text string, end int) int {
	return len(strings.TrimRight(words(text, span{0, end}), " \t\r\n-–—_:.|"))
}

// samePlaces reports whether every place was found, at least its start.
func samePlaces(want []goldName, got []wirecopy.Mention) bool {
	for _, w := range want {
		if !anyPlace(placeName(string(w)), got) {
			return false
		}
	}
	return true
}

func anyPlace(want string, got []wirecopy.Mention) bool {
	for _, m := range got {
		name := placeName(m.Text)
		if name != "" && (strings.HasPrefix(want, name) || strings.HasPrefix(name, want)) {
			return true
		}
	}
	return false
}

// placeName returns a place without its qualifier.
func placeName(s string) string {
	name, _, _ := strings.Cut(strings.ToLower(s), ",")
	return strings.Trim(name, " .")
}
