/**
 * What a person does to the shapes of a page: cutting, joining and moving boxes, words and lines. The window
 * shows an operation at once and the backend carries it out, both by the same pure functions.
 */
import { z } from 'zod'
import type { Box } from '../geometry'
import { sayingSchema } from '../messages/saying-schema'
import type { Candidate } from '../reading'

const id = z.int()
const finite = z.number().refine(Number.isFinite)
export const boxSchema = z.object({ x: finite, y: finite, width: finite.min(1), height: finite.min(1) })
const point = z.object({ x: finite, y: finite })
const segment = z.object({ from: point, to: point })

/** Where a glyph is cut: along a line that was drawn, through the middle, or where two letters read best. */
const cut = z.union([segment, z.enum(['middle', 'likely'])])

const share = z.number().min(0).max(1)
const newPart = z.object({
  box: boxSchema,
  symbol: z.string().min(1).max(16),
  confidence: share,
  candidates: z.array(z.object({ symbol: z.string().min(1).max(16), probability: share })).max(5)
})
/** Glyphs, in reading order, and what comes in their place; without glyphs, what is put where it stands. */
const replacement = z.object({ glyphIds: z.array(id), parts: z.array(newPart) })

export const layoutOperationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('split'), glyphId: id, cut }),
  z.object({ kind: z.literal('merge'), glyphIds: z.array(id).min(2) }),
  z.object({ kind: z.literal('delete'), glyphIds: z.array(id).min(1) }),
  /** The box shrinks to the ink in it. */
  z.object({ kind: z.literal('draw'), box: boxSchema }),
  z.object({ kind: z.literal('reshape'), boxes: z.array(z.object({ glyphId: id, box: boxSchema })).min(1) }),
  /** Parts the word before the glyph, or joins it to the word before where it is parted already. */
  z.object({ kind: z.literal('word-break'), glyphId: id }),
  /** The glyph and what follows it become a line; the first glyph of a line joins it to the line before. */
  z.object({ kind: z.literal('line-break'), glyphId: id }),
  z.object({ kind: z.literal('to-line'), glyphIds: z.array(id).min(1), direction: z.enum(['above', 'below']) }),
  z.object({ kind: z.literal('move-line'), lineId: id, toIndex: z.int().min(0) }),
  /** The text of a whole line: aligned to its glyphs. */
  z.object({ kind: z.literal('retype'), lineId: id, text: z.string().max(2000) }),
  /** What a machine proposed and a person took; `label` names the step. What a person has set is never replaced. */
  z.object({ kind: z.literal('replace'), replacements: z.array(replacement).min(1).max(20_000), label: sayingSchema })
])

export type LayoutOperation = z.infer<typeof layoutOperationSchema>
export type Cut = z.infer<typeof cut>
export type NewPart = z.infer<typeof newPart>
export type Replacement = z.infer<typeof replacement>
export type Segment = z.infer<typeof segment>

/** A new shape as the ink gave it: its box, and what it might be, best first; empty where nobody can say. */
export interface ReadShape {
  readonly box: Box
  readonly candidates: readonly Candidate[]
}

/** What has to be read before an operation is done; a cut gives two shapes, everything else one each. */
export type ShapeToRead =
  | { readonly kind: 'cut'; readonly box: Box; readonly cut: Cut; readonly line: readonly Box[] }
  /** `fit`: shrink the box to its ink. `line`: the other boxes of its line, for its place on it. */
  | { readonly kind: 'box'; readonly box: Box; readonly fit: boolean; readonly line: readonly Box[] }

export interface LayoutContext {
  /** The id of a new row. */
  fresh(table: 'line' | 'word' | 'glyph'): number
  /** Of the shapes that `shapesToRead` named, in its order. */
  readonly shapes: readonly ReadShape[]
}
