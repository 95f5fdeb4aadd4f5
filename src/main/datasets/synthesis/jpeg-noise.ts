/**
 * What JPEG does to a grey image: blocks of 8 x 8, cosine transform, rounding by the luminance table of ITU-T T.81,
 * annex K.1, scaled by quality as libjpeg does, and back.
 */
import type { Patch } from './patch'

const SIDE = 8
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37,
  56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
]
/** COSINES[8 u + x] = c(u) / 2 cos((2 x + 1) u pi / 16): orthonormal, so that its transpose is its inverse. */
const COSINES = Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
  const [u, x] = [Math.floor(at / SIDE), at % SIDE]
  return ((u === 0 ? Math.SQRT1_2 : 1) / 2) * Math.cos(((2 * x + 1) * u * Math.PI) / 16)
})

/** Values 0 to 255; extents must be multiples of 8. `quality`: 1 to 100. In place. */
export function jpegNoise({ width, height, data }: Patch, quality: number): void {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality
  const steps = LUMINANCE.map((step) => Math.max(1, Math.floor((step * scale + 50) / 100)))
  const [block, half] = [new Float32Array(SIDE * SIDE), new Float32Array(SIDE * SIDE)]
  for (let top = 0; top < height; top += SIDE) {
    for (let left = 0; left < width; left += SIDE) {
      for (let at = 0; at < block.length; at++) block[at] = data[(top + (at >> 3)) * width + left + (at & 7)] - 128
      transform(block, half, false)
      transform(half, block, false)
      for (let at = 0; at < block.length; at++) block[at] = Math.round(block[at] / steps[at]) * steps[at]
      transform(block, half, true)
      transform(half, block, true)
      for (let at = 0; at < block.length; at++) data[(top + (at >> 3)) * width + left + (at & 7)] = Math.min(255, Math.max(0, block[at] + 128))
    }
  }
}

/** The cosine transform (or its inverse) of every row, written as columns: applied twice, that of the block. */
function transform(from: Float32Array, to: Float32Array, isInverse: boolean): void {
  for (let row = 0; row < SIDE; row++) {
    // Of most blocks little more than the first coefficients are left.
    if (isInverse && isZero(from, SIDE * row)) {
      for (let out = 0; out < SIDE; out++) to[SIDE * out + row] = 0
      continue
    }
    for (let out = 0; out < SIDE; out++) {
      let sum = 0
      for (let k = 0; k < SIDE; k++) sum += from[SIDE * row + k] * COSINES[isInverse ? SIDE * k + out : SIDE * out + k]
      to[SIDE * out + row] = sum
    }
  }
}

function isZero(values: Float32Array, start: number): boolean {
  for (let at = start; at < start + SIDE; at++) if (values[at] !== 0) return false
  return true
}
