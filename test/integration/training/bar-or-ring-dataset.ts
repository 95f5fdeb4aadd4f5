/** A dataset that anything can learn: bars and rings, somewhere in the image. */
import type { Dataset } from '../../../src/main/datasets/dataset'
import { Random } from '../../../src/shared/random'

const SIDE = 28

export function barsAndRings(count: number, testCount = 0): Dataset {
  const random = new Random(2)
  const labels = Uint8Array.from({ length: count + testCount }, (_, index) => index % 2)
  const pixels = Uint8Array.from([...labels].flatMap((label) => drawing(label === 1, random.spread(3))))
  return { name: 'bars and rings', symbols: ['I', 'O'], width: SIDE, height: SIDE, pixels, labels, testFrom: count, placements: null }
}

function drawing(ring: boolean, shift: number): number[] {
  return Array.from({ length: SIDE * SIDE }, (_, index) => {
    const [x, y] = [(index % SIDE) - SIDE / 2 - shift, Math.floor(index / SIDE) - SIDE / 2]
    const inked = ring ? Math.abs(Math.hypot(x, y) - 8) < 1.5 : Math.abs(x) < 1.5 && Math.abs(y) < 9
    return inked ? 255 : 0
  })
}
