package ner

import "slices"

// A lattice is the memory for the search of the best tags of a chunk.
type lattice struct {
	back []steps
	path []Tag
}

// Steps are the tags before each tag on the best way to it.
type steps [Tags]Tag

// kindBits are the bits of the number of a kind, or of none.
const kindBits = 3

// never is the score of what must not be.
const never = -1 << 29

// best returns the tags of a chunk with the highest score, of its tokens and of
// the links between them. Before and behind a chunk is no name. The result is
// valid until the next call.
func (s *Sequence) best(sums []scores, reading int) []Tag {
	s.back = zeroed(s.back, len(sums))
	s.path = zeroed(s.path, len(sums))
	var now [Tags]int32
	s.begin(&now, &sums[0], reading)
	for i := 1; i < len(sums); i++ {
		s.step(&now, &sums[i], &s.back[i], reading)
	}
	top, t := int32(never), Outside
	for last := range Tag(Tags) {
		if !last.Open() {
			if v := now[last] + tagger.link(reading, Link(last, Outside)); v > top {
				top, t = v, last
			}
		}
	}
	for i := len(sums) - 1; i > 0; i-- {
		s.path[i] = t
		t = s.back[i][t]
	}
	s.path[0] = t
	return s.path
}

// begin sets now to the scores of the tags that a chunk may begin with. Most chunks
// end there, too.
func (s *Sequence) begin(now *[Tags]int32, sum *scores, reading int) {
	for t := range now {
		now[t] = never
	}
	now[Outside] = tagger.link(reading, Link(Outside, Outside)) + sum[Outside]
	for k := range Kinds {
		for _, part := range [...]int{First, Unit} {
			t := TagOf(k, part)
			now[t] = tagger.link(reading, Link(Outside, t)) + sum[t]
		}
	}
}

// step moves on by one token: now becomes the scores of the best ways to it.
func (s *Sequence) step(now *[Tags]int32, sum *scores, back *steps, reading int) {
	// What ends a name, alone or as its last token, makes no difference behind it.
	links := tagger.links[reading]
	var ended [1 + Kinds]int32
	var by [1 + Kinds]Tag
	ended[0], by[0] = now[Outside], Outside
	for k := range Kinds {
		last, unit := TagOf(k, Last), TagOf(k, Unit)
		ended[1+k], by[1+k] = now[last], last
		if now[unit] > now[last] {
			ended[1+k], by[1+k] = now[unit], unit
		}
	}
	was := *now
	// A score and where it comes from make one number, so that nothing is to be
	// guessed; of equals the first is the best.
	var tops [1 + 2*Kinds]int64
	for to := range tops {
		tops[to] = never << kindBits
	}
	for a, v := range ended {
		for to := range tops {
			link := score(links, a*len(tops)+to)
			tops[to] = max(tops[to], int64(v+link)<<kindBits|int64(Kinds-a))
		}
	}
	for to, v := range tops {
		t := Outside
		if to > 0 {
			t = TagOf((to-1)/2, (to-1)%2*Unit)
		}
		now[t], back[t] = int32(v>>kindBits)+sum[t], by[Kinds-v&(1<<kindBits-1)]
	}
	for k := range Kinds {
		first, inside := TagOf(k, First), TagOf(k, Inside)
		for part := Inside; part <= Last; part++ {
			t := TagOf(k, part)
			now[t], back[t] = was[first]+score(links, Link(first, t)), first
			if v := was[inside] + score(links, Link(inside, t)); v > now[t] {
				now[t], back[t] = v, inside
			}
			now[t] += sum[t]
		}
	}
	// Only differences matter; so numbers stay small however long the chunk.
	top := slices.Max(now[:])
	for t := range now {
		now[t] = max(now[t]-top, never)
	}
}
