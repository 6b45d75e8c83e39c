package webpage

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParagraphs(t *testing.T) {
	tests := []struct {
		name, html string
		want       []string
		reason     string
	}{
		{"nothing", "", nil, ""},
		{"plain", "“No,” said Zoë &amp; left.\r\n\r\nHe stayed.", []string{"“No,” said Zoë & left.", "He stayed."}, "summaries are often no HTML"},
		{"paragraphs", "<p>The bridge is <b>closed</b>.</p><p>The road is open.</p>", []string{"The bridge is closed.", "The road is open."}, ""},
		{
			"picture and link", `<figure><img src=a><figcaption>The bridge</figcaption></figure><p>The bridge, which was built in 1904, is closed.</p><p><a href=b>Read more</a></p>`,
			[]string{"The bridge, which was built in 1904, is closed."},
			"feeds begin with a picture and end with a link",
		},
		{"line breaks", "The bridge is closed.<br><br>The road is<br>open.", []string{"The bridge is closed.", "The road is\nopen."}, ""},
		{"too deep", strings.Repeat("<div>", 10_000), nil, "the parser gives up"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Paragraphs(tt.html)); diff != "" {
				t.Errorf("(-want +got):\n%s%s", diff, tt.reason)
			}
		})
	}
}
