/**
 * Letters of the fonts, drawn once and kept as distances to their outline (Green, "Improved alpha-tested
 * magnification for vector textures and special effects", SIGGRAPH 2007): at any size, with a thicker or a
 * thinner pen, a letter is then looked up instead of drawn.
 */
import { join } from 'node:path'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { signedDistance } from '../../../shared/signed-distance'
import { hasSymbol, type Face } from './fonts'

/** Font size that letters are drawn at, in pixels; every length of a drawn letter is in these pixels. */
export const DRAWN_SIZE = 96
/** Room around the ink for a thicker pen. */
const MARGIN = 14
/** Room for the largest letter of all fonts at that size. */
const CANVAS_SIDE = 320

/** A byte holds the distance to the outline in eighths of a pixel: more inside, less outside. */
const OUTLINE = 128
const STEPS_PER_PIXEL = 8

export interface DrawnGlyph {
  readonly width: number
  readonly height: number
  /** width x height; see distanceOf. Outside of it everything is far from the ink. */
  readonly distances: Uint8Array
  /** Where the origin, on the baseline, lies in `distances`. */
  readonly originX: number
  readonly baseline: number
  /** The ink's box about the origin: y grows downwards, so what stands on the baseline has top < 0 and bottom = 0. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** From its origin to the next one's. */
  readonly advance: number
  /** Mean thickness of its strokes. */
  readonly stroke: number
}

/** Signed distance to the outline, in drawn pixels, positive inside; from a value of `distances` or one between. */
export const distanceOf = (value: number): number => (value - OUTLINE) / STEPS_PER_PIXEL

export class FontBook {
  private readonly drawn = new Map<string, DrawnGlyph>()
  private readonly registered = new Set<string>()
  private readonly context: SKRSContext2D

  /** `fontsDir`: a folder a font, as resources/fonts. */
  constructor(private readonly fontsDir: string) {
    this.context = createCanvas(CANVAS_SIDE, CANVAS_SIDE).getContext('2d')
  }

  /** Throws Error for a symbol that the face does not have. */
  glyph(face: Face, symbol: string): DrawnGlyph {
    const key = `${face.id} ${symbol}`
    const glyph = this.drawn.get(key) ?? this.draw(face, symbol)
    this.drawn.set(key, glyph)
    return glyph
  }

  /** Height of a capital, in drawn pixels. */
  capitalHeight(face: Face): number {
    const { top } = this.glyph(face, hasSymbol(face, 'H') ? 'H' : 'l')
    return -top
  }

  private draw(face: Face, symbol: string): DrawnGlyph {
    this.register(face)
    const { context } = this
    context.font = `${DRAWN_SIZE}px "${face.id}"`
    const { actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent, width: advance } = context.measureText(symbol)
    const left = Math.floor(-actualBoundingBoxLeft) - MARGIN
    const top = Math.floor(-actualBoundingBoxAscent) - MARGIN
    const width = Math.ceil(actualBoundingBoxRight) + MARGIN - left
    const height = Math.ceil(actualBoundingBoxDescent) + MARGIN - top
    context.clearRect(0, 0, width, height)
    context.fillText(symbol, -left, -top)
    const { data } = context.getImageData(0, 0, width, height)
    const cover = new Uint8Array(width * height)
    for (let pixel = 0; pixel < cover.length; pixel++) cover[pixel] = data[4 * pixel + 3]
    const box = boxOf(cover, width)
    if (!hasSymbol(face, symbol) || box === null) throw new Error(`${face.id} does not draw "${symbol}".`)
    const { distances, stroke } = distancesOf(cover, width, height)
    return {
      width,
      height,
      distances,
      originX: -left,
      baseline: -top,
      left: left + box.left,
      right: left + box.right,
      top: top + box.top,
      bottom: top + box.bottom,
      advance,
      stroke
    }
  }

  private register({ font, id }: Face): void {
    if (this.registered.has(id)) return
    const path = join(this.fontsDir, font.id, `${id}.woff2`)
    if (!GlobalFonts.registerFromPath(path, id)) throw new Error(`The font ${path} cannot be loaded: it belongs to the program, install it again.`)
    this.registered.add(id)
  }
}

/** Of what is at least half covered; null where nothing is. */
function boxOf(cover: Uint8Array, width: number): { left: number; right: number; top: number; bottom: number } | null {
  let [left, right, top, bottom] = [width, 0, cover.length, 0]
  for (let pixel = 0; pixel < cover.length; pixel++) {
    if (cover[pixel] < OUTLINE) continue
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = y + 1
  }
  return right === 0 ? null : { left, right, top, bottom }
}

/** Over a bar of width w the mean distance to its edge is w / 4. */
function distancesOf(cover: Uint8Array, width: number, height: number): { distances: Uint8Array; stroke: number } {
  const mask = cover.map((value) => (value >= OUTLINE ? 1 : 0))
  const fromOutline = signedDistance(mask, width, height)
  let [sum, count] = [0, 0]
  const distances = cover.map((value, pixel) => {
    const isEdge = value > 0 && value < 255
    // At an edge the share that is covered is more exact than a distance between the centres of pixels.
    const distance = isEdge ? value / 255 - 0.5 : fromOutline[pixel]
    if (distance > 0) [sum, count] = [sum + distance, count + 1]
    return Math.min(255, Math.max(0, Math.round(OUTLINE + distance * STEPS_PER_PIXEL)))
  })
  return { distances, stroke: (4 * sum) / Math.max(1, count) }
}
