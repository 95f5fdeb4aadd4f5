/** Where each glyph of a line stands on it, and how tall it is beside the others. */
import { bottom, centreX, type Box } from '../../../shared/geometry'
import type { GlyphPlacement } from '../../../shared/glyph-placement'

/** Fewer glyphs say nothing of how tall the line's letters are. */
const FEWEST = 3
/** Share of the glyphs that are no taller than the line's tall height. */
const TALL_SHARE = 0.9

/** In the order of the boxes; null where the line says too little. The baseline may slope. */
export function placeOnLine(boxes: readonly Box[]): (GlyphPlacement | null)[] {
  if (boxes.length < FEWEST) return boxes.map(() => null)
  const heights = boxes.map(({ height }) => height).sort((a, b) => a - b)
  const tall = heights[Math.floor(TALL_SHARE * (heights.length - 1))]
  const mix = heights[heights.length >> 1] / tall
  const baseline = baselineOf(boxes)
  return boxes.map((box) => ({
    height: box.height / tall,
    bottom: (baseline(centreX(box)) - bottom(box)) / tall,
    mix
  }))
}

/**
 * The level of the baseline at x: the line through the lower edges by the median of the slopes between any two (Theil
 * 1950, Sen 1968), so that descenders, commas and quotation marks do not pull at it.
 */
function baselineOf(boxes: readonly Box[]): (x: number) => number {
  const slopes = boxes.flatMap((left, index) =>
    boxes.slice(index + 1).flatMap((right) => {
      const across = centreX(right) - centreX(left)
      return across === 0 ? [] : [(bottom(right) - bottom(left)) / across]
    })
  )
  const slope = median(slopes) ?? 0
  const level = median(boxes.map((box) => bottom(box) - slope * centreX(box))) ?? 0
  return (x) => level + slope * x
}

/** The upper one of two in the middle; undefined of none. */
function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}
