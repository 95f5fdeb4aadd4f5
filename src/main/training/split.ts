/** Keeps part of every class back, the same part for the same seed. */
import type { Random } from '../../shared/random'

export interface Split {
  /** Indices of samples, class after class. */
  readonly training: readonly Int32Array[]
  readonly validation: readonly Int32Array[]
}

/** Stratified: each class gives `validationShare` of its samples. */
export function stratifiedSplit(labels: Uint8Array, classes: number, validationShare: number, random: Random): Split {
  const byClass: number[][] = Array.from({ length: classes }, () => [])
  labels.forEach((label, index) => byClass[label].push(index))
  const parts = byClass.map((indices) => {
    random.shuffle(indices)
    const kept = Math.round(indices.length * validationShare)
    return { validation: Int32Array.from(indices.slice(0, kept)), training: Int32Array.from(indices.slice(kept)) }
  })
  return { training: parts.map(({ training }) => training), validation: parts.map(({ validation }) => validation) }
}
