/**
 * Takes glyphs apart where they may be two: between components that stand side by side, and where a wide component's ink is
 * thin. What comes out is only proposed; the network, its class of what is no character and the language decide.
 */
import { enclosing, overlap, right, type Box } from '../../../shared/geometry'
import type { Component, Runs } from './connected-components'
import type { GlyphShape } from './glyph-boxes'

export interface PageScale {
  /** Pixels of the binarized page. */
  readonly letterHeight: number
  readonly strokeWidth: number
}

/** In letter heights, unless it says otherwise. */
const rules = {
  /** Components with this share of the narrower one's width in common stand one above the other. */
  stackOverlap: 0.3,
  /** A piece is at least so wide. */
  leastWidth: 0.18,
  /** Cuts through ink, at most. */
  mostCuts: 3,
  /** Ink that a cut goes through, in stroke widths. */
  thickestCut: 2.2
} as const

/** Pieces from left to right, and the page's runs with those of the pieces: pieces of one glyph that was whole are itself. */
export interface Pieces {
  readonly runs: Runs
  readonly ofGlyph: ReadonlyMap<GlyphShape, readonly GlyphShape[]>
}

export function takeApart(glyphs: readonly GlyphShape[], runs: Runs, scale: PageScale): Pieces {
  const store = new RunStore(runs)
  const ofGlyph = new Map(glyphs.map((glyph) => [glyph, piecesOf(glyph, store, scale)]))
  return { runs: store.all(), ofGlyph }
}

function piecesOf(glyph: GlyphShape, store: RunStore, scale: PageScale): GlyphShape[] {
  const clusters = clustersOf(glyph)
  const pieces = clusters.flatMap((cluster) => cutThrough(cluster, store, scale))
  return pieces.length === 1 ? [glyph] : pieces
}

/** Components side by side, each with what stands above or below it. */
function clustersOf({ components }: GlyphShape): GlyphShape[] {
  const ordered = [...components].sort((a, b) => a.box.x - b.box.x)
  const clusters: Component[][] = []
  for (const component of ordered) {
    const last = clusters.at(-1)
    if (last !== undefined && standsOver(component.box, enclosing(last.map(({ box }) => box)))) last.push(component)
    else clusters.push([component])
  }
  return clusters.map((members) => ({ box: enclosing(members.map(({ box }) => box)), components: members }))
}

const standsOver = (a: Box, b: Box): boolean => overlap(a.x, right(a), b.x, right(b)) >= rules.stackOverlap * Math.min(a.width, b.width)

function cutThrough(glyph: GlyphShape, store: RunStore, scale: PageScale): GlyphShape[] {
  const cuts = store.cutsOf(glyph, scale)
  if (cuts.length === 0) return [glyph]
  const edges = [glyph.box.x, ...cuts, right(glyph.box)]
  return edges.slice(1).flatMap((end, index) => store.clip(glyph, edges[index], end) ?? [])
}

/** Columns to cut before, from left to right: where the ink is thinnest for a piece's width around. */
export function cutCandidates({ box, components }: GlyphShape, { starts, ends }: Pick<Runs, 'starts' | 'ends'>, { letterHeight, strokeWidth }: PageScale): number[] {
  const reach = Math.max(1, Math.round(rules.leastWidth * letterHeight))
  if (box.width < 2 * reach) return []
  const ink = new Int32Array(box.width)
  for (const { runs } of components) {
    for (const run of runs) for (let x = starts[run]; x < ends[run]; x += 1) ink[x - box.x] += 1
  }
  const valleys = valleysOf(ink, reach).filter((valley) => valley.ink <= rules.thickestCut * strokeWidth)
  const taken: number[] = []
  for (const { x } of valleys.sort((a, b) => a.ink - b.ink || Math.abs(a.x - box.width / 2) - Math.abs(b.x - box.width / 2))) {
    if (taken.length < rules.mostCuts && taken.every((other) => Math.abs(other - x) >= reach)) taken.push(x)
  }
  return taken.sort((a, b) => a - b).map((x) => box.x + x)
}

interface Valley {
  readonly x: number
  readonly ink: number
}

/** Columns with no less ink than which there is within half a reach; of a flat stretch its middle. Not near the ends. */
function valleysOf(ink: Int32Array, reach: number): Valley[] {
  const half = reach >> 1
  const valleys: Valley[] = []
  for (let x = reach; x <= ink.length - reach; x += 1) {
    let end = x
    while (end < ink.length - reach && ink[end + 1] === ink[x]) end += 1
    const middle = (x + end) >> 1
    if (ink[x] === Math.min(...ink.subarray(Math.max(0, x - half), end + half + 1))) valleys.push({ x: middle, ink: ink[x] })
    x = end
  }
  return valleys
}

/** The page's runs, and after them those that cutting made. */
class RunStore {
  private readonly more = { rows: [] as number[], starts: [] as number[], ends: [] as number[] }

  constructor(private readonly page: Runs) {}

  /** The columns to cut a glyph before. */
  cutsOf(glyph: GlyphShape, scale: PageScale): number[] {
    return cutCandidates(glyph, this.page, scale)
  }

  /** The part of the glyph with from <= x < to; undefined where it has no ink there. */
  clip({ components }: GlyphShape, from: number, to: number): GlyphShape | undefined {
    const parts = components.flatMap((component) => this.clipComponent(component, from, to) ?? [])
    return parts.length === 0 ? undefined : { box: enclosing(parts.map(({ box }) => box)), components: parts }
  }

  private clipComponent({ runs }: Component, from: number, to: number): Component | undefined {
    const { rows, starts, ends } = this.more
    const first = this.page.rows.length + rows.length
    let area = 0
    for (const run of runs) {
      const [start, end] = [Math.max(from, this.page.starts[run]), Math.min(to, this.page.ends[run])]
      if (start >= end) continue
      rows.push(this.page.rows[run])
      starts.push(start)
      ends.push(end)
      area += end - start
    }
    const count = this.page.rows.length + rows.length - first
    if (count === 0) return undefined
    const [top, left] = [rows[rows.length - count], Math.min(...starts.slice(-count))]
    const box = { x: left, y: top, width: Math.max(...ends.slice(-count)) - left, height: rows[rows.length - 1] + 1 - top }
    return { box, area, runs: Int32Array.from({ length: count }, (_, index) => first + index) }
  }

  all(): Runs {
    const { rows, starts, ends } = this.more
    const together = (own: Int32Array, more: readonly number[]): Int32Array => {
      const joined = new Int32Array(own.length + more.length)
      joined.set(own)
      joined.set(more, own.length)
      return joined
    }
    return { rows: together(this.page.rows, rows), starts: together(this.page.starts, starts), ends: together(this.page.ends, ends) }
  }
}
