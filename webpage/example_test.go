package webpage_test

import (
	"fmt"
	"os"
	"time"

	"github.com/wirecopy-go/wirecopy/webpage"
)

func ExampleParse() {
	page, err := os.Open("testdata/pages/amp.html") // or the body of an http.Response
	if err != nil {
		fmt.Println(err)
		return
	}
	defer page.Close()
	a, meta, err := webpage.Parse(page, "https://amp.andescourier.example/2023/05/09/arequipa-quake")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s, %s\n", meta.Site, meta.Published.Format(time.DateOnly))
	fmt.Println(a.Headline.Text)
	fmt.Println(a.Byline.Authors[0])
	fmt.Println(a.Dateline.Text)
	fmt.Println(a.Quotes[len(a.Quotes)-1].Words())
	// Output:
	// Andes Courier, 2023-05-09
	// Quake kills at least 14 in southern Peru
	// Lucía Paredes
	// AREQUIPA, Peru (AP) —
	// There are hamlets we have not reached because the road is gone,
}
