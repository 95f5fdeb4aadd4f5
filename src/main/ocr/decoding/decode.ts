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
  /** The first of the line does. */
  readonly startsWord: boolean
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
  /** That a word begins with it. */
  readonly startsWord: boolean
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
  return { glyphs: written(wayTo(best), ({ hypothesis, option }) => posterior(columns[hypothesis.to], hypothesis, option, evidence)), evidence }
}

/** What is no character is left out; a word that begins with it begins with the next. */
function written<Item>(way: readonly Arc<Item>[], confidenceOf: (arc: Arc<Item>) => number): DecodedGlyph<Item>[] {
  const glyphs: DecodedGlyph<Item>[] = []
  let startsWord = true
  for (const arc of way) {
    const { hypothesis, option } = arc
    startsWord ||= arc.startsWord
    if (option.symbol === '') continue
    glyphs.push({ item: hypothesis.item, symbol: option.symbol, confidence: confidenceOf(arc), from: hypothesis.from, startsWord })
    startsWord = false
  }
  return glyphs
}

/** The states at each place, the best of them. */
function walk<Item>({ length, breakOdds, hypotheses }: Lattice<Item>, language: LanguageModel): State<Item>[][] {
  const starting = Array.from({ length: length + 1 }, (): Hypothesis<Item>[] => [])
  for (const hypothesis of hypotheses) starting[hypothesis.from].push(hypothesis)
  const open = Array.from({ length: length + 1 }, () => new Map<string, State<Item>>())
  open[0].set('', { word: NEW_WORD, arcs: [], best: 0, forward: 0, backward: -Infinity })
  return open.map((states, place) => {
    const kept = [...states.values()].sort((a, b) => b.best - a.best).slice(0, BEAM)
    for (const state of kept) {
      if (place > 0) state.forward = logSum(state.arcs.map(({ before, score }) => before.forward + score))
      for (const { word, startsWord, score } of place === 0 ? [LINE_START] : goingOn(state.word, breakOdds[place], language)) {
        for (const hypothesis of starting[place]) {
          for (const option of hypothesis.options) step(open[hypothesis.to], { before: state, hypothesis, option, startsWord, score: score + option.score }, word, language)
        }
      }
    }
    return kept
  })
}

interface Beginning {
  readonly word: WordSoFar
  readonly startsWord: boolean
  readonly score: number
}

const LINE_START: Beginning = { word: NEW_WORD, startsWord: true, score: 0 }

/** The word may end here, or not, or either. */
function goingOn(word: WordSoFar, odds: number, language: LanguageModel): Beginning[] {
  const on: Beginning = { word, startsWord: false, score: -softplus(odds) }
  if (odds === -Infinity) return [on]
  const anew: Beginning = { word: NEW_WORD, startsWord: true, score: language.endGain(word) - softplus(-odds) }
  return odds === Infinity ? [anew] : [on, anew]
}

/** ln(1 + e^x): what an event of ln odds -x costs. */
const softplus = (x: number): number => (x === -Infinity ? 0 : Math.log1p(Math.exp(x)))

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
