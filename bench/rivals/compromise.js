// Runs compromise (https://github.com/spencermountain/compromise) as a rival:
// sentences, tags, people, organizations, places and quotations.
//
// usage: node compromise.js LAYERS FILE.jsonl SECONDS [FOUND.jsonl]
// Exits with 3 and a message if something is absent.
const { load, race, bytes } = require('./race.js')
const nlp = load('compromise')

const json = (view) => view.json({ offset: true, terms: false })

race((article) => {
  const doc = nlp(article.text)
  return {
    sentences: doc,
    person: doc.people(),
    organization: doc.organizations(),
    location: doc.places(),
    quotes: doc.quotations(),
  }
}, (article, found) => {
  const byte = bytes(article.text)
  const span = (start, end) => ({ start: byte(start), end: byte(end), text: article.text.slice(start, end) })
  const out = { id: article.id, text: article.text, sentences: [], entities: [], mentions: [], quotes: [] }
  for (const s of json(found.sentences)) {
    const start = s.offset.start
    const text = article.text.slice(start, start + s.offset.length).trimEnd()
    out.sentences.push(span(start, start + text.length))
  }
  for (const kind of ['person', 'organization', 'location']) {
    for (const e of json(found[kind])) {
      out.entities.push({ id: out.entities.length + 1, name: e.text, kind })
      out.mentions.push({ ...span(e.offset.start, e.offset.start + e.offset.length), entity: out.entities.length, name: e.text, form: 'named' })
    }
  }
  out.mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  for (const q of json(found.quotes)) {
    let start = q.offset.start
    let end = start + q.offset.length
    const whole = span(start, end)
    const marks = /["“”'‘’«»\s]/
    while (start < end && marks.test(article.text[start])) start++
    while (end > start && marks.test(article.text[end - 1])) end--
    if (start < end) out.quotes.push({ ...whole, kind: 'direct', parts: [{ ...span(start, end), verbatim: true }] })
  }
  return out
})
