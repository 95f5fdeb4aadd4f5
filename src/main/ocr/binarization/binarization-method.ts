/** A way to tell ink from paper. One object a method; `registry.ts` lists them. */
import type { GreyImage } from '../decode/grey-image'
import type { BinaryImage } from './binary-image'
import type { TextScale } from './text-scale'

export interface Binarization {
  readonly image: BinaryImage
  /** What the method worked with, for the page's provenance. */
  readonly parameters: Readonly<Record<string, number>>
}

export interface BinarizationMethod {
  readonly id: string
  readonly label: string
  /** Dark ink on lighter paper. Pure: the same page gives the same ink. */
  binarize(page: GreyImage, scale: TextScale): Binarization
}
