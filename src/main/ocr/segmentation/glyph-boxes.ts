/**
 * From components to glyphs: what is too small or too large to be writing is dropped, and the parts of one
 * letter are joined: the dot of an i, the floating bar of a T, the detached arm of an E, both bars of an =.
 * All sizes are in shares of the page's own letter height and stroke width.
 */
import { bottom, enclosing, overlap, right, type Box } from '../../../shared/geometry'
import { BoxGrid } from './box-grid'
import type { Component, ConnectedComponents } from './connected-components'
import { liesAlongEdge, strokeWidth, typicalHeight, type PageSize } from './letter-size'

export interface GlyphShape {
  /** Pixels of the binarized page. */
  readonly box: Box
  readonly components: readonly Component[]
}

export interface GlyphBoxes {
  readonly glyphs: readonly GlyphShape[]
  readonly letterHeight: number
  readonly strokeWidth: number
}

/** In letter heights, unless it says otherwise. */
const rules = {
  /** A component is a speck under this side, or under `speckArea` of a stroke's squared width. */
  speckSide: 0.08,
  speckArea: 0.5,
  /** Grain that hangs together: its ink along its longer side is thinner than this share of a stroke. */
  grainThickness: 0.3,
  tallest: 4,
  widest: 12,
  /** A ruled line: longer and thinner than any dash. */
  ruleLength: 2.5,
  ruleThickness: 0.25,
  /** A part shorter than this may belong to a neighbour. */
  partHeight: 0.8,
  /** Parts one above the other: the gap between, their share of common width, and the height together. */
  stackGap: 0.4,
  stackOverlap: 0.5,
  stackHeight: 1.35,
  /** Share of a part's height times that of its width from which on it lies within a wider one. */
  inside: 0.9,
  /** A dot may lift a letter without ascender higher. */
  dotSide: 0.35,
  dottedHeight: 1.7,
  /** Parts side by side: only small ones, nearly touching; the end of a bar may be a little farther. */
  besideGap: 0.06,
  barGap: 0.12,
  barHeight: 0.2,
  besideHeight: 0.5,
  besideWidth: 0.7,
  /** Share of the part's height that is level with the other. */
  besideLevel: 0.5,
  /** Alone, a mark under these is punctuation or dirt. */
  glyphSide: 0.42,
  glyphHeight: 0.2
} as const

/** More than the letters of a whole newspaper page. */
const MOST_MARKS = 30_000

export interface GlyphRules {
  /** Small marks are glyphs too: a network that knows punctuation tells it from dirt. */
  readonly keepsMarks: boolean
}

/** Glyphs in no particular order; none, and a letter height of 0, where there is no ink. */
export function findGlyphs({ runs, components }: ConnectedComponents, page: PageSize, { keepsMarks }: GlyphRules = { keepsMarks: false }): GlyphBoxes {
  const letterHeight = typicalHeight(components, page)
  const letters = components.filter(({ box }) => box.height >= letterHeight / 2 && !liesAlongEdge(box, page))
  const stroke = strokeWidth(letters, runs)
  const marks = largest(
    components.filter((mark) => !isSpeck(mark, letterHeight, stroke) && !isTooLarge(mark.box, letterHeight, page))
  )
  const glyphs = joinParts(marks, letterHeight).filter(({ box }) => keepsMarks || isGlyph(box, letterHeight))
  return { glyphs, letterHeight, strokeWidth: stroke }
}

/** A page of noise has marks without end; those that are most like writing keep the time it takes bounded. */
function largest(marks: readonly Component[]): readonly Component[] {
  if (marks.length <= MOST_MARKS) return marks
  return [...marks].sort((a, b) => b.area - a.area).slice(0, MOST_MARKS)
}

function isSpeck({ box, area }: Component, letterHeight: number, stroke: number): boolean {
  const long = Math.max(box.width, box.height)
  return (
    long < rules.speckSide * letterHeight ||
    area < rules.speckArea * stroke * stroke ||
    (box.height < letterHeight / 2 && area / long < rules.grainThickness * stroke)
  )
}

