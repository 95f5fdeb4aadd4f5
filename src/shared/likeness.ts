/**
 * Which letters are probably misread like one that was corrected: those that look like it, were read no more surely, and may be the
 * right letter by what the network holds possible. The look is a picture of the letter itself: by what the network holds
 * possible alone, letters that it reads rightly are as alike as those that it misreads.
 */
import type { Candidate } from './reading'

/** Of two glyphs that were read as the same symbol. */
export interface Looked {
  /** As `ocr/glyph-look` makes it; null where the glyph's ink was never looked at. */
  readonly look: Uint8Array | null
  /** Of the reading that stands, or stood before it was corrected; 0 to 1. */
  readonly confidence: number
  readonly candidates: readonly Candidate[]
}

/** From here on glyphs are shown as alike; measured on labelled pages, nine of ten such are the same letter. */
const ALIKE = 0.75
/** From here on they are taken to be the same letter; measured, more than 97 of 100 are. */
const SAME = 0.85
/** The network holds the right letter at least so possible. */
const POSSIBLE = 0.01

/** Cosine of the angle between two looks, 0 to 1. */
export function likeness(a: Uint8Array, b: Uint8Array): number {
  let product = 0
  let squaresA = 0
  let squaresB = 0
  for (let index = 0; index < a.length; index += 1) {
    product += a[index] * b[index]
    squaresA += a[index] * a[index]
    squaresB += b[index] * b[index]
  }
  return product === 0 ? 0 : product / Math.sqrt(squaresA * squaresB)
}

export interface Alike {
  /** 0 to 1. */
  readonly likeness: number
  /** So alike that it is set along unless somebody objects. */
  readonly isPreselected: boolean
}

/** `symbol`: what the corrected glyph is. Null where the other is not worth looking at. */
export function alikeTo(corrected: Looked, other: Looked, symbol: string): Alike | null {
  if (corrected.look === null || other.look === null) return null
  const share = likeness(corrected.look, other.look)
  if (share < ALIKE) return null
  const isPossible = other.candidates.some((candidate) => candidate.symbol === symbol && candidate.probability >= POSSIBLE)
  return { likeness: share, isPreselected: share >= SAME && other.confidence <= corrected.confidence && isPossible }
}
