import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/main/datasets/dataset'
import { indicesOf, PARTS, splitDataset } from '../../../src/main/training/split'

const labels = Uint8Array.from({ length: 130 }, (_, index) => (index % 13 < 10 ? 0 : 1))
const dataset = (testFrom: number): Dataset => ({ name: 'two', symbols: ['A', 'B'], width: 1, height: 1, pixels: new Uint8Array(130), labels, testFrom, placements: null })

const countsOf = (split: Uint8Array): number[][] =>
  PARTS.map((part) => {
    const indices = indicesOf(split, part)
    return [0, 1].map((label) => indices.filter((index) => labels[index] === label).length)
  })

describe('splitDataset', () => {
  it('takes the same shares of every class', () => {
    expect(countsOf(splitDataset(dataset(130), { validationShare: 0.1, testShare: 0.2 }, 1))).toEqual([
      [70, 21],
      [10, 3],
      [20, 6]
    ])
  })

  it("keeps the set's own test part, and takes nothing else for it", () => {
    const split = splitDataset(dataset(104), { validationShare: 0.25, testShare: 0.5 }, 1)
    expect([...indicesOf(split, 'test')]).toEqual(Array.from({ length: 26 }, (_, index) => 104 + index))
    expect(countsOf(split).slice(0, 2)).toEqual([
      [60, 18],
      [20, 6]
    ])
  })

  it('is decided by the seed', () => {
    const shares = { validationShare: 0.1, testShare: 0.1 }
    expect(splitDataset(dataset(130), shares, 3)).toEqual(splitDataset(dataset(130), shares, 3))
    expect(splitDataset(dataset(130), shares, 3)).not.toEqual(splitDataset(dataset(130), shares, 4))
  })
})
