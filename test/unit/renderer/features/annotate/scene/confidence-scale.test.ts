import { describe, expect, it } from 'vitest'
import {
  doubt,
  doubtStep,
  labDistance,
  labToLinearRgb,
  SCALE_STEPS,
  scaleColours,
  scaleLab
} from '../../../../../../src/renderer/features/annotate/scene/confidence-scale'

/** Viénot, Brettel and Mollon 1999: what a deuteranope and a protanope see, in linear RGB. */
const deuteranope = [
  [0.29275, 0.70725, 0],
  [0.29275, 0.70725, 0],
  [-0.02234, 0.02234, 1]
]
const protanope = [
  [0.11238, 0.88762, 0],
  [0.11238, 0.88762, 0],
  [0.00401, -0.00401, 1]
]
const seen = (matrix: number[][], rgb: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, weight, index) => sum + weight * rgb[index], 0))

describe('the scale of doubt', () => {
  it('goes in steps that look equally large', () => {
    const steps = scaleLab.slice(1).map((lab, index) => labDistance(lab, scaleLab[index]))
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
    for (const step of steps) expect(Math.abs(step - mean) / mean).toBeLessThan(0.1)
  })

  it('is far more vivid where it is doubtful', () => {
    const chroma = scaleLab.map(([, a, b]) => Math.hypot(a, b))
    expect(chroma.at(-1)).toBeGreaterThan(1.5 * chroma[0])
  })

  it('lies within what a screen can show', () => {
    for (const lab of scaleLab)
      for (const channel of labToLinearRgb(lab)) expect(channel).toBeGreaterThanOrEqual(-0.01)
    for (const lab of scaleLab)
      for (const channel of labToLinearRgb(lab)) expect(channel).toBeLessThanOrEqual(1.01)
  })

  it('keeps sure and doubtful apart for colour-blind eyes', () => {
    const [sure, doubtful] = [scaleLab[0], scaleLab[SCALE_STEPS - 1]].map(labToLinearRgb)
    for (const eye of [deuteranope, protanope]) {
      const [a, b] = [seen(eye, sure), seen(eye, doubtful)]
      // Blue is what is left to tell them by.
      expect(a[2] - b[2]).toBeGreaterThan(0.2)
    }
  })

  it('has a colour for each step', () => {
    expect(new Set(scaleColours).size).toBe(SCALE_STEPS)
  })
})

describe('doubt', () => {
  it('is nothing for the sure and whole for the hopeless', () => {
    expect(doubt(1)).toBe(0)
    expect(doubt(0.1)).toBe(1)
    expect(doubtStep(1)).toBe(0)
    expect(doubtStep(0)).toBe(SCALE_STEPS - 1)
    expect(doubt(0.7)).toBeGreaterThan(doubt(0.8))
  })
})
