/**
 * J. Sauvola & M. Pietikainen, "Adaptive document image binarization", Pattern Recognition 33 (2000):
 *
 *   T = m * (1 + k * (s / R - 1))
 *
 * with m and s the mean and standard deviation of the window around a pixel. On plain paper s is small and T
 * lies a share k under the paper's own grey, so that its grain is not ink; near strokes T rises towards m.
 * The paper sets R to 128, half the range of grey levels. Photographs seldom use the range: here R is what
 * strong ink gives on the page at hand.
 */
import type { GreyImage } from '../decode/grey-image'
import type { BinaryImage } from './binary-image'
import { visitLocalStatistics } from './local-statistics'

/** k is 0.5 in the paper, for scans, and 0.2 in most later use; photographs of pencil need less. */
export const SENSITIVITY = 0.15

export interface LocalThreshold {
  /** The window reaches this many pixels to every side. */
  readonly radius: number
  /** R. */
  readonly strongDeviation: number
}

export function thresholdLocally(page: GreyImage, threshold: LocalThreshold): BinaryImage {
  const { width, height, data } = page
  const { radius, strongDeviation } = threshold
  const ink = new Uint8Array(width * height)
  const slope = SENSITIVITY / strongDeviation
  visitLocalStatistics(page, radius, (y, mean, deviation) => {
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) {
      const relative = Math.min(1, 1 - SENSITIVITY + slope * deviation[x])
      if (data[i] < mean[x] * relative) ink[i] = 1
    }
  })
  return { width, height, data: ink }
}
