package main

import (
	"fmt"

	"github.com/wirecopy-go/wirecopy/internal/attribution"
	"github.com/wirecopy-go/wirecopy/internal/doc"
)

// A tally counts spans.
type tally struct{ right, pred, gold int }

func (t tally) String() string {
	return fmt.Sprintf("%.1f/%.1f/%.1f", 100*float64(t.right)/float64(max(1, t.pred)), 100*float64(t.right)/float64(max(1, t.gold)),
		200*float64(t.right)/float64(max(1, t.pred+t.gold)))
}

// count counts the spans that are in both lists.
func (t *tally) count(pred, gold map[doc.Span]bool) {
	t.pred += len(pred)
	t.gold += len(gold)
	for s := range pred {
		if gold[s] {
			t.right++
		}
	}
}

func spansOf(list []attribution.Attribution) (src, cue, con map[doc.Span]bool) {
	src, cue, con = map[doc.Span]bool{}, map[doc.Span]bool{}, map[doc.Span]bool{}
	for _, a := range list {
		if !a.Source.Empty() {
			src[a.Source] = true
		}
		cue[a.Cue] = true
		for _, c := range a.Content {
			con[c] = true
		}
	}
	return src, cue, con
}

// evaluate measures exact spans, as the eval of CofeNet does, on articles that
// were held back.
func evaluate(m *attribution.Model, es []example, errors int) {
	var src, cue, con, heads, speech tally
	var gsrc, gcue, gcon tally
	shown := 0
	for _, e := range es {
		found := e.Attributions(m)
		s, c, t := spansOf(found)
		gs, gc, gt := spansOf(e.gold)
		src.count(s, gs)
		cue.count(c, gc)
		con.count(t, gt)
		heads.pred += len(found)
		heads.gold += len(e.gold)
		var given []attribution.Attribution
		for _, a := range e.gold {
			if x, ok := e.Reader.Given(m, a.Head); ok {
				given = append(given, x)
				if errors < 0 && fmt.Sprint(x.Content) != fmt.Sprint(a.Content) && shown < -errors {
					shown++
					fmt.Println("GOT   ", show(&e, &x), "\n  WANT", show(&e, &a))
				}
			}
		}
		s, c, t = spansOf(given)
		gsrc.count(s, gs)
		gcue.count(c, gc)
		gcon.count(t, gt)
		got := map[int32]bool{}
		for i := range found {
			a := &found[i]
			got[a.Head] = true
			g := e.cued[a.Head]
			if g == 0 {
				if shown < errors {
					fmt.Println("SPURIOUS", show(&e, a))
					shown++
				}
				continue
			}
			heads.right++
			want := &e.gold[g-1]
			speech.pred++
			speech.gold++
			if want.Speech == a.Speech {
				speech.right++
			}
			if shown < errors && (a.Source != want.Source || a.Cue != want.Cue || fmt.Sprint(a.Content) != fmt.Sprint(want.Content)) {
				fmt.Println("GOT   ", show(&e, a), "\n  WANT", show(&e, want))
				shown++
			}
		}
		for i := range e.gold {
			if !got[e.gold[i].Head] && shown < errors {
				fmt.Println("MISSED", show(&e, &e.gold[i]))
				shown++
			}
		}
	}
	fmt.Println("heads", heads, "speech", speech, "| source", src, "cue", cue, "content", con, "| given cue: source", gsrc, "cue", gcue, "content", gcon)
}

func show(e *example, a *attribution.Attribution) string {
	s := fmt.Sprintf("{%s} <%s> (%d %s) sp=%v ", e.Words(a.Source), e.Words(a.Cue), a.Score, e.Word(a.Head), a.Speech)
	for _, c := range a.Content {
		s += "[" + e.Words(c) + "]"
	}
	return s
}
