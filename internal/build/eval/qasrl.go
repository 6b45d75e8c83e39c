package main

import (
	"encoding/csv"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/wirecopy-go/wirecopy"
)

// A roleGold is a verb of a sentence with whoever does it and whom it befalls,
// as answers to the questions of QA-SRL name them: "Who attacked something?",
// "What was attacked?".
type roleGold struct {
	sentence       string // its key
	verb           int    // index of a word
	agent, patient []span // of words; none if nobody asked
}

// evaluateRoles rates the arguments of verbs that tell of an event, in news.
func evaluateRoles(r *run, s *set) ([]figure, error) {
	sentences, err := csvOf(filepath.Join(r.data, s.file), "sentences/wikinews.dev.full.csv")
	if err != nil {
		return nil, err
	}
	rows, err := csvOf(filepath.Join(r.data, s.file), "gold/wikinews.dev.gold.csv")
	if err != nil {
		return nil, err
	}
	var docs []*document
	index := map[string]int{}
	for _, row := range sentences {
		index[row["qasrl_id"]] = len(docs)
		docs = append(docs, &document{ID: row["qasrl_id"], Text: row["tokens"]})
	}
	found, err := r.parse(s, docs)
	if err != nil {
		return nil, err
	}
	var agents, agentsRight, patients, patientsRight int
	for _, g := range roles(rows) {
		i, ok := index[g.sentence]
		if !ok {
			continue
		}
		words := wordOffsets(docs[i].Text)
		if g.verb >= len(words) {
			continue
		}
		e := eventAt(found[i], words[g.verb])
		if e == nil {
			continue
		}
		note := func(role string, gold []span, n, right *int) {
			if len(gold) == 0 {
				return
			}
			*n++
			ok := takesPart(e, role, gold, words)
			*right += count(ok)
			if !ok {
				r.log.add(role, "%s: %.200s; got %s", e.Trigger.Text, docs[i].Text, players([]wirecopy.Event{*e}))
			}
		}
		note("SRC", g.agent, &agents, &agentsRight)
		note("TAR", g.patient, &patients, &patientsRight)
	}
	return []figure{
		{Measure: "agent", Value: pct(agentsRight, agents), Of: agents, Key: true},
		{Measure: "target", Value: pct(patientsRight, patients), Of: patients, Key: true},
	}, nil
}

// takesPart reports whether an argument of e in the role overlaps one of the
// ranges of words. Whoever takes part in a meeting is an agent.
func takesPart(e *wirecopy.Event, role string, gold, words []span) bool {
	for _, a := range e.Args {
		if !plays(a.Role, role) && !(role == "TAR" && e.Type == wirecopy.Consult) {
			continue
		}
		for _, w := range gold {
			if w[1] <= len(words) && w[0] < w[1] && overlap(span{a.Start, a.End}, span{words[w[0]][0], words[w[1]-1][1]}) {
				return true
			}
		}
	}
	return false
}

// roles gathers the answers of each verb.
func roles(rows []map[string]string) []*roleGold {
	var list []*roleGold
	for _, row := range rows {
		verb, err := strconv.Atoi(row["verb_idx"])
		if err != nil || row["is_negated"] == "True" && row["answer_range"] == "" {
			continue
		}
		if n := len(list); n == 0 || list[n-1].sentence != row["qasrl_id"] || list[n-1].verb != verb {
			list = append(list, &roleGold{sentence: row["qasrl_id"], verb: verb})
		}
		g := list[len(list)-1]
		if row["wh"] != "who" && row["wh"] != "what" {
			continue
		}
		passive := row["is_passive"] == "True"
		switch {
		case row["subj"] == "" && !passive && (row["obj"] != "" || row["prep"] != ""):
			g.agent = append(g.agent, ranges(row["answer_range"])...)
		case row["subj"] == "" && passive, row["subj"] != "" && row["obj"] == "" && row["prep"] == "" && !passive:
			g.patient = append(g.patient, ranges(row["answer_range"])...)
		}
	}
	return list
}

// ranges reads "5:6~!~21:22".
func ranges(s string) (list []span) {
	for part := range strings.SplitSeq(s, "~!~") {
		from, to, ok := strings.Cut(part, ":")
		a, err := strconv.Atoi(from)
		b, err2 := strconv.Atoi(to)
		if ok && err == nil && err2 == nil {
			list = append(list, span{a, b})
		}
	}
	return list
}

// csvOf reads a table of a compressed archive, a map a row.
func csvOf(name, member string) ([]map[string]string, error) {
	r, err := openTar(name, member)
	if err != nil {
		return nil, err
	}
	c := csv.NewReader(r)
	c.LazyQuotes = true
	rows, err := c.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", name, member, err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s: %s is empty", name, member)
	}
	head := rows[0]
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	var list []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, field := range row {
			if i < len(head) {
				m[head[i]] = field
			}
		}
		list = append(list, m)
	}
	return list, nil
}
