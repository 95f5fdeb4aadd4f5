import { describe, expect, it } from 'vitest'
import { blur, copyOf, emptyPatch, layOver, massOf } from '../../../../src/main/datasets/synthesis/patch'

function dot() {
  const patch = emptyPatch(9, 9)
  patch.data[4 * 9 + 4] = 16
  return patch
}

describe('a patch', () => {
  it('is blurred by 1 2 1 along both axes, without losing ink', () => {
    const patch = dot()
    blur(patch, 1)
    expect([...patch.data.subarray(3 * 9 + 3, 3 * 9 + 6)]).toEqual([1, 2, 1])
    expect([...patch.data.subarray(4 * 9 + 3, 4 * 9 + 6)]).toEqual([2, 4, 2])
    blur(patch, 2)
    expect(massOf(patch)).toBeCloseTo(16)
  })

  it('takes the darker of two', () => {
    const [under, over] = [dot(), copyOf(dot())]
    over.data[0] = 4
    layOver(under, over, 0.5)
    expect([under.data[0], under.data[4 * 9 + 4]]).toEqual([2, 16])
  })
})
