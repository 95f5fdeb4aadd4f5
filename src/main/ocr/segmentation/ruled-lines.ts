/**
 * Takes the printed lines of ruled paper out of the ink, and leaves the strokes that cross them: a line is
 * followed across the page in narrow strips, so that it may slope and bend, and only where the ink is no
 * thicker than the line itself is it erased.
 */
import type { BinaryImage } from '../binarization/binary-image'

/** Strips across the page: in one of them even a sloping line fills a row. */
const STRIPS = 150
const NARROWEST_STRIP = 8
/** Share of a strip's columns that have ink in a row which a line runs through. */
const LEAST_COVERAGE = 0.8
/** How far a line may climb or fall from strip to strip, as a share of the strip's width. */
const STEEPEST = 0.25
/** Strips in a row that a line may be lost in, under a letter or where it is faint. */
const LONGEST_GAP = 4
/** A line of the paper is at least this share of the page long, and this many letters are high. */
const LEAST_LENGTH = 0.4
const LEAST_LETTERS = 4
/** Share of the strips between its ends in which it must be seen. */
const LEAST_SEEN = 0.7
/** Ink up to this many times as thick as the line is the line; what is thicker is crossed by a stroke. */
const LINE_THICKNESS = 1.6

export interface UnruledImage {
  readonly image: BinaryImage
  readonly lineCount: number
}

/**
 * The page without its ruled lines and margins; the image itself when there are none. `letterHeight` need
 * only be of the right order: lines hold letters together, so it is not well known yet.
 */
export function removeRuledLines(image: BinaryImage, letterHeight: number): UnruledImage {
  const across = removeLinesAcross(image, letterHeight)
  const down = removeLinesAcross(transposed(across.image), letterHeight)
  if (down.lineCount === 0) return across
  return { image: transposed(down.image), lineCount: across.lineCount + down.lineCount }
}

function transposed({ width, height, data }: BinaryImage): BinaryImage {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) turned[x * height + y] = data[i]
  }
  return { width: height, height: width, data: turned }
}

function removeLinesAcross(image: BinaryImage, letterHeight: number): UnruledImage {
  const stripWidth = Math.max(NARROWEST_STRIP, Math.round(image.width / STRIPS))
  const shortest = Math.max(LEAST_LENGTH * image.width, LEAST_LETTERS * letterHeight)
  const lines = followLines(findSegments(image, stripWidth), stripWidth, shortest)
  if (lines.length === 0) return { image, lineCount: 0 }
  const data = Uint8Array.from(image.data)
  for (const line of lines) eraseLine(image, data, line, stripWidth)
  return { image: { ...image, data }, lineCount: lines.length }
}

/** A piece of a possible line: the middle of the rows that it fills in one strip. */
interface Segment {
  readonly strip: number
  readonly y: number
}

/** By strip, from top to bottom. */
function findSegments({ width, height, data }: BinaryImage, stripWidth: number): Segment[][] {
  const strips = Math.floor(width / stripWidth)
  const segments: Segment[][] = Array.from({ length: strips }, () => [])
  const filledRows = new Int32Array(strips)
  for (let y = 0; y <= height; y += 1) {
    for (let strip = 0; strip < strips; strip += 1) {
      let count = 0
      const start = y * width + strip * stripWidth
      if (y < height) for (let i = start; i < start + stripWidth; i += 1) count += data[i]
      if (count >= LEAST_COVERAGE * stripWidth) {
        filledRows[strip] += 1
        continue
      }
      const thickness = filledRows[strip]
      filledRows[strip] = 0
      // What is thicker than the strip is wide is a blot or a shadow.
      if (thickness === 0 || thickness > stripWidth) continue
      segments[strip].push({ strip, y: y - (thickness + 1) / 2 })
    }
  }
  return segments
}

/** Joins segments from strip to strip and keeps what runs on for `shortest` pixels. */
function followLines(
  segments: readonly (readonly Segment[])[],
  stripWidth: number,
  shortest: number
): Segment[][] {
  const lines: Segment[][] = []
  let open: Segment[][] = []
  for (const [strip, found] of segments.entries()) {
    open = open.filter((line) => strip - line[line.length - 1].strip <= LONGEST_GAP)
    for (const segment of found) {
      const line = open.find((candidate) => continues(candidate[candidate.length - 1], segment, stripWidth))
      if (line !== undefined) line.push(segment)
      else {
        const started = [segment]
        open.push(started)
        lines.push(started)
      }
    }
  }
  return lines.filter((line) => {
    const span = line[line.length - 1].strip - line[0].strip + 1
    return span * stripWidth >= shortest && line.length >= LEAST_SEEN * span
  })
}

function continues(last: Segment, next: Segment, stripWidth: number): boolean {
  const strips = next.strip - last.strip
  return strips > 0 && Math.abs(next.y - last.y) <= strips * (1 + STEEPEST * stripWidth)
}

function eraseLine(page: BinaryImage, data: Uint8Array, line: readonly Segment[], stripWidth: number): void {
  const middle = (segment: Segment): number => (segment.strip + 0.5) * stripWidth
  const thicknesses = columnsOf(line, middle, stripWidth).flatMap(([x, y]) => {
    const run = verticalRun(page, x, y)
    return run === null ? [] : [run.end - run.start]
  })
  thicknesses.sort((a, b) => a - b)
  const thickest = Math.ceil((thicknesses[thicknesses.length >> 1] ?? 0) * LINE_THICKNESS)
  for (const [x, y] of columnsOf(line, middle, stripWidth)) {
    const run = verticalRun(page, x, y)
    if (run === null || run.end - run.start > thickest) continue
    for (let row = run.start; row < run.end; row += 1) data[row * page.width + x] = 0
  }
}

/** Every column along the line with the line's row there, between segments on the straight line. */
function columnsOf(
  line: readonly Segment[],
  middle: (segment: Segment) => number,
  stripWidth: number
): (readonly [x: number, y: number])[] {
  const columns: (readonly [number, number])[] = []
  const [first, last] = [line[0], line[line.length - 1]]
  let next = 0
  for (let x = first.strip * stripWidth; x < (last.strip + 1) * stripWidth; x += 1) {
    while (next < line.length - 1 && middle(line[next]) < x) next += 1
    const [a, b] = [line[Math.max(0, next - 1)], line[next]]
    const share = a === b ? 0 : Math.min(1, Math.max(0, (x - middle(a)) / (middle(b) - middle(a))))
    columns.push([x, Math.round(a.y + (b.y - a.y) * share)])
  }
  return columns
}

/** The run of ink in a column at a row, or one row beside it; null where there is none. */
function verticalRun(page: BinaryImage, x: number, y: number): { start: number; end: number } | null {
  const { width, height, data } = page
  const isInk = (row: number): boolean => row >= 0 && row < height && data[row * width + x] !== 0
  const row = [y, y - 1, y + 1].find(isInk)
  if (row === undefined) return null
  let start = row
  let end = row + 1
  while (isInk(start - 1)) start -= 1
  while (isInk(end)) end += 1
  return { start, end }
}
