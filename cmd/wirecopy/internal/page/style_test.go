package page

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"testing"
)

var property = regexp.MustCompile(`--([a-z0-9]+): (#[0-9a-f]{6});`)

// TestContrast holds the colours of both schemes to WCAG 2.2, success criteria
// 1.4.3 (4.5 for text) and 1.4.11 (3 for what is not text).
func TestContrast(t *testing.T) {
	dark := regexp.MustCompile(`(?s)@media screen and \(prefers-color-scheme: dark\) \{(.*?)\n\}`).FindStringSubmatch(style)
	if dark == nil {
		t.Fatal("no dark scheme in the style")
	}
	light := map[string]string{}
	for _, m := range property.FindAllStringSubmatch(style, -1) {
		if light[m[1]] == "" {
			light[m[1]] = m[2]
		}
	}
	night := map[string]string{}
	for k, v := range light {
		night[k] = v
	}
	for _, m := range property.FindAllStringSubmatch(dark[1], -1) {
		night[m[1]] = m[2]
	}
	for scheme, colour := range map[string]map[string]string{"light": light, "dark": night} {
		check := func(front, back string, least float64) {
			t.Helper()
			if c := contrast(t, colour[front], colour[back]); c < least {
				t.Errorf("%s: --%s on --%s has contrast %.2f, want %.1f", scheme, front, back, c, least)
			}
		}
		for _, back := range []string{"paper", "raised"} {
			for _, front := range []string{"ink", "soft", "accent", "time"} {
				check(front, back, 4.5)
			}
			for _, front := range []string{"focus", "person", "organization", "group", "location", "other"} {
				check(front, back, 3)
			}
		}
		for i := range tints + 1 {
			tint := fmt.Sprintf("tint%d", i)
			for _, front := range []string{"ink", "accent", "time", fmt.Sprintf("ink%d", i)} {
				check(front, tint, 4.5)
			}
			check(fmt.Sprintf("ink%d", i), "paper", 4.5)
			check(fmt.Sprintf("ink%d", i), "raised", 4.5)
		}
		check("ink", "land", 4.5)
		check("ink", "sea", 4.5)
		check("accent", "land", 3)
		check("accent", "sea", 3)
	}
}

// contrast returns the contrast ratio of two colours (WCAG 2.2, definitions).
func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(c uint64) float64 {
		v := float64(c&0xff) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}
