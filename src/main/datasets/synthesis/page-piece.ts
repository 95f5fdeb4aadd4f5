/** A piece of a page with one glyph on it, from drawn letters to the crop that reading would make. */
import type { InkImage } from '../../../shared/glyph-normalisation'
import type { Random } from '../../../shared/random'
import { breakStrokes, cutAlong, drawRule, dryOut, stubsOf } from './damage'
import { DRAWN_SIZE } from './font-book'
import { drawTremble, inkReach, paintGlyph, type Hand, type Placed } from './hand'
import type { Grain } from './grain'
import { boundsOf, extractInk, fitInk } from './ink-extraction'
import { drawRecording, record } from './paper'
import { blur, copyOf, emptyPatch, layOver, type Patch } from './patch'

export interface PagePiece {
  /** The glyph's own ink, 0 to 1. */
  readonly own: Patch
  /** Ink of others that stays in its crop; null where there is none. */
  readonly stray: Patch | null
  /** Ink of others that does not. */
  readonly left: Patch | null
  /** Height of a capital, in pixels. */
  readonly unit: number
  /** Row of the line's baseline. */
  readonly baseline: number
}

/** Letters on a page, before anything befalls them. */
export interface Scene {
  readonly hand: Hand
  /** In pixels of the page, on a baseline at 0. */
  readonly own: readonly Placed[]
  readonly neighbours: readonly Placed[]
  readonly unit: number
}

/** Paper around the ink, as shares of `unit` and in pixels. */
const ROOM = 0.15
const LEAST_ROOM = 5
/** Of a bit of a neighbour, as a share of a capital's height. */
const FRAGMENT_HEIGHT = 0.35
/** Blocks of JPEG. */
const BLOCK = 8
/** A glyph whose box has shrunk by more than this share of a capital's height is no sample. */
const MOST_LOST = 0.08

/** Paints the scene; neighbours' ink counts as left, whatever of it shall stay is moved afterwards. */
export function paintScene({ hand, own, neighbours, unit }: Scene, random: Random): PagePiece {
  const reaches = own.map((placed) => inkReach(placed, hand))
  const room = LEAST_ROOM + ROOM * unit
  const left = Math.min(...reaches.map((reach) => reach.left)) - room
  const top = Math.min(...reaches.map((reach) => reach.top)) - room
  const width = blocks(Math.max(...reaches.map((reach) => reach.right)) + room - left)
  const height = blocks(Math.max(...reaches.map((reach) => reach.bottom)) + room - top)
  const tremble = drawTremble({ width, height }, hand.tremble * DRAWN_SIZE * hand.scale, random)
  const painted = (glyphs: readonly Placed[]): Patch => {
    const ink = emptyPatch(width, height)
    for (const placed of glyphs) paintGlyph(ink, { ...placed, x: placed.x - left, baseline: placed.baseline - top }, hand, tremble)
    return ink
  }
  return { own: painted(own), stray: null, left: neighbours.length === 0 ? null : painted(neighbours), unit, baseline: -top }
}

const blocks = (extent: number): number => Math.ceil(extent / BLOCK) * BLOCK

/** First and last column with ink; null where there is none. */
export function columnsOf({ width, data }: Patch): { first: number; last: number } | null {
  let [first, last] = [width, -1]
  for (let at = 0; at < data.length; at++) {
    if (data[at] < 0.5) continue
    const x = at % width
    first = Math.min(first, x)
    last = Math.max(last, x)
  }
  return last < 0 ? null : { first, last }
}

/**
 * A bit of what of the neighbours lies within `reach` pixels of the glyph's own columns stays in its crop: a whole
 * stem beside it would be another letter.
 */
export function keepFragments(piece: PagePiece, reach: number, random: Random): PagePiece {
  const columns = columnsOf(piece.own)
  if (columns === null || piece.left === null) return piece
  const [stray, left] = [strayOf(piece), copyOf(piece.left)]
  const from = piece.baseline - random.next() * piece.unit
  const to = from + FRAGMENT_HEIGHT * piece.unit
  for (let at = 0; at < left.data.length; at++) {
    const [x, y] = [at % left.width, Math.floor(at / left.width)]
    if (x < columns.first - reach || x > columns.last + reach || y < from || y > to) continue
    stray.data[at] = Math.max(stray.data[at], left.data[at])
    left.data[at] = 0
  }
  return { ...piece, stray, left }
}

const strayOf = ({ own, stray }: PagePiece): Patch => (stray === null ? emptyPatch(own.width, own.height) : copyOf(stray))

/** A ruled line that was taken away with more or less success: in one of three ways. */
export function crossWithRule(piece: PagePiece, random: Random): PagePiece {
  const { own, unit, baseline } = piece
  const stray = strayOf(piece)
  const y = random.next() < 0.6 ? baseline + unit * (random.next() * 0.25 - 0.08) : random.next() * own.height
  const thickness = Math.max(1, unit * (0.02 + random.next() * 0.05))
  const rule = drawRule(own.width, own.height, y, thickness, random.normal() * 0.015)
  const way = random.next()
  if (way < 0.45) layOver(stray, stubsOf(rule, own, 1 + random.below(Math.max(1, Math.round(unit * 0.12)))), 0.4 + random.next() * 0.6)
  else if (way < 0.85) cutAlong(own, rule, random)
  else layOver(stray, withinColumns(rule, own, unit * 0.06), 0.4 + random.next() * 0.5)
  return { ...piece, stray }
}

function withinColumns(rule: Patch, own: Patch, reach: number): Patch {
  const columns = columnsOf(own)
  const within = copyOf(rule)
  for (let at = 0; at < within.data.length; at++) {
    const x = at % within.width
    if (columns === null || x < columns.first - reach || x > columns.last + reach) within.data[at] = 0
  }
  return within
}

/** Strokes that broke or dried out, by chance. */
export function wear({ own, unit }: PagePiece, grain: Grain, random: Random): void {
  if (random.next() < 0.1) breakStrokes(own, unit, random)
  if (random.next() < 0.25) dryOut(own, 0.2 + random.next() * 0.4, grain.broad, random)
}

/** The crop as reading would hand it on; null when too little of the ink was left to tell what it is. */
export function cropOf(piece: PagePiece, grain: Grain, random: Random): InkImage | null {
  const recording = drawRecording(piece.unit, random)
  const kept = copyOf(piece.own)
  if (piece.stray !== null) layOver(kept, piece.stray)
  const all = piece.left === null ? kept : copyOf(kept)
  if (piece.left !== null) {
    layOver(all, piece.left)
    blur(all, recording.blurPasses)
  }
  blur(kept, recording.blurPasses)
  const grey = record(all, recording, grain, random)
  const ink = extractInk({ grey, kept, left: piece.left, threshold: 0.3 + random.next() * 0.2 })
  return hasLost(piece, ink) ? null : fitInk(ink)
}

/** Whether strokes at an edge of the glyph were lost, so that it is another one now: an L without its foot. */
function hasLost({ own, unit }: PagePiece, ink: InkImage): boolean {
  const [before, after] = [boundsOf({ ...own, data: own.data.map((value) => value * 255) }), boundsOf(ink)]
  if (before === null || after === null) return true
  const most = Math.max(1.5, MOST_LOST * unit)
  return after.left - before.left > most || before.right - after.right > most || after.top - before.top > most || before.bottom - after.bottom > most
}
