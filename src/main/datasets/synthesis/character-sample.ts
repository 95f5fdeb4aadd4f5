/** One labelled character from the fonts: which hand, what befell it, where on its line it stood. */
import type { InkImage } from '../../../shared/glyph-normalisation'
import type { Random } from '../../../shared/random'
import { drawLine, measureContext, pick, placeInLine } from './context-line'
import type { FontBook } from './font-book'
import { faces, fonts, hasSymbol, type Face } from './fonts'
import type { Grain } from './grain'
import { drawHand, type Hand, type Placed } from './hand'
import { cropOf, crossWithRule, keepFragments, paintScene, wear, type PagePiece } from './page-piece'

export interface Sample {
  readonly crop: InkImage
  readonly placement: readonly [number, number, number]
}

/** What samples are made with. */
export interface Studio {
  readonly book: FontBook
  readonly grain: Grain
  /** All symbols that lines are made of. */
  readonly alphabet: string
  /** Share of samples in handwriting; the others are in print. */
  readonly handwritingShare: number
}

/** Others' ink beside a character, at this distance (a share of a capital's height) or overlapping. */
const NEIGHBOUR_GAP = [-0.03, 0.05] as const
/** Smaller ones would be taken for something else with a bit of a neighbour, a rule or a gap. */
const STURDY = { width: 0.4, height: 0.55 }
/** A sample of which nothing was left is drawn again, at most so often. */
const MOST_ATTEMPTS = 20

export function drawSample(symbol: string, studio: Studio, random: Random): Sample {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const sample = trySample(symbol, studio, random)
    if (sample !== null) return sample
  }
  throw new Error(`No legible "${symbol}" came out of ${MOST_ATTEMPTS} attempts.`)
}

function trySample(symbol: string, { book, grain, alphabet, handwritingShare }: Studio, random: Random): Sample | null {
  const face = drawFace(symbol, handwritingShare, random)
  const capital = book.capitalHeight(face)
  const hand = drawHand(face.font.kind, capital, random)
  const line = drawLine(symbol, alphabet, face, random)
  const glyph = book.glyph(face, symbol)
  const unit = capital * hand.scale
  const own: Placed = { glyph, x: 0, baseline: 0 }
  const isSturdy = glyph.right - glyph.left > STURDY.width * capital && glyph.bottom - glyph.top > STURDY.height * capital
  const withNeighbours = isSturdy && random.next() < 0.14
  const neighbours = withNeighbours ? beside(own, line.symbols[line.index - 1], line.symbols[line.index + 1], { face, book, hand, unit }, random) : []
  const piece = paintScene({ hand, own: [own], neighbours, unit }, random)
  const crop = cropOf(isSturdy ? befallen(piece, grain, random) : piece, grain, random)
  if (crop === null) return null
  return { crop, placement: placeInLine([glyph], measureContext(line, face, book, random), face, random) }
}

function befallen(piece: PagePiece, grain: Grain, random: Random): PagePiece {
  wear(piece, grain, random)
  const crowded = keepFragments(piece, random.next() * 0.05 * piece.unit, random)
  return random.next() < 0.12 ? crossWithRule(crowded, random) : crowded
}

/** A face that has the symbol: of handwriting or of print first, so that many faces of one font do not count more. */
export function drawFace(symbol: string, handwritingShare: number, random: Random): Face {
  const kind = random.next() < handwritingShare ? 'handwriting' : 'print'
  const font = pick(fonts.filter((candidate) => candidate.kind === kind && candidate.without?.includes(symbol) !== true), random)
  return pick(faces.filter((face) => face.font === font && hasSymbol(face, symbol)), random)
}

export interface Writing {
  readonly face: Face
  readonly book: FontBook
  readonly hand: Hand
  readonly unit: number
}

/** Those to the left and to the right, where the line has them. */
function beside(own: Placed, before: string | undefined, after: string | undefined, writing: Writing, random: Random): Placed[] {
  const placed: Placed[] = []
  const { book, face, hand, unit } = writing
  const [least, most] = NEIGHBOUR_GAP
  const gap = (): number => (least + random.next() * (most - least)) * unit
  if (after !== undefined) placed.push(rightOf(own, after, gap(), writing))
  if (before !== undefined) {
    const glyph = book.glyph(face, before)
    const x = own.x + (own.glyph.left - glyph.right) * hand.scale * hand.stretch - gap()
    placed.push({ glyph, x, baseline: own.baseline })
  }
  return placed
}

/** `symbol` with its ink `gap` pixels to the right of that of `placed`. */
export function rightOf({ glyph: before, x, baseline }: Placed, symbol: string, gap: number, { book, face, hand }: Writing): Placed {
  const glyph = book.glyph(face, symbol)
  return { glyph, x: x + (before.right - glyph.left) * hand.scale * hand.stretch + gap, baseline }
}
