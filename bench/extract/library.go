package main

import (
	"bytes"
	nurl "net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html/charset"

	"github.com/wirecopy-go/wirecopy/webpage"
)

// libraries are what is compared.
var libraries = []struct {
	name    string
	extract func(page []byte, url string) (extraction, error)
}{
	{"webpage", byWebpage},
	{"readability v2", byReadability},
	{"trafilatura", byTrafilatura(trafilatura.Options{ExcludeComments: true})},
	{"trafilatura, fallback", byTrafilatura(trafilatura.Options{ExcludeComments: true, EnableFallback: true})},
	{"trafilatura, precision", byTrafilatura(trafilatura.Options{ExcludeComments: true, Focus: trafilatura.FavorPrecision})},
}

func byReadability(page []byte, url string) (extraction, error) {
	u, err := nurl.Parse(url)
	if err != nil {
		return extraction{}, err
	}
	r, err := charset.NewReader(bytes.NewReader(page), "text/html")
	if err != nil {
		return extraction{}, err
	}
	a, err := readability.FromReader(r, u)
	if err != nil {
		return extraction{}, err
	}
	var text strings.Builder
	if a.Node != nil {
		err = a.RenderText(&text)
	}
	published, _ := a.PublishedTime() // none is a zero time
	return extraction{title: a.Title(), authors: a.Byline(), site: a.SiteName(), published: published, text: text.String()}, err
}

func byTrafilatura(o trafilatura.Options) func([]byte, string) (extraction, error) {
	return func(page []byte, url string) (extraction, error) {
		u, err := nurl.Parse(url)
		if err != nil {
			return extraction{}, err
		}
		o.OriginalURL = u
		a, err := trafilatura.Extract(bytes.NewReader(page), o)
		if err != nil {
			return extraction{}, err
		}
		m := a.Metadata
		return extraction{title: m.Title, authors: m.Author, site: m.Sitename, published: m.Date, text: render.InnerText(a.ContentNode)}, nil
	}
}

func byWebpage(page []byte, url string) (extraction, error) {
	text, m, err := new(webpage.Parser).Extract(bytes.NewReader(page), url)
	if err != nil {
		return extraction{}, err
	}
	text = strings.TrimPrefix(text, m.Title+"\n\n") // the other libraries give the text without its head
	if strings.HasPrefix(text, "By ") {
		_, text, _ = strings.Cut(text, "\n\n")
	}
	return extraction{title: m.Title, authors: strings.Join(m.Authors, "; "), site: m.Site, published: m.Published, text: text}, nil
}
