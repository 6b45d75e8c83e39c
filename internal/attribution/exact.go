package attribution

import "github.com/wirecopy-go/wirecopy/internal/doc"

// exact returns the attribution whose cue token i is the head of, for set phrases
// that are too rare to be learned: "as she put it", "in the words of the mayor".
func (r *Reader) exact(i int32) (Attribution, bool) {
	switch r.Low(i) {
	case "according":
		if r.Low(i+1) == "to" && i == r.sentenceStart(i) {
			return r.accordingTo(i)
		}
	case "put", "puts":
		if r.Low(i+1) == "it" {
			return r.asPutIt(i)
		}
	case "words":
		if r.Low(i-1) == "the" && r.Low(i-2) == "in" && r.Low(i+1) == "of" {
			return r.inTheWordsOf(i)
		}
	}
	return Attribution{}, false
}

// accordingTo reads the source up to a comma and the rest of the sentence, which
// the cue at i begins.
func (r *Reader) accordingTo(i int32) (Attribution, bool) {
	const longest = 25
	a := Attribution{Head: i, Cue: doc.Span{Start: i, End: i + 2}, Speech: true}
	end := i + 2
	for end < int32(r.Len()) && end < i+longest && r.Low(end) != "," {
		end++
	}
	stop := r.sentenceEnd(i)
	if end+2 >= stop || r.Low(end) != "," || end == i+2 {
		return a, false
	}
	a.Source = doc.Span{Start: i + 2, End: end}
	r.take(&a, end+1, stop)
	return a, len(a.Content) > 0 && !r.interrupted(end+1, stop)
}

// interrupted reports whether a comma or another likely cue makes it doubtful
// that all from start to end is one clause.
func (r *Reader) interrupted(start, end int32) bool {
	const most = 60
	if end-start > most {
		return true
	}
	subject := false
	for i := start; i < end; i++ {
		if r.Low(i) == "," && !subject {
			return true
		}
		subject = subject || r.Morph[i]&doc.Finite != 0
		if r.likely[i] == 3 && i > start+2 && !subject {
			return true
		}
	}
	return !subject
}

// asPutIt reads what comes before "as", and source, before the cue at i.
func (r *Reader) asPutIt(i int32) (Attribution, bool) {
	const longest = 8
	a := Attribution{Head: i, Cue: doc.Span{Start: i, End: i + 2}, Speech: true}
	as := i - 2
	for as > i-longest && r.Low(as) != "as" {
		as--
	}
	if as < 1 || r.Low(as) != "as" {
		return a, false
	}
	a.Source = doc.Span{Start: as + 1, End: i}
	r.take(&a, r.sentenceStart(as), as)
	if r.Low(i+2) == "," {
		r.take(&a, i+3, r.sentenceEnd(i+3))
	}
	return a, len(a.Content) > 0
}

// inTheWordsOf reads the source behind "of", and what is said around the phrase.
func (r *Reader) inTheWordsOf(i int32) (Attribution, bool) {
	const longest = 14
	a := Attribution{Head: i, Cue: doc.Span{Start: i - 2, End: i + 2}, Speech: true}
	end := i + 2
	for end < int32(r.Len()) && end < i+longest && r.Low(end) != "," && r.Units[r.unit[end]].Quoted == 0 {
		end++
	}
	a.Source = doc.Span{Start: i + 2, End: end}
	if a.Source.Empty() || end == int32(r.Len()) {
		return a, false
	}
	if r.Low(end) == "," {
		end++
	}
	r.take(&a, r.sentenceStart(i-2), i-2)
	r.take(&a, end, r.sentenceEnd(end))
	return a, len(a.Content) > 0
}

// take adds the tokens from start to end, without punctuation at the edges, to
// the content of a.
func (r *Reader) take(a *Attribution, start, end int32) {
	for start < end && r.Is(start, doc.Punct) && r.Units[r.unit[start]].Quoted == 0 {
		start++
	}
	for end > start && r.Is(end-1, doc.Punct) && r.Units[r.unit[end-1]].Quoted == 0 {
		end--
	}
	if start < end {
		a.Content = append(a.Content, doc.Span{Start: start, End: end})
	}
}

// sentenceStart returns where the sentence begins that token i is in, with what
// is quoted in it.
func (r *Reader) sentenceStart(i int32) int32 {
	u := r.unit[i]
	for k := 0; k < unitReach && u > 0 && !r.Units[u].Breaks; k++ {
		u--
	}
	return r.Units[u].Start
}

// sentenceEnd returns where it ends.
func (r *Reader) sentenceEnd(i int32) int32 {
	if int(i) >= r.Len() {
		return int32(r.Len())
	}
	u := r.unit[i] + 1
	for k := 0; k < unitReach && int(u) < len(r.Units) && !r.Units[u].Breaks; k++ {
		u++
	}
	return r.Units[u-1].End
}
