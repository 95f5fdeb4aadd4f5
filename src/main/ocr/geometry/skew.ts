/**
 * How far the lines of a page slope: the slope along which its glyphs' lower edges pile up on the fewest levels, the projection
 * profile of H. Baird, "The skew angle of printed documents" (1987), with the sum of the squared counts as its criterion.
 * The slope is what lines are followed along. Pages are not rotated by it: letters are read as well at 15 degrees as upright.
 */
import { bottom, centreX, type Box } from '../../../shared/geometry'

const STEEPEST_DEGREES = 20
const COARSEST_DEGREES = 0.5
/** In letter heights: lower edges of one line lie within this. */
const LEVEL = 0.25
/** Fewer glyphs line up in any direction. */
const FEWEST = 6
/** The profile of a sloping page is so many times as sharp along its slope as across the page. */
const LEAST_GAIN = 1.15

const DEGREES = Math.PI / 180

export const toDegrees = (slope: number): number => Math.atan(slope) / DEGREES

/** Pixels down for each pixel to the right; 0 where no slope stands out. */
export function measureSlope(boxes: readonly Box[], letterHeight: number): number {
  if (boxes.length < FEWEST || letterHeight <= 0) return 0
  const xs = boxes.map(centreX)
  const ys = boxes.map(bottom)
  const level = LEVEL * letterHeight
  const width = Math.max(...xs) - Math.min(...xs)
  const step = Math.min(COARSEST_DEGREES, Math.max(0.02, toDegrees(level / Math.max(1, width))))
  let best = { slope: 0, sharpness: LEAST_GAIN * sharpnessAlong(0, xs, ys, level) }
  // From the middle outwards, so that of equally good slopes the least is taken.
  for (let index = 1; index * step <= STEEPEST_DEGREES; index += 1) {
    for (const degrees of [index * step, -index * step]) {
      const slope = Math.tan(degrees * DEGREES)
      const sharpness = sharpnessAlong(slope, xs, ys, level)
      if (sharpness > best.sharpness) best = { slope, sharpness }
    }
  }
  return best.slope
}

/** Sum of squared counts over levels; each edge is shared out between the two levels nearest to it. */
function sharpnessAlong(slope: number, xs: readonly number[], ys: readonly number[], level: number): number {
  const counts = new Map<number, number>()
  xs.forEach((x, index) => {
    const place = (ys[index] - slope * x) / level
    const lower = Math.floor(place)
    counts.set(lower, (counts.get(lower) ?? 0) + lower + 1 - place)
    counts.set(lower + 1, (counts.get(lower + 1) ?? 0) + place - lower)
  })
  return [...counts.values()].reduce((sum, count) => sum + count * count, 0)
}
