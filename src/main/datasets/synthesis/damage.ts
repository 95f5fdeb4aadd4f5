/** What befalls ink: strokes that break or dry out, ruled lines that cross it and are taken away again. */
import type { Random } from '../../../shared/random'
import type { GrainSheet } from './grain'
import { emptyPatch, massOf, type Patch } from './patch'

/** Gaps take at most this share of a letter's ink. */
const MOST_LOST = 0.08

/** One or two gaps across strokes, as where a pen skipped or a threshold was too high. In place. */
export function breakStrokes(ink: Patch, unit: number, random: Random): void {
  const whole = massOf(ink)
  const gaps = 1 + random.below(2)
  for (let gap = 0; gap < gaps; gap++) {
    const centre = inkPixel(ink, random)
    if (centre === null) return
    const before = ink.data.slice()
    eraseAcross(ink, centre, { angle: random.next() * Math.PI, width: Math.max(0.8, unit * (0.02 + random.next() * 0.05)), length: unit * 0.16 })
    if (massOf(ink) < whole * (1 - MOST_LOST)) ink.data.set(before)
  }
}

/** A pixel that is mostly ink; null where none was found. */
function inkPixel({ width, data }: Patch, random: Random): { x: number; y: number } | null {
  for (let attempt = 0; attempt < 200; attempt++) {
    const at = random.below(data.length)
    if (data[at] > 0.5) return { x: at % width, y: Math.floor(at / width) }
  }
  return null
}

interface Gap {
  readonly angle: number
  /** Across and along, half of each on either side of the centre, in pixels. */
  readonly width: number
  readonly length: number
}

function eraseAcross({ width, height, data }: Patch, centre: { x: number; y: number }, { angle, width: gapWidth, length }: Gap): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const along = Math.abs((x - centre.x) * cos + (y - centre.y) * sin)
      const across = Math.abs(-(x - centre.x) * sin + (y - centre.y) * cos)
      if (along > length) continue
      data[at] *= Math.min(1, Math.max(0, across - gapWidth / 2 + 0.5))
    }
  }
}

/** A pen that runs dry: ink fades in broad flecks, by up to `depth` of itself. In place. */
export function dryOut({ width, height, data }: Patch, depth: number, grain: GrainSheet, random: Random): void {
  const flecks = grain.window(width, height, random)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const fade = Math.min(1, Math.max(0, flecks.values[y * flecks.stride + x] * 0.8 + 0.2))
      data[at] *= 1 - depth * fade
    }
  }
}

export interface Rule {
  /** Its ink, 0 to 1. */
  readonly ink: Patch
  /** How dark it is against the letters. */
  readonly darkness: number
}

/** A line as on ruled paper, right across; `y` at its left end, `slope` in pixels a pixel. */
export function drawRule(width: number, height: number, y: number, thickness: number, slope: number): Patch {
  const rule = emptyPatch(width, height)
  for (let x = 0; x < width; x++) {
    const middle = y + slope * x
    for (let row = Math.max(0, Math.floor(middle - thickness)); row < Math.min(height, Math.ceil(middle + thickness)); row++) {
      rule.data[row * width + x] = Math.min(1, Math.max(0, thickness / 2 + 0.5 - Math.abs(row + 0.5 - middle)))
    }
  }
  return rule
}

/** What a removal of ruled lines leaves of a rule: stubs of up to `reach` pixels beside the strokes that cross it. */
export function stubsOf(rule: Patch, letter: Patch, reach: number): Patch {
  const { width, height } = rule
  const stubs = emptyPatch(width, height)
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const at = y * width + x
      if (rule.data[at] > 0 && hasInkNear(letter, x, y, reach)) stubs.data[at] = rule.data[at]
    }
  }
  return stubs
}

function hasInkNear({ width, data }: Patch, x: number, y: number, reach: number): boolean {
  for (let near = Math.max(0, x - reach); near <= Math.min(width - 1, x + reach); near++) {
    if (data[y * width + near] > 0.5) return true
  }
  return false
}

/** What it takes from the letter where it was too thorough: the strokes that cross the rule are cut through, each by chance. In place. */
export function cutAlong(letter: Patch, rule: Patch, random: Random): void {
  const whole = massOf(letter)
  const before = letter.data.slice()
  const side = random.below(3) - 1
  const middle = letter.width / 2
  for (let at = 0; at < letter.data.length; at++) {
    const x = at % letter.width
    // Left half, right half or all of it.
    if ((side < 0 && x > middle) || (side > 0 && x < middle)) continue
    letter.data[at] *= 1 - rule.data[at]
  }
  if (massOf(letter) < whole * (1 - MOST_LOST)) letter.data.set(before)
}
