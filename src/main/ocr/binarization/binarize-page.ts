/** From a decoded page to its ink, in the one way that reading, single boxes and the view of the ink share. */
import type { GreyImage } from '../decode/grey-image'
import type { Binarization } from './binarization-method'
import { binarizationMethods } from './registry'
import { fillSurroundings } from './surroundings'
import { toWorkingResolution, type WorkingPage } from './working-resolution'

export interface InkOfPage {
  readonly method: string
  /** The page at the size that is worked at, what lies around the sheet filled up. */
  readonly working: WorkingPage
  /** Of `working.image`. */
  readonly binarization: Binarization
  /** Of the picture, 0 to 1, that was filled up. */
  readonly surroundings: number
}

export function binarizePage(page: GreyImage): InkOfPage {
  const [method] = binarizationMethods
  const { image, surroundings } = fillSurroundings(page)
  const working = toWorkingResolution(image)
  return { method: method.id, working, binarization: method.binarize(working.image, working.scale), surroundings }
}
