import { describe, expect, it } from 'vitest'
import { findComponents, reconstruct } from '../../../src/main/training/pca'
import { Random } from '../../../src/shared/random'

/** Points around (3, -1, 2) in a plane: deviation 2 along u, 0.5 along v, nothing across. */
const u = [1 / Math.sqrt(2), 1 / Math.sqrt(2), 0]
const v = [0, 0, 1]
const middle = [3, -1, 2]
function points(count: number): Float32Array {
  const random = new Random(1)
  return Float32Array.from(
    Array.from({ length: count }, () => {
      const [a, b] = [2 * random.normal(), 0.5 * random.normal()]
      return middle.map((value, axis) => value + a * u[axis] + b * v[axis])
    }).flat()
  )
}

describe('findComponents', () => {
  const x = points(5000)

  it('finds the axes that the points were made along, and how far they spread', async () => {
    const { mean, components, variances } = await findComponents(x, 3, 2)
    middle.forEach((value, axis) => expect(mean[axis]).toBeCloseTo(value, 1))
    const along = (axis: readonly number[], component: Float64Array) => Math.abs(axis.reduce((sum, value, index) => sum + value * component[index], 0))
    expect(along(u, components[0])).toBeGreaterThan(0.9999)
    expect(along(v, components[1])).toBeGreaterThan(0.9999)
    expect(Math.sqrt(variances[0])).toBeCloseTo(2, 1)
    expect(Math.sqrt(variances[1])).toBeCloseTo(0.5, 1)
  })

  it('gives back what lies in the plane, and the foot of the perpendicular of what does not', async () => {
    const found = await findComponents(x, 3, 2)
    reconstruct(x, found).forEach((value, index) => expect(value).toBeCloseTo(x[index], 4))
    const across = [1 / Math.sqrt(2), -1 / Math.sqrt(2), 0]
    const beside = Float32Array.from(middle, (value, axis) => value + 5 * across[axis])
    reconstruct(beside, found).forEach((value, axis) => expect(value).toBeCloseTo(middle[axis], 1))
  })
})
