/** The size of a page's letters, from its components alone: all other sizes are told in shares of it. */
import { bottom, right, type Box } from '../../../shared/geometry'
import type { Component, Runs } from './connected-components'

/** Pixels of the binarized page. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A component that runs along more than this share of an edge it touches is what lies beside the paper. */
const EDGE_SHARE = 0.25
/** No component has more say than this share of all ink: a picture or a blot is not the page's writing. */
const LOUDEST_SHARE = 1 / 20

/**
 * The height that parts the ink in halves: half of it is in shorter components, half in taller ones. Specks,
 * however many, have little ink, so they have little say. 0 when there is no ink.
 */
export function typicalHeight(components: readonly Component[], page: PageSize): number {
  const counted = components.filter((component) => !liesAlongEdge(component.box, page))
  const loudest = counted.reduce((sum, { area }) => sum + area, 0) * LOUDEST_SHARE
  return weightedMedian(
    counted.map(({ box }) => box.height),
    counted.map(({ area }) => Math.min(area, loudest))
  )
}

export function liesAlongEdge(box: Box, page: PageSize): boolean {
  const touchesSide = box.x <= 0 || right(box) >= page.width
  const touchesTopOrBottom = box.y <= 0 || bottom(box) >= page.height
  if (touchesSide && box.height > page.height * EDGE_SHARE) return true
  return touchesTopOrBottom && box.width > page.width * EDGE_SHARE
}

/** The median length of horizontal runs: bars have few, long ones, uprights many as long as they are wide. */
export function strokeWidth(components: readonly Component[], runs: Runs): number {
  const lengths: number[] = []
  for (const component of components) {
    for (const run of component.runs) lengths.push(runs.ends[run] - runs.starts[run])
  }
  return weightedMedian(lengths, Array<number>(lengths.length).fill(1))
}

/** The value at which half of the weight is reached; 0 of nothing. */
export function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const order = values.map((_value, index) => index).sort((a, b) => values[a] - values[b])
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2
  let reached = 0
  for (const index of order) {
    reached += weights[index]
    if (reached >= half) return values[index]
  }
  return 0
}
