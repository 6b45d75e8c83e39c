// What the rivals in JavaScript share: packages that may be absent, rounds over a
// file of articles, and the output.
const fs = require('fs')

// load returns a package, or ends with status 3 and a message.
exports.load = (name) => {
  try {
    const m = require(name)
    return m.default || m
  } catch (e) {
    console.log(`the npm package ${name} is absent`)
    process.exit(3)
  }
}

// race reads all articles of FILE until SECONDS have gone by at the end of a
// round, prints how much processor time each round took, and writes what was found.
exports.race = (read, write) => {
  const [, name, seconds, out] = process.argv.slice(2)
  const articles = fs.readFileSync(name, 'utf8').split('\n').filter((l) => l).map((l) => JSON.parse(l))
  const rounds = []
  let found = []
  const begin = performance.now()
  do {
    const start = process.cpuUsage()
    found = articles.map(read)
    const { user, system } = process.cpuUsage(start)
    rounds.push((user + system) / 1e6)
  } while (performance.now() - begin < 1000 * seconds)
  if (out) fs.writeFileSync(out, articles.map((a, i) => JSON.stringify(write(a, found[i])) + '\n').join(''))
  console.log(JSON.stringify({ rounds }))
}

// bytes returns a function from offsets in UTF-16 units to offsets in bytes of UTF-8.
exports.bytes = (text) => {
  const table = new Uint32Array(text.length + 1)
  for (let i = 0, at = 0; i <= text.length; i++) {
    table[i] = at
    const c = text.charCodeAt(i)
    at += c < 0x80 ? 1 : c < 0x800 ? 2 : c >= 0xd800 && c < 0xe000 ? 2 : 3 // a pair has 4 bytes
  }
  return (i) => table[Math.min(i, text.length)]
}
