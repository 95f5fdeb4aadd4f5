import { describe, expect, it } from 'vitest'
import { combineDatasets } from '../../../src/main/datasets/combine-datasets'
import type { Dataset } from '../../../src/main/datasets/dataset'

const small: Dataset = {
  name: 'small',
  symbols: ['A', 'B'],
  width: 1,
  height: 1,
  pixels: Uint8Array.of(1, 2, 3),
  labels: Uint8Array.of(0, 1, 1),
  testFrom: 2,
  placements: null
}
const large: Dataset = {
  name: 'large',
  symbols: ['C', 'B'],
  width: 3,
  height: 2,
  pixels: Uint8Array.of(11, 12, 13, 14, 15, 16),
  labels: Uint8Array.of(1),
  testFrom: 1,
  placements: Float32Array.of(1, 0, 0.7)
}

describe('combineDatasets', () => {
  const whole = combineDatasets('whole', [small, large])

  it('unites symbols, and puts the test parts last', () => {
    expect(whole).toMatchObject({ name: 'whole', symbols: ['A', 'B', 'C'], testFrom: 3 })
    expect([...whole.labels]).toEqual([0, 1, 1, 1])
  })

  it('pads crops to a common size, in the middle', () => {
    expect([whole.width, whole.height]).toEqual([3, 2])
    expect([...whole.pixels]).toEqual([0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 11, 12, 13, 14, 15, 16, 0, 3, 0, 0, 0, 0])
  })

  it('knows no place where a part knew none', () => {
    expect(whole.placements).toEqual(Float32Array.of(NaN, NaN, NaN, NaN, NaN, NaN, 1, 0, Math.fround(0.7), NaN, NaN, NaN))
    expect(combineDatasets('same', [small, small]).placements).toBeNull()
  })

  it('says when there are too many symbols', () => {
    const many = (start: number): Dataset => ({ ...small, symbols: Array.from({ length: 200 }, (_, index) => String.fromCodePoint(start + index)) })
    expect(() => combineDatasets('many', [many(200), many(500)])).toThrow(/many would have 400 symbols, more than the 256/)
  })
})
