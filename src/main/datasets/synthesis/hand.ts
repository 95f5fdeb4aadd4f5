/** A hand: how it slants, stretches and trembles, and its pen. Drawn anew for every sample. */
import type { Random } from '../../../shared/random'
import { displacements } from '../augmentation'
import { DRAWN_SIZE, distanceOf, type DrawnGlyph } from './font-book'
import type { FontKind } from './fonts'
import type { Patch } from './patch'

export interface Hand {
  /** Pixels of the page per drawn pixel. */
  readonly scale: number
  /** Horizontal shift per unit of height; positive leans to the right. */
  readonly slant: number
  /** Radians, clockwise. */
  readonly turn: number
  /** Width against the font's own. */
  readonly stretch: number
  /** Thickness of strokes against the font's own. */
  readonly pen: number
  /** Displacement of strokes, as a share of a capital's height. */
  readonly tremble: number
}

/**
 * Deviations; the range of pens; heights of a capital on the page, in pixels, from a poor scan to a close photograph.
 * Print varies little but for its size and how much ink it took.
 */
const VARIETY = {
  handwriting: { slant: 0.16, turn: 0.045, stretch: 0.13, pen: [0.65, 1.8], tremble: 0.05, capital: [18, 56] },
  print: { slant: 0.035, turn: 0.02, stretch: 0.06, pen: [0.9, 1.45], tremble: 0.012, capital: [15, 48] }
} as const
/** Strokes thicker than this share of the font's size fill the eyes of letters. */
const THICKEST = 0.125

/** `capitalHeight`: in drawn pixels. */
export function drawHand(kind: FontKind, capitalHeight: number, random: Random): Hand {
  const { slant, turn, stretch, pen, tremble, capital } = VARIETY[kind]
  return {
    scale: between(capital, random) / capitalHeight,
    slant: within(random.normal()) * slant,
    turn: within(random.normal()) * turn,
    stretch: Math.exp(within(random.normal()) * stretch),
    pen: between(pen, random),
    tremble: random.next() * tremble
  }
}

/** Hands beyond are no hands any more. */
const within = (deviations: number): number => Math.min(2.2, Math.max(-2.2, deviations))

/** Even in its logarithm. */
function between([least, most]: readonly [number, number], random: Random): number {
  return least * (most / least) ** random.next()
}

/** A glyph on the page; lengths in pixels of the page. */
export interface Placed {
  readonly glyph: DrawnGlyph
  /** Where its origin stands. */
  readonly x: number
  readonly baseline: number
}

/** In pixels of the page. */
const LEAST_TREMBLE = 0.25

/** Moves of every pixel of a patch. */
export interface Tremble {
  readonly x: Float32Array
  readonly y: Float32Array
}

/** Null where it would be too little to be seen. */
export function drawTremble({ width, height }: Pick<Patch, 'width' | 'height'>, reach: number, random: Random): Tremble | null {
  if (reach < LEAST_TREMBLE) return null
  return { x: displacements(reach, width, height, random), y: displacements(reach, width, height, random) }
}

/** How far outwards the pen moves a glyph's outline, in drawn pixels. */
export function penSpread({ stroke }: DrawnGlyph, pen: number): number {
  const wanted = Math.min(stroke * pen, Math.max(stroke, THICKEST * DRAWN_SIZE))
  return (wanted - stroke) / 2
}

/**
 * Adds the glyph's ink to a patch: 0 none to 1 full. From a pixel of the page back to the drawn letter: tremble,
 * about the origin turn, lean and stretch, then its distance to the outline, moved by the pen.
 */
export function paintGlyph(ink: Patch, { glyph, x: originX, baseline }: Placed, hand: Hand, tremble: Tremble | null): void {
  const { scale, slant, stretch } = hand
  const [cos, sin] = [Math.cos(hand.turn), Math.sin(hand.turn)]
  const [xx, xy] = [(cos - slant * sin) / (scale * stretch), (sin + slant * cos) / (scale * stretch)]
  const [yx, yy] = [-sin / scale, cos / scale]
  const spread = penSpread(glyph, hand.pen)
  const reach = reachOf({ glyph, x: originX, baseline }, hand, ink)
  for (let y = reach.top; y < reach.bottom; y++) {
    for (let x = reach.left, at = y * ink.width + x; x < reach.right; x++, at++) {
      const fromX = x + 0.5 - originX + (tremble === null ? 0 : tremble.x[at])
      const fromY = y + 0.5 - baseline + (tremble === null ? 0 : tremble.y[at])
      const drawnX = xx * fromX + xy * fromY + glyph.originX - 0.5
      const drawnY = yx * fromX + yy * fromY + glyph.baseline - 0.5
      const value = between4(glyph, drawnX, drawnY)
      if (value === 0) continue
      const cover = (distanceOf(value) + spread) * scale + 0.5
      if (cover > ink.data[at]) ink.data[at] = Math.min(1, cover)
    }
  }
}

/** Bilinear; 0, which is far from all ink, outside. Written out since it is half of all the work. */
function between4({ distances, width, height }: DrawnGlyph, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 0
  const at = top * width + left
  const upper = distances[at] + (distances[at + 1] - distances[at]) * (x - left)
  const lower = distances[at + width] + (distances[at + width + 1] - distances[at + width]) * (x - left)
  return upper + (lower - upper) * (y - top)
}

interface Reach {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The box of the glyph's ink on the page, in pixels of it: where it may be, tremble included. */
export function inkReach({ glyph, x, baseline }: Placed, { scale, slant, turn, stretch, pen, tremble }: Hand): Reach {
  const spread = Math.max(0, penSpread(glyph, pen))
  const corners = [glyph.left - spread, glyph.right + spread].flatMap((cornerX) =>
    [glyph.top - spread, glyph.bottom + spread].map((cornerY) => {
      const [leaning, upright] = [cornerX * stretch - slant * cornerY, cornerY]
      return [Math.cos(turn) * leaning - Math.sin(turn) * upright, Math.sin(turn) * leaning + Math.cos(turn) * upright] as const
    })
  )
  const [xs, ys] = [corners.map(([cornerX]) => cornerX * scale), corners.map(([, cornerY]) => cornerY * scale)]
  const room = tremble * DRAWN_SIZE * scale
  return {
    left: x + Math.min(...xs) - room,
    right: x + Math.max(...xs) + room,
    top: baseline + Math.min(...ys) - room,
    bottom: baseline + Math.max(...ys) + room
  }
}

/** The pixels of `ink` that the glyph may touch. */
function reachOf(placed: Placed, hand: Hand, ink: Patch): Reach {
  const { left, right, top, bottom } = inkReach(placed, hand)
  return {
    left: Math.max(0, Math.floor(left) - 1),
    right: Math.min(ink.width, Math.ceil(right) + 1),
    top: Math.max(0, Math.floor(top) - 1),
    bottom: Math.min(ink.height, Math.ceil(bottom) + 1)
  }
}
