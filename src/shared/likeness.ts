/**
 * Which letters are probably misread like one that was corrected: those that look like it and are no surer. The look is a picture
 * of the letter itself; what the network holds possible is no help, because letters that it reads rightly are as alike to it.
 */

/** Of two glyphs that were read as the same symbol. */
export interface Looked {
  /** As `ocr/glyph-look` makes it; null where the glyph's ink was never looked at. */
  readonly look: Uint8Array | null
  /** Of the reading that stands, or stood before it was corrected; 0 to 1. */
  readonly confidence: number
}

/** From here on glyphs are shown as alike; measured on labelled pages, nine of ten such are the same letter. */
const ALIKE = 0.75
/** From here on they are taken to be the same letter; measured, more than 97 of 100 are. */
const SAME = 0.85
/** A reading that is so much surer than the one that was wrong is not the same mistake. */
const SURER = 0.1

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

/** Null where it is not worth looking at. */
export function alikeTo(corrected: Looked, other: Looked): Alike | null {
  if (corrected.look === null || other.look === null) return null
  const share = likeness(corrected.look, other.look)
  if (share < ALIKE) return null
  return { likeness: share, isPreselected: share >= SAME && other.confidence <= corrected.confidence + SURER }
}
