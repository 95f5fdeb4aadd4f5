/**
 * One threshold for the whole page, N. Otsu, "A threshold selection method from gray-level histograms", IEEE
 * Transactions on Systems, Man and Cybernetics 9 (1979): the one that parts the histogram into two classes
 * with the greatest variance between them. Right for even light; kept to compare with.
 */
import type { BinarizationMethod } from './binarization-method'

const LEVELS = 256

/** The greatest grey level that counts as ink; -1 when all pixels are the same. */
export function otsuThreshold(histogram: ArrayLike<number>): number {
  let total = 0
  let weightedTotal = 0
  for (let level = 0; level < histogram.length; level += 1) {
    total += histogram[level]
    weightedTotal += level * histogram[level]
  }
  let threshold = -1
  let greatest = 0
  let below = 0
  let weightedBelow = 0
  for (let level = 0; level < histogram.length - 1; level += 1) {
    below += histogram[level]
    weightedBelow += level * histogram[level]
    if (below === 0 || below === total) continue
    const difference = weightedBelow / below - (weightedTotal - weightedBelow) / (total - below)
    // w0 w1 (mu0 - mu1)^2, without the constant 1/total^2.
    const variance = below * (total - below) * difference * difference
    if (variance > greatest) {
      greatest = variance
      threshold = level
    }
  }
  return threshold
}

export const otsu: BinarizationMethod = {
  id: 'otsu',
  label: 'Otsu (one threshold)',
  binarize({ width, height, data }) {
    const histogram = new Uint32Array(LEVELS)
    for (const value of data) histogram[value] += 1
    const threshold = otsuThreshold(histogram)
    const ink = new Uint8Array(data.length)
    for (let i = 0; i < data.length; i += 1) ink[i] = data[i] <= threshold ? 1 : 0
    return { image: { width, height, data: ink }, parameters: { threshold } }
  }
}
