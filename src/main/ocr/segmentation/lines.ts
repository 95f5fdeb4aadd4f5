/**
 * Glyphs to lines. Going from left to right, each glyph goes to the line whose band it lies in; a band is
 * where the line's last glyphs were, carried on along the page's slope. So a line may slope, bend and have
 * gaps of any width. The first round makes the slope exact, the second uses it.
 */
import { bottom, centreX, centreY, enclosing, overlap, type Box, type Boxed } from '../../../shared/geometry'

/** How many glyphs back a line's band looks. */
const BAND_GLYPHS = 4
/** Share of the shorter of glyph and band that must lie in the other. */
const LEAST_OVERLAP = 0.35
/** Lines with fewer glyphs say little about the slope. */
const SLOPE_GLYPHS = 3

export interface SlopingLines<Glyph> {
  /** Lines from top to bottom, glyphs from left to right. */
  readonly lines: Glyph[][]
  /** Pixels down for each pixel to the right. */
  readonly slope: number
}

/** `roughSlope`: about how the lines slope. */
export function groupLines<Glyph extends Boxed>(glyphs: readonly Glyph[], roughSlope: number): SlopingLines<Glyph> {
  const ordered = [...glyphs].sort((a, b) => centreX(a.box) - centreX(b.box) || a.box.y - b.box.y)
  const slope = typicalSlope(track(ordered, roughSlope)) ?? roughSlope
  const lines = track(ordered, slope)
  const levelAtLeft = (line: readonly Glyph[]): number =>
    mean(line.map(({ box }) => centreY(box) - slope * centreX(box)))
  return { lines: lines.sort((a, b) => levelAtLeft(a) - levelAtLeft(b)), slope }
}

function track<Glyph extends Boxed>(ordered: readonly Glyph[], slope: number): Glyph[][] {
  const lines: Glyph[][] = []
  for (const glyph of ordered) {
    let best: Glyph[] | undefined
    let bestOverlap = LEAST_OVERLAP
    for (const line of lines) {
      const share = bandOverlap(glyph.box, line, slope)
      if (share > bestOverlap) {
        bestOverlap = share
        best = line
      }
    }
    if (best === undefined) lines.push([glyph])
    else best.push(glyph)
  }
  return lines
}

/** How much of the shorter of glyph and band lies in the other, 0 to 1. */
function bandOverlap(box: Box, line: readonly Boxed[], slope: number): number {
  const last = line.slice(-BAND_GLYPHS)
  const shift = (other: Box): number => slope * (centreX(box) - centreX(other))
  const top = mean(last.map((glyph) => glyph.box.y + shift(glyph.box)))
  const end = mean(last.map((glyph) => bottom(glyph.box) + shift(glyph.box)))
  return overlap(box.y, bottom(box), top, end) / Math.min(box.height, end - top)
}

/** Median slope of the lines, by least squares through the centres; the longer a line, the more it counts. Null without lines. */
function typicalSlope(lines: readonly (readonly Boxed[])[]): number | null {
  const slopes = lines
    .filter((line) => line.length >= SLOPE_GLYPHS)
    .map((line) => ({ slope: slopeOf(line), weight: enclosing(line.map(({ box }) => box)).width }))
    .sort((a, b) => a.slope - b.slope)
  const half = slopes.reduce((sum, { weight }) => sum + weight, 0) / 2
  let reached = 0
  for (const { slope, weight } of slopes) {
    reached += weight
    if (reached >= half) return slope
  }
  return null
}

function slopeOf(line: readonly Boxed[]): number {
  const middleX = mean(line.map(({ box }) => centreX(box)))
  const middleY = mean(line.map(({ box }) => centreY(box)))
  let products = 0
  let squares = 0
  for (const { box } of line) {
    products += (centreX(box) - middleX) * (centreY(box) - middleY)
    squares += (centreX(box) - middleX) ** 2
  }
  return squares === 0 ? 0 : products / squares
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
