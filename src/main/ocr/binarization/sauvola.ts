/**
 * Sauvola's local threshold on the evenly lit page, with the window scaled to the letters: copes with shadow,
 * gradients, and pencil beside ink.
 */
import type { BinarizationMethod } from './binarization-method'
import { SENSITIVITY, thresholdLocally } from './local-threshold'
import { flattenLight } from './paper-light'

/** The window holds a whole letter with paper around it, so that the strokes inside stay a minority. */
const WINDOW_PER_LETTER = 1.25
const SMALLEST_RADIUS = 5
/** For a page on which no letters were made out: a share of the side of a square of its area. */
const FALLBACK_SHARE = 1 / 20

export const sauvola: BinarizationMethod = {
  id: 'sauvola',
  label: 'Sauvola (local threshold, light taken off)',
  binarize(page, { letterHeight, paper, factor, strongDeviation }) {
    const fallback = Math.sqrt(page.width * page.height) * FALLBACK_SHARE
    const window = letterHeight > 0 ? letterHeight * WINDOW_PER_LETTER : fallback
    const radius = Math.max(SMALLEST_RADIUS, Math.round(window / 2))
    const image = thresholdLocally(flattenLight(page, paper, factor), { radius, strongDeviation })
    return { image, parameters: { sensitivity: SENSITIVITY, radius, strongDeviation } }
  }
}
