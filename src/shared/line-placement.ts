/**
 * Where on its line a glyph stands, which its crop does not show: c and C, comma and apostrophe, o, 0 and a
 * full stop have the same crop. The same numbers are made for characters that are trained on and for glyphs of a
 * page. Every length is a share of the line's tall height, so that neither resolution nor hand matters.
 */

/** Of one glyph, in any unit; y grows downwards. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

export interface LineMeasure {
  /** The 90th percentile of the heights: of capitals and tall letters, where the line has them. */
  readonly tallHeight: number
  readonly medianHeight: number
  /** The median of the bottoms. */
  readonly baseline: number
}

const TALL = 0.9

/** `glyphs`: all of the line, at least one. */
export function measureLine(glyphs: readonly Extent[]): LineMeasure {
  const heights = glyphs.map(({ top, bottom }) => bottom - top).sort(ascending)
  const bottoms = glyphs.map(({ bottom }) => bottom).sort(ascending)
  return { tallHeight: percentile(heights, TALL), medianHeight: percentile(heights, 0.5), baseline: percentile(bottoms, 0.5) }
}

/**
 *   height = glyphHeight / tallHeight
 *   bottom = (baseline - glyphBottom) / tallHeight     positive above the baseline
 *   mix    = medianHeight / tallHeight                 1 in a line of capitals, about 0.7 in running text
 */
export function placementOf({ top, bottom }: Extent, { tallHeight, medianHeight, baseline }: LineMeasure): [number, number, number] {
  const unit = Math.max(1e-6, tallHeight)
  return [(bottom - top) / unit, (baseline - bottom) / unit, medianHeight / unit]
}

const ascending = (a: number, b: number): number => a - b

/** Between the two values that lie next to it, in proportion. */
function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const lower = Math.floor(at)
  const upper = Math.min(sorted.length - 1, lower + 1)
  return sorted[lower] + (sorted[upper] - sorted[lower]) * (at - lower)
}
