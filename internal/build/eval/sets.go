package main

import (
	"fmt"
	"path/filepath"

	"github.com/wirecopy-go/wirecopy"
	"github.com/wirecopy-go/wirecopy/internal/build/manifests"
)

// A set is a set of documents that a layer is measured on.
type set struct {
	layer, name string
	file        string // in the data folder
	evaluate    func(r *run, s *set) ([]figure, error)
}

func (s *set) id() string { return s.layer + "." + s.name }

// sets are all sets, in the order of the report.
var sets = []set{
	{"dateline", "openings", "dateline/openings-dev.jsonl", jsonl(scoreDateline)},
	{"dateline", "reuters", "dateline/reuters-dev.jsonl.gz", jsonl(scoreDateline)},
	{"sentences", "gumnews", "syntax/gumnews-dev.conllu.gz", scored(loadTreebank, scoreSentences)},
	{"sentences", "ewt", "syntax/ewt-dev.conllu.gz", scored(loadTreebank, scoreSentences)},
	{"syntax", "gumnews", "syntax/gumnews-dev.conllu.gz", evaluateSyntax},
	{"syntax", "ewt", "syntax/ewt-dev.conllu.gz", evaluateSyntax},
	{"ner", "worldwide", "ner/worldwide-dev.jsonl.gz", jsonl(scoreNER)},
	{"quotes", "polnear", "quotes/polnear.dev.jsonl.gz", jsonl(scoreQuotes(false))},
	{"quotes", "polnear-speech", "quotes/polnear.dev.jsonl.gz", jsonl(scoreQuotes(true))},
	{"quotes", "gum-news", "quotes/gum_news.jsonl.gz", jsonl(scoreQuotes(false))},
	{"cofenet", "valid", "quotes/polnear.dev.jsonl.gz", evaluateCofenet},
	{"cofenet", "valid-all", "quotes/polnear.dev.jsonl.gz", evaluateAttributions},
	{"timex", "timebank", "time/timebank.jsonl.gz", jsonl(scoreTimex)},
	{"timex", "aquaint", "time/aquaint.jsonl.gz", jsonl(scoreTimex)},
	{"geo", "tr-news", "geo/tr-news.jsonl.gz", jsonl(scoreGeo)},
	{"geo", "geovirus", "geo/geovirus.jsonl.gz", jsonl(scoreGeo)},
	{"coref", "gumnews", "syntax/gumnews-train.conllu.gz", scored(loadCoref, scoreCoref)},
	{"coref", "gumnews-dev", "syntax/gumnews-dev.conllu.gz", scored(loadCoref, scoreCoref)},
	{"coref", "gumfree-dev", "syntax/gumfree-dev.conllu.gz", scored(loadCoref, scoreCoref)},
	{"events", "plover", "events/plover-gsr-dev.jsonl", jsonl(scoreEvents)},
	{"article", "dev", "articles/dev.jsonl", jsonl(scoreArticles)},
	{"roles", "qasrl", "events/qasrl-gs.tar.gz", evaluateRoles},
	{"place", "location", "events/event-location.tar.gz", evaluatePlaces},
	{"factuality", "uds-dev", "events/factuality-uds.tar.gz", evaluateFactuality},
	{"seed", "article", "articles/seed-events.json", evaluateSeed},
}

// A run is what all sets of a run have in common.
type run struct {
	data        string // folder
	predictions string // folder to write predictions to; "" for none
	found       string // folder to read them from; "" for Parse
	seen        manifests.Seen
	log         *errorLog                      // of the set at hand
	parsed      map[string][]*wirecopy.Article // by file, as some serve two sets
}

// jsonl returns how to evaluate a set whose file is JSON lines.
func jsonl[G any, P annotated[G]](score func([]G, []*wirecopy.Article, *errorLog) []figure) func(*run, *set) ([]figure, error) {
	return scored[G, P](load[G], score)
}

// scored returns how to evaluate a set: load its gold, parse its texts, score.
func scored[G any, P annotated[G]](
	load func(string) ([]G, error), score func([]G, []*wirecopy.Article, *errorLog) []figure,
) func(*run, *set) ([]figure, error) {
	return func(r *run, s *set) ([]figure, error) {
		gold, err := load(filepath.Join(r.data, s.file))
		if err != nil {
			return nil, err
		}
		for i := range gold {
			if g, ok := any(&gold[i]).(interface{ check() error }); ok {
				if err := g.check(); err != nil {
					return nil, err
				}
			}
		}
		found, err := r.parse(s, sources[G, P](gold))
		if err != nil {
			return nil, err
		}
		return score(gold, found, r.log), nil
	}
}

// evaluateCofenet rates the instances of CofeNet in the articles of PolNeAR.
func evaluateCofenet(r *run, s *set) ([]figure, error) {
	instances, gold, err := loadCofenet(r, s)
	if err != nil {
		return nil, err
	}
	docs := sources[document](gold)
	found, err := r.parse(s, docs)
	if err != nil {
		return nil, err
	}
	quotes := map[string][]quote{}
	for i, d := range docs {
		quotes[d.ID] = foundQuotes(found[i])
	}
	return scoreCofenet(instances, quotes), nil
}

// loadCofenet returns the instances of CofeNet and the articles they are from.
func loadCofenet(r *run, s *set) ([]cofenetInstance, []document, error) {
	instances, err := load[cofenetInstance](filepath.Join(r.data, "quotes/cofenet.valid.jsonl.gz"))
	if err != nil {
		return nil, nil, err
	}
	gold, err := load[document](filepath.Join(r.data, s.file))
	return instances, gold, err
}

// unseen returns an error if a model was trained on d.
func (r *run) unseen(s *set, d *document) error {
	if name := r.seen.In(d.Text); name != "" {
		return fmt.Errorf("%w: document %s of %s stands in manifests/%s, so a shipped model was trained on it and figures would flatter; train without it",
			errSeen, d.ID, s.file, name)
	}
	return nil
}

// parse returns what is found in the documents of a set. It refuses to read
// what a model was trained on.
func (r *run) parse(s *set, docs []*document) ([]*wirecopy.Article, error) {
	for _, d := range docs {
		if err := r.unseen(s, d); err != nil {
			return nil, err
		}
	}
	if r.found != "" {
		return readPredictions(filepath.Join(r.found, s.id()+".jsonl"), docs)
	}
	found, ok := r.parsed[s.file]
	if !ok {
		found = parse(docs)
		r.parsed[s.file] = found
	}
	if r.predictions != "" {
		if err := writePredictions(filepath.Join(r.predictions, s.id()+".jsonl"), docs, found); err != nil {
			return nil, err
		}
	}
	return found, nil
}
