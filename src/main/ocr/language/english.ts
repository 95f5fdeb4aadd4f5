/** English: a list of words, how words are spelled, and what kinds of characters stand beside each other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KindModel, kindOf } from './character-kinds'
import type { LanguageModel } from './language-model'
import { Spelling } from './spelling'

/** The most used words in their order; a word's use falls as its rank rises (Zipf 1935). */
const COMMON =
  'the of and to a in is it you that he was for on are with as i his they be at one have this from or had by not but what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more write go see no way could people my than first been call who its now find long down day did get come made may part'.split(
    ' '
  )
/** The list has no contractions; without their apostrophes, which not everybody writes. */
const CONTRACTIONS =
  'dont wont cant didnt isnt arent wasnt werent doesnt hasnt havent hadnt wouldnt couldnt shouldnt aint im ive youre youve youll hes shes thats theres whats weve theyre theyve theyll lets'.split(' ')
/** How often all the words of a tier of SCOWL are used beside those of the others, roughly. */
const tierUse: Readonly<Record<string, number>> = { '10': 60, '20': 20, '35': 14, '40': 3, '50': 2, '55': 1 }
/** A text's words that are not in the list: names, codes, misspellings. */
const UNLISTED = 0.2

let spelling: Spelling | undefined

/** `folder`: of resources/language. The list is read once. */
export function english(symbols: readonly string[], folder: string): LanguageModel {
  spelling ??= new Spelling(wordsOf(readFileSync(join(folder, 'english.txt'), 'utf8')))
  const words = spelling
  const kinds = new KindModel(symbols)
  return {
    id: 'english',
    label: 'English',
    gain(word, symbol) {
      const kind = kindOf(symbol)
      const before = word.last === undefined ? null : kindOf(word.last)
      const isLetter = kind === 'upper' || kind === 'lower'
      const share = isLetter ? words.letter(word.letters, symbol.toLowerCase()) : Math.log(kinds.evenShare(kind))
      return Math.log(kinds.kindShare(before, kind) * kinds.symbolCount) + share
    },
    endGain: ({ letters }) => (letters === '' ? 0 : endOf(words, letters))
  }
}

/**
 * The word's probability was that of its spelling so far; at its end it becomes
 * UNLISTED P(spelling) + (1 - UNLISTED) P(list), over what it was.
 */
function endOf(words: Spelling, word: string): number {
  let spelled = words.end(word)
  for (let at = 0; at < word.length; at++) spelled += words.letter(word.slice(0, at), word[at])
  return words.end(word) + Math.log(UNLISTED + (1 - UNLISTED) * Math.exp(words.listed(word) - spelled))
}

/** Each word with its use: lines of "word tier". */
function wordsOf(text: string): Map<string, number> {
  const entries = text.trimEnd().split('\n').map((line) => line.split(' '))
  const inTier = new Map<string, number>()
  for (const [, tier] of entries) inTier.set(tier, (inTier.get(tier) ?? 0) + 1)
  // Single letters are in the list for their plurals; as words only these two are used.
  const isWord = (word: string): boolean => word.length > 1 || word === 'a' || word === 'i'
  const words = new Map(entries.flatMap(([word, tier]) => (isWord(word) ? [[word, (tierUse[tier] * 1e4) / (inTier.get(tier) ?? 1)] as const] : [])))
  const commonUse = 1e6
  for (const word of CONTRACTIONS) words.set(word, commonUse / 1000)
  COMMON.forEach((word, rank) => words.set(word, commonUse / 8 / (rank + 1)))
  return words
}
