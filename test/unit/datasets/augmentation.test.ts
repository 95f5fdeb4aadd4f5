import { describe, expect, it } from 'vitest'
import { distort } from '../../../src/main/datasets/augmentation'
import { Random } from '../../../src/shared/random'

const still = { rotation: 0, shear: 0, stretch: 0 }
const image = { width: 5, height: 4, data: Uint8Array.from({ length: 20 }, (_, index) => (index * 53) % 256) }

describe('distort', () => {
  it('changes nothing within an empty range', () => {
    expect([...distort(image, still, new Random(1)).data]).toEqual([...image.data])
  })

  it('is repeated by the same seed', () => {
    const range = { rotation: 0.3, shear: 0.3, stretch: 0.2 }
    const once = distort(image, range, new Random(4)).data
    expect([...distort(image, range, new Random(4)).data]).toEqual([...once])
    expect([...distort(image, range, new Random(5)).data]).not.toEqual([...once])
  })

  it('leaves the middle where it is', () => {
    const dot = { width: 9, height: 9, data: new Uint8Array(81).fill(255, 40, 41) }
    for (let seed = 0; seed < 10; seed++) {
      const { data } = distort(dot, { rotation: 1, shear: 0.5, stretch: 0.3 }, new Random(seed))
      expect(data.indexOf(Math.max(...data))).toBe(40)
    }
  })
})
