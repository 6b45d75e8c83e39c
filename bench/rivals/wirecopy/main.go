// Wirecopy is this library as one of the rivals. Its layers are all, entities,
// quotes, times, events, and none: sentences and the dateline.
package main

import (
	"fmt"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/bench/race"
)

func main() {
	race.Run(func(layers string) (func(string), error) {
		const every = wirecopy.Entities | wirecopy.Quotes | wirecopy.Times | wirecopy.Events
		keep, ok := map[string]wirecopy.Layer{
			"all": every, "entities": wirecopy.Entities, "quotes": wirecopy.Quotes, "times": wirecopy.Times,
			"events": wirecopy.Events, "none": 0,
		}[layers]
		if !ok {
			return nil, fmt.Errorf("there is no layer %q", layers)
		}
		p := wirecopy.Parser{Skip: every &^ keep}
		return func(text string) { p.Parse(text) }, nil
	})
}
