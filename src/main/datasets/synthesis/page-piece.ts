/** A piece of a page with one glyph on it, from drawn letters to the crop that reading would make. */
import type { InkImage } from '../../../shared/glyph-normalisation'
import type { Random } from '../../../shared/random'
import { breakStrokes, cutAlong, drawRule, dryOut, stubsOf } from './damage'
import { DRAWN_SIZE } from './font-book'
import { drawTremble, inkReach, paintGlyph, type Hand, type Placed } from './hand'
import type { Grain } from './grain'
import { extractInk } from './ink-extraction'
import { drawRecording, record } from './paper'
import { blur, copyOf, emptyPatch, layOver, massOf, type Patch } from './patch'

export interface PagePiece {
  /** The glyph's own ink, 0 to 1. */
  readonly own: Patch
  /** Ink of others that stays in its crop. */
  readonly stray: Patch
  /** Ink of others that does not. */
  readonly left: Patch
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
/** Blocks of JPEG. */
const BLOCK = 8
/** A sample of which less than this share of its ink is left is no sample. */
const LEAST_LEFT = 0.55

/** Paints the scene; neighbours' ink counts as left, whatever of it shall stay is moved afterwards. */
export function paintScene({ hand, own, neighbours, unit }: Scene, random: Random): PagePiece {
  const reaches = own.map((placed) => inkReach(placed, hand))
  const room = LEAST_ROOM + ROOM * unit
  const left = Math.min(...reaches.map((reach) => reach.left)) - room
  const top = Math.min(...reaches.map((reach) => reach.top)) - room
  const width = blocks(Math.max(...reaches.map((reach) => reach.right)) + room - left)
  const height = blocks(Math.max(...reaches.map((reach) => reach.bottom)) + room - top)
  const piece = { own: emptyPatch(width, height), stray: emptyPatch(width, height), left: emptyPatch(width, height), unit, baseline: -top }
  const tremble = drawTremble(piece.own, hand.tremble * DRAWN_SIZE * hand.scale, random)
  const moved = (placed: Placed): Placed => ({ ...placed, x: placed.x - left, baseline: placed.baseline - top })
  for (const placed of own) paintGlyph(piece.own, moved(placed), hand, tremble)
  for (const placed of neighbours) paintGlyph(piece.left, moved(placed), hand, tremble)
  return piece
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

/** What of the neighbours lies within `reach` pixels of the glyph's own columns stays in its crop. */
export function keepFragments({ own, stray, left }: PagePiece, reach: number): void {
  const columns = columnsOf(own)
  if (columns === null) return
  for (let at = 0; at < left.data.length; at++) {
    const x = at % left.width
    if (x < columns.first - reach || x > columns.last + reach) continue
    stray.data[at] = Math.max(stray.data[at], left.data[at])
    left.data[at] = 0
  }
}

/** A ruled line that was taken away with more or less success: in one of three ways. */
export function crossWithRule({ own, stray, unit, baseline }: PagePiece, random: Random): void {
  const y = random.next() < 0.6 ? baseline + unit * (random.next() * 0.25 - 0.08) : random.next() * own.height
  const thickness = Math.max(1, unit * (0.02 + random.next() * 0.05))
  const rule = drawRule(own.width, own.height, y, thickness, random.normal() * 0.015)
  const way = random.next()
  if (way < 0.45) layOver(stray, stubsOf(rule, own, 1 + random.below(Math.max(1, Math.round(unit * 0.12)))), 0.4 + random.next() * 0.6)
  else if (way < 0.85) cutAlong(own, rule, random)
  else layOver(stray, withinColumns(rule, own, unit * 0.06), 0.4 + random.next() * 0.5)
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
  const kept = copyOf(piece.own)
  layOver(kept, piece.stray)
  const ink = copyOf(kept)
  layOver(ink, piece.left)
  const recording = drawRecording(piece.unit, random)
  const grey = record(ink, recording, grain, random)
  blur(kept, recording.blurPasses)
  const whole = massOf(kept)
  const crop = extractInk({ grey, kept, left: piece.left, threshold: 0.3 + random.next() * 0.2 })
  if (crop === null) return null
  return inkShare(grey, recording, kept) < LEAST_LEFT * whole ? null : crop
}

/** How much of `kept` is darker in `grey` than half of what full ink would make it. */
function inkShare(grey: Patch, { paper, darkness }: { paper: number; darkness: number }, kept: Patch): number {
  const middle = paper * (1 - darkness * 0.4)
  let sum = 0
  for (let at = 0; at < grey.data.length; at++) if (grey.data[at] < middle) sum += kept.data[at]
  return sum
}
