/**
 * Expected calibration error: how far the probabilities that were given lie from the shares that were right.
 * Naeini, Cooper, Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning" (2015), with the
 * bins of Guo et al. (2017):
 *
 *   ECE = sum over bins b of |b| / n * |share right in b - mean probability in b|
 */

/** Of equal width; bin b holds probabilities from, not with, b / BINS up to (b + 1) / BINS. */
const BINS = 15

export class CalibrationTally {
  /** Per bin: how many were right, less the sum of their probabilities. */
  private readonly gaps = new Float64Array(BINS)
  private count = 0

  /** `probability`: of the best class. */
  add(probability: number, isRight: boolean): void {
    const bin = Math.min(BINS - 1, Math.max(0, Math.ceil(probability * BINS) - 1))
    this.gaps[bin] += (isRight ? 1 : 0) - probability
    this.count += 1
  }

  /** 0 to 1; NaN when nothing was added. */
  error(): number {
    return this.gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / this.count
  }
}
