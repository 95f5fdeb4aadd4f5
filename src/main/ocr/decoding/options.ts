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
/** Small marks are often dirt; ln of the odds that one is, however clean the page. */
const SMALL_DIRT = -1
/** In letter heights. */
const SMALL = 0.45
const SPECK = 0.25

/**
 * `probabilities`: of `symbols`. How well a proposal of n pieces is a character at all counts n times, so that ways with few
 * glyphs have no advantage over ways with many; which character it is counts once. What is no character has the symbol "".
 *
 *   score(symbol) = ln P(symbol) + (n - 1) ln max P
 *
 * `dirt`: ln of the odds that what is found on this page is no character (`dirtOdds`).
 */
export function optionsOf(proposal: Proposal, symbols: readonly string[], probabilities: ArrayLike<number>, { letterHeight }: PageScale, dirt: number): Option[] {
  const { from, to, isFound, gap, shape } = proposal
  const bias = isFound ? 0 : DEVIATION + GAP * Math.max(0, gap)
  const best = Math.max(...symbols.map((symbol, index) => (symbol === NOT_A_CHARACTER ? 0 : probabilities[index])), 1e-9)
  const shared = bias + (to - from - 1) * Math.log(best)
  const size = Math.max(shape.box.width, shape.box.height) / letterHeight
  const leavingOut = size < SMALL ? Math.max(dirt, SMALL_DIRT) : dirt
  // A letter in pieces must not be lost piece by piece.
  const mayBeLeftOut = isFound || size < SPECK
  const options = symbols.map((symbol, index): Option => {
    const score = Math.log(Math.max(probabilities[index], 1e-9)) + shared
    if (symbol !== NOT_A_CHARACTER) return { symbol, score }
    return { symbol: '', score: mayBeLeftOut ? score + leavingOut : -Infinity }
  })
  // The best symbol always stays: whether it is written at all is weighed, not cut off.
  const least = Math.min(LEAST, best)
  return options
    .filter(({ score }, index) => probabilities[index] >= least && score > -Infinity)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OPTIONS)
}

/** A page starts out as if so many letters had been seen on it, and hardly any dirt. */
const PRIOR_LETTERS = 20
const PRIOR_DIRT = 0.15
const CARE = 3

/**
 * ln of the odds that something found is no character, by what the network makes of all that was found: on a written page it
 * is far below 0, and a letter that the network finds odd is kept; on a photograph of a wall it is above 0. Below 0 it counts
 * for more: a letter that was left out nobody sees, while one that is doubtful is looked at.
 */
export function dirtOdds(refused: number, found: number): number {
  const odds = Math.log((refused + PRIOR_DIRT) / (found - refused + PRIOR_LETTERS))
  return odds < 0 ? CARE * odds : odds
}
