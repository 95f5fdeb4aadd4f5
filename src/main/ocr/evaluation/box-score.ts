/**
 * How well boxes were found: one-to-one matches with the true boxes, the best intersection over union first.
 * Boxes that lie on marks which are neither right nor wrong (punctuation, stray marks) do not count when they
 * match nothing.
 */
import {
  area,
  bottom,
  centreX,
  centreY,
  intersectionOverUnion,
  right,
  type Box
} from '../../../shared/geometry'

export interface LabelledBox {
  readonly symbol: string
  readonly box: Box
}

/** Counts, so that pages add up to a total. */
export interface BoxScore {
  readonly matched: number
  readonly expected: number
  /** Found boxes, without those that need not count. */
  readonly found: number
  /** Matched boxes whose symbol is right too. */
  readonly symbolsRight: number
  /** Sum over the matches; divided by `matched` it tells how tight the boxes are. */
  readonly overlapSum: number
}

export const noBoxes: BoxScore = { matched: 0, expected: 0, found: 0, symbolsRight: 0, overlapSum: 0 }

const LEAST_OVERLAP = 0.5
/** A box is on a mark that is ignored when its centre is within this many pixels of it... */
const IGNORE_MARGIN = 4
/** ...or it overlaps it by this much, unless it is more than this many times as large. */
const IGNORE_OVERLAP = 0.3
const IGNORE_AREAS = 16

export function scoreBoxes(
  truth: readonly LabelledBox[],
  found: readonly LabelledBox[],
  ignored: readonly Box[] = []
): BoxScore {
  const matches = matchBoxes(truth, found)
  const matched = new Set(matches.map((match) => match.found))
  const neither = found.filter(
    (candidate, index) => !matched.has(index) && ignored.some((mark) => liesOn(candidate.box, mark))
  )
  return {
    matched: matches.length,
    expected: truth.length,
    found: found.length - neither.length,
    symbolsRight: matches.filter((match) => truth[match.truth].symbol === found[match.found].symbol).length,
    overlapSum: matches.reduce((sum, match) => sum + match.overlap, 0)
  }
}

export function addBoxScores(a: BoxScore, b: BoxScore): BoxScore {
  return {
    matched: a.matched + b.matched,
    expected: a.expected + b.expected,
    found: a.found + b.found,
    symbolsRight: a.symbolsRight + b.symbolsRight,
    overlapSum: a.overlapSum + b.overlapSum
  }
}

/** Indices of a true and a found box that belong together. */
export interface BoxMatch {
  readonly truth: number
  readonly found: number
  readonly overlap: number
}

/** Greedy by descending overlap; of equal overlaps the earlier boxes come first. */
export function matchBoxes(truth: readonly LabelledBox[], found: readonly LabelledBox[]): BoxMatch[] {
  const pairs: BoxMatch[] = []
  truth.forEach((expected, truthIndex) =>
    found.forEach((candidate, foundIndex) => {
      const overlap = intersectionOverUnion(expected.box, candidate.box)
      if (overlap >= LEAST_OVERLAP) pairs.push({ truth: truthIndex, found: foundIndex, overlap })
    })
  )
  pairs.sort((a, b) => b.overlap - a.overlap || a.truth - b.truth || a.found - b.found)
  const takenTruth = new Set<number>()
  const takenFound = new Set<number>()
  return pairs.filter((pair) => {
    if (takenTruth.has(pair.truth) || takenFound.has(pair.found)) return false
    takenTruth.add(pair.truth)
    takenFound.add(pair.found)
    return true
  })
}

function liesOn(box: Box, mark: Box): boolean {
  if (area(box) > IGNORE_AREAS * area(mark)) return false
  const [x, y] = [centreX(box), centreY(box)]
  const centred =
    mark.x - IGNORE_MARGIN <= x && x <= right(mark) + IGNORE_MARGIN &&
    mark.y - IGNORE_MARGIN <= y && y <= bottom(mark) + IGNORE_MARGIN
  return centred || intersectionOverUnion(box, mark) >= IGNORE_OVERLAP
}
