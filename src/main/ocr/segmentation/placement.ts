/** Where each glyph of a line stands on it, and how tall it is beside the others. */
import { bottom, centreX, type Box } from '../../../shared/geometry'
import { measureLine, placeOn, type Extent, type GlyphPlacement } from '../../../shared/glyph-placement'

/** Fewer glyphs say nothing of how tall the line's letters are. */
const FEWEST = 3

/** Says where a box stands on the line of these boxes; null where the line says too little. The baseline may slope. */
export function lineOf(boxes: readonly Box[]): ((box: Box) => GlyphPlacement) | null {
  if (boxes.length < FEWEST) return null
  const slope = slopeOf(boxes)
  const levelled = (box: Box): Extent => {
    const drop = slope * centreX(box)
    return { top: box.y - drop, bottom: bottom(box) - drop }
  }
  const line = measureLine(boxes.map(levelled))
  return (box) => placeOn(line, levelled(box))
}

/** Longer lines compare each glyph with that half the line further on alone: any two would be too many. */
const MOST_COMPARED = 200

/**
 * Of the baseline: the median of the slopes between any two lower edges (Theil 1950, Sen 1968), so that descenders,
 * commas and quotation marks do not pull at it.
 */
function slopeOf(boxes: readonly Box[]): number {
  const half = boxes.length >> 1
  const othersOf = (index: number): readonly Box[] => (boxes.length > MOST_COMPARED ? boxes.slice(index + half, index + half + 1) : boxes.slice(index + 1))
  const slopes = boxes.flatMap((left, index) =>
    othersOf(index).flatMap((right) => {
      const across = centreX(right) - centreX(left)
      return across === 0 ? [] : [(bottom(right) - bottom(left)) / across]
    })
  )
  return slopes.sort((a, b) => a - b)[slopes.length >> 1] ?? 0
}
