/**
 * The best ways to cut a lattice, each with its best reading: where the pieces of two ways are joined alike, they are one way.
 * For a word, not for a page: ways are told apart by all their cuts, so that there are many more of them than states.
 */
import { extend, NEW_WORD, type LanguageModel, type WordSoFar } from '../language/language-model'
import type { Hypothesis, Lattice, Option } from './lattice'

/** Ways that are kept at each place. */
const BEAM = 120
/** What is less probable than the best symbol of its shape by more than this, in nats, is not followed. */
const FURTHEST = 5
const MOST_OPTIONS = 3

export interface WayGlyph<Item> {
  readonly item: Item
  readonly symbol: string
}

export interface Way<Item> {
  /** From left to right; what is no character is left out. */
  readonly glyphs: readonly WayGlyph<Item>[]
  /** How probable it is among all that were followed, 0 to 1. */
  readonly share: number
}

interface Walk<Item> {
  readonly steps: readonly { readonly hypothesis: Hypothesis<Item>; readonly option: Option }[]
  /** The places where it was cut: tells ways apart. */
  readonly cuts: string
  readonly word: WordSoFar
  readonly score: number
}

/** At most `count`, the best first; none where no way leads through. */
export function bestWays<Item>(lattice: Lattice<Item>, language: LanguageModel, count: number): Way<Item>[] {
  const { length, breakOdds, hypotheses } = lattice
  const open = Array.from({ length: length + 1 }, () => new Map<string, Walk<Item>>())
  open[0].set('', { steps: [], cuts: '', word: NEW_WORD, score: 0 })
  for (let place = 0; place < length; place += 1) {
    for (const walk of best(open[place].values(), BEAM)) {
      const ended = place > 0 && breakOdds[place] > 0 ? { ...walk, word: NEW_WORD, score: walk.score + language.endGain(walk.word) } : walk
      for (const hypothesis of hypotheses) if (hypothesis.from === place) follow(open[hypothesis.to], ended, hypothesis, language)
    }
  }
  const through = [...open[length].values()].map((walk) => ({ ...walk, score: walk.score + language.endGain(walk.word) }))
  return byCuts(through).slice(0, count)
}

function follow<Item>(walks: Map<string, Walk<Item>>, before: Walk<Item>, hypothesis: Hypothesis<Item>, language: LanguageModel): void {
  const [first] = hypothesis.options
  for (const option of hypothesis.options.slice(0, MOST_OPTIONS)) {
    if (option.score < first.score - FURTHEST) break
    const { symbol } = option
    const word = symbol === '' ? before.word : extend(before.word, symbol)
    const score = before.score + option.score + (symbol === '' ? 0 : language.gain(before.word, symbol))
    const cuts = `${before.cuts} ${hypothesis.to}`
    const key = `${cuts}|${word.letters}|${word.last ?? ''}`
    if ((walks.get(key)?.score ?? -Infinity) < score) walks.set(key, { steps: [...before.steps, { hypothesis, option }], cuts, word, score })
  }
}

/** One way for all walks with the same cuts: the reading of the best, the probability of all. */
function byCuts<Item>(walks: readonly Walk<Item>[]): Way<Item>[] {
  const groups = new Map<string, Walk<Item>[]>()
  for (const walk of best(walks, walks.length)) groups.set(walk.cuts, [...(groups.get(walk.cuts) ?? []), walk])
  const most = Math.max(...walks.map(({ score }) => score))
  const weight = (group: readonly Walk<Item>[]): number => group.reduce((sum, { score }) => sum + Math.exp(score - most), 0)
  const total = weight(walks)
  return [...groups.values()]
    .map((group) => ({
      share: weight(group) / total,
      glyphs: group[0].steps.flatMap(({ hypothesis, option }) => (option.symbol === '' ? [] : [{ item: hypothesis.item, symbol: option.symbol }]))
    }))
    .sort((a, b) => b.share - a.share)
}

const best = <Item>(walks: Iterable<Walk<Item>>, count: number): Walk<Item>[] => [...walks].sort((a, b) => b.score - a.score).slice(0, count)
