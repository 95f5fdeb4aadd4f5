/**
 * Brings a page to the resolution at which its letters are as large as reading needs. Averaging what is finer
 * takes off the camera's noise and the grain of the paper, and every later stage has less to do.
 */
import type { GreyImage } from '../decode/grey-image'
import { measureTextScale, shrinkByMean, type TextScale } from './text-scale'

/** Pixels: letters are left at least this tall. The network sees 32 x 32. */
const LETTER_HEIGHT = 44

export interface WorkingPage {
  readonly image: GreyImage
  /** Of `image`. */
  readonly scale: TextScale
  /** A pixel of `image` is a square of this many pixels a side of the page. */
  readonly shrink: number
}

export function toWorkingResolution(page: GreyImage): WorkingPage {
  const scale = measureTextScale(page)
  const shrink = Math.max(1, Math.floor(scale.letterHeight / LETTER_HEIGHT))
  if (shrink === 1) return { image: page, scale, shrink }
  return {
    image: shrinkByMean(page, shrink),
    scale: { ...scale, letterHeight: scale.letterHeight / shrink, factor: scale.factor / shrink },
    shrink
  }
}
