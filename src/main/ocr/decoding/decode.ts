/**
 * The best way through a lattice, and how probable each of its glyphs is. A beam of states (place, word so far) goes from
 * left to right; alike states are one, so that the forward-backward algorithm (Baum 1970) gives the posterior probability of
 * every glyph over all ways that were kept, not over the best alone.
 */
import { extend, NEW_WORD, type LanguageModel, type WordSoFar } from '../language/language-model'
import type { Hypothesis, Lattice, Option } from './lattice'

/** States that are kept at each place. */
const BEAM = 24

export interface DecodedGlyph<Item> {
  readonly item: Item
  readonly symbol: string
  /** Posterior probability of this symbol for these pieces, 0 to 1. */
  readonly confidence: number
  /** Piece that it begins with. */
  readonly from: number
}

export interface Decoded<Item> {
  /** From left to right; what is no character is left out. */
  readonly glyphs: readonly DecodedGlyph<Item>[]
  /** ln of the sum over all ways: how well the language explains the line. */
  readonly evidence: number
}

interface State<Item> {
  readonly word: WordSoFar
  readonly arcs: Arc<Item>[]
  /** Of the best way here. */
  best: number
  /** ln of the sum over all ways here, and from here to the end. */
  forward: number
  backward: number
}

interface Arc<Item> {
  readonly before: State<Item>
  readonly hypothesis: Hypothesis<Item>
  readonly option: Option
  readonly score: number
}

/** Throws RangeError for a lattice that no way leads through. */
export function decode<Item>(lattice: Lattice<Item>, language: LanguageModel): Decoded<Item> {
  const columns = walk(lattice, language)
  const ends = columns[lattice.length]
  if (ends.length === 0) throw new RangeError('No way leads through the lattice.')
  const final = (state: State<Item>): number => language.endGain(state.word)
  const evidence = logSum(ends.map((state) => state.forward + final(state)))
  for (const state of ends) state.backward = final(state)
  passBackward(columns)
  const best = ends.reduce((a, b) => (b.best + final(b) > a.best + final(a) ? b : a))
  const glyphs = wayTo(best).flatMap(({ hypothesis, option }) => {
    if (option.symbol === '') return []
    const confidence = posterior(columns[hypothesis.to], hypothesis, option, evidence)
    return [{ item: hypothesis.item, symbol: option.symbol, confidence, from: hypothesis.from }]
  })
  return { glyphs, evidence }
}

/** The states at each place, the best of them. */
function walk<Item>({ length, wordStarts, hypotheses }: Lattice<Item>, language: LanguageModel): State<Item>[][] {
  const starting = Array.from({ length: length + 1 }, (): Hypothesis<Item>[] => [])
  for (const hypothesis of hypotheses) starting[hypothesis.from].push(hypothesis)
  const open = Array.from({ length: length + 1 }, () => new Map<string, State<Item>>())
  open[0].set('', { word: NEW_WORD, arcs: [], best: 0, forward: 0, backward: -Infinity })
  return open.map((states, place) => {
    const kept = [...states.values()].sort((a, b) => b.best - a.best).slice(0, BEAM)
    for (const state of kept) {
      if (place > 0) state.forward = logSum(state.arcs.map(({ before, score }) => before.forward + score))
      const isBreak = place > 0 && wordStarts[place]
      const gained = isBreak ? language.endGain(state.word) : 0
      const word = isBreak ? NEW_WORD : state.word
      for (const hypothesis of starting[place]) {
        for (const option of hypothesis.options) step(open[hypothesis.to], { before: state, hypothesis, option, score: gained + option.score }, word, language)
      }
    }
    return kept
  })
}

/** Takes one option further; what is no character leaves the word as it was. */
function step<Item>(states: Map<string, State<Item>>, bare: Arc<Item>, word: WordSoFar, language: LanguageModel): void {
  const { symbol } = bare.option
  const after = symbol === '' ? word : extend(word, symbol)
  const arc = symbol === '' ? bare : { ...bare, score: bare.score + language.gain(word, symbol) }
  const key = `${after.letters}|${after.last ?? ''}`
  const best = arc.before.best + arc.score
  const state = states.get(key)
  if (state === undefined) states.set(key, { word: after, arcs: [arc], best, forward: 0, backward: -Infinity })
  else {
    state.arcs.push(arc)
    state.best = Math.max(state.best, best)
  }
}

function passBackward<Item>(columns: readonly (readonly State<Item>[])[]): void {
  for (const states of [...columns].reverse()) {
    for (const state of states) {
      for (const { before, score } of state.arcs) before.backward = logSum([before.backward, state.backward + score])
    }
  }
}

function wayTo<Item>(end: State<Item>): Arc<Item>[] {
  const way: Arc<Item>[] = []
  for (let state = end; state.arcs.length > 0; ) {
    const arc = state.arcs.reduce((a, b) => (b.before.best + b.score > a.before.best + a.score ? b : a))
    way.unshift(arc)
    state = arc.before
  }
  return way
}

function posterior<Item>(states: readonly State<Item>[], hypothesis: Hypothesis<Item>, option: Option, evidence: number): number {
  const through = states.flatMap(({ arcs, backward }) =>
    arcs.flatMap((arc) => (arc.hypothesis === hypothesis && arc.option === option ? [arc.before.forward + arc.score + backward] : []))
  )
  return Math.min(1, Math.exp(logSum(through) - evidence))
}

/** ln of the sum of the exponentials. */
function logSum(values: readonly number[]): number {
  const most = Math.max(...values)
  return most === -Infinity ? -Infinity : most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0))
}
