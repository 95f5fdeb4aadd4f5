import { expect, it } from 'vitest'
import { signedDistance } from '../../../src/shared/signed-distance'

const side = 24
const maskOf = (inside: (x: number, y: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: side * side }, (_, index) => (inside(index % side, Math.floor(index / side)) ? 1 : 0))

it('measures from the outline, half a pixel before the other side', () => {
  const distance = signedDistance(maskOf((x) => x >= 10 && x < 14), side, side)
  const row = [...distance.subarray(12 * side, 13 * side)]
  expect(row.slice(7, 17)).toEqual([-2.5, -1.5, -0.5, 0.5, 1.5, 1.5, 0.5, -0.5, -1.5, -2.5].map((value) => expect.closeTo(value, 5)))
})

it('is within 2 % of the Euclidean distance, and a quarter of a pixel for the outline', () => {
  const mask = maskOf((x, y) => Math.hypot(x - 12, y - 11) < 6)
  const distance = signedDistance(mask, side, side)
  mask.forEach((own, index) => {
    const [x, y] = [index % side, Math.floor(index / side)]
    const others = [...mask.keys()].filter((other) => mask[other] !== own)
    const nearest = Math.min(...others.map((other) => Math.hypot(x - (other % side), y - Math.floor(other / side))))
    const exact = own === 1 ? nearest - 0.5 : 0.5 - nearest
    expect(Math.abs(distance[index] - exact)).toBeLessThan(0.02 * nearest + 0.25)
  })
})

it('takes what lies beyond the image as outside', () => {
  const distance = signedDistance(maskOf(() => true), side, side)
  expect(distance[0]).toBeCloseTo(0.5)
  expect(distance[12 * side + 5]).toBeCloseTo(5.5)
})

it('is far below nothing where nothing is inside', () => {
  expect(Math.max(...signedDistance(maskOf(() => false), side, side))).toBeLessThan(-1000)
})
