// Prose runs github.com/jdkato/prose as a rival: sentences, tags and names.
package main

import (
	"github.com/jdkato/prose/v2"

	"github.com/wirecopy-go/wirecopy/bench/race"
)

func main() {
	race.Run(func(string) (func(string), error) {
		first, err := prose.NewDocument("")
		if err != nil {
			return nil, err
		}
		model := prose.UsingModel(first.Model) // or each document would decode it anew
		return func(text string) {
			d, err := prose.NewDocument(text, model)
			if err != nil {
				panic(err)
			}
			d.Sentences()
			d.Tokens()
			d.Entities()
		}, nil
	})
}
