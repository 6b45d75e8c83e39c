package ner

// A topic is what an article is about, as far as it tells names apart: in a
// report of a match, "Liverpool" is a team.
type topic uint8

// The topics.
const (
	general topic = iota
	sport
	business
)

// topicOf tells what the article is about by its commonest telling words.
func (s *Sequence) topicOf() topic {
	games, markets := int32(0), int32(0)
	for i := range s.words {
		w := &s.words[i]
		if w.role != plain && w.role != affair && w.role != title {
			continue
		}
		switch s.Low(w.first) {
		case "match", "goal", "goals", "coach", "league", "season", "striker", "midfielder", "defender", "goalkeeper", "tournament", "semifinal", "semi-final",
			"champions", "championship", "scored", "cup", "player", "players", "football", "soccer", "cricket", "rugby", "basketball", "tennis", "club", "teams",
			"squad", "innings", "wicket", "wickets", "batsman", "medal", "olympic", "olympics", "penalty", "fans", "stadium", "team", "win", "final", "draw", "defeat":
			games += w.lower + w.mid
		case "shares", "profit", "profits", "revenue", "quarter", "investors", "company", "companies", "market", "shareholders", "stock", "stocks", "acquisition",
			"merger", "earnings", "startup", "ceo", "firm", "sales", "customers", "analysts", "dividend", "bank", "business":
			markets += w.lower + w.mid
		}
	}
	n := int32(s.Len()) / 64
	switch {
	case games > n && games >= markets && games > 2:
		return sport
	case markets > n && markets > 2:
		return business
	}
	return general
}
