package coref

import "github.com/wirecopy-go/wirecopy/internal/gazetteer"

// countryOf returns the ISO 3166-1 code of the country that goes by name.
func countryOf(name string) string {
	p, _ := gazetteer.CountryOf(name)
	return p.Country
}

// demonymOf returns the code of the country whose people a word tells.
func demonymOf(word string) string {
	p, ok := gazetteer.Demonym(word)
	if !ok || p.Kind != gazetteer.Country {
		return ""
	}
	return p.Country
}

// capitalOf returns the code of the country whose capital goes by name.
func capitalOf(name string) string {
	p, _ := gazetteer.CapitalOf(name)
	return p.Country
}
