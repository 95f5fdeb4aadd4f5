/** Where a sample of a dataset comes from. */
import type { Saying } from './messages/saying'
import type { Box } from './geometry'

/** The file and frame of a page, and the box there in pixels of the upright page. */
export interface GlyphOrigin {
  readonly sha256: string
  readonly frameIndex: number
  readonly box: Box
}

/** What stands there now. */
export type FoundOrigin =
  | { readonly kind: 'page'; readonly pageId: number; readonly pageName: string; readonly glyphId: number; readonly symbol: string }
  /** It cannot be gone to; the reason says why. */
  | { readonly kind: 'none'; readonly reason: Saying }

/** Which letters of pages a set is taken from: those that a person has set, or all as they stand. */
export const takenGlyphs = ['person', 'all'] as const
export type TakenGlyphs = (typeof takenGlyphs)[number]
