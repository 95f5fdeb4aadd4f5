/**
 * Which samples a run learns from, which it watches itself by, and which it is judged by in the end. Decided
 * once, by the seed, and kept with the run.
 */
import { z } from 'zod'
import type { Dataset } from '../datasets/dataset'
import { Random } from '../../shared/random'
import { STREAMS } from './random-streams'

export const splitSchema = z.object({
  /** Share of the training part that is kept back to watch the training. */
  validationShare: z.number().min(0).lt(1).default(0.1),
  /** Share that is kept back for the test, where the dataset has no test part of its own. */
  testShare: z.number().min(0).lt(1).default(0.1)
})

export type SplitConfig = z.infer<typeof splitSchema>

export const PARTS = ['training', 'validation', 'test'] as const
export type Part = (typeof PARTS)[number]

/** For every sample of the dataset the position of its part in PARTS. */
export type Split = Uint8Array

/** Stratified: each class gives the same shares. */
export function splitDataset({ symbols, labels, testFrom }: Dataset, { validationShare, testShare }: SplitConfig, seed: number): Split {
  const random = Random.of(seed, STREAMS.split)
  const split = new Uint8Array(labels.length).fill(PARTS.indexOf('test'), testFrom)
  const hasOwnTest = testFrom < labels.length
  for (let label = 0; label < symbols.length; label++) {
    const indices = Array.from(labels.subarray(0, testFrom).keys()).filter((index) => labels[index] === label)
    random.shuffle(indices)
    const validation = Math.round(indices.length * validationShare)
    const test = hasOwnTest ? 0 : Math.round(indices.length * testShare)
    for (const index of indices.slice(0, validation)) split[index] = PARTS.indexOf('validation')
    for (const index of indices.slice(validation, validation + test)) split[index] = PARTS.indexOf('test')
  }
  return split
}

/** The samples of one part, in the dataset's order. */
export function indicesOf(split: Split, part: Part): Int32Array {
  const wanted = PARTS.indexOf(part)
  return Int32Array.from([...split.keys()].filter((index) => split[index] === wanted))
}
