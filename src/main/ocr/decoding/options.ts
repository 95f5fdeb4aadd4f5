/** What a proposal may be, and how well that fits: the network's probabilities and what its shape says, as one score. */
import { NOT_A_CHARACTER } from '../../../shared/model'
import type { PageScale } from '../segmentation/pieces'
import type { Proposal } from './hypotheses'
import type { Option } from './lattice'

/** What the network holds less probable is not considered, so that no language can bend a clear shape. */
const LEAST = 0.002
const MOST_OPTIONS = 10
/** ln, for a part of a found glyph or a join of several: segmentation is mostly right. */
const DEVIATION = -1.5
/** ln, a letter height of gap within a glyph. */
const GAP = -6
/** ln, for leaving a mark out: small ones are often dirt, what is as large as a letter seldom. */
const LEFT_OUT_SMALL = -1
const LEFT_OUT_LARGE = -5
/** In letter heights. */
const SMALL = 0.45

/**
 * `probabilities`: of `symbols`. How well a proposal of n pieces is a character at all counts n times, so that ways with few
 * glyphs have no advantage over ways with many; which character it is counts once. What is no character has the symbol "".
 *
 *   score(symbol) = ln P(symbol) + (n - 1) ln max P
 */
export function optionsOf(proposal: Proposal, symbols: readonly string[], probabilities: ArrayLike<number>, { letterHeight }: PageScale): Option[] {
  const { from, to, isFound, gap, shape } = proposal
  const bias = isFound ? 0 : DEVIATION + GAP * Math.max(0, gap)
  const best = Math.max(...symbols.map((symbol, index) => (symbol === NOT_A_CHARACTER ? 0 : probabilities[index])), 1e-9)
  const shared = bias + (to - from - 1) * Math.log(best)
  const isSmall = Math.max(shape.box.width, shape.box.height) < SMALL * letterHeight
  const options = symbols.map((symbol, index): Option => {
    const score = Math.log(Math.max(probabilities[index], 1e-9)) + shared
    return symbol === NOT_A_CHARACTER ? { symbol: '', score: score + (isSmall ? LEFT_OUT_SMALL : LEFT_OUT_LARGE) } : { symbol, score }
  })
  const likely = options.filter((_, index) => probabilities[index] >= LEAST).sort((a, b) => b.score - a.score)
  return likely.length > 0 ? likely.slice(0, MOST_OPTIONS) : options.sort((a, b) => b.score - a.score).slice(0, 1)
}
