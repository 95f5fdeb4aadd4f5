/**
 * The strip of the upright page that a line of text takes: it is what the images of its words are scaled and aligned by, so
 * that a word without tall letters looks no larger than its neighbours.
 */
import { bottom, centreX, centreY, type Box } from '../../../../shared/geometry'

export interface LineBand {
  /** Of the middle at x = 0, in page pixels. */
  readonly middle: number
  /** Page pixels downwards for each to the right. */
  readonly slope: number
  readonly height: number
}

/** In fewer letters a tail at one end is as much of a slope as a crooked page. */
const LEAST_FOR_SLOPE = 8
/** A page may lie 20 degrees askew. */
const MOST_SLOPE = 0.4
/** Taller than so many times the usual word is no letter of this line alone: two lines cut as one, a stroke of a drawing. */
const UNUSUAL = 2
/** A line that waves is not taken whole, or its words would be shown too small: at most so many times its tallest word. */
const MOST_ABOVE_TALLEST = 1.4

/** `words`: the boxes of their letters. Undefined where there is none. */
export function bandOf(words: readonly (readonly Box[])[]): LineBand | undefined {
  const slope = slopeOf(words.flat())
  const spans = words.filter((boxes) => boxes.length > 0).map((boxes) => spanOf(boxes, slope))
  if (spans.length === 0) return undefined
  const most = usualHeight(spans) * UNUSUAL
  const taken = spans.filter((span) => heightOf(span) <= most)
  const top = Math.min(...taken.map((span) => span.top))
  const height = Math.max(...taken.map((span) => span.bottom)) - top
  const tallest = Math.max(...taken.map(heightOf))
  return { slope, middle: top + height / 2, height: Math.min(height, tallest * MOST_ABOVE_TALLEST) }
}

export const isSameBand = (a: LineBand | undefined, b: LineBand | undefined): boolean =>
  a?.middle === b?.middle && a?.slope === b?.slope && a?.height === b?.height

/** Of the word that the middle letter stands in. */
function usualHeight(spans: readonly Span[]): number {
  const heights = spans.flatMap((span) => Array.from({ length: span.letterCount }, () => heightOf(span))).sort((a, b) => a - b)
  return heights[heights.length >> 1]
}

interface Span {
  readonly letterCount: number
  readonly top: number
  readonly bottom: number
}

const heightOf = ({ top, bottom: end }: Span): number => end - top

/** From top to bottom, as if the line lay level. */
function spanOf(boxes: readonly Box[], slope: number): Span {
  const sunk = (box: Box): number => slope * centreX(box)
  return { letterCount: boxes.length, top: Math.min(...boxes.map((box) => box.y - sunk(box))), bottom: Math.max(...boxes.map((box) => bottom(box) - sunk(box))) }
}

/** Least squares through the middles of the letters. */
function slopeOf(boxes: readonly Box[]): number {
  if (boxes.length < LEAST_FOR_SLOPE) return 0
  const meanX = mean(boxes.map(centreX))
  const meanY = mean(boxes.map(centreY))
  const spread = mean(boxes.map((box) => (centreX(box) - meanX) ** 2))
  if (spread === 0) return 0
  const slope = mean(boxes.map((box) => (centreX(box) - meanX) * (centreY(box) - meanY))) / spread
  return Math.max(-MOST_SLOPE, Math.min(MOST_SLOPE, slope))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
