/** The registry of binarization methods; the first is the one that pages are read with. */
import type { BinarizationMethod } from './binarization-method'
import { otsu } from './otsu'
import { sauvola } from './sauvola'

export const binarizationMethods: readonly BinarizationMethod[] = [sauvola, otsu]
