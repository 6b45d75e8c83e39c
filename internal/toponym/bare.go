package toponym

import (
	"strings"

	"github.com/wirecopy-go/wirecopy/internal/gazetteer"
)

// bare returns name without words that say where in a place it is, or what sort
// of place: "northern Iraq", "Helmand province", and which kinds of place the
// latter allow; nil if any.
func bare(name string) (rest string, kinds func(gazetteer.Kind) bool) {
	rest = name
	for range 4 {
		first, more, ok := strings.Cut(rest, " ")
		if !ok || !position(strings.ToLower(first)) {
			break
		}
		rest = more
	}
	for range 2 {
		i := strings.LastIndexByte(rest, ' ')
		if i < 0 {
			break
		}
		k := sort(strings.ToLower(rest[i+1:]))
		if k == nil {
			break
		}
		rest, kinds = rest[:i], k
	}
	if before, after, ok := strings.Cut(rest, " of "); ok && kinds == nil {
		if k := sort(strings.ToLower(before)); k != nil {
			rest, kinds = after, k
		}
	}
	return rest, kinds
}

// position reports whether a word before a name says which part of it is meant.
func position(word string) bool {
	switch word {
	case "the", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
		"northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west",
		"northeastern", "northwestern", "southeastern", "southwestern", "north-eastern", "north-western", "south-eastern",
		"south-western", "upstate", "downtown", "inner", "outer", "rural", "coastal", "mainland", "midtown",
		"occupied", "historic", "upper", "lower", "old", "greater", "metropolitan", "metro", "suburban":
		return true
	}
	return false
}

// sort returns which kinds of place a word for a sort of place allows, or nil if
// it is no such word.
func sort(word string) func(gazetteer.Kind) bool {
	switch word {
	case "province", "state", "region", "oblast", "governorate", "prefecture", "republic", "territory", "canton":
		return func(k gazetteer.Kind) bool { return k == gazetteer.Region || k == gazetteer.Area }
	case "county", "district", "parish", "municipality", "agency":
		return func(k gazetteer.Kind) bool { return k == gazetteer.District }
	case "city", "town", "village", "suburb", "neighborhood", "neighbourhood", "capital", "port", "township", "borough":
		return gazetteer.Kind.Settled
	case "river", "lake", "sea", "bay", "gulf", "strait", "canal", "ocean":
		return func(k gazetteer.Kind) bool { return k == gazetteer.Water }
	case "island", "islands", "valley", "peninsula", "mountains", "desert", "coast", "area", "border", "basin", "delta":
		return func(k gazetteer.Kind) bool { return k == gazetteer.Area || k == gazetteer.Country }
	}
	return nil
}
