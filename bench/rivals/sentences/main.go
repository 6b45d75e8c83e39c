// Sentences runs github.com/neurosnap/sentences as a rival: the ends of sentences.
package main

import (
	"github.com/neurosnap/sentences/english"

	"github.com/wirecopy-go/wirecopy/bench/race"
)

func main() {
	race.Run(func(string) (func(string), error) {
		t, err := english.NewSentenceTokenizer(nil)
		if err != nil {
			return nil, err
		}
		return func(text string) { t.Tokenize(text) }, nil
	})
}
