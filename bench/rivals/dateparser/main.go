// Dateparser runs github.com/markusmobius/go-dateparser as a rival: dates in a
// text.
package main

import (
	"github.com/markusmobius/go-dateparser"

	"github.com/wirecopy-go/wirecopy/bench/race"
)

func main() {
	race.Run(func(string) (func(string), error) {
		c := &dateparser.Configuration{Languages: []string{"en"}}
		return func(text string) {
			_, _, _ = dateparser.Search(c, text) // that nothing was found is an error
		}, nil
	})
}
