module github.com/wirecopy-go/wirecopy/internal/build

go 1.26.0

require github.com/wirecopy-go/wirecopy v0.0.0

require golang.org/x/text v0.43.0

replace github.com/wirecopy-go/wirecopy => ../..
