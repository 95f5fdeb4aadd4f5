/** Where a new reading of a page says something else than what the page shows. What a person has set is never in question. */
import { area, bottom, enclosing, overlap, right, type Box } from '../geometry'
import type { Glyph, Line } from '../page'
import { glyphsOf } from './line-edit'
import type { Replacement } from './layout-operation'

export interface ReadingDifference extends Replacement {
  /** What the page shows, and what the new reading says; empty where one of them has nothing. */
  readonly was: string
  readonly becomes: string
  readonly box: Box
}

/** Glyphs of both readings that have so much of the smaller one's area in common stand for the same ink. */
const SAME_INK = 0.5

/** Of a reading that may not be stored yet. */
type ReadGlyph = Omit<Glyph, 'id'>
type ReadLine = { readonly words: readonly { readonly glyphs: readonly ReadGlyph[] }[] }

/** In the reading order of the page; what is new at the end. */
export function readingDifferences(shown: readonly Line[], proposed: readonly ReadLine[]): ReadingDifference[] {
  const read = proposed.flatMap(({ words }) => words.flatMap(({ glyphs }) => glyphs))
  return groupsOf(shown.flatMap(glyphsOf), read).flatMap((group) => differenceOf(group) ?? [])
}

interface Group {
  readonly shown: readonly Glyph[]
  readonly proposed: readonly ReadGlyph[]
}

const textOf = (glyphs: readonly ReadGlyph[]): string => glyphs.map(({ symbol }) => symbol).join('')

function differenceOf({ shown, proposed }: Group): ReadingDifference | null {
  const was = textOf(shown)
  const becomes = textOf(proposed)
  if (shown.some(({ setBy }) => setBy === 'person') || (was === becomes && shown.length === proposed.length)) return null
  const isOne = shown.length === 1 && proposed.length === 1
  return {
    was,
    becomes,
    box: enclosing([...shown, ...proposed].map(({ box }) => box)),
    glyphIds: shown.map(({ id }) => id),
    // Another letter for the same ink: the box stays as somebody may have drawn it.
    parts: proposed.map(({ box, symbol, confidence, candidates }) => ({ box: isOne ? shown[0].box : box, symbol, confidence, candidates: [...candidates] }))
  }
}

/** Glyphs that stand for the same ink, directly or by way of others, each side in its reading order. */
function groupsOf(shown: readonly Glyph[], proposed: readonly ReadGlyph[]): Group[] {
  const parent = new Map<ReadGlyph, ReadGlyph>()
  const root = (glyph: ReadGlyph): ReadGlyph => {
    let top = glyph
    for (let next = parent.get(top); next !== undefined; next = parent.get(top)) top = next
    return top
  }
  for (const [a, b] of sharingInk(shown, proposed)) {
    const [first, second] = [root(a), root(b)]
    if (first !== second) parent.set(second, first)
  }
  const groups = new Map<ReadGlyph, { shown: Glyph[]; proposed: ReadGlyph[] }>()
  const groupOf = (glyph: ReadGlyph): { shown: Glyph[]; proposed: ReadGlyph[] } => {
    const known = groups.get(root(glyph)) ?? { shown: [], proposed: [] }
    groups.set(root(glyph), known)
    return known
  }
  for (const glyph of shown) groupOf(glyph).shown.push(glyph)
  for (const glyph of proposed) groupOf(glyph).proposed.push(glyph)
  return [...groups.values()]
}

/** Pairs of both sides, by a sweep from left to right: only what is level across the page is compared. */
function sharingInk(shown: readonly Glyph[], proposed: readonly ReadGlyph[]): [Glyph, ReadGlyph][] {
  const pairs: [Glyph, ReadGlyph][] = []
  const ordered = [...proposed].sort((a, b) => a.box.x - b.box.x)
  const widest = Math.max(0, ...proposed.map(({ box }) => box.width))
  let start = 0
  for (const glyph of [...shown].sort((a, b) => a.box.x - b.box.x)) {
    while (start < ordered.length && ordered[start].box.x + widest < glyph.box.x) start += 1
    for (let index = start; index < ordered.length && ordered[index].box.x < right(glyph.box); index += 1) {
      if (shareInk(glyph.box, ordered[index].box)) pairs.push([glyph, ordered[index]])
    }
  }
  return pairs
}

function shareInk(a: Box, b: Box): boolean {
  const common = overlap(a.x, right(a), b.x, right(b)) * overlap(a.y, bottom(a), b.y, bottom(b))
  return common > 0 && common >= SAME_INK * Math.min(area(a), area(b))
}
