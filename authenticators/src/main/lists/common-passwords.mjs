// Makes the list of common passwords; see docs/dependencies.md. In an empty folder:
//   npm install @zxcvbn-ts/language-common@4.1.3 @zxcvbn-ts/language-fr@4.1.2
//   node <this file> <…/fr/educonnect/authenticators/password/common-passwords.txt.gz>
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const FRENCH_WORDS = 10000

const read = path => JSON.parse(readFileSync(`node_modules/@zxcvbn-ts/${path}.json`, 'utf8'))

// As the class Folded does.
const folded = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
// As the class CommonPasswords does.
const core = password => password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

const passwords = read('language-common/src/passwords').map(folded)
const words = read('language-fr/src/commonWords').slice(0, FRENCH_WORDS)
// The package has given names and family names the wrong way round.
const givenNames = read('language-fr/src/lastnames')

const list = new Set(passwords.filter(password => /^[\x21-\x7e]+$/.test(password)))
for (const word of [...words, ...givenNames].map(folded)) {
  if (/^[a-z]{4,}$/.test(word)) list.add(word)
}
// What is refused anyway, because it is another entry between digits and signs, is left out.
const needed = [...list].filter(entry => core(entry) === entry || !list.has(core(entry)))

writeFileSync(process.argv[2], gzipSync(needed.join('\n') + '\n', { level: 9 }))
console.log(`${needed.length} entries`)