function isTooLarge(box: Box, letterHeight: number, page: PageSize): boolean {
  if (box.height > rules.tallest * letterHeight || box.width > rules.widest * letterHeight) return true
  const isLong = Math.max(box.width, box.height) > rules.ruleLength * letterHeight
  const isFlat = box.width > box.height && box.height < rules.ruleThickness * letterHeight
  return isLong && (isFlat || liesAlongEdge(box, page))
}

function isGlyph(box: Box, letterHeight: number): boolean {
  const side = Math.max(box.width, box.height)
  return side >= rules.glyphSide * letterHeight && box.height >= rules.glyphHeight * letterHeight
}

/** Joins each part, the lowest first, to the neighbour it is closest to; what came together goes on as one. */
function joinParts(marks: readonly Component[], letterHeight: number): GlyphShape[] {
  const grid = new BoxGrid<GlyphShape>(Math.max(1, letterHeight * 2))
  for (const component of marks) grid.add({ box: component.box, components: [component] })
  const queue = [...grid.values()].sort((a, b) => a.box.height - b.box.height)
  // The queue grows as it is walked.
  for (const next of queue) {
    if (!grid.has(next)) continue
    const partner = closestPartner(next, grid.near(next.box, letterHeight), letterHeight)
    if (partner === undefined) continue
    grid.remove(next)
    grid.remove(partner)
    const joined: GlyphShape = {
      box: enclosing([next.box, partner.box]),
      components: [...next.components, ...partner.components]
    }
    grid.add(joined)
    queue.push(joined)
  }
  return [...grid.values()]
}

function closestPartner(
  part: GlyphShape,
  others: readonly GlyphShape[],
  letterHeight: number
): GlyphShape | undefined {
  let best: GlyphShape | undefined
  let closest = Infinity
  for (const other of others) {
    if (other === part || !belongTogether(part.box, other.box, letterHeight)) continue
    const distance = Math.max(0, gapBeside(part.box, other.box)) + Math.max(0, gapAbove(part.box, other.box))
    if (distance < closest) {
      closest = distance
      best = other
    }
  }
  return best
}

/** Whether `part` is a part of the same letter as `other`. */
export function belongTogether(part: Box, other: Box, letterHeight: number): boolean {
  const commonWidth = overlap(part.x, right(part), other.x, right(other)) / Math.min(part.width, other.width)
  const commonHeight = overlap(part.y, bottom(part), other.y, bottom(other)) / part.height
  // The upright of a D within its bow.
  if (commonWidth * commonHeight >= rules.inside) return part.width < other.width
  if (part.height >= rules.partHeight * letterHeight) return false
  if (commonWidth >= rules.stackOverlap && gapAbove(part, other) <= rules.stackGap * letterHeight) {
    return isOneStack(part, other, letterHeight)
  }
  const isLow = part.height <= rules.besideHeight * letterHeight
  const isNarrow = part.width <= rules.besideWidth * letterHeight
  const isBar = part.height <= rules.barHeight * letterHeight && part.width > 2 * part.height
  const widest = (isBar ? rules.barGap : rules.besideGap) * letterHeight
  return isLow && isNarrow && commonHeight >= rules.besideLevel && gapBeside(part, other) <= widest
}

/** Whether a part and what is above or under it are not taller than a letter. */
function isOneStack(part: Box, other: Box, letterHeight: number): boolean {
  const isDot = Math.max(part.width, part.height) <= rules.dotSide * letterHeight
  const tallest = Math.max(letterHeight, other.height / rules.stackHeight)
  return enclosing([part, other]).height <= (isDot ? rules.dottedHeight : rules.stackHeight) * tallest
}

/** Distance from side to side; negative when the boxes have columns in common. */
const gapBeside = (a: Box, b: Box): number => Math.max(a.x, b.x) - Math.min(right(a), right(b))

/** Distance from lower to upper edge; negative when the boxes have rows in common. */
const gapAbove = (a: Box, b: Box): number => Math.max(a.y, b.y) - Math.min(bottom(a), bottom(b))
