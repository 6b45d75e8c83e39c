// Runs wink-nlp (https://winkjs.org/wink-nlp) as a rival: sentences, tags, names
// of times and amounts (its model knows no people or places).
//
// usage: node wink.js LAYERS FILE.jsonl SECONDS
// Exits with 3 and a message if something is absent.
const { load, race } = require('./race.js')
const winkNLP = load('wink-nlp')
const model = load('wink-eng-lite-web-model')
const nlp = winkNLP(model)
const its = nlp.its
race((article) => {
  const doc = nlp.readDoc(article.text)
  doc.sentences().length()
  doc.tokens().out(its.pos)
  doc.entities().out(its.detail)
})
