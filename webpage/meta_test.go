package webpage

import (
	nurl "net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func TestMeta(t *testing.T) {
	day := time.Date(2024, 3, 15, 0, 0, 0, 0, time.UTC)
	tests := []struct {
		name, head string
		want       Meta
		reason     string
	}{
		{name: "nothing", want: Meta{URL: "https://www.a.example/x"}},
		{
			name: "everything",
			head: `<html lang="en-GB"><link rel="canonical" href="/news/1"><meta property="og:title" content="Bridge  closed"><meta property="og:site_name" content="The Ferryman">
<meta property="article:section" content="Local"><meta name="description" content="No traffic &amp; no date">`,
			want: Meta{URL: "https://www.a.example/news/1", Title: "Bridge closed", Site: "The Ferryman", Section: "Local", Language: "en-GB", Description: "No traffic & no date"},
		},
		{
			name: "JSON-LD before meta",
			head: `<meta property="og:title" content="You will not believe it"><meta property="article:published_time" content="2024-03-16">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","datePublished":"2024-03-15","author":"Ana Ruiz"}</script>`,
			want:   Meta{URL: "https://www.a.example/x", Title: "Bridge closed", Authors: []string{"Ana Ruiz"}, Published: day},
			reason: "og: is made for sharing",
		},
		{
			name: "broken JSON-LD before a good one",
			head: `<script type="application/ld+json">{"@type":"NewsArticle",}</script><script type="application/ld+json">[{"@type":"WebPage","mainEntity":{"@type":["Report"],"headline":"Bridge &amp; road closed"}}]</script>`,
			want: Meta{URL: "https://www.a.example/x", Title: "Bridge & road closed"},
		},
		{
			name:   "names in one string",
			head:   `<meta name="author" content="By Ana Ruiz, Bo Li and Chi Obi"><meta name="date" content="2024-03-15">`,
			want:   Meta{URL: "https://www.a.example/x", Authors: []string{"Ana Ruiz", "Bo Li", "Chi Obi"}, Published: day},
			reason: "",
		},
		{
			name: "an address for a name",
			head: `<meta property="author" content="https://a.example/ana">`,
			want: Meta{URL: "https://www.a.example/x"},
		},
		{
			name: "a date that is none",
			head: `<meta name="pubdate" content="yesterday"><meta name="dc.date" content="2024-03-15">`,
			want: Meta{URL: "https://www.a.example/x", Published: day},
		},
		{
			name:   "a comment's date",
			head:   `<body><div class="comments"><time datetime="2024-03-18">Monday</time></div><time datetime="2024-03-15">Friday</time>`,
			want:   Meta{URL: "https://www.a.example/x", Published: day},
			reason: "comments come later than the article",
		},
	}
	u, err := nurl.Parse("https://www.a.example/x")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root, err := html.Parse(strings.NewReader(tt.head))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, readMeta(root, u)); diff != "" {
				t.Errorf("(-want +got):\n%s%s", diff, tt.reason)
			}
		})
	}
}

func TestPathDate(t *testing.T) {
	tests := []struct {
		path, want string
	}{
		{"/news/2023/02/17/council-leader-jailed/", "2023-02-17"},
		{"/2023/02/17/", "2023-02-17"},
		{"/2023/02/17", "2023-02-17"},
		{"/2023/02/", ""},
		{"/1023/02/17/x", ""},
		{"/2023/13/17/x", ""},
		{"", ""},
	}
	for _, tt := range tests {
		got := ""
		if d := pathDate(tt.path); !d.IsZero() {
			got = d.Format(time.DateOnly)
		}
		if got != tt.want {
			t.Errorf("pathDate(%q) = %q, want %q", tt.path, got, tt.want)
		}
	}
}
